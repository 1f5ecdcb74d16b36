// What the page asks of the engine, and nothing about how it is done: the worker, the WebAssembly module and the
// restarts stand behind it (client.ts). Facts come as the JSON of analysis.ts, rows as columns (frame.ts).
// Every promise may reject with an EngineError; nothing else is thrown. Results of one call are never half done:
// a cancelled or crashed call rejects, and the files that were complete before are read again.
import type { Analysis, FileReport, Money } from './analysis.ts';

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
  official_scores?: { date: string; score: number }[];
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

/** Everything known of one SKU: {name, value, unit, file, line} facts, its points, its actions. */
export interface SkuDetail {
  sku: string;
  asin: string | null;
  fnsku: string | null;
  title: string | null;
  marketplace: string;
  [field: string]: unknown;
}

export interface Scenario {
  /** Ids of Analysis.actions that are taken. */
  actions?: string[];
  /** Free edits: column id → new value, of one SKU. */
  edits?: { sku: string; column: string; value: number }[];
}

export interface Outcome {
  score: number | null;
  low: number | null;
  high: number | null;
  points_gain: number | null;
  cost: Money | null;
  [field: string]: unknown;
}

export interface PlanRequest {
  target: number;
  by?: string | null;
  /** Most that it may cost, minor units of the marketplace's currency. */
  budget_minor?: number | null;
  /** Actions that the user has ruled out. */
  without?: string[];
}

export type RestartReason = 'cancelled' | 'crashed' | 'hung' | 'out_of_memory';

export type EngineEvent =
  /** A new worker is up; `file` names the one being read when the old one went, if any; the rest is read again. */
  | { type: 'restarted'; reason: RestartReason; file: { name: string; bytes_read: number; bytes_total: number } | null }
  /** The list of files as the core knows it now, after any change (also after the re-reading of a restart). */
  | { type: 'files'; files: FileReport[] }
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

  whatIf(scenario: Scenario): Promise<Outcome>;
  plan(request: PlanRequest): Promise<Analysis['plan']>;
  /** The account's history as text of an `ipiscope-history/1` file; one comes in through addFiles like any report. */
  history(): Promise<string>;

  /** A made-up account as files, to be given to addFiles. */
  sample(): Promise<File[]>;

  readonly offline: Pick<Offline, 'lookForNewVersion' | 'useNewVersion'>;

  listen(listener: (event: EngineEvent) => void): () => void;
}
