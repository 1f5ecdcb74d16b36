// The module that ships against its contract: what it exports is what core.d.ts says, it makes no code from text, its
// stack and memory are as the README tells, memory comes back, and a failed allocation leaves it whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { coreDir, jsonOf, readBytes, root, startCore, wasmBytes } from './support/core.mjs';

/** All of the module's memory, of which a staged buffer is a view. */
const memoryOf = (session) => session.stage(1).buffer.byteLength;
const bytesOf = (text) => new TextEncoder().encode(text);

/** Methods that an interface of core.d.ts names. */
function declared(name) {
  const text = readFileSync(resolve(root, 'wasm/core.d.ts'), 'utf8');
  const body = new RegExp(`export interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(text)[1];
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map(([, method]) => method).sort();
}

test('Contract: the class has the methods of core.d.ts and no others', async () => {
  const core = await startCore();
  const embind = new Set(['constructor', 'clone', 'delete', 'deleteLater', 'isAliasOf', 'isDeleted', 'argCount']);
  const methods = Object.getOwnPropertyNames(core.Session.prototype).filter((name) => !embind.has(name));
  assert.deepEqual([...methods, 'delete'].sort(), declared('Session'));
  for (const name of declared('Core')) assert.ok(name in core, name);
});

test('Contract: the page speaks the ABI of the module', async () => {
  const core = await startCore();
  const protocol = readFileSync(resolve(root, 'web/engine/protocol.ts'), 'utf8');
  assert.equal(core.abi_version(), Number(/ABI_VERSION = (\d+)/.exec(protocol)[1]));
});

test('Contract: the glue holds no way to make code from text', () => {
  const glue = readFileSync(resolve(coreDir, 'ipiscope_core.js'), 'utf8');
  for (const word of ['eval(', 'new Function', 'importScripts', 'document.write']) assert.ok(!glue.includes(word), word);
});

test('Contract: the stack comes first, so that its overflow traps; memory ends at 1 GiB', async () => {
  const { globals, memory } = await sectionsOf(wasmBytes());
  // The first global is the stack pointer: it starts at the top of a stack that begins at address 0.
  assert.equal(globals[0], 1 << 20);
  assert.deepEqual(memory, { minimum: 256, maximum: 16384 });
});

test('Memory: a thousand files read and dropped leave no growth behind', async () => {
  const core = await startCore();
  const session = new core.Session();
  const text = bytesOf('sku\tasin\n' + 'A-1\tB0MADEUP01\n'.repeat(2000));
  const round = () => {
    const file = readBytes(session, 'leak.txt', text);
    jsonOf(session.file_json(file));
    session.drop(file);
  };
  for (let i = 0; i < 100; ++i) round();
  const before = memoryOf(session);
  for (let i = 0; i < 1000; ++i) round();
  assert.equal(memoryOf(session), before);
  session.delete();
});

test('Memory: it grows while views are asked for anew, and what was staged arrives whole', async () => {
  const core = await startCore();
  const session = new core.Session();
  const before = memoryOf(session);
  const large = session.stage(64 << 20);
  assert.ok(memoryOf(session) > before);
  large[large.length - 1] = 7;
  assert.equal(new Uint8Array(session.stage(64 << 20).buffer)[large.byteOffset + large.length - 1], 7);
  session.delete();
});

test('Memory: an allocation that fails is an error with a code, and the next file works', async () => {
  const core = await startCore();
  const session = new core.Session();
  assert.throws(() => session.stage(0x7fffffff), { code: 'out_of_memory' });
  const file = readBytes(session, 'after.txt', bytesOf('a\tb\n1\t2\n'));
  assert.equal(jsonOf(session.file_json(file)).name, 'after.txt');
  session.delete();
});

test('Names: a file name comes back as it went in, whatever letters it has', async () => {
  const core = await startCore();
  const session = new core.Session();
  for (const name of ['Lagerbestand M\u00fcnchen.csv', '\u5728\u5eab.txt', '\ud83d\udce6 "q" \\ \u0001.csv', '__proto__']) {
    const file = readBytes(session, name, bytesOf('a\tb\n1\t2\n'));
    assert.equal(jsonOf(session.file_json(file)).name, name);
  }
  session.delete();
});

/** Initial values of the i32 globals and the limits of the memory, out of the binary. */
async function sectionsOf(bytes) {
  let at = 8;
  const leb = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const found = { globals: [], memory: null };
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = leb() + at;
    if (id === 5) {
      leb();
      const flags = leb();
      const minimum = leb();
      found.memory = { minimum, maximum: flags & 1 ? leb() : null };
    }
    if (id === 6) {
      const count = leb();
      for (let i = 0; i < count && bytes[at] === 0x7f; ++i) {
        at += 2;
        if (bytes[at++] !== 0x41) break; // i32.const
        found.globals.push(leb());
        at += 1; // end
      }
    }
    at = end;
  }
  return found;
}
