// CSV as RFC 4180 with what spreadsheets need: CRLF, a byte-order mark, and text that begins like a formula made
// harmless. Numbers stay numbers, with a point, so that sums work; missing is empty, never 0.

/** First characters that a spreadsheet takes for a formula (OWASP), full-width ones too. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = harmless(value);
  return /["\r\n,;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export const BYTE_ORDER_MARK = '\ufeff';

export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(cell).join(',')}\r\n`;
