// Module hook: types are stripped by the compiler that Vite brings. Nothing is checked here (npm run check does).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

export async function load(url, context, nextLoad) {
  if (!/\.tsx?$/.test(url)) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const source = await readFile(path, 'utf8');
  const { code } = await transformWithOxc(source, path, { jsx: { runtime: 'automatic', importSource: 'preact' } });
  return { format: 'module', source: code, shortCircuit: true };
}
