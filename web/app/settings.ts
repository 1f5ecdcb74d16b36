// What the user sets: line, marketplace, edges of the bars, dashboard scores, rates, limits, SKUs left out. Each change
// asks for new numbers.
import type { CapacityType, EnteredRate } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { reanalyze } from './analyze.ts';
import { engine } from './engine.ts';
import { attempt, say } from './say.ts';
import * as state from './state.ts';

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
