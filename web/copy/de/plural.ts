// Zahlen als Wörter, Mehrzahl, Bruchteile.
import { count, percent } from '../format.ts';

const NUMBERS = ['kein', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
export const words = (value: number): string => NUMBERS[value] ?? count(value);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const s = (value: number, one: string, many: string): string => (value === 1 ? one : many);

const FRACTIONS: [number, string][] = [
  [1, 'alle'],
  [0.9, 'neun Zehntel der'],
  [0.8, 'vier Fünftel der'],
  [0.75, 'drei Viertel der'],
  [0.667, 'zwei Drittel der'],
  [0.6, 'drei Fünftel der'],
  [0.5, 'die Hälfte der'],
  [0.4, 'zwei Fünftel der'],
  [0.333, 'ein Drittel der'],
  [0.25, 'ein Viertel der'],
  [0.2, 'ein Fünftel der'],
  [0.167, 'ein Sechstel der'],
  [0.125, 'ein Achtel der'],
  [0.1, 'ein Zehntel der'],
];
/** „ein Drittel der“, wo ein Anteil das auf ein Zwanzigstel genau ist; sonst in Prozent. */
export const fraction = (share: number): string =>
  FRACTIONS.find(([value]) => Math.abs(share - value) <= value * 0.05)?.[1] ?? `${percent(share, 0)} der`;
