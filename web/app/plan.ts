// The plan: a goal, and scenarios that are sets of steps. The core finds the steps for the goal, what a scenario does and
// what each of its steps does alone; the newest answer wins. A scenario follows the goal until it is edited by hand.
// Everything here can be undone. Lives as long as the numbers it is about; steps that are gone with new numbers go.
import { computed, signal } from '@preact/signals';
import type { Action, Plan } from '../engine/analysis.ts';
import { EngineError, type Outcome } from '../engine/engine.ts';
import { engine } from './engine.ts';
import type { PlanInHash } from './hash.ts';
import { parseStepId, shortStep, stepKey, stepsOfShort, fingerprint, withStep } from './step_ids.ts';
import { analysis, settings } from './state.ts';
import { mostUnits } from './step_units.ts';

export interface Goal {
  /** Null: the line. */
  target: number | null;
  by: string | null;
  objective: 'money' | 'units';
  budget_minor: number | null;
  /** SKUs that no step may touch. */
  leaveOut: ReadonlySet<string>;
}

export interface Scenario {
  id: number;
  /** Null: named after the goal. */
  name: string | null;
  steps: readonly string[];
  /** Takes what the core proposes for the goal. */
  follows: boolean;
}

interface Whole {
  goal: Goal;
  scenarios: readonly Scenario[];
  current: number;
}

export const MOST_SCENARIOS = 4;
/** Steps whose own effect is asked for: what a list shows. */
const MOST_ALONE = 80;

const NO_GOAL: Goal = { target: null, by: null, objective: 'money', budget_minor: null, leaveOut: new Set() };
const start = (): Whole => ({ goal: NO_GOAL, scenarios: [{ id: 1, name: null, steps: [], follows: true }], current: 1 });

const whole = signal<Whole>(start());
export const goal = computed(() => whole.value.goal);
export const scenarios = computed(() => whole.value.scenarios);
export const current = computed(() => scenarios.value.find((each) => each.id === whole.value.current) ?? scenarios.value[0]!);
export const ticked = computed<ReadonlySet<string>>(() => new Set(current.value.steps));
export const target = computed(() => goal.value.target ?? Math.round(settings.threshold.value));

/** The answer to the goal. */
export const proposal = signal<Plan | null>(null);
export const asking = signal(false);

/** Outcomes by the steps that make them; of single steps too. */
const outcomes = signal<ReadonlyMap<string, Outcome>>(new Map());
const keyOf = (steps: readonly string[]): string => [...steps].sort().join('\n');
export const outcomeOf = (steps: readonly string[]): Outcome | null => outcomes.value.get(keyOf(steps)) ?? null;
/** Nothing done. */
export const nothing = computed(() => outcomeOf([]));
/** What the current scenario's steps bring together; null = nothing ticked, or on its way. */
export const outcome = computed(() => (current.value.steps.length === 0 ? null : outcomeOf(current.value.steps)));

// --- Steps. ---

/** Every step that the core has told about: by its id, and by kind and SKU. */
const known = computed(() => {
  const found = new Map<string, Action>();
  for (const action of [
    ...(proposal.value?.steps ?? []),
    ...inFull.value,
    ...(analysis.value?.plan?.steps ?? []),
    ...extra.value,
    ...(analysis.value?.actions ?? []),
  ]) {
    found.set(action.id, action);
    if (!found.has(stepKey(action.id))) found.set(stepKey(action.id), action);
  }
  return found;
});
/** Steps of a plan that has more than the core tells of by itself; fetched for files. */
const inFull = signal<readonly Action[]>([]);
/** Steps of SKUs that were opened: they may be in no list. */
const extra = signal<readonly Action[]>([]);
export const learn = (actions: readonly Action[]): void => void (extra.value = [...extra.value.slice(-400), ...actions]);

/** A step with the units of its id, its money and points as the core has them for so many units. */
export function stepOf(id: string): Action | null {
  const listed = known.value.get(id) ?? known.value.get(stepKey(id));
  if (listed === undefined || listed.id === id) return listed ?? null;
  const alone = outcomeOf([id]);
  const units = parseStepId(id)?.units ?? listed.units;
  const saved =
    alone?.holding_before != null && alone.holding !== null
      ? { ...alone.holding, minor: alone.holding_before.minor - alone.holding.minor }
      : null;
  return {
    ...listed,
    id,
    units,
    points_gain: alone?.points_gain ?? listed.points_gain,
    points_gain_13w: null,
    points_gain_4w: null,
    cost: alone?.cost ?? null,
    fees_avoided: saved,
  };
}

/** The ones that are known in full: of very many steps the first. */
export const stepsNow = computed(() => current.value.steps.flatMap((id) => stepOf(id) ?? []));

// --- Changing it, and back. ---

const past: Whole[] = [];
const future: Whole[] = [];
export const canUndo = signal(false);
export const canRedo = signal(false);
let lastTag = '';
let lastTime = 0;

