// Factor scale: four equal zones from Poor to Excellent, the cut-offs between them, and the needle placed linearly
// inside its zone. Works for factors where more is better and where less is better.
import type { JSX } from 'preact';
import type { Grade } from '../engine/analysis.ts';
import { GRADES, needlePlace, zoneBounds } from './zones.ts';

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
