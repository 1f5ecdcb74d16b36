import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeRemovals } from './removal_file.ts';

test('A removal file holds one order of returns and one of disposals, each row as wide as the head', () => {
  const text = encodeRemovals(
    [
      { sku: 'B-2', disposition: 'Disposal', sellable: 0, unsellable: 3 },
      { sku: 'A\t-1', disposition: 'Return', sellable: 226, unsellable: 0 },
    ],
    '2026-11-23',
  );
  const rows = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('\t'));
  assert.equal(new Set(rows.map((row) => row.length)).size, 1);
  assert.deepEqual(
    rows.map((row) => [row[0], row[1], ...row.slice(-3)]),
    [
      ['MerchantRemovalOrderID', 'RemovalDisposition', 'MerchantSKU', 'SellableQuantity', 'UnsellableQuantity'],
      ['ipiscope-return-2026-11-23', 'Return', 'A -1', '226', '0'],
      ['ipiscope-disposal-2026-11-23', 'Disposal', 'B-2', '0', '3'],
    ],
  );
});
