import assert from 'node:assert/strict';
import test from 'node:test';
import { dayX, dotAt, soldY, xDay } from './corridor_layout.ts';

test('corridor: 90 days stand in the middle, and places turn back into days', () => {
  assert.equal(dayX(90, 1000), 500);
  assert.equal(dayX(0, 1000), 0);
  assert.equal(dayX(5000, 1000), 1000);
  for (const days of [3, 28, 60, 90, 120, 365, 900]) assert.ok(Math.abs(xDay(dayX(days, 1000), 1000) - days) < 1e-6);
});

test('corridor: more sales stand higher, none on the ground', () => {
  assert.ok(soldY(1000, 1000, 300) < soldY(10, 1000, 300));
  assert.equal(soldY(0, 1000, 300), soldY(1, 1000, 300));
});

test('corridor: a small dot before a large one is the one meant', () => {
  const large = { index: 0, x: 100, y: 100, r: 16 };
  const small = { index: 1, x: 104, y: 100, r: 3 };
  assert.equal(dotAt([large, small], 104, 101)?.index, 1);
  assert.equal(dotAt([large, small], 90, 100)?.index, 0);
  assert.equal(dotAt([large, small], 200, 200), null);
});
