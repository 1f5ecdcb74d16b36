/** The checksum of gzip and zip, continued from `crc` (0 at first). Four bytes a step. */
export function crc32(crc: number, bytes: Uint8Array): number {
  let value = ~crc;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    value ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    value = TABLES[3]![value & 255]! ^ TABLES[2]![(value >>> 8) & 255]! ^ TABLES[1]![(value >>> 16) & 255]! ^ TABLES[0]![value >>> 24]!;
  }
  for (; at < bytes.length; ++at) value = (value >>> 8) ^ TABLES[0]![(value ^ bytes[at]!) & 255]!;
  return ~value >>> 0;
}

const TABLES = makeTables();

function makeTables(): Int32Array[] {
  const tables = Array.from({ length: 4 }, () => new Int32Array(256));
  for (let i = 0; i < 256; ++i) {
    let value = i;
    for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[0]![i] = value;
  }
  for (let i = 0; i < 256; ++i) {
    for (let t = 1; t < 4; ++t) {
      const before = tables[t - 1]![i]!;
      tables[t]![i] = (before >>> 8) ^ tables[0]![before & 255]!;
    }
  }
  return tables;
}
