// The SKU table, one SKU, the files.
import { count } from '../format.ts';
import { code, plain, strong } from '../rich.ts';
import { s, words } from './plural.ts';
import { common } from './shell.ts';

export const skus = {
  title: 'SKUs',
  tableName: 'SKUs by the order chosen; arrow keys walk the rows, Enter opens one',
  search: 'SKU, ASIN, FNSKU, title',
  searchName: 'Search SKU, ASIN, FNSKU and title',
  columns: 'Columns',
  columnsTitle: 'Columns of the table',
  columnsReset: 'As proposed',
  export: 'Export',
  exportNote: (rows: number): string => `${count(rows)} ${s(rows, 'SKU')} as shown`,
  exportAs: { csv: 'CSV', xlsx: 'Excel workbook', json: 'JSON' },
  exportSum: 'Sum',
  shown: (rows: number, total: number): string =>
    rows === total ? `${count(total)} ${s(total, 'SKU')}` : `${count(rows)} of ${count(total)} SKUs`,
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
  coverChip: (min: string | null, max: string | null): string =>
    min === null ? `Cover under ${max} days` : max === null ? `Cover over ${min} days` : `Cover ${min} to ${max} days`,
  days: (days: string): string => `${days} days of cover`,
  noTitle: 'No title in the files',
  loading: 'Loading',
  leaveOut: 'Leave out of the score',
  countAgain: 'Count it again',
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
  countedTitle: 'What counts',
  snapshotsTitle: 'Units on hand on the four days of the average',
  today: 'today',
  daysAgo: (days: number): string => `${days} days ago`,
  filesTitle: 'What each file says',
  line: (line: number): string => `line ${count(line)}`,
  lines: (first: number, last: number): string => `lines ${count(first)} to ${count(last)}`,
  lineHead: 'Line',
};

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
  notReport: 'Not a report we know',
  notUsed: (kind: string): string => `${kind}, not used`,
  leftOut: 'You left it out.',
  identified: 'Known, and not needed for the score.',
  older: (kind: string): string => `${kind}, older`,
  others: (used: number): string =>
    used === 0 ? '' : used === 1 ? strong('The other file is not affected.') : strong(`The other ${words(used)} are not affected.`),
  looksLike: (kind: string): string => `It looks most like ${kind}.`,
  missingColumns: (columns: readonly string[]): string =>
    `It lacks the ${s(columns.length, 'column')} ${common.list(columns.map((name) => code(name)))}.`,
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
