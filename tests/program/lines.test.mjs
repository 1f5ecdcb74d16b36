// JSON Lines: a line a marketplace, the same facts as the account's JSON, and nothing lost of accounts that cannot be read.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder, writeAccounts } from './support/program.mjs';

const linesOf = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const folder = temporaryFolder();
writeAccounts(folder, ['blue', 'red', 'empty']);
const each = (...names) => run(['analyze', '--each', '--format', 'jsonl', ...names.map((name) => `accounts/${name}`)], { cwd: folder });

test('Lines: each folder is an account, in the order given, with the facts of its JSON', () => {
  const { status, stdout } = each('red', 'blue');
  assert.equal(status, 0);
  const lines = linesOf(stdout);
  assert.deepEqual(
    lines.map((line) => line.account),
    ['accounts/red', 'accounts/blue'],
  );
  const whole = JSON.parse(run(['analyze', '--format', 'json', 'accounts/red'], { cwd: folder }).stdout);
  for (const name of ['as_of', 'as_of_assumed', 'marketplace', 'currency', 'score', 'factors', 'totals']) {
    assert.deepEqual(lines[0][name], whole[name], name);
  }
  const sum = (name) => whole.files.reduce((total, file) => total + file[name], 0);
  assert.deepEqual(lines[0].files, {
    given: whole.files.length,
    refused: 0,
    rows_read: sum('rows_read'),
    rows_used: sum('rows_used'),
    rows_set_aside: sum('rows_set_aside'),
  });
});

test('Lines: an account without a usable file has a line, and the others are unharmed', () => {
  const { status, stdout } = each('empty', 'gone', 'blue');
  assert.equal(status, 1);
  const [empty, gone, blue] = linesOf(stdout);
  for (const line of [empty, gone]) {
    assert.equal(line.score, null);
    assert.equal(line.marketplace, null);
    assert.equal(line.files.refused, 1);
  }
  assert.ok(blue.score.estimate > 0);
  assert.equal(each('empty', 'gone').status, 2);
});

test('Lines: every marketplace has its own', () => {
  const rows = ['snapshot-date\tmarketplace\tsku\tasin\tavailable\tunits-shipped-t90\testimated-excess-quantity'];
  for (const [place, units] of [
    ['DE', 40],
    ['FR', 900],
    ['IT', 20],
  ]) {
    rows.push(`2026-11-23\t${place}\tMADE-UP\tB0MADEUP01\t${units}\t60\t5`);
  }
  mkdirSync(join(folder, 'europe'));
  writeFileSync(join(folder, 'europe/fba.txt'), `${rows.join('\n')}\n`);
  const lines = linesOf(run(['analyze', '--each', '--format', 'jsonl', 'europe'], { cwd: folder }).stdout);
  assert.deepEqual(
    lines.map((line) => line.marketplace),
    ['FR', 'DE', 'IT'],
  );
  assert.deepEqual(
    lines.map((line) => line.totals.on_hand),
    [900, 40, 20],
  );
});

test('Lines: what cannot be meant for many accounts is refused', () => {
  for (const [args, word] of [
    [['--each', '.'], '--format jsonl'],
    [['--each', '--format', 'jsonl', '--official-score', '2026-11-23=412', '.'], 'official scores'],
  ]) {
    const { status, stderr } = run(['analyze', ...args]);
    assert.equal(status, 2);
    assert.ok(stderr.includes(word), stderr);
  }
});
