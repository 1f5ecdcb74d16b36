// The benchmark: product, peers and limits on the same files, interleaved, each job in a fresh Chromium.
//   node tests/bench/run.mjs [--files a,b] [--tools a,b] [--rounds N] [--note TEXT] [--out NAME] [--only PART,PART]
// PARTS: downloads, start, memory, limits, peers, million, hostile, native. scripts/bench builds and installs what it needs, and hands
// its arguments on. Results: results/NAME.json and results/NAME.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, loadavg, release } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/lib/static-server.mjs';
import { browserVersion, inFreshBrowser } from './browser.mjs';
import { makeFile } from './files.mjs';
import { hostile } from './hostile.mjs';
import { native } from './native.mjs';
import { toMarkdown } from './report.mjs';
import { buildSite, downloads, PEERS, site } from './site.mjs';
import { taskOf } from './tasks.mjs';

const here = resolve(fileURLToPath(import.meta.url), '..');
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const list = (name, otherwise) => option(name, otherwise).split(',').filter(Boolean);

const PARTS = list('only', 'downloads,start,memory,limits,peers,million,hostile,native');
const FILES = list(
  'files',
  'health-50.csv,health-50.tsv,health-50-quoted.csv,health-50-dense.csv,health-500.csv,health-500.tsv,ledger-950.csv',
);
const TOOLS = list('tools', `product,${PEERS.join(',')},duckdb_types,duckdb_auto`);
const ROUNDS = Number(option('rounds', '3'));
/** They hold the whole text, or take minutes: only up to so many MB. */
const MOST_MB = { csv_parse: 100, arquero: 100, d3_dsv: 500 };

const pipelineBench = resolve(here, '../../build/release/tests/bench/pipeline_bench');

const log = (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
const result = {
  when: new Date().toISOString().slice(0, 10),
  note: option('note', ''),
  machine: {
    cpu: cpus()[0].model,
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    load_before: loadavg().map((n) => Math.round(n * 10) / 10),
  },
  versions: {},
  rounds: ROUNDS,
  files: {},
  downloads: {},
  runs: [],
};

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { n: sorted.length, min: sorted[0], median: sorted[Math.floor((sorted.length - 1) / 2)], max: sorted.at(-1) };
}

/** The product's own totals, by the column that peers add up. */
function productTotals(more, task) {
  const { sums, ages } = more;
  const from = {
    available: sums.available,
    'pending-removal-quantity': sums.pending_removal,
    'inv-age-0-to-90-days': ages['0-90'],
    'inv-age-91-to-180-days': ages['91-180'],
    'inv-age-181-to-270-days': ages['181-270'],
    'inv-age-271-to-365-days': ages['271-365'],
    'units-shipped-t7': sums.shipped_7d,
    'units-shipped-t30': sums.shipped_30d,
    'units-shipped-t60': sums.shipped_60d,
    'units-shipped-t90': sums.shipped_90d,
    'inbound-quantity': sums.inbound,
    'estimated-storage-cost-next-month': sums.amazon_storage_next_month_minor / 100,
  };
  return task.columns.map((column) => from[column]);
}

const same = (a, b) => a.length === b.length && a.every((value, i) => Math.abs(value - b[i]) <= 1e-9 * Math.max(1, Math.abs(value)) * 1000);

async function oneJob(url, file, tool, truth) {
  const task = taskOf(file.name);
  const answer = await inFreshBrowser(url, file.path, 'job', { tool, task, rest: tool === 'product' });
  const run = {
    file: file.name,
    tool,
    ms: answer.ms,
    start_ms: answer.startMs,
    cpu_ms: answer.cpuMs,
    over_idle_mb: answer.overIdleMb,
    after_mb: tool === 'product' ? answer.afterMb : null,
    ok: false,
  };
  if (answer.failed) return { ...run, failed: answer.failed };
  run.rows = answer.answer.rows;
  if (run.rows !== file.rows) return { ...run, failed: `${run.rows} rows of ${file.rows}` };
  if (tool === 'product') run.rest = answer.more.times;
  const ledger = file.name.startsWith('ledger');
  const totals = tool !== 'product' ? answer.answer.totals : ledger ? null : productTotals(answer.more, task);
  run.groups = tool === 'product' ? (ledger ? null : answer.more.total) : answer.answer.groups;
  if (totals !== null) {
    truth.totals ??= totals;
    truth.groups ??= run.groups;
    if (!same(truth.totals, totals) || truth.groups !== run.groups) return { ...run, totals, failed: `other totals than ${truth.totals}` };
  }
  return { ...run, ok: true };
}

