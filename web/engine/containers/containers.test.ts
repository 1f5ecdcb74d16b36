import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 as zlibCrc32, deflateRawSync, gzipSync } from 'node:zlib';
import { membersOf, openStream, type Chunks } from './container.ts';
import { crc32 } from './crc32.ts';

/** Reads a stretch in chunks of `size`, as worker/chunks.ts does with a file. */
const inChunks = (size: number) =>
  async function* (stretch: Blob): Chunks & AsyncGenerator<Uint8Array> {
    const bytes = new Uint8Array(await stretch.arrayBuffer());
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

async function unpack(bytes: Uint8Array, member: string | null = null, chunk = 1 << 16): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of openStream(new Blob([bytes as BlobPart]), member, inChunks(chunk))) parts.push(part.slice());
  return Buffer.concat(parts).toString('latin1');
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const join = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const rows = (count: number): string => Array.from({ length: count }, (_, i) => `SKU-${i * 7919}\t${i}\n`).join('');

interface Member {
  name: string;
  text: string;
  method?: number;
  flags?: number;
  crc?: number;
  size?: number;
}

/** An archive by hand: local headers, data, directory, end. */
function zip(members: Member[], { comment = '', offset = 0 } = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = offset;
  for (const { name, text, method = 8, flags = 0, crc, size } of members) {
    const data = bytesOf(text);
    const packed = method === 8 ? deflateRawSync(data) : data;
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc ?? zlibCrc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? data.length, 18);
    common.writeUInt16LE(title.length, 22);
    parts.push(bytesOf('PK\x03\x04'), common, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(bytesOf('PK\x01\x02\x14\x00'), common, tail, title);
    at += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(join(...directory).length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return join(...parts, ...directory, end, bytesOf(comment));
}

const members = (bytes: Uint8Array): Promise<string[] | null> => membersOf(new Blob([bytes as BlobPart]), inChunks(1 << 16));
const damaged = { code: 'archive_damaged' };

test('crc32: the known check value, and any split gives the same', () => {
  const text = bytesOf('123456789');
  assert.equal(crc32(0, text), 0xcbf43926);
  for (let cut = 0; cut <= text.length; ++cut) {
    assert.equal(crc32(crc32(0, text.subarray(0, cut)), text.subarray(cut)), 0xcbf43926);
  }
});

test('gzip: one member and several give their bytes, at any chunk size', async () => {
  const texts = [rows(3000), '', 'a\tb\n', rows(200)];
  const several = join(...texts.map((text) => gzipSync(bytesOf(text))));
  for (const chunk of [1, 7, 100, 1 << 16]) {
    assert.equal(await unpack(gzipSync(bytesOf(texts[0]!)), null, chunk), texts[0]);
    assert.equal(await unpack(several, null, chunk), texts.join(''));
  }
});

test('gzip: zeros behind the last member are padding, anything else is damage', async () => {
  const packed = gzipSync(bytesOf(rows(50)));
  for (const chunk of [1, 5, 1 << 16]) {
    for (const zeros of [1, 3, 4, 512, 100_000]) {
      assert.equal(await unpack(join(packed, new Uint8Array(zeros)), null, chunk), rows(50));
    }
    await assert.rejects(unpack(join(packed, bytesOf('more')), null, chunk), damaged);
    await assert.rejects(unpack(join(packed, new Uint8Array(600), bytesOf('x')), null, chunk), damaged);
  }
});

test('gzip: cut anywhere, or with a wrong sum or length, it is damaged', async () => {
  const packed = gzipSync(bytesOf(rows(40)));
  for (let end = 2; end < packed.length; ++end) {
    await assert.rejects(unpack(packed.subarray(0, end)), damaged, `cut at ${end} of ${packed.length}`);
  }
  for (const from of [1, 8]) {
    const wrong = Uint8Array.from(packed);
    wrong[wrong.length - from]! ^= 1;
    await assert.rejects(unpack(wrong), damaged);
    await assert.rejects(unpack(join(wrong, packed)), damaged);
  }
});

test('gzip: a bomb is refused before it fills the memory', async () => {
  const bomb = gzipSync(new Uint8Array(80 << 20));
  let unpacked = 0;
  await assert.rejects(
    async () => {
      for await (const part of openStream(new Blob([bomb as BlobPart]), null, inChunks(1 << 16))) unpacked += part.length;
    },
    { code: 'archive_too_large' },
  );
  assert.ok(unpacked <= 64 << 20);
});

test('zip: each file in it is a member; folders and what packers add are left out', async () => {
  const archive = zip(
    [
      { name: 'reports/', text: '' },
      { name: 'reports/a.csv', text: rows(500) },
      { name: '__MACOSX/reports/._a.csv', text: 'x' },
      { name: 'stored \u00fc.txt', text: 'plain\n', method: 0 },
      { name: '.DS_Store', text: 'x' },
      { name: 'empty.txt', text: '', method: 0 },
    ],
    { comment: 'made by hand' },
  );
  assert.deepEqual(await members(archive), ['reports/a.csv', 'stored \u00fc.txt', 'empty.txt']);
  for (const chunk of [1, 100, 1 << 16]) {
    assert.equal(await unpack(archive, 'reports/a.csv', chunk), rows(500));
    assert.equal(await unpack(archive, 'stored \u00fc.txt', chunk), 'plain\n');
    assert.equal(await unpack(archive, 'empty.txt', chunk), '');
  }
});

test('zip: behind something else it is still found', async () => {
  const junk = bytesOf('PK\x03\x04 something in front');
  assert.equal(await unpack(join(junk, zip([{ name: 'a', text: 'b' }])), 'a'), 'b');
});

test('zip: what is damaged, encrypted or packed otherwise is refused, member by member', async () => {
  const good = zip([{ name: 'a', text: rows(100) }]);
  await assert.rejects(members(good.subarray(0, good.length - 4)), damaged);
  await assert.rejects(members(zip([])), { code: 'archive_empty' });
  const mixed = zip([
    { name: 'good', text: 'g' },
    { name: 'sum', text: 's', crc: 1 },
    { name: 'size', text: 's', size: 9 },
    { name: 'secret', text: 's', flags: 1 },
    { name: 'method', text: 's', method: 12 },
  ]);
  assert.equal((await members(mixed))!.length, 5);
  assert.equal(await unpack(mixed, 'good'), 'g');
  for (const name of ['sum', 'size', 'secret', 'method', 'not there']) {
    await assert.rejects(unpack(mixed, name), damaged, name);
  }
});

test('zip: bombs are refused by their directory: too many members, too much in them, shared bytes', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => ({ name: String(i), text: '' }));
  await assert.rejects(members(zip(many)), { code: 'archive_too_large' });
  await assert.rejects(members(zip([{ name: 'a', text: 'a', size: 3 * 2 ** 30 }])), { code: 'archive_too_large' });
  const twice = zip([
    { name: 'a', text: rows(10) },
    { name: 'b', text: rows(10) },
  ]);
  const second = Buffer.from(twice).lastIndexOf('PK\x01\x02');
  Buffer.from(twice.buffer, twice.byteOffset).writeUInt32LE(0, second + 42);
  await assert.rejects(members(twice), damaged);
});

