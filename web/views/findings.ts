// What was found in the files, all of it, as one CSV: a line a sample, and a line for findings without one. Its words are
// those of the screen; the text stands as it is in the file.
import type { FileReport } from '../engine/analysis.ts';
import { diagText, kindText, t } from '../copy/copy.ts';
import { BYTE_ORDER_MARK, csvLine } from '../copy/csv.ts';
import { say } from '../app/say.ts';
import { saveBlob } from '../app/save.ts';
import * as state from '../app/state.ts';

export const hasFindings = (files: readonly FileReport[]): boolean =>
  files.some((file) => file.diagnostics.length > 0 || file.refusal !== null);

export function saveFindings(): void {
  const files = state.files.value;
  const words = t().files;
  const lines = [csvLine(words.findingsHead)];
  let found = 0;
  for (const file of files) {
    const head = [file.name, kindText(file.kind).name];
    for (const each of file.diagnostics) {
      const text = diagText(each.code);
      found += 1;
      const samples = each.samples.length === 0 ? [null] : each.samples;
      for (const sample of samples) {
        lines.push(
          csvLine([
            ...head,
            text.name,
            each.code,
            each.count,
            sample?.line ?? null,
            each.column ?? sample?.column ?? null,
            sample?.text ?? null,
            text.did,
          ]),
        );
      }
    }
    if (file.refusal !== null && file.diagnostics.every((each) => each.code !== file.refusal)) {
      const text = diagText(file.refusal);
      found += 1;
      lines.push(csvLine([...head, text.name, file.refusal, 1, null, null, null, text.did]));
    }
  }
  const day = state.analysis.value?.as_of ?? '';
  saveBlob(
    new Blob([BYTE_ORDER_MARK, ...lines], { type: 'text/csv;charset=utf-8' }),
    `ipiscope-findings${day === '' ? '' : `-${day}`}${state.isSample.value ? '-made-up-sample' : ''}.csv`,
  );
  say(words.findingsSaved(found));
}
