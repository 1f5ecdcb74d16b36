// Cells to bytes: dialects and encodings.

export const DIALECTS = {
  tab: { delimiter: '\t', quote: 'none', eol: '\n', last_eol: true },
  tab_crlf: { delimiter: '\t', quote: 'none', eol: '\r\n', last_eol: true },
  tab_cut: { delimiter: '\t', quote: 'none', eol: '\n', last_eol: false },
  tab_wrapped: { delimiter: '\t', quote: 'wrapped', eol: '\n', last_eol: true },
  comma: { delimiter: ',', quote: 'rfc4180', eol: '\n', last_eol: true },
  comma_crlf_bom: { delimiter: ',', quote: 'rfc4180', eol: '\r\n', last_eol: true, bom: true },
  comma_cut: { delimiter: ',', quote: 'rfc4180', eol: '\r\n', last_eol: false },
  comma_all: { delimiter: ',', quote: 'rfc4180', eol: '\n', last_eol: true, all_quoted: true },
  comma_all_bom: { delimiter: ',', quote: 'rfc4180', eol: '\r\n', last_eol: true, all_quoted: true, bom: true },
  semicolon: { delimiter: ';', quote: 'rfc4180', eol: '\r\n', last_eol: true },
  tab_cr: { delimiter: '\t', quote: 'none', eol: '\r', last_eol: true },
};

function cellText(text, dialect) {
  if (dialect.quote === 'none') return text;
  if (dialect.quote === 'wrapped') return `"${text}"`;
  const must = dialect.all_quoted || /["\r\n]/.test(text) || text.includes(dialect.delimiter);
  return must ? `"${text.replaceAll('"', '""')}"` : text;
}

export const lineOf = (texts, dialect) => texts.map((text) => cellText(text, dialect)).join(dialect.delimiter);

export function textOf(header, rows, dialect, preamble = []) {
  const lines = [...preamble, lineOf(header, dialect), ...rows.map((row) => lineOf(row, dialect))];
  return lines.join(dialect.eol) + (dialect.last_eol ? dialect.eol : '');
}

// Reverse tables for the legacy encodings, made from the platform's decoder.
const reverseTables = new Map();

function reverseTable(label) {
  if (reverseTables.has(label)) return reverseTables.get(label);
  const table = new Map();
  if (label === 'windows-1252') {
    // Written out: some Node versions decode 0x80 to 0x9F of this encoding as Latin-1.
    for (let a = 0; a < 256; ++a) table.set(String.fromCharCode(a), [a]);
    [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].forEach((character, i) => table.set(character, [0x80 + i]));
    reverseTables.set(label, table);
    return table;
  }
  const decoder = new TextDecoder(label, { fatal: true });
  const learn = (bytes) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let a = 0; a < (label === 'gb18030' ? 0x80 : 256); ++a) learn([a]);
  for (let a = 0x81; a < 0xff; ++a) for (let b = 0x30; b < 0xff; ++b) learn([a, b]);
  reverseTables.set(label, table);
  return table;
}

// GB18030's four bytes, for characters beyond its two-byte part (all of the supplementary planes).
function gbFourBytes(codePoint) {
  let n = codePoint - 0x10000 + 189000;
  const bytes = [0, 0, 0, 0];
  bytes[3] = 0x30 + (n % 10);
  n = Math.floor(n / 10);
  bytes[2] = 0x81 + (n % 126);
  n = Math.floor(n / 126);
  bytes[1] = 0x30 + (n % 10);
  n = Math.floor(n / 10);
  bytes[0] = 0x81 + n;
  return bytes;
}

// Encodings by their WHATWG label.
export function encode(text, label, bom = false) {
  if (label === 'utf-8') return Buffer.concat([Buffer.from(bom ? [0xef, 0xbb, 0xbf] : []), Buffer.from(text, 'utf8')]);
  if (label === 'utf-16le' || label === 'utf-16be') {
    const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');
    return label === 'utf-16be' ? bytes.swap16() : bytes;
  }
  const table = reverseTable(label);
  const bytes = [];
  for (const character of text) {
    const known = table.get(character);
    if (known) bytes.push(...known);
    else if (label === 'gb18030' && character.codePointAt(0) >= 0x10000) bytes.push(...gbFourBytes(character.codePointAt(0)));
    else throw new Error(`${label} has no ${JSON.stringify(character)}`);
  }
  return Buffer.from(bytes);
}
