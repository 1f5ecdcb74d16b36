// How many units a step may take.
import type { Action } from '../engine/analysis.ts';

/** Units may be changed where they leave, come or are held back; a sales action's follow from it. */
const COUNTED = new Set(['remove', 'dispose', 'liquidate', 'stop_inbound', 'restock']);
export const hasUnits = (action: Action): boolean => COUNTED.has(action.kind);

/** Most units that a step of this kind can take; null where the core alone knows. */
export function mostUnits(action: Action): number | null {
  const fact = action.kind === 'restock' ? undefined : action.facts[action.kind === 'stop_inbound' ? 'inbound_units' : 'on_hand'];
  return fact === undefined ? null : Math.floor(fact);
}
