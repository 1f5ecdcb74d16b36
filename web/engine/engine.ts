// What the page asks of the engine, and nothing about how it is done: the worker, the WebAssembly module and the
// restarts stand behind it (client.ts). Facts come as the JSON of analysis.ts, rows as columns (frame.ts).
// Every promise may reject with an EngineError; nothing else is thrown. Results of one call are never half done:
// a cancelled or crashed call rejects, and the files that were complete before are read again.
import type { Action, Analysis, FactorKind, FileReport, Money } from './analysis.ts';

/** WHATWG label, 'tab' or one character, ISO marketplace … : what the user knows better than the sniffer. */
export interface Overrides {
  kind?: string;
  encoding?: string;
  delimiter?: string;
  date_order?: 'dmy' | 'mdy' | 'ymd';
  marketplace?: string;
}

export type Phase = 'waiting' | 'reading' | 'done' | 'refused' | 'failed' | 'cancelled';

/** One file's way through the reader. `file` is the id that removeFile and setOverrides take; 0 while waiting. */
export interface FileProgress {
  /** Place in the list that addFiles was given. */
  index: number;
  file: number;
  name: string;
  phase: Phase;
  bytes_read: number;
  bytes_total: number;
  /** The core asked for the file from byte 0 again (a later contradiction): reading starts anew, once. */
  restarted: boolean;
  /** Set with 'done' and 'refused'. */
  report: FileReport | null;
}

export interface Settings {
  /** Missing = decided from the files, as the design says. */
  marketplace?: string;
  as_of?: string;
  /** Score that Amazon asks for; 400 when missing. */
  threshold?: number;
  official_scores?: { date: string; score: number; bars?: Partial<Record<FactorKind, number>> }[];
  /** The seller's own rates, on top of Amazon's. */
  fee_rates?: EnteredRate[];
  pan_european?: boolean;
  count_units_under_removal?: boolean;
  /** The user's own grade cut-offs by factor kind. */
  cutoffs?: Record<string, number[]>;
}

/** Column ids are the core's; the ones of window() are listed in wasm/README.md. */
export interface Query {
  sort?: { column: string; descending: boolean }[];
  /** Over SKU, ASIN, FNSKU and title. */
  search?: string;
  filters?: Filter[];
  group?: 'asin' | null;
}

export interface Filter {
  column: string;
  /** Numbers: at least, at most. */
  min?: number;
  max?: number;
  /** Texts, flags and codes: one of these. */
  any_of?: string[];
  /** Only rows where the value is missing (true) or known (false). */
  missing?: boolean;
}

export interface QueryResult {
  /** Rows that pass, out of all. */
  rows: number;
  total: number;
  /** Column id → sum over the rows that pass; null where no row knows it. */
  sums: Record<string, number | null>;
}

/** Some rows of the current query, by column. Missing is null, never 0. */
export interface RowsFrame {
  from: number;
  rows: number;
  columns: readonly string[];
  number(column: string, row: number): number | null;
  text(column: string, row: number): string | null;
  /** The column as it crossed, for charts; missing is NaN, see frame.ts. */
  numbers(column: string): ArrayLike<number> | null;
}

/** One way out for a SKU's oldest units; 'hold' is to leave them. Money over the coming quarter. */
export interface SkuOption {
  kind: string;
  units: number;
  fees: Money | null;
  comes_in: Money | null;
  given_up: Money | null;
  money: Money | null;
  points: number;
  /** First Monday on which the number moves by half a point. */
  first_seen: string | null;
  warnings: string[];
}

export interface SkuForecast {
  method: string;
  from: string;
  per_day: number;
  stock_out_days: number;
  damped_weeks: number;
  /** Units sold, and stock at the week's end if the mean sells and nothing arrives. */
  weeks: { mean: number; low: number; high: number; stock: number }[];
  /** The corridor in units, at the expected sales. */
  corridor: { low_units: number; high_units: number; excess_units: number };
}

