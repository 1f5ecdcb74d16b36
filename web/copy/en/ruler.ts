// The ruler's words and the factors' names: also on the first page, so they come with it.
import type { Analysis } from '../../engine/analysis.ts';
import { count } from '../format.ts';
import { strong } from '../rich.ts';

export const factorNames = {
  sell_through: { name: 'Sell-through', inline: 'sell-through' },
  excess: { name: 'Excess stock', inline: 'excess' },
  stranded: { name: 'Stranded', inline: 'stranded' },
  in_stock: { name: 'In stock', inline: 'in stock' },
};

export const ruler = {
  estimate: (value: string): string => `Estimate ${value}`,
  line: (value: string): string => `The line: ${value}`,
  lineShort: (value: string): string => `line ${value}`,
  band: (low: string, high: string): string => `8 in 10: ${low} to ${high}`,
  name: (a: Analysis): string => {
    const { estimate, low, high, threshold } = a.score;
    if (estimate === null) return `Scale from 0 to 1000 without an estimate; the line is at ${threshold}`;
    const gap = Math.round(threshold) - Math.round(estimate);
    const place = gap > 0 ? `${gap} under` : gap < 0 ? `${-gap} over` : 'on';
    return `Estimate ${count(estimate)}, 8 times in 10 between ${count(low ?? 0)} and ${count(high ?? 0)}, ${place} the line of ${threshold}`;
  },
  pieces: 'What the score is made of, from 0 to 1000',
  table: {
    title: 'Where the score stands',
    what: 'What',
    points: 'Points',
    have: (factor: string): string => `${factor}, had`,
    lost: (factor: string): string => `${factor}, lost`,
    low: 'Low, 1 in 10 below',
    high: 'High, 1 in 10 above',
  },
  have: (total: string, parts: string): string => `${strong(total)} you have${parts === '' ? '' : `: ${parts}`}`,
  lost: (total: string, parts: string): string => `${strong(total)} your stock costs you: ${parts}`,
  lostNothing: 'Your stock costs you nothing',
  possible: (points: string): string => `${points} more from in stock`,
  beyond: (points: string): string => `${points} beyond what this model gives anyone`,
  plan: (value: string): string => `With the plan: ${value}`,
  shift: (points: string): string => `${points} by your official scores: what files cannot show`,
  shiftLong: (points: string): string => `${points} official`,
  byScores: 'by your official scores',
  less: (points: string): string => `less ${points} by your official scores`,
  part: (points: string, factor: string): string => `${points} ${factor}`,
  tipHave: (factor: string, points: string, most: string): string => `${factor}: ${points} of ${most} points`,
  tipLost: (factor: string, points: string, moneyText: string | null): string =>
    `${factor} costs ${points} points${moneyText === null ? '' : `; ${moneyText}`}`,
  tipAssumed: (factor: string, points: string): string => `${factor} is not in the files; ${points} points as in a typical account`,
  assumed: (part: string): string => `${part} assumed`,
  tipPossible: (points: string): string => `In stock could add ${points} points. A low rate takes nothing away.`,
  tipBase: (points: string): string => `${points} points that every account keeps`,
  tipMoney: (text: string): string => `${text} in 13 weeks`,
  base: 'base',
  baseLong: (points: string): string => `Base ${points}`,
};
