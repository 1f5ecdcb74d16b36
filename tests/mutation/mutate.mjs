// node tests/mutation/mutate.mjs [N] [FILE...] : see scripts/mutate, which builds what this needs. A mutant is one changed
// source file, compiled without counting, linked in front of the libraries of build/coverage into the tests of its layer, and
// run. Killed: a test fails, crashes or does not come back. Mutants that the compiler refuses are not counted.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { places } from './places.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const build = join(root, 'build/coverage');
const work = join(root, 'build/mutation');
mkdirSync(work, { recursive: true });

// Which tests are asked, the layer's own first, and of these the quick ones before the random ones: most mutants die of them.
const SLOW = '--test-case-exclude=*random*,*every split*,*hostile*,*twice*,*any way*';
const SUITES = {
  table: ['test_table quick', 'test_table', 'fuzz_replay'],
  text: ['test_text quick', 'test_text', 'fuzz_replay'],
  ipi: ['test_ipi', 'property_ipi'],
  fees: ['test_advice'],
};
const FILES = {
  'table/block_index.cpp': 'table',
  'table/record_scan.cpp': 'table',
  'table/record_reader.cpp': 'table',
  'table/record_batch.cpp': 'table',
  'table/dialect.cpp': 'table',
  'table/number_style.cpp': 'table',
  'table/cell.cpp': 'table',
  'table/cell_text.cpp': 'table',
  'table/decode.cpp': 'table',
  'text/sniff.cpp': 'text',
  'ipi/factors.cpp': 'ipi',
  'ipi/score.cpp': 'ipi',
  'ipi/model.cpp': 'ipi',
  'ipi/grade.cpp': 'ipi',
  'advice/fees/account_fees.cpp': 'fees',
  'advice/fees/age_profile.cpp': 'fees',
  'advice/fees/fee_book.cpp': 'fees',
  'advice/fees/fee_rate.cpp': 'fees',
  'advice/fees/holding.cpp': 'fees',
  'advice/fees/size_class.cpp': 'fees',
};

const [count, ...only] = process.argv.slice(2);
const wanted = Number(count ?? 150);
const files = only.length > 0 ? only : Object.keys(FILES);

/** A small generator of our own (xorshift), so that a seed is a sample. */
let state = BigInt(process.env.IPI_SEED ?? 1) * 2654435761n + 1n;
function below(n) {
  for (const [left, by] of [
    [true, 13n],
    [false, 7n],
    [true, 17n],
  ]) {
    state ^= left ? (state << by) & 0xffffffffffffffffn : state >> by;
  }
  return Number(state % BigInt(n));
}

const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
function compile(file, source, object) {
  const entry = commands.find((command) => command.file === join(root, 'core', file));
  const words = entry.command.split(' ').filter((word) => !/^-f(profile|coverage)/.test(word) && word !== '-g' && word !== '-Werror');
  words[words.indexOf('-o') + 1] = object;
  words[words.indexOf('-c') + 1] = source;
  return (
    spawnSync(words[0], [...words.slice(1), '-w', '-I', join(root, 'core'), '-I', join(root, 'core', dirname(file))], {
      cwd: entry.directory,
    }).status === 0
  );
}

const links = new Map();
function link(suite, object, program) {
  const [test] = suite.split(' ');
  if (!links.has(test)) {
    const lines = execFileSync('ninja', ['-C', build, '-t', 'commands', test], { encoding: 'utf8' }).trim().split('\n');
    // ": && clang++ … -o program … && :"
    links.set(
      test,
      lines
        .at(-1)
        .replace(/^.*?&& /, '')
        .replace(/ && :$/, '')
        .split(' ')
        .filter(Boolean),
    );
  }
  const words = [...links.get(test)];
  const at = words.indexOf('-o');
  words[at + 1] = program;
  words.splice(at, 0, object);
  const linked = spawnSync(words[0], words.slice(1), { cwd: build, encoding: 'utf8' });
  if (linked.status !== 0) throw new Error(linked.stderr.slice(0, 2000));
}

/** Milliseconds that a test takes on the code as it is. */
const usual = new Map();
function run(program, suite, limit) {
  const [test, quick] = suite.split(' ');
  const args = test === 'fuzz_replay' ? [join(root, 'tests/fuzz/corpus')] : ['--abort-after=1', ...(quick ? [SLOW] : [])];
  const began = Date.now();
  const { status } = spawnSync(program, args, {
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
    env: { ...process.env, LLVM_PROFILE_FILE: '/dev/null' },
  });
  return { passed: status === 0, took: Date.now() - began };
}

const all = [];
for (const file of files) {
  const text = readFileSync(join(root, 'core', file), 'utf8');
  for (const place of places(text)) all.push({ file, text, ...place });
}
const drawn = [];
while (drawn.length < wanted * 1.3 && all.length > 0) drawn.push(...all.splice(below(all.length), 1));

for (const suite of new Set(files.map((file) => FILES[file]))) {
  for (const test of SUITES[suite]) {
    const program = execFileSync('find', [build, '-name', test.split(' ')[0], '-type', 'f'], { encoding: 'utf8' })
      .trim()
      .split('\n')[0];
    const { passed, took } = run(program, test, 600_000);
    if (!passed) throw new Error(`${test} fails on the code as it is`);
    usual.set(test, took);
  }
}

const tally = new Map();
const survivors = [];
let tried = 0;
for (const mutant of drawn) {
  if (tried === wanted) break;
  const { file, text, at, length, replacement, what } = mutant;
  const source = join(work, 'mutant.cpp');
  const object = join(work, 'mutant.o');
  const program = join(work, 'mutant');
  writeFileSync(source, text.slice(0, at) + replacement + text.slice(at + length));
  if (!compile(file, source, object)) continue;
  tried++;
  let killer = null;
  let linked = '';
  for (const test of SUITES[FILES[file]]) {
    if (linked !== test.split(' ')[0]) link(test, object, program);
    linked = test.split(' ')[0];
    if (!run(program, test, Math.max(20_000, usual.get(test) * 5)).passed) {
      killer = test;
      break;
    }
  }
  const counts = tally.get(file) ?? { killed: 0, lived: 0 };
  tally.set(file, counts);
  if (killer === null) {
    counts.lived++;
    const line = text.slice(0, at).split('\n').length;
    survivors.push({ file, line, what, code: text.split('\n')[line - 1].trim() });
    console.log(`lived   ${file}:${line} ${what}   ${survivors.at(-1).code}`);
  } else {
    counts.killed++;
  }
  writeFileSync(join(work, 'survivors.json'), `${JSON.stringify({ tried, survivors }, null, 1)}\n`);
}

let killed = 0;
for (const [file, counts] of [...tally].sort()) {
  killed += counts.killed;
  console.log(`${file.padEnd(32)} ${String(counts.killed).padStart(4)} killed ${String(counts.lived).padStart(3)} lived`);
}
console.log(
  `${killed} of ${tried} killed (${((100 * killed) / Math.max(1, tried)).toFixed(1)} %); survivors: ${relative(root, join(work, 'survivors.json'))}`,
);
