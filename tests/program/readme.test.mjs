// The README keeps its word: every command in it is run here, or said to be run elsewhere; every query too; the paths that
// documents name are there; the menu paths are the page's.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { catalogueWords } from '../../scripts/lib/dictionary.mjs';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { hasCommand, program, root, temporaryFolder, writeAccounts } from './support/program.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text.trimEnd());
const commands = blocks('sh').flatMap((text) => text.split('\n'));

/** Too long or too deep to run from a test; each is what another run does. */
const elsewhere = {
  'scripts/serve': 'tests/setup/bare-root',
  'scripts/test': 'this run',
  'scripts/build': 'the steps of scripts/test',
};

const sandbox = temporaryFolder();
writeAccounts(sandbox, ['blue', 'red', 'empty']);
mkdirSync(join(sandbox, 'reports'));
for (const [name, text] of Object.entries(sampleFiles())) writeFileSync(join(sandbox, 'reports', name), text);
writeFileSync(join(sandbox, 'fba-inventory.txt'), sampleFiles()['fba-inventory-2026-11-23.txt']);
mkdirSync(join(sandbox, 'build'));
symlinkSync(dirname(program), join(sandbox, 'build/release'));
symlinkSync(join(root, 'scripts'), join(sandbox, 'scripts'));
symlinkSync(join(root, 'web'), join(sandbox, 'web'));
const shell = (command) =>
  spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd: sandbox,
    encoding: 'utf8',
    env: { ...process.env, HOME: sandbox },
    maxBuffer: 1 << 26,
  });

/** What a command's own kind of success is, beyond its exit status of 0. */
const expected = {
  'analyze reports/': ({ stdout }) => assert.match(stdout, /US as of 2026-11-23/),
  '> account.json': () => assert.equal(JSON.parse(readFileSync(join(sandbox, 'account.json'), 'utf8')).score.calibrated, true),
  'cat fba': ({ stdout }) => assert.match(stdout, /US as of 2026-11-23/),
  'plan --target': ({ stdout }) => assert.match(stdout, /Reach 450/),
  'sniff reports/': ({ stdout }) => assert.equal(stdout.trimEnd().split('\n').length, Object.keys(sampleFiles()).length),
  'cmake --install': () => {
    for (const path of ['bin/ipiscope', 'share/man/man1/ipiscope.1', 'share/bash-completion/completions/ipiscope']) {
      assert.ok(existsSync(join(sandbox, '.local', path)), path);
    }
  },
  'scripts/verify': ({ stdout }) => assert.match(stdout, /files are what they should be/),
};
const needs = {
  parallel: () => (hasCommand('parallel') ? null : 'GNU parallel is not installed'),
  'scripts/verify': () =>
    existsSync(join(root, 'web/dist/SHA256SUMS')) ? null : 'the page is not built yet; tests/setup/supply.test.mjs runs the verifier',
};

test('README: it has the two commands first', () => assert.deepEqual(commands.slice(0, 2), ['scripts/serve', 'scripts/test']));

for (const command of commands) {
  if (elsewhere[command]) {
    test(`README: ${command} (run by ${elsewhere[command]}) explains itself`, () => {
      const { status, stdout } = spawnSync(join(root, command), ['--help'], { encoding: 'utf8' });
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(command), stdout);
    });
    continue;
  }
  const missing = Object.entries(needs).find(([word]) => command.includes(word))?.[1]() ?? null;
  test(`README: ${command}`, { skip: missing ?? false }, () => {
    const result = shell(command);
    // `accounts/*` holds one that cannot be used: status 1 says so, and its line is there.
    assert.equal(result.status, command.includes('accounts/*') ? 1 : 0, result.stderr);
    Object.entries(expected).find(([word]) => command.includes(word))?.[1](result);
  });
}

test('README: DuckDB answers its query over the lines', async (context) => {
  if (!existsSync(join(sandbox, 'scores.jsonl'))) return context.skip('the lines were not made: GNU parallel is not installed');
  assert.deepEqual(
    readFileSync(join(sandbox, 'scores.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).account),
    ['accounts/blue', 'accounts/empty', 'accounts/red'],
  );
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => ({}));
  if (DuckDBInstance === undefined) return context.skip('@duckdb/node-api is not installed (npm ci in tests/)');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const [query] = blocks('sql');
  const rows = (await connection.runAndReadAll(query.replace('scores.jsonl', join(sandbox, 'scores.jsonl')))).getRowObjectsJson();
  assert.deepEqual(
    rows.map(({ account, marketplace, worst }) => [account, marketplace, worst]),
    [
      ['accounts/blue', 'US', 'sell_through'],
      ['accounts/red', 'US', 'sell_through'],
    ],
  );
  assert.ok(rows.every(({ estimate, high }) => estimate > 0 && estimate < high));
});

test('README: its table of reports says what the page says', () => {
  const words = Object.values(catalogueWords());
  const rows = readme.split('| report | in Seller Central | brings |\n')[1].split('\n\n')[0].split('\n').slice(1);
  for (const row of rows) {
    const [name, where, brings] = row
      .split('|')
      .slice(1, 4)
      .map((cell) => cell.trim());
    const known = words.find((one) => one.name === name);
    assert.deepEqual([known?.where.join(' › '), known?.unlocks], [where, brings], name);
  }
  assert.equal(
    Number(/All (\d+) reports/.exec(readme)[1]),
    words.filter((one) => !['ipiscope history', 'Your unit costs'].includes(one.name)).length,
  );
});

/** Documents of the repository: Markdown, without what was installed or built. */
function documents(folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(\.git|\.cache|build|node_modules|dist)$/.test(entry.name) ? [] : documents(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

test('Documents: the files and folders that they name are there', () => {
  const lost = [];
  for (const document of documents()) {
    const text = readFileSync(join(root, document), 'utf8').replace(/^```[^]*?^```/gm, '');
    const named = [
      ...text.matchAll(/`((?:core|wasm|web|tests|scripts|\.github|\.ci)\/[\w./-]*)`/g),
      ...text.matchAll(/\]\((?!https?:)([\w./-]+)\)/g),
    ].map(([, path]) => path);
    for (const path of named.filter((one) => !/^web\/(dist|build)|^build\//.test(one))) {
      const places = [join(root, path), join(root, dirname(document), path)];
      if (!places.some((place) => existsSync(place))) lost.push(`${document}: ${path}`);
    }
  }
  assert.deepEqual(lost, []);
});

test('Scripts: every one explains itself', () => {
  for (const name of readdirSync(join(root, 'scripts')).filter(
    (entry) => statSync(join(root, 'scripts', entry)).isFile() && !entry.includes('.'),
  )) {
    const { status, stdout } = spawnSync(join(root, 'scripts', name), ['--help'], { encoding: 'utf8' });
    assert.equal(status, 0, name);
    assert.match(stdout, new RegExp(`^scripts/${name}`), name);
  }
});
