// The catalogue in use. English is always here; German is fetched when it is chosen.
import { signal } from '@preact/signals';
import { setFormatLanguage, type Language } from './format.ts';
import { en, type Copy } from './en.ts';
import { isDiagCode, isKindId, type DiagText, type KindText } from './ids.ts';

const current = signal<Copy>(en);
setFormatLanguage('en', navigator.languages);

/** The sentences in the language in use; reading it subscribes a view to the language. */
export const t = (): Copy => current.value;

export async function useLanguage(language: Language): Promise<void> {
  const next = language === 'de' ? (await import('./de.ts')).de : en;
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
  return isDiagCode(code) ? t().diagnostics[code] : { name: asItIs(code), did: '', more: '' };
}

export const provenanceText = (code: string): string => t().words.provenance[code] ?? asItIs(code);
export const marketName = (code: string): string => t().words.marketplaces[code] ?? code;