export interface SkuRestock {
  place: 'no_demand' | 'out_of_stock' | 'below' | 'inside' | 'above' | 'excess';
  per_day: number;
  days_of_supply: number | null;
  runs_out: string | null;
  runs_out_with_inbound: string | null;
  reorder_by: string | null;
  order_units: number;
  lead_time_days: number;
  lead_time_assumed: boolean;
  safety_units: number;
  missed_units: number | null;
  missed_sales: Money | null;
  amazon_units: number | null;
  conflict: 'none' | 'amazon_sends_and_we_do_not' | 'we_send_and_amazon_does_not' | 'amazon_sends_more' | 'amazon_sends_less';
  /** Just in time: what to send week by week. */
  sends: { send_by: string; arrives: string; units: number }[];
}

/** Everything known of one SKU: {name, value, unit, file, line} facts, its points, its actions. */
export interface SkuDetail {
  row: number;
  sku: string;
  asin: string | null;
  fnsku: string | null;
  title: string | null;
  marketplace: string;
  options?: SkuOption[];
  actions?: Action[];
  /** Weeks that the history covers: units shipped, and units at the week's end. */
  series?: { week: string; shipped: number; stock: number | null }[];
  forecast?: SkuForecast | null;
  restock?: SkuRestock | null;
  [field: string]: unknown;
}

/** What may be changed of one SKU by hand (core/advice/edits.h). */
export type EditColumn =
  | 'units_removed'
  | 'removal_day'
  | 'price_cut'
  | 'sales_multiplier'
  | 'sales_days'
  | 'inbound_units'
  | 'inbound_day'
  | 'relist';

export interface Scenario {
  /** Action ids; the number at an id's end may be another one than listed. At most one step a SKU makes sense. */
  actions?: string[];
  edits?: { sku: string; column: EditColumn; value: number }[];
}

/** Null where there is no score. Money is of the touched SKUs, over the coming quarter. */
export interface Outcome {
  /** In the long run: every effect has arrived, nothing else changes. */
  score: number;
  points_gain: number;
  /** What would be shown on the coming Mondays, everything else going on as it does. */
  mondays: number[];
  bands: { low: number; high: number }[];
  holding: Money | null;
  holding_before: Money | null;
  next_charge: Money | null;
  next_charge_before: Money | null;
  cost: Money | null;
  fees: Money | null;
  margin_lost: Money | null;
  recovery: Money | null;
  /** Units that leave or are held back. */
  units: number;
  /** Changes of which some money is not known, and is left out of the sums. */
  unknown_money: number;
  /** Room that leaves by storage type; negative where more is sent in. */
  freed_cm3: Partial<Record<CapacityType, number>>;
}

export type CapacityType = 'standard' | 'oversize' | 'extra_large' | 'apparel' | 'footwear' | 'aerosol' | 'flammable';

/** One line of the rate card: minor units of the marketplace's currency per `unit`, or a share. */
export interface FeeRate {
  kind: string;
  size: string;
  season: string;
  unit: string;
  /** The bracket: days of age, weeks, days of supply, or weight, by kind. */
  from: number;
  /** Null: no upper bound. */
  to: number | null;
  amount: number;
  /** For each further lb or kg above `from`. */
  amount_over: number;
  minimum_per_unit: number;
  not_for_apparel: boolean;
  effective_from: string | null;
  confidence: 'high' | 'medium_high' | 'medium' | 'low' | 'entered';
  source: string | null;
}
export type EnteredRate = Pick<
  FeeRate,
  'kind' | 'size' | 'season' | 'unit' | 'from' | 'to' | 'amount' | 'amount_over' | 'minimum_per_unit' | 'not_for_apparel'
> & { marketplace: string };

export interface CapacityUse {
  type: CapacityType;
  on_hand_cm3: number;
  open_cm3: number;
  units: number;
  units_without_volume: number;
}

export interface AccountFees {
  marketplace: string | null;
  currency: string | null;
  rates: FeeRate[];
  capacity: CapacityUse[];
}

