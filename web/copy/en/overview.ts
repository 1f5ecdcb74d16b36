// Overview: sentences take facts and turn them into a finding.
import type { Analysis, Factor, FactorKind } from '../../engine/analysis.ts';
import { count, day, longDay, longDayOf, percent, weekday } from '../format.ts';
import { shareBelow } from '../finding.ts';
import { strong } from '../rich.ts';
import { capital, fraction, s, words } from './plural.ts';
import { factors } from './words.ts';

/** Where the estimate stands to the line, as two or three sentences. */
function stand(a: Analysis): string {
  const { estimate, low, high, threshold } = a.score;
  if (estimate === null || low === null || high === null) return '';
  const gap = Math.round(threshold) - Math.round(estimate);
  const away = `${count(Math.abs(gap))} ${s(Math.abs(gap), 'point')}`;
  const below = shareBelow(low, estimate, high, threshold);
  const close = Math.abs(gap) <= 25;
  if (high < threshold) return `${strong('Under the line.')} ${away} are missing.`;
  if (low >= threshold) {
    return gap < -150
      ? `${strong('Well over the line.')} ${away} to spare. More points would buy nothing that we know of.`
      : `${strong('Over the line.')} ${away} to spare.`;
  }
  if (below > 0.4 && below < 0.6) {
    return `${strong('It could be either side of the line.')} The files alone cannot tell; one score from Seller Central can.`;
  }
  if (gap > 0) return `${strong(`Probably ${close ? 'just ' : ''}under the line.`)} ${capital(away)} ${gap === 1 ? 'is' : 'are'} missing.`;
  return `${strong(`Probably ${close ? 'just ' : ''}over the line.`)} ${capital(away)} to spare.`;
}

function lostFactors(list: readonly Factor[]): { kind: FactorKind; lost: number }[] {
  return list
    .filter((factor) => factor.counted && (factor.points_lost ?? 0) > 0)
    .map((factor) => ({ kind: factor.kind, lost: factor.points_lost ?? 0 }))
    .sort((a, b) => b.lost - a.lost);
}

