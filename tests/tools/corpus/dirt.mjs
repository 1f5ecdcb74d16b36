// Damaged files: what spreadsheets, servers and Amazon do to reports, each with what must come of it. A case answers
// {name, bytes, extension, expected}; expected holds what differs from a clean case.
import { columns, expectColumns, makeTable, mergeRows, US, without } from './table.mjs';
import { fixManageFba, fixPlanning, fixRestock, manageC, restock1, restock3, v4, v5 } from './headers_stock.mjs';
import { summary, fixLedger } from './headers_ledger.mjs';
import { storage21 } from './headers_fees.mjs';
import { DIALECTS, encode, lineOf } from './write.mjs';
import { cell, missing } from './values.mjs';

// A short planning file: easy to read in a diff.
const short = columns(`snapshot-date~day:iso; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New; available~count
units-shipped-t30~count; units-shipped-t90~count; your-price~money; estimated-excess-quantity~count; weeks-of-cover-t90~decimal
marketplace~marketplace`);
const column = (table, header) => table.columns.findIndex((c) => c.header === header);

const texts = (row) => row.map((c) => c.text);
const lineOfRow = (row, dialect) => lineOf(texts(row), dialect);

// `used`: the rows that count, as they are read; `lines` overrides what is written below the header.
function make(name, what, kind, table, dialectName, more = {}) {
  const { used = table.rows, lines, header, dated = true, encoding = 'utf-8', bom, preamble = [], dialect: own, ...expected } = more;
  const dialect = { ...DIALECTS[dialectName], ...own };
  const written = lines ?? table.rows.map((row) => lineOfRow(row, dialect));
  const head =
    header ??
    lineOf(
      table.columns.map((c) => c.header),
      dialect,
    );
  const text = [...preamble, head, ...written].join(dialect.eol) + (dialect.last_eol ? dialect.eol : '');
  const withBom = bom ?? Boolean(dialect.bom);
  const expect = expectColumns(table, used);
  const day = expect.find((c) => c.type === 'day');
  return {
    name,
    bytes: encode(text, encoding, withBom),
    extension: dialect.delimiter === '\t' ? 'txt' : 'csv',
    expected: {
      what,
      kind,
      variant: null,
      encoding,
      bom: withBom,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      header_line: preamble.length + 1,
      refusal: null,
      rows_read: written.length,
      rows_used: used.length,
      rows_set_aside: written.length - used.length,
      table_rows: used.length,
      as_of: dated && day ? (day.max ?? null) : null,
      marketplaces: table.columns.some((c) => c.type === 'marketplace') ? ['US'] : [],
      unknown_headers: table.columns.filter((c) => c.type === 'unknown').map((c) => c.header),
      diagnostics: {},
      columns: expect,
      ...expected,
    },
  };
}

const planning = (rows = 8, style = {}) => makeTable(short, rows, { ...US, ...style });
const lineAt = (table, r, dialect = DIALECTS.tab) => lineOfRow(table.rows[r], dialect);
const lines = (table, dialect) => table.rows.map((_, r) => lineAt(table, r, dialect));

function quotes() {
  const odd = planning(9);
  odd.rows[4][column(odd, 'product-name')] = cell('Pipe 5" and 6" and 7"');
  const newline = planning(6);
  newline.rows[2][column(newline, 'product-name')] = cell('Two\nlines, "quoted"');
  const wrapped = planning(6);
  wrapped.rows[1][column(wrapped, 'product-name')] = cell('Inner "quotes" stay');
  return [
    make('inch_marks_odd', 'a tab file with an odd number of inch marks loses no row', 'planning', odd, 'tab'),
    make('inch_marks_crlf_cut', 'the same with CRLF and no last line end', 'planning', odd, 'tab_crlf', { dialect: { last_eol: false } }),
    make('line_break_in_title', 'a quoted title with a line break', 'planning', newline, 'comma'),
    make('wrapped_with_inner_quotes', 'a tab file with every cell in quotes and quotes inside', 'planning', wrapped, 'tab_wrapped'),
  ];
}