/** `tag`: moves of one control within a second are one step back. */
function change(next: Whole, tag = ''): void {
  const now = performance.now();
  if (tag === '' || tag !== lastTag || now - lastTime > 1000) past.push(whole.value);
  if (past.length > 100) past.shift();
  lastTag = tag;
  lastTime = now;
  future.length = 0;
  put(next);
}

function put(next: Whole): void {
  const asks = next.goal !== whole.value.goal;
  whole.value = next;
  canUndo.value = past.length > 0;
  canRedo.value = future.length > 0;
  if (asks) void ask();
  void compute();
}

export function undo(): void {
  const before = past.pop();
  if (before === undefined) return;
  future.push(whole.value);
  lastTag = '';
  put(before);
}

export function redo(): void {
  const after = future.pop();
  if (after === undefined) return;
  past.push(whole.value);
  put(after);
}

function withSteps(steps: readonly string[], follows = false): Whole {
  const { id } = current.value;
  return { ...whole.value, scenarios: scenarios.value.map((each) => (each.id === id ? { ...each, steps, follows } : each)) };
}

export const setSteps = (steps: Iterable<string>): void => change(withSteps([...steps]));

export function toggleStep(id: string): void {
  const { steps } = current.value;
  change(withSteps(steps.includes(id) ? steps.filter((each) => each !== id) : withStep(steps, id)));
}

export function addSteps(actions: readonly Action[]): void {
  learn(actions);
  // One a SKU, the last one given: the places of the earlier ones are theirs no more.
  const added = new Map(actions.map((action) => [action.sku, action.id]));
  const kept = current.value.steps.filter((id) => !added.has(parseStepId(id)?.sku ?? ''));
  if (added.size > 0) change(withSteps([...kept, ...added.values()]));
}

export function setUnits(id: string, units: number): void {
  const most = mostUnits(stepOf(id) ?? ({ kind: 'restock', facts: {} } as unknown as Action));
  const next = Math.max(1, Math.min(most ?? 1_000_000, Math.round(units)));
  const changed = `${stepKey(id)}:${next}`;
  if (!Number.isFinite(next) || changed === id) return;
  change(withSteps(current.value.steps.map((each) => (each === id ? changed : each))), `units:${stepKey(id)}`);
}

/** Back to what the core proposes for the goal. */
export function follow(): void {
  change(withSteps(proposal.value?.chosen ?? [], true));
  takeProposal();
}

export const setGoal = (part: Partial<Goal>): void =>
  change({ ...whole.value, goal: { ...goal.value, ...part } }, `goal:${Object.keys(part).join()}`);

export function toggleLeftOut(sku: string): void {
  leaveOut([sku], !goal.value.leaveOut.has(sku));
}

export function leaveOut(skus: readonly string[], out: boolean): void {
  const next = new Set(goal.value.leaveOut);
  for (const sku of skus) out ? next.add(sku) : next.delete(sku);
  const gone = new Set(out ? skus : []);
  const rest = current.value.steps.filter((id) => !gone.has(parseStepId(id)?.sku ?? ''));
  change({ ...withSteps(rest, current.value.follows), goal: { ...goal.value, leaveOut: next } });
}

export function addScenario(): void {
  if (scenarios.value.length >= MOST_SCENARIOS) return;
  const id = Math.max(...scenarios.value.map((each) => each.id)) + 1;
  const copy = { id, name: null, steps: current.value.steps, follows: false };
  change({ ...whole.value, scenarios: [...scenarios.value, copy], current: id });
}

export function removeScenario(id: number): void {
  const rest = scenarios.value.filter((each) => each.id !== id);
  if (rest.length > 0)
    change({
      ...whole.value,
      scenarios: rest,
      current: rest.some((each) => each.id === current.value.id) ? current.value.id : rest[0]!.id,
    });
}

export function renameScenario(id: number, name: string): void {
  const named = name.trim() === '' ? null : name.trim().slice(0, 60);
  change({ ...whole.value, scenarios: scenarios.value.map((each) => (each.id === id ? { ...each, name: named } : each)) });
}

/** Choosing is no change of the plan: it is not undone. */
export function choose(id: number): void {
  whole.value = { ...whole.value, current: id };
  void compute();
}

// --- Asking the core. ---

const quiet = (error: unknown): void => {
  // A restart is told by the engine's event.
  if (!(error instanceof EngineError)) console.error(error);
};

/** So that stepsNow has all of them; true unless the core could not tell. */
export async function fetchSteps(): Promise<boolean> {
  if (stepsNow.value.length === current.value.steps.length) return true;
  const { by, objective, budget_minor, leaveOut: skus } = goal.value;
  try {
    const answer = await engine.plan({ target: target.value, by, objective, budget_minor, leave_out: [...skus], all_steps: true });
    inFull.value = answer?.steps ?? [];
    return true;
  } catch (error) {
    quiet(error);
    return false;
  }
}

let asked = 0;
let timer = 0;
/** A slider asks many times a second: once it rests for a moment, the core is asked. */
function ask(): Promise<void> {
  clearTimeout(timer);
  asking.value = true;
  return new Promise((done) => {
    timer = window.setTimeout(() => void askNow().then(done), 90);
  });
}

