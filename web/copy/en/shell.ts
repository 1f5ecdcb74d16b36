// The frame of every view, reading, what went wrong, keys.
import type { Analysis } from '../../engine/analysis.ts';
import { count, dayOf } from '../format.ts';
import { plain, strong } from '../rich.ts';
import { s } from './plural.ts';

export const common = {
  name: 'ipiscope',
  close: 'Close',
  undo: 'Undo',
  cancel: 'Cancel',
  points: 'pts',
  notGiven: 'not given',
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
  plan: 'Plan',
  changes: 'Changes',
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
  market: (code: string, asOf: string): string => `${code} · as of ${dayOf(asOf)}`,
  sample: 'Made-up sample',
  sampleShort: 'Sample',
  keys: 'Keyboard map',
  foot: 'An estimate, made on this computer. Not connected with Amazon.',
  version: (model: string): string => `Model ${model}`,
};

export const reading = {
  /** The kept history among the files of a drop. */
  keptName: 'history kept in this browser.json',
  spoken: (a: Analysis): string =>
    a.score.estimate === null
      ? 'Read. There is no score yet.'
      : `Read. Estimate ${count(a.score.estimate)}, 8 times in 10 between ${count(a.score.low ?? 0)} and ${count(a.score.high ?? 0)}.`,
  spokenNothing: (files: number): string =>
    files === 1
      ? 'This file is not a report we know. What it is stands on the page.'
      : `None of these ${count(files)} files gives numbers. What each is stands on the page.`,
  started: (files: number): string => `Reading ${files} ${s(files, 'file')}`,
  title: (files: number): string => `Reading ${files} ${s(files, 'file')}`,
  computing: 'All read. Computing the score.',
  waiting: 'waiting',
  ofBytes: (read: string, total: string): string => `${read} of ${total}`,
  rows: (rows: number): string => `${count(rows)} ${s(rows, 'row')}`,
  refused: 'not used',
  cancelled: (left: number): string =>
    left === 0 ? 'Reading stopped.' : `Reading stopped. ${count(left)} complete ${s(left, 'file')} stay.`,
  left: (seconds: number): string =>
    seconds < 90 ? `About ${Math.max(5, Math.ceil(seconds / 5) * 5)} seconds more.` : `About ${Math.ceil(seconds / 60)} minutes more.`,
  restarted: 'from the start again, to be read another way',
  again: 'The page stays usable while it reads.',
  first: (estimate: string, low: string, high: string): string =>
    `${strong(`A first estimate is ready: ${estimate}, between ${low} and ${high}.`)} It gets sharper when the rest is in.`,
  progress: (name: string): string => `Progress of ${name}`,
};

/** What was done, for the toast. */
export const done = {
  fileRemoved: (name: string): string => `${plain(name)} is left out.`,
  scoreRemoved: 'Official score removed.',
  excluded: (sku: string): string => `${plain(sku)} no longer counts in the score.`,
  included: (sku: string): string => `${plain(sku)} counts again.`,
  excludedMany: (skus: number): string => `${count(skus)} ${s(skus, 'SKU no longer counts', 'SKUs no longer count')} in the score.`,
  includedMany: (skus: number): string => `${count(skus)} ${s(skus, 'SKU counts', 'SKUs count')} again.`,
  planned: (steps: number, without: number): string =>
    `${count(steps)} ${s(steps, 'step')} in the plan.${without > 0 ? ` ${count(without)} ${s(without, 'SKU has', 'SKUs have')} none that helps.` : ''}`,
  saved: (rows: number): string => `${count(rows)} ${s(rows, 'SKU')} saved.`,
  templateSaved: (skus: number): string =>
    skus === 0
      ? 'Table saved. Fill it in and drop it here.'
      : `Table with ${count(skus)} ${s(skus, 'SKU')} saved. Fill it in and drop it here.`,
};

export const dock = {
  estimate: (low: string, high: string): string => `estimate, ${low} to ${high}`,
  gap: (gap: number): string =>
    gap > 0
      ? `${strong(`${count(gap)} ${s(gap, 'point')}`)} under the line`
      : gap < 0
        ? `${strong(`${count(-gap)} ${s(-gap, 'point')}`)} over the line`
        : strong('On the line'),
  plan: (score: string): string => `Plan: ${score}`,
  none: 'No score yet',
  label: 'The score at a glance',
};

export const version = {
  title: 'A new version is ready.',
  textEmpty: 'Reload to use it.',
  textFiles: 'Reload to use it; the files in this tab have to be dropped again then.',
  later: 'Later',
  reload: 'Reload',
};

export const chart = {
  menu: (name: string): string => `Picture: ${name}`,
  asTable: 'As a table',
  asPicture: 'As a picture',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  csv: 'Save the numbers (CSV)',
  csvSaved: 'Numbers saved.',
  copy: 'Copy the numbers',
  saved: 'Picture saved.',
  copied: 'Numbers copied.',
};

/** The page that opened this one hands over files. */
export const handover = {
  title: (page: string, files: number): string => `${page} hands over ${files} ${s(files, 'file')}`,
  text: [
    'ipiscope reads them here, as if you had dropped them. You may let that page have the result, too: score, factors, steps, every SKU in them. What it does with it, you have to ask that page.',
    'Your answer holds until you close this tab.',
  ] as readonly string[],
  keep: 'Read them, keep the result here',
  give: 'Read them, give the result back',
  no: 'Do not read them',
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
  stumbleAt: (read: number, total: number): string => `It was read up to byte ${count(read)} of ${count(total)}.`,
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
    ['Ctrl K', 'Everything that can be done'],
    ['g o', 'Overview'],
    ['g s', 'SKUs'],
    ['g p', 'Plan'],
    ['g c', 'Changes'],
    ['g f', 'Files'],
    ['g m', 'How it is computed'],
    ['/', 'Search SKUs'],
    ['d', 'Choose files'],
    ['↑ ↓ j k', 'Walk the rows'],
    ['Enter', 'Open a row'],
    ['x', 'Tick a row'],
    ['e', 'Leave a row out of the score'],
    ['p', 'Put its best step into the plan'],
    ['Ctrl Z', 'Undo in the plan'],
    ['[ ]', 'Previous, next SKU'],
    ['Esc', 'Close, or cancel reading'],
    ['t', 'Picture as a table'],
    ['m', 'Light or dark'],
  ] as [string, string][],
};
