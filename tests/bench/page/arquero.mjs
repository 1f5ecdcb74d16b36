// Arquero in a worker: fromCSV of the whole text, then groupby and rollup.
import { fromCSV, op } from 'arquero';
import { headerOf } from '../tasks.mjs';
import { serve } from './peer.mjs';

serve(async (file, task) => {
  const wanted = new Set(task.columns);
  const parse = Object.fromEntries((await headerOf(file, task)).map((name) => [name, wanted.has(name) ? Number : String]));
  const table = fromCSV(await file.text(), { delimiter: task.delimiter, parse });
  const sums = Object.fromEntries(task.columns.map((name, i) => [`c${i}`, op.sum(name)]));
  const groups = table.groupby(task.key).rollup(sums);
  const totals = task.columns.map((_, i) => groups.array(`c${i}`).reduce((sum, value) => sum + value, 0));
  return { rows: table.numRows(), groups: groups.numRows(), totals };
});
