// Numbers as English words, and plurals.
import { count, percent } from '../format.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Small numbers as words, larger ones as figures. */
export const words = (value: number): string => NUMBERS[value] ?? count(value);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const s = (value: number, one: string, many = `${one}s`): string => (value === 1 ? one : many);

const FRACTIONS: [number, string][] = [
  [0.99, 'all of'], [0.88, 'nine tenths of'], [0.71, 'three quarters of'], [0.62, 'two thirds of'],
  [0.46, 'half of'], [0.37, 'two fifths of'], [0.29, 'a third of'], [0.225, 'a quarter of'], [0.17, 'a fifth of'],
  [0.075, 'a tenth of'],
];
/** "a third of"; under a tenth as a percentage. */
export const fraction = (share: number): string => FRACTIONS.find(([least]) => share >= least)?.[1] ?? `${percent(share)} of`;
