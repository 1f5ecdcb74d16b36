// The files of this session: added, read, taken out, read again, and what is told of them meanwhile. The handles of what
// was dropped are kept, so that a removal can be undone.
import { batch } from '@preact/signals';
import type { FileProgress, Overrides } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { analyze, estimateEarly } from './analyze.ts';
import { engine } from './engine.ts';
import { kept } from './keep.ts';
import { clearPlan } from './plan.ts';
import { attempt, say } from './say.ts';
import * as state from './state.ts';
import { clearTable } from './table.ts';

/** By the core's file id. */
const sources = new Map<number, File>();
let lastDropped: readonly File[] = [];

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

/** A kept history goes beside the first files of a session, and is listed among them. */
let added = false;
let keptSource: File | null = null;
function withKept(list: readonly File[], sample: boolean): readonly File[] {
  if (sample || added || kept.value === null) return list;
  added = true;
  keptSource = new File([kept.value], t().reading.keptName, { type: 'application/json' });
  return [...list, keptSource];
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

/** The user's own files that are open, without the kept history beside them. */
export const ownFiles = (): File[] =>
  state.files.value.flatMap((report) => {
    const source = sources.get(report.id);
    return source === undefined || source === keptSource ? [] : [source];
  });

/** What was dropped under this name, when it can be read again. */
export function sourceNamed(name: string | null): File | null {
  return name === null ? null : (lastDropped.find((file) => file.name === name) ?? null);
}
