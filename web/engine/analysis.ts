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
  /** Official scores that set the model, from files and typed. */
  scores_used: number;
  /** Points that the official scores add to (or take from) the uncalibrated estimate. */
  calibration_shift: number;
  threshold: number;
  /** Highest score the model can give; 1000 less what in-stock could add. */
  ceiling: number;
  /** Points that every account has in this model. */
  base_points: number | null;
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
  /** Known well enough to enter the score. */
  scored: boolean;
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
  cutoffs: { value: number; source: 'amazon' | 'assumed' | 'yours'; note: string }[];
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
  | 'relist'
  | 'price_cut'
  | 'sale'
  | 'lightning_deal'
  | 'coupon'
  | 'outlet_deal'
  | 'advertise'
  | 'improve_listing'
  | 'bundle'
  | 'remove'
  | 'dispose'
  | 'liquidate'
  | 'stop_inbound'
  | 'restock';

export interface Action {
  /** "remove:SKU:226": kind, SKU, units; the same action from run to run. */
  id: string;
  kind: ActionKind;
  sku: string;
  row: number;
  title: string | null;
  units: number;
  /** Steady state: every effect has arrived. */
  points_gain: number;
  /** Null beyond the first 500 of the list. */
  points_gain_4w: number | null;
  points_gain_13w: number | null;
  /** Fees + margin given up − recovery, at least 0, over the quarter; null = not known. */
  cost: Money | null;
  fees: Money | null;
  recovery: Money | null;
  margin_lost: Money | null;
  fees_avoided: Money | null;
  deadline: string | null;
  effort: 'minutes' | 'hours' | 'days';
  /** Code; its sentence is in web/copy. */
  reason: string;
  /** Numbers behind the reason: days_of_supply, excess_units, stranded_units … */
  facts: Record<string, number>;
  amazon_says: string | null;
  amazon_agrees: boolean;
  warnings: string[];
}

export interface Plan {
  target: number;
  by: string | null;
  outcome: 'reached' | 'already_there' | 'out_of_reach' | 'over_budget';
  reachable: boolean;
  candidates: string[];
  chosen: string[];
  /** As chosen, some with fewer units than the listed action; the first 500 and the trimmed ones, unless all are asked for. */
  steps: Action[];
  /** Set where there are more steps than are listed; costs and units are of all. */
  steps_total?: number;
  cost: Money | null;
  recovery: Money | null;
  fees_avoided: Money | null;
  units: number;
  /** No plan costs less; null where it cannot be told. */
  lower_bound: Money | null;
  lower_bound_units: number | null;
  proven_best: boolean;
  score_before: number;
  score_after: number;
  /** As far as all candidates go. */
  best_score: number;
}

export interface Alert {
  kind: 'runs_out_before_arrival' | 'falls_under_corridor' | 'turns_aged' | 'automatic_removal' | 'low_level_fee';
  row: number;
  sku: string;
  title: string | null;
  day: string;
  act_by: string;
  units: number;
  money: Money | null;
  assumed: boolean;
}

/** A week behind or ahead; official scores only behind. */
export interface Week {
  monday: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  official?: number | null;
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
  skus: { sku: string; title: string | null; points: number }[];
}

export interface Bridge {
  from: string;
  to: string;
  score_before: number;
  score_after: number;
  official_before: boolean;
  official_after: boolean;
  factors: FactorBridge[];
  /** What the files cannot show. */
  unseen: number;
  window: {
    shipped_before: number;
    shipped_after: number;
    rolled_in: number;
    rolled_out: number;
    /** Units on hand 0, 30, 60 and 90 days before each of the two days. */
    snapshots_before: number[];
    snapshots_after: number[];
  };
}

export interface ScoreCheck {
  week: string;
  score: number;
  expected: { estimate: number; low: number; high: number } | null;
  verdict: 'fits' | 'unusual' | 'repeated' | 'contradictory' | 'implausible' | 'out_of_range' | 'too_far';
  bars: Partial<Record<FactorKind, { official: number; ours: number | null }>>;
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
  new_asin_skus: number;
  age_unknown_skus: number;
  /** Storage and surcharges of the coming quarter if nothing is done, of the SKUs whose fees are known. */
  fees_13w: Money | null;
  fees_skus_known: number;
  /** Aged-inventory surcharge of the next 15th: ours, Amazon's own estimate, and ours for the SKUs that it covers. */
  next_charge: Money | null;
  next_charge_day: string | null;
  amazon_next_charge: Money | null;
  compared_next_charge: Money | null;
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
  /** Actions, plan, fees and the weeks ahead of a very large account are still to come: with the event 'analysis'. */
  advice_pending?: boolean;
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
  /** Best first, the first 200. */
  actions: Action[];
  actions_total: number;
  plan: Plan | null;
  alerts: Alert[];
  history: Week[];
  projection: { nothing: Week[]; plan: Week[] | null } | null;
  bridge: Bridge | null;
  score_checks: ScoreCheck[];
  files: FileReport[];
  marketplaces: { marketplace: string; currency: string; score: Score; factors: Factor[]; totals: Totals }[];
}
