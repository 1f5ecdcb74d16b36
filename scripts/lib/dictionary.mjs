// The data dictionary as Markdown, from what the code itself says: node dictionary.mjs REPORT_SPECS
// Columns come from the program report_specs (the core's own tables), names of enumerators from the headers, uses from the
// places that ask for a column, figures from the JSON Schema, menu paths from the page's catalogue. Nothing is written twice.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** The enumerators of a C++ enum, in order. */
function enumerators(path, name) {
  const body = new RegExp(`enum class ${name}[^{]*\\{([^}]*)\\}`).exec(read(path))[1];
  return body
    .replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

/** The `name: { … }` entries of the page's catalogue of reports. */
export function catalogueWords() {
  const text = read('web/copy/en/kinds.ts');
  const lists = Object.fromEntries(
    [...text.matchAll(/^const (\w+) = (\[.*\]) as const/gm)].map(([, name, list]) => [name, JSON.parse(list.replaceAll("'", '"'))]),
  );
  const words = {};
  for (const [, id, body] of text.matchAll(/^ {2}(\w+): \{\n([^]*?)\n {2}\},/gm)) {
    const one = (field) => new RegExp(`${field}: (['"\`])(.*?)\\1,\\n`).exec(`${body},\n`)?.[2] ?? '';
    const where = /where: \[(.*?)\],/.exec(body)?.[1] ?? '';
    const path = where
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .flatMap((part) => (part.startsWith('...') ? lists[part.slice(3)] : [part.slice(1, -1)]));
    words[id] = { name: one('name'), unlocks: one('unlocks'), where: path };
  }
  return words;
}

// What the files right of `report` do with a column; one that is not named here counts by its layer.
const purposes = {
  'inventory/today': 'stock today',
  'inventory/field_map': 'stock today',
  'inventory/build': 'stock today',
  'inventory/daily': 'history',
  'inventory/snapshots': 'history',
  'inventory/dated_states': 'history',
  'inventory/first_seen': 'history',
  'inventory/sku_index': 'finding partners',
  'inventory/stripped_skus': 'finding partners',
  'inventory/row_markets': 'marketplace',
  'session/session': 'day and scores',
  'session/analyst': 'day and scores',
  'view/sku_detail': 'details of a SKU',
};

/** Column → what it is asked for. */
function usesOfColumns() {
  const uses = {};
  for (const layer of ['inventory', 'session', 'view']) {
    for (const file of readdirSync(join(root, 'core', layer)).filter((name) => name.endsWith('.cpp'))) {
      const purpose = purposes[`${layer}/${file.replace(/\.cpp$/, '')}`] ?? layer;
      for (const [, column] of read(`core/${layer}/${file}`).matchAll(/\bColumnId::(\w+)/g)) (uses[column] ??= new Set()).add(purpose);
    }
  }
  return uses;
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const codes = (names) => names.map((name) => `\`${name}\``).join(', ');
const typeWords = {
  text: 'text',
  id: 'identifier',
  count: 'units',
  signed_count: 'units, + in, − out',
  decimal: 'number',
  money: 'money',
  percent: 'share',
  day: 'day',
  month: 'month',
  flag: 'yes or no',
  flag_or_count: 'yes or no, or a number',
  marketplace: 'marketplace',
  currency: 'currency',
};
const mergeWords = {
  key: 'names the row',
  identity: 'tells rows apart',
  sum: 'added up',
  first: 'first one',
  last: 'last one',
  max: 'largest',
  min: 'smallest',
};

function reportSections(specs) {
  const columnNames = enumerators('core/report/column_id.h', 'ColumnId');
  const types = enumerators('core/report/spec.h', 'ColumnType');
  const merges = enumerators('core/report/spec.h', 'Merge');
  if (columnNames.indexOf('count_') !== specs.column_ids || types.length !== specs.column_types || merges.length !== specs.merges) {
    throw new Error('the enumerators in the headers are not those of the program');
  }
  const words = catalogueWords();
  const uses = usesOfColumns();
  const lines = [];
  for (const report of specs.reports) {
    const known = words[report.id];
    if (known === undefined) throw new Error(`web/copy/en/kinds.ts has no ${report.id}`);
    lines.push(
      `### ${known.name}`,
      '',
      `\`${report.id}\`. ${known.where.length > 0 ? `Seller Central: ${known.where.join(' › ')}. ` : ''}${known.unlocks.replace(/\.?$/, '.')}`,
    );
    lines.push(
      report.role === 'identified'
        ? 'Named and explained; its rows are not used.'
        : `${report.events ? 'A row is an event or a charge' : 'A row states something; the same row again is set aside'}. ` +
            `Needed: ${report.needed.map((group) => group.map((id) => `\`${columnNames[id]}\``).join(' or ')).join(', ')}. Forms: ${report.variants.join(', ')}.`,
    );
    lines.push('', '| column | spelled | is | rows of one key | used for |', '| --- | --- | --- | --- | --- |');
    const ignored = [];
    for (const column of report.columns) {
      const names = column.names.split('|');
      const name = columnNames[column.id];
      if (types[column.type] === 'ignored') {
        ignored.push(...names);
        continue;
      }
      const used = report.role === 'identified' ? [] : [...(uses[name] ?? [])].sort();
      if (report.sums.includes(column.id)) used.push('check of sums');
      lines.push(
        `| \`${name}\` | ${cell(codes(names))} | ${typeWords[types[column.type]]} | ${mergeWords[merges[column.merge]]} | ${used.join(', ')} |`,
      );
    }
    if (ignored.length > 0) lines.push('', `Known and never read: ${codes(ignored)}.`);
    lines.push('');
  }
  return lines;
}

