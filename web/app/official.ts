// Official scores as pasted text: one a line, an ISO date and a whole number from 0 to 1000, in any order, parted by
// spaces, tab, comma or semicolon. In: text; out: scores moved to their Monday, and the lines not understood.
import { mondayOf, parseDay } from '../copy/format.ts';
import type { OfficialScore } from './state.ts';

export function parseOfficialLines(text: string): { scores: OfficialScore[]; wrong: string[] } {
  const scores: OfficialScore[] = [];
  const wrong: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const parts = line.split(/[\s,;]+/);
    const date = parts.find((part) => parseDay(part) !== null);
    const number = parts.find((part) => part !== date && /^\d{1,4}$/.test(part));
    const score = Number(number);
    if (date === undefined || number === undefined || score > 1000) wrong.push(line);
    else scores.push({ date: mondayOf(date), score });
  }
  return { scores, wrong };
}
