// node tests/fuzz/make_seeds.mjs : writes corpus/<target>/seed_*, small inputs of our own from which the fuzzers start. Each is
// text followed by the bytes that the target takes its decisions from (fuzz_input.h takes them from the end, last one first).
// What fuzzers found stands beside them under other names and is never touched.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const cases = resolve(here, '../corpus');

function write(target, seeds) {
  const folder = join(here, 'corpus', target);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.startsWith('seed_')) rmSync(join(folder, name));
  for (const [name, bytes, decisions = []] of seeds) {
    writeFileSync(join(folder, `seed_${name}`), Buffer.concat([Buffer.from(bytes), Buffer.from(decisions.toReversed())]));
  }
}

/** The first lines of a case of the corpus, at most so many bytes. */
function caseText(name, most = 1500) {
  const folder = join(cases, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('input'));
  const bytes = readFileSync(join(folder, file));
  if (bytes.length <= most) return bytes;
  return bytes.subarray(0, bytes.lastIndexOf(0x0a, most) + 1 || most);
}

const records = [
  ['plain', 'sku,title,units\nA,"Kettle, steel",3\nB,Lamp,4\n'],
  ['inches', 'sku,title,units\nA,"Pipe 5", 6" and 7"",3\nB,"1/2" Sensor",4\n'],
  ['lines', 'a,"two\nlines ""quoted"" here",c\r\nd,e,f\r\n'],
  ['open', 'a,b,c\n1,"never closed,2\n3,4,5\n'],
  ['ragged', 'a,b\n\n1\n1,2,3,4\n"",""\n'],
  ['returns', 'a,b\r1,"x\ry"\r3,4\r'],
  ['nul', 'a,b\n1,\0\n"\0",2\n'],
  ['spaces', 'a,b\n"x"  ,"y" \n'],
];
write(
  'csv',
  records.map(([name, text], i) => [name, text, [i % 4, i % 3, 3, i, 20, 5]]),
);
write(
  'tsv',
  records.map(([name, text], i) => [name, text.replaceAll(',', '\t'), [i % 3, 3, i, 20, 5]]),
);
write(
  'index',
  records.map(([name, text], i) => [name, 'x'.repeat(60) + text.repeat(4), [i % 8, 0]]),
);
write(
  'rfc4180',
  records
    .map(([name, text], i) => [name, text.replaceAll(',', '\x1f').replaceAll('\r\n', '\x1e'), [7, i % 4]])
    .concat(records.map(([name, text], i) => [`${name}_text`, text, [7, i % 4]])),
);

const encodings = ['utf16le_excel', 'windows1252', 'shift_jis_restock', 'gb18030'];
const dirt = readdirSync(join(cases, 'dirt')).sort();
write('sniff', [
  ...records.map(([name, text]) => [name, text, [7, 0, 3, 1]]),
  ...dirt
    .filter((name) => encodings.some((word) => name.includes(word.split('_')[0])))
    .map((name) => [name, caseText(`dirt/${name}`, 900), [7, 1, 4, 0]]),
  ['utf8', 'sku;Titel\nÄ-1;Größe „M“ 日本語 😀\n', [3, 0, 1, 1]],
  ['utf16', Buffer.from('﻿sku\ttitle\nA\tKettle\n', 'utf16le'), [3, 0, 1, 1]],
]);

write('json', [
  ['values', '{"a":[1,-2.5e3,true,false,null,"x\\u00e9\\n"],"b":{"c":{}}}'],
  ['lines', '{"sku":"A","units":1}\n{"sku":"B","units":2}\n{"sku":\n'],
  ['deep', `${'['.repeat(63)}${']'.repeat(63)}`],
  ['too_deep', `${'['.repeat(65)}${']'.repeat(65)}`],
  ['surrogates', '["\\ud83d\\ude00","\\ud83d","\\ude00x"]'],
  ['numbers', '[0,-0,1e400,1E-400,123456789012345678901234567890,0.1,1.0]'],
  ...['sales_traffic_json', 'inventory_summaries_json', 'awd_json'].flatMap((kind) =>
    readdirSync(join(cases, kind))
      .slice(0, 1)
      .map((name) => [kind, caseText(`${kind}/${name}`, 3000)]),
  ),
]);

