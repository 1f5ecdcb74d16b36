// The limits, in a worker: reading the file by one and by four byte streams, copying it into WebAssembly, and the core's
// own stages in memory (bench_module.cpp). {task: 'streams', count} or {task: 'memory', ...}.
import { serve } from './peer.mjs';
import createModule from 'ipiscope-bench-module';
import { chunksOf } from '../../../web/engine/worker/chunks.ts';

const CHUNK = 1 << 20;

async function drain(blob) {
  const reader = blob.stream().getReader({ mode: 'byob' });
  let bytes = 0;
  let buffer = new ArrayBuffer(CHUNK);
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (done) return bytes;
    bytes += value.byteLength;
    buffer = value.buffer;
  }
}

async function readStreams(file, count) {
  const part = Math.ceil(file.size / count);
  const parts = Array.from({ length: count }, (_, i) => drain(file.slice(i * part, (i + 1) * part)));
  const bytes = (await Promise.all(parts)).reduce((sum, n) => sum + n, 0);
  if (bytes !== file.size) throw new Error(`${bytes} of ${file.size} bytes`);
  return { bytes };
}

async function readChunks(file, way) {
  let bytes = 0;
  for await (const chunk of chunksOf(file, CHUNK, way)) bytes += chunk.byteLength;
  return { bytes };
}

let module = null;
async function inMemory(file, { runs, tasks, ledger }) {
  module ??= await createModule({ locateFile: (name) => name, instantiateWasm });
  const at = module._bench_reserve(file.size);
  let offset = at;
  for await (const chunk of chunksOf(file, CHUNK)) {
    module.HEAPU8.set(chunk, offset);
    offset += chunk.length;
  }
  const results = Object.fromEntries(tasks.map((task) => [task, { ms: [], answer: null }]));
  for (let run = 0; run < runs; ++run) {
    for (const task of tasks) {
      const began = performance.now();
      module.ccall('bench_run', 'number', ['string', 'number'], [task, ledger ? 1 : 0]);
      results[task].ms.push(performance.now() - began);
      results[task].answer = module.UTF8ToString(module._bench_answer());
    }
  }
  return { bytes: file.size, results };
}

function instantiateWasm(imports, done) {
  void fetch(new URL('bench_module.wasm', self.benchBase))
    .then((response) => WebAssembly.instantiateStreaming(response, imports))
    .then(({ instance, module: compiled }) => done(instance, compiled));
  return {};
}

serve((file, task) => {
  self.benchBase = task.base;
  if (task.kind === 'streams') return readStreams(file, task.count);
  if (task.kind === 'chunks') return readChunks(file, task.way);
  return inMemory(file, task);
});