function shapes() {
  const t = planning();
  const cutShort = lines(t);
  const shortUsed = t.rows.map((row, r) => (r === 3 ? [...row.slice(0, -2), missing(), missing()] : row));
  cutShort[3] = lineOf(
    t.rows[3].slice(0, -2).map((c) => c.text),
    DIALECTS.tab,
  );
  const long = lines(t);
  long[2] += '\tsomething more';
  const blanks = lines(t).flatMap((line, i) => (i % 3 === 1 ? ['', line] : [line]));
  const truncated = lines(t);
  truncated[7] = truncated[7].slice(0, truncated[7].indexOf('X00MADE') + 4);
  const trailing = lines(t).map((line) => `${line}\t`);
  const moved = { columns: [...t.columns].reverse(), rows: t.rows.map((row) => [...row].reverse()) };
  const lean = without(short, 'units-shipped-t90', 'weeks-of-cover-t90', 'estimated-excess-quantity', 'condition', 'fnsku');
  return [
    make('short_row', 'a row without its last two cells is used, the cells are missing', 'planning', t, 'tab', {
      lines: cutShort,
      used: shortUsed,
      diagnostics: { row_too_short: 1 },
    }),
    make('long_row', 'a row with a cell too many', 'planning', t, 'tab', { lines: long, diagnostics: { row_too_long: 1 } }),
    make('blank_lines', 'blank lines do not count', 'planning', t, 'tab', { lines: blanks, rows_read: 8, rows_set_aside: 0 }),
    make('download_cut_off', 'the last line is cut in the middle of a cell', 'planning', t, 'tab', {
      lines: truncated,
      used: t.rows.slice(0, 7),
      dialect: { last_eol: false },
      diagnostics: { last_line_cut: 1 },
    }),
    make('trailing_tab', 'every line ends with a tab', 'planning', t, 'tab', {
      lines: trailing,
      header: `${lineOf(
        t.columns.map((c) => c.header),
        DIALECTS.tab,
      )}\t`,
      diagnostics: { header_empty: 1 },
    }),
    make('columns_reversed', 'columns in another order', 'planning', moved, 'comma'),
    make('columns_missing', 'columns that are not needed are missing', 'planning', makeTable(lean, 8, US), 'comma'),
    make('only_cr', 'lines end in a lone CR', 'planning', t, 'tab_cr'),
    make('preamble', 'three lines of prose stand before the header', 'planning', t, 'comma', {
      preamble: ['Report of a made-up shop', 'Downloaded by hand', ''],
      diagnostics: { preamble_skipped: 1 },
    }),
    make('header_only', 'a header without rows is a report without rows', 'planning', { columns: short, rows: [] }, 'tab', {
      as_of: null,
      marketplaces: [],
      diagnostics: { header_only: 1 },
    }),
  ];
}

function headers() {
  const t = planning();
  const doubled = [...short, { header: 'available', type: 'ignored', arg: '999999' }];
  const d = makeTable(doubled, 8, US);
  const hostile = makeTable(
    [...short, ...['__proto__', 'constructor', 'toString', '=cmd()', '<img src=x>'].map((header) => ({ header, type: 'unknown' }))],
    8,
    US,
  );
  const renamed = short.map((c) =>
    c.header === 'estimated-excess-quantity' ? { header: 'estimated-excess-quantty', type: 'unknown' } : c,
  );
  const empty = makeTable(
    short.flatMap((c, i) => (i === 5 ? [{ header: '', type: 'unknown', arg: 'x' }, c] : [c])),
    8,
    US,
  );
  return [
    make('header_twice', 'a column that stands twice: the first one is read', 'planning', d, 'tab', {
      diagnostics: { header_duplicate: 1 },
    }),
    make('hostile_headers', 'headers that are names of the language', 'planning', hostile, 'tab', {}),
    make('misspelt_header', 'a header close to a known one is proposed, not taken', 'planning', makeTable(renamed, 8, US), 'tab', {
      diagnostics: { header_near_miss: 1 },
    }),
    make('empty_header', 'a column without a name', 'planning', empty, 'tab', { unknown_headers: [], diagnostics: { header_empty: 1 } }),
    make('shouting_header', 'upper case, underscores and spaces', 'planning', t, 'comma', {
      header: lineOf(
        short.map((c) => c.header.toUpperCase().replaceAll('-', '_')),
        DIALECTS.comma,
      ),
      columns: expectColumns(t).map((c) => ({ ...c, header: c.header.toUpperCase().replaceAll('-', '_') })),
    }),
  ];
}

