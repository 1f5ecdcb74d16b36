// The numbers: the files that are there with the settings as they are go to the core, its answer into the state. Whoever
// changes files or settings asks here for new numbers; the newest answer wins.
import { batch } from '@preact/signals';
import type { Analysis } from '../engine/analysis.ts';
import type { Settings } from '../engine/engine.ts';
import { engine } from './engine.ts';
import { keepHistory } from './keep.ts';
import { renewPlan } from './plan.ts';
import { attempt } from './say.ts';
import * as state from './state.ts';
import { clearTable, refreshTable } from './table.ts';

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
export async function estimateEarly(): Promise<void> {
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
export async function analyze(): Promise<void> {
  const turn = ++asked;
  if (state.files.value.length === 0) {
    state.analysis.value = null;
    clearTable();
    return;
  }
  const result = await engine.analyze(settingsNow());
  // What came is taken apart; drawing it is a task of its own, so that a key pressed meanwhile is heard in between.
  await new Promise((rest) => setTimeout(rest));
  if (turn !== asked) return;
  // Without a usable file the core answers with the files alone: every other field is null.
  const account = (result.score as Analysis['score'] | null) === null ? null : result;
  batch(() => {
    state.analysis.value = account;
    if (result.files.length > 0) state.files.value = result.files;
  });
  if (account?.advice_pending !== true) renewPlan(); // else with the advice
  if (account === null) return clearTable();
  void keepHistory();
  await refreshTable(true);
}

/** Of a very large account the overview came first. */
export function takeAdvice(whole: Analysis): void {
  if (state.analysis.value?.advice_pending !== true) return;
  state.analysis.value = whole;
  renewPlan();
  void refreshTable(true);
}

/** After a changed setting. While files are read it waits for their numbers. */
export async function reanalyze(): Promise<void> {
  if (state.files.value.length > 0 && state.reading.value === null) await attempt(analyze);
}
