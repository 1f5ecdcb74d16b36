// Official scores as pasted text: one a line, a date and a whole number from 0 to 1000, in any order, parted by spaces,
// tab, comma or semicolon; after them, where the user has them, the dashboard's four bars (sell-through, then excess,
// stranded and in stock in per cent). A column of scores without any date is one a week, the last line the newest week.
// In: text, and the Monday of that week; out: scores moved to their Monday, and the lines not understood. Pure.
import { addDays, mondayOf, parseDay } from '../copy/format.ts';
import type { OfficialScore } from './state.ts';

const MONTHS = ['jan', 'feb', 'm[aä]r', 'apr', 'ma[yi]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'de[cz]'];

/** Not the 40th of month 13, which a Date takes for another day. */
const isReal = (text: string): boolean => parseDay(text)?.toISOString().slice(0, 10) === text;

const iso = (year: number, month: number, day: number): string | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isReal(text) ? text : null;
};

/** Day and month by numbers: which comes first is decided over the whole text, then by the marketplace's habit. */
interface Slashed {
  first: number;
  second: number;
  year: number;
}
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;

function slashed(line: string): Slashed | null {
  const match = SLASHED.exec(line);
  return match === null ? null : { first: Number(match[1]), second: Number(match[2]), year: Number(match[3]) };
}

/** The date of a line, and the line without it. */
function dateOf(line: string, monthFirst: boolean): { date: string; rest: string } | null {
  const plain = /\b\d{4}-\d{2}-\d{2}\b/.exec(line);
  if (plain !== null && isReal(plain[0])) return { date: plain[0], rest: line.replace(plain[0], ' ') };
  const numbers = slashed(line);
  if (numbers !== null) {
    const dotted = SLASHED.exec(line)?.[0].includes('.') ?? false;
    const [month, day] = monthFirst && !dotted ? [numbers.first, numbers.second] : [numbers.second, numbers.first];
    const date = iso(numbers.year, month, day);
    return date === null ? null : { date, rest: line.replace(SLASHED, ' ') };
  }
  const named = new RegExp(`(?:(\\d{1,2})\\.?\\s+)?(${MONTHS.join('|')})[a-zä]*\\.?\\s+(?:(\\d{1,2}),?\\s+)?(\\d{4})`, 'i').exec(line);
  if (named === null) return null;
  const month = MONTHS.findIndex((name) => new RegExp(`^${name}`, 'i').test(named[2] ?? '')) + 1;
  const date = iso(Number(named[4]), month, Number(named[1] ?? named[3]));
  return date === null ? null : { date, rest: line.replace(named[0], ' ') };
}

const BARS = ['sell_through', 'excess', 'stranded', 'in_stock'] as const;

/** A number with a point, or with a comma for it; per cent as a share. */
function barOf(text: string, share: boolean): number | null {
  const match = /^(\d+(?:[.,]\d+)?)(%?)$/.exec(text);
  if (match === null) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  return share || match[2] === '%' ? value / 100 : value;
}

function scoreOf(rest: string): { score: number; bars: OfficialScore['bars'] } | null {
  // A comma that parts is followed by a blank, or by no digit; the one of 1,4 is part of its number.
  const parts = rest
    .replace(/(\d)\s+%/g, '$1%')
    .split(/\s*;\s*|,\s+|,(?!\d)|\s+|(?<=^|\s),/)
    .filter((part) => part !== '');
  const [number, ...others] = parts;
  if (number === undefined || !/^\d{1,4}$/.test(number) || Number(number) > 1000 || others.length > BARS.length) return null;
  const bars: NonNullable<OfficialScore['bars']> = {};
  for (const [index, text] of others.entries()) {
    const value = barOf(text, index > 0);
    const name = BARS[index];
    if (value === null || name === undefined) return null;
    bars[name] = value;
  }
  return { score: Number(number), bars: others.length === 0 ? undefined : bars };
}

export function parseOfficialLines(text: string, week: string, monthFirst = true): { scores: OfficialScore[]; wrong: string[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbers = lines.flatMap((line) => slashed(line) ?? []);
  const order = numbers.some((each) => each.first > 12) ? false : numbers.some((each) => each.second > 12) ? true : monthFirst;
  const dated = lines.map((line) => dateOf(line, order));
  const bare = dated.every((each) => each === null) && lines.every((line) => scoreOf(line)?.bars === undefined && scoreOf(line) !== null);
  const scores: OfficialScore[] = [];
  const wrong: string[] = [];
  for (const [index, line] of lines.entries()) {
    const found = dated[index] ?? null;
    // "2026-11-16,391": the date leaves its comma behind.
    const read = scoreOf(bare ? line : (found?.rest ?? '').replace(/^[\s,;]+/, '').replace(/[\s,;]+$/, ''));
    const date = bare ? addDays(week, -7 * (lines.length - 1 - index)) : found?.date;
    if (read === null || date === undefined) wrong.push(line);
    else scores.push({ date: mondayOf(date), score: read.score, ...(read.bars === undefined ? {} : { bars: read.bars }) });
  }
  return { scores, wrong };
}
