// Hostile texts as titles and SKUs (support/hostile.mjs), through the page and out again: none runs, none turns the text
// around it, each leaves in every export as it came in, and no spreadsheet takes one for a formula (asked of LibreOffice where
// it is installed).
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hostileTexts } from './support/hostile.mjs';
import { dist, inEachBrowser, needDist, serveLogged, withPage } from './support/site.mjs';

let site;
before(async () => {
  needDist();
  site = await serveLogged(dist);
});
after(() => site.close());

/** As OWASP wants a cell that a spreadsheet would take for a formula. */
const harmless = (text) => (/^[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text);
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const texts = hostileTexts();
// A cell's own blanks at its ends are not part of it, nor is a pair of quotes: so each SKU has a word around it that keeps them.
const sku = (text, index) => `${index}:${text}.`;
const HEAD =
  'snapshot-date,sku,fnsku,asin,product-name,condition,marketplace,available,units-shipped-t30,units-shipped-t90,estimated-excess-quantity,weeks-of-cover-t90,currency,your-price,alert,recommended-action';
const report = [
  HEAD,
  ...texts.map((text, i) =>
    [
      '2026-11-23',
      sku(text, i),
      `X${i}`,
      `B0${String(i).padStart(8, '0')}`,
      text,
      'New',
      'US',
      500 + i,
      1,
      3,
      400,
      99,
      'USD',
      '9.99',
      text,
      text,
    ]
      .map(String)
      .map(quoted)
      .join(','),
  ),
].join('\r\n');

/** Rows of a CSV file as RFC 4180 has it. */
function readCsv(text) {
  const rows = [[]];
  for (let at = 0; at < text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else {
      const end = text.slice(at).search(/[,\r\n]|$/);
      cell = text.slice(at, at + end);
      at += end;
    }
    rows.at(-1).push(cell);
    if (text[at] === ',') at++;
    else {
      at += text[at] === '\r' ? 2 : 1;
      rows.push([]);
    }
  }
  return rows.filter((row) => row.length > 0);
}

const saved = {};

async function exportAs(page, format) {
  await page.waitFor(() => document.querySelector('.menu-item') !== null);
  await page.evaluate((wanted) => {
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.savedBlob = blob;
      return real.call(URL, blob);
    };
    window.savedBlob = null;
    [...document.querySelectorAll('.menu-item')].find((item) => item.textContent.toLowerCase().includes(wanted)).click();
  }, format);
  await page.waitFor(() => window.savedBlob !== null);
  const base64 = await page.evaluate(async () => {
    const bytes = new Uint8Array(await window.savedBlob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}

inEachBrowser('Hostile texts: as titles and SKUs they never run, show their direction marks, and leave as they came', (browser) =>
  withPage(browser, site.url, async (page) => {
    await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
    await page.evaluate(() => {
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => void (globalThis.__ran = name);
    });
    await page.drop([
      { name: 'x\u202Egnp.csv', text: report },
      { name: '<img src=x onerror=globalThis.__ran=1>.txt', text: '=1+1' },
    ]);
    await page.waitFor(() => document.querySelector('.reading-number') !== null, null, 30_000);

    // Every view, and every SKU in the table and in its own pane.
    const skus = [];
    for (const view of ['', 'plan', 'files', 'changes', 'skus']) {
      await page.evaluate((name) => void (location.hash = `#/${name}`), view);
      await new Promise((done) => setTimeout(done, 250));
      skus.push(await page.text());
    }
    assert.doesNotMatch(skus.join('\n'), /[\u202A-\u202E\u2066-\u2069\0]/);
    assert.match(skus.join('\n'), /‹U\+202E›gnp/);
    await page.waitFor(() => document.querySelector('.skus-page .vtable tbody tr') !== null);
    await page.evaluate(() => document.querySelector('.vtable tbody tr').click());
    await page.waitFor(() => document.querySelector('#drawer-title') !== null);
    await page.press('Escape');

    const json = JSON.parse((await exportAs(page, 'json')).toString()).skus;
    const csv = (await exportAs(page, 'csv')).toString();
    saved.csv ??= csv;
    saved.xlsx ??= await exportAs(page, 'excel');
    assert.equal(json.length, texts.length);
    const bySku = new Map(json.map((row) => [row.sku, row]));
    const rows = readCsv(csv.replace(/^\ufeff/, ''));
    const inCsv = new Map(rows.slice(1, -1).map((row) => [row[0], row]));
    for (const [i, text] of texts.entries()) {
      const name = sku(text, i);
      const row = bySku.get(name);
      assert.ok(row !== undefined, `not in the JSON export: ${JSON.stringify(name)}`);
      assert.ok(row.title === text || row.title === text.trim() || row.title === null, JSON.stringify([text, row.title]));
      const line = inCsv.get(harmless(name));
      assert.ok(line !== undefined, `not in the CSV export: ${JSON.stringify(name)}`);
      assert.equal(line[1], harmless(row.title ?? ''), JSON.stringify(text));
    }
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+@\t\r\0＝＋－＠]|^-(?![\d.]+$)/, JSON.stringify(cell));

    assert.equal(await page.evaluate(() => globalThis.__ran ?? null), null);
    assert.equal(await page.evaluate(() => ({}).polluted ?? Object.keys(Object.prototype).length), 0);
    assert.equal(await page.evaluate(() => document.querySelectorAll('iframe, base, main script, main style, main meta').length), 0);
  }),
);

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

test('Hostile texts: LibreOffice finds no formula in the exports', {
  skip: office === undefined && 'LibreOffice is not installed',
  timeout: 180_000,
}, () => {
  assert.ok(saved.csv, 'the export above failed');
  const folder = mkdtempSync(join(tmpdir(), 'ipiscope-office-'));
  try {
    writeFileSync(join(folder, 'one.csv'), saved.csv);
    writeFileSync(join(folder, 'two.xlsx'), saved.xlsx);
    // It would find one: cells that are not made harmless are formulas.
    writeFileSync(join(folder, 'canary.csv'), 'a,b\r\n=1+1,2\r\n');
    for (const name of ['one.csv', 'two.xlsx', 'canary.csv']) {
      execFileSync(
        office,
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, name)],
        { stdio: 'ignore' },
      );
    }
    const formulas = (name) =>
      [...readFileSync(join(folder, `${name}.fods`), 'utf8').matchAll(/table:formula="[^"]*"/g)].map(([found]) => found);
    assert.equal(formulas('canary').length, 1);
    assert.deepEqual(formulas('one'), []);
    assert.deepEqual(formulas('two'), []);
    assert.ok(readFileSync(join(folder, 'one.fods'), 'utf8').includes('hasOwnProperty'));
    assert.ok(readFileSync(join(folder, 'two.fods'), 'utf8').includes('hasOwnProperty'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
