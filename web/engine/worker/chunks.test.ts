import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { bestWay, chunksOf, ReadError, type ReadWay } from './chunks.ts';

const WAYS: ReadWay[] = ['byob', 'stream', 'slices'];

/** Bytes that repeat at no power of two, so that a chunk in the wrong place shows. */
function made(bytes: number): Blob {
  const block = new Uint8Array(65_521).map((_, i) => (i * 31 + (i >> 7)) & 255);
  const parts = Array.from({ length: Math.ceil(bytes / block.length) }, (_, i) => [new Uint8Array([i & 255, i >> 8]), block]).flat();
  return new Blob(parts).slice(0, bytes);
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

test('Chunks: every way of reading gives the same bytes, in large files and small ones, at any chunk size', async () => {
  for (const [bytes, chunk] of [
    [0, 64],
    [1, 64],
    [1000, 7],
    [5_000_003, 1 << 20],
    [40_000_001, 1 << 20],
    [37_748_736, 300_001],
  ] as const) {
    const file = made(bytes);
    const whole = createHash('sha256')
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest('hex');
    for (const way of WAYS) assert.equal(await hashOf(chunksOf(file, chunk, way)), whole, `${bytes} bytes, ${way}`);
  }
});

test('Chunks: whoever stops early leaves nothing behind that fails later', async () => {
  for (const way of WAYS) {
    for await (const chunk of chunksOf(made(40_000_000), 1 << 20, way)) {
      assert.ok(chunk.length > 0);
      break;
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
});

test('Chunks: fewer or more bytes than the file said are a changed file', async () => {
  for (const way of WAYS) {
    for (const size of [999, 1001]) {
      const blob = made(1000);
      const lying = new Proxy(blob, {
        get: (target, name) =>
          name === 'size'
            ? size
            : typeof target[name as keyof Blob] === 'function'
              ? (target[name as keyof Blob] as () => unknown).bind(target)
              : target[name as keyof Blob],
      });
      for (const chunk of [64, 1 << 20]) {
        if (way === 'slices' && size === 999 && chunk === 64) continue; // slices end where the file said
        await assert.rejects(
          hashOf(chunksOf(lying, chunk, way)),
          (error) => error instanceof ReadError && error.code === 'file_changed',
          `${way} ${size}`,
        );
      }
    }
  }
});

test('Chunks: a stream that fails says so once, and does not hang', async () => {
  const failing = {
    size: 64 << 20,
    slice: () => failing,
    arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')),
    stream: () => new ReadableStream({ type: 'bytes', pull: (controller) => controller.error(new TypeError('network error')) }),
  } as unknown as Blob;
  for (const way of WAYS) {
    await assert.rejects(
      hashOf(chunksOf(failing, 1 << 20, way)),
      (error) => error instanceof ReadError && error.code === 'file_changed',
      way,
    );
  }
});

test('Chunks: this Node reads by byte streams', () => {
  assert.equal(bestWay(), 'byob');
});
