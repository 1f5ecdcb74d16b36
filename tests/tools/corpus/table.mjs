// Tables of cells, and what a reader must find in them. The expectations come from the values that were written, never
// from reading the file back.
import { makeCell, missing } from './values.mjs';

// "sku~sku; available~count; alert~text:Low traffic," → [{header, type, arg}]. A line end parts columns like ';'.
export function columns(text) {
  return text
    .split(/;|\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const tilde = part.lastIndexOf('~');
      if (tilde < 0) throw new Error(`no type: ${part}`);
      const [type, ...arg] = part.slice(tilde + 1).split(':');
      return { header: part.slice(0, tilde), type, arg: arg.length > 0 ? arg.join(':') : undefined };
    });
}

// The same header word by word, all of one type.
export const words = (text, type) =>
  text
    .trim()
    .split(/\s+/)
    .map((header) => ({ header, type }));

export const without = (list, ...headers) => list.filter((column) => !headers.includes(column.header));
export const after = (list, header, ...more) => list.flatMap((column) => (column.header === header ? [column, ...more] : [column]));
export const rename = (list, from, to) => list.map((column) => (column.header === from ? { ...column, header: to } : column));

export function makeTable(list, rowCount, style, fix) {
  const rows = [];
  for (let r = 0; r < rowCount; ++r) {
    const row = list.map((column, c) => makeCell(column, c, r, style));
    const named = {};
    list.forEach((column, c) => {
      named[column.header] = row[c];
    });
    if (fix) fix(named, r);
    rows.push(row);
  }
  // One cell is missing: the last numeric column that nothing else adds up to, in the third row.
  if (style.blank) {
    const c = list.findIndex((column) => column.header === style.blank);
    if (c < 0) throw new Error(`no column ${style.blank}`);
    rows[Math.min(2, rowCount - 1)][c] = missing(style.blankText ?? '');
  }
  return { columns: list, rows };
}

const NUMERIC = { count: 'count', minus: 'count', money: 'money', decimal: 'decimal', ratio: 'decimal', percent: 'percent', flag: 'flag' };

// One entry a column; `rows` are the table's rows after merging, in order of first appearance.
export function expectColumns(table, rows = table.rows) {
  const result = [];
  table.columns.forEach((column, c) => {
    if (column.type === 'ignored' || column.type === 'unknown') return;
    const present = rows.map((row) => row[c]?.value ?? null).filter((value) => value !== null);
    const entry = { header: column.header.trim(), type: NUMERIC[column.type] ?? column.type, cells: present.length };
    if (['sku', 'fnsku', 'asin', 'title', 'currency'].includes(entry.type)) entry.type = 'text';
    if (present.length > 0) {
      if (NUMERIC[column.type]) {
        const sum = present.reduce((a, b) => a + b, 0);
        entry.sum = entry.type === 'decimal' || entry.type === 'percent' ? Number(sum.toPrecision(12)) : sum;
      } else if (entry.type === 'day' || entry.type === 'marketplace') {
        entry.min = present.reduce((a, b) => (a < b ? a : b));
        entry.max = present.reduce((a, b) => (a > b ? a : b));
      } else {
        entry.first = present[0];
        entry.last = present[present.length - 1];
      }
    }
    result.push(entry);
  });
  return result;
}

// Rows of one key become one: listed columns add up, of the others the first value stands.
export function mergeRows(table, keys, sums) {
  const at = (header) => table.columns.findIndex((column) => column.header === header);
  const merged = new Map();
  for (const row of table.rows) {
    const key = keys.map((header) => row[at(header)].value).join('\u0000');
    const before = merged.get(key);
    if (!before) {
      merged.set(
        key,
        row.map((cell) => ({ ...cell })),
      );
      continue;
    }
    row.forEach((cell, c) => {
      const known = before[c].value !== null;
      if (sums.includes(table.columns[c].header) && cell.value !== null) {
        before[c].value = (before[c].value ?? 0) + cell.value;
      } else if (!known) {
        before[c].value = cell.value;
      }
    });
  }
  return [...merged.values()];
}

/** Where and when most made-up files are from. */
export const US = { market: 'US', currency: 'USD', day: '2026-11-23' };
export const UK = { market: 'UK', currency: 'GBP', day: '2026-11-23' };
export const DE = { market: 'DE', currency: 'EUR', day: '2026-11-23' };

/** The sum of these counts of a row. */
export const plus = (row, headers) => headers.reduce((sum, h) => sum + (row[h]?.value ?? 0), 0);
export function setCount(row, header, value) {
  if (row[header]) Object.assign(row[header], { text: String(value), value });
}