function values() {
  const words = planning(9);
  const weeks = column(words, 'weeks-of-cover-t90');
  ['--', 'N/A', '-', 'NaN', 'null', ''].forEach((text, r) => {
    words.rows[r][weeks] = missing(text);
  });
  words.rows[6][column(words, 'your-price')] = missing('N/A');
  const minus = makeTable(v4, 6, US, fixPlanning);
  const removal = column(minus, 'pending-removal-quantity');
  minus.rows[1][removal] = missing('-1');
  minus.rows[4][removal] = missing('-1');
  const odd = planning();
  odd.rows[2][column(odd, 'your-price')] = missing('ask us');
  const damaged = planning();
  const used = damaged.rows.filter((_, r) => r !== 2 && r !== 5);
  damaged.rows[2][column(damaged, 'sku')] = cell('1.23E+12');
  damaged.rows[5][column(damaged, 'sku')] = cell('4,56E+11');
  const noKey = planning();
  noKey.rows[3][column(noKey, 'sku')] = missing('');
  const spaces = planning();
  spaces.rows.forEach((row) => {
    row[column(spaces, 'your-price')].text = `$${row[column(spaces, 'your-price')].text} `;
  });
  const nul = planning();
  const nulLines = lines(nul);
  nulLines[1] = nulLines[1].replace('Skillet', 'Sk\u0000illet');
  nul.rows[1][column(nul, 'product-name')].value = null;
  const euro = makeTable(storage21, 8, {
    market: 'DE',
    currency: 'EUR',
    day: '2018-03-01',
    marks: { thousands: '.', decimal: ',' },
    scale: 11,
  });
  return [
    make('words_for_missing', '--, N/A, -, NaN, null and nothing are all missing, not zero', 'planning', words, 'tab'),
    make('minus_one', 'a broken -1 is missing', 'planning', minus, 'tab', { diagnostics: { negative_quantity: 2 } }),
    make('unreadable_price', 'one unreadable cell is missing and named, the row counts', 'planning', odd, 'tab', {
      diagnostics: { number_unreadable: 1 },
    }),
    make('sku_as_number', 'SKUs that a spreadsheet took for numbers are set aside', 'planning', damaged, 'comma', {
      used,
      diagnostics: { sku_damaged: 2 },
    }),
    make('row_without_sku', 'a row without a SKU is set aside', 'planning', noKey, 'tab', {
      used: noKey.rows.filter((_, r) => r !== 3),
      diagnostics: { row_without_key: 1 },
    }),
    make('money_by_spreadsheet', 'currency signs and spaces at the end', 'planning', spaces, 'comma'),
    make('nul_byte', 'a NUL byte in a title is named', 'planning', nul, 'tab', {
      lines: nulLines,
      diagnostics: { nul_byte: 1 },
      columns: expectColumns(nul).filter((c) => c.header !== 'product-name'),
    }),
    make('semicolon_decimal_comma', 'saved by a German spreadsheet', 'storage_fees', euro, 'semicolon', {
      dated: false,
      marketplaces: ['DE'],
    }),
  ];
}

function repeats() {
  const t = planning();
  const twice = [...lines(t), lineAt(t, 1), lineAt(t, 4)];
  const other = { ...t, rows: t.rows.map((row) => row.map((c) => ({ ...c }))) };
  other.rows[2][column(t, 'available')] = cell('77777', 77777);
  const many = planning(9);
  many.rows.forEach((row, r) => {
    row[column(many, 'sku')] = cell(`KIT-00${(r % 3) + 1}`);
    row[column(many, 'condition')] = cell(['New', 'Refurbished', 'Unknown'][Math.floor(r / 3)]);
  });
  const sums = ['available', 'units-shipped-t30', 'units-shipped-t90', 'estimated-excess-quantity'];
  const merged = mergeRows(many, ['snapshot-date', 'sku', 'marketplace'], sums);
  const fees = makeTable(storage21, 9, { ...US, day: '2018-03-01' });
  fees.rows.forEach((row, r) => {
    for (const header of ['asin', 'fnsku', 'product-name']) row[column(fees, header)] = fees.rows[r % 4][column(fees, header)];
    row[column(fees, 'fulfillment-center')] = { text: r > 5 ? 'PHX7' : 'SDF8', value: null };
  });
  const mergedFees = mergeRows(
    fees,
    ['month-of-charge', 'country-code', 'currency', 'asin', 'fnsku'],
    ['average-quantity-on-hand', 'average-quantity-pending-removal', 'estimated-total-item-volume', 'estimated-monthly-storage-fee'],
  );
  const dates = planning();
  dates.rows.forEach((row, r) => {
    if (r % 2) row[column(dates, 'snapshot-date')] = cell('2026-10-26');
  });
  return [
    make('rows_repeated', 'the same rows again are set aside', 'planning', t, 'tab', {
      lines: twice,
      used: t.rows,
      diagnostics: { row_repeated: 2 },
    }),
    make('rows_conflicting', 'the same SKU with other numbers: the first one stands', 'planning', t, 'tab', {
      lines: [...lines(t), lineAt(other, 2)],
      used: t.rows,
      diagnostics: { row_conflicting: 1 },
    }),
    make('one_sku_many_conditions', 'rows of one SKU in several conditions add up', 'planning', many, 'tab', {
      rows_used: 9,
      rows_set_aside: 0,
      used: merged,
      table_rows: 3,
    }),
    make('storage_fee_centres', 'charges of several fulfilment centres, and repeated ones, add up', 'storage_fees', fees, 'tab', {
      rows_used: 9,
      rows_set_aside: 0,
      used: mergedFees,
      table_rows: 4,
      dated: false,
    }),
    make('two_dates', 'two days in one file are two states', 'planning', dates, 'tab'),
  ];
}

