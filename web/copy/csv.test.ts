import assert from 'node:assert/strict';
import test from 'node:test';
import { csvLine, harmless } from './csv.ts';

test('csv: text that begins like a formula is made harmless, numbers are left alone', () => {
  for (const text of ['=1+1', '+1', '-1', '@x', '\tx', '＝1']) assert.equal(harmless(text), `'${text}`);
  assert.equal(harmless('a=1'), 'a=1');
  assert.equal(csvLine([-12.5, '-12.5', null, NaN]), "-12.5,'-12.5,,\r\n");
});

test('csv: quotes, commas and line ends are kept inside of one cell', () => {
  assert.equal(csvLine(['10 in "wide", oak', 'two\nlines', 'plain']), '"10 in ""wide"", oak","two\nlines",plain\r\n');
});
