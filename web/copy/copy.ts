// The catalogue in use. The first part of English is always here; its rest comes with the views that need it
// (completeEnglish), German when it is chosen.
import { signal } from '@preact/signals';
import { setFormatLanguage, type Language } from './format.ts';
import { enFirst, type Copy } from './en.ts';
import type { EnglishLater } from './en_later.ts';
import { isDiagCode, isKindId, type DiagText, type KindText } from './ids.ts';

/** Until the rest is here, no view that reads it is shown (views/later.tsx). */
let english = enFirst as Copy;
const current = signal<Copy>(english);
setFormatLanguage('en', navigator.languages);

/** The sentences in the language in use; reading it subscribes a view to the language. */
export const t = (): Copy => current.value;

export function completeEnglish(later: EnglishLater): void {
  const wasEnglish = current.value === english;
  english = { ...enFirst, ...later };
  if (wasEnglish) current.value = english;
}

export async function useLanguage(language: Language): Promise<void> {
  const next = language === 'de' ? (await import('./de.ts')).de : english;
  setFormatLanguage(language, navigator.languages);
  document.documentElement.lang = language;
  current.value = next;
}

/** A word of the core that the catalogue does not have is shown as it is. */
const asItIs = (code: string): string => code.replace(/_/g, ' ');

export function kindText(id: string | null): KindText {
  if (id !== null && isKindId(id)) return t().kinds[id];
  return { name: id === null ? t().files.notReport : asItIs(id), unlocks: '', where: [] };
}

export function diagText(code: string): DiagText {
  if (isDiagCode(code)) return t().diagnostics[code];
  return t().engineRefusals[code] ?? { name: asItIs(code), did: '', more: '' };
}

export const provenanceText = (code: string): string => t().words.provenance[code] ?? asItIs(code);
export const marketName = (code: string): string => t().words.marketplaces[code] ?? code;
