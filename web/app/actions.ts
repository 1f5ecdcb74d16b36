// What can be done. Every action goes to the engine and puts its answer into state.ts; errors become a stumble (ours)
// or a toast (what was done), never an exception for the views.
import { batch } from '@preact/signals';
import type { Action, Analysis } from '../engine/analysis.ts';
import { EngineError, type CapacityType, type Engine, type EngineEvent, type EnteredRate, type FileProgress, type Overrides, type Settings } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { costTemplate } from './cost_template.ts';
import { exportTable, type ExportFormat, type ExportRequest } from './export.ts';
import { addSteps, clearPlan, connectPlan, renewPlan } from './plan.ts';
import { keep, keeping, kept, turnOn } from './keep.ts';
import { saveBlob } from './save.ts';
import * as state from './state.ts';
import { clearTable, refreshTable, connectTable } from './table.ts';

let engine: Engine;
/** Handles of what was dropped, by the core's file id, so that a removal can be undone. */
const sources = new Map<number, File>();
let lastDropped: readonly File[] = [];

export function connect(to: Engine): void {
  engine = to;
  connectTable(to);
  connectPlan(to);
  engine.listen(onEvent);
}

function onEvent(event: EngineEvent): void {
  if (event.type === 'files') state.files.value = event.files;
  if (event.type === 'analysis') takeAdvice(event.analysis);
  if (event.type === 'new_version') state.newVersion.value = true;
  if (event.type === 'restarted' && event.reason !== 'cancelled') {
    const { file } = event;
    state.stumble.value = {
      reason: event.reason,
      file: file?.name ?? null,
      ...(file === null ? {} : { bytes: { read: file.bytes_read, total: file.bytes_total } }),
    };
  }
}

let toastId = 0;
export function say(text: string, undo: (() => void) | null = null): void {
  state.toast.value = { id: ++toastId, text, undo };
  state.spoken.value = text;
}

/** False when it went wrong; what happened is in the state then. */
async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'cancelled') return false;
    state.stumble.value =
      error instanceof EngineError
        ? { reason: error.code, file: error.file?.name ?? null }
        : { reason: 'crashed', file: null };
    if (!(error instanceof EngineError)) console.error(error);
    return false;
  }
}

// --- Files. ---

let frame = 0;
/** `offset`: where the files of this drop begin in the list that is shown. */
function onProgress(progress: FileProgress, offset: number): void {
  const { reading } = state;
  if (reading.value === null) return;
  const list = reading.value.files;
  list[offset + progress.index] = { ...progress, index: offset + progress.index };
  if (progress.phase === 'done' && progress.report?.role === 'score') void estimateEarly();
  // Many messages a second: shown once a frame.
  if (frame !== 0) return;
  frame = requestAnimationFrame(() => {
    frame = 0;
    if (reading.value !== null) reading.value = { ...reading.value, files: [...list] };
  });
}

const waiting = (file: File, index: number): FileProgress => ({
  index,
  file: 0,
  name: file.name,
  phase: 'waiting',
  bytes_read: 0,
  bytes_total: file.size,
  restarted: false,
  report: null,
});

/** Drops under way: several goes at once are read one after another, and told as one. */
let drops = 0;

/** Puts the files into the list that is shown; returns where they begin in it. */
function begin(list: readonly File[]): number {
  const before = state.reading.value;
  const offset = before?.files.length ?? 0;
  const added = list.map((file, index) => waiting(file, offset + index));
  state.reading.value =
    before === null
      ? { files: added, started_ms: performance.now(), computing: false, first: null }
      : { ...before, files: [...before.files, ...added], computing: false };
  state.spoken.value = t().reading.started(list.length);
  return offset;
}

