// What the sheets of an .xlsx refer to: their names, the shared texts, and which cell styles show a date. The same as
// core/cli/workbook.cpp. Not read-excel-file: it holds whole workbooks, and the program's bytes are to be the same.
import { ArchiveError } from './archive_error.ts';
import { XmlParser, type XmlHandler } from './xml.ts';
import type { ZipEntry } from './zip.ts';

export interface Workbook {
  /** Those that are shown, in the order of the tabs; all where none is shown. */
  sheets: { name: string; entry: ZipEntry }[];
  texts: string[];
  style_is_date: boolean[];
  /** Days count from 1904-01-01 (files of old Macs) instead of 1900. */
  counts_from_1904: boolean;
}

/** Excel itself ends far below; more is a bomb. */
const MOST_TEXTS = 4_000_000;
const MOST_TEXT_LENGTH = 128 * 2 ** 20;
const MOST_STYLES = 65_536;
const MOST_SHEETS = 1000;

export const isWorkbook = (entries: ZipEntry[]): boolean => entries.some((entry) => entry.name === 'xl/workbook.xml');

export async function readWorkbook(entries: ZipEntry[], open: (entry: ZipEntry) => AsyncIterable<Uint8Array>): Promise<Workbook> {
  const find = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
  const read = async <T extends XmlHandler>(name: string, handler: T): Promise<T> => {
    const entry = find(name);
    if (entry === undefined) return handler;
    const parser = new XmlParser(handler);
    for await (const bytes of open(entry)) parser.feed(bytes);
    parser.finish();
    return handler;
  };
  const list = await read('xl/workbook.xml', new SheetList());
  const relations = await read('xl/_rels/workbook.xml.rels', new RelationList());
  const styles = await read('xl/styles.xml', new StyleList());

  const anyShown = list.sheets.some((sheet) => sheet.shown);
  const sheets = list.sheets.flatMap((sheet) => {
    const entry = find(relations.parts.get(sheet.relation) ?? '');
    return entry === undefined || (anyShown && !sheet.shown) ? [] : [{ name: sheet.name, entry }];
  });
  const { texts } = await read('xl/sharedStrings.xml', new SharedTexts());
  return { sheets, texts, style_is_date: styles.isDate, counts_from_1904: list.countsFrom1904 };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

class SheetList implements XmlHandler {
  readonly sheets: { name: string; relation: string; shown: boolean }[] = [];
  countsFrom1904 = false;

  start(name: string, attributes: Map<string, string>): void {
    if (name === 'workbookPr') this.countsFrom1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet' || this.sheets.length >= MOST_SHEETS) return;
    this.sheets.push({
      name: attributes.get('name') ?? '',
      relation: attributes.get('id') ?? '',
      shown: (attributes.get('state') ?? 'visible') === 'visible',
    });
  }
  end(): void {}
  text(): void {}
}

class RelationList implements XmlHandler {
  readonly parts = new Map<string, string>();

  start(name: string, attributes: Map<string, string>): void {
    if (name !== 'Relationship' || this.parts.size >= 2 * MOST_SHEETS) return;
    const target = attributes.get('Target') ?? '';
    this.parts.set(attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  end(): void {}
  text(): void {}
}

/** cellXfs in order, each with the id of its number format. */
class StyleList implements XmlHandler {
  readonly isDate: boolean[] = [];
  readonly #custom = new Map<number, boolean>();
  #inCellFormats = false;

  start(name: string, attributes: Map<string, string>): void {
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (name === 'numFmt' && this.#custom.size < MOST_STYLES) {
      this.#custom.set(id, isDateFormat(attributes.get('formatCode') ?? ''));
    } else if (name === 'cellXfs') {
      this.#inCellFormats = true;
    } else if (name === 'xf' && this.#inCellFormats && this.isDate.length < MOST_STYLES) {
      this.isDate.push(this.#custom.get(id) ?? isBuiltinDate(id));
    }
  }
  end(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
  }
  text(): void {}
}

/** The texts of <t>, those of phonetic guides (<rPh>) left out. */
class SharedTexts implements XmlHandler {
  readonly texts: string[] = [];
  #length = 0;
  #text = '';
  #inText = false;
  #inGuide = false;

  start(name: string): void {
    if (name === 't') this.#inText = true;
    if (name === 'rPh') this.#inGuide = true;
  }
  end(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#inGuide = false;
    if (name !== 'si') return;
    this.texts.push(this.#text);
    this.#text = '';
    if (this.texts.length >= MOST_TEXTS) throw tooManyTexts();
  }
  text(text: string): void {
    if (!this.#inText || this.#inGuide) return;
    this.#length += text.length;
    if (this.#length > MOST_TEXT_LENGTH) throw tooManyTexts();
    this.#text += text;
  }
}

const tooManyTexts = (): ArchiveError => new ArchiveError('archive_too_large', 'the workbook has too many texts');

/**
 * Source: ECMA-376 part 1, section 18.8.30 "numFmt": the built-in formats that show a day, those of East Asia
 * included.
 */
function isBuiltinDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** It has a y or a d outside of quotes, brackets and escapes, before the first ';'. */
export function isDateFormat(code: string): boolean {
  for (let at = 0; at < code.length; ++at) {
    const c = code[at]!;
    if (c === '"' || c === '[') {
      const end = code.indexOf(c === '"' ? '"' : ']', at + 1);
      if (end < 0) return false;
      at = end;
    } else if (c === '\\' || c === '_' || c === '*') {
      ++at;
    } else if (c === ';') {
      return false;
    } else if ('yYdD'.includes(c)) {
      return true;
    }
  }
  return false;
}
