import assert from 'node:assert/strict';
import test from 'node:test';
import { density, lensFor, numbers, place, ticks } from './ruler_layout.ts';

test('lens: 200 points wide with ends on multiples of 50 where all fits', () => {
  assert.deepEqual(lensFor([384, 366, 402, 400, 420]), { from: 300, to: 500 });
  for (const values of [
    [5, 0, 12, 20],
    [995, 1000, 990],
    [384, 366, 402, 400],
  ]) {
    const lens = lensFor(values);
    assert.equal(lens.from % 50, 0);
    assert.equal(lens.to % 50, 0);
    for (const value of values) assert.ok(value >= lens.from && value <= lens.to, `${value} in ${lens.from}–${lens.to}`);
  }
});

test('lens: widens in steps of 100, at most to the whole scale', () => {
  const wide = lensFor([297, 147, 447, 400]);
  assert.equal((wide.to - wide.from) % 100, 0);
  assert.ok(wide.from <= 147 && wide.to >= 447);
  assert.deepEqual(lensFor([10, 990]), { from: 0, to: 1000 });
});

test('density: highest at the estimate, and never outside of the scale', () => {
  const scale = { from: 0, to: 1000, width: 1000 };
  const points = density(scale, 147, 297, 447, 36);
  const peak = points.reduce((best, point) => (point[1] > best[1] ? point : best));
  assert.ok(Math.abs(peak[0] - 297) < 12);
  for (const [x] of points) assert.ok(x >= 0 && x <= 1000);
});

test('ticks and numbers: each hundred has both', () => {
  const scale = { from: 0, to: 1000, width: 1200 };
  assert.equal(ticks(scale).filter((tick) => tick.size === 'large').length, 11);
  assert.deepEqual(numbers(scale), [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
});

test('labels: one that would leave the picture turns to the other side', () => {
  const width = (text: string): number => text.length * 7;
  const [left, right] = place(
    [
      { text: 'Estimate 12', x: 10, side: 'left' },
      { text: 'The line: 990', x: 980, side: 'right' },
    ],
    1000,
    8,
    width,
  );
  assert.equal(left?.anchor, 'start');
  assert.equal(right?.anchor, 'end');
});
