// The files of the benchmark, from a seeded generator: the same bytes on every machine, kept in .cache/bench.
// In: names of FILES. Out: their paths, written where they are missing. No real seller's figures stand in them.
//
// health*: an FBA Inventory report (the kind `planning`) of 60 columns, some 450 bytes a row. A SKU has several rows that
// differ in FNSKU or condition, so that they add up as they do for the peers. ledger: detail of 14 columns, all quoted,
// many rows a day, SKU and event.
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = resolve(fileURLToPath(import.meta.url), '../../../build/bench/files');
const GENERATOR = 3; // raised when the bytes change

/** mulberry32: 32 random bits from 32 bits of state. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.floor(below);
  };
}

const WORDS = [
  'Steel',
  'Bottle',
  'bamboo',
  'lid',
  'large',
  'green',
  'Set',
  'of',
  'two',
  'Travel',
  'Kitchen',
  'Zubehör',
  'pour-over',
  'café',
  'insulated',
  'with',
  'handle',
  'garden',
  'wall',
  'lamp',
  'kids',
  'mat',
  'yoga',
  'cable',
];
const CONDITIONS = [
  'New',
  'Used - Like New',
  'Used - Very Good',
  'Used - Good',
  'Used - Acceptable',
  'Refurbished',
  'Collectible - Like New',
  'Collectible - Very Good',
  'Collectible - Good',
  'Collectible - Acceptable',
  'Club',
];

function titles(count, words, seed) {
  const next = random(seed);
  return Array.from({ length: count }, () => {
    let title = WORDS[next(WORDS.length)];
    for (let i = words + next(1 + words / 2); i > 0; --i) title += (next(9) === 0 ? ', ' : ' ') + WORDS[next(WORDS.length)];
    return next(8) === 0 ? `${title} 12"` : title;
  });
}

const money = (next, most) => `${next(most)}.${10 + next(90)}`;
const small = (next) => String(next(3) === 0 ? 0 : next(300));
const rare = (next) => (next(12) === 0 ? String(next(80)) : '0');

/** Header and one function a cell. The twelve that peers add up are named in tasks.mjs. */
const HEALTH = [
  ['snapshot-date', () => '2026-01-05'],
  ['sku', (next, row) => row.sku],
  ['fnsku', (next, row) => row.fnsku],
  ['asin', (next, row) => row.asin],
  ['product-name', (next, row) => row.title],
  ['condition', (next, row) => row.condition],
  ['available', small],
  ['pending-removal-quantity', rare],
  ...['0-to-90', '91-to-180', '181-to-270', '271-to-365', '365-plus'].map((age) => [`inv-age-${age}-days`, small]),
  ['currency', () => 'USD'],
  ...['t7', 't30', 't60', 't90'].map((days) => [`units-shipped-${days}`, small]),
  ['alert', (next) => ['', '', '', 'Low traffic', 'Low conversion'][next(5)]],
  ['your-price', (next) => money(next, 90)],
  ['sales-price', (next) => (next(4) === 0 ? money(next, 80) : '')],
  ['lowest-price-new-plus-shipping', (next) => money(next, 90)],
  ['lowest-price-used', (next) => (next(3) === 0 ? money(next, 60) : '')],
  ['recommended-action', (next) => ['', '', 'Create sale', 'Advertise listing', 'Remove excess inventory'][next(5)]],
  ['healthy-inventory-level', small],
  ['recommended-sales-price', (next) => (next(4) === 0 ? money(next, 80) : '')],
  ['recommended-sale-duration-days', (next) => (next(4) === 0 ? '7' : '0')],
  ['recommended-removal-quantity', rare],
  ['estimated-cost-savings-of-recommended-actions', (next) => money(next, 20)],
  ['sell-through', (next) => `${next(4)}.${10 + next(90)}`],
  ['item-volume', (next) => `${next(9)}.${100000 + next(900000)}`],
  ['volume-unit-measurement', () => 'cubic feet'],
  ['storage-type', (next, row) => row.storage],
  ['storage-volume', (next) => `${next(90)}.${10 + next(90)}`],
  ['marketplace', () => 'US'],
  ['product-group', (next, row) => row.group],
  ['sales-rank', (next) => String(next(900000))],
  ['days-of-supply', (next) => String(next(400))],
  ['estimated-excess-quantity', rare],
  ['weeks-of-cover-t30', (next) => String(next(60))],
  ['weeks-of-cover-t90', (next) => String(next(60))],
  ['featuredoffer-price', (next) => money(next, 90)],
  ...[7, 30, 60, 90].map((days) => [`sales-shipped-last-${days}-days`, (next) => money(next, days * 40)]),
  ['inbound-quantity', rare],
  ['inbound-working', rare],
  ['inbound-shipped', rare],
  ['inbound-received', rare],
  ['Total Reserved Quantity', rare],
  ['unfulfillable-quantity', rare],
  ...['181-210', '211-240', '241-270'].flatMap((age) => [
    [`quantity-to-be-charged-ais-${age}-days`, rare],
    [`estimated-ais-${age}-days`, (next) => (next(12) === 0 ? money(next, 9) : '0.0')],
  ]),
  ['estimated-storage-cost-next-month', (next) => money(next, 9)],
  ['fba-minimum-inventory-level', small],
];

