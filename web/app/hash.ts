// The address after #: the view and the settings, never anything from a file (official scores, SKUs and search words
// are not in it). Form: #/skus?line=420&market=DE. Unknown or damaged parts are ignored.
import { DEFAULT_THRESHOLD, VIEWS, type ViewName } from './state.ts';

export interface HashState {
  view: ViewName;
  threshold: number;
  marketplace: string | null;
}

export function parseHash(hash: string): HashState {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(query.slice(0, 8192));
  const line = Number(values.get('line'));
  const market = values.get('market');
  return {
    view: VIEWS.find((name) => name === path) ?? 'overview',
    threshold: Number.isInteger(line) && line > 0 && line <= 1000 ? line : DEFAULT_THRESHOLD,
    marketplace: market !== null && /^[A-Z]{2}$/.test(market) ? market : null,
  };
}

export function formatHash(state: HashState): string {
  const values = new URLSearchParams();
  if (state.threshold !== DEFAULT_THRESHOLD) values.set('line', String(state.threshold));
  if (state.marketplace !== null) values.set('market', state.marketplace);
  const query = values.toString();
  const path = state.view === 'overview' ? '' : state.view;
  if (path === '' && query === '') return '';
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}
