// The ruler's pieces and their sentences from the analysis. They add up: whole numbers by largest remainder, so that
// have + lost + possible = what a calculator finds.
import type { Factor, FactorKind, Score } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { count, money, roundToSum, signed } from '../copy/format.ts';
import type { RulerPiece } from '../ui/ruler.tsx';

export const FACTOR_ORDER: readonly FactorKind[] = ['sell_through', 'excess', 'stranded', 'in_stock'];
export const factorNumber = (kind: FactorKind): number => FACTOR_ORDER.indexOf(kind) + 1;

export type PieceFactor = Pick<
  Factor,
  'kind' | 'value' | 'points' | 'points_lost' | 'points_max' | 'points_available' | 'counted' | 'money_13w'
>;
export type PieceScore = Pick<Score, 'estimate' | 'ceiling' | 'uncalibrated' | 'calibration_shift'>;

export function inOrder<F extends { kind: FactorKind }>(factors: readonly F[]): F[] {
  return [...factors].sort((a, b) => FACTOR_ORDER.indexOf(a.kind) - FACTOR_ORDER.indexOf(b.kind));
}

/** Points lost of the counted factors as whole numbers that add up. */
export function lostPoints(factors: readonly PieceFactor[]): Map<FactorKind, number> {
  const counted = inOrder(factors).filter((factor) => factor.counted && factor.points_lost !== null);
  const rounded = roundToSum(counted.map((factor) => factor.points_lost ?? 0));
  return new Map(counted.map((factor, index) => [factor.kind, rounded[index] ?? 0]));
}

export interface Pieces {
  pieces: RulerPiece[];
  have: string;
  lost: string;
  possible: string | null;
  taken: { from: number; to: number; tip: string } | null;
  haveShare: number;
}

export function piecesOf(score: PieceScore, factors: readonly PieceFactor[]): Pieces {
  const words = t();
  const ruler = words.ruler;
  const name = (kind: FactorKind): string => words.factorNames[kind].name;
  const inline = (kind: FactorKind): string => words.factorNames[kind].inline;
  const counted = inOrder(factors).filter((factor) => factor.counted);
  const moneyKnown = counted.some((factor) => factor.money_13w !== null);

  const base = score.uncalibrated ?? score.estimate ?? 0;
  const given = counted.map((factor) => factor.points ?? 0);
  const rest = base - given.reduce((sum, value) => sum + value, 0);
  const hasRest = Math.abs(rest) >= 0.5;
  const haveParts = roundToSum(hasRest ? [...given, rest] : given, base);
  const lost = lostPoints(factors);
  const lostTotal = [...lost.values()].reduce((sum, value) => sum + value, 0);
  const haveTotal = Math.round(base);
  const inStock = counted.find((factor) => factor.kind === 'in_stock');
  const shift = Math.round(score.calibration_shift ?? 0);
  const added = Math.max(0, shift);
  const possible = Math.min(Math.round(inStock?.points_available ?? 0), Math.max(0, 1000 - haveTotal - lostTotal - added));
  const beyond = Math.max(0, 1000 - haveTotal - lostTotal - added - possible);

  const pieces: RulerPiece[] = [];
  counted.forEach((factor, index) => {
    const points = haveParts[index] ?? 0;
    if (points <= 0) return;
    pieces.push({
      id: `have-${factor.kind}`,
      kind: factor.value === null ? 'assumed' : 'have',
      factor: factorNumber(factor.kind),
      points,
      long: `${name(factor.kind)} ${count(points)}`,
      short: count(points),
      tip:
        factor.value === null
          ? ruler.tipAssumed(name(factor.kind), count(points))
          : ruler.tipHave(name(factor.kind), count(points), count(factor.points_max)),
    });
  });
  const restPoints = hasRest ? (haveParts[haveParts.length - 1] ?? 0) : 0;
  if (restPoints > 0) {
    pieces.push({
      id: 'base',
      kind: 'base',
      factor: 0,
      points: restPoints,
      long: ruler.baseLong(count(restPoints)),
      short: count(restPoints),
      tip: ruler.tipBase(count(restPoints)),
    });
  }
  if (added > 0) {
    pieces.push({
      id: 'shift',
      kind: 'shift',
      factor: 0,
      points: added,
      long: ruler.shiftLong(signed(added)),
      short: signed(added),
      tip: ruler.shift(signed(added)),
    });
  }
  for (const factor of counted) {
    const points = lost.get(factor.kind) ?? 0;
    if (points <= 0) continue;
    const fee =
      factor.money_13w !== null
        ? ruler.tipMoney(money(factor.money_13w.minor, factor.money_13w.currency))
        : moneyKnown
          ? words.common.moneyUnknown
          : null;
    pieces.push({
      id: `lost-${factor.kind}`,
      kind: 'lost',
      factor: factorNumber(factor.kind),
      points,
      long: `${name(factor.kind)} ${signed(-points)}`,
      short: signed(-points),
      tip: ruler.tipLost(name(factor.kind), count(points), fee),
    });
  }
  if (possible > 0) {
    pieces.push({
      id: 'possible',
      kind: 'possible',
      factor: 4,
      points: possible,
      long: '',
      short: '',
      tip: ruler.tipPossible(count(possible)),
    });
  }
  if (beyond > 0) {
    pieces.push({ id: 'beyond', kind: 'beyond', factor: 0, points: beyond, long: '', short: '', tip: ruler.beyond(count(beyond)) });
  }

  const haveNames = counted
    .map((factor, index) => ({ kind: factor.kind, known: factor.value !== null, points: haveParts[index] ?? 0 }))
    .filter((each) => each.points > 0)
    .map((each) => {
      const part = ruler.part(count(each.points), inline(each.kind));
      return each.known ? part : ruler.assumed(part);
    });
  if (restPoints > 0) haveNames.push(ruler.part(count(restPoints), ruler.base));
  if (shift > 0) haveNames.push(ruler.part(count(shift), ruler.byScores));
  if (shift < 0) haveNames.push(ruler.less(count(-shift)));
  const lostNames = counted
    .map((factor) => ({ kind: factor.kind, points: lost.get(factor.kind) ?? 0 }))
    .filter((each) => each.points > 0)
    .map((each) => ruler.part(count(each.points), inline(each.kind)));
  return {
    pieces,
    have: ruler.have(count(haveTotal + shift), haveNames.join(', ')),
    lost: lostTotal === 0 ? ruler.lostNothing : ruler.lost(count(lostTotal), lostNames.join(', ')),
    possible: possible > 0 ? ruler.possible(count(possible)) : beyond > 0 ? ruler.beyond(count(beyond)) : null,
    taken: shift >= 0 ? null : { from: Math.max(0, haveTotal + shift), to: haveTotal, tip: ruler.shift(signed(shift)) },
    haveShare: (haveTotal + added) / 1000,
  };
}
