// Why a file was not used, as sentences: what it is, what was seen, what to do. Facts by the core.
import type { FileReport } from '../engine/analysis.ts';
import { diagText, kindText, t } from '../copy/copy.ts';

export interface Refusal {
  title: string;
  text: string[];
}

/** The first line that the file begins with, where the core kept one. */
function sampleOf(file: FileReport): string | null {
  const found = file.diagnostics.find((each) => each.code === file.refusal);
  const text = found?.samples[0]?.text.trim() ?? '';
  return text === '' ? null : text.slice(0, 60);
}

export function refusalOf(file: FileReport): Refusal {
  const words = t().files;
  if (file.role === 'identified') {
    const kind = kindText(file.kind);
    return { title: words.notUsed(kind.name), text: [words.identified, kind.hint ?? ''].filter((each) => each !== '') };
  }
  if (file.role === 'excluded') {
    const repeated = file.diagnostics.some((each) => each.code === 'repeated_file');
    return repeated
      ? { title: diagText('repeated_file').name, text: [diagText('repeated_file').more] }
      : { title: words.notUsed(kindText(file.kind).name), text: [words.leftOut] };
  }
  const code = file.refusal ?? 'unknown_report';
  const diagnostic = diagText(code);
  const text = [diagnostic.more];
  const sample = sampleOf(file);
  if (sample !== null && (code === 'html_page' || code === 'error_sentence' || code === 'unknown_report'))
    text.unshift(words.beginsWith(sample));
  if (file.looks_like !== null) text.push(words.looksLike(kindText(file.looks_like).name));
  if (file.missing_columns.length > 0 && file.looks_like !== null) text.push(words.missingColumns(file.missing_columns.slice(0, 6)));
  return { title: diagnostic.name, text };
}
