import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOf } from './handover.ts';

test('Handover: files come as files, or as a name with text or bytes; the rest is left out', async () => {
  const files = filesOf([
    new File(['a'], 'a.txt'),
    { name: 'b.txt', data: 'b' },
    { name: 'c.txt', data: new Uint8Array([99]) },
    { name: '', data: 'd' },
    { name: 'e.txt' },
    null,
    7,
  ]);
  assert.deepEqual(
    files.map((file) => file.name),
    ['a.txt', 'b.txt', 'c.txt'],
  );
  assert.deepEqual(await Promise.all(files.map((file) => file.text())), ['a', 'b', 'c']);
  assert.deepEqual(filesOf('a.txt'), []);
});