const sheetXml = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="x"><!-- a > b --><sheetData>${rows}</sheetData></worksheet>`;

function workbook(sheets: { name: string; rows: string; state?: string }[], { date1904 = '0' } = {}): Uint8Array {
  const listed = sheets.map(({ name, state = 'visible' }, i) => `<sheet name="${name}" state="${state}" r:id="r${i}"/>`);
  const relations = sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`);
  return zip([
    { name: '[Content_Types].xml', text: '<Types/>' },
    { name: 'xl/workbook.xml', text: `<x:workbook><x:workbookPr date1904="${date1904}"/><sheets>${listed.join('')}</sheets></x:workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${relations.join('')}</Relationships>` },
    {
      name: 'xl/styles.xml',
      text: '<s><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm&quot;y&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></s>',
    },
    {
      name: 'xl/sharedStrings.xml',
      text: '<sst><si><t>sku</t></si><si><r><t>A &amp; </t></r><r><t>B&#10;C</t></r><rPh><t>no</t></rPh></si></sst>',
    },
    ...sheets.map(({ rows }, i) => ({ name: `xl/worksheets/sheet${i}.xml`, text: sheetXml(rows) })),
  ]);
}

const onlySheet = (rows: string, options = {}): Promise<string> => unpack(workbook([{ name: 'One', rows }], options), 'One', 50);

