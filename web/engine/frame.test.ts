import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeFrame } from './frame.ts';

type Given = { name: string; type: number; bytes: Uint8Array };

/** The layout by hand, as wasm/README.md tells it. */
function frame(rows: number, columns: Given[]): ArrayBuffer {
  const names = columns.map((column) => new TextEncoder().encode(column.name));
  const align = (offset: number): number => Math.ceil(offset / 8) * 8;
  let at = 16 + 16 * columns.length;
  const nameAt = names.map((name) => (at += name.length) - name.length);
  const dataAt = columns.map((column) => {
    const start = align(at);
    at = start + column.bytes.length;
    return start;
  });
  const buffer = new ArrayBuffer(align(at));
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  bytes.set(new TextEncoder().encode('IPF1'));
  view.setUint32(4, rows, true);
  view.setUint32(8, columns.length, true);
  view.setUint32(12, buffer.byteLength, true);
  columns.forEach((column, i) => {
    const entry = 16 + 16 * i;
    view.setUint32(entry, nameAt[i]!, true);
    view.setUint16(entry + 4, names[i]!.length, true);
    view.setUint8(entry + 6, column.type);
    view.setUint32(entry + 8, dataAt[i]!, true);
    view.setUint32(entry + 12, column.bytes.length, true);
    bytes.set(names[i]!, nameAt[i]);
    bytes.set(column.bytes, dataAt[i]);
  });
  return buffer;
}

const raw = (values: ArrayBufferView): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

function text(values: (string | null)[]): Uint8Array {
  const parts = values.map((value) => (value === null ? Uint8Array.of(0xff) : new TextEncoder().encode(value)));
  const offsets = new Uint32Array(values.length + 1);
  parts.forEach((part, i) => (offsets[i + 1] = offsets[i]! + part.length));
  return new Uint8Array([...raw(offsets), ...parts.flatMap((part) => [...part])]);
}

test('decodeFrame: every type gives its values, and null where the value is missing', () => {
  const rows = decodeFrame(
    frame(3, [
      { name: 'points', type: 0, bytes: raw(Float64Array.of(1.5, NaN, 0)) },
      { name: 'units', type: 1, bytes: raw(Int32Array.of(-4, -0x80000000, 0)) },
      { name: 'row', type: 2, bytes: raw(Uint32Array.of(7, 0xffffffff, 0)) },
      { name: 'stranded', type: 3, bytes: raw(Uint8Array.of(1, 255, 0)) },
      { name: 'title', type: 4, bytes: text(['caf\u00e9', null, '']) },
    ]),
    40,
  );
  assert.equal(rows.from, 40);
  assert.equal(rows.rows, 3);
  assert.deepEqual(rows.columns, ['points', 'units', 'row', 'stranded', 'title']);
  const row = (i: number): unknown[] => [
    ...['points', 'units', 'row', 'stranded'].map((name) => rows.number(name, i)),
    rows.text('title', i),
  ];
  assert.deepEqual(row(0), [1.5, -4, 7, 1, 'caf\u00e9']);
  assert.deepEqual(row(1), [null, null, null, null, null]);
  assert.deepEqual(row(2), [0, 0, 0, 0, '']);
  assert.deepEqual([...(rows.numbers('units') as Float64Array)], [-4, NaN, 0]);
});

test('decodeFrame: hostile column names and texts come through as they are', () => {
  const hostile = '\ufeff<img src=x>\u202e __proto__';
  const rows = decodeFrame(frame(1, [{ name: '__proto__', type: 4, bytes: text([hostile]) }]), 0);
  assert.equal(rows.text('__proto__', 0), hostile);
  assert.equal(rows.text('constructor', 0), null);
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});

test('decodeFrame: what is asked for outside of the frame is missing, not an error', () => {
  const rows = decodeFrame(frame(1, [{ name: 'x', type: 0, bytes: raw(Float64Array.of(1)) }]), 0);
  assert.equal(rows.number('x', 1), null);
  assert.equal(rows.number('y', 0), null);
  assert.equal(rows.text('x', 0), null);
  assert.equal(rows.numbers('y'), null);
});

test('decodeFrame: bytes that are no frame are refused', () => {
  const good = frame(1, [{ name: 'x', type: 0, bytes: raw(Float64Array.of(1)) }]);
  assert.throws(() => decodeFrame(new ArrayBuffer(4), 0), RangeError);
  assert.throws(() => decodeFrame(good.slice(0, good.byteLength - 8), 0), RangeError);
  const other = good.slice(0);
  new Uint8Array(other)[0] = 0x4a;
  assert.throws(() => decodeFrame(other, 0), RangeError);
});
