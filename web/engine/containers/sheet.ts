// A sheet of an .xlsx as text with tabs, as the core reads it; core/cli/xlsx.h tells the rules, and writes the same
// bytes. In: the sheet's XML in pieces. Out: lines in UTF-8.
import { ArchiveError } from './archive_error.ts';
import type { UnpackBudget } from './budget.ts';
import { XmlParser, type XmlHandler } from './xml.ts';
import type { Workbook } from './workbook.ts';

/** Source: Excel's limits, "Excel specifications and limits": 1,048,576 rows by 16,384 columns. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Excel ends at 32,767 characters a cell. */
const MOST_CELL_LENGTH = 1024 * 1024;
const NUMBER = /^-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

export async function* sheetToTab(
  workbook: Workbook,
  part: AsyncIterable<Uint8Array>,
  budget: UnpackBudget,
): AsyncGenerator<Uint8Array, void, undefined> {
  const writer = new SheetWriter(workbook);
  const parser = new XmlParser(writer);
  const encoder = new TextEncoder();
  const take = (): Uint8Array => {
    const bytes = encoder.encode(writer.out.join(''));
    writer.out.length = 0;
    budget.spend(0, bytes.length);
    return bytes;
  };
  for await (const bytes of part) {
    parser.feed(bytes);
    const text = take();
    if (text.length > 0) yield text;
  }
  parser.finish();
  writer.finish();
  yield take();
}

class SheetWriter implements XmlHandler {
  readonly out: string[] = [];
  readonly #workbook: Workbook;
  #row = 0; // of the sheet, from 1
  #column = 0;
  #line = 0; // row that the text is in; 0 before the first cell
  #lineColumn = 1;
  #widest = 1;
  #type = '';
  #style = 0;
  #value = '';
  #inCell = false;
  #inValue = false;
  #inGuide = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  start(name: string, attributes: Map<string, string>): void {
    if (name === 'row') {
      const number = leadingNumber(attributes.get('r') ?? '');
      this.#row = number > this.#row && number <= MOST_ROWS ? number : this.#row + 1;
      this.#column = 0;
    } else if (name === 'c') {
      const column = columnOf(attributes.get('r') ?? '');
      this.#column = column > this.#column ? column : this.#column + 1;
      this.#type = attributes.get('t') ?? '';
      this.#style = leadingNumber(attributes.get('s') ?? '');
      this.#value = '';
      this.#inCell = true;
    } else if (name === 'v' || name === 't') {
      this.#inValue = this.#inCell;
    } else if (name === 'rPh') {
      this.#inGuide = true;
    }
  }

  end(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    if (name === 'rPh') this.#inGuide = false;
    if (name === 'c' && this.#inCell) {
      this.#inCell = false;
      this.#finishCell();
    }
    if (name === 'row') this.#fillLine();
  }

  text(text: string): void {
    if (!this.#inValue || this.#inGuide) return;
    if (this.#value.length + text.length > MOST_CELL_LENGTH) throw damaged();
    this.#value += text;
  }

  finish(): void {
    if (this.#line !== 0) this.out.push('\n');
  }

  #finishCell(): void {
    const text = this.#value === '' ? '' : this.#shown();
    if (text === '') return;
    this.#goToCell();
    // A tab or line end inside would break the row; CR LF is one line end.
    this.out.push(text.replaceAll(/\r\n|[\t\r\n]/g, ' '));
  }

  #shown(): string {
    if (this.#type === 's') {
      const text = /^[0-9]+$/.test(this.#value) ? this.#workbook.texts[Number(this.#value)] : undefined;
      if (text === undefined) throw damaged();
      return text;
    }
    if (this.#type === 'b') return this.#value === '1' || this.#value === 'true' ? 'TRUE' : 'FALSE';
    if (this.#type !== '' && this.#type !== 'n') return this.#value;
    const value = NUMBER.test(this.#value) ? Number(this.#value) : NaN;
    if (!Number.isFinite(value)) return this.#value;
    const date = this.#workbook.style_is_date[this.#style] ? dateText(value, this.#workbook.counts_from_1904) : '';
    return date === '' ? numberText(value) : date;
  }

  #goToCell(): void {
    if (this.#row === 0) this.#row = 1; // cells outside of rows
    if (this.#row !== this.#line) {
      this.out.push('\n'.repeat(this.#row - Math.max(this.#line, 1))); // row 1 needs no line end before it
      this.#line = this.#row;
      this.#lineColumn = 1;
    }
    if (this.#column > this.#lineColumn) {
      this.out.push('\t'.repeat(this.#column - this.#lineColumn));
      this.#lineColumn = this.#column;
    }
  }

  #fillLine(): void {
    if (this.#line !== this.#row || this.#line === 0) return;
    this.#widest = Math.max(this.#widest, this.#lineColumn);
    this.out.push('\t'.repeat(this.#widest - this.#lineColumn));
    this.#lineColumn = this.#widest;
  }
}

const damaged = (): ArchiveError => new ArchiveError('archive_damaged', 'the sheet is damaged');

const leadingNumber = (text: string): number => Number(/^[0-9]{1,9}/.exec(text)?.[0] ?? 0);

/** "BC12" to 55; 0 for what is missing or out of range. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{0,4}/.exec(reference)![0];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > MOST_COLUMNS ? 0 : column;
}

/** The shortest that reads back as the same number; exponents of at least two digits. */
export function numberText(value: number): string {
  return String(value).replace(/e([+-])(\d)$/, 'e$10$2');
}

/**
 * Empty where the serial is no day: below 1, behind the year 2999, or the 29th of February 1900 that only Excel
 * knows.
 */
export function dateText(serial: number, countsFrom1904: boolean): string {
  const DAY_BEHIND_2999 = 401_769; // serial of 3000-01-01, from 1900
  if (!(serial >= 1) || serial >= DAY_BEHIND_2999) return '';
  // Seconds of the day, rounded: 07:49:55 is stored as a binary fraction.
  let days = Math.trunc(serial);
  let seconds = Math.trunc((serial - days) * 86_400 + 0.5);
  if (seconds === 86_400) {
    ++days;
    seconds = 0;
  }
  if (!countsFrom1904) {
    if (days === 60) return ''; // 1900-02-29
    if (days < 60) ++days; // Excel counts that day, so earlier ones are one less
  }
  const zero = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const text = new Date(zero + days * 86_400_000 + seconds * 1000).toISOString();
  return seconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