function typeOf(schema, name) {
  if (schema.$ref) return schema.$ref.replace('#/$defs/', '');
  if (schema.const) return `"${schema.const}"`;
  if (schema.enum) return schema.enum.map((value) => (value === null ? 'null' : value)).join(', ');
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, name)).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {}, name)}`;
  return [schema.type ?? 'anything'].flat().join(' or ');
}

function figureSections() {
  const schema = JSON.parse(read('core/view/ipiscope-1.schema.json'));
  const lines = [];
  const table = (title, object) => {
    lines.push(`### ${title}`, '', '| figure | is | means |', '| --- | --- | --- |');
    const rows = (properties, path) => {
      for (const [name, one] of Object.entries(properties)) {
        lines.push(`| \`${path}${name}\` | ${cell(typeOf(one, name))} | ${cell(one.description ?? '')} |`);
        const inner = one.type === 'array' ? one.items : (one.anyOf?.find((part) => part.properties) ?? one);
        if (inner?.properties) rows(inner.properties, `${path}${name}${one.type === 'array' ? '[]' : ''}.`);
      }
    };
    rows(object.properties ?? object.anyOf.find((part) => part.properties).properties, '');
    lines.push('');
  };
  table('The analysis', schema);
  for (const [name, object] of Object.entries(schema.$defs)) if (name !== 'account') table(`\`${name}\``, object);
  return lines;
}

export function dictionary(specsProgram) {
  const specs = JSON.parse(execFileSync(specsProgram, { encoding: 'utf8', maxBuffer: 1 << 26 }));
  return [
    '# Data dictionary',
    '',
    "Every column that ipiscope reads and every figure that it shows. Made by `scripts/dictionary` from the core's own tables",
    'and the JSON Schema; a test fails when it is not current, so do not edit it by hand.',
    '',
    '## Columns, by report',
    '',
    'Spellings are compared after folding: case, hyphens, underscores, spaces and full-width forms do not matter.',
    'Missing is never zero, and every cell that could not be read is counted under a name. Where nothing stands under',
    '"used for", the column is checked and kept and enters no figure.',
    '',
    ...reportSections(specs),
    '## Figures',
    '',
    'Of the JSON (`ipiscope/1`), which the page shows too. Money is minor units with its currency; null is missing.',
    '',
    ...figureSections(),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(dictionary(resolve(process.argv[2])));