const lines = (...cells) => cells.join('\n');
write('numbers', [
  ['plain', lines('0', '75', '1,807', '75.0', '-3', '365+', '12.345', '2147483648', '0.00005', '-0.00005'), [0]],
  ['comma', lines('1.234,56', '1,5', '1.234', '-7,00', '1.234.567'), [1]],
  ['words', lines('', '--', 'N/A', 'Infinite', '∞', 'null', 'NaN', '1.23E+12', '5e-3', '2.32%'), [0]],
  ['money', lines('$1,234.50', '1.234,50 €', '¥500', '(1.00)', 'EUR 3', '$15,000.00 MXN', '−4.00'), [0]],
  ['long', lines('123456789012345678901234567890', '0.12345678901234567890', '922337203685477.5807', '00000000000000000000000001.5'), [0]],
  ['swiss', lines("1'234.50", '1 234,50', '1 234.5'), [3]],
]);
write('dates', [
  ['iso', lines('2026-11-23', '2026-11-23T10:00:00+00:00', '2024-02-29', '2026-02-29', '1900-01-01', '2999-12-31'), [0]],
  ['slashes', lines('11/23/2026', '23/11/2026', '3/4/26', '2026/11/23', '01/2026', '2026-01'), [0]],
  ['words', lines('23-Nov-2026', 'Nov 23, 2026', '14 août 2026', '1. März 2026', 'dic 3, 2025'), [1]],
  ['dots', lines('14.03.2023 07:49:55 UTC', '14.3.23', '2026年11月23日', '"2026-11-23"'), [1]],
  ['none', lines('', '--', '2026', '99/99/9999', 'Nov', '12345-1-1'), [2]],
]);

// A zip with stored and packed members, as small as can be.
function zip(members) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text, packed = true] of members) {
    const raw = Buffer.from(text);
    const body = packed ? zlib.deflateRawSync(raw) : raw;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(packed ? 8 : 0, 4);
    head.writeUInt32LE(crc(raw), 10);
    head.writeUInt32LE(body.length, 14);
    head.writeUInt32LE(raw.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

const small = 'sku\tunits\nA\t1\nB\t2\n';
const sheet = (rows) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
write('container', [
  ['plain', small],
  ['gzip', zlib.gzipSync(small)],
  ['gzip_members', Buffer.concat([zlib.gzipSync(small), zlib.gzipSync('C\t3\n')])],
  ['gzip_cut', zlib.gzipSync(small).subarray(0, -5)],
  [
    'zip',
    zip([
      ['a.txt', small],
      ['b/c.txt', small, false],
      ['__MACOSX/x', 'x'],
    ]),
  ],
  ['zip_empty', zip([])],
  [
    'workbook',
    zip([
      ['[Content_Types].xml', '<Types/>'],
      [
        'xl/workbook.xml',
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="One" sheetId="1" r:id="r1"/><sheet name="Two" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>',
      ],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      ],
      ['xl/sharedStrings.xml', '<sst><si><t>sku</t></si><si><r><t>un</t></r><r><t xml:space="preserve">its </t></r></si></sst>'],
      [
        'xl/styles.xml',
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      ],
      [
        'xl/worksheets/sheet1.xml',
        sheet(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>A &amp; B</t></is></c><c r="C3" s="1"><v>45983</v></c><c r="D3" s="2"><v>1.5</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c></row>',
        ),
      ],
    ]),
  ],
]);

const kinds = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'dirt')
  .map((entry) => entry.name)
  .sort();
