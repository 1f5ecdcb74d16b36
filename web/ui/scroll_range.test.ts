import assert from 'node:assert/strict';
import test from 'node:test';
import { contentHeight, follow, rangeHeight, reveal, scrollFor, visible, type Range } from './scroll_range.ts';

const small: Range = { rows: 412, rowHeight: 40, view: 800 };
const huge: Range = { rows: 1_000_000, rowHeight: 44, view: 800 };

test('scroll range: short tables scroll as they are', () => {
  assert.equal(rangeHeight(small), contentHeight(small));
  assert.equal(follow(small, 0, 0, 123), 123);
  assert.equal(scrollFor(small, 123), 123);
});

test('scroll range: a million rows stay under the height that browsers clamp', () => {
  assert.ok(rangeHeight(huge) <= 10_000_000);
});

test('scroll range: the last row is reached, and the first again', () => {
  const end = rangeHeight(huge) - huge.view;
  const bottom = follow(huge, 0, 0, end);
  assert.equal(bottom, contentHeight(huge) - huge.view);
  assert.equal(visible(huge, bottom, 0).end, huge.rows);
  assert.equal(follow(huge, bottom, end, 0), 0);
});

test('scroll range: a wheel step moves the rows one to one, a jump by proportion', () => {
  const middle = contentHeight(huge) / 2;
  assert.equal(follow(huge, middle, 5_000_000, 5_000_100), middle + 100);
  const jumped = follow(huge, 0, 0, 5_000_000);
  assert.ok(Math.abs(jumped / contentHeight(huge) - 0.5) < 0.01);
});

test('scroll range: the thumb and the rows agree after a rest', () => {
  for (const top of [0, 1e6, 2.2e7, contentHeight(huge) - huge.view]) {
    const scroll = scrollFor(huge, top);
    assert.ok(scroll >= 0 && scroll <= rangeHeight(huge) - huge.view);
  }
});

test('scroll range: revealing a row moves no more than needed', () => {
  assert.equal(reveal(small, 400, 12), 400);
  assert.equal(reveal(small, 400, 2), 80);
  assert.equal(reveal(small, 0, 30), 31 * 40 - 800);
});
