// What is in a zip archive, from its central directory, and the bytes of its members. In: the file, of which only the
// directory and the wanted member are read. Out: names for display, never paths. Refused by name: zip64, encryption,
// other methods than "stored" and "deflated", members that share bytes, too many of them. The same rules as
// core/cli/zip.cpp. Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
import { Inflate } from 'fflate';
import { ArchiveError } from './archive_error.ts';
import type { UnpackBudget } from './budget.ts';
import { crc32 } from './crc32.ts';

export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc32: number;
  packed_bytes: number;
  unpacked_bytes: number;
  header_offset: number;
}

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 1000;
const MOST_DIRECTORY_BYTES = 16 * 2 ** 20;
const ENCRYPTED = 1;
const NONE = 0xffffffff;
/** A piece of zeros unpacks to a thousand times its size at once. */
const PIECE_BYTES = 16 * 1024;

const damaged = (detail: string): ArchiveError => new ArchiveError('archive_damaged', detail);
const tooLarge = (detail: string): ArchiveError => new ArchiveError('archive_too_large', detail);

/** Files only, in the order of the directory. */
export async function readZipDirectory(file: Blob): Promise<ZipEntry[]> {
  const end = await findEnd(file);
  if (end.entries === 0xffff || end.directory_bytes === NONE || end.directory_offset === NONE) throw tooLarge('zip64');
  if (end.entries > MOST_ENTRIES) throw tooLarge('too many members');
  if (end.directory_bytes > MOST_DIRECTORY_BYTES) throw tooLarge('the directory is too long');
  // An archive may stand behind something else; all offsets count from its own begin.
  const begin = end.offset - end.directory_bytes - end.directory_offset;
  if (begin < 0) throw damaged('the directory is cut');
  const directory = await bytesAt(file, begin + end.directory_offset, end.directory_bytes);

  const entries: ZipEntry[] = [];
  let seen = 0;
  for (let at = 0; at < directory.byteLength; ++seen) {
    if (seen === MOST_ENTRIES) throw tooLarge('too many members');
    if (at + CENTRAL_BYTES > directory.byteLength || directory.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw damaged('the directory is damaged');
    }
    const nameBytes = directory.getUint16(at + 28, true);
    const next = at + CENTRAL_BYTES + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw damaged('the directory is damaged');
    const entry = entryAt(directory, at, nameBytes, begin);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  if (seen !== end.entries) throw damaged('the directory is damaged');
  if (overlap(entries)) throw damaged('members overlap');
  return entries;
}

/** Where the packed bytes of a member are. */
export async function memberStretch(file: Blob, entry: ZipEntry): Promise<Blob> {
  if (entry.encrypted) throw damaged('encrypted');
  const header = await bytesAt(file, entry.header_offset, LOCAL_BYTES);
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE) throw damaged("the member's header is damaged");
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`packed by method ${entry.method}`);
  // Sizes and sum are the directory's: the local header lacks them where the packer streamed.
  const start = entry.header_offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + entry.packed_bytes > file.size) throw damaged('ends too early');
  return file.slice(start, start + entry.packed_bytes);
}

export async function* unpackMember(
  packed: AsyncIterable<Uint8Array>,
  entry: ZipEntry,
  budget: UnpackBudget,
): AsyncGenerator<Uint8Array, void, undefined> {
  let crc = 0;
  let length = 0;
  for await (const bytes of entry.method === 0 ? counted(packed, budget) : inflated(packed, budget)) {
    crc = crc32(crc, bytes);
    length += bytes.length;
    budget.spend(0, bytes.length);
    if (length > entry.unpacked_bytes) throw damaged('longer than the directory tells');
    yield bytes;
  }
  if (crc !== entry.crc32 || length !== entry.unpacked_bytes) throw damaged('wrong checksum');
}

async function* counted(packed: AsyncIterable<Uint8Array>, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  for await (const chunk of packed) {
    budget.spend(chunk.length, 0);
    yield chunk;
  }
}

async function* inflated(packed: AsyncIterable<Uint8Array>, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => {
    if (bytes.length > 0) out.push(bytes);
  });
  const push = (piece: Uint8Array, last: boolean): void => {
    try {
      inflate.push(piece, last);
    } catch (error) {
      throw damaged((error as Error).message);
    }
  };
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.slice(at, at + PIECE_BYTES);
      budget.spend(piece.length, 0);
      push(piece, false);
      yield* out.splice(0);
    }
  }
  push(new Uint8Array(), true);
  yield* out.splice(0);
}

async function findEnd(file: Blob): Promise<{ offset: number; entries: number; directory_bytes: number; directory_offset: number }> {
  const tailBytes = Math.min(file.size, END_BYTES + LONGEST_COMMENT);
  const tailOffset = file.size - tailBytes;
  const tail = await bytesAt(file, tailOffset, tailBytes);
  for (let at = tailBytes - END_BYTES; at >= 0; --at) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) > tailBytes) continue;
    return {
      offset: tailOffset + at,
      entries: tail.getUint16(at + 10, true),
      directory_bytes: tail.getUint32(at + 12, true),
      directory_offset: tail.getUint32(at + 16, true),
    };
  }
  throw damaged('the directory at the end is missing');
}

function entryAt(directory: DataView, at: number, nameBytes: number, begin: number): ZipEntry {
  const packed = directory.getUint32(at + 20, true);
  const unpacked = directory.getUint32(at + 24, true);
  const offset = directory.getUint32(at + 42, true);
  if (packed === NONE || unpacked === NONE || offset === NONE) throw tooLarge('zip64');
  return {
    name: displayName(new Uint8Array(directory.buffer, directory.byteOffset + at + CENTRAL_BYTES, nameBytes)),
    method: directory.getUint16(at + 10, true),
    encrypted: (directory.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    crc32: directory.getUint32(at + 16, true),
    packed_bytes: packed,
    unpacked_bytes: unpacked,
    header_offset: begin + offset,
  };
}

/** UTF-8 or the code page of whoever packed it: what is not UTF-8 shows as U+FFFD, controls as '?'. */
function displayName(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return name.replaceAll(/[\u0000-\u001f\u007f]/g, '?').replaceAll('\\', '/');
}

/** Bombs let members share their bytes; honest archives never do. */
function overlap(entries: ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.header_offset - b.header_offset);
  return sorted.some((entry, i) => {
    const before = sorted[i - 1];
    return before !== undefined && entry.header_offset < before.header_offset + LOCAL_BYTES + before.packed_bytes;
  });
}

async function bytesAt(file: Blob, offset: number, bytes: number): Promise<DataView> {
  const buffer = await file
    .slice(offset, offset + bytes)
    .arrayBuffer()
    .catch((error: unknown) => {
      throw damaged(String(error));
    });
  if (buffer.byteLength !== bytes) throw damaged('ends too early');
  return new DataView(buffer);
}
