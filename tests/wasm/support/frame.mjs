// A second reader of the frame, after wasm/README.md, for tests in plain JavaScript.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function decodeFrame(buffer) {
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  const columns = new Map();
  for (let i = 0; i < view.getUint32(8, true); ++i) {
    const at = 16 + 16 * i;
    const name = view.getUint32(at, true);
    const text = decoder.decode(bytes.subarray(name, name + view.getUint16(at + 4, true)));
    columns.set(text, { type: view.getUint8(at + 6), offset: view.getUint32(at + 8, true) });
  }
  const rows = view.getUint32(4, true);
  const missing = (value, mark) => (value === mark || Number.isNaN(value) ? null : value);
  const read = [
    (at, row) => missing(view.getFloat64(at + 8 * row, true), NaN),
    (at, row) => missing(view.getInt32(at + 4 * row, true), -0x80000000),
    (at, row) => missing(view.getUint32(at + 4 * row, true), 0xffffffff),
    (at, row) => missing(view.getUint8(at + row), 0xff),
    (at, row) => {
      const start = at + 4 * (rows + 1);
      const part = bytes.subarray(start + view.getUint32(at + 4 * row, true), start + view.getUint32(at + 4 * row + 4, true));
      return part.length === 1 && part[0] === 0xff ? null : decoder.decode(part);
    },
  ];
  return {
    rows,
    columns: [...columns.keys()],
    value(name, row) {
      const { type, offset } = columns.get(name);
      return read[type](offset, row);
    },
  };
}
