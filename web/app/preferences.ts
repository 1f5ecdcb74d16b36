// What this browser remembers: theme, language, single-letter keys, table columns. Nothing that comes from a file
// is ever written here. Storage may be refused (private windows, file://); then it lasts as long as the page.
import { effect, signal, type Signal } from '@preact/signals';
import type { Language } from '../copy/format.ts';

export type Theme = 'auto' | 'light' | 'dark';

const PREFIX = 'ipiscope.';

function stored(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // Not remembered; nothing else depends on it.
  }
}

function oneOf<T extends string>(key: string, allowed: readonly T[], otherwise: T): Signal<T> {
  const found = stored(key);
  const preference = signal<T>(allowed.find((value) => value === found) ?? otherwise);
  let first = true;
  effect(() => {
    const value = preference.value;
    if (!first) store(key, value === otherwise ? null : value);
    first = false;
  });
  return preference;
}

export const theme = oneOf<Theme>('theme', ['auto', 'light', 'dark'], 'auto');
export const letterKeys = oneOf<'on' | 'off'>('keys', ['on', 'off'], 'on');

const browserLanguage: Language = navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
export const language = oneOf<Language>('language', ['en', 'de'], browserLanguage);

const savedColumns = stored('columns');
/** Ids of the columns shown, in order; null = as we propose. */
export const shownColumns = signal<readonly string[] | null>(savedColumns === null ? null : savedColumns.split(','));
export function showColumns(ids: readonly string[] | null): void {
  shownColumns.value = ids;
  store('columns', ids === null ? null : ids.join(','));
}

/** The browser's own bar takes the page's colour, whichever theme is chosen. */
function tintBrowser(): void {
  const colour = getComputedStyle(document.body).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = colour;
}

/** Puts the theme on the document; called before the first paint and on every change. */
export function applyTheme(): void {
  effect(() => {
    const root = document.documentElement;
    if (theme.value === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme.value;
    tintBrowser();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tintBrowser);
}

export const isDark = (): boolean =>
  theme.value === 'dark' || (theme.value === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
