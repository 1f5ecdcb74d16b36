import assert from 'node:assert/strict';
import test from 'node:test';
import { formatHash, parseHash } from './hash.ts';

const NO_PLAN = { to: null, by: null, units: false, max: null, out: [], steps: null };

test('hash: what is written is read again', () => {
  for (const state of [
    { view: 'overview', threshold: 400, marketplace: null, plan: NO_PLAN },
    { view: 'skus', threshold: 450, marketplace: 'DE', plan: { ...NO_PLAN, to: 470 } },
    {
      view: 'plan',
      threshold: 400,
      marketplace: 'US',
      plan: { to: 420, by: '2027-02-22', units: true, max: 50_000, out: ['1x9f3k'], steps: ['1x9f3k-6a', 'abc-1'] },
    },
    { view: 'plan', threshold: 400, marketplace: null, plan: { ...NO_PLAN, steps: [] } },
  ] as const) {
    assert.deepEqual(parseHash(formatHash(state)), state);
  }
  assert.equal(formatHash({ view: 'overview', threshold: 400, marketplace: null, plan: NO_PLAN }), '');
});

test('hash: damaged or foreign parts are ignored', () => {
  const plain = { view: 'overview', threshold: 400, marketplace: null, plan: NO_PLAN };
  for (const hash of [
    '',
    '#',
    '#/nowhere',
    '#/?line=abc',
    '#/?line=5000',
    '#/?market=<script>',
    '#/?line=-3&market=us',
    '#/?to=1e9&by=soon&max=-1&in=eggs',
  ]) {
    assert.deepEqual(parseHash(hash), plain, hash);
  }
});

test('hash: a plan too long for an address is left out whole, its goal stays', () => {
  const steps = Array.from({ length: 2000 }, (_, index) => `abcdef${index % 10}-1`);
  const hash = formatHash({ view: 'plan', threshold: 400, marketplace: null, plan: { ...NO_PLAN, to: 440, steps } });
  assert.equal(hash, '#/plan?to=440');
});
