// Zahlen als Wörter, Mehrzahl, Bruchteile.
import { count, percent } from '../format.ts';

const NUMBERS = ['kein', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
export const words = (value: number): string => NUMBERS[value] ?? count(value);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const s = (value: number, one: string, many: string): string => (value === 1 ? one : many);

const FRACTIONS: [number, string][] = [
  [0.99, 'alle'], [0.88, 'neun Zehntel der'], [0.71, 'drei Viertel der'], [0.62, 'zwei Drittel der'],
  [0.46, 'die Hälfte der'], [0.37, 'zwei Fünftel der'], [0.29, 'ein Drittel der'], [0.225, 'ein Viertel der'],
  [0.17, 'ein Fünftel der'], [0.075, 'ein Zehntel der'],
];
export const fraction = (share: number): string => FRACTIONS.find(([least]) => share >= least)?.[1] ?? `${percent(share)} der`;
