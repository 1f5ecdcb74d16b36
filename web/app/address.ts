// Where one is: the view, and the address that says so (its form: hash.ts). Back and forward go through the views.
import { effect } from '@preact/signals';
import { formatHash, parseHash } from './hash.ts';
import { planForHash, planFromHash } from './plan.ts';
import { setMarketplace, setThreshold } from './settings.ts';
import * as state from './state.ts';

export function go(view: state.ViewName): void {
  if (state.view.value === view) return;
  state.view.value = view;
  window.scrollTo(0, 0);
}

/** Both ways: the address into the state, the state into the address. */
export function followHash(): void {
  const read = (): void => {
    const next = parseHash(location.hash);
    state.view.value = next.view;
    void setThreshold(next.threshold);
    if (next.marketplace !== null) void setMarketplace(next.marketplace);
    planFromHash(next.plan);
  };
  read();
  addEventListener('popstate', read);
  let shown = state.view.value;
  effect(() => {
    const hash = formatHash({
      view: state.view.value,
      threshold: state.settings.threshold.value,
      marketplace: state.settings.marketplace.value,
      plan: planForHash.value,
    });
    const moved = state.view.value !== shown;
    shown = state.view.value;
    if (hash === location.hash || (hash === '' && location.hash === '#/')) return;
    const url = hash === '' ? location.pathname + location.search : hash;
    // A new view can be gone back from; a changed setting replaces the address.
    if (moved) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  });
}
