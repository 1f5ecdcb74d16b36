// The module that ships, in Node: the glue thinks it is in a worker, and is given the bytes.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const coreDir = process.env.IPI_CORE_DIR ?? resolve(root, 'build/wasm/wasm');
export const wasmBytes = () => readFileSync(resolve(coreDir, 'ipiscope_core.wasm'));

globalThis.self ??= { location: { href: '' } };

/** A fresh instance; `words` collects what it prints. */
export async function startCore(words = []) {
  // As text: its name ends in .js, which Node 20 takes for CommonJS.
  const glue = readFileSync(resolve(coreDir, 'ipiscope_core.js'), 'utf8');
  const { default: createCore } = await import(`data:text/javascript,${encodeURIComponent(glue)}`);
  const say = (line) => words.push(line);
  // As the page's worker does it (web/engine/worker/core_session.ts); newer glue takes no `wasmBinary`.
  const instantiateWasm = (imports, done) => {
    void WebAssembly.instantiate(wasmBytes(), imports).then(({ instance, module }) => done(instance, module));
    return {};
  };
  return createCore({ instantiateWasm, locateFile: (name) => name, print: say, printErr: say });
}

const decoder = new TextDecoder();
export const textOf = (reply) => decoder.decode(reply);
export const jsonOf = (reply) => JSON.parse(textOf(reply));

/** Streams `bytes` into the session and returns the file's number. */
export function readBytes(session, name, bytes, { chunk = 1 << 20, modified = '2026-11-23', overrides = {} } = {}) {
  const file = session.open(JSON.stringify({ name, size: bytes.length, modified, overrides }));
  const stream = () => {
    for (let at = 0; at < bytes.length; at += chunk) {
      const part = bytes.subarray(at, at + chunk);
      session.stage(part.length).set(part);
      const answer = session.feed(file, part.length);
      if (answer !== 0) return answer;
    }
    return session.close(file);
  };
  if (stream() === 1 && stream() === 1) throw new Error(`${name}: asked for a third time`);
  return file;
}
