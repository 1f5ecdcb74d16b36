// node tests/coverage/report.mjs EXPORT.json : what scripts/coverage prints, from llvm-cov's export. Lines and branches of the
// core by layer; the lines that never ran against tests/coverage/unreached.txt. A line is known there by its file and its text,
// so that it stays known when others move.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const LAYERS = ['base', 'text', 'table', 'json', 'report', 'inventory', 'ipi', 'forecast', 'advice', 'view', 'session', 'cli'];
const WANTED = { table: 95, report: 95, ipi: 95, advice: 95 };
// The program's own sources are tested as a program (tests/program, tests/wasm), not by these counters.
const PROGRAM = /^cli\/(analyze|main|reading|rows|sniff|text_report|words|commands)\./;

const { data } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const layers = new Map(LAYERS.map((layer) => [layer, { lines: 0, ran: 0, branches: 0, taken: 0 }]));
const unreached = [];
const half = [];

/** Lines that have code, with the most that ran there, from llvm-cov's segments. */
function linesOf(segments, count) {
  const lines = new Array(count).fill(null);
  let open = null;
  let next = 0;
  for (let line = 1; line <= count; line++) {
    let most = open?.counts === true ? open.times : null;
    for (; next < segments.length && segments[next][0] === line; next++) {
      const [, , times, counts, entry, gap] = segments[next];
      open = { times, counts };
      if (counts && entry && !gap) most = Math.max(most ?? 0, times);
      else if (counts && most === null && !gap) most = times;
    }
    lines[line - 1] = most;
  }
  return lines;
}

for (const { filename, segments, branches } of data[0].files) {
  const file = relative(join(root, 'core'), filename);
  const layer = layers.get(file.split('/')[0]);
  if (layer === undefined || PROGRAM.test(file)) continue;
  const text = readFileSync(filename, 'utf8').split('\n');
  for (const [index, times] of linesOf(segments, text.length).entries()) {
    const code = text[index].trim();
    if (times === null || /^[\s{}();]*(\/\/.*)?$/.test(code)) continue;
    layer.lines++;
    if (times > 0) layer.ran++;
    else unreached.push({ file, line: index + 1, code });
  }
  // One entry an instance of a template: an outcome counts if any of them had it.
  const outcomes = new Map();
  for (const [line, column, , , yes, no] of branches ?? []) {
    if (/IPI_CHECK/.test(text[line - 1])) continue;
    const key = `${line}:${column}`;
    const known = outcomes.get(key) ?? { line, column, yes: 0, no: 0 };
    known.yes += yes;
    known.no += no;
    outcomes.set(key, known);
  }
  for (const { line, column, yes, no } of outcomes.values()) {
    layer.branches += 2;
    layer.taken += (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
    if (yes > 0 && no > 0) continue;
    half.push(
      `${file}:${line}:${column} never ${yes === 0 && no === 0 ? 'asked' : yes === 0 ? 'true' : 'false'}   ${text[line - 1].trim()}`,
    );
  }
}

const reasons = new Set();
let file = '';
for (const line of readFileSync(join(root, 'tests/coverage/unreached.txt'), 'utf8').split('\n')) {
  if (/^\S+\.(cpp|h):$/.test(line)) file = line.slice(0, -1);
  else if (line.startsWith('  ') && !line.startsWith('   ')) reasons.add(`${file} ${line.trim()}`);
}
const unexplained = unreached.filter(({ file: of, code }) => !reasons.has(`${of} ${code}`));

const share = (part, whole) => (whole === 0 ? '' : ((100 * part) / whole).toFixed(2));
let short = 0;
console.log('layer       lines  ran %     branches  taken %');
for (const [name, { lines, ran, branches, taken }] of layers) {
  const enough = WANTED[name] === undefined || taken * 100 >= WANTED[name] * branches;
  if (!enough) short++;
  console.log(
    `${name.padEnd(10)} ${String(lines).padStart(6)} ${share(ran, lines).padStart(6)}     ${String(branches).padStart(8)}   ${share(taken, branches).padStart(6)}${enough ? '' : `  below ${WANTED[name]}`}`,
  );
}
writeFileSync(join(root, 'build/coverage/half.txt'), `${half.join('\n')}\n`);
writeFileSync(
  join(root, 'build/coverage/unreached.txt'),
  `${unreached.map(({ file: of, line, code }) => `${of}:${line} ${code}`).join('\n')}\n`,
);
console.log(
  `${unreached.length} lines never ran, ${unexplained.length} of them without a reason in tests/coverage/unreached.txt; ${half.length} conditions had one outcome only`,
);
for (const { file: of, line, code } of unexplained.slice(0, 30)) console.log(`  ${of}:${line} ${code}`);
process.exitCode = unexplained.length > 0 || short > 0 ? 1 : 0;
