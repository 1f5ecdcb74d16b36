import assert from 'node:assert/strict';
import test from 'node:test';
import type { FactorKind } from '../engine/analysis.ts';

// The catalogue asks the browser for its languages.
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-US', languages: ['en-US'] }, configurable: true });
const { piecesOf, lostPoints } = await import('./pieces.ts');

const factor = (kind: FactorKind, points: number, lost: number, value: number | null = 1, counted = true) => ({
  kind,
  value,
  counted,
  points,
  points_lost: lost,
  points_max: points + lost,
  points_available: 0,
  money_13w: null,
});

const score = (uncalibrated: number, shift: number) => ({
  estimate: uncalibrated + shift,
  ceiling: 800,
  uncalibrated,
  calibration_shift: shift,
});

const total = (pieces: readonly { points: number }[]): number => pieces.reduce((sum, piece) => sum + piece.points, 0);

test('pieces: whole numbers that fill the scale from 0 to 1000, whatever the fractions', () => {
  for (const [a, b, c] of [
    [183.98, 126.31, 64.31],
    [0.4, 0.4, 0.4],
    [479.6, 199.5, 79.5],
  ] as const) {
    const factors = [factor('sell_through', a, 480 - a), factor('excess', b, 200 - b), factor('stranded', c, 80 - c)];
    const uncalibrated = 40 + a + b + c;
    for (const shift of [0, 55.3, -25.03]) {
      const { pieces } = piecesOf(score(uncalibrated, shift), factors);
      assert.equal(total(pieces), 1000, `${a} ${shift}`);
      const had = pieces.filter((piece) => piece.kind === 'have' || piece.kind === 'base');
      assert.equal(total(had), Math.round(uncalibrated));
    }
  }
});

test('pieces: lost points of the factors add up to what the head says', () => {
  const factors = [factor('sell_through', 184.4, 295.6), factor('excess', 126.4, 73.6), factor('stranded', 64.4, 15.6)];
  const lost = [...lostPoints(factors).values()];
  assert.equal(
    lost.reduce((sum, value) => sum + value, 0),
    Math.round(295.6 + 73.6 + 15.6),
  );
});

test('pieces: what no file tells is drawn as assumed, never as had', () => {
  const factors = [factor('sell_through', 200, 280), factor('stranded', 75, 0, null)];
  const { pieces, have } = piecesOf(score(315, 0), factors);
  assert.equal(pieces.find((piece) => piece.id === 'have-stranded')?.kind, 'assumed');
  assert.match(have, /75 stranded assumed/);
});

test('pieces: what official scores take back is shown over what is had', () => {
  const { taken, have } = piecesOf(score(415, -25), [factor('sell_through', 375, 105)]);
  assert.deepEqual([taken?.from, taken?.to], [390, 415]);
  assert.match(have, /less 25/);
});