export async function addFiles(dropped: readonly File[], sample = false): Promise<void> {
  if (dropped.length === 0) return;
  // The sample never mixes with the user's own files.
  if (state.isSample.value !== sample && state.files.value.length > 0) await removeAll();
  const list = withKept(dropped, sample);
  lastDropped = drops === 0 ? list : [...lastDropped, ...list];
  drops += 1;
  const offset = batch(() => {
    state.isSample.value = sample;
    state.stumble.value = null;
    return begin(list);
  });
  const done = await attempt(async () => {
    await engine.addFiles(list, (progress) => {
      const file = list[progress.index];
      if (file !== undefined && progress.file !== 0) sources.set(progress.file, file);
      onProgress(progress, offset);
    });
  });
  drops -= 1;
  if (drops > 0) return;
  if (state.reading.value !== null) state.reading.value = { ...state.reading.value, computing: true };
  if (!done && state.stumble.value === null) say(t().reading.cancelled(state.files.value.length));
  await attempt(analyze);
  state.reading.value = null;
  if (state.files.value.length === 0) state.isSample.value = false;
  const now = state.analysis.value;
  if (done) state.spoken.value = now !== null ? t().reading.spoken(now) : t().reading.spokenNothing(list.length);
}

export async function trySample(): Promise<void> {
  let list: File[] = [];
  if (await attempt(async () => void (list = await engine.sample()))) await addFiles(list, true);
}

export function cancel(): void {
  if (state.reading.value !== null) engine.cancel();
}

export async function removeFile(id: number): Promise<void> {
  const report = state.files.value.find((file) => file.id === id);
  const source = sources.get(id);
  if (report === undefined) return;
  await attempt(async () => {
    await engine.removeFile(id);
    state.files.value = state.files.value.filter((file) => file.id !== id);
    if (state.openFile.value === id) state.openFile.value = null;
    await analyze();
    const sample = state.isSample.value;
    say(t().done.fileRemoved(report.name), source === undefined ? null : () => void addFiles([source], sample));
  });
}

export async function removeAll(): Promise<void> {
  await attempt(() => engine.removeAll());
  batch(() => {
    state.files.value = [];
    state.analysis.value = null;
    state.isSample.value = false;
    state.stumble.value = null;
    state.settings.officials.value = [];
    state.accountFees.value = null;
    state.settings.excluded.value = new Set();
    state.openFactor.value = null;
    state.openFile.value = null;
  });
  sources.clear();
  added = false;
  clearPlan();
  clearTable();
}

export async function readAgain(id: number, overrides: Overrides): Promise<void> {
  await attempt(async () => {
    await engine.setOverrides(id, overrides);
    await analyze();
  });
}

/** What was dropped under this name, when it can be read again. */
export function sourceNamed(name: string | null): File | null {
  return name === null ? null : (lastDropped.find((file) => file.name === name) ?? null);
}

/** Takes the version that waits: the page loads anew. Files in this tab are gone then, and that is said. */
export const useNewVersion = (): void => engine.offline.useNewVersion();
export const laterVersion = (): void => void (state.newVersion.value = false);

export const dismissStumble = (): void => void (state.stumble.value = null);

// --- Numbers. ---

function settingsNow(): Settings {
  const { marketplace, threshold, officials, cutoffs, feeRates } = state.settings;
  return {
    ...(marketplace.value === null ? {} : { marketplace: marketplace.value }),
    threshold: threshold.value,
    official_scores: officials.value.map(({ date, score, bars }) => ({ date, score, ...(bars === undefined ? {} : { bars }) })),
    fee_rates: [...feeRates.value],
    cutoffs: { ...cutoffs.value },
  };
}

/** Once the stock is read and something else still is: a first estimate, with its wider band. */
async function estimateEarly(): Promise<void> {
  const now = state.reading.value;
  const open = now?.files.some((file) => file.phase === 'waiting' || file.phase === 'reading') ?? false;
  if (now === null || now.first !== null || !open || state.analysis.value !== null) return;
  try {
    const { score } = await engine.analyze(settingsNow());
    if (state.reading.value === null || score?.estimate == null || score.low === null || score.high === null) return;
    state.reading.value = { ...state.reading.value, first: { estimate: score.estimate, low: score.low, high: score.high } };
  } catch {
    // The analysis after the last file tells what is wrong, if anything is.
  }
}