async function peers(url) {
  for (const name of FILES) {
    const file = { name, ...(await makeFile(name)) };
    result.files[name] = { bytes: file.bytes, rows: file.rows, skus: file.skus, columns: file.columns };
    const tools = TOOLS.filter((tool) => file.bytes / 1e6 <= (MOST_MB[tool] ?? Infinity) * 1.05);
    const truth = {};
    for (let round = 0; round < ROUNDS; ++round) {
      for (const tool of tools) {
        if (round > 0 && file.bytes > 3e8 && result.runs.some((run) => run.file === name && run.tool === tool && run.failed)) continue;
        const run = await oneJob(url, file, tool, truth);
        result.runs.push(run);
        log(`${name} ${tool} ${run.failed ?? `${Math.round(run.ms)} ms, CPU ${run.cpu_ms} ms, +${Math.round(run.over_idle_mb)} MB`}`);
      }
    }
    if (truth.totals) result.files[name].totals = truth.totals;
    save();
  }
}

async function limits(url) {
  const cases = [
    ['one_stream', { kind: 'streams', count: 1 }],
    ['four_streams', { kind: 'streams', count: 4 }],
    ['our_reader', { kind: 'chunks', way: 'byob' }],
    ['our_reader_stream', { kind: 'chunks', way: 'stream' }],
    ['our_reader_slices', { kind: 'chunks', way: 'slices' }],
  ];
  for (const name of FILES.filter((file) => file.startsWith('health-500.csv') || file.startsWith('ledger-950'))) {
    const file = { name, ...(await makeFile(name)) };
    for (let round = 0; round < ROUNDS; ++round) {
      for (const [tool, task] of cases) {
        const answer = await inFreshBrowser(url, file.path, 'job', { tool: 'limits', task });
        const run = {
          file: name,
          tool,
          ms: answer.ms,
          cpu_ms: answer.cpuMs,
          over_idle_mb: answer.overIdleMb,
          ok: !answer.failed && answer.answer.bytes === file.bytes,
        };
        if (!run.ok) run.failed = answer.failed ?? 'bytes missing';
        result.runs.push(run);
        log(`${name} ${tool} ${run.failed ?? `${Math.round(run.ms)} ms`}`);
      }
    }
  }
}

/** The stages in memory, in WebAssembly, and the hash over all typed rows at every chunk size, with and without SIMD. */
async function memory(url) {
  result.memory = {};
  for (const name of FILES.filter((file) => file.startsWith('health-50') && !file.startsWith('health-500'))) {
    const file = await makeFile(name);
    const tasks = ['memcpy', 'scan', 'twelve', 'twelve_scalar', 'full', 'full_scalar', 'full_in_4099'];
    const answer = await inFreshBrowser(url, file.path, 'job', {
      tool: 'limits',
      task: { kind: 'memory', runs: 2 * ROUNDS + 1, tasks, ledger: false },
    });
    if (answer.failed) throw new Error(answer.failed);
    const { results } = answer.answer;
    // The first run of each is of code that is not compiled to its end yet.
    const stages = Object.fromEntries(tasks.map((task) => [task, { ...spread(results[task].ms.slice(1)), answer: results[task].answer }]));
    const hashes = ['full', 'full_scalar', 'full_in_4099'].map((task) => results[task].answer);
    result.memory[name] = {
      bytes: file.bytes,
      stages,
      same_hash: new Set(hashes).size === 1 && stages.twelve.answer === stages.twelve_scalar.answer,
    };
    log(
      `${name} in memory: full ${stages.full.median.toFixed(1)} ms, scalar ${stages.full_scalar.median.toFixed(1)} ms, scan ${stages.scan.median.toFixed(1)} ms, same hash: ${result.memory[name].same_hash}`,
    );
  }
  save();
}

