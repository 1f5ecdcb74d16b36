// Files made from the SKU table: the table as it is shown, and the cost file to fill in.
import { t } from '../copy/copy.ts';
import { costTemplate } from './cost_template.ts';
import { engine } from './engine.ts';
import { exportTable, type ExportFormat, type ExportRequest } from './export.ts';
import { saveBlob } from './save.ts';
import { attempt, say } from './say.ts';
import * as state from './state.ts';
import { refreshTable } from './table.ts';

export async function saveTable(format: ExportFormat, request: ExportRequest): Promise<void> {
  if (await attempt(() => exportTable(engine, format, request))) say(t().done.saved(request.rows));
}

/** The cost file to fill in, with the SKUs of the account where there is one; they come in the table's order. */
const MOST_TEMPLATE_ROWS = 100_000;
export async function saveCostTemplate(): Promise<void> {
  await attempt(async () => {
    const rows: { sku: string; title: string | null }[] = [];
    const total = Math.min(MOST_TEMPLATE_ROWS, state.analysis.value === null ? 0 : await allRows());
    for (let from = 0; from < total; from += 4096) {
      const frame = await engine.window(from, Math.min(4096, total - from));
      for (let row = 0; row < frame.rows; row++) rows.push({ sku: frame.text('sku', row) ?? '', title: frame.text('title', row) });
    }
    if (total > 0) await refreshTable();
    saveBlob(
      new Blob([costTemplate(rows, state.analysis.value?.currency ?? '')], { type: 'text/csv;charset=utf-8' }),
      'ipiscope-costs.csv',
    );
    say(t().done.templateSaved(rows.length));
  });
}

/** Makes "all of them" the question that windows answer; refreshTable puts the table's own back. */
const allRows = async (): Promise<number> => (await engine.query({ sort: [{ column: 'points_lost', descending: true }] })).rows;
