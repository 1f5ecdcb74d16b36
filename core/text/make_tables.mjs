// Writes decode_tables.h: the indexes jis0208 and gb18030 of the WHATWG Encoding Standard, taken from Node's TextDecoder.
// usage: node make_tables.mjs packed|asked OUT
//   packed  the whole of them, for a program that has no decoder at hand
//   asked   what a browser's own TextDecoder needs to give the same tables: what older ones map differently, and hashes
//
// Node's decoders are ICU's: single valid sequences agree with the standard (compared with Chromium 156: no
// difference in 11,280 + 23,940 + 39,420 pointers), error handling does not, so only valid sequences are asked for.
// What older releases of ICU map by GB 18030-2000 or -2005 is set here, and a hash of the result makes sure that
// every machine builds the same tables.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const EXPECTED_SHA256 = '544b35539e1f64519455fd793b60f719aee7e90eeff2676ba80dac3b49eb0f24';

const decoders = {
  shift_jis: new TextDecoder('shift_jis'),
  gb18030: new TextDecoder('gb18030'),
};

// The code point of a byte sequence, 0 for none.
function codePoint(encoding, bytes) {
  const text = decoders[encoding].decode(Uint8Array.from(bytes));
  const points = [...text];
  if (points.length !== 1 || text === '\uFFFD') return 0;
  return points[0].codePointAt(0);
}

function shiftJisIndex() {
  const index = [];
  for (let pointer = 0; pointer < 60 * 188; ++pointer) {
    const row = Math.floor(pointer / 188);
    const cell = pointer % 188;
    index.push(codePoint('shift_jis', [row + (row < 0x1f ? 0x81 : 0xc1), cell + (cell < 0x3f ? 0x40 : 0x41)]));
  }
  return index;
}

const gbLead = (pointer) => Math.floor(pointer / 190) + 0x81;
const gbTrail = (pointer) => (pointer % 190) + (pointer % 190 < 0x3f ? 0x40 : 0x41);

// Source: WHATWG Encoding Standard, index gb18030 (GB 18030-2022), where ICU before release 73 differs.
const GB18030_2022 = new Map([
  ...[0xfe10, 0xfe12, 0xfe11, 0xfe13, 0xfe14, 0xfe15, 0xfe16].map((point, i) => [0xa6d9 + i, point]),
  [0xa6ec, 0xfe17],
  [0xa6ed, 0xfe18],
  [0xa6f3, 0xfe19],
  [0xa8bc, 0x1e3f],
  [0xa3a0, 0x3000],
  [0xfe59, 0x9fb4],
  [0xfe61, 0x9fb5],
  [0xfe66, 0x9fb6],
  [0xfe67, 0x9fb7],
  [0xfe6d, 0x9fb8],
  [0xfe7e, 0x9fb9],
  [0xfe90, 0x9fba],
  [0xfea0, 0x9fbb],
]);

function gb18030Index() {
  const index = [];
  for (let pointer = 0; pointer < 126 * 190; ++pointer) {
    const pair = gbLead(pointer) * 256 + gbTrail(pointer);
    index.push(GB18030_2022.get(pair) ?? codePoint('gb18030', [pair >> 8, pair & 255]));
  }
  return index;
}

// Source: WHATWG Encoding Standard, "index gb18030 ranges code point", step 2; and U+FFFD, which looks like an error.
const SPECIAL_RANGES = new Map([
  [7457, 0xe7c7],
  [39417, 0xfffd],
]);

// The four-byte sequences of the BMP as runs [first pointer, first code point] of consecutive ones.
function gb18030Ranges() {
  const ranges = [];
  let expected = -1;
  for (let pointer = 0; pointer < 39420; ++pointer) {
    const bytes = [
      0x81 + Math.floor(pointer / 12600),
      0x30 + (Math.floor(pointer / 1260) % 10),
      0x81 + (Math.floor(pointer / 10) % 126),
      0x30 + (pointer % 10),
    ];
    const point = SPECIAL_RANGES.get(pointer) ?? codePoint('gb18030', bytes);
    if (point !== expected) ranges.push([pointer, point]);
    expected = point === 0 ? 0 : point + 1;
  }
  return ranges;
}

