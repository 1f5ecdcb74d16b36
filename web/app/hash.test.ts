import assert from 'node:assert/strict';
import test from 'node:test';
import { formatHash, parseHash } from './hash.ts';
import { parseOfficialLines } from './official.ts';

test('hash: what is written is read again', () => {
  for (const state of [
    { view: 'overview', threshold: 400, marketplace: null },
    { view: 'skus', threshold: 450, marketplace: 'DE' },
    { view: 'files', threshold: 400, marketplace: 'US' },
  ] as const) {
    assert.deepEqual(parseHash(formatHash(state)), state);
  }
  assert.equal(formatHash({ view: 'overview', threshold: 400, marketplace: null }), '');
});

test('hash: damaged or foreign parts are ignored', () => {
  const plain = { view: 'overview', threshold: 400, marketplace: null };
  for (const hash of ['', '#', '#/nowhere', '#/?line=abc', '#/?line=5000', '#/?market=<script>', '#/?line=-3&market=us']) {
    assert.deepEqual(parseHash(hash), plain, hash);
  }
});

test('official scores: pasted lines become Mondays, the others are handed back', () => {
  const { scores, wrong } = parseOfficialLines('2026-11-18 391\n384;2026-11-23\n\nno score here\n2026-11-09\t1400');
  assert.deepEqual(scores, [{ date: '2026-11-16', score: 391 }, { date: '2026-11-23', score: 384 }]);
  assert.deepEqual(wrong, ['no score here', '2026-11-09\t1400']);
});
