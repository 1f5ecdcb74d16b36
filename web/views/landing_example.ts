// The picture on the first page: the reading of a made-up account, marked as such where it is shown.
import type { Factor, Score } from '../engine/analysis.ts';

export const EXAMPLE: { score: Pick<Score, 'estimate' | 'low' | 'high' | 'threshold' | 'ceiling' | 'uncalibrated' | 'calibration_shift'>; factors: Pick<Factor, 'kind' | 'value' | 'points' | 'points_lost' | 'points_max' | 'points_available' | 'counted' | 'money_13w'>[] } = {
  score: { estimate: 384, low: 366, high: 402, threshold: 400, ceiling: 992, uncalibrated: 384, calibration_shift: 0 },
  factors: [
    { kind: 'sell_through', value: 1, points: 104, points_lost: 398, points_max: 502, points_available: 0, counted: true, money_13w: null },
    { kind: 'excess', value: 1, points: 172, points_lost: 148, points_max: 320, points_available: 0, counted: true, money_13w: null },
    { kind: 'stranded', value: 1, points: 108, points_lost: 62, points_max: 170, points_available: 0, counted: true, money_13w: null },
    { kind: 'in_stock', value: 1, points: 0, points_lost: 0, points_max: 8, points_available: 8, counted: true, money_13w: null },
  ],
};
