// How much one archive may unpack to, over all of its members: streams bound the memory, this bounds the time of
// whoever opens a bomb. The same numbers as core/cli/unpack_budget.h (assumption A-82).
import { ArchiveError } from './archive_error.ts';

const MOST_BYTES = 2 * 2 ** 30;
const MOST_RATIO = 200;
/** Any ratio is fine below this. */
const FREE_BYTES = 64 * 2 ** 20;

export class UnpackBudget {
  #packed = 0;
  #unpacked = 0;

  /** Throws archive_too_large when what came out is more than an honest archive gives. */
  spend(packedBytes: number, unpackedBytes: number): void {
    this.#packed += packedBytes;
    this.#unpacked += unpackedBytes;
    const most = Math.min(MOST_BYTES, Math.max(FREE_BYTES, this.#packed * MOST_RATIO));
    if (this.#unpacked > most) throw new ArchiveError('archive_too_large', 'unpacks to too many bytes');
  }
}
