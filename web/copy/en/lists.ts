// The SKU table, one SKU, the files.
import { count, day, longDay, weekday } from '../format.ts';
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
  sumPoints: (points: string, fees: string | null): string => `Sum: ${strong(`${points} points${fees === null ? '' : `, ${fees}`}`)}`,
  none: 'No SKU fits all of this',
  noneText: (filters: readonly string[], searchText: string): string => {
    const parts = [...filters.map((name) => `“${name}”`), ...(searchText === '' ? [] : [`the words “${plain(searchText)}”`])];
    return `On are ${common.list(parts)}.`;
  },
  byAsin: 'Group by ASIN',
  asinOf: (skus: number): string => `${count(skus)} SKUs of this ASIN`,
  asinSum: (what: string): string => `${what} together`,
  clear: 'Clear filters',
  ascending: 'ascending',
  descending: 'descending',
  sortHint: 'Click to sort; Shift-click to sort within',
  rowSays: (points: string): string => `, ${points} points. Open`,
  noSales: 'no sales',
  coverChip: (min: string | null, max: string | null): string =>
    min === null ? `Cover under ${max} days` : max === null ? `Cover over ${min} days` : `Cover ${min} to ${max} days`,
  days: (days: string): string => `${days} days`,
  noTitle: 'No title in the files',
  loading: 'Loading',
  byDay: (date: string): string => `by ${day(date)}`,
  select: (sku: string): string => `Tick ${plain(sku)}`,
  selected: (rows: number): string => `${count(rows)} ${s(rows, 'SKU')} ticked`,
  selectShown: (rows: number): string => `Tick all ${count(rows)} shown`,
  selectNone: 'Untick all',
  bulkPlan: 'Put best steps into the plan',
  bulkNoPlan: 'Keep out of plans',
  bulkMayPlan: 'Allow in plans again',
  bulkOut: 'Leave out of the score',
  bulkCount: 'Count in the score again',
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

export const skuAlert = (kind: string, date: string, actBy: string): string =>
  date === actBy ? `${kind}: ${day(date)}.` : `${kind}: ${day(date)}, act by ${day(actBy)}.`;

/** Stock, sales and forecast of one SKU. */
export const outlook = {
  title: 'Stock, weekly sales, and where it is heading',
  method: (method: string): string => `Forecast: ${method}; bars’ lines hold 8 times in 10.`,
  stockOut: (days: number): string => `${count(days)} ${s(days, 'day', 'days')} out of stock left out.`,
  damped: (weeks: number): string => `${count(weeks)} ${s(weeks, 'week')} of a promotion damped.`,
  methods: {
    trailing_windows: 'from sales of 7, 30, 60 and 90 days',
    level: 'level only',
    damped_trend: 'level with a trend that fades',
    one_year_season: 'level and the season of one year',
    holt_winters_additive: 'level, trend and season',
    holt_winters_multiplicative: 'level, trend and season in proportion',
    croston_sba: 'few sales, by their size and distance',
    teunter_syntetos_babai: 'few sales, by how likely they are',
  } as Record<string, string>,
  today: 'today',
  lane: 'the lane: 28 to 60 days',
  excess: '90 days: excess begins',
  end: (units: string): string => `${units} left`,
  sold: 'sold',
  name: (product: string, weeks: number, end: string): string =>
    `Stock and sales of ${product} over ${weeks} weeks, and a forecast of 13${end === '' ? '' : `: ${end} units left then if nothing arrives`}. Arrow keys walk the weeks.`,
  says: (week: string, sold: string, stock: string | null): string =>
    `Week of ${day(week)}: ${sold} sold${stock === null ? '' : `, ${stock} on hand at its end`}`,
  saysAhead: (week: string, sold: string, low: string, high: string, stock: string): string =>
    `Week of ${day(week)}: about ${sold} sold, ${low} to ${high}; ${stock} left without deliveries`,
  table: ['Week', 'Stock', 'Sold', 'Forecast', 'Low', 'High'],
};

export const options = {
  title: (units: number): string => (units > 0 ? `What you could do with ${count(units)} ${s(units, 'unit')}` : 'What you could do'),
  note: (date: string): string => `All money until ${day(date)}.`,
  region: 'Ways out, side by side',
  head: {
    what: 'Way',
    fees: 'Fees',
    in: 'Comes in',
    given: 'Given up',
    points: 'Points',
    money: 'Money',
    seen: 'First seen',
    plan: 'Plan',
  },
  kinds: {
    hold: 'Leave it',
    price_cut: 'Lower the price',
    sale: 'Sale',
    lightning_deal: 'Lightning Deal',
    coupon: 'Coupon',
    outlet_deal: 'Outlet deal',
    advertise: 'Advertise',
    remove: 'Remove, back to you',
    dispose: 'Dispose',
    liquidate: 'Liquidate',
    relist: 'Relist',
  } as Record<string, string>,
  best: 'most money left',
  keep: 'you keep them',
  take: 'Take',
  inPlan: 'in your plan',
  others: 'Other steps for it',
};

