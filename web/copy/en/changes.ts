// How the score came here, where it goes, and why it moved.
import type { FactorKind } from '../../engine/analysis.ts';
import { count, day, longDay, weekday } from '../format.ts';
import { strong } from '../rich.ts';
import { s } from './plural.ts';

export const time = {
  title: 'From where, and where to',
  today: (monday: string): string => `today, ${weekday(monday)}`,
  line: (value: string): string => `the line, ${value}`,
  nothing: (value: string): string => `${value} if nothing changes`,
  plan: (value: string): string => `${value} with the plan`,
  scenario: (name: string, value: string): string => `${name}: ${value}`,
  over: (monday: string): string => `over the line from ${day(monday)}`,
  name: (weeks: number, first: string, last: string, ends: readonly string[]): string =>
    `The score over ${weeks} Mondays from ${longDay(first)} to ${longDay(last)}. ${ends.length === 0 ? '' : `At the end: ${ends.join('; ')}. `}Arrow keys walk the Mondays.`,
  /** `name`: null if nothing changes, empty with the plan, else the scenario's. */
  saysLine: (name: string | null, estimate: string, low: string, high: string): string =>
    `${name === null ? 'if nothing changes' : name === '' ? 'with the plan' : name} ${estimate}${low === '' ? '' : `, ${low} to ${high}`}`,
  says: (monday: string, estimate: string | null, low: string, high: string, official: string | null, ahead: readonly string[]): string =>
    `${weekday(monday)}: ${[
      ...(estimate === null ? [] : [low === high ? `estimate ${estimate}` : `estimate ${estimate}, ${low} to ${high}`]),
      ...(official === null ? [] : [`official ${official}`]),
      ...ahead,
    ].join('; ')}`,
  table: { monday: 'Monday', estimate: 'Estimate', low: 'Low', high: 'High', official: 'Official' },
};

const BECAUSE: Record<FactorKind, { fell: string; rose: string }> = {
  sell_through: { fell: 'stock came in faster than it sold', rose: 'it sold faster than it came in' },
  excess: { fell: 'more stock turned to excess', rose: 'excess stock went' },
  stranded: { fell: 'listings got stuck', rose: 'stuck listings came back' },
  in_stock: { fell: 'popular SKUs ran out', rose: 'popular SKUs were in stock' },
};

export const changes = {
  title: (points: number, cause: FactorKind | null): string => {
    const moved = Math.abs(points);
    if (moved === 0) return 'Your score is where it was';
    const verb = points < 0 ? `fell by ${count(moved)}` : `rose by ${count(moved)}`;
    if (cause === null) return `Your score ${verb}, and the files do not show why`;
    return `Your score ${verb} because ${points < 0 ? BECAUSE[cause].fell : BECAUSE[cause].rose}`;
  },
  range: (from: string, to: string): string => `From ${longDay(from)} to ${longDay(to)}`,
  unseen: 'Not visible',
  unseenNote: 'in the files',
  name: (before: string, after: string, steps: string): string => `From ${before} to ${after}: ${steps}`,
  step: (label: string, points: string): string => `${label} ${points}`,
  fromTo: (before: string, after: string): string => `from ${before} to ${after}`,
  bySkus: 'What your SKUs did',
  byWindow: 'Weeks that rolled in and out',
  byWindowNote: 'Amazon looks at three months: old weeks leave, new ones arrive.',
  byLater: 'Not in the score yet, or from weeks before',
  byLaterNote: 'A score takes a change in over some weeks.',
  fourBefore: 'On hand on the four days before',
  fourAfter: 'On hand on the four days now',
  window: (before: string, after: string, came: string, left: string, net: number): string =>
    `The 13 weeks held ${before} shipped units, and hold ${strong(after)} now: ${came} came in, ${left} rolled out.${net < 0 ? ' Better weeks left than came.' : net > 0 ? ' Better weeks came than left.' : ''}`,
  officialEnd: 'official',
  estimatedEnd: 'estimate',
  oddTitle: (scores: number): string => `${count(scores)} official ${s(scores, 'score', 'scores')} to look at`,
  oddScore: (week: string, score: string): string => `${weekday(week)}, ${score}:`,
  accuracyTable: { head: ['Week', 'We said', '8 times in 10', 'Came', 'Off by'] },
  skusTitle: 'Which SKUs moved it',
  sku: 'SKU',
  points: 'Points',
  rest: (skus: number): string => `${count(skus)} other ${s(skus, 'SKU')}`,
  unseenTitle: 'What files cannot tell',
  unseenText:
    'Amazon counts costs and a demand forecast that no report shows. What your official scores moved beyond the factors stands here as its own bar.',
  accuracyTitle: 'How good was the estimate?',
  accuracyNote: 'Bar: what we said before. Diamond: what came.',
  accuracyName: (week: string, said: string, low: string, high: string, came: string): string =>
    `${weekday(week)}: said ${said}, ${low} to ${high}; came ${came}`,
  accuracySum: (inside: number, total: number, median: string): string =>
    `${strong(`${count(inside)} of ${count(total)} inside the band`)}, missed by ${median} ${s(Number(median), 'point')} at the median.`,
  verdicts: {
    unusual: 'far outside of what was expected',
    contradictory: 'another number for the same week; the first one counts',
    implausible: 'looks mistyped; not used',
    out_of_range: 'not between 0 and 1000; not used',
    too_far: 'too far from the files; not used',
    repeated: 'given twice',
  } as Record<string, string>,
  shortDay: (date: string): string => day(date),
  show: 'Show',
};
