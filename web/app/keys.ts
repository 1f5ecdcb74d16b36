// The keyboard map outside of fields. Letters can be switched off (preferences); Escape and arrows cannot.
import { go } from './address.ts';
import { pickFiles } from './drop.ts';
import { cancel } from './files.ts';
import { letterKeys, isDark, theme } from './preferences.ts';
import { redo, undo } from './plan.ts';
import * as state from './state.ts';
import * as table from './table.ts';

/** Goes to the SKU table and into its search field, from wherever one is. */
export function focusSearch(): void {
  if (state.view.value !== 'skus') go('skus');
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.sku-search input')?.focus());
}

export function stepSku(by: number): void {
  const open = table.openRow.value;
  const rows = table.result.value?.rows ?? 0;
  if (open === null || rows === 0) return;
  const next = open + by;
  if (next >= 0 && next < rows) void table.openSku(next);
}

/** Where letters are typed and the browser has an undo of its own; a row that was just ticked is no such place. */
const inText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type="range"], [type="checkbox"]), textarea, [contenteditable]') !== null;

/** A list of choices is walked by letters too. */
const inField = (target: EventTarget | null): boolean =>
  inText(target) || (target instanceof HTMLElement && target.closest('select') !== null);

export function listenForKeys(): void {
  let afterG = -Infinity;
  addEventListener('keydown', (event) => {
    // In a dialog Escape closes the dialog, and nothing else.
    if (event.key === 'Escape' && state.reading.value !== null && document.querySelector('dialog[open]') === null) {
      cancel();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) state.dialog.value = 'palette';
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && state.phase.value === 'ready' && !inText(event.target)) {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
    if (event.key === 'Escape' && table.detail.value !== null && document.querySelector('dialog[open]') === null) {
      void table.openSku(null);
      return;
    }
    if (event.key === '[' || event.key === ']') {
      stepSku(event.key === ']' ? 1 : -1);
      return;
    }
    if (letterKeys.value === 'off' || document.querySelector('dialog[open]') !== null) return;
    const ready = state.phase.value === 'ready';
    const second = performance.now() - afterG < 1200;
    afterG = -Infinity;
    if (second) {
      const views: Record<string, state.ViewName> = { o: 'overview', s: 'skus', p: 'plan', c: 'changes', f: 'files', m: 'methods' };
      const view = views[event.key];
      const a = state.analysis.value;
      if (view === 'plan' && (a?.actions.length ?? 0) === 0) return;
      if (view === 'changes' && (a === null || a.bridge === null)) return;
      if (view !== undefined && (ready || view === 'methods' || view === 'overview')) {
        event.preventDefault();
        go(view);
        return;
      }
    }
    switch (event.key) {
      case 'g':
        afterG = performance.now();
        break;
      case '?':
        state.dialog.value = 'keys';
        break;
      case 'd':
        event.preventDefault();
        pickFiles();
        break;
      case 'm':
        theme.value = isDark() ? 'light' : 'dark';
        break;
      case '/':
        if (!ready) break;
        event.preventDefault();
        focusSearch();
        break;
    }
  });
}
