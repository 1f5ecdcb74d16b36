// The address after #: the view, the settings and the plan, never anything from a file: official scores, SKUs and search
// words are not in it. A plan's steps are fingerprints and numbers (step_ids.ts): they find their steps again where the
// same files are dropped, and say nothing elsewhere. Form: #/plan?line=420&market=DE&to=440&by=2027-02-22&do=1x9f3k-6a.
// Unknown or damaged parts are ignored.
import { DEFAULT_THRESHOLD, VIEWS, type ViewName } from './state.ts';

export interface PlanInHash {
  to: number | null;
  by: string | null;
  units: boolean;
  max: number | null;
  out: readonly string[];
  /** Null: as the core proposes. */
  steps: readonly string[] | null;
}

export interface HashState {
  view: ViewName;
  threshold: number;
  marketplace: string | null;
  plan: PlanInHash;
}

const LONGEST = 8192;

function whole(text: string | null, most: number): number | null {
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}

const list = (text: string | null): string[] | null => (text === null ? null : text.split('.').filter((part) => part !== ''));

export function parseHash(hash: string): HashState {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(query.slice(0, LONGEST));
  const line = whole(values.get('line'), 1000) ?? 0;
  const market = values.get('market');
  const by = values.get('by');
  return {
    view: VIEWS.find((name) => name === path) ?? 'overview',
    threshold: line > 0 ? line : DEFAULT_THRESHOLD,
    marketplace: market !== null && /^[A-Z]{2}$/.test(market) ? market : null,
    plan: {
      to: whole(values.get('to'), 1000),
      by: by !== null && /^\d{4}-\d{2}-\d{2}$/.test(by) ? by : null,
      units: values.get('in') === 'units',
      max: whole(values.get('max'), 1e12),
      out: list(values.get('out')) ?? [],
      steps: list(values.get('do')),
    },
  };
}

export function formatHash(state: HashState): string {
  const values = new URLSearchParams();
  const { plan } = state;
  if (state.threshold !== DEFAULT_THRESHOLD) values.set('line', String(state.threshold));
  if (state.marketplace !== null) values.set('market', state.marketplace);
  if (plan.to !== null) values.set('to', String(plan.to));
  if (plan.by !== null) values.set('by', plan.by);
  if (plan.units) values.set('in', 'units');
  if (plan.max !== null) values.set('max', String(plan.max));
  if (plan.out.length > 0) values.set('out', plan.out.join('.'));
  if (plan.steps !== null) values.set('do', plan.steps.join('.'));
  const query = values.toString();
  const path = state.view === 'overview' ? '' : state.view;
  if (path === '' && query === '') return '';
  const hash = `#/${path}${query === '' ? '' : `?${query}`}`;
  // Half a plan would be another plan: one that does not fit is left out.
  return hash.length <= LONGEST ? hash : formatHash({ ...state, plan: { ...plan, out: [], steps: null } });
}
