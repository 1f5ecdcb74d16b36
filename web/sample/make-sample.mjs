// Writes the sample: report files of a made-up US account of 400 SKUs, as a seller would have them on disk. Everything
// is invented; the same output on every run.
//   node web/sample/make-sample.mjs [folder]     (default: web/sample/files)
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { AS_OF, DAYS, dayIso, makeAccount } from './account.mjs';
import { keptColumns, planningReport } from './planning.mjs';
import { costsFile, ledgerReport, manageFbaReport, officialScores, restockReport, strandedReport } from './reports.mjs';

const tabText = ({ header, rows }) => [header, ...rows].map((row) => row.join('\t')).join('\n') + '\n';
const csvCell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const csvText = ({ header, rows }) => [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';

export function sampleFiles() {
  const account = makeAccount();
  const files = {};
  files[`fba-inventory-${AS_OF}.txt`] = tabText(planningReport(account, DAYS));
  // Earlier states, to measure what was on hand 30, 60 and some 90 days ago.
  for (const age of [30, 60, 91]) {
    files[`fba-inventory-${dayIso(DAYS - age)}.csv`] = csvText(keptColumns(planningReport(account, DAYS - age)));
  }
  files['stranded-inventory.txt'] = tabText(strandedReport(account));
  files['restock-inventory.csv'] = '\ufeff' + csvText(restockReport(account));
  files['manage-fba-inventory.txt'] = tabText(manageFbaReport(account));
  files['inventory-ledger.txt'] = tabText(ledgerReport(account));
  files['costs.csv'] = csvText(costsFile(account));
  files['official-scores.csv'] = csvText(officialScores([
    ['2026-10-12', 424], ['2026-10-19', 419], ['2026-10-26', 415], ['2026-11-02', 408], ['2026-11-09', 401], ['2026-11-16', 394]]));
  return files;
}

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