write('report', [
  ...kinds.map((kind) => [kind, caseText(`${kind}/${readdirSync(join(cases, kind)).sort()[0]}`), [0, 0, 40]]),
  ...dirt.map((name) => [`dirt_${name}`, caseText(`dirt/${name}`, 1200), [0, 0, 9]]),
  ['header_of_kind', '2026-11-23\tA\tX1\tB0MADEUP01\tKettle\tNew\t5\t3\n', [0, 1, 30]],
  ['forced_kind', 'sku,units\nA,1\n', [3, 7, 30]],
  ['beyond_prefix', '2026-11-23\tA\tX1\tB0MADEUP01\tKettle\tNew\t5\t3\n23/11/2026\tB\tX2\t\xff\t1,5\n', [0, 0xe1, 100]],
]);

const account = [
  'planning/v5',
  'stranded',
  'manage_fba',
  'ledger_summary',
  'all_orders',
  'fee_preview',
  'inventory_age',
  'aged_fees',
  'history',
]
  .map((name) => (name.includes('/') ? name : `${name}/${readdirSync(join(cases, name)).sort()[0]}`))
  .map((name) => caseText(name, 1400));
const joined = (files) => Buffer.concat(files.flatMap((file, i) => (i === 0 ? [file] : [Buffer.from([0x1c]), file])));
// Each of the four things that may be asked beside the report.
const asked = (seeds) =>
  seeds.flatMap(([name, bytes, decisions]) => [0, 1, 2, 3].map((what) => [`${name}_${what}`, bytes, [...decisions, what]]));
write(
  'session',
  asked([
    ['one', account[0], [0, 1, 0, 0]],
    ['three', joined(account.slice(0, 3)), [20, 0, 1, 1]],
    ['others', joined(account.slice(3, 6)), [3, 2, 1, 2]],
    ['more', joined([account[0], account[3], account[5], account[7]]), [90, 3, 2, 1]],
    ['twice', joined([account[0], account[0], account[6]]), [1, 4, 0, 2]],
    ['history', joined([account[8], account[0]]), [50, 2, 0, 1]],
    ['nothing', '<html>\x1c\x1c\x00\x01\x02', [0, 0, 0, 0]],
  ]),
);

write('requests', [
  [
    'settings',
    '{"marketplace":"US","as_of":"2026-11-23","threshold":450,"target":500,"by":"2027-02-01","official_scores":[{"date":"2026-11-16","score":480}],"excluded_files":[1],"excluded_skus":["MADE-UP-2"],"count_units_under_removal":true}',
    [0],
  ],
  ['settings_odd', '{"as_of":"0000-00-00","threshold":-1e308,"target":1e308,"official_scores":[{"date":"2999-12-31","score":1e9}]}', [0]],
  [
    'query',
    '{"sort":[{"column":"points_lost","descending":true}],"search":"made","filters":[{"column":"available","op":">","value":10}]}',
    [1],
  ],
  [
    'scenario',
    '{"actions":["remove:MADE-UP-1:200","sale:MADE-UP-1:100"],"edits":[{"sku":"MADE-UP-3","column":"available","value":1}]}',
    [2],
  ],
  [
    'scenario_odd',
    '{"actions":["remove:MADE-UP-1:99999999999","::",""],"edits":[{"sku":"MADE-UP-1","column":"price","value":1e300}]}',
    [2],
  ],
  [
    'plan',
    '{"target":700,"by":"2027-01-04","budget_minor":50000,"budget_units":300,"objective":"units","without":["remove:MADE-UP-1:200"],"leave_out":["MADE-UP-3"]}',
    [3],
  ],
  ['plan_odd', '{"target":1e308,"budget_minor":1e300,"budget_units":-1e300}', [3]],
  [
    'open',
    '{"name":"../x\\u202e.txt","modified":"2026-11-23","overrides":{"kind":"planning","encoding":"shift_jis","delimiter":";","date_order":"dmy","marketplace":"DE"}}',
    [4],
  ],
  ['fail', 'archive_damaged', [5]],
]);
