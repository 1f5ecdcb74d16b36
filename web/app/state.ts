// Everything the page knows, as signals. Facts come from the engine and are replaced whole, never edited; what the
// user has said (settings, filters, what is open) is here too. Changing it is the business of the other rooms of app/.
import { computed, signal } from '@preact/signals';
import type { Analysis, FactorKind, FileReport } from '../engine/analysis.ts';
import type { AccountFees, CapacityType, EngineErrorCode, EnteredRate, FileProgress, RestartReason } from '../engine/engine.ts';

export type ViewName = 'overview' | 'skus' | 'plan' | 'changes' | 'files' | 'methods' | 'reports';
export const VIEWS: readonly ViewName[] = ['overview', 'skus', 'plan', 'changes', 'files', 'methods', 'reports'];

export const view = signal<ViewName>('overview');

// --- What was read. ---

export interface Reading {
  files: FileProgress[];
  started_ms: number;
  /** Reading is over and the numbers are being made. */
  computing: boolean;
  /** Estimate from the files that are complete, while others are still read. */
  first: { estimate: number; low: number; high: number } | null;
}

export const reading = signal<Reading | null>(null);
export const files = signal<readonly FileReport[]>([]);
export const analysis = signal<Analysis | null>(null);
/** Rate card and room of the account; null until a view asks for them. */
export const accountFees = signal<AccountFees | null>(null);
/** The files are the made-up account. */
export const isSample = signal(false);

/** Our bug: what happened, over which file, and whether the rest is here again. */
export interface Stumble {
  reason: RestartReason | EngineErrorCode;
  file: string | null;
  /** Of the file: how far it was read, and how long it is. */
  bytes?: { read: number; total: number };
}
export const stumble = signal<Stumble | null>(null);

export type Phase = 'empty' | 'reading' | 'nothing' | 'ready';

const USABLE = new Set<FileReport['role']>(['score', 'history', 'extra']);

export const phase = computed<Phase>(() => {
  if (reading.value !== null && analysis.value === null) return 'reading';
  if (files.value.length === 0) return 'empty';
  const usable = files.value.some((file) => USABLE.has(file.role));
  if (!usable || analysis.value === null) return 'nothing';
  return 'ready';
});

// --- What the user has said. ---

export interface OfficialScore {
  date: string;
  score: number;
  /** The dashboard's bars of that week: a ratio and shares. */
  bars?: Partial<Record<FactorKind, number>> | undefined;
}

export const DEFAULT_THRESHOLD = 400;

export const settings = {
  marketplace: signal<string | null>(null),
  threshold: signal<number>(DEFAULT_THRESHOLD),
  officials: signal<readonly OfficialScore[]>([]),
  cutoffs: signal<Readonly<Record<string, number[]>>>({}),
  /** The seller's own rates, on top of Amazon's. */
  feeRates: signal<readonly EnteredRate[]>([]),
  /** Capacity limits as Seller Central shows them, in its unit (cubic feet, or cubic metres elsewhere). */
  limits: signal<Readonly<Partial<Record<CapacityType, number>>>>({}),
  /** SKUs that the user leaves out of factors and score. */
  excluded: signal<ReadonlySet<string>>(new Set()),
};

// --- What is open. ---

export interface ToastMessage {
  id: number;
  text: string;
  undo: (() => void) | null;
}
export const toast = signal<ToastMessage | null>(null);

export type DialogName = 'keys' | 'about_ipi' | 'privacy' | 'forget' | 'columns' | 'official' | 'palette';
export const dialog = signal<DialogName | null>(null);

/** Files are being dragged over the page; how many, 0 where the browser does not say. */
export const dragging = signal<number | null>(null);

/** A newer page waits; the user decides when it takes over. */
export const newVersion = signal(false);

/** Spoken by the live region. */
export const spoken = signal('');

export const openFactor = signal<string | null>(null);
export const openFile = signal<number | null>(null);