async function askNow(): Promise<void> {
  const mine = ++asked;
  const { by, objective, budget_minor, leaveOut: skus } = goal.value;
  try {
    const answer = await engine.plan({ target: target.value, by, objective, budget_minor, leave_out: [...skus] });
    if (mine !== asked) return;
    proposal.value = answer;
    takeProposal();
  } catch (error) {
    quiet(error);
  }
  if (mine === asked) asking.value = false;
}

/** Scenarios that follow the goal take the answer; that is no step of its own to undo. */
function takeProposal(): void {
  // `steps` has the first ones in full, and all whose units differ from the listed action's.
  const trimmed = new Map((proposal.value?.steps ?? []).map((step) => [stepKey(step.id), step.id]));
  const steps = (proposal.value?.chosen ?? []).map((id) => trimmed.get(stepKey(id)) ?? id);
  whole.value = { ...whole.value, scenarios: scenarios.value.map((each) => (each.follows ? { ...each, steps } : each)) };
  void compute();
}

const underWay = new Set<string>();
async function need(steps: readonly string[]): Promise<void> {
  const key = keyOf(steps);
  if (outcomes.value.has(key) || underWay.has(key)) return;
  underWay.add(key);
  const of = analysis.value;
  try {
    const answer = await engine.whatIf({ actions: [...steps] });
    if (answer !== null && of === analysis.value) outcomes.value = new Map(outcomes.value).set(key, answer);
  } catch (error) {
    quiet(error);
  } finally {
    underWay.delete(key);
  }
}

/** Steps that are shown: what each does alone is asked for. */
export function look(ids: readonly string[]): void {
  if ((analysis.value?.plan ?? null) === null) return;
  for (const id of ids.slice(0, MOST_ALONE)) void need([id]);
}

/** The current scenario first: it is what moves the ring. */
async function compute(): Promise<void> {
  if ((analysis.value?.plan ?? null) === null) return;
  const first = current.value.steps;
  await need(first);
  if (first !== current.value.steps) return;
  await Promise.all([need([]), ...scenarios.value.map((each) => need(each.steps)), ...first.slice(0, MOST_ALONE).map((id) => need([id]))]);
}

/** New numbers: what is in no list any more goes; scenarios that follow take the new proposal. */
export function renewPlan(): void {
  const a = analysis.value;
  outcomes.value = new Map();
  extra.value = [];
  inFull.value = [];
  const here = new Set([...(a?.plan?.candidates ?? []), ...(a?.actions.map((action) => action.id) ?? [])].map(stepKey));
  const kept = (steps: readonly string[]): string[] => steps.filter((id) => here.has(stepKey(id)));
  proposal.value = a?.plan ?? null;
  whole.value = { ...whole.value, scenarios: scenarios.value.map((each) => ({ ...each, steps: kept(each.steps) })) };
  if (a === null || a.plan === null) return;
  readPending([...a.plan.candidates, ...a.actions.map((action) => action.id)]);
  const asIs =
    goal.value === NO_GOAL ||
    (goal.value.by === null &&
      goal.value.budget_minor === null &&
      goal.value.objective === 'money' &&
      goal.value.leaveOut.size === 0 &&
      a.plan.target === target.value);
  if (asIs) takeProposal();
  else void ask();
  void compute();
}

export function clearPlan(): void {
  whole.value = start();
  proposal.value = null;
  outcomes.value = new Map();
  past.length = 0;
  future.length = 0;
  canUndo.value = false;
  canRedo.value = false;
}

// --- In the address: numbers and fingerprints, see hash.ts. ---

let pending: PlanInHash | null = null;

export const planForHash = computed<PlanInHash>(() => {
  const { target: to, by, objective, budget_minor, leaveOut: skus } = goal.value;
  if (pending !== null && analysis.value === null) return pending;
  return {
    to,
    by,
    units: objective === 'units',
    max: budget_minor,
    out: [...skus].map(fingerprint),
    steps: current.value.follows ? null : current.value.steps.map(shortStep),
  };
});

/** From an address: at once what needs no files, the rest when they are here. */
export function planFromHash(from: PlanInHash): void {
  const now = planForHash.peek();
  if (JSON.stringify(now) === JSON.stringify(from)) return;
  pending = from;
  const a = analysis.peek();
  if (a?.plan != null) {
    readPending([...a.plan.candidates, ...a.actions.map((action) => action.id)]);
    void ask();
    void compute();
  }
}

function readPending(ids: readonly string[]): void {
  if (pending === null) return;
  const { to, by, units, max, out, steps } = pending;
  pending = null;
  const skus = new Set(ids.map((id) => parseStepId(id)?.sku ?? ''));
  const leave = new Set([...skus].filter((sku) => out.includes(fingerprint(sku))));
  const found = steps === null ? null : stepsOfShort(steps, ids);
  const next = steps === null ? whole.value : withSteps(found ?? [], false);
  whole.value = { ...next, goal: { target: to, by, objective: units ? 'units' : 'money', budget_minor: max, leaveOut: leave } };
}
