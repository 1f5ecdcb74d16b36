// The module that ships against the program: the same files give the same bytes of JSON, and the rows of the table,
// decoded from frames, are the program's SKUs. In every case of the corpus, and in the sample with all its files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { before, test } from 'node:test';
import { jsonOf, readBytes, root, startCore, textOf } from './support/core.mjs';
import { decodeFrame } from './support/frame.mjs';

const program = process.env.IPI_PROGRAM ?? resolve(root, 'build/release/ipiscope');
const corpus = resolve(root, 'tests/corpus');
const sample = resolve(root, 'web/sample/files');

before(() => {
  if (!existsSync(program)) throw new Error(`no ${program}: run scripts/build native`);
  if (!existsSync(sample)) execFileSync(process.execPath, [resolve(root, 'web/sample/make-sample.mjs')]);
});

/** The program's JSON; its exit status says what was refused, which the JSON says as well. */
function analyzeNatively(paths) {
  try {
    return execFileSync(program, ['analyze', '--format', 'json', ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status === 1 || error.status === 2) return error.stdout;
    throw error;
  }
}

async function analyzeHere(paths, chunk) {
  const core = await startCore();
  const session = new core.Session();
  for (const path of paths) {
    const { mtime } = statSync(path);
    const two = (value) => String(value).padStart(2, '0');
    const modified = `${mtime.getFullYear()}-${two(mtime.getMonth() + 1)}-${two(mtime.getDate())}`;
    readBytes(session, basename(path), readFileSync(path), { chunk, modified });
  }
  const text = textOf(session.analyze('{}'));
  return { session, text };
}

/** The same text without its members `skus`, which the page gets as columns. */
function withoutSkus(text) {
  let rest = text.trim();
  for (let at; (at = rest.indexOf('"skus":[')) >= 0; ) {
    let depth = 0;
    let inText = false;
    let end = at + '"skus":'.length;
    do {
      const c = rest[end++];
      if (inText && c === '\\') ++end;
      else if (c === '"') inText = !inText;
      else if (!inText && c === '[') ++depth;
      else if (!inText && c === ']') --depth;
    } while (depth > 0);
    rest = rest.slice(0, at) + rest.slice(rest[end] === ',' ? end + 1 : end);
  }
  return rest;
}

/** Every row of the table, as objects. */
function rowsOf(session) {
  const { rows } = jsonOf(session.query('{"sort":[]}'));
  const frame = decodeFrame(session.window(0, rows).slice().buffer);
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(frame.columns.filter((name) => name !== 'row').map((name) => [name, frame.value(name, row)])),
  );
}

const byKey = (a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);

/** A difference is shown with what is around it: the whole would be a hundred thousand characters. */
function same(here, there) {
  if (here === there) return;
  let at = 0;
  while (here[at] === there[at]) ++at;
  const around = (text) => text.slice(Math.max(0, at - 200), at + 80);
  assert.equal(around(here), around(there), `first difference at ${at}`);
}

async function compare(paths, chunk) {
  const native = analyzeNatively(paths);
  const { session, text } = await analyzeHere(paths, chunk);
  same(withoutSkus(text), withoutSkus(native));
  const skus = JSON.parse(native).skus ?? [];
  const rows = skus.length === 0 ? [] : rowsOf(session);
  const known = rows.map((row) => Object.fromEntries(Object.keys(skus[0]).map((name) => [name, row[name]])));
  assert.deepEqual(known.sort(byKey), [...skus].sort(byKey));
  session.delete();
}

/** Archives are opened at the edge: by the program itself, and in the page by web/engine/containers. */
function isArchive(path) {
  const [a, b] = readFileSync(path);
  return (a === 0x50 && b === 0x4b) || (a === 0x1f && b === 0x8b);
}

/** Inputs of the corpus, by their path. */
function cases() {
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^input/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !isArchive(path))
    .sort();
}

for (const path of cases()) {
  test(`Parity: ${relative(corpus, path)}`, () => compare([path], 1 << 20));
}

test('Parity: the sample, all files together, at every chunk size', async () => {
  const paths = readdirSync(sample)
    .sort()
    .map((name) => join(sample, name));
  for (const chunk of [997, 1 << 16, 1 << 20]) await compare(paths, chunk);
});
