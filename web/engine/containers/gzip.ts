// gzip, of several members end to end (the browser's own DecompressionStream stops behind the first). In: the packed
// bytes. Out: the bytes of all members. Each member's checksum and length are compared, which the inflating library
// leaves out; zeros behind the last member are padding, anything else is damage.
import { Gunzip } from 'fflate';
import { ArchiveError } from './archive_error.ts';
import type { UnpackBudget } from './budget.ts';
import { crc32 } from './crc32.ts';

/** A piece of zeros unpacks to a thousand times its size at once. */
const PIECE_BYTES = 16 * 1024;
const TRAILER_BYTES = 8;
/** Packed bytes kept back, to look at a member's trailer when its end is known. */
const KEPT_BYTES = 4 * PIECE_BYTES;

export async function* unpackGzip(packed: AsyncIterable<Uint8Array>, budget: UnpackBudget): AsyncGenerator<Uint8Array, void, undefined> {
  const out: Uint8Array[] = [];
  const kept = new Kept();
  let crc = 0;
  let length = 0;
  const gunzip = new Gunzip((bytes) => {
    if (bytes.length === 0) return;
    crc = crc32(crc, bytes);
    length += bytes.length;
    budget.spend(0, bytes.length);
    out.push(bytes);
  });
  gunzip.onmember = (offset) => {
    if (!kept.trailerAt(offset - TRAILER_BYTES, crc, length)) throw damaged('wrong checksum');
    crc = length = 0;
  };

  let ended = false;
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.slice(at, at + PIECE_BYTES);
      budget.spend(piece.length, 0);
      if (ended) {
        if (piece.some((byte) => byte !== 0)) throw damaged(GARBAGE);
        continue;
      }
      kept.add(piece);
      ended = !push(gunzip, piece, false);
      yield* out.splice(0);
      if (ended && !kept.endsWithTrailer(crc, length)) throw damaged(GARBAGE);
    }
  }
  if (ended) return;
  push(gunzip, new Uint8Array(), true);
  yield* out.splice(0);
  if (!kept.endsWithTrailer(crc, length)) throw damaged('ends too early, or the checksum is wrong');
}

const GARBAGE = 'something else stands behind the packed data';

/** False when what follows the last member is no member. */
function push(gunzip: Gunzip, piece: Uint8Array, last: boolean): boolean {
  try {
    gunzip.push(piece, last);
    return true;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const { code, message } = error as { code?: number; message?: string };
    if (code === INVALID_HEADER) return false;
    throw damaged(message ?? String(error));
  }
}

const INVALID_HEADER = 6; // FlateErrorCode.InvalidHeader

const damaged = (detail: string): ArchiveError => new ArchiveError('archive_damaged', detail);

/** The last packed bytes. */
class Kept {
  #bytes: Uint8Array = new Uint8Array();
  /** Where #bytes begins, in the whole. */
  #start = 0;

  add(piece: Uint8Array): void {
    const drop = Math.max(0, this.#bytes.length + piece.length - KEPT_BYTES);
    const kept = new Uint8Array(this.#bytes.length - drop + piece.length);
    kept.set(this.#bytes.subarray(drop));
    kept.set(piece, this.#bytes.length - drop);
    this.#bytes = kept;
    this.#start += drop;
  }

  trailerAt(offset: number, crc: number, length: number): boolean {
    const at = offset - this.#start;
    if (at < 0 || at + TRAILER_BYTES > this.#bytes.length) return false;
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + at, TRAILER_BYTES);
    return view.getUint32(0, true) === crc && view.getUint32(4, true) === length % 2 ** 32;
  }

  /** The trailer, and behind it zeros or nothing. */
  endsWithTrailer(crc: number, length: number): boolean {
    for (let at = this.#bytes.length - TRAILER_BYTES; at >= 0; --at) {
      if (this.trailerAt(this.#start + at, crc, length)) return true;
      if (this.#bytes[at + TRAILER_BYTES - 1] !== 0) return false;
    }
    return false;
  }
}
