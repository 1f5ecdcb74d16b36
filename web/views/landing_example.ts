// The picture on the first page: the reading of a made-up account, marked as such where it is shown.
import type { Factor, Score } from '../engine/analysis.ts';

export const EXAMPLE: { score: Pick<Score, 'estimate' | 'low' | 'high' | 'threshold' | 'ceiling' | 'uncalibrated' | 'calibration_shift'>; factors: Pick<Factor, 'kind' | 'value' | 'points' | 'points_lost' | 'points_max' | 'points_available' | 'counted' | 'money_13w'>[] } = {
  score: { estimate: 384, low: 366, high: 402, threshold: 400, ceiling: 800, uncalibrated: 384, calibration_shift: 0 },
  factors: [
    { kind: 'sell_through', value: 1, points: 158, points_lost: 322, points_max: 480, points_available: 0, counted: true, money_13w: null },
    { kind: 'excess', value: 1, points: 121, points_lost: 79, points_max: 200, points_available: 0, counted: true, money_13w: null },
    { kind: 'stranded', value: 1, points: 65, points_lost: 15, points_max: 80, points_available: 0, counted: true, money_13w: null },
    { kind: 'in_stock', value: 1, points: 0, points_lost: 0, points_max: 0, points_available: 0, counted: true, money_13w: null },
  ],
};
