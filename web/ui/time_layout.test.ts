import assert from 'node:assert/strict';
import test from 'node:test';
import { mondayOfWeek, runs, spread, valueScale, valueTicks, weekOf, yOf } from './time_layout.ts';

test('value scale: never narrower than 120 points, and the line is on it', () => {
  const scale = valueScale([384, 386, 400], 200);
  assert.ok(scale.high - scale.low >= 119.99);
  assert.ok(yOf(scale, 400) > 0 && yOf(scale, 400) < 200);
  const edge = valueScale([2, 990], 200);
  assert.ok(edge.low >= 0 && edge.high <= 1000);
});

test('value ticks: between three and eight round numbers', () => {
  for (const values of [
    [380, 400],
    [300, 520],
    [100, 900],
    [0, 1000],
  ]) {
    const ticks = valueTicks(valueScale(values, 200));
    assert.ok(ticks.length >= 3 && ticks.length <= 8, `${values}: ${ticks}`);
    for (const tick of ticks) assert.equal(tick % 10, 0);
  }
});

test('labels at an edge: in their order, apart, and inside', () => {
  const placed = spread([100, 104, 20], 16, 200);
  assert.ok(placed[1]! - placed[0]! >= 16);
  assert.equal(placed[2], 20);
  for (const place of spread([198, 199, 200], 16, 200)) assert.ok(place <= 200);
});

test('weeks: a Monday is the day that its number says, also over a new year', () => {
  for (const monday of ['2026-11-23', '2026-12-28', '2027-01-04', '1970-01-05']) assert.equal(mondayOfWeek(weekOf(monday)), monday);
  assert.equal(weekOf('2027-01-04') - weekOf('2026-11-23'), 6);
});

test('weeks: neighbours make a run, a gap parts them', () => {
  const points = [1, 2, 3, 7, 9, 10].map((week) => ({ week }));
  assert.deepEqual(
    runs(points).map((run) => run.map((point) => point.week)),
    [[1, 2, 3], [7], [9, 10]],
  );
});