function* healthRows({ rows, skus, delimiter, quoting, words }) {
  const next = random(2026);
  const names = titles(4096, words, 7);
  const quote = (text) => `"${text.replaceAll('"', '""')}"`;
  const cell =
    quoting === 'none'
      ? (text) => text
      : quoting === 'all'
        ? quote
        : (text) => (text.includes(delimiter) || text.includes('"') ? quote(text) : text);
  yield HEALTH.map(([name]) => cell(name)).join(delimiter);
  // Every SKU once, in the order of a stride, then every SKU again: neighbours never share a key.
  const stride = 7919;
  for (let i = 0; i < rows; ++i) {
    const sku = (i * stride) % skus;
    const turn = Math.floor(i / skus);
    const row = {
      sku: `SKU-${100000 + sku}`,
      fnsku: `X00${1000000 + sku + 100000 * Math.floor(turn / CONDITIONS.length)}`,
      asin: `B0MADE${1000 + (sku % 9000)}`,
      title: names[(sku * 31) % names.length],
      condition: CONDITIONS[turn % CONDITIONS.length],
      storage: sku % 3 === 0 ? 'Large-Bulky' : 'Standard-Size',
      group: ['Kitchen', 'Home', 'Sports', 'Garden'][sku % 4],
    };
    let line = '';
    for (let c = 0; c < HEALTH.length; ++c) line += (c === 0 ? '' : delimiter) + cell(HEALTH[c][1](next, row));
    yield line;
  }
}

const LEDGER = [
  'Date',
  'FNSKU',
  'ASIN',
  'MSKU',
  'Title',
  'Event Type',
  'Reference ID',
  'Quantity',
  'Fulfillment Center',
  'Disposition',
  'Reason',
  'Country',
  'Reconciled Quantity',
  'Unreconciled Quantity',
];
const EVENTS = ['Shipments', 'Shipments', 'Shipments', 'Shipments', 'Receipts', 'CustomerReturns', 'WhseTransfers', 'Adjustments'];
const CENTERS = ['ABE2', 'BFI4', 'CLT2', 'DFW7', 'LAX9', 'MDW2', 'ONT8', 'PHX7', 'SDF8', 'TPA1'];

function* ledgerRows({ rows, skus, days }) {
  const next = random(909);
  const names = titles(4096, 3, 11).map((title) => title.replaceAll('"', '""'));
  yield LEDGER.map((name) => `"${name}"`).join(',');
  const dates = Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 5 - day));
    return `${String(date.getUTCMonth() + 1).padStart(2, '0')}/${String(date.getUTCDate()).padStart(2, '0')}/${date.getUTCFullYear()}`;
  });
  for (let i = 0; i < rows; ++i) {
    const day = Math.floor((i * days) / rows);
    const sku = next(skus);
    const event = EVENTS[next(EVENTS.length)];
    const units = event === 'Shipments' ? -1 - next(3) : event === 'Receipts' ? 10 + next(90) : next(9) - 4;
    yield `"${dates[day]}","X00${1000000 + sku}","B0MADE${1000 + (sku % 9000)}","SKU-${100000 + sku}","${names[(sku * 31) % 4096]}","${event}",` +
      `"${100000000 + next(900000000)}","${units}","${CENTERS[next(CENTERS.length)]}","SELLABLE","${event === 'Adjustments' ? 'M' : ''}","US","${units}","0"`;
  }
}

const health = (rows, skus, more) => ({
  rows,
  skus,
  columns: 60,
  lines: healthRows,
  delimiter: ',',
  quoting: 'needed',
  words: 20,
  ...more,
});

/** What there is. Rows beside the header. */
export const FILES = {
  'health-5.csv': health(11_000, 1_200),
  'health-50.csv': health(110_000, 12_000),
  'health-50.tsv': health(110_000, 12_000, { delimiter: '\t', quoting: 'none' }),
  'health-50-quoted.csv': health(87_000, 12_000, { quoting: 'all' }),
  'health-50-dense.csv': health(150_000, 12_000, { words: 1 }),
  'health-500.csv': health(1_100_000, 60_000),
  'health-500.tsv': health(1_100_000, 60_000, { delimiter: '\t', quoting: 'none' }),
  // Everything that follows the last byte, at its largest: one row a SKU.
  'skus-1m.csv': health(1_000_000, 1_000_000, { words: 1 }),
  'skus-100k.csv': health(100_000, 100_000, { words: 1 }),
  'ledger-950.csv': { rows: 5_000_000, skus: 4_000, days: 30, columns: 14, lines: ledgerRows },
  'ledger-9.csv': { rows: 50_000, skus: 400, days: 30, columns: 14, lines: ledgerRows },
  // So large that no part of the way may hold it or count it in 32 bits.
  'ledger-5120.csv': { rows: 27_300_000, skus: 4_000, days: 30, columns: 14, lines: ledgerRows },
};

export async function makeFile(name) {
  const spec = FILES[name];
  if (spec === undefined) throw new Error(`there is no file '${name}'`);
  const path = resolve(folder, `${GENERATOR}-${name}`);
  if (existsSync(path)) return { path, bytes: statSync(path).size, ...spec };
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(`${path}.part`, { highWaterMark: 4 << 20 });
  let held = [];
  let length = 0;
  const write = async () => {
    if (!out.write(held.join(''))) await once(out, 'drain');
    held = [];
    length = 0;
  };
  for (const line of spec.lines(spec)) {
    held.push(line, '\n');
    length += line.length;
    if (length > 1 << 20) await write();
  }
  await write();
  out.end();
  await once(out, 'close');
  renameSync(`${path}.part`, path);
  return { path, bytes: statSync(path).size, ...spec };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of process.argv.slice(2)) {
    const { path, bytes } = await makeFile(name);
    console.log(`${path} ${bytes}`);
  }
}
