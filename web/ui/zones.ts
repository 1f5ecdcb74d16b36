// Where a factor's value stands on its scale of four equal zones. Pure.
import type { Grade } from '../engine/analysis.ts';
import { clamp } from './ruler_layout.ts';

export const GRADES: readonly Grade[] = ['poor', 'fair', 'good', 'excellent'];

/** Bounds of the four zones, from the worst shown to the best shown; cut-offs from poor|fair to good|excellent. */
export function zoneBounds(cutoffs: readonly number[], lessIsBetter: boolean, best: number | null): number[] {
  const [first, second, third] = cutoffs as [number, number, number];
  const worst = lessIsBetter ? first * 2 : Math.max(0, first - Math.max(first, second - first));
  const last = best ?? third * 2;
  return [worst, first, second, third, last];
}

/** Place of a value on the scale, 0 to 1: linear inside of its zone. */
export function needlePlace(value: number, bounds: readonly number[], grade: Grade | null): number {
  const zone = grade === null ? 0 : GRADES.indexOf(grade);
  const from = bounds[zone]!;
  const to = bounds[zone + 1]!;
  const inside = from === to ? 0.5 : clamp((value - from) / (to - from), 0.02, 0.98);
  return (zone + inside) / 4;
}
