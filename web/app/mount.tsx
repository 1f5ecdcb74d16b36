// Entry of the page: the engine comes in, everything else starts here. Called once, after the loader has set the
// policy and made the engine.
import { effect } from '@preact/signals';
import { render } from 'preact';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/layout.css';
import '../styles/header.css';
import '../styles/parts.css';
import '../styles/controls.css';
import '../styles/ruler.css';
import '../styles/table.css';
import '../styles/skus.css';
import '../styles/overlay.css';
import '../styles/sku.css';
import '../styles/alerts.css';
import '../styles/landing.css';
import '../styles/reading.css';
import '../styles/overview.css';
import '../styles/factors.css';
import '../styles/ranking.css';
import '../styles/todo.css';
import '../styles/plan.css';
import '../styles/pictures.css';
import '../styles/changes.css';
import '../styles/files.css';
import '../styles/palette.css';
import '../styles/wide.css';
import '../styles/print.css';
import type { Engine } from '../engine/engine.ts';
import { useLanguage } from '../copy/copy.ts';
import { drawMarksVisibly } from '../ui/visible_marks.ts';
import { Shell } from '../views/shell.tsx';
import { addFiles, connect, setMarketplace, setThreshold } from './actions.ts';
import { listenForFiles } from './drop.ts';
import { listenForOpener } from './handover.ts';
import { formatHash, parseHash } from './hash.ts';
import { readKept } from './keep.ts';
import { listenForKeys } from './keys.ts';
import { applyTheme, language } from './preferences.ts';
import { planForHash, planFromHash } from './plan.ts';
import * as state from './state.ts';

function followHash(): void {
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

export function mountApp(root: HTMLElement, engine: Engine): void {
  drawMarksVisibly();
  applyTheme();
  connect(engine);
  void readKept();
  followHash();
  listenForFiles();
  listenForKeys();
  listenForOpener({ read: async (files) => (await addFiles(files), state.analysis.value) });
  effect(() => void useLanguage(language.value));
  root.replaceChildren();
  render(<Shell />, root);
}