export const overview = {
  title: 'Overview',
  printed: (market: string, asOf: string, model: string, sample: boolean): string =>
    [market, `as of ${longDay(asOf)}`, `model ${model}`, ...(sample ? ['made-up sample'] : [])].filter((part) => part !== '').join(' · '),
  label: (week: string): string => `Your estimated IPI, ${longDayOf(week)}`,
  band: (low: string, high: string): string => `${low} to ${high}`,
  bandNote: '8 times in 10',
  fees: 'fees, next 13 weeks',
  stand,
  where: (a: Analysis): string => {
    const [first, second] = lostFactors(a.factors);
    if (first === undefined) return '';
    const cost = `${capital(factors[first.kind].costs)} ${first.kind === 'sell_through' ? 'cost' : 'costs'} ${count(Math.round(first.lost))} points`;
    return second === undefined ? `${cost}.` : `${cost}, ${factors[second.kind].costs} ${count(Math.round(second.lost))}.`;
  },
  model: (a: Analysis, officials: number): string =>
    a.score.calibrated
      ? `Amazon does not publish the formula. This is our model ${a.score.model}, set to your ${officials === 1 ? 'official score' : officials === 0 ? 'official scores' : `${words(officials)} official scores`}.`
      : `Amazon does not publish the formula. This is our model ${a.score.model}; no official score of yours has set it yet, so the band is wide.`,
  asOfAssumed: 'The reports carry no date, so the day of the file is assumed.',
  how: 'How it is computed',
  whyTitle: (a: Analysis): string => {
    const [first] = lostFactors(a.factors);
    return first === undefined || first.lost < 5 ? 'Why: nothing costs much' : `Why: ${factors[first.kind].cost}`;
  },
  whyNote: (market: string, counted: number): string =>
    `${market === '' ? 'This marketplace' : market} counts ${words(counted)} ${s(counted, 'factor')}.`,
  newSkus: (skus: number): string =>
    `${count(skus)} ${s(skus, 'SKU is', 'SKUs are')} younger than 90 days and ${s(skus, 'does', 'do')} not count yet.`,
  notCounted: 'Not counted here',
  notCountedText: (market: string): string => `Amazon does not count it in ${market}.`,
  missing: 'Not in the files',
  possible: 'possible',
  assumed: 'typical value assumed',
  noPoints: 'moves no points',
  coverage: (skus: number, total: number): string => `${count(skus)} of ${count(total)} SKUs`,
  since: (text: string, date: string): string => `${text} since ${day(date)}`,
  show: 'Show the arithmetic',
  hide: 'Hide the arithmetic',
  rankingTitle: (shown: number, total: number, share: number): string =>
    `${capital(words(shown))} of ${count(total)} ${s(total, 'SKU')} ${s(shown, 'costs', 'cost')} ${fraction(share)} the points`,
  rankingEmpty: 'No SKU costs points',
  rankingEmptyText: 'Nothing is in excess, stranded or slow enough to take points.',
  rankingProduct: 'Product',
  rankingPoints: 'Points it costs you',
  rankingMoney: 'Money, 13 weeks',
  rankingTogether: 'Together',
  rankingAll: (total: number): string => `All ${count(total)}, by points`,
  rankingSum: (lost: string): string => `Shares add up to the ${lost} points your stock costs you.`,
  ageingTitle: (oldUnits: number, units: number): string =>
    units === 0
      ? 'How old the units are'
      : oldUnits === 0
        ? `${count(units)} units, none older than 180 days`
        : `${percent(oldUnits / Math.max(1, units), 0)} of ${count(units)} units ${oldUnits === 1 ? 'is' : 'are'} older than 180 days`,
  ageingUnits: (units: number): string => `${count(units)} units by age`,
  ageingFrom: (days: number, units: number): string => `from ${days} days: ${count(units)}`,
  ageingFee: (text: string, date: string | null): string =>
    date === null ? `${text} at the next count` : `${text} charged on ${longDay(date)}`,
  ageingBy: (last: string, date: string): string =>
    `The next count is on ${strong(longDay(date))}. A removal order placed by ${longDay(last)}, 23:59 PT, leaves before it.`,
  ageingAmazon: (amazon: string, ours: string | null): string =>
    `Amazon’s own estimate in FBA Inventory: ${amazon}${ours === null ? '' : `; ours for the same SKUs: ${ours}`}.`,
  ageingRemind: 'Remind me (.ics)',
  ageingNoFee: 'What the next count charges is not in the files.',
  ageingFinding: (oldShare: string): string => `${strong(`${oldShare} of the units make the whole charge.`)}`,
  ageingShow: 'Show these SKUs',
  age: 'Age, days',
  units: 'Units',
  share: 'Share',
  fee: 'Next count',
  ageingNone: 'The age of the units is not in these files. FBA Inventory has it.',
  ageDays: (bucket: string): string => `${bucket.replace('-', '–')} days`,
  restsTitle: 'What this rests on',
  restsNote: (used: number, read: number, files: number): string =>
    `${count(used)} of ${count(read)} rows in ${count(files)} ${s(files, 'file')} were used.`,
  restsLook: (things: number): string => `${things} ${s(things, 'thing')} to look at`,
  notGiven: 'not given',
  rowsOf: (used: number, read: number): string => `${count(used)} of ${count(read)} ${s(read, 'row')}`,
  tableTitle: 'SKUs',
};

export const corridor = {
  title: (lane: number, total: number): string =>
    lane === 0
      ? 'No SKU is in the lane between too little and too much'
      : `${count(lane)} of ${count(total)} ${s(total, 'SKU')} ${s(lane, 'is', 'are')} in the lane between too little and too much`,
  note: 'Dot size: units on hand. Drag to select; the table follows.',
  noteFew: (shown: number): string => `Dot size: units on hand; the ${count(shown)} largest are drawn.`,
  zones: { little: 'Too little', lane: 'The lane', watch: 'Watch', much: 'Too much' },
  zonesShort: { little: 'Low', lane: 'Lane', watch: 'Watch', much: 'Too much' },
  skus: (skus: number): string => `${count(skus)} ${s(skus, 'SKU')}`,
  out: (skus: number): string => `${count(skus)} more ${s(skus, 'is', 'are')} out`,
  unsold: (skus: number): string => `${count(skus)} of them without sales`,
  points: (points: string, fees: string | null): string => `${points} points${fees === null ? '' : `, ${fees}`}`,
  y: 'sold in 90 days, log',
  x: 'days of cover; SKUs without sales are left out here and counted as “too much”',
  name: (parts: readonly string[]): string =>
    `SKUs by days of cover and sales. ${parts.join('; ')}. Arrow keys walk the dots, Enter opens one.`,
  dot: (title: string, units: string, sold: string, days: string, points: string, fees: string | null): string =>
    `${title}: ${units} on hand, ${sold} sold in 90 days, ${days} days. ${points} points${fees === null ? '' : `, ${fees} in 13 weeks`}`,
  filter: (zone: string): string => `Show only “${zone}” in the table`,
  table: { zone: 'Zone', skus: 'SKUs', points: 'Points', money: 'Money, 13 weeks' },
  range: { little: 'under 28 days', lane: '28 to 60 days', watch: '60 to 90 days', much: 'over 90 days' },
  unsoldRow: 'Without sales',
};

