// npm run build: the site and the single file into web/dist, then the service worker, the list of hashes, and the
// check of all of it. Needs build/wasm/wasm/ipiscope_core.{js,wasm} (scripts/build wasm).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { checkDist } from './check-dist.mjs';
import { filesBelow } from './files.mjs';
import { coreDir, distDir, webDir } from './paths.mjs';
import { writeServiceWorker } from './service_worker.mjs';

if (!existsSync(resolve(coreDir, 'ipiscope_core.wasm'))) {
  console.error(`There is no ipiscope_core.wasm in ${coreDir}: run scripts/build wasm first.`);
  process.exit(1);
}

const configFile = resolve(webDir, 'vite.config.mjs');
await build({ configFile, mode: 'site' });
const site = filesBelow(distDir);
await build({ configFile, mode: 'single' });
await writeServiceWorker(distDir, site);

const sums = filesBelow(distDir).map((path) => {
  const hash = createHash('sha256')
    .update(readFileSync(resolve(distDir, path)))
    .digest('hex');
  return `${hash}  ${path}\n`;
});
writeFileSync(resolve(distDir, 'SHA256SUMS'), sums.join(''));

checkDist(distDir);
