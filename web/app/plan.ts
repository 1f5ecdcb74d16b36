// The plan: which steps are ticked, and what they do together. The core computes the joint effect; the newest answer
// wins. Ticks live as long as the numbers they are about.
import { signal } from '@preact/signals';
import type { Plan } from '../engine/analysis.ts';
import { EngineError, type Engine, type Outcome } from '../engine/engine.ts';
import { analysis } from './state.ts';

export const ticked = signal<ReadonlySet<string>>(new Set());
/** What the ticked steps bring together; null = nothing ticked, or on its way. */
export const outcome = signal<Outcome | null>(null);
/** The answer to the last question about a target. */
export const proposal = signal<Plan | null>(null);

let engine: Engine | null = null;
export const connectPlan = (to: Engine): void => void (engine = to);

let turn = 0;
async function compute(): Promise<void> {
  const mine = ++turn;
  const actions = [...ticked.value];
  if (engine === null || actions.length === 0) {
    outcome.value = null;
    return;
  }
  try {
    const answer = await engine.whatIf({ actions });
    if (mine === turn) outcome.value = answer;
  } catch (error) {
    if (!(error instanceof EngineError)) console.error(error);
    if (mine === turn) outcome.value = null;
  }
}

export function tick(ids: Iterable<string>): void {
  ticked.value = new Set(ids);
  void compute();
}

export function toggleStep(id: string): void {
  const next = new Set(ticked.value);
  if (!next.delete(id)) next.add(id);
  tick(next);
}

/** New numbers: ticks of steps that are still there stay; else the proposed ones are ticked. */
export function renewPlan(): void {
  const a = analysis.value;
  const here = new Set(a?.actions.map((action) => action.id) ?? []);
  const kept = [...ticked.value].filter((id) => here.has(id));
  proposal.value = a?.plan ?? null;
  tick(kept.length > 0 ? kept : (a?.plan?.chosen ?? []).filter((id) => here.has(id)));
}

let asked = 0;
export async function askPlan(target: number, by: string | null): Promise<void> {
  if (engine === null) return;
  const mine = ++asked;
  try {
    const answer = await engine.plan({ target, by });
    if (mine === asked) proposal.value = answer;
  } catch (error) {
    if (!(error instanceof EngineError)) console.error(error);
  }
}