let asked = 0;
async function analyze(): Promise<void> {
  const turn = ++asked;
  if (state.files.value.length === 0) {
    state.analysis.value = null;
    clearTable();
    return;
  }
  const result = await engine.analyze(settingsNow());
  if (turn !== asked) return;
  // Without a usable file the core answers with the files alone: every other field is null.
  const account = (result.score as Analysis['score'] | null) === null ? null : result;
  batch(() => {
    state.analysis.value = account;
    if (result.files.length > 0) state.files.value = result.files;
  });
  if (account?.advice_pending !== true) renewPlan(); // else with the advice
  if (account !== null && !state.isSample.value && keeping.value) void keepHistory();
  if (account === null) clearTable();
  else await refreshTable(true);
}

/** Of a very large account the overview came first. */
function takeAdvice(whole: Analysis): void {
  if (state.analysis.value?.advice_pending !== true) return;
  state.analysis.value = whole;
  renewPlan();
  void refreshTable(true);
}

/** What the core knows of earlier days, kept in this browser where the user wants that. */
async function keepHistory(): Promise<void> {
  try {
    await keep(await engine.history());
  } catch (error) {
    if (!(error instanceof EngineError)) console.error(error);
  }
}

export async function keepFromNowOn(): Promise<void> {
  await turnOn();
  if (state.analysis.value !== null && !state.isSample.value) await keepHistory();
}

/** The history as a file, the kept one or the one of the files that are open. */
export async function saveHistory(): Promise<void> {
  await attempt(async () => {
    const text = state.analysis.value === null ? kept.value : await engine.history();
    if (text === null) return;
    const sample = state.isSample.value ? '-made-up-sample' : '';
    saveBlob(new Blob([text], { type: 'application/json' }), `ipiscope-history-${state.analysis.value?.as_of ?? 'kept'}${sample}.json`);
    say(t().keep.saved);
  });
}

/** A kept history goes beside the first files of a session, and is listed among them. */
let added = false;
function withKept(list: readonly File[], sample: boolean): readonly File[] {
  if (sample || added || kept.value === null) return list;
  added = true;
  return [...list, new File([kept.value], t().reading.keptName, { type: 'application/json' })];
}

async function reanalyze(): Promise<void> {
  if (state.files.value.length > 0 && state.reading.value === null) await attempt(analyze);
}

export async function setThreshold(value: number): Promise<void> {
  const next = Math.min(1000, Math.max(1, Math.round(value)));
  if (!Number.isFinite(next) || next === state.settings.threshold.value) return;
  state.settings.threshold.value = next;
  await reanalyze();
}

export async function setMarketplace(code: string): Promise<void> {
  if (code === state.analysis.value?.marketplace) return;
  state.settings.marketplace.value = code;
  await reanalyze();
}

export async function setCutoffs(factor: string, values: number[] | null): Promise<void> {
  const next = { ...state.settings.cutoffs.value };
  if (values === null) delete next[factor];
  else next[factor] = values;
  state.settings.cutoffs.value = next;
  await reanalyze();
}

