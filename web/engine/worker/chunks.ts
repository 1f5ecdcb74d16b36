// The bytes of a file, in order, a chunk at a time; memory stays at a few chunks whatever the file's size.
//
// The fastest way that the browser has (measured: tests/bench/results):
//   byob     byte streams with recycled buffers and two reads in flight. A large file is read in stretches,
//            several of them at once, each ahead into its own buffers.
//   stream   an ordinary stream, where there is no byte stream of a file
//   slices   one slice ahead of the one that is looked at, where there are no streams at all
// A file of one chunk is read at once: a stream takes longer to set up than to read it.
// All give the same bytes. A chunk is valid until the next one is asked for.
//
// Fails with a ReadError; the bytes delivered must equal file.size, or the file changed under us (Firefox says nothing
// by itself; a stream of the whole file also shows that it grew).

export class ReadError extends Error {
  readonly code: 'file_changed' | 'file_unreadable';

  constructor(code: ReadError['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

export type ReadWay = 'byob' | 'stream' | 'slices';
type Chunk = Uint8Array<ArrayBuffer>;
type Chunks = AsyncGenerator<Chunk, void, undefined>;

/** One stream covers this much of a large file. */
const STRETCH_BYTES = 4 << 20;
/** So many streams are read at once: one browser thread fills a stream's pipe while we empty another's. */
const STREAMS = 2;
/** Smaller files are one stream: opening several costs more than it gains. */
const LARGE_BYTES = 16 << 20;

/** What this browser can do, found out once and without touching a file. */
export function bestWay(): ReadWay {
  if (typeof Blob.prototype.stream !== 'function') return 'slices';
  try {
    const reader = new Blob([]).stream().getReader({ mode: 'byob' });
    reader.cancel().catch(() => undefined);
    return 'byob';
  } catch {
    return 'stream';
  }
}

export async function* chunksOf(file: Blob, chunkBytes: number, way: ReadWay = bestWay()): Chunks {
  let delivered = 0;
  try {
    for await (const chunk of source(file, chunkBytes, way)) {
      delivered += chunk.byteLength;
      if (delivered > file.size) break;
      yield chunk;
    }
  } catch (error) {
    throw error instanceof ReadError ? error : await unreadable(file, error);
  }
  if (delivered !== file.size) {
    throw new ReadError('file_changed', `${delivered} of ${file.size} bytes`);
  }
}

function source(file: Blob, chunkBytes: number, way: ReadWay): Chunks {
  if (file.size <= chunkBytes) return atOnce(file);
  if (way === 'slices') return bySlices(file, chunkBytes);
  return way === 'byob' ? byByob(file, chunkBytes) : byDefault(file.stream().getReader());
}

/** One stretch of the file, read ahead into its own buffers: `room` of them, each filled before it is handed on. */
class Stretch {
  readonly #reader: ReadableStreamBYOBReader;
  readonly #free: ArrayBuffer[];
  readonly #ready: Chunk[] = [];
  #ended = false;
  #failed: { error: unknown } | null = null;
  #wake: () => void = () => undefined;

  constructor(blob: Blob, buffers: ArrayBuffer[]) {
    this.#reader = blob.stream().getReader({ mode: 'byob' });
    this.#free = buffers;
    void this.#pump();
  }

  /** The next chunk, or null at the end. */
  async next(): Promise<Chunk | null> {
    for (;;) {
      const chunk = this.#ready.shift();
      if (chunk !== undefined) return chunk;
      if (this.#failed !== null) throw this.#failed.error;
      if (this.#ended) return null;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** A buffer comes back. */
  recycle(buffer: ArrayBuffer): void {
    this.#free.push(buffer);
    this.#refill();
  }

  close(): void {
    this.#ended = true;
    this.#reader.cancel().catch(() => undefined);
  }

  /** At the end: all its buffers, for another stretch. */
  buffers(): ArrayBuffer[] {
    return this.#free.splice(0);
  }

  #refill: () => void = () => undefined;

  async #pump(): Promise<void> {
    try {
      while (!this.#ended) {
        let buffer = this.#free.pop();
        if (buffer === undefined) {
          await new Promise<void>((resolve) => (this.#refill = resolve));
          continue;
        }
        let filled = 0;
        while (filled < buffer.byteLength && !this.#ended) {
          const { done, value } = await this.#reader.read(new Uint8Array(buffer, filled));
          if (value !== undefined) buffer = value.buffer as ArrayBuffer;
          if (done) this.#ended = true;
          else filled += value.byteLength;
        }
        if (filled > 0) this.#ready.push(new Uint8Array(buffer, 0, filled));
        else this.#free.push(buffer);
        this.#wake();
      }
    } catch (error) {
      this.#failed = { error };
    }
    this.#wake();
  }
}

async function* byByob(file: Blob, chunkBytes: number): Chunks {
  const large = file.size > LARGE_BYTES;
  const room = large ? Math.ceil(STRETCH_BYTES / chunkBytes) : 2;
  const open: Stretch[] = [];
  let opened = 0;
  const openNext = (buffers: ArrayBuffer[]): void => {
    if (opened > 0 && opened >= file.size) return;
    const blob = large ? file.slice(opened, opened + STRETCH_BYTES) : file;
    opened += Math.max(blob.size, 1);
    open.push(new Stretch(blob, buffers));
  };
  try {
    const fresh = (): ArrayBuffer[] => Array.from({ length: room }, () => new ArrayBuffer(chunkBytes));
    for (let i = 0; i < (large ? STREAMS : 1); ++i) openNext(fresh());
    for (let now = open[0]; now !== undefined; now = open[0]) {
      for (let chunk = await now.next(); chunk !== null; chunk = await now.next()) {
        yield chunk;
        now.recycle(chunk.buffer);
      }
      open.shift();
      openNext(now.buffers());
    }
  } finally {
    for (const stretch of open) stretch.close();
  }
}

async function* byDefault(reader: ReadableStreamDefaultReader<Chunk>): Chunks {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function* atOnce(file: Blob): Chunks {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length > 0) yield bytes;
}

async function* bySlices(file: Blob, chunkBytes: number): Chunks {
  const ask = (at: number): Promise<ArrayBuffer> => {
    const bytes = file.slice(at, at + chunkBytes).arrayBuffer();
    bytes.catch(() => undefined);
    return bytes;
  };
  let ahead = ask(0);
  for (let at = 0; at < file.size; at += chunkBytes) {
    const bytes = await ahead;
    ahead = ask(at + chunkBytes);
    yield new Uint8Array(bytes);
  }
}

/** A stream only says "network error"; reading one byte says why. */
async function unreadable(file: Blob, error: unknown): Promise<ReadError> {
  const reason: unknown = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => error,
      (probed: unknown) => probed,
    );
  // Chromium's answer to a file that was edited or cut since it was chosen.
  const changed = reason instanceof DOMException && reason.name === 'NotReadableError';
  const detail = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return new ReadError(changed ? 'file_changed' : 'file_unreadable', detail);
}
