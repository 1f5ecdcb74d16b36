import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOfficialLines } from './official.ts';

const WEEK = '2026-11-23';
const pairs = (text: string, monthFirst = true): [string, number][] =>
  parseOfficialLines(text, WEEK, monthFirst).scores.map(({ date, score }) => [date, score]);

test('Official scores: dates in the ways people write them, moved to their Monday', () => {
  assert.deepEqual(pairs('2026-11-16 391\n2026-11-12\t402\n2026-11-02;410\n2026-10-26, 415\n2026-10-19,418'), [
    ['2026-11-16', 391],
    ['2026-11-09', 402],
    ['2026-11-02', 410],
    ['2026-10-26', 415],
    ['2026-10-19', 418],
  ]);
  assert.deepEqual(pairs('16.11.2026 391\nNov 9, 2026 402\n2 November 2026: 410'.replace(':', '')), [
    ['2026-11-16', 391],
    ['2026-11-09', 402],
    ['2026-11-02', 410],
  ]);
  assert.deepEqual(pairs('391 2026-11-16'), [['2026-11-16', 391]]);
});

test('Official scores: which of day and month comes first is decided over all lines, then by habit', () => {
  assert.deepEqual(pairs('11/9/2026 402\n11/16/2026 391'), [
    ['2026-11-09', 402],
    ['2026-11-16', 391],
  ]);
  assert.deepEqual(pairs('9/11/2026 402\n16/11/2026 391'), [
    ['2026-11-09', 402],
    ['2026-11-16', 391],
  ]);
  assert.deepEqual(pairs('9/11/2026 402', false), [['2026-11-09', 402]]);
});

test('Official scores: a column without dates ends with the newest week', () => {
  assert.deepEqual(pairs('410\n402\n391'), [
    ['2026-11-09', 410],
    ['2026-11-16', 402],
    ['2026-11-23', 391],
  ]);
});

test('Official scores: the four bars may follow', () => {
  const { scores } = parseOfficialLines('2026-11-16 391 1.32 21.4% 3.1 % 92\n2026-11-09\t402\t1,4', WEEK);
  assert.deepEqual(scores[0]?.bars, { sell_through: 1.32, excess: 0.214, stranded: 0.031, in_stock: 0.92 });
  assert.deepEqual(scores[1]?.bars, { sell_through: 1.4 });
});

test('Official scores: what is not understood comes back as it is', () => {
  assert.deepEqual(parseOfficialLines('2026-11-16 1391\nabout 400\n2026-13-40 380\n2026-11-16 391', WEEK), {
    scores: [{ date: '2026-11-16', score: 391 }],
    wrong: ['2026-11-16 1391', 'about 400', '2026-13-40 380'],
  });
});
