// The module that ships against the program: the same files give the same bytes of JSON, and the rows of the table,
// decoded from frames, are the program's SKUs. In every case of the corpus, and in the sample with all its files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** The same text without the arrays of this name. */
function without(name, text) {
  let rest = text.trim();
  for (let at; (at = rest.indexOf(`"${name}":[`)) >= 0; ) {
    let depth = 0;
    let inText = false;
    let end = at + `"${name}":`.length;
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
  // The page gets SKUs as columns, and only the first of many actions and alerts.
  const bare = (json) => ['skus', 'actions', 'alerts'].reduce((rest, name) => without(name, rest), json);
  same(bare(text), bare(native));
  const [here, there] = [JSON.parse(text), JSON.parse(native)];
  assert.deepEqual(here.alerts ?? [], (there.alerts ?? []).slice(0, here.alerts?.length ?? 0));
  const all = new Map((there.actions ?? []).map((action, rank) => [action.id, { ...action, rank }]));
  (here.actions ?? []).forEach((action, rank) => {
    assert.deepEqual({ ...action, rank: rank < 200 ? rank : all.get(action.id)?.rank }, all.get(action.id));
  });
  const skus = there.skus ?? [];
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

/** Doubles of any bits, halfway between two of them, and what lies at the edges of how they are written. */
function hardNumbers() {
  const numbers = [
    '5e-324',
    '2.2250738585072011e-308',
    '1.7976931348623157e308',
    '9007199254740993',
    '1e16',
    '9999999999999998',
    '0.0001',
    '0.00001',
    '123456789012345680',
    '1e22',
    '1e23',
    '8.5e-7',
    '0.1',
    '0.30000000000000004',
  ];
  const view = new DataView(new ArrayBuffer(8));
  for (let state = 1; numbers.length < 3000; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    view.setUint32(0, state & 0x7fffffff);
    view.setUint32(4, Math.imul(state, 2654435761) >>> 0);
    const number = view.getFloat64(0);
    if (!Number.isFinite(number)) continue;
    numbers.push(String(number));
    const plain = (number % 1e9).toFixed(20);
    if (number > 1e-9 && number < 1e18) numbers.push(plain, `${plain}5`);
  }
  return numbers;
}

test('Parity: numbers that are hard to read and to write have the digits of the program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ipiscope-'));
  try {
    const numbers = hardNumbers();
    const column = `[${numbers.join(',')}]`;
    const skus = JSON.stringify(numbers.map((_, i) => `A-${i}`));
    const units = JSON.stringify(numbers.map((_, i) => i));
    const columns = `{"sku":${skus},"on_hand":${units},"days_of_supply":${column},"weeks_of_cover_t30":${column}}`;
    const snapshot = (date) => `{"date":"${date}","source":"planning","columns":${columns}}`;
    const path = join(folder, 'history.json');
    writeFileSync(
      path,
      `{"schema":"ipiscope-history/1","marketplaces":[{"marketplace":"US","snapshots":[${snapshot('2026-10-24')},${snapshot('2026-10-31')}]}]}`,
    );
    const out = join(folder, 'out.json');
    execFileSync(program, ['analyze', '--format', 'json', '--history-out', out, path], { maxBuffer: 1 << 28 });
    const { session } = await analyzeHere([path], 1 << 20);
    const here = textOf(session.history());
    assert.ok((here.match(/e[+-]\d/g) ?? []).length > 1000);
    same(here.trim(), readFileSync(out, 'utf8').trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
