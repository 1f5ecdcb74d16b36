// One question for DuckDB, native and in the browser. `header`: the columns' names, all types given; null: detected.
export function readerSql(path, task, header) {
  const name = (column) => `"${column.replaceAll('"', '""')}"`;
  const typeOf = (column) =>
    column === 'estimated-storage-cost-next-month' ? 'DOUBLE' : task.columns.includes(column) ? 'INTEGER' : 'VARCHAR';
  const types = header === null ? '' : `, auto_detect=false, columns={${header.map((c) => `'${c}': '${typeOf(c)}'`).join(', ')}}`;
  const quote = task.delimiter === '\t' ? '' : '"';
  const source = `read_csv('${path}', header=true, delim='${task.delimiter}', quote='${quote}', escape='${quote}'${types})`;
  const inner = task.columns.map((column, i) => `sum(${name(column)}) c${i}`).join(', ');
  const outer = task.columns.map((_, i) => `sum(c${i})::DOUBLE`).join(', ');
  return `SELECT sum(n)::DOUBLE, count(*)::DOUBLE, ${outer} FROM (SELECT ${name(task.key)} k, count(*) n, ${inner} FROM ${source} GROUP BY k)`;
}
