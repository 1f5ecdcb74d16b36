// The small programs that the scripts lean on: the server of finished files and the counter of tests.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/lib/static-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server;

before(async () => {
  mkdirSync(join(folder, 'site', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'site', 'deep', 'core.wasm'), 'wasm');
  server = await serve(join(folder, 'site'));
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

// `fetch` would tidy "..", so the path goes out as it is.
function get(path, method = 'GET') {
  return new Promise((done, failed) => {
    request({ port: server.address().port, host: '127.0.0.1', path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => done({ status: response.statusCode, type: response.headers['content-type'], body }));
    })
      .on('error', failed)
      .end();
  });
}

test('Server: a folder answers with its index, a module with its type', async () => {
  assert.deepEqual(await get('/'), { status: 200, type: 'text/html; charset=utf-8', body: '<title>page</title>' });
  assert.deepEqual(await get('/deep/core.wasm?v=1'), { status: 200, type: 'application/wasm', body: 'wasm' });
});

test('Server: nothing outside of the folder, nothing malformed, nothing but reading', async () => {
  for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/deep/../../secret.txt', '/%2e%2e/secret.txt']) {
    assert.equal((await get(path)).status, 404, path);
  }
  assert.equal((await get('/%zz')).status, 404);
  assert.equal((await get('/%00')).status, 404);
  assert.equal((await get('/absent')).status, 404);
  assert.equal((await get('/deep')).status, 404);
  assert.equal((await get('/', 'POST')).status, 405);
});

test('Server: reachable from this computer only', () => {
  assert.equal(server.address().address, '127.0.0.1');
});

test("Counter: adds up the last lines of Node's runner; ctest's line stands for the programs that it ran", () => {
  const counter = fileURLToPath(new URL('../../scripts/lib/count-tests.awk', import.meta.url));
  const count = (...lines) => spawnSync('awk', ['-f', counter], { input: lines.join('\n'), encoding: 'utf8' }).stdout.trim();
  const nodes = ['\u001b[34mℹ tests 7\u001b[39m', '\u001b[34mℹ pass 4\u001b[39m', 'ℹ fail 1', 'ℹ cancelled 2'];
  assert.equal(count(...nodes, '7 passed, 2 failed'), '11 5');
  assert.equal(count('9 passed, 5 failed', '75% tests passed, 1 tests failed out of 4', ...nodes), '7 4');
  assert.equal(count('100% tests passed, 0 tests failed out of 3'), '3 0');
  assert.equal(count('no runner spoke'), '0 0');
});
