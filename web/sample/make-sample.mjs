// Writes the sample: report files of a made-up US account of 400 SKUs, as a seller would have them on disk. Everything
// is invented; the same output on every run.
//   node web/sample/make-sample.mjs [folder]     (default: web/sample/files)
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { AS_OF } from './account.mjs';
import { sampleFiles } from './sample.mjs';

function writeSample(folder) {
  mkdirSync(folder, { recursive: true });
  const files = sampleFiles();
  for (const old of readdirSync(folder)) if (/\.(txt|csv)$/.test(old) && !(old in files)) rmSync(join(folder, old));
  let bytes = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    bytes += Buffer.byteLength(text);
    let before = null;
    try {
      before = readFileSync(path, 'utf8');
    } catch {
      // Not there yet.
    }
    // An unchanged file keeps its time, so that builds stay quick.
    if (before !== text) writeFileSync(path, text);
  }
  console.log(`sample account as of ${AS_OF}: ${Object.keys(files).length} files, ${bytes} bytes`);
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) writeSample(process.argv[2] ?? join(dirname(self), 'files'));
