// The program under test, and folders of made-up accounts for it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from '../../../web/sample/sample.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
/** build/release/ipiscope, or IPI_PROGRAM. */
export const program = resolve(process.env.IPI_PROGRAM ?? join(root, 'build/release/ipiscope'));

export function run(args, options = {}) {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
}

/** A folder that is gone when the test file ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ipiscope-'));
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** FOLDER/accounts/<name> for each name: the sample's files of today, and one that holds nothing usable: "empty". */
export function writeAccounts(folder, names) {
  const sample = sampleFiles();
  const today = Object.keys(sample).filter((name) => !/2026-(08|09|10)-/.test(name));
  for (const name of names) {
    const account = join(folder, 'accounts', name);
    mkdirSync(account, { recursive: true });
    for (const file of name === 'empty' ? [] : today) writeFileSync(join(account, file), sample[file]);
    if (name === 'empty') writeFileSync(join(account, 'notes.txt'), 'nothing to see here\n');
  }
}

export const hasCommand = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
