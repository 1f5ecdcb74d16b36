// The decoders of the WHATWG Encoding Standard for multi-byte encodings, in the words of its algorithms: a queue that
// bytes are put back into. Slow and plain, to compare the fast ones with. Each takes bytes and returns
// { text, issues: [[offset, size]] }.
//
// Single characters come from Node's TextDecoder, whose tables agree with the standard; its handling of errors in
// Shift_JIS does not (0x1A and 0x7F are swapped, 0x80 refused, ASCII behind a bad lead byte lost).

const ask = (label) => {
  const decoder = new TextDecoder(label);
  const known = new Map();
  return (...bytes) => {
    const key = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    let point = known.get(key);
    if (point === undefined) {
      const points = [...decoder.decode(Uint8Array.from(bytes))];
      point = points.length === 1 && points[0] !== '\uFFFD' ? points[0].codePointAt(0) : null;
      known.set(key, point);
    }
    return point;
  };
};
const shiftJisIndex = ask('shift_jis');
const gb18030Index = ask('gb18030');

// step(byte, state) returns { points } | { error: true, restore } | undefined for "go on"; byte is null at the end.
function run(bytes, step) {
  const queue = [...bytes];
  const state = {};
  let text = '';
  const issues = [];
  let position = 0; // first byte that no character or error stands for yet
  let read = 0;
  for (;;) {
    const byte = read < queue.length ? queue[read++] : null;
    if (byte === null && !state.waiting) return { text, issues };
    const result = step(byte, state);
    if (result?.point !== undefined) text += String.fromCodePoint(result.point);
    if (result?.error) {
      read -= result.restore ?? 0;
      text += '\uFFFD';
      issues.push([position, read - position]);
    }
    state.waiting = result === undefined;
    if (result !== undefined) position = read;
  }
}

export function decodeShiftJis(bytes) {
  return run(bytes, (byte, state) => {
    const lead = state.lead ?? 0;
    state.lead = 0;
    if (byte === null) return { error: true };
    if (lead !== 0) {
      const inRange = (byte >= 0x40 && byte <= 0x7e) || (byte >= 0x80 && byte <= 0xfc);
      const point = inRange ? shiftJisIndex(lead, byte) : null;
      if (point !== null) return { point };
      return { error: true, restore: byte < 0x80 ? 1 : 0 };
    }
    if (byte <= 0x80) return { point: byte };
    if (byte >= 0xa1 && byte <= 0xdf) return { point: 0xff61 - 0xa1 + byte };
    if ((byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)) {
      state.lead = byte;
      return undefined;
    }
    return { error: true };
  });
}

export function decodeGb18030(bytes) {
  return run(bytes, (byte, state) => {
    const { first = 0, second = 0, third = 0 } = state;
    Object.assign(state, { first: 0, second: 0, third: 0 });
    if (byte === null) return { error: true };
    if (third !== 0) {
      if (byte < 0x30 || byte > 0x39) return { error: true, restore: 3 };
      const pointer = (first - 0x81) * 12600 + (second - 0x30) * 1260 + (third - 0x81) * 10 + byte - 0x30;
      if ((pointer > 39419 && pointer < 189000) || pointer > 1237575) return { error: true };
      if (pointer === 7457) return { point: 0xe7c7 };
      if (pointer === 39417) return { point: 0xfffd }; // a character, though it looks like an error
      if (pointer >= 189000) return { point: 0x10000 + pointer - 189000 };
      return { point: gb18030Index(first, second, third, byte) };
    }
    if (second !== 0) {
      if (byte < 0x81 || byte > 0xfe) return { error: true, restore: 2 };
      Object.assign(state, { first, second, third: byte });
      return undefined;
    }
    if (first !== 0) {
      if (byte >= 0x30 && byte <= 0x39) {
        Object.assign(state, { first, second: byte });
        return undefined;
      }
      const inRange = (byte >= 0x40 && byte <= 0x7e) || (byte >= 0x80 && byte <= 0xfe);
      const point = inRange ? gb18030Index(first, byte) : null;
      if (point !== null) return { point };
      return { error: true, restore: byte < 0x80 ? 1 : 0 };
    }
    if (byte < 0x80) return { point: byte };
    if (byte === 0x80) return { point: 0x20ac };
    if (byte === 0xff) return { error: true };
    state.first = byte;
    return undefined;
  });
}

export function decodeUtf16(bytes, bigEndian) {
  return run(bytes, (byte, state) => {
    const { half = null, lead = null } = state;
    Object.assign(state, { half: null, lead: null });
    if (byte === null) return { error: true };
    if (half === null) {
      Object.assign(state, { half: byte, lead });
      return undefined;
    }
    const unit = bigEndian ? half * 256 + byte : byte * 256 + half;
    if (lead !== null) {
      if (unit >= 0xdc00 && unit <= 0xdfff) return { point: 0x10000 + (lead - 0xd800) * 1024 + unit - 0xdc00 };
      return { error: true, restore: 2 };
    }
    if (unit >= 0xd800 && unit <= 0xdbff) {
      state.lead = unit;
      return undefined;
    }
    if (unit >= 0xdc00 && unit <= 0xdfff) return { error: true };
    return { point: unit };
  });
}