export const arithmetic = {
  title: (factor: string): string => `${factor}: the arithmetic`,
  divided: (numerator: string, what: string, denominator: string, whatElse: string, value: string): string =>
    `${numerator} ${what} ÷ ${denominator} ${whatElse} = ${strong(value)}`,
  points: (have: string, most: string, lost: string): string => `${strong(`${have} of ${most} points`)}, so ${lost} are lost.`,
  pointsNone: (most: string): string => `Worth at most ${most} points. A low rate takes nothing away.`,
  notCounted: 'It is shown for your own use and moves no points.',
  coverageTitle: 'What it covers',
  coverage: (skus: number, total: number, units: number, unitsTotal: number): string =>
    `${count(skus)} of ${count(total)} SKUs, ${count(units)} of ${count(unitsTotal)} units`,
  fromTitle: 'Where the numbers come from',
  methodsTitle: 'How the average was found',
  methods: (text: string, skus: number): string => `${text}: ${count(skus)} ${s(skus, 'SKU')}`,
  otherTitle: 'By the other definition',
  other: (text: string, value: string): string => `${text}: ${strong(value)}`,
  whySource: (source: string, note: string): string => `${source}: ${note}`,
  cutoffsTitle: 'Grades',
  cutoffs: 'Where each grade begins. Amazon moves these; type what your dashboard shows.',
  begins: (grade: string): string => `${grade} from`,
  saveCutoffs: 'Use these',
  resetCutoffs: 'Back to the model’s',
  cutoffsWrong: 'Each grade must begin beyond the one before it.',
  scaleName: (factor: string, value: string, grade: string): string => `${factor} ${value}, ${grade}`,
  scaleNameNone: (factor: string): string => `${factor}: not in the files`,
};

export const official = {
  title: 'What does Seller Central show?',
  text: (calibrated: boolean): string =>
    calibrated
      ? 'Each more Monday makes the band narrower.'
      : 'One official score sets the model to your account, and the band gets narrower.',
  where: ['Inventory', 'Inventory Performance'] as const,
  date: 'Week of',
  score: 'Score',
  add: 'Set',
  wrong: 'A score is a whole number from 0 to 1000.',
  wrongDate: 'Which week was it? Choose a day.',
  paste: 'Paste several',
  pasteHint:
    'One a line: date and score, such as 11/16/2026 391, and the four bars after it if you like. Scores without dates are one a week, the newest last.',
  pasteAdd: 'Add them',
  pasteWrong: (lines: string): string => `Not understood: ${lines}`,
  entry: (date: string, score: number): string => `${weekday(date)}: ${count(score)}`,
  bars: 'Add the four bars',
  barsHint: 'As Seller Central shows them that week. They are compared with ours, and stand in for weeks without a file.',
  bar: (name: string, percent: boolean): string => (percent ? `${name}, %` : name),
  wrongBars: 'A bar is a number such as 1.32, or a share from 0 to 100 %.',
  barFar: (name: string, theirs: string, ours: string): string =>
    `${name}: ${theirs} there, ${ours} here. A report may be missing, or of another day.`,
  barsFit: 'Its bars fit ours.',
  remove: (date: string): string => `Remove the score of ${weekday(date)}`,
  list: 'Official scores that you gave',
  line: 'The line',
  lineHint: 'Amazon has used 350, 400, 450 and 500. Today 400 is quoted as good standing.',
  lineWrong: 'The line is a whole number from 1 to 1000.',
};
