// Compares our decoders with Node's TextDecoder and with the standard's own algorithms, on every pair of bytes, every
// four-byte sequence of GB18030 and on random bytes.
// usage: node decoder_vs_node.mjs DECODE_PROGRAM
import { spawnSync } from 'node:child_process';
import { decodeGb18030, decodeShiftJis, decodeUtf16 } from './whatwg_decoders.mjs';

const program = process.argv[2];

function ours(label, inputs, chunk) {
  const frames = Buffer.concat(
    inputs.flatMap((input) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(input.length);
      return [size, Buffer.from(input)];
    }),
  );
  const run = spawnSync(program, [label, String(chunk)], { input: frames, maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`${program} ${label}: status ${run.status}\n${run.stderr}`);
  const out = run.stdout;
  let at = 0;
  const u32 = () => out.readUInt32LE((at += 4) - 4);
  return inputs.map(() => {
    const size = u32();
    const text = out.toString('utf8', at, (at += size));
    const issues = Array.from({ length: u32() }, () => [u32(), u32()]);
    return { text, issues };
  });
}

const viaNode = (label) => {
  // Not for windows-1252, which has no BOM: some Node 22 read its 0xFF as half of one and drop it.
  const decoder = new TextDecoder(label, { ignoreBOM: label !== 'windows-1252' });
  return (input) => ({ text: decoder.decode(Uint8Array.from(input)) });
};

let seed = 1;
function random(limit) {
  // xorshift32
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % limit;
}
const LIKELY = [0x81, 0x30, 0x39, 0x40, 0x7f, 0x80, 0xa0, 0xe2, 0x82, 0xf0, 0x9f, 0x98, 0xd8, 0xdc, 0x00, 0xef, 0xbb, 0xbf, 0xfe, 0xff];
const randomInput = () => Array.from({ length: random(40) }, () => (random(2) ? LIKELY[random(LIKELY.length)] : random(256)));

const pairs = () => Array.from({ length: 65536 }, (_, i) => [i >> 8, i & 255]);
// Every four-byte sequence of GB18030, ten an input.
function fourBytes() {
  const digits = Array.from({ length: 10 }, (_, i) => 0x30 + i);
  const inputs = [];
  for (let a = 0x81; a <= 0xfe; ++a)
    for (const b of digits) for (let c = 0x81; c <= 0xfe; ++c) inputs.push(digits.flatMap((d) => [a, b, c, d]));
  return inputs;
}

let failures = 0;
function compare(what, label, inputs, reference, chunk = 1 << 20) {
  const results = ours(label, inputs, chunk);
  let differences = 0;
  inputs.forEach((input, i) => {
    const expected = reference(input);
    const same =
      results[i].text === expected.text &&
      (expected.issues === undefined || JSON.stringify(results[i].issues) === JSON.stringify(expected.issues));
    if (same) return;
    if (++differences <= 5) {
      console.log(`  ${Buffer.from(input).toString('hex')}: ${JSON.stringify(results[i])}, not ${JSON.stringify(expected)}`);
    }
  });
  console.log(`${label}, ${what}: ${inputs.length} inputs, ${differences} differences`);
  failures += differences;
}

const singles = Array.from({ length: 256 }, (_, i) => [i]);
const randoms = Array.from({ length: 40000 }, randomInput);
const standard = [
  ['shift_jis', decodeShiftJis],
  ['gb18030', decodeGb18030],
  ['utf-16le', (input) => decodeUtf16(input, false)],
  ['utf-16be', (input) => decodeUtf16(input, true)],
];
for (const [label, reference] of standard) {
  compare('single bytes', label, singles, reference);
  compare('pairs', label, pairs(), reference);
  compare('random', label, randoms, reference);
  compare('random in chunks of 1', label, randoms, reference, 1);
}
compare('four bytes', 'gb18030', fourBytes(), decodeGb18030);
for (const label of ['utf-8', 'gb18030']) {
  compare('pairs against Node', label, pairs(), viaNode(label));
  compare('random against Node', label, randoms, viaNode(label));
  compare('random against Node in chunks of 3', label, randoms, viaNode(label), 3);
}
if (new TextDecoder('windows-1252').decode(Uint8Array.of(0x80)) === '\u20ac') {
  compare('single bytes against Node', 'windows-1252', singles, viaNode('windows-1252'));
} else {
  console.log('windows-1252: not compared, this Node reads it as ISO 8859-1 (compare_codecs.py compares it)');
}
process.exit(failures === 0 ? 0 : 1);
