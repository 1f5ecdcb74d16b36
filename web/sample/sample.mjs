// The sample's files by name, as texts. Pure: the page makes them when somebody asks for them (boot/sample.ts), which
// is a tenth of their download; make-sample.mjs writes the same to disk for the program and the tests.
import { AS_OF, DAYS, dayIso, makeAccount } from './account.mjs';
import { keptColumns, planningReport } from './planning.mjs';
import { costsFile, ledgerReport, manageFbaReport, officialScores, restockReport, strandedReport } from './reports.mjs';

const tabText = ({ header, rows }) => [header, ...rows].map((row) => row.join('\t')).join('\n') + '\n';
const csvCell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const csvText = ({ header, rows }) => [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';

/** Piece by piece: yields between pieces, returns the files. */
export function* sampleSteps() {
  const account = yield* makeAccount();
  const files = {};
  files[`fba-inventory-${AS_OF}.txt`] = tabText(planningReport(account, DAYS));
  yield;
  // Last Monday's, and what was on hand 30, 60 and some 90 days ago.
  for (const age of [7, 30, 60, 91]) {
    files[`fba-inventory-${dayIso(DAYS - age)}.csv`] = csvText(keptColumns(planningReport(account, DAYS - age)));
    yield;
  }
  files['stranded-inventory.txt'] = tabText(strandedReport(account));
  files['restock-inventory.csv'] = '\ufeff' + csvText(restockReport(account));
  files['manage-fba-inventory.txt'] = tabText(manageFbaReport(account));
  yield;
  files['inventory-ledger.txt'] = tabText(ledgerReport(account));
  files['costs.csv'] = csvText(costsFile(account));
  files['official-scores.csv'] = csvText(
    officialScores([
      ['2026-10-12', 392],
      ['2026-10-19', 395],
      ['2026-10-26', 393],
      ['2026-11-02', 396],
      ['2026-11-09', 398],
      ['2026-11-16', 396],
    ]),
  );
  return files;
}

export function sampleFiles() {
  const steps = sampleSteps();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