test('workbook: a line a row, cells at their column, blank rows and short rows filled', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>asin</t></is></c></row>' +
    '<row r="4"><c r="B4"><v>7</v></c></row>';
  assert.equal(await onlySheet(rows), 'sku\t\tasin\n\n\n\t7\t\n');
});

test('workbook: texts, numbers, dates, flags and errors as the sheet shows them', async () => {
  const cells: [string, string][] = [
    ['<c t="s"><v>1</v></c>', 'A & B C'],
    ['<c><v>293.33999999999997</v></c>', '293.34'],
    ['<c><v>1E-7</v></c>', '1e-07'],
    ['<c><v>12345678901234567890</v></c>', '12345678901234567000'],
    ['<c><v>-0</v></c>', '0'],
    ['<c s="1"><v>46000</v></c>', '2025-12-09'],
    ['<c s="2"><v>46000.326331018521</v></c>', '2025-12-09T07:49:55'],
    ['<c s="3"><v>5</v></c>', '5'],
    ['<c s="1"><v>60</v></c>', '60'],
    ['<c s="1"><v>59</v></c>', '1900-02-28'],
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c t="str"><f>A1</f><v>x</v></c>', 'x'],
    ['<c t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c>', '<&>'],
    ['<c><v>0x10</v></c>', '0x10'],
  ];
  const text = await onlySheet(`<row>${cells.map(([xml]) => xml).join('')}</row>`);
  assert.deepEqual(
    text.trimEnd().split('\t'),
    cells.map(([, shown]) => shown),
  );
  assert.equal(await onlySheet('<row><c s="1"><v>1</v></c></row>', { date1904: 'true' }), '1904-01-02\n');
});

test('workbook: its members are the visible sheets that have content', async () => {
  const cell = '<row><c><v>1</v></c></row>';
  const book = workbook([
    { name: 'Data', rows: cell },
    { name: 'Empty', rows: '' },
    { name: 'Hidden', rows: cell, state: 'hidden' },
    { name: 'More', rows: cell },
  ]);
  assert.deepEqual(await members(book), ['Data', 'More']);
  assert.deepEqual(await members(workbook([{ name: 'H', rows: cell, state: 'hidden' }])), ['H']);
  await assert.rejects(members(workbook([{ name: 'E', rows: '' }])), { code: 'archive_empty' });
});

test('workbook: what is no well-formed XML is damage, and entity bombs are', async () => {
  for (const rows of ['<row><c>', '<row></c>', '<row><c t="s"><v>9</v></c></row>', '<row>&bomb;</row>', '<row a=1/>', '<!DOCTYPE x>']) {
    await assert.rejects(onlySheet(rows), damaged, rows);
  }
  await assert.rejects(onlySheet('<a>'.repeat(100)), damaged);
});

test('Container: the first bytes say what a file is; an Office file stays whole', async () => {
  assert.equal(await members(bytesOf('sku\tasin\n')), null);
  assert.equal(await members(gzipSync(bytesOf('x'))), null);
  assert.equal(await members(zip([{ name: '[Content_Types].xml', text: '<x/>' }])), null);
  assert.equal(await members(zip([{ name: 'a.numbers/Metadata/BuildVersionHistory.plist', text: 'x' }])), null);
  assert.equal(await unpack(bytesOf('plain')), 'plain');
  assert.equal(await unpack(new Uint8Array()), '');
});
