// What every visitor downloads may only become smaller: wasm/README.md tells what it is made of.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { wasmBytes } from './support/core.mjs';

// Lower it when the module becomes smaller. A newer compiler's is larger (256 KiB with 6.0.5); the floor's stays the measure.
const emcc = spawnSync('emcc', ['--version'], { encoding: 'utf8' }).stdout ?? '';
const MOST_KIB = / 3\.1\.6 /.test(emcc) ? 209 : 260;

test(`Size: the module is at most ${MOST_KIB} KiB, compressed as servers do`, () => {
  const bytes = wasmBytes();
  const compressed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  assert.ok(compressed.length <= MOST_KIB * 1024, `${compressed.length} bytes`);
});

test('Size: no path of the machine that built it is inside', () => {
  const text = wasmBytes().toString('latin1');
  assert.doesNotMatch(text, /\/(home|root|tmp|work|usr|build)\/[\w/]+\.(h|cpp)/);
});
