// What is committed is what the generators write, and the sample agrees with itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { sampleFiles } from '../../web/sample/sample.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const corpus = join(here, '..', 'corpus');

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

test('corpus: running the generator again changes nothing', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    execFileSync(process.execPath, [join(here, '..', 'tools', 'make_corpus.mjs'), fresh]);
    const made = filesIn(fresh)
      .map((path) => relative(fresh, path))
      .sort();
    const kept = filesIn(corpus)
      .map((path) => relative(corpus, path))
      .filter((path) => path.includes('/'))
      .sort();
    assert.deepEqual(kept, made);
    for (const path of made) assert.ok(readFileSync(join(fresh, path)).equals(readFileSync(join(corpus, path))), path);
  } finally {
    rmSync(fresh, { recursive: true });
  }
});

const parse = (text) => {
  const [header, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
};

test('sample: no larger than a page bears, and the same every time', () => {
  const files = sampleFiles();
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  assert.ok(bytes < 1_250_000, `${bytes} bytes`);
  assert.deepEqual(sampleFiles(), files);
});

test('sample: planning, Manage FBA and the ledger tell the same stock', () => {
  const files = sampleFiles();
  const planning = parse(files['fba-inventory-2026-11-23.txt']);
  const manage = new Map(parse(files['manage-fba-inventory.txt']).map((row) => [row.sku, row]));
  const balances = new Map();
  for (const row of parse(files['inventory-ledger.txt'])) {
    if (row.Disposition === 'SELLABLE') balances.set(row.MSKU, Number(row['Ending Warehouse Balance']));
  }
  assert.equal(planning.length, 400);
  for (const row of planning) {
    const sellable = Number(row.available) + Number(row['Total Reserved Quantity']);
    const other = manage.get(row.sku);
    assert.equal(sellable, balances.get(row.sku) ?? 0, row.sku);
    assert.equal(Number(row.available), Number(other['afn-fulfillable-quantity']), row.sku);
    assert.equal(Number(other['afn-warehouse-quantity']), sellable + Number(row['unfulfillable-quantity']), row.sku);
    const ages = ['0-to-90', '91-to-180', '181-to-270', '271-to-365']
      .map((age) => Number(row[`inv-age-${age}-days`]))
      .concat(Number(row['inv-age-366-to-455-days']), Number(row['inv-age-456-plus-days']));
    assert.equal(
      ages.reduce((a, b) => a + b),
      sellable,
      row.sku,
    );
  }
});

test('sample: the ledger balances row by row', () => {
  for (const row of parse(sampleFiles()['inventory-ledger.txt'])) {
    const moved = ['Receipts', 'Customer Shipments', 'Customer Returns'].reduce((sum, name) => sum + Number(row[name]), 0);
    assert.equal(Number(row['Starting Warehouse Balance']) + moved, Number(row['Ending Warehouse Balance']), row.MSKU);
  }
});
