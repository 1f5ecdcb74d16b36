import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint, parseStepId, shortStep, stepsOfShort, withStep } from './step_ids.ts';

test('A step id is taken apart at its first and last colon', () => {
  assert.deepEqual(parseStepId('remove:A:B-1:226'), { kind: 'remove', sku: 'A:B-1', units: 226 });
  assert.equal(parseStepId('remove:226'), null);
  assert.equal(parseStepId('remove:A:x'), null);
});

test('A short form names no SKU and finds its step again, with edited units', () => {
  const known = ['remove:HK-BDD-06:226', 'relist:ÄÖ-1:3', 'liquidate:HK-BDD-06:226'];
  const short = shortStep('remove:HK-BDD-06:100');
  assert.match(short, /^[0-9a-z]+-2s$/);
  assert.doesNotMatch(short, /HK|BDD/i);
  assert.deepEqual(stepsOfShort([short, shortStep('relist:ÄÖ-1:3')], known), ['remove:HK-BDD-06:100', 'relist:ÄÖ-1:3']);
});

test('A short form of other files, or a damaged one, is left out', () => {
  assert.deepEqual(stepsOfShort(['zzzzzz-1', '', '<b>-1', 'a'], ['remove:A:1']), []);
});

test('Fingerprints of a thousand SKUs differ', () => {
  const prints = new Set(Array.from({ length: 1000 }, (_, index) => fingerprint(`remove:SKU-${index}`)));
  assert.equal(prints.size, 1000);
});

test('A second step of one SKU takes the place of the first', () => {
  assert.deepEqual(withStep(['remove:A:5', 'relist:B:1'], 'liquidate:A:5'), ['relist:B:1', 'liquidate:A:5']);
});