async function start(url) {
  const file = await makeFile('health-5.csv');
  result.start = {};
  const ms = {};
  for (let round = 0; round < ROUNDS; ++round) {
    for (const tool of TOOLS) {
      const answer = await inFreshBrowser(url, file.path, 'first', { tool, task: taskOf('health-5.csv') });
      if (answer.failed) log(`${tool}: ${answer.failed}`);
      else (ms[tool] ??= []).push(answer.ms);
    }
  }
  for (const [tool, values] of Object.entries(ms)) {
    result.start[tool] = spread(values);
    log(`first small result: ${tool} ${Math.round(result.start[tool].median)} ms`);
  }
  save();
}

/** What follows the last byte, one row a SKU. */
async function million(url) {
  result.million = {};
  for (const name of ['skus-100k.csv', 'skus-1m.csv']) {
    const file = { name, ...(await makeFile(name)) };
    const runs = [];
    for (let round = 0; round < Math.min(ROUNDS, 3); ++round) {
      const answer = await inFreshBrowser(url, file.path, 'job', { tool: 'product', task: taskOf('health-5.csv'), rest: true });
      if (answer.failed) throw new Error(answer.failed);
      runs.push({ read: answer.ms, over_idle_mb: answer.overIdleMb, ...answer.more.times, analysis_bytes: answer.more.analysis_bytes });
    }
    result.million[name] = Object.fromEntries(Object.keys(runs[0]).map((key) => [key, spread(runs.map((run) => run[key]))]));
    log(
      `${name}: ${Object.entries(result.million[name])
        .map(([key, { median }]) => `${key} ${Math.round(median)}`)
        .join(', ')}`,
    );
  }
  save();
}

const out = resolve(here, 'results', option('out', `${result.when}`));
function save() {
  mkdirSync(resolve(here, 'results'), { recursive: true });
  const shown = summary();
  writeFileSync(`${out}.json`, `${JSON.stringify(shown, null, 1)}\n`);
  writeFileSync(`${out}.md`, toMarkdown(shown));
}

function summary() {
  const table = [];
  for (const run of result.runs) {
    const at =
      table.find((row) => row.file === run.file && row.tool === run.tool) ??
      table[table.push({ file: run.file, tool: run.tool, runs: [] }) - 1];
    at.runs.push(run);
  }
  return {
    ...result,
    runs: table.map(({ file, tool, runs }) => {
      const good = runs.filter((run) => run.ok);
      const of = (name) => (good.length > 0 && good[0][name] != null ? spread(good.map((run) => Math.round(run[name] * 10) / 10)) : null);
      return {
        file,
        tool,
        ms: of('ms'),
        cpu_ms: of('cpu_ms'),
        over_idle_mb: of('over_idle_mb'),
        after_mb: of('after_mb'),
        start_ms: of('start_ms'),
        failed: [...new Set(runs.filter((run) => !run.ok).map((run) => run.failed))],
      };
    }),
  };
}

const versionOf = (name) => JSON.parse(readFileSync(resolve(here, 'node_modules', name, 'package.json'), 'utf8')).version;
await buildSite();
const server = await serve(site, 0);
const url = `http://localhost:${server.address().port}/index.html`;
try {
  result.versions = { chromium: await browserVersion(), node: process.version };
  for (const name of ['papaparse', 'udsv', 'd3-dsv', 'csv-parse', 'arquero', '@duckdb/duckdb-wasm', '@duckdb/node-api'])
    result.versions[name] = versionOf(name);
  result.versions.emscripten = execFileSync('em++', ['--version'], { encoding: 'utf8' }).split('\n')[0].replace(/.*\) /, '');
  if (PARTS.includes('downloads')) result.downloads = downloads();
  if (PARTS.includes('start')) await start(url);
  if (PARTS.includes('memory')) await memory(url);
  if (PARTS.includes('limits')) await limits(url);
  if (PARTS.includes('peers')) await peers(url);
  if (PARTS.includes('million')) await million(url);
  if (PARTS.includes('hostile')) result.hostile = hostile(pipelineBench, log);
  if (PARTS.includes('native')) result.native = await native(FILES, ROUNDS, pipelineBench, log);
  result.machine.load_after = loadavg().map((n) => Math.round(n * 10) / 10);
  save();
  log(`${out}.md`);
} finally {
  server.closeAllConnections();
  server.close();
}
