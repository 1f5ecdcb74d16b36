// The report for people: what the program prints of the sample account without a format.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { run, temporaryFolder } from './support/program.mjs';

const folder = temporaryFolder();
mkdirSync(join(folder, 'sample'));
for (const [name, text] of Object.entries(sampleFiles())) writeFileSync(join(folder, 'sample', name), text);
const json = JSON.parse(run(['analyze', '--format', 'json', 'sample'], { cwd: folder }).stdout);

test('Text report: the score, the line and the steps are those of the JSON, in words', () => {
  const { status, stdout } = run(['analyze', 'sample'], { cwd: folder });
  assert.equal(status, 0);
  const { estimate, low, high, threshold } = json.score;
  assert.match(stdout, new RegExp(`: ${Math.round(estimate)}, 8 times in 10 between ${Math.round(low)} and ${Math.round(high)}`));
  assert.match(stdout, new RegExp(`The line is ${threshold}: ${Math.round(threshold - estimate)} points missing`));
  const first = json.actions[0];
  assert.equal(first.kind, 'relist');
  assert.ok(stdout.includes(`relist ${first.units} units of ${first.sku} (`), stdout);
  // The contract's names are for programs.
  assert.doesNotMatch(stdout, /price_cut|stop_inbound|outlet_deal|lightning_deal|improve_listing/);
});

test('Text report: a step that brings nothing and saves nothing is no advice', () => {
  const steps = run(['analyze', 'sample'], { cwd: folder })
    .stdout.split('\n')
    .filter((line) => / points {2}\w/.test(line));
  assert.equal(steps.length, 10);
  for (const step of steps) assert.ok(!/[+-]0\.0 points/.test(step) || step.includes('saves'), step);
});

test('Text report: of a plan that costs nothing it says that none is cheaper', () => {
  const { status, stdout } = run(['plan', '--target', '400', 'sample'], { cwd: folder });
  assert.equal(status, 0);
  assert.match(stdout, /2 steps: \d+ to 400, cost 0\.00 USD\n {2}No plan is cheaper\n/);
});
