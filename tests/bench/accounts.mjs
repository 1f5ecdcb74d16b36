// Accounts a second on one core: node tests/bench/accounts.mjs [PROGRAM] [ACCOUNTS]
// PROGRAM is build/release/ipiscope unless told. Each account is a folder with the sample's ten files (400 SKUs, 1.2 MB of
// reports: four dated ones, ledger, stranded, restock, costs, official scores), then the same with FBA Inventory alone.
// One process, as `analyze --each --format jsonl` runs them; pinned to a core where taskset is there. User time is what a
// core does; wall time is said too, since a busy machine stretches it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from '../../web/sample/sample.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const program = resolve(process.argv[2] ?? join(root, 'build/release/ipiscope'));
const count = Number(process.argv[3] ?? 100);
const pinned = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0'] : [];

function measure(what, files) {
  const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  try {
    const names = Array.from({ length: count }, (_, index) => `account-${index}`);
    for (const name of names) {
      mkdirSync(join(folder, name));
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
    }
    const [command, ...args] = [
      ...pinned,
      'bash',
      '-c',
      'TIMEFORMAT="%R %U %S"; time "$@" > lines',
      'time',
      program,
      'analyze',
      '--each',
      '--format',
      'jsonl',
      ...names,
    ];
    const { stderr, status } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    const rate = (seconds) => (count / seconds).toFixed(1);
    console.log(`${what}: ${rate(user + system)} accounts a second of CPU time, ${rate(wall)} by the clock (${count} accounts, ${wall} s)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const all = sampleFiles();
const planning = 'fba-inventory-2026-11-23.txt';
measure('all ten reports', all);
measure('FBA Inventory alone', { [planning]: all[planning] });
