import assert from 'node:assert/strict';
import test from 'node:test';
import { needlePlace, zoneBounds } from './zones.ts';

test('factor scale: a cut-off stands where its zone begins', () => {
  const sellThrough = zoneBounds([1, 2, 7], false, null);
  assert.deepEqual(sellThrough, [0, 1, 2, 7, 14]);
  assert.equal(needlePlace(1.5, sellThrough, 'fair'), 0.375);
  const excess = zoneBounds([0.3, 0.1, 0.05], true, 0);
  assert.deepEqual(excess, [0.6, 0.3, 0.1, 0.05, 0]);
  assert.ok(Math.abs(needlePlace(0.2, excess, 'fair') - 0.375) < 1e-9);
});

test('factor scale: beyond the ends the needle stays on the scale', () => {
  const excess = zoneBounds([0.3, 0.1, 0.05], true, 0);
  assert.ok(needlePlace(0.95, excess, 'poor') > 0);
  assert.ok(needlePlace(60, zoneBounds([1, 2, 7], false, null), 'excellent') < 1);
});

test('factor scale: a zone of one value holds the needle in its middle', () => {
  assert.equal(needlePlace(0, zoneBounds([0.05, 0.01, 0], true, 0), 'excellent'), 0.875);
  assert.equal(needlePlace(1, zoneBounds([0.7, 0.9, 1], false, 1), 'excellent'), 0.875);
});
