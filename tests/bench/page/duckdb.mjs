// DuckDB-wasm (eh bundle, one thread: pages are not isolated) as its documentation starts it, in its own worker.
import * as duckdb from '@duckdb/duckdb-wasm';
import { headerOf } from '../tasks.mjs';
import { readerSql } from '../duckdb_sql.mjs';

export async function startDuckdb() {
  const worker = new Worker('./duckdb-worker.js');
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate('./duckdb.wasm');
  const connection = await db.connect();
  return {
    async read(file, task, typed) {
      await db.dropFile('f');
      await db.registerFileHandle('f', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
      const header = typed ? await headerOf(file, task) : null;
      const table = await connection.query(readerSql('f', task, header));
      const row = table.get(0).toArray().map(Number);
      return { rows: row[0], groups: row[1], totals: row.slice(2) };
    },
    end: () => worker.terminate(),
  };
}