/** A later one of the same week takes the earlier one's place. */
export async function addOfficialScores(scores: readonly state.OfficialScore[]): Promise<void> {
  if (scores.length === 0) return;
  const byWeek = new Map([...state.settings.officials.value, ...scores].map((each) => [each.date, each]));
  state.settings.officials.value = [...byWeek.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  await reanalyze();
}

export async function removeOfficialScore(date: string): Promise<void> {
  const before = state.settings.officials.value;
  state.settings.officials.value = before.filter((each) => each.date !== date);
  await reanalyze();
  say(t().done.scoreRemoved, () => {
    state.settings.officials.value = before;
    void reanalyze();
  });
}

/** The seller's own rates; null takes the marketplace's entries back. */
export async function setFeeRates(marketplace: string, rates: readonly EnteredRate[] | null): Promise<void> {
  const others = state.settings.feeRates.value.filter((each) => each.marketplace !== marketplace);
  state.settings.feeRates.value = [...others, ...(rates ?? [])];
  await reanalyze();
}

/** A capacity limit in Seller Central's unit; null: none. */
export function setLimit(type: CapacityType, limit: number | null): void {
  const { [type]: _, ...others } = state.settings.limits.value;
  state.settings.limits.value = limit === null ? others : { ...others, [type]: limit };
}

/** The cost file to fill in, with the SKUs of the account where there is one; they come in the table's order. */
const MOST_TEMPLATE_ROWS = 100_000;
export async function saveCostTemplate(): Promise<void> {
  await attempt(async () => {
    const rows: { sku: string; title: string | null }[] = [];
    const total = Math.min(MOST_TEMPLATE_ROWS, state.analysis.value === null ? 0 : await allRows());
    for (let from = 0; from < total; from += 4096) {
      const frame = await engine.window(from, Math.min(4096, total - from));
      for (let row = 0; row < frame.rows; row++) rows.push({ sku: frame.text('sku', row) ?? '', title: frame.text('title', row) });
    }
    if (total > 0) await refreshTable();
    saveBlob(new Blob([costTemplate(rows, state.analysis.value?.currency ?? '')], { type: 'text/csv;charset=utf-8' }), 'ipiscope-costs.csv');
    say(t().done.templateSaved(rows.length));
  });
}

/** Makes "all of them" the question that windows answer; refreshTable puts the table's own back. */
const allRows = async (): Promise<number> => (await engine.query({ sort: [{ column: 'points_lost', descending: true }] })).rows;

/** Rate card and room; asked for by the views that show them. */
export async function fetchFees(): Promise<void> {
  await attempt(async () => void (state.accountFees.value = await engine.fees()));
}

/** Leaves a SKU out of factors and score, or counts it again. */
export async function toggleExcluded(sku: string): Promise<void> {
  const before = state.settings.excluded.value;
  const next = new Set(before);
  const added = !next.delete(sku);
  if (added) next.add(sku);
  state.settings.excluded.value = next;
  engine.setExcluded([], [...next]);
  await reanalyze();
  say(added ? t().done.excluded(sku) : t().done.included(sku), () => void toggleExcluded(sku));
}

/** Several at once, one analysis; undone at once. */
export async function setExcludedMany(skus: readonly string[], out: boolean): Promise<void> {
  const before = state.settings.excluded.value;
  const next = new Set(before);
  for (const sku of skus) out ? next.add(sku) : next.delete(sku);
  state.settings.excluded.value = next;
  engine.setExcluded([], [...next]);
  await reanalyze();
  say(out ? t().done.excludedMany(skus.length) : t().done.includedMany(skus.length), () => {
    state.settings.excluded.value = before;
    engine.setExcluded([], [...before]);
    void reanalyze();
  });
}

/** The best step of each SKU goes into the plan; asks the core about the ones that are in no list. */
export async function planFor(rows: ReadonlyMap<string, number>, best: (actions: readonly Action[]) => Action | undefined): Promise<void> {
  const listed = state.analysis.value?.actions ?? [];
  const found: Action[] = [];
  await attempt(async () => {
    for (const [sku, row] of rows) {
      const known = best(listed.filter((action) => action.sku === sku));
      const action = known ?? best((await engine.sku(row)).actions ?? []);
      if (action !== undefined) found.push(action);
    }
  });
  addSteps(found);
  say(t().done.planned(found.length, rows.size - found.length));
}

/** The table as shown, as a file. */
export async function saveTable(format: ExportFormat, request: ExportRequest): Promise<void> {
  if (await attempt(() => exportTable(engine, format, request))) say(t().done.saved(request.rows));
}

// --- Where one is. ---

export function go(view: state.ViewName): void {
  if (state.view.value === view) return;
  state.view.value = view;
  window.scrollTo(0, 0);
}
