// The program's reading against DuckDB's native engine: the file from the page cache to the answer, a process each.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFile } from './files.mjs';
import { readerSql } from './duckdb_sql.mjs';
import { taskOf } from './tasks.mjs';

const self = fileURLToPath(import.meta.url);

if (process.argv[1] === self) {
  const [path, name, threads] = process.argv.slice(2);
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads });
  const connection = await instance.connect();
  const task = taskOf(name);
  const header = readFileSync(path, { encoding: 'utf8', flag: 'r' })
    .slice(0, 65536)
    .split(/\r?\n/, 1)[0]
    .split(task.delimiter)
    .map((cell) => cell.replace(/^"|"$/g, ''));
  const began = performance.now();
  const cpu = process.cpuUsage();
  const [row] = await (await connection.runAndReadAll(readerSql(path, task, header))).getRows();
  const used = process.cpuUsage(cpu);
  console.log(JSON.stringify({ ms: performance.now() - began, cpu_ms: (used.user + used.system) / 1000, rows: row[0] }));
}

export async function native(names, rounds, program, log) {
  const result = {};
  for (const name of names.filter((each) => /^(health-50\.csv|health-50\.tsv)$/.test(each))) {
    const file = await makeFile(name);
    const runs = {};
    const note = (tool, ms, cpuMs) => (runs[tool] ??= []).push({ ms, cpu_ms: cpuMs });
    for (let round = 0; round < rounds; ++round) {
      const ours = JSON.parse(spawnSync(program, [file.path, '1', 'full'], { encoding: 'utf8' }).stdout).tasks.full;
      note('product_full_task', ours.min, ours.min);
      const sums = JSON.parse(spawnSync(program, [file.path, '1', 'twelve'], { encoding: 'utf8' }).stdout).tasks.twelve;
      note('product_same_task', sums.min, sums.min);
      for (const threads of [1, 2]) {
        const { stdout, stderr } = spawnSync(process.execPath, [self, file.path, name, String(threads)], {
          cwd: resolve(self, '..'),
          encoding: 'utf8',
        });
        if (stdout === '') throw new Error(stderr);
        const theirs = JSON.parse(stdout);
        if (theirs.rows !== file.rows) throw new Error(`DuckDB has ${theirs.rows} rows of ${file.rows}`);
        note(`duckdb_${threads}_threads`, theirs.ms, theirs.cpu_ms);
      }
    }
    const least = (values) => Math.min(...values);
    result[name] = Object.fromEntries(
      Object.entries(runs).map(([tool, each]) => [
        tool,
        { ms: least(each.map((run) => run.ms)), cpu_ms: least(each.map((run) => run.cpu_ms)) },
      ]),
    );
    for (const [tool, { ms, cpu_ms: cpuMs }] of Object.entries(result[name]))
      log(`native: ${name} ${tool} ${ms.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)} ms`);
  }
  return result;
}
