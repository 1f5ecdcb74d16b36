// The data dictionary is what the code says today; the JSON Schema is what the program writes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dictionary } from '../../scripts/lib/dictionary.mjs';
import { root, run, temporaryFolder, writeAccounts } from './support/program.mjs';

const specs = process.env.IPI_REPORT_SPECS ?? join(root, 'build/release/tests/tools/dictionary/report_specs');
const schema = JSON.parse(readFileSync(join(root, 'core/view/ipiscope-1.schema.json'), 'utf8'));

test('Dictionary: core/DICTIONARY.md is current (else run scripts/dictionary)', () => {
  assert.equal(readFileSync(join(root, 'core/DICTIONARY.md'), 'utf8'), dictionary(specs));
});

const typeOf = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);

/** Complaints about a value against a schema: a word of JSON Schema each, as far as ours uses them; unknown members too. */
function complaints(value, given, path) {
  let one = given;
  while (one.$ref)
    one = one.$ref
      .split('/')
      .slice(1)
      .reduce((at, key) => at[key], schema);
  if (one.anyOf) {
    const tries = one.anyOf.map((option) => complaints(value, option, path));
    return tries.find((found) => found.length === 0) ?? tries.at(-1);
  }
  const found = [];
  const types = one.type === undefined ? null : [one.type].flat();
  const type = typeOf(value);
  if (types && !types.includes(type) && !(type === 'integer' && types.includes('number'))) return [`${path}: is ${type}, not ${types}`];
  if (one.enum && !one.enum.includes(value)) found.push(`${path}: ${value}`);
  if (one.pattern && type === 'string' && !new RegExp(one.pattern).test(value)) found.push(`${path}: ${value}`);
  if (one.minimum !== undefined && value < one.minimum) found.push(`${path}: ${value}`);
  if (type === 'array') for (const item of value) found.push(...complaints(item, one.items ?? {}, `${path}[]`));
  if (type === 'object' && (one.properties || one.additionalProperties)) {
    for (const name of one.required ?? []) if (!(name in value)) found.push(`${path}.${name}: is missing`);
    for (const [name, inner] of Object.entries(value)) {
      const known = one.properties?.[name] ?? one.additionalProperties;
      if (!known) found.push(`${path}.${name}: the schema does not know it`);
      else found.push(...complaints(inner, known, `${path}.${name}`));
    }
  }
  return found;
}

test('Schema: what the program writes obeys it, and has no member that it does not know', () => {
  const folder = temporaryFolder();
  writeAccounts(folder, ['blue']);
  for (const args of [['accounts/blue'], ['--official-score', '2026-11-16=401', 'accounts/blue'], ['/absent']]) {
    const analysis = JSON.parse(run(['analyze', '--format', 'json', ...args], { cwd: folder }).stdout);
    assert.deepEqual([...new Set(complaints(analysis, schema, ''))], [], args.join(' '));
  }
});

test('Schema: every figure of the analysis says what it means', () => {
  for (const [where, object] of [['ipiscope/1', schema], ...Object.entries(schema.$defs)]) {
    const properties = object.properties ?? object.anyOf.find((part) => part.properties).properties;
    for (const [name, one] of Object.entries(properties)) assert.ok(one.description, `${where}: ${name}`);
  }
});
