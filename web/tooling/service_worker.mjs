// sw.js for the finished site: the list of files to keep, with their hashes, compiled in; its own version is the hash
// of that list.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { webDir } from './paths.mjs';

/** Served, but not part of the page. */
const ONLINE = ['./ipiscope.html', './SHA256SUMS'];

export async function writeServiceWorker(dist, paths) {
  const kept = paths.map((path) => `./${path}`).filter((path) => !ONLINE.includes(path));
  const files = Object.fromEntries(
    kept.map((path) => {
      const hash = createHash('sha256')
        .update(readFileSync(resolve(dist, path)))
        .digest('base64');
      return [path === './index.html' ? './' : path, hash];
    }),
  );
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const { output } = await build({
    root: webDir,
    configFile: false,
    logLevel: 'warn',
    define: {
      __FILES__: JSON.stringify(files),
      __VERSION__: JSON.stringify(version),
      __ONLINE__: JSON.stringify(ONLINE),
    },
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      rolldownOptions: { input: resolve(webDir, 'sw/sw.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  });
  writeFileSync(resolve(dist, 'sw.js'), output[0].code);
}