function places() {
  const two = makeTable(short, 8, US);
  two.rows.forEach((row, r) => {
    if (r % 2) row[column(two, 'marketplace')] = cell('CA');
  });
  const ids = makeTable(v5, 6, { ...US, marketText: 'ATVPDKIKX0DER' }, fixPlanning);
  const fees = makeTable(storage21, 8, { ...US, day: '2018-03-01' });
  fees.rows.forEach((row, r) => {
    if (r < 4) return;
    const set = (header, text, value = text) => {
      row[column(fees, header)] = cell(text, value);
    };
    set('country-code', 'CA');
    set('currency', 'CAD');
    set('measurement-units', 'centimeter');
    set('weight-units', 'kilograms');
    set('volume-units', 'cubic meter');
  });
  return [
    make('two_marketplaces', 'rows of two marketplaces stay apart', 'planning', two, 'tab', { marketplaces: ['CA', 'US'] }),
    make('marketplace_ids', 'marketplaces as ids', 'planning', ids, 'tab'),
    make('two_currencies_and_units', 'two countries, currencies and units in one file', 'storage_fees', fees, 'tab', {
      marketplaces: ['CA', 'US'],
      dated: false,
    }),
  ];
}

function identities() {
  const t = makeTable(manageC, 8, US, fixManageFba);
  t.rows[3][column(t, 'afn-total-quantity')] = cell('1', 1);
  t.rows[6][column(t, 'afn-warehouse-quantity')] = cell('2', 2);
  const dead = makeTable(manageC, 8, US, fixManageFba);
  dead.rows.forEach((row, r) => {
    if (r % 2) {
      for (const header of ['product-name', 'your-price', 'mfn-listing-exists', 'afn-listing-exists'])
        row[column(dead, header)] = missing('');
      row[column(dead, 'condition')] = cell('Unknown');
    }
  });
  return [
    make('totals_disagree', 'two rows whose parts do not add up are flagged, and used', 'manage_fba', t, 'tab', {
      diagnostics: { total_mismatch: 2 },
      dated: false,
      marketplaces: [],
    }),
    make('dead_listings', 'listings without title, price and flags', 'manage_fba', dead, 'tab', { dated: false, marketplaces: [] }),
  ];
}

function restockDamage() {
  const t = makeTable(restock3, 9, US, fixRestock);
  const all = lines(t);
  // Three columns to the right: the ASIN stands where the condition is expected, low_stock among the quantities.
  all[4] = lineOf(['', '', '', ...t.rows[4].map((c) => c.text)].slice(0, restock3.length), DIALECTS.tab);
  // A line end after 30 fields: neither half can be trusted alone, so both are set aside.
  const broken = makeTable(restock1, 9, US, fixRestock);
  const halves = lines(broken).flatMap((line, r) => {
    const cells = line.split('\t');
    return r === 5 ? [cells.slice(0, 30).join('\t'), cells.slice(30).join('\t')] : [line];
  });
  return [
    make('restock_broken', 'a restock row broken in two is set aside, the others are unharmed', 'restock', broken, 'tab_crlf', {
      lines: halves,
      used: broken.rows.filter((_, r) => r !== 5),
      diagnostics: { row_broken: 2 },
      dated: false,
    }),
    make('restock_shifted', 'a shifted restock row is set aside, the others are unharmed', 'restock', t, 'tab', {
      lines: all,
      used: t.rows.filter((_, r) => r !== 4),
      diagnostics: { row_shifted: 1 },
      dated: false,
    }),
  ];
}

function ledgerDates() {
  const ambiguous = summary.map((c) => (c.type === 'day' ? { ...c, arg: 'mdy+0' } : c));
  const us = makeTable(ambiguous, 6, { ...US, day: '2026-11-02' }, fixLedger);
  const uk = makeTable(
    summary.map((c) => (c.type === 'day' ? { ...c, arg: 'dmy+0' } : c)),
    6,
    { market: 'UK', currency: 'GBP', day: '2026-11-02' },
    fixLedger,
  );
  return [
    make('dates_open_us', 'day and month could be either: the marketplace decides', 'ledger_summary', us, 'tab_wrapped', {
      diagnostics: { date_order_assumed: 1 },
    }),
    make('dates_open_uk', 'the same in Britain', 'ledger_summary', uk, 'tab_wrapped', {
      diagnostics: { date_order_assumed: 1 },
      marketplaces: ['UK'],
    }),
  ];
}

export const DIRT = [
  ...quotes(),
  ...shapes(),
  ...headers(),
  ...values(),
  ...repeats(),
  ...places(),
  ...identities(),
  ...restockDamage(),
  ...ledgerDates(),
];
export { make, planning, short };
