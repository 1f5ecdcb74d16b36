// Reads the byte layout in which rows cross (wasm/README.md, core/view/frame.h). In: one buffer that is ours. Out: a
// RowsFrame over it; numbers are typed arrays laid on the buffer, texts are decoded when asked for. A buffer that is
// not a frame throws a RangeError: it is our bug, not the user's file.
import type { RowsFrame } from './engine.ts';

const MAGIC = 0x31465049; // "IPF1", little endian
const HEADER_BYTES = 16;
const ENTRY_BYTES = 16;
const MISSING_TEXT = 0xff;
const MISSING_I32 = -0x80000000;
const MISSING_U32 = 0xffffffff;
const MISSING_U8 = 0xff;

interface NumberColumn {
  values: Float64Array | Int32Array | Uint32Array | Uint8Array;
  /** The value that stands for missing; NaN in f64 columns. */
  missing: number;
}

interface TextColumn {
  offsets: Uint32Array;
  bytes: Uint8Array;
}

type Column = NumberColumn | TextColumn;

// ignoreBOM: U+FEFF at the start of a title is part of the title.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function decodeFrame(buffer: ArrayBuffer, from: number): RowsFrame {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a frame');
  const rows = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  if (view.getUint32(12, true) !== buffer.byteLength) throw new RangeError('frame cut short');

  const columns = new Map<string, Column>();
  for (let i = 0; i < count; ++i) {
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const name = new Uint8Array(buffer, view.getUint32(at, true), view.getUint16(at + 4, true));
    const offset = view.getUint32(at + 8, true);
    const length = view.getUint32(at + 12, true);
    columns.set(decoder.decode(name), layOver(buffer, view.getUint8(at + 6), offset, length, rows));
  }
  return new Rows(from, rows, columns);
}

function layOver(buffer: ArrayBuffer, type: number, offset: number, length: number, rows: number): Column {
  switch (type) {
    case 0:
      return { values: new Float64Array(buffer, offset, rows), missing: NaN };
    case 1:
      return { values: new Int32Array(buffer, offset, rows), missing: MISSING_I32 };
    case 2:
      return { values: new Uint32Array(buffer, offset, rows), missing: MISSING_U32 };
    case 3:
      return { values: new Uint8Array(buffer, offset, rows), missing: MISSING_U8 };
    case 4: {
      const start = (rows + 1) * 4;
      return {
        offsets: new Uint32Array(buffer, offset, rows + 1),
        bytes: new Uint8Array(buffer, offset + start, length - start),
      };
    }
    default:
      throw new RangeError(`unknown column type ${type}`);
  }
}

class Rows implements RowsFrame {
  readonly from: number;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly #columns: Map<string, Column>;

  constructor(from: number, rows: number, columns: Map<string, Column>) {
    this.from = from;
    this.rows = rows;
    this.columns = [...columns.keys()];
    this.#columns = columns;
  }

  number(name: string, row: number): number | null {
    const column = this.#columns.get(name);
    if (column === undefined || 'bytes' in column) return null;
    const value = column.values[row];
    return value === undefined || value === column.missing || Number.isNaN(value) ? null : value;
  }

  text(name: string, row: number): string | null {
    const column = this.#columns.get(name);
    if (column === undefined || !('bytes' in column)) return null;
    const start = column.offsets[row];
    const end = column.offsets[row + 1];
    if (start === undefined || end === undefined) return null;
    if (end === start + 1 && column.bytes[start] === MISSING_TEXT) return null;
    return decoder.decode(column.bytes.subarray(start, end));
  }

  numbers(name: string): ArrayLike<number> | null {
    const column = this.#columns.get(name);
    if (column === undefined || 'bytes' in column) return null;
    if (column.values instanceof Float64Array) return column.values;
    return Float64Array.from(column.values, (value) => (value === column.missing ? NaN : value));
  }
}
