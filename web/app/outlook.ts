// Parts of the analysis that tell about other weeks: how the score came here, where it goes, and why it moved. A core
// that does not send them yet leaves them out, and then the page shows no place for them.
import type { Analysis, Factor, FactorKind } from '../engine/analysis.ts';

export interface Week {
  monday: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  official?: number | null;
}

export interface BridgeSku {
  sku: string;
  title: string | null;
  points: number;
}

export interface FactorBridge {
  kind: FactorKind;
  before: number | null;
  after: number | null;
  points: number;
  /** By the SKUs' changes between the two days. */
  sku_points: number;
  /** By earlier weeks that arrive late or leave the window. */
  window_points: number;
  rest_points: number;
  rest_skus: number;
  skus: BridgeSku[];
}

export interface Bridge {
  from: string;
  to: string;
  score_before: number;
  score_after: number;
  factors: FactorBridge[];
  /** What the files cannot show. */
  unseen: number;
}

export interface ScoreCheck {
  week: string;
  score: number;
  expected: { estimate: number; low: number; high: number } | null;
  verdict: string;
}

export interface Outlook {
  score: { scores_used?: number };
  totals: { new_asin_skus?: number; age_unknown_skus?: number };
  history?: Week[];
  projection?: { nothing: Week[]; plan: Week[] | null } | null;
  bridge?: Bridge | null;
  score_checks?: ScoreCheck[];
}

export const outlookOf = (a: Analysis): Outlook => a as Analysis & Outlook;

/** Official scores that set the model, from files and typed. */
export const scoresUsed = (a: Analysis): number => outlookOf(a).score.scores_used ?? 0;

/** Source or assumption of a cut-off, in the core's words. */
export const noteOf = (cutoff: Factor['cutoffs'][number]): string => (cutoff as { note?: string }).note ?? '';

/** SKUs that do not count yet, since their ASIN is younger than 90 days. */
export const newSkus = (a: Analysis): number => outlookOf(a).totals.new_asin_skus ?? 0;

/** Enough weeks for a picture. */
export const hasWeeks = (a: Analysis): boolean => {
  const { history, projection } = outlookOf(a);
  return (history?.length ?? 0) + (projection?.nothing.length ?? 0) > 1;
};

export const bridgeOf = (a: Analysis): Bridge | null => outlookOf(a).bridge ?? null;
