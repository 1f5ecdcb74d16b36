// Measures the program on made-up accounts written as report files: node measure_files.mjs PROGRAM WRITER [accounts] [seed]
// PROGRAM is ipiscope, WRITER is simulation_write. Prints one table of predictions and one of actions.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [program, writer, accounts = '10', firstSeed = '1'] = process.argv.slice(2);
const FAMILIES = 10;
const COUNTS = [0, 1, 4, 8, 13];

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
const ranks = (values) => values.map((v) => values.reduce((sum, w) => sum + (w < v ? 1 : w === v ? 0.5 : 0), 0));
function rankCorrelation(a, b) {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (v) => v.reduce((s, e) => s + e, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  let xy = 0,
    xx = 0,
    yy = 0;
  x.forEach((e, i) => {
    xy += (e - mx) * (y[i] - my);
    xx += (e - mx) ** 2;
    yy += (y[i] - my) ** 2;
  });
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

function analyze(directory, truth, count, lag) {
  const last = truth.scores.length - (lag - 1);
  const scores = truth.scores.slice(Math.max(0, last - count), last).filter(() => count > 0);
  const args = ['analyze', '--marketplace', 'US', '--as-of', truth.as_of, '--format', 'json'];
  for (const { date, score } of scores) args.push('--official-score', `${date}=${score}`);
  for (const name of readdirSync(directory)
    .filter((n) => n.endsWith('.txt'))
    .sort())
    args.push(join(directory, name));
  return { scores, result: JSON.parse(execFileSync(program, args, { maxBuffer: 1 << 28 }).toString()) };
}

const table = new Map();
const actions = { 4: [], 13: [] };
const pairs = { 4: [], 13: [] };
for (let a = 0; a < Number(accounts); ++a) {
  for (let family = 0; family < FAMILIES; ++family) {
    const directory = mkdtempSync(join(tmpdir(), 'ipi-simulation-'));
    execFileSync(writer, [directory, String(Number(firstSeed) + a), String(family)]);
    const truth = JSON.parse(readFileSync(join(directory, 'truth.json'), 'utf8'));
    for (const lag of [1, 5]) {
      for (const count of COUNTS) {
        if (count === 0 && lag === 5) continue;
        const { scores, result } = analyze(directory, truth, count, lag);
        const key = `lag ${lag}, ${count} scores`;
        const row = table.get(key) ?? { error: [], width: [], repeat: [], covered: 0 };
        const { estimate, low, high } = result.score;
        row.error.push(Math.abs(estimate - truth.truth));
        row.width.push(high - low);
        row.covered += truth.truth >= low && truth.truth <= high ? 1 : 0;
        if (scores.length > 0) row.repeat.push(Math.abs(scores[scores.length - 1].score - truth.truth));
        table.set(key, row);
        if (count !== 8 || lag !== 1) continue;
        for (const weeks of [4, 13]) {
          const predicted = [],
            real = [];
          for (const action of truth.actions) {
            const found = (result.actions ?? []).find((x) => x.kind === action.kind && x.sku === action.sku);
            if (!found || !(found.units > 0) || found[`points_gain_${weeks}w`] == null) continue;
            predicted.push((found[`points_gain_${weeks}w`] * Math.min(action.units, found.units)) / found.units);
            real.push(action[`change_${weeks}w`]);
          }
          real.forEach((t, i) => Math.abs(t) > 1 && pairs[weeks].push(predicted[i] / t));
          if (real.length >= 4) actions[weeks].push(rankCorrelation(predicted, real));
        }
      }
    }
    rmSync(directory, { recursive: true });
  }
}
console.log('| scores | median error | covered | width | repeat |\n| --- | --- | --- | --- | --- |');
for (const [key, row] of table) {
  const covered = Math.round((100 * row.covered) / row.error.length);
  console.log(
    `| ${key} | ${median(row.error).toFixed(1)} | ${covered} % | ${median(row.width).toFixed(0)} | ${row.repeat.length > 0 ? median(row.repeat).toFixed(1) : ''} |`,
  );
}
console.log('\n| weeks | accounts | rank correlation | predicted ÷ true |\n| --- | --- | --- | --- |');
for (const weeks of [4, 13]) {
  const mean = actions[weeks].reduce((s, e) => s + e, 0) / actions[weeks].length;
  console.log(`| ${weeks} | ${actions[weeks].length} | ${mean.toFixed(2)} | ${median(pairs[weeks]).toFixed(2)} |`);
}
