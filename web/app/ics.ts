// Reminders as an iCalendar text (RFC 5545). In: days with texts that are already worded. Out: one text, the same bytes
// for the same entries: no clock, identifiers from the entries' keys, so that a second import replaces the first.
// All-day events; lines are folded at 75 bytes without parting a character.

export interface CalendarEntry {
  /** ISO day. */
  day: string;
  /** What makes it the same reminder next time, such as "turns_aged:HK-BDD-06". */
  key: string;
  summary: string;
  description: string;
  /** An alarm so many days before; null = none. */
  remindDaysBefore: number | null;
}

const LONGEST_LINE = 75;
const encoder = new TextEncoder();

/** Control characters cannot stand in a text; a newline is written as \n. */
const escape = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/[\u0000-\u001f\u007f]/g, ' ');

function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    // The space that begins a continued line counts too.
    if (bytes + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  parts.push(part);
  return parts.join('\r\n');
}

const compact = (day: string): string => day.replace(/-/g, '');

/** The day after, as an all-day event's end. */
function after(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const idOf = (key: string): string => `${encodeURIComponent(key).replace(/[%~'()*!]/g, '-')}@ipiscope`;

/** `stamp` is the day of the numbers: RFC 5545 wants one, and the clock is none of a file's business. */
export function encodeCalendar(entries: readonly CalendarEntry[], stamp: string, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ipiscope//reminders//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escape(name)}`,
  ];
  for (const entry of entries) {
    lines.push(
      'BEGIN:VEVENT',
      `UID:${idOf(entry.key)}`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(entry.day)}`,
      `DTEND;VALUE=DATE:${compact(after(entry.day))}`,
      `SUMMARY:${escape(entry.summary)}`,
      `DESCRIPTION:${escape(entry.description)}`,
      'TRANSP:TRANSPARENT',
    );
    if (entry.remindDaysBefore !== null) {
      lines.push(
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escape(entry.summary)}`,
        `TRIGGER:-P${entry.remindDaysBefore}D`,
        'END:VALARM',
      );
    }
    lines.push('END:VEVENT');
  }
  lines.push('END:VCALENDAR');
  return lines.map(fold).join('\r\n') + '\r\n';
}
