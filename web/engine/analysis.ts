// The TypeScript face of `ipiscope/1`, the JSON that core/view writes (schema: core/view/ipiscope-1.schema.json).
// Missing is null, never 0. Money is minor units with its currency; dates are ISO. Codes are words of the core;
// their sentences stand in web/copy/.

export interface Money {
  minor: number;
  currency: string;
}

export type FactorKind = 'excess' | 'sell_through' | 'stranded' | 'in_stock';
export type Grade = 'poor' | 'fair' | 'good' | 'excellent';

export interface Score {
  /** 0 to 1000, what Amazon would show in the week of `as_of`; null when there is no score, see `reason`. */
  estimate: number | null;
  /** 10th and 90th percentile. */
  low: number | null;
  high: number | null;
  /** Before the account's own official scores move it. */
  uncalibrated: number | null;
  model: string;
  calibrated: boolean;
  /** Points that the official scores add to (or take from) the uncalibrated estimate. */
  calibration_shift: number;
  threshold: number;
  /** Highest score the model can give; 1000 less what in-stock could add. */
  ceiling: number;
  /** Why there is no estimate: 'no_stock', 'no_usable_file', 'factors_missing' … */
  reason: string | null;
  /** Monday of the week that the estimate speaks of. */
  week_of: string;
}

export interface Factor {
  kind: FactorKind;
  /** Share 0 to 1, or a ratio for sell_through; null = the files cannot tell. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  grade: Grade | null;
  /** Does it count in this marketplace? */
  counted: boolean;
  points: number | null;
  points_lost: number | null;
  /** Most that this factor could give. */
  points_max: number;
  /** In-stock only: upside that never is a deduction. */
  points_available: number;
  /** Fees of the next 13 weeks that hang on it; null = unknown. */
  money_13w: Money | null;
  coverage: { skus: number; skus_total: number; units: number; units_total: number };
  /** Where the numbers come from, e.g. 'amazon_column', 'days_of_supply', 'dated_files', 'weeks_of_cover', 'stranded_report'. */
  provenance: string[];
  /** Grade cut-offs from poor|fair to good|excellent, and whether each is Amazon's, assumed or the user's. */
  cutoffs: { value: number; source: 'amazon' | 'assumed' | 'yours' }[];
  /** The same factor by the other definition. */
  alternatives: { provenance: string; value: number | null; numerator: number | null; denominator: number | null }[];
}

export interface Diagnostic {
  code: string;
  effect: 'note' | 'cell_repaired' | 'cell_missing' | 'row_set_aside' | 'file_refused';
  column: string | null;
  count: number;
  samples: { line: number | null; column: number | null; byte_offset: number | null; text: string }[];
}

export interface FileReport {
  id: number;
  name: string;
  /** Kind id as in the design, null when it is no known report. */
  kind: string | null;
  variant: string | null;
  /** WHATWG label. */
  encoding: string;
  bom: boolean;
  delimiter: string | null;
  quote: string | null;
  header_line: number | null;
  bytes: number;
  rows_read: number;
  rows_used: number;
  rows_set_aside: number;
  as_of: string | null;
  as_of_assumed: boolean;
  marketplaces: string[];
  currencies: string[];
  /** Is it used for the score, as history, as extra, or only identified? */
  role: 'score' | 'history' | 'extra' | 'identified' | 'refused' | 'excluded';
  refusal: string | null;
  /** Facts behind a refusal: nearest kind, what was missing, what is needed. */
  looks_like: string | null;
  missing_columns: string[];
  diagnostics: Diagnostic[];
}

export type ActionKind =
  | 'relist' | 'price_cut' | 'sale' | 'lightning_deal' | 'coupon' | 'outlet_deal' | 'advertise' | 'improve_listing'
  | 'bundle' | 'remove' | 'dispose' | 'liquidate' | 'stop_inbound' | 'restock';

export interface Action {
  id: string;
  kind: ActionKind;
  sku: string;
  title: string | null;
  units: number;
  points_gain: number;
  points_gain_4w: number;
  points_gain_13w: number;
  cost: Money | null;
  recovery: Money | null;
  fees_avoided: Money | null;
  margin_lost: Money | null;
  deadline: string | null;
  reason: string;
  amazon_says: string | null;
  warnings: string[];
  effort: 'minutes' | 'hours' | 'days';
}

export interface Plan {
  target: number;
  by: string | null;
  reachable: boolean;
  candidates: string[];
  chosen: string[];
  cost: Money | null;
  lower_bound: Money | null;
  score_after: number;
}

export interface JoinAudit {
  from: string;
  to: string;
  rows: number;
  found: number;
}

export interface AgeBucket {
  /** '0-90', '91-180', '181-270', '271-365', '366-455', '456+', '365+' */
  bucket: string;
  units: number;
  next_fee: Money | null;
}

export interface Totals {
  skus: number;
  skus_with_stock: number;
  on_hand: number;
  inbound: number;
  shipped_90d: number;
  excess_units: number;
  stranded_units: number;
  fees_13w: Money | null;
}

export interface RankedSku {
  row: number;
  sku: string;
  title: string | null;
  points_lost: number;
  by_factor: Partial<Record<FactorKind, number>>;
  money_13w: Money | null;
  cumulative_share: number;
}

export interface Analysis {
  schema: 'ipiscope/1';
  as_of: string;
  as_of_assumed: boolean;
  marketplace: string;
  currency: string;
  score: Score;
  factors: Factor[];
  totals: Totals;
  ageing: AgeBucket[];
  /** How the sell-through denominator was found: method → number of SKUs. */
  snapshot_methods: Record<string, number>;
  ranking: RankedSku[];
  joins: JoinAudit[];
  actions: Action[];
  plan: Plan | null;
  files: FileReport[];
  marketplaces: { marketplace: string; currency: string; score: Score; factors: Factor[]; totals: Totals }[];
}
