// A file as the user has it, opened to the streams that the core reads. What it is, its first bytes say, never its
// name: gzip is one stream, of all its members end to end; a zip is one stream a file in it; archives inside are not
// opened, and what packers add for themselves is left out; a workbook (.xlsx) is one stream a visible sheet that has
// content, as text with tabs. Everything else, other Office files included, is the file as it stands: the core names
// what it is. The same as core/cli/container.h.
import { ArchiveError } from './archive_error.ts';
import { UnpackBudget } from './budget.ts';
import { unpackGzip } from './gzip.ts';
import { sheetToTab } from './sheet.ts';
import { isWorkbook, readWorkbook, type Workbook } from './workbook.ts';
import { memberStretch, readZipDirectory, unpackMember, type ZipEntry } from './zip.ts';

export type Chunks = AsyncIterable<Uint8Array>;
/** The bytes of a stretch of the file; worker/chunks.ts. */
export type ReadChunks = (stretch: Blob) => Chunks;

/** Members that are files of their own; null: the file is one stream. Fails with an ArchiveError. */
export async function membersOf(file: Blob, read: ReadChunks): Promise<string[] | null> {
  if (!(await isZip(file))) return null;
  const entries = await readZipDirectory(file);
  if (isWorkbook(entries)) return sheetsWithContent(new Zip(file, entries, read));
  if (isDocument(entries)) return null;
  const members = entries.filter((entry) => !isClutter(entry.name));
  if (members.length === 0) throw new ArchiveError('archive_empty', '');
  // Each member's stream is held to the size that the directory tells, so its sum bounds them all.
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  new UnpackBudget().spend(sum(members.map((m) => m.packed_bytes)), sum(members.map((m) => m.unpacked_bytes)));
  return members.map((entry) => entry.name);
}

/** The stream of a file (member null) or of one member. Fails, at the latest while it is read, with an ArchiveError. */
export async function* openStream(file: Blob, member: string | null, read: ReadChunks): AsyncGenerator<Uint8Array, void, undefined> {
  if (member !== null) {
    const entries = await readZipDirectory(file);
    const zip = new Zip(file, entries, read);
    if (isWorkbook(entries)) yield* zip.sheet(await zip.workbook(), member);
    else yield* zip.entry(byName(entries, member));
  } else {
    // What it is, its first chunk tells: a look of its own takes as long as reading a small file.
    const chunks = read(file)[Symbol.asyncIterator]();
    const first = await firstChunk(chunks, 2);
    if (isGzip(first)) yield* unpackGzip(again(first, chunks), new UnpackBudget());
    else yield* again(first, chunks);
  }
}

/** At least so many bytes, where there are so many. */
async function firstChunk(chunks: AsyncIterator<Uint8Array>, least: number): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    if (first.length === 0 && next.value.length >= least) return next.value;
    first = joined(first, next.value);
    if (first.length >= least) break;
  }
  return first;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** One archive being read, with what it may unpack to. */
class Zip {
  readonly #file: Blob;
  readonly #entries: ZipEntry[];
  readonly #read: ReadChunks;
  readonly #budget = new UnpackBudget();

  constructor(file: Blob, entries: ZipEntry[], read: ReadChunks) {
    this.#file = file;
    this.#entries = entries;
    this.#read = read;
  }

  async *entry(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
    yield* unpackMember(this.#read(await memberStretch(this.#file, entry)), entry, this.#budget);
  }

  workbook(): Promise<Workbook> {
    return readWorkbook(this.#entries, (entry) => this.entry(entry));
  }

  sheet(workbook: Workbook, name: string): AsyncGenerator<Uint8Array, void, undefined> {
    return sheetToTab(workbook, this.entry(byName(workbook.sheets, name).entry), this.#budget);
  }
}

function byName<T extends { name: string }>(list: T[], name: string): T {
  const found = list.find((candidate) => candidate.name === name);
  if (found === undefined) throw new ArchiveError('archive_damaged', 'the member is gone');
  return found;
}

const DAMAGE = new Uint8Array(1);

/** A damaged sheet has content too: whoever reads it is to hear of the damage. */
async function sheetsWithContent(zip: Zip): Promise<string[]> {
  const workbook = await zip.workbook();
  const names: string[] = [];
  for (const { name } of workbook.sheets) {
    const stream = zip.sheet(workbook, name);
    const first = await stream.next().catch(() => ({ done: false, value: DAMAGE }));
    if (!first.done && first.value!.length > 0) names.push(name);
    await stream.return();
  }
  if (names.length === 0) throw new ArchiveError('archive_empty', '');
  return names;
}

async function startsWith(file: Blob, ...magics: number[][]): Promise<boolean> {
  // A file that can not be read is told by whoever reads it whole.
  const head = new Uint8Array(
    await file
      .slice(0, 4)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
  return magics.some((magic) => magic.every((byte, i) => head[i] === byte));
}

const isGzip = (first: Uint8Array): boolean => first[0] === 0x1f && first[1] === 0x8b;
const isZip = (file: Blob): Promise<boolean> => startsWith(file, [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6]);

const OFFICE_MARKS = new Set(['[Content_Types].xml', 'mimetype']);
/** In every document of Apple's Numbers, in old ones inside a folder. */
const NUMBERS_MARK = 'Metadata/BuildVersionHistory.plist';

function isDocument(entries: ZipEntry[]): boolean {
  return entries.some(({ name }) => OFFICE_MARKS.has(name) || name.endsWith(NUMBERS_MARK));
}

function isClutter(name: string): boolean {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return name.startsWith('__MACOSX/') || file.startsWith('._') || ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(file);
}
