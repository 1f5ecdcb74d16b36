// Which steps are shown, in which order, and which are kept apart. The numbers are the core's; nothing is computed here
// but their order: what saves at least what it costs by its points, the rest by points for what it costs on top.
import type { Action, Alert } from '../engine/analysis.ts';
import { parseStepId } from '../app/step_ids.ts';

/** Steps that take more than they give are kept apart. */
const HURTS = new Set(['score_falls', 'before_season']);
export const hurts = (action: Action): boolean => action.warnings.some((code) => HURTS.has(code));

/** Free by the core's rule, and their gain is a guess: the core's plans leave them out too (core/advice/README.md). */
const GUESSED = new Set<Action['kind']>(['improve_listing', 'bundle']);

/** Less than that is noise in a list. */
const LEAST_POINTS = 0.05;

const net = (action: Action): number | null => (action.cost === null ? null : (action.fees_avoided?.minor ?? 0) - action.cost.minor);

export function compareSteps(a: Action, b: Action): number {
  const [x, y] = [net(a), net(b)];
  const tier = (action: Action, value: number | null): number => (value === null ? 3 : GUESSED.has(action.kind) ? 2 : value >= 0 ? 0 : 1);
  if (tier(a, x) !== tier(b, y)) return tier(a, x) - tier(b, y);
  if (x !== null && y !== null && x < 0 && y < 0) return b.points_gain / -y - a.points_gain / -x;
  return b.points_gain - a.points_gain;
}

/** The best step of each SKU, best first, without those of `taken` SKUs. Sending stock in has a place of its own. */
export function bestSteps(actions: readonly Action[], taken: ReadonlySet<string>): Action[] {
  const found = new Map<string, Action>();
  const useful = actions.filter(
    (action) => action.kind !== 'restock' && !hurts(action) && action.points_gain >= LEAST_POINTS && !taken.has(action.sku),
  );
  for (const action of [...useful].sort(compareSteps)) if (!found.has(action.sku)) found.set(action.sku, action);
  return [...found.values()];
}

export const skusOf = (ids: Iterable<string>): Set<string> => new Set([...ids].map((id) => parseStepId(id)?.sku ?? ''));

/** Steps that Amazon or a table of numbers would propose and that hurt: the ones with most points at stake. */
export function leftAlone(actions: readonly Action[]): Action[] {
  const found = new Map<string, Action>();
  for (const action of actions.filter((each) => hurts(each) && each.kind !== 'restock').sort((a, b) => b.points_gain - a.points_gain)) {
    if (!found.has(action.sku)) found.set(action.sku, action);
  }
  return [...found.values()];
}

export interface Restock {
  action: Action;
  missed: Alert['money'];
}

/** What is worth sending in for its sales: most missed first. */
export function restocks(actions: readonly Action[], alerts: readonly Alert[]): Restock[] {
  const missed = new Map(alerts.filter((alert) => alert.kind === 'runs_out_before_arrival').map((alert) => [alert.sku, alert.money]));
  return actions
    .filter((action) => action.kind === 'restock' && action.units > 0)
    .map((action) => ({ action, missed: missed.get(action.sku) ?? null }))
    .filter((each) => (each.missed?.minor ?? 0) > 0)
    .sort((a, b) => (b.missed?.minor ?? 0) - (a.missed?.minor ?? 0));
}