export interface PlanRequest {
  target: number;
  by?: string | null;
  objective?: 'money' | 'units';
  /** Most that it may cost, minor units of the marketplace's currency. */
  budget_minor?: number | null;
  /** Actions that the user has ruled out. */
  without?: string[];
  /** SKUs that no step may touch. */
  leave_out?: string[];
  /** All steps in full, however many; else the first 500. */
  all_steps?: boolean;
}

export type RestartReason = 'cancelled' | 'crashed' | 'hung' | 'out_of_memory';

export type EngineEvent =
  /** A new worker is up; `file` names the one being read when the old one went, if any; the rest is read again. */
  | { type: 'restarted'; reason: RestartReason; file: { name: string; bytes_read: number; bytes_total: number } | null }
  /** The list of files as the core knows it now, after any change (also after the re-reading of a restart). */
  | { type: 'files'; files: FileReport[] }
  /** The last analysis() once more, now with the advice that it had left for later. */
  | { type: 'analysis'; analysis: Analysis }
  /** Lazy parts are being fetched, or all are here; a drop waits for a fetch under way. */
  | { type: 'ready'; everything: boolean }
  /** A newer version of the page is kept and waits; useNewVersion() reloads into it. */
  | { type: 'new_version' };

export type EngineErrorCode =
  | 'cancelled'
  | 'crashed'
  | 'hung'
  | 'out_of_memory'
  | 'file_changed'
  | 'file_unreadable'
  | 'archive_damaged'
  | 'archive_too_large'
  | 'archive_empty'
  | 'no_such_file'
  | 'unsupported';

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  readonly detail: string;
  /** File and byte where it happened, when there was one. */
  readonly file: { name: string; bytes_read: number } | null;

  constructor(code: EngineErrorCode, detail = '', file: EngineError['file'] = null) {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.file = file;
  }
}

/** The page kept for offline use, and its versions. */
export interface Offline {
  onNewVersion(listener: () => void): void;
  /** Asks the server, the only request after the page has loaded; false: none, or offline. */
  lookForNewVersion(): Promise<boolean>;
  /** Reloads the page into the version that waits. What was read is gone, so ask first. */
  useNewVersion(): void;
}

export interface Engine {
  /**
   * Adds to the files already here; may be called again at any time. Resolves with one report a file, in order; an
   * archive gives one report a member, named 'archive/member'.
   */
  addFiles(files: Iterable<File>, on?: (progress: FileProgress) => void): Promise<FileReport[]>;
  /** Stops what is under way within 100 ms: its promises reject with 'cancelled', complete files stay. */
  cancel(): void;
  removeFile(file: number): Promise<void>;
  removeAll(): Promise<void>;
  /** Reads the file again with what the user knows better. */
  setOverrides(file: number, overrides: Overrides): Promise<FileReport>;
  /** Files and SKUs left out of factors and score, the whole lists each time; counts from the next analyze() on. */
  setExcluded(files: readonly number[], skus: readonly string[]): void;

  analyze(settings: Settings): Promise<Analysis>;
  /** Makes `query` the current one; window() shows its rows. */
  query(query: Query): Promise<QueryResult>;
  window(from: number, count: number): Promise<RowsFrame>;
  sku(row: number): Promise<SkuDetail>;

  whatIf(scenario: Scenario): Promise<Outcome | null>;
  plan(request: PlanRequest): Promise<Analysis['plan']>;
  /** Rate card and room of the account that is analysed. */
  fees(): Promise<AccountFees | null>;
  /** The account's history as text of an `ipiscope-history/1` file; one comes in through addFiles like any report. */
  history(): Promise<string>;

  /** A made-up account as files, to be given to addFiles. */
  sample(): Promise<File[]>;

  readonly offline: Pick<Offline, 'lookForNewVersion' | 'useNewVersion'>;

  listen(listener: (event: EngineEvent) => void): () => void;
}
