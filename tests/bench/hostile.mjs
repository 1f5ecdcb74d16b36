// Linear time: time(2n) ÷ time(n) of the product's full task on eight families that make careless readers quadratic. A
// family is an FBA Inventory header, some good rows, then the hostile part; CPU time of pipeline_bench, the least of some.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { folder } from './files.mjs';

const N = 16 << 20;
const header =
  'snapshot-date,sku,fnsku,asin,product-name,condition,available,units-shipped-t90,days-of-supply,estimated-excess-quantity,marketplace\n';
const row = (i) => `2026-01-05,SKU-${i},X00${1000000 + i},B0MADEUP${String(i % 100).padStart(2, '0')},A title,New,5,9,40,0,US\n`;
const good = header + Array.from({ length: 3000 }, (_, i) => row(i)).join('');
const repeat = (unit, bytes) => unit.repeat(Math.ceil(bytes / unit.length));

const FAMILIES = {
  'all quotes': (n) => repeat('"', n),
  'one open quote': (n) => `2026-01-05,"${repeat('b,c\n', n)}`,
  'an open quote in every cell': (n) => repeat('"a,', n),
  'cells of 10 MB': (n) => repeat(`2026-01-05,SKU-1,${'x'.repeat(10_000_000)}\n`, n),
  'alternating CR and LF': (n) => repeat('a\rb\n\r\n', n),
  'all delimiters': (n) => repeat(',', n),
  'all line ends': (n) => repeat('\n', n),
  'stray quotes in rows': (n) => repeat('"1/2" x","b",c\n', n),
};

export function hostile(program, log) {
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, 'hostile.csv');
  const result = {};
  const ms = (bytes, make) => {
    writeFileSync(path, good + make(bytes));
    return JSON.parse(execFileSync(program, [path, '3', 'full'], { encoding: 'utf8' })).tasks.full.min;
  };
  for (const [name, make] of Object.entries(FAMILIES)) {
    const once = ms(N, make);
    const twice = ms(2 * N, make);
    result[name] = { ms_16mb: once, ms_32mb: twice, ratio: twice / once };
    log(`hostile: ${name}: ${once.toFixed(1)} ms, ${twice.toFixed(1)} ms, ratio ${(twice / once).toFixed(2)}`);
  }
  rmSync(path);
  return result;
}
