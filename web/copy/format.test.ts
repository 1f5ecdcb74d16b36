import assert from 'node:assert/strict';
import test from 'node:test';
import * as format from './format.ts';

test('format: a minus is a minus, and what rounds to nothing has no sign', () => {
  format.setFormatLanguage('en', ['en-US']);
  assert.equal(format.signed(-13), '\u221213');
  assert.equal(format.signed(13), '+13');
  assert.equal(format.signed(-0.2), '0');
  assert.equal(format.signed(0.04, 1), '0.0');
});

test('format: money knows the digits of its currency', () => {
  format.setFormatLanguage('en', ['en-US']);
  assert.equal(format.money(587249, 'USD'), '$5,872');
  assert.equal(format.money(84, 'USD'), '$0.84');
  assert.equal(format.money(-84, 'USD'), '\u2212$0.84');
  assert.equal(format.money(1299, 'USD', true), '$12.99');
  assert.equal(format.money(31727, 'JPY'), '¥31,727');
});

test('format: shares keep a digit that says something', () => {
  format.setFormatLanguage('en', ['en-US']);
  assert.equal(format.percent(0.2137), '21.4\u202f%');
  assert.equal(format.percent(0.0067), '0.67\u202f%');
  assert.equal(format.percent(0), '0\u202f%');
  assert.equal(format.percent(0.001, 0), '<1\u202f%');
  assert.equal(format.skuPoints(-0.01), '<0.1');
  assert.equal(format.skuPoints(-9.14), '\u22129.1');
  assert.equal(format.percent(1), '100\u202f%');
});

test('format: German separates the German way', () => {
  format.setFormatLanguage('de', ['de-DE', 'en']);
  assert.equal(format.count(18264), '18.264');
  assert.equal(format.decimal(1.42, 2), '1,42');
  assert.equal(format.weekday('2026-12-14'), 'Mo, 14.\u00a0Dez');
  format.setFormatLanguage('en', ['en-US']);
});

test('format: days are calendar days, whatever the zone', () => {
  format.setFormatLanguage('en', ['en-US']);
  assert.equal(format.weekday('2026-12-14'), 'Mon\u00a014\u00a0Dec');
  assert.equal(format.longDay('2026-11-23'), 'Monday\u00a023\u00a0November');
  assert.equal(format.mondayOf('2026-11-29'), '2026-11-23');
  assert.equal(format.mondayOf('2026-11-23'), '2026-11-23');
  assert.equal(format.addDays('2026-02-27', 2), '2026-03-01');
});

test('format: bytes in the unit that a file manager shows', () => {
  format.setFormatLanguage('en', ['en-US']);
  assert.equal(format.bytes(692060160), '660\u202fMB');
  assert.equal(format.bytes(512), '512\u202fB');
  assert.equal(format.bytes(1.5 * 1024 ** 3), '1.5\u202fGB');
});

test('roundToSum: whole numbers add up to the rounded total, and none moves by one or more', () => {
  const cases = [[82.4, 172.3, 107.6, 21.9], [0.5, 0.5, 0.5], [1 / 3, 1 / 3, 1 / 3], [-2.4, 5.6, 0.8], [0], []];
  for (const parts of cases) {
    const rounded = format.roundToSum(parts);
    const total = parts.reduce((sum, value) => sum + value, 0);
    assert.equal(
      rounded.reduce((sum, value) => sum + value, 0),
      Math.round(total),
    );
    parts.forEach((part, index) => assert.ok(Math.abs((rounded[index] ?? NaN) - part) < 1));
  }
});
