import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis } from '../engine/analysis.ts';
import { redact } from './redact.ts';

const analysis = {
  as_of: '2026-11-23',
  ranking: [{ row: 1, sku: 'HK-BDD-06', title: 'Bamboo drawer dividers', points_lost: 37 }],
  actions: [{ id: 'remove:HK-BDD-06:226', kind: 'remove', sku: 'HK-BDD-06', units: 226, title: 'Bamboo drawer dividers' }],
  plan: { candidates: ['remove:HK-BDD-06:226', 'relist:HK:BWX-3L:3'], chosen: ['remove:HK-BDD-06:226'], steps: [] },
  files: [
    {
      id: 3,
      name: 'my-shop-inventory.csv',
      kind: 'planning',
      rows_read: 2,
      diagnostics: [{ code: 'x', count: 1, samples: [{ text: 'HK-BDD-06;secret' }] }],
      missing_columns: ['odd'],
    },
  ],
} as unknown as Analysis;

test('A share file names no SKU, title or file of the seller, and keeps its numbers', () => {
  const text = JSON.stringify(redact(analysis));
  assert.doesNotMatch(text, /HK|BDD|BWX|amboo|my-shop|secret/);
  assert.match(text, /"points_lost":37/);
  assert.match(text, /planning-3/);
});

test('The same SKU has the same stand-in in lists, ids and plans', () => {
  const copy = redact(analysis) as unknown as Analysis;
  const sku = copy.ranking[0]?.sku;
  assert.equal(copy.actions[0]?.id, `remove:${sku}:226`);
  assert.deepEqual(copy.plan?.chosen, [`remove:${sku}:226`]);
  assert.notEqual(copy.plan?.candidates[1], `relist:${sku}:3`);
});

test('What is redacted is a copy: the analysis itself keeps its names', () => {
  redact(analysis);
  assert.equal(analysis.ranking[0]?.sku, 'HK-BDD-06');
});
