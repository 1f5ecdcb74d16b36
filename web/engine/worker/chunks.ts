// The bytes of a file, in order, a chunk at a time; memory stays at two chunks whatever the file's size. Measured:
// a BYOB stream with recycled buffers and two reads in flight is the fastest (core/… never waits for it); streams
// also notice a file that grew, which slices do not. A chunk is valid until the next one is asked for.
// Fails with a ReadError; the bytes delivered must equal file.size, or the file changed under us (Firefox says
// nothing by itself).

export class ReadError extends Error {
  readonly code: 'file_changed' | 'file_unreadable';

  constructor(code: ReadError['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

type Chunk = Uint8Array<ArrayBuffer>;

export async function* chunksOf(file: Blob, chunkBytes: number): AsyncGenerator<Chunk, void, undefined> {
  let delivered = 0;
  try {
    for await (const chunk of source(file, chunkBytes)) {
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

function source(file: Blob, chunkBytes: number): AsyncGenerator<Chunk, void, undefined> {
  if (typeof file.stream !== 'function') return bySlices(file, chunkBytes);
  let stream = file.stream();
  try {
    return byByob(stream.getReader({ mode: 'byob' }), chunkBytes);
  } catch {
    // No byte stream in this browser; the attempt leaves the stream unlocked, but a fresh one is surest.
    stream = file.stream();
    return byDefault(stream.getReader());
  }
}

async function* byByob(reader: ReadableStreamBYOBReader, chunkBytes: number): AsyncGenerator<Chunk, void, undefined> {
  const ask = (buffer: ArrayBuffer): Promise<ReadableStreamReadResult<Chunk>> => {
    const read = reader.read(new Uint8Array(buffer)) as Promise<ReadableStreamReadResult<Chunk>>;
    read.catch(() => undefined); // the second of two may fail while nobody waits for it
    return read;
  };
  const inFlight = [ask(new ArrayBuffer(chunkBytes)), ask(new ArrayBuffer(chunkBytes))];
  try {
    for (;;) {
      const { done, value } = await inFlight.shift()!;
      if (done) return;
      yield value;
      inFlight.push(ask(value.buffer));
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function* byDefault(reader: ReadableStreamDefaultReader<Chunk>): AsyncGenerator<Chunk, void, undefined> {
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

async function* bySlices(file: Blob, chunkBytes: number): AsyncGenerator<Chunk, void, undefined> {
  for (let at = 0; at < file.size; at += chunkBytes) {
    yield new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer());
  }
}

/** A stream only says "network error"; reading one byte says why. */
async function unreadable(file: Blob, error: unknown): Promise<ReadError> {
  const reason: unknown = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(() => error, (probed: unknown) => probed);
  // Chromium's answer to a file that was edited or cut since it was chosen.
  const changed = reason instanceof DOMException && reason.name === 'NotReadableError';
  const detail = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return new ReadError(changed ? 'file_changed' : 'file_unreadable', detail);
}
