// Just enough XML for the parts of a workbook, fed piece by piece, with the limits that a stranger's file needs. In:
// UTF-8 bytes. Out: elements and texts, names without their prefix. Refused as damage: what is not well-formed, too
// deep or too long a token, and any DOCTYPE (no workbook has one, and entity bombs need it).
import { ArchiveError } from './archive_error.ts';

export interface XmlHandler {
  start(name: string, attributes: Map<string, string>): void;
  end(name: string): void;
  /** One text may come in several pieces. */
  text(text: string): void;
}

/** Spreadsheets nest 10 deep. */
const DEEPEST = 64;
/** No tag, text or comment of theirs is longer. */
const LONGEST_TOKEN = 1024 * 1024;
const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const SPACE = /\s/;

const damaged = (): ArchiveError => new ArchiveError('archive_damaged', 'no well-formed XML');

export class XmlParser {
  readonly #handler: XmlHandler;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #open: string[] = [];
  #rest = '';
  #rootSeen = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  feed(bytes: Uint8Array): void {
    this.#take(this.#decode(bytes, true));
  }

  finish(): void {
    this.#take(this.#decode(new Uint8Array(), false));
    if (this.#open.length > 0 || !this.#rootSeen || this.#rest.trim() !== '') throw damaged();
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      throw damaged();
    }
  }

  #take(more: string): void {
    const text = this.#rest + more;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.#markup(text, at) : this.#characters(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_TOKEN) throw damaged();
  }

  /** Both answer where the token ends, or -1 when more is needed. */
  #characters(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end < 0) return -1;
    if (this.#open.length > 0) this.#handler.text(unescape(text.slice(at, end).replaceAll(/\r\n?/g, '\n')));
    else if (text.slice(at, end).trim() !== '') throw damaged();
    return end;
  }

  #markup(text: string, at: number): number {
    if (text.length - at < 9 && !text.includes('>', at)) return -1;
    if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
    if (text.startsWith('<?', at)) return behind(text, '?>', at + 2);
    if (text.startsWith('<![CDATA[', at)) {
      const end = behind(text, ']]>', at + 9);
      if (end >= 0 && this.#open.length === 0) throw damaged();
      if (end >= 0) this.#handler.text(text.slice(at + 9, end - 3));
      return end;
    }
    if (text[at + 1] === '!') throw damaged();
    const end = tagEnd(text, at + 1);
    if (end < 0) return -1;
    this.#tag(text.slice(at + 1, end));
    return end + 1;
  }

  #tag(inside: string): void {
    if (inside.startsWith('/')) return this.#close(inside.slice(1).trimEnd());
    const isEmpty = inside.endsWith('/');
    const content = isEmpty ? inside.slice(0, -1) : inside;
    const nameEnd = content.search(SPACE);
    const name = nameEnd < 0 ? content : content.slice(0, nameEnd);
    if (name === '' || (this.#open.length === 0 && this.#rootSeen)) throw damaged();
    this.#rootSeen = true;
    this.#open.push(name);
    if (this.#open.length > DEEPEST) throw damaged();
    this.#handler.start(withoutPrefix(name), attributesOf(nameEnd < 0 ? '' : content.slice(nameEnd)));
    if (isEmpty) this.#close(name);
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw damaged();
    this.#handler.end(withoutPrefix(name));
  }
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where the tag's '>' is: not one inside of quotes. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; ++at) {
    const c = text[at]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") {
      quote = c;
    } else if (c === '>') {
      return at;
    } else if (c === '<') {
      throw damaged();
    }
  }
  return -1;
}

/** The first of each name, matched without its prefix. */
function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    while (at < text.length && SPACE.test(text[at]!)) ++at;
    if (at === text.length) return attributes;
    const equals = text.indexOf('=', at);
    if (equals < 0) throw damaged();
    const name = withoutPrefix(text.slice(at, equals).trimEnd());
    at = equals + 1;
    while (at < text.length && SPACE.test(text[at]!)) ++at;
    const quote = text[at];
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) throw damaged();
    if (!attributes.has(name)) attributes.set(name, unescape(text.slice(at + 1, end)));
    at = end + 1;
  }
}

const withoutPrefix = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  const [first, ...parts] = text.split('&');
  return parts.reduce((done, part) => {
    const end = part.indexOf(';');
    if (end < 0) throw damaged();
    return done + character(part.slice(0, end)) + part.slice(end + 1);
  }, first!);
}

function character(name: string): string {
  const named = ENTITIES.get(name);
  if (named !== undefined) return named;
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (digits === null) throw damaged();
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw damaged();
  return String.fromCodePoint(code);
}
