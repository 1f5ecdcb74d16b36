// A factor's figures as text: sell-through is a ratio, the others are shares.
import type { Factor, FactorKind } from '../engine/analysis.ts';
import { decimal, percent } from '../copy/format.ts';

export const factorValue = (kind: FactorKind, value: number): string =>
  kind === 'sell_through' ? decimal(value, 2) : percent(value, shareDigits(value));

const shareDigits = (value: number): number => (value === 0 || value === 1 ? 0 : Math.abs(value) < 0.01 ? 2 : 1);

/** Cut-offs are round figures: as short as they can be. */
export function cutoffValue(kind: FactorKind, value: number): string {
  const shown = kind === 'sell_through' ? value : value * 100;
  const digits = Number.isInteger(Math.round(shown * 100) / 100) ? 0 : Number.isInteger(Math.round(shown * 1000) / 100) ? 1 : 2;
  const text = decimal(shown, digits);
  return kind === 'sell_through' ? text : text + (value >= 0 ? '\u202f%' : '');
}

export const lessIsBetter = (kind: FactorKind): boolean => kind === 'excess' || kind === 'stranded';

export const bestOf = (kind: FactorKind): number | null => (kind === 'sell_through' ? null : kind === 'in_stock' ? 1 : 0);

export const cutoffsOf = (factor: Factor): number[] => factor.cutoffs.map((cutoff) => cutoff.value);
