// Files that the page saves, caught in place of a download: run catchFiles in the page before anything is saved.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const READER = fileURLToPath(new URL('read_workbook.py', import.meta.url));

/** What the page saves, as name, text and bytes, in place of a download. */
export function catchFiles() {
  globalThis.__saved = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download === '') return click.call(this);
    const blob = globalThis.__blobs.get(this.href);
    const name = this.download;
    const entry = { name, text: null, base64: null };
    globalThis.__saved.push(entry);
    const base64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
    void blob.arrayBuffer().then(async (bytes) => {
      entry.base64 = base64(bytes);
      entry.text = await blob.text();
    });
    return undefined;
  };
  globalThis.__blobs = new Map();
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = create(blob);
    globalThis.__blobs.set(url, blob);
    return url;
  };
}
/** The text of a file whose name has this part. */
export const saved = (page, part) =>
  page.waitFor((wanted) => globalThis.__saved.find((file) => file.name.includes(wanted) && file.text !== null), part);

/** A saved workbook as Python reads it: rows of [kind, value], see read_workbook.py. */
export async function savedWorkbook(page, part = '.xlsx') {
  const { base64 } = await saved(page, part);
  const folder = mkdtempSync(join(tmpdir(), 'ipiscope-workbook-'));
  try {
    const path = join(folder, 'saved.xlsx');
    writeFileSync(path, Buffer.from(base64, 'base64'));
    return JSON.parse(execFileSync('python3', [READER, path], { encoding: 'utf8', maxBuffer: 64 << 20 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