export const restock = {
  title: 'Sending more in',
  places: {
    no_demand: () => '',
    out_of_stock: () => strong('Out of stock.'),
    below: (days: string) => strong(`${days} days of supply: under the lane.`),
    inside: (days: string) => strong(`${days} days of supply: in the lane.`),
    above: (days: string) => `${strong(`${days} days of supply:`)} more than Amazon advises.`,
    excess: (days: string) => strong(`${days === '' ? 'Too much' : `${days} days of supply: too much`}.`),
  },
  order: (units: string, date: string): string => `Order ${strong(`${units} by ${longDay(date)}`)}.`,
  noOrder: 'Nothing to order in the next 13 weeks.',
  runsOut: (date: string): string => `With what is on its way it lasts until ${longDay(date)}.`,
  missed: (units: string, money: string | null): string =>
    `Until an order can arrive about ${units} sales are missed${money === null ? '' : `, ${money}`}.`,
  conflicts: {
    none: () => '',
    amazon_sends_and_we_do_not: (theirs: string) => `Amazon recommends to send ${theirs}; we would not: it would lie longer than 60 days.`,
    we_send_and_amazon_does_not: () => 'Amazon does not recommend to send any.',
    amazon_sends_more: (theirs: string, ours: string) =>
      `Amazon recommends ${theirs}, more than our ${ours}: the rest would lie longer than 60 days.`,
    amazon_sends_less: (theirs: string, ours: string) => `Amazon recommends ${theirs}, less than our ${ours}.`,
  },
  sends: (weeks: number): string => `Just in time: what to send week by week (${count(weeks)})`,
  send: (by: string, units: string, arrives: string): string => `${weekday(by)}: send ${units}, there on ${weekday(arrives)}`,
  note: (days: number, assumed: boolean, safety: string, week: string): string =>
    `Sells about ${week} a week. ${count(days)} days until an order is there${assumed ? ', assumed' : ''}; ${safety} units kept for safety.`,
  take: (units: string): string => `Put sending ${units} into the plan`,
  inPlan: 'In your plan',
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
  forgetText: 'They go from this tab, and from this browser where you keep your files in it. Your files on disk stay as they are.',
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
  atByte: (offset: number): string => `byte ${count(offset)}`,
  emptyText: 'nothing',
  missingTitle: 'Missing, and what it would tell',
  missingFor: (market: string): string => `Missing for ${market}, and what it would tell`,
  template: 'Download a table to fill in (CSV)',
  findings: 'Save findings (CSV)',
  findingsSaved: (kinds: number): string => `${count(kinds)} ${s(kinds, 'finding')} saved.`,
  findingsHead: ['File', 'Report', 'Finding', 'Code', 'Count', 'Line', 'Column', 'In the file', 'What we did'] as readonly string[],
  where: 'Where to find it',
  joinsTitle: 'Do the files fit together?',
  joinsNone: 'With one report there is nothing to join.',
  inventory: 'Inventory',
  join: (from: string, to: string): string => `${from} → ${to}`,
  found: (found: number, rows: number): string => `${count(found)} of ${count(rows)} found`,
  inFiles: (files: number): string => `${count(files)} files`,
  storedTitle: 'On this computer only',
  stored:
    'The files stay in this tab’s memory and are gone when you close it. Nothing is uploaded. Nothing is kept either, unless you turn it on below.',
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
    costs: 'With what a unit costs you, price cuts, removals and liquidations get their full price, and restock its lead times.',
    manage_fba: 'A second count of every unit, to cross-check the first.',
  } as Record<string, string>,
};

/** Showing it to others. */
export const share = {
  title: 'Show it to others',
  text: 'A file with all numbers in which SKUs, ASINs, titles and file names are replaced. Or the report on paper.',
  file: 'Share file (SKUs replaced)',
  print: 'Print the report, or save it as PDF',
  saved: 'Share file saved. It names no SKU; have a look before you pass it on.',
};

export const palette = {
  title: 'What do you want to do?',
  hint: 'Type what you want to do',
  goTo: (view: string): string => `Go to ${view}`,
  show: (filter: string): string => `SKUs: ${filter}`,
  search: (text: string): string => `Search SKUs for “${plain(text)}”`,
  undo: 'Undo in the plan',
  redo: 'Redo in the plan',
  light: 'Light theme',
  dark: 'Dark theme',
  none: 'Nothing by that name.',
};

/** The history in this browser. */
export const keep = {
  keep: 'Keep my history here',
  off: 'Off. The weekly stock and scores of your files would stay in this browser, so that the score over time, the four days of sell-through and the bridge need no old files. The rates and limits that you type would stay too. Nothing is sent anywhere.',
  on: 'On. It is renewed with every analysis of your own files, and goes beside the files that you drop next.',
  keepFiles: 'Keep my files here too',
  filesOn:
    'On. After a reload they are read again, with your official scores and the SKUs left out. They stay until you switch this off or forget everything.',
  filesOff: 'Off. After a reload you drop your files again.',
  refused: 'This browser does not let the page keep anything (a private window, or storage is switched off).',
  list: 'What is kept',
  entry: (market: string, days: number, first: string, last: string, scores: number): string =>
    `${market}: ${count(days)} ${s(days, 'day')} from ${first} to ${last}, ${count(scores)} official ${s(scores, 'score')}`,
  typed: (rates: number, limits: number): string =>
    `Typed by you: ${[rates > 0 ? `${count(rates)} ${s(rates, 'rate')}` : '', limits > 0 ? `${count(limits)} storage ${s(limits, 'limit')}` : ''].filter((part) => part !== '').join(', ')}`,
  save: 'Save my history as a file',
  forget: (size: string | null): string => (size === null ? 'Switch off' : `Delete all of it (${size})`),
  importHint: 'A saved history comes back in when you drop it like a report.',
  saved: 'History saved.',
};