// The areas GBK/3 and GBK/4: the unified ideographs U+4E00 to U+9FA5 that GB 2312 lacks, in the order of Unicode.
// They follow from the rest, so they are left out of the packed table; tables.cpp fills them in.
const isOrdered = (lead, trail) => lead <= 0xa0 || (lead >= 0xaa && trail <= 0xa0 && lead * 256 + trail <= 0xfd9b);

function withoutOrdered(index) {
  const explicit = index.filter((_, pointer) => !isOrdered(gbLead(pointer), gbTrail(pointer)));
  const taken = new Set(explicit);
  let next = 0x4e00;
  for (let pointer = 0; pointer < index.length; ++pointer) {
    if (!isOrdered(gbLead(pointer), gbTrail(pointer))) continue;
    while (taken.has(next)) ++next;
    if (index[pointer] !== next) throw new Error(`gb18030 pointer ${pointer} is not the next ideograph`);
    ++next;
  }
  return explicit;
}

// Differences to "one more than the value before", zigzag, 7 bits a byte: what compresses best under brotli of the
// simple ways (measured: 20 KB of the module for both tables).
function pack(values) {
  const bytes = [];
  let previous = 0;
  for (const value of values) {
    const difference = value - previous - 1;
    previous = value;
    let zigzag = difference >= 0 ? 2 * difference : -2 * difference - 1;
    for (; zigzag > 127; zigzag >>= 7) bytes.push((zigzag & 127) | 128);
    bytes.push(zigzag);
  }
  return bytes;
}

function cppArray(type, name, values) {
  const lines = [];
  for (let i = 0; i < values.length; i += 24) lines.push(`    ${values.slice(i, i + 24).join(',')}`);
  return `inline constexpr ${type} ${name}[] = {\n${lines.join(',\n')}};\n`;
}

const shiftJis = shiftJisIndex();
const gb18030 = gb18030Index();
const ranges = gb18030Ranges();
const hash = createHash('sha256')
  .update(JSON.stringify([shiftJis, gb18030, ranges]))
  .digest('hex');
if (hash !== EXPECTED_SHA256) {
  console.error(
    `make_tables.mjs: Node ${process.version} (ICU ${process.versions.icu}) decodes shift_jis or gb18030 ` +
      `in another way than expected: ${hash}. A Node with full ICU data, release 18 or newer, is needed.`,
  );
  process.exit(1);
}

// FNV-1a over the code points; tables_asked.cpp has the same.
const fingerprint = (index) => index.reduce((sum, point) => Math.imul(sum ^ point, 0x01000193) >>> 0, 0x811c9dc5);

const corrections = [...GB18030_2022].map(([pair, point]) => {
  const trail = pair & 255;
  return [((pair >> 8) - 0x81) * 190 + trail - (trail < 0x7f ? 0x40 : 0x41), point];
});

const [form, out] = process.argv.slice(2);
const arrays = {
  packed: () => cppArray('std::uint8_t', 'kShiftJis', pack(shiftJis)) + cppArray('std::uint8_t', 'kGb18030', pack(withoutOrdered(gb18030))),
  asked: () =>
    cppArray('std::uint16_t', 'kGb18030Corrections', corrections.flat()) +
    `inline constexpr std::uint32_t kShiftJisFingerprint = ${fingerprint(shiftJis)}U;\n` +
    `inline constexpr std::uint32_t kGb18030Fingerprint = ${fingerprint(gb18030)}U;\n`,
};
writeFileSync(
  out,
  '// Made by core/text/make_tables.mjs.\n#pragma once\n\n#include <cstdint>\n\nnamespace ipi::made {\n' +
    cppArray('std::uint16_t', 'kGb18030Ranges', ranges.flat()) +
    arrays[form]() +
    '}  // namespace ipi::made\n',
);
