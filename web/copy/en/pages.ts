// Header, reading, overview, SKUs, files, settings, keys. Sentences take facts and turn them into a finding.
import type { Analysis, Factor, FactorKind } from '../../engine/analysis.ts';
import { count, day, decimal, longDay, money, percent, roundToSum, signed, weekday } from '../format.ts';
import { code, plain, strong } from '../rich.ts';
import { shareBelow } from '../finding.ts';
import { factors } from './words.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Small numbers as words, larger ones as figures. */
const words = (value: number): string => NUMBERS[value] ?? count(value);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const s = (value: number, one: string, many = `${one}s`): string => (value === 1 ? one : many);

const FRACTIONS: [number, string][] = [
  [0.99, 'all of'], [0.88, 'nine tenths of'], [0.71, 'three quarters of'], [0.62, 'two thirds of'],
  [0.46, 'half of'], [0.37, 'two fifths of'], [0.29, 'a third of'], [0.225, 'a quarter of'], [0.17, 'a fifth of'],
  [0.075, 'a tenth of'],
];
/** "a third of"; under a tenth as a percentage. */
const fraction = (share: number): string => FRACTIONS.find(([least]) => share >= least)?.[1] ?? `${percent(share)} of`;

export const common = {
  name: 'ipiscope',
  close: 'Close',
  undo: 'Undo',
  cancel: 'Cancel',
  remove: 'Remove',
  points: 'pts',
  pointsLong: (points: string): string => `${points} points`,
  notInFiles: 'not in the files',
  moneyUnknown: 'money not in the files',
  unknown: 'unknown',
  skip: 'Skip to the content',
  path: 'In Seller Central',
  list: (parts: readonly string[]): string =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`,
};

export const nav = {
  label: 'Views',
  overview: 'Overview',
  skus: 'SKUs',
  files: 'Files',
  methods: 'How it is computed',
  reports: 'Where the reports are',
  offline: 'Work offline: save as one file',
  promise: 'Nothing leaves this computer',
  search: 'Search SKUs',
  theme: { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  language: 'Language',
  marketplace: 'Marketplace',
  marketAsk: 'Which marketplace?',
  market: (code: string, asOf: string): string => `${code} · as of ${day(asOf)}`,
  sample: 'Made-up sample',
  sampleShort: 'Sample',
  keys: 'Keyboard map',
  foot: 'An estimate, made on this computer. Not connected with Amazon.',
  version: (model: string): string => `Model ${model}`,
};

export const reading = {
  started: (files: number): string => `Reading ${files} ${s(files, 'file')}`,
  title: (files: number): string => `Reading ${files} ${s(files, 'file')}`,
  computing: 'All read. Computing the score.',
  waiting: 'waiting',
  ofBytes: (read: string, total: string): string => `${read} of ${total}`,
  rows: (rows: number): string => `${count(rows)} ${s(rows, 'row')}`,
  refused: 'not used',
  cancelled: (left: number): string =>
    left === 0 ? 'Reading stopped.' : `Reading stopped. ${count(left)} complete ${s(left, 'file')} stay.`,
  failed: 'failed',
  left: (seconds: number): string =>
    seconds < 90 ? `About ${Math.max(5, Math.ceil(seconds / 5) * 5)} seconds more.` : `About ${Math.ceil(seconds / 60)} minutes more.`,
  restarted: 'from the start again, to be read another way',
  again: 'The page stays usable while it reads.',
  first: (estimate: string, low: string, high: string): string =>
    `${strong(`A first estimate is ready: ${estimate}, between ${low} and ${high}.`)} It gets sharper when the rest is in.`,
  progress: (name: string): string => `Progress of ${name}`,
};

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
  label: (week: string): string => `Your estimated IPI, ${longDay(week)}`,
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
      ? `Amazon does not publish the formula. This is our model ${a.score.model}, set to your ${officials === 1 ? 'official score' : `${words(officials)} official scores`}.`
      : `Amazon does not publish the formula. This is our model ${a.score.model}; no official score of yours has set it yet, so the band is wide.`,
  how: 'How it is computed',
  spoken: (a: Analysis): string =>
    a.score.estimate === null
      ? 'Read. There is no score yet.'
      : `Read. Estimate ${count(a.score.estimate)}, 8 times in 10 between ${count(a.score.low ?? 0)} and ${count(a.score.high ?? 0)}.`,
  ruler: {
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
    have: (total: string, parts: string): string => `${strong(total)} you have${parts === '' ? '' : `: ${parts}`}`,
    lost: (total: string, parts: string): string => `${strong(total)} your stock costs you: ${parts}`,
    lostNothing: 'Your stock costs you nothing',
    possible: (points: string): string => `${points} more from in stock`,
    beyond: (points: string): string => `${points} beyond what this model gives anyone`,
    shift: (points: string): string => `${points} by your official scores: what files cannot show`,
    shiftLong: (points: string): string => `${points} official`,
    byScores: 'by your official scores',
    less: (points: string): string => `less ${points} by your official scores`,
    part: (points: string, factor: string): string => `${points} ${factor}`,
    tipHave: (factor: string, points: string, most: string): string => `${factor}: ${points} of ${most} points`,
    tipLost: (factor: string, points: string, moneyText: string): string => `${factor} costs ${points} points; ${moneyText}`,
    tipPossible: (points: string): string => `In stock could add ${points} points. A low rate takes nothing away.`,
    tipBase: (points: string): string => `${points} points that every account keeps`,
    tipMoney: (text: string): string => `${text} in 13 weeks`,
    base: 'base',
    baseLong: (points: string): string => `Base ${points}`,
  },
  whyTitle: (a: Analysis): string => {
    const [first] = lostFactors(a.factors);
    return first === undefined || first.lost < 5 ? 'Why: nothing costs much' : `Why: ${factors[first.kind].cost}`;
  },
  whyNote: (market: string, counted: number): string =>
    `${market === '' ? 'This marketplace' : market} counts ${words(counted)} ${s(counted, 'factor')}.`,
  notCounted: 'Not counted here',
  notCountedText: (market: string): string => `Amazon does not count it in ${market}.`,
  missing: 'Not in the files',
  possible: 'possible',
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
    oldUnits === 0
      ? `${count(units)} units, none older than 180 days`
      : `${percent(oldUnits / Math.max(1, units), 0)} of ${count(units)} units ${oldUnits === 1 ? 'is' : 'are'} older than 180 days`,
  ageingUnits: (units: number): string => `${count(units)} units by age`,
  ageingFrom: (days: number, units: number): string => `from ${days} days: ${count(units)}`,
  ageingFee: (text: string): string => `${text} at the next count`,
  ageingFeeNote: 'Aged inventory surcharge, as Amazon expects it',
  ageingNoFee: 'What the next count charges is not in the files.',
  ageingFinding: (oldShare: string): string => `${strong(`${oldShare} of the units make the whole charge.`)} Units are counted once a month, on the 15th in the US.`,
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
  cutoffsTitle: 'Grades',
  cutoffs: 'Where each grade begins. Amazon moves these; type what your dashboard shows.',
  begins: (grade: string): string => `${grade} from`,
  saveCutoffs: 'Use these',
  resetCutoffs: 'Back to the model’s',
  cutoffsWrong: 'Each grade must begin beyond the one before it.',
  next: (grade: string, at: string): string => `${grade} begins at ${at}.`,
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
  pasteHint: 'One a line: date and score, such as 2026-11-16 391.',
  pasteAdd: 'Add them',
  pasteWrong: (lines: string): string => `Not understood: ${lines}`,
  entry: (date: string, score: number): string => `${weekday(date)}: ${count(score)}`,
  remove: (date: string): string => `Remove the score of ${weekday(date)}`,
  removed: 'Official score removed.',
  list: 'Official scores that you gave',
  line: 'The line',
  lineHint: 'Amazon has used 350, 400, 450 and 500. Today 400 is quoted as good standing.',
  lineWrong: 'The line is a whole number from 1 to 1000.',
};

export const dock = {
  estimate: (low: string, high: string): string => `estimate, ${low} to ${high}`,
  gap: (gap: number): string =>
    gap > 0 ? `${strong(`${count(gap)} ${s(gap, 'point')}`)} under the line` : gap < 0 ? `${strong(`${count(-gap)} ${s(-gap, 'point')}`)} over the line` : strong('On the line'),
  none: 'No score yet',
  label: 'The score at a glance',
};

export const skus = {
  title: 'SKUs',
  tableName: 'SKUs by the order chosen; arrow keys walk the rows, Enter opens one',
  search: 'SKU, ASIN, FNSKU, title',
  searchName: 'Search SKU, ASIN, FNSKU and title',
  columns: 'Columns',
  columnsTitle: 'Columns of the table',
  columnsReset: 'As proposed',
  shown: (rows: number, total: number): string =>
    rows === total ? `${count(total)} ${s(total, 'SKU')}` : `${count(rows)} of ${count(total)} SKUs`,
  sum: (points: string, moneyText: string): string => `Sum: ${strong(`${points} points, ${moneyText}`)}`,
  sumPoints: (points: string): string => `Sum: ${strong(`${points} points`)}`,
  none: 'No SKU fits all of this',
  noneText: (filters: readonly string[], searchText: string): string => {
    const parts = [...filters.map((name) => `“${name}”`), ...(searchText === '' ? [] : [`the words “${plain(searchText)}”`])];
    return `On are ${common.list(parts)}.`;
  },
  clear: 'Clear filters',
  ascending: 'ascending',
  descending: 'descending',
  sortHint: 'Click to sort; Shift-click to sort within',
  rowSays: (points: string): string => `, ${points} points. Open`,
  noSales: 'no sales',
  days: (days: string): string => `${days} days of cover`,
  noTitle: 'No title in the files',
  loading: 'Loading',
  leaveOut: 'Leave out of the score',
  countAgain: 'Count it again',
  excluded: (sku: string): string => `${plain(sku)} no longer counts in the score.`,
  included: (sku: string): string => `${plain(sku)} counts again.`,
};

export const drawer = {
  previous: 'Previous',
  next: 'Next',
  points: 'points it costs',
  pointsOf: (parts: string): string => `points: ${parts}`,
  money: 'in 13 weeks if you do nothing',
  cover: (units: string): string => `days of cover, ${units} on hand`,
  coverNone: (units: string): string => `no sales, ${units} on hand`,
  sellThrough: 'sell-through',
  knownTitle: 'Everything known',
  fact: 'Fact',
  value: 'Value',
  source: 'Source',
  line: (line: number): string => `line ${count(line)}`,
  nothing: 'Nothing more is known of this SKU.',
  ageTitle: 'How old the units are',
};

const fileList = (names: readonly string[]): string => common.list(names);

export const files = {
  title: (read: number, refused: number, skus: number): string => {
    const head = `${count(read)} ${s(read, 'file')} read`;
    const tail = refused === 0 ? '' : `, ${count(refused)} not used`;
    return `${head}${tail}. ${skus === 0 ? 'There is no SKU in them.' : `The score rests on ${count(skus)} ${s(skus, 'SKU')}.`}`;
  },
  add: 'Add files',
  forget: 'Forget everything',
  forgetTitle: 'Forget all files and results?',
  forgetText: 'They are in this tab’s memory only. Your files on disk stay as they are.',
  report: 'Report',
  readAs: 'Read as',
  asOf: 'As of',
  rowsUsed: 'Rows used',
  setAside: 'Set aside',
  share: 'Share of rows used',
  all: 'all',
  assumed: 'assumed',
  to: (date: string): string => `to ${day(date)}`,
  notReport: 'Not a report we know',
  notUsed: (kind: string): string => `${kind}, not used`,
  identified: 'Known, and not needed for the score.',
  older: (kind: string): string => `${kind}, older`,
  others: (used: number): string =>
    used === 0 ? '' : used === 1 ? strong('The other file is not affected.') : strong(`The other ${words(used)} are not affected.`),
  looksLike: (kind: string): string => `It looks most like ${kind}.`,
  missingColumns: (columns: readonly string[]): string =>
    `It lacks the ${s(columns.length, 'column')} ${fileList(columns.map((name) => code(name)))}.`,
  beginsWith: (text: string): string => `It begins with ${code(text)}.`,
  open: (things: number): string => `${count(things)} ${s(things, 'finding')}`,
  notes: (notes: number): string => `${count(notes)} ${s(notes, 'note')}`,
  diagnosticsTitle: (kind: string, name: string): string => `What was found in ${kind} (${plain(name)})`,
  diagnosticsNote: (aside: number, read: number): string =>
    aside === 0 ? `All ${count(read)} rows are used.` : `${count(aside)} of ${count(read)} rows are set aside.`,
  kinds: 'Findings',
  line: 'Line',
  column: 'Column',
  inFile: 'In the file',
  whatWeDid: 'What we did',
  more: (rest: number): string => `and ${count(rest)} more`,
  wholeFile: 'the whole file',
  emptyText: 'nothing',
  missingTitle: 'Missing, and what it would tell',
  where: 'Where to find it',
  joinsTitle: 'Do the files fit together?',
  joinsNone: 'With one report there is nothing to join.',
  inventory: 'Inventory',
  join: (from: string, to: string): string => `${from} → ${to}`,
  found: (found: number, rows: number): string => `${count(found)} of ${count(rows)} found`,
  storedTitle: 'On this computer only',
  stored: 'The files stay in this tab’s memory and are gone when you close it. Nothing is uploaded, and nothing is kept.',
  removed: (name: string): string => `${plain(name)} is left out.`,
  leaveOut: 'Leave out',
  leaveOutName: (name: string): string => `Leave out ${plain(name)}`,
  readAgain: 'Read it another way',
  override: {
    kind: 'Report',
    encoding: 'Character set',
    delimiter: 'Cells parted by',
    date_order: 'Dates are',
    marketplace: 'Marketplace',
    asFound: 'as found',
    apply: 'Read again',
    dmy: 'day, month, year',
    mdy: 'month, day, year',
    ymd: 'year, month, day',
  },
  olderFiles: {
    name: 'FBA Inventory of earlier weeks',
    text: 'Downloads of 30, 60 and 90 days ago turn the sell-through average from a stand-in into a count.',
  },
  officials: {
    name: 'Your official score',
    text: 'The number on the Inventory Performance dashboard sets the model to your account.',
  },
  without: {
    planning: 'It has the stock, sales and age of every SKU. Without it there is no score.',
    stranded: 'Without it, which units cannot be bought is unknown, and so is what that costs.',
    restock: 'With it, the in-stock rate and what is on its way.',
    ledger_summary: 'Balances of every day: the average on hand is counted instead of estimated.',
    manage_fba: 'A second count of every unit, to cross-check the first.',
  } as Record<string, string>,
};

export const states = {
  nothingTitle: (files: number): string =>
    files === 1 ? 'This file is not a report we know' : `None of these ${count(files)} files is a report we know`,
  needed: 'To start you need',
  otherFiles: 'Choose other files',
  stumbleTitle: (file: string | null): string => (file === null ? 'We stumbled' : `We stumbled over ${plain(file)}`),
  stumbleText: {
    crashed: 'That is our bug, not your file’s fault. We started again; the other files are read.',
    hung: 'It took so long that we stopped it. That is our bug. We started again; the other files are read.',
    out_of_memory: 'The browser gave us no more memory for it. We started again; the other files are read. A file with fewer days may fit.',
    other: 'The files that were complete are still here.',
  },
  tryAgain: 'Try that file again',
  goOn: 'Go on without it',
  unsupportedTitle: 'This browser is too old for ipiscope',
  unsupportedText: 'It needs WebAssembly, as in Chrome or Edge 97, Firefox 102, Safari 16 or newer.',
};

export const keys = {
  title: 'Keyboard map',
  letters: 'Single letters work outside of fields.',
  switchOff: 'Switch single letters off',
  switchOn: 'Switch single letters on',
  list: [
    ['?', 'This map'],
    ['g o', 'Overview'],
    ['g s', 'SKUs'],
    ['g f', 'Files'],
    ['g m', 'How it is computed'],
    ['/', 'Search SKUs'],
    ['d', 'Choose files'],
    ['↑ ↓ j k', 'Walk the rows'],
    ['Enter', 'Open a row'],
    ['[ ]', 'Previous, next SKU'],
    ['Esc', 'Close, or cancel reading'],
    ['m', 'Light or dark'],
  ] as [string, string][],
};

export const finding = {
  /** "−412 pts", for readers and captions. */
  points: (points: number): string => `${signed(-points, 1)} points`,
  lostMoney: (minor: number, currency: string): string => money(-minor, currency),
  ratio: (value: number): string => decimal(value, 2),
  roundToSum,
};
