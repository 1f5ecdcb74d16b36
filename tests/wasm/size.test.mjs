// What every visitor downloads may only become smaller: wasm/README.md tells what it is made of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { MODULE_BROTLI } from '../../scripts/lib/size-limits.mjs';
import { wasmBytes } from './support/core.mjs';

test(`Size: the module is at most ${MODULE_BROTLI / 1024} KiB, compressed as servers do`, () => {
  const bytes = wasmBytes();
  const compressed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  assert.ok(compressed.length <= MODULE_BROTLI, `${compressed.length} bytes`);
});

test('Size: no path of the machine that built it is inside', () => {
  const text = wasmBytes().toString('latin1');
  assert.doesNotMatch(text, /\/(home|root|tmp|work|usr|build)\/[\w/]+\.(h|cpp)/);
});
