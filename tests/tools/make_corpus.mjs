// Writes the corpus: tests/corpus/<kind>/<case>/{input.txt|input.csv|input.json, case.json}. The same output on every run.
//   node tests/tools/make_corpus.mjs [folder]
// Expected values come from the values that were written (corpus/table.mjs), independent of the core.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { BUSINESS } from './corpus/headers_business.mjs';
import { DIRT } from './corpus/dirt.mjs';
import { DIRT_ENCODINGS } from './corpus/dirt_encodings.mjs';
import { FEES } from './corpus/headers_fees.mjs';
import { JSON_DIRT, JSON_FAMILIES } from './corpus/json.mjs';
import { LEDGER } from './corpus/headers_ledger.mjs';
import { ORDERS } from './corpus/headers_orders.mjs';
import { OTHER } from './corpus/headers_other.mjs';
import { STOCK } from './corpus/headers_stock.mjs';
import { expectColumns, makeTable } from './corpus/table.mjs';
import { DIALECTS, encode, textOf } from './corpus/write.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = process.argv[2] ?? join(here, '..', 'corpus');

// One entry a line, so that a change shows as a line.
function jsonOf(expected) {
  const lines = Object.entries(expected).map(([key, value]) => {
    const list = Array.isArray(value) && value.some((entry) => typeof entry === 'object');
    const text = list ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]` : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function writeCase(kind, name, bytes, extension, expected) {
  const folder = join(root, kind, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `input.${extension}`), bytes);
  writeFileSync(join(folder, 'case.json'), jsonOf(expected));
}

function variantCase(family, [name, variant, list, ownStyle, dialectName]) {
  const style = { blank: family.blank, ...ownStyle };
  const dialect = DIALECTS[dialectName];
  const encoding = style.encoding ?? 'utf-8';
  const table = makeTable(list, style.rows ?? (list.length > 60 ? 5 : 8), style, family.fix);
  const rows = table.rows.map((row) => row.map((cell) => cell.text));
  const preamble = style.preamble ?? [];
  const text = textOf(
    list.map((column) => column.header),
    rows,
    dialect,
    preamble,
  );
  const days = style.dated
    ? expectColumns(table).filter((column) => column.type === 'day' && (!style.datedBy || column.header === style.datedBy))
    : [];
  const hasMarket = list.some((column) => column.type === 'marketplace') && !style.no_market;
  writeCase(family.kind, name, encode(text, encoding, dialect.bom), dialect.delimiter === '\t' ? 'txt' : 'csv', {
    what: style.what ?? `${family.kind}, ${variant || name}`,
    kind: family.kind,
    variant,
    encoding,
    bom: Boolean(dialect.bom),
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    header_line: preamble.length + 1,
    refusal: style.not_used ? 'known_not_used' : null,
    rows_read: rows.length,
    rows_used: style.not_used ? 0 : rows.length,
    rows_set_aside: 0,
    table_rows: rows.length,
    as_of: days.length > 0 ? days[0].max : null,
    marketplaces: hasMarket ? [style.market] : [],
    unknown_headers: list.filter((column) => column.type === 'unknown').map((column) => column.header),
    diagnostics: {},
    columns: expectColumns(table),
  });
}

for (const family of [...STOCK, ...LEDGER, ...ORDERS, ...FEES, ...BUSINESS, ...OTHER]) {
  rmSync(join(root, family.kind), { recursive: true, force: true });
  for (const variant of family.variants) variantCase(family, variant);
}

rmSync(join(root, 'dirt'), { recursive: true, force: true });
for (const { name, bytes, extension, expected } of [...DIRT, ...DIRT_ENCODINGS]) writeCase('dirt', name, bytes, extension, expected);

for (const { kind } of JSON_FAMILIES) rmSync(join(root, kind), { recursive: true, force: true });
for (const { kind, name, text, expected } of [...JSON_FAMILIES, ...JSON_DIRT]) writeCase(kind, name, text, 'json', expected);
