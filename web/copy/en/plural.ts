// Numbers as English words, and plurals.
import { count, percent } from '../format.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Small numbers as words, larger ones as figures. */
export const words = (value: number): string => NUMBERS[value] ?? count(value);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const s = (value: number, one: string, many = `${one}s`): string => (value === 1 ? one : many);

const FRACTIONS: [number, string][] = [
  [1, 'all of'],
  [0.9, 'nine tenths of'],
  [0.8, 'four fifths of'],
  [0.75, 'three quarters of'],
  [0.667, 'two thirds of'],
  [0.6, 'three fifths of'],
  [0.5, 'half of'],
  [0.4, 'two fifths of'],
  [0.333, 'a third of'],
  [0.25, 'a quarter of'],
  [0.2, 'a fifth of'],
  [0.167, 'a sixth of'],
  [0.125, 'an eighth of'],
  [0.1, 'a tenth of'],
];
/** "a third of" where a share is that within a twentieth; else as a percentage. */
export const fraction = (share: number): string =>
  FRACTIONS.find(([value]) => Math.abs(share - value) <= value * 0.05)?.[1] ?? `${percent(share, 0)} of`;
