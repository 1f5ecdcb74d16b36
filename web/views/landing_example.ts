// The picture on the first page: the reading of the sample account, marked as made up where it is shown. That it is
// the reading which "Try a sample account" then gives, tests/e2e/job.test.mjs sees to.
import type { Factor, Score } from '../engine/analysis.ts';

export const EXAMPLE: {
  score: Pick<Score, 'estimate' | 'low' | 'high' | 'threshold' | 'ceiling' | 'uncalibrated' | 'calibration_shift'>;
  factors: Pick<Factor, 'kind' | 'value' | 'points' | 'points_lost' | 'points_max' | 'points_available' | 'counted' | 'money_13w'>[];
} = {
  score: { estimate: 389, low: 374, high: 404, threshold: 400, ceiling: 800, uncalibrated: 391.9, calibration_shift: -3.4 },
  factors: [
    {
      kind: 'sell_through',
      value: 1.28,
      points: 179.7,
      points_lost: 300.3,
      points_max: 480,
      points_available: 0,
      counted: true,
      money_13w: null,
    },
    {
      kind: 'excess',
      value: 0.372,
      points: 105.9,
      points_lost: 94.1,
      points_max: 200,
      points_available: 0,
      counted: true,
      money_13w: null,
    },
    {
      kind: 'stranded',
      value: 0.029,
      points: 66.3,
      points_lost: 13.7,
      points_max: 80,
      points_available: 0,
      counted: true,
      money_13w: null,
    },
    { kind: 'in_stock', value: 0.935, points: 0, points_lost: 0, points_max: 0, points_available: 0, counted: true, money_13w: null },
  ],
};
