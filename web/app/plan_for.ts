// From ticked SKUs to steps of the plan.
import type { Action } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { engine } from './engine.ts';
import { addSteps } from './plan.ts';
import { attempt, say } from './say.ts';
import * as state from './state.ts';

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
