import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeCalendar } from './ics.ts';

const entry = {
  day: '2026-12-31',
  key: 'turns_aged:HK BDD;06',
  summary: 'Order, or wait; choose',
  description: 'One\ntwo',
  remindDaysBefore: 2,
};

test('A calendar is the same bytes each time, with CRLF and escapes, and ends on the day after', () => {
  const text = encodeCalendar([entry], '2026-11-23', 'Reminders');
  assert.equal(text, encodeCalendar([entry], '2026-11-23', 'Reminders'));
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /\r\nEND:VCALENDAR\r\n$/);
  assert.doesNotMatch(text, /[^\r]\n/);
  assert.match(text, /SUMMARY:Order\\, or wait\\; choose\r\n/);
  assert.match(text, /DESCRIPTION:One\\ntwo\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/);
  assert.match(text, /DTSTAMP:20261123T000000Z/);
  assert.match(text, /TRIGGER:-P2D/);
  assert.match(text, /UID:turns_aged-3AHK-20BDD-3B06@ipiscope/);
});

test('Long lines are folded at 75 bytes and no character is parted', () => {
  const summary = 'Ä'.repeat(60) + '🐚'.repeat(20);
  const text = encodeCalendar([{ ...entry, summary, remindDaysBefore: null }], '2026-11-23', 'R');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.replace(/\r\n /g, '').includes(`SUMMARY:${summary}`));
  assert.doesNotMatch(text, /VALARM/);
});

test('A control character from a file cannot break out of its line', () => {
  const text = encodeCalendar([{ ...entry, summary: 'a\rBEGIN:VEVENT\u0000b' }], '2026-11-23', 'R');
  assert.equal(text.match(/\r\nBEGIN:VEVENT/g)?.length, 1);
});
