import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibleMarks } from './visible_marks.ts';

test('visibleMarks: direction marks and controls are written out, all else stays', () => {
  assert.equal(visibleMarks('abc\u202egnp.exe'), 'abc‹U+202E›gnp.exe');
  assert.equal(visibleMarks('\u2066a\u2069\u200f\u061c'), '‹U+2066›a‹U+2069›‹U+200F›‹U+061C›');
  assert.equal(visibleMarks('a\0b\u0007\u0085'), 'a‹U+0000›b‹U+0007›‹U+0085›');
  assert.equal(visibleMarks('Größe 日本 👩‍👩‍👧 a\tb\nc\u202fd'), 'Größe 日本 👩‍👩‍👧 a\tb\nc\u202fd');
});
