// The table as it is shown, as a file: same filters, same order, same columns, and a line of sums. CSV, XLSX (typed
// cells) and JSON (the core's names). Rows are taken from the engine block by block; nothing is computed here.
import type { Cell } from 'write-excel-file/universal';
import type { Engine, RowsFrame } from '../engine/engine.ts';
import { BYTE_ORDER_MARK, csvLine } from '../copy/csv.ts';
import { saveBlob } from './save.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

export interface ExportColumn {
  /** The core's name. */
  id: string;
  head: string;
  text: boolean;
  /** Minor units are written in the currency's own. */
  divisor: number;
  /** How a workbook shows the number; absent: as it is. */
  format?: string;
  /** What the page makes of several columns. */
  make?: (row: { number(column: string): number | null; text(column: string): string | null }) => string;
}

export interface ExportRequest {
  columns: readonly ExportColumn[];
  rows: number;
  sums: Readonly<Record<string, number | null>>;
  /** First cell of the line of sums. */
  sumWord: string;
  name: string;
  /** What was asked, and when it holds: marketplace, day, sort, filters. JSON says it; the others show it. */
  question: Readonly<Record<string, unknown>>;
}

const BLOCK = 4096;

type Value = string | number | null;

function valueOf(frame: RowsFrame, row: number, column: ExportColumn): Value {
  if (column.make !== undefined) {
    const made = column.make({ number: (id) => frame.number(id, row), text: (id) => frame.text(id, row) });
    return made === '' ? null : made;
  }
  if (column.text) {
    const text = frame.text(column.id, row);
    return text === '' ? null : text;
  }
  const number = frame.number(column.id, row);
  return number === null ? null : column.divisor === 1 ? number : number / column.divisor;
}

async function eachRow(engine: Engine, request: ExportRequest, take: (values: Value[]) => void): Promise<void> {
  for (let from = 0; from < request.rows; from += BLOCK) {
    const frame = await engine.window(from, Math.min(BLOCK, request.rows - from));
    for (let row = 0; row < frame.rows; row++) take(request.columns.map((column) => valueOf(frame, row, column)));
  }
}

function sumLine(request: ExportRequest): Value[] {
  return request.columns.map((column, index) => {
    if (index === 0) return request.sumWord;
    const sum = column.text ? null : (request.sums[column.id] ?? null);
    return sum === null ? null : sum / column.divisor;
  });
}

async function csv(engine: Engine, request: ExportRequest): Promise<Blob> {
  const parts: string[] = [BYTE_ORDER_MARK, csvLine(request.columns.map((column) => column.head))];
  await eachRow(engine, request, (values) => parts.push(csvLine(values)));
  parts.push(csvLine(sumLine(request)));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

async function xlsx(engine: Engine, request: ExportRequest): Promise<Blob> {
  // The variant without workers of its own: the page lets none start.
  const { default: write } = await import('write-excel-file/universal');
  const bold = (value: Value): Cell => (value === null ? null : { value, fontWeight: 'bold' });
  const sheet: Cell[][] = [request.columns.map((column) => bold(column.head))];
  const shown = (value: Value, index: number): Cell => {
    const format = request.columns[index]?.format;
    return format === undefined || typeof value !== 'number' ? value : { value, format };
  };
  await eachRow(engine, request, (values) => sheet.push(values.map(shown)));
  sheet.push(sumLine(request).map(bold));
  return write(sheet, { stickyRowsCount: 1, columns: request.columns.map((column) => ({ width: column.text ? 24 : 14 })) }).toBlob();
}

async function json(engine: Engine, asked: ExportRequest): Promise<Blob> {
  // The core's names with the core's units.
  const request = { ...asked, columns: asked.columns.map((column) => ({ ...column, divisor: 1 })) };
  const rows: string[] = [];
  await eachRow(engine, request, (values) => {
    rows.push(JSON.stringify(Object.fromEntries(request.columns.map((column, index) => [column.id, values[index] ?? null]))));
  });
  const totals = Object.fromEntries(Object.entries(asked.sums).filter(([id]) => asked.columns.some((column) => column.id === id)));
  const head = JSON.stringify({ ...asked.question, rows: asked.rows, totals }).slice(0, -1);
  return new Blob([`${head},\n"skus":[\n`, rows.join(',\n'), '\n]}\n'], { type: 'application/json' });
}

export async function exportTable(engine: Engine, format: ExportFormat, request: ExportRequest): Promise<void> {
  const make = { csv, xlsx, json }[format];
  saveBlob(await make(engine, request), `${request.name}.${format}`);
}
