// Factor scale: four equal zones from Poor to Excellent, the cut-offs between them, and the needle placed linearly
// inside its zone. Works for factors where more is better and where less is better.
import type { JSX } from 'preact';
import type { Grade } from '../engine/analysis.ts';
import { clamp } from './ruler_layout.ts';

const GRADES: readonly Grade[] = ['poor', 'fair', 'good', 'excellent'];

export interface FactorScaleProps {
  value: number | null;
  /** Three cut-offs from poor|fair to good|excellent; fewer = no scale can be drawn. */
  cutoffs: readonly number[];
  grade: Grade | null;
  lessIsBetter: boolean;
  /** Best value there is: 0 for shares where less is better, 1 for in-stock; null = open. */
  best: number | null;
  format: (value: number) => string;
  name: string;
}

/** Bounds of the four zones, from the worst shown to the best shown. */
export function zoneBounds(cutoffs: readonly number[], lessIsBetter: boolean, best: number | null): number[] {
  const [first, second, third] = cutoffs as [number, number, number];
  const worst = lessIsBetter ? first * 2 : Math.max(0, first - Math.max(first, second - first));
  const last = best ?? third * 2;
  return [worst, first, second, third, last];
}

/** Place of a value on the scale, 0 to 1. */
export function needlePlace(value: number, bounds: readonly number[], grade: Grade | null): number {
  const zone = grade === null ? 0 : GRADES.indexOf(grade);
  const from = bounds[zone]!;
  const to = bounds[zone + 1]!;
  const inside = from === to ? 0.5 : clamp((value - from) / (to - from), 0.02, 0.98);
  return (zone + inside) / 4;
}

export function FactorScale({ value, cutoffs, grade, lessIsBetter, best, format, name }: FactorScaleProps): JSX.Element | null {
  if (cutoffs.length !== 3) return null;
  const bounds = zoneBounds(cutoffs, lessIsBetter, best);
  return (
    <div class="factor-scale" role="img" aria-label={name}>
      <div class="zones" aria-hidden="true">
        {GRADES.map((each) => (
          <span key={each} class={`zone ${each} ${each === grade ? 'here' : ''}`} />
        ))}
        {value !== null && grade !== null && <span class="zone-needle" style={{ left: `${needlePlace(value, bounds, grade) * 100}%` }} />}
      </div>
      <div class="zone-numbers" aria-hidden="true">
        {bounds.slice(0, 4).map((bound, index) => (
          <span key={index}>{format(bound)}</span>
        ))}
      </div>
    </div>
  );
}
