// The manual page and the completions name the options that the program has, no more and no fewer.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hasCommand, root, run } from './support/program.mjs';

const commands = ['analyze', 'plan', 'rows', 'sniff'];
const read = (name) => readFileSync(join(root, 'core/cli', name), 'utf8');
const sorted = (names) => [...new Set(names)].sort();
const options = Object.fromEntries(
  commands.map((command) => [
    command,
    // CLI11 indents long names further since 2.5.
    sorted([...run([command, '--help']).stdout.matchAll(/^ {2,}(?:-h, *)?--([a-z-]+)/gm)].map(([, name]) => name)).filter(
      (name) => name !== 'help',
    ),
  ]),
);

test('Help: every command has options or files, an example, and says how it ends', () => {
  const main = run(['--help']).stdout;
  assert.match(main, /Exit status: 0 .*1 .*2 /);
  for (const command of commands) {
    assert.match(main, new RegExp(`^  ${command} `, 'm'));
    assert.match(run([command, '--help']).stdout, /^Examples?:\n {2}ipiscope /m);
  }
  assert.deepEqual(options.sniff, []);
  assert.ok(options.analyze.includes('each'));
});

test('Manual: its synopsis has the options of each command', () => {
  const synopsis = read('man/ipiscope.1').split('.Sh SYNOPSIS')[1].split('.Sh DESCRIPTION')[0];
  for (const part of synopsis.split('.Nm\n.Cm ').slice(1)) {
    const command = part.split('\n')[0];
    const named = [...part.split('.Nm\n')[0].matchAll(/Fl Fl ([a-z-]+)/g)].map(([, name]) => name);
    assert.deepEqual(sorted(named), options[command], command);
  }
});

test('Manual: every option is explained, and the page has no mistake', () => {
  const page = read('man/ipiscope.1');
  for (const name of new Set(Object.values(options).flat())) assert.match(page, new RegExp(`^\\.It Fl Fl ${name}\\b`, 'm'), name);
  if (!hasCommand('mandoc')) return;
  const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', join(root, 'core/cli/man/ipiscope.1')], { encoding: 'utf8' });
  assert.equal(stdout, '');
});

test('Completion: bash offers the options and formats of each command', () => {
  const complete = (...words) => {
    const script = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ipiscope; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const args = ['-c', script, join(root, 'core/cli/completions/ipiscope.bash'), ...words];
    return spawnSync('bash', args, { encoding: 'utf8' }).stdout.trimEnd().split('\n');
  };
  for (const command of commands) {
    assert.deepEqual(
      sorted(complete('ipiscope', command, '--')),
      sorted([...options[command], 'help'].map((name) => `--${name}`)),
      command,
    );
  }
  assert.deepEqual(complete('ipiscope', 'analyze', '--format', 'js'), ['json', 'jsonl']);
  assert.deepEqual(complete('ipiscope', 'pl'), ['plan']);
});

test('Completion: zsh and fish name the same options', () => {
  const zsh = read('completions/_ipiscope');
  const account = ['marketplace', 'as-of', 'official-score'];
  for (const command of commands) {
    const part = new RegExp(`    ${command}\\)([^]*?);;`).exec(zsh)[1];
    const own = [...part.matchAll(/'\*?--([a-z-]+)\[/g)].map(([, name]) => name).filter((name) => name !== 'help');
    assert.deepEqual(sorted(part.includes('$account') ? [...own, ...account] : own), options[command], `zsh ${command}`);
  }
  const fish = read('completions/ipiscope.fish');
  for (const command of commands) {
    const own = [...fish.matchAll(/__fish_seen_subcommand_from (\w+)".* -l ([a-z-]+)/g)].filter(([, name]) => name === command);
    const shared = command === 'analyze' || command === 'plan' ? account : [];
    assert.deepEqual(sorted([...own.map(([, , name]) => name), ...shared]), options[command], `fish ${command}`);
  }
});
