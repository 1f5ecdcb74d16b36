// What the user tells the page and takes from it: official scores and bars, rates, room, costs, findings, the table by ASIN,
// the history kept in this browser and deleted again, and files that another page hands over. Ends with no word on the
// console, as every scenario here.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { catchFiles, saved } from './support/saved.mjs';
import { dist, inEachBrowser, needDist, serveLogged, withPage } from './support/site.mjs';

let site;
let elsewhere;
before(async () => {
  needDist();
  site = await serveLogged(dist);
  const folder = mkdtempSync(join(tmpdir(), 'opener-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Another tool</title><link rel="icon" href="data:,"><button>Open</button>',
  );
  elsewhere = await serveLogged(folder);
});
after(() => Promise.all([site.close(), elsewhere.close()]));

const all = Object.entries(sampleFiles()).map(([name, text]) => ({ name, text }));
const files = all.filter((file) => file.name !== 'official-scores.csv' && file.name !== 'costs.csv');
const planning = files.filter((file) => file.name === 'fba-inventory-2026-11-23.txt');

const landed = (page) => page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
const analysed = (page) =>
  page.waitFor(
    () => document.querySelector('.reading-number') !== null && document.querySelector('.vtable tbody tr') !== null,
    null,
    30_000,
  );
const go = async (page, view, selector) => {
  await page.evaluate((name) => void (location.hash = `#/${name}`), view);
  await page.waitFor(
    (wanted) => document.querySelector(wanted) !== null && document.querySelector('[aria-busy="true"]') === null,
    selector,
  );
};
const press = (page, word, within = 'body') =>
  page.waitFor(
    ({ word, within }) => {
      const found = [...document.querySelectorAll(`${within} button, ${within} summary`)].find((each) => each.innerText.includes(word));
      found?.click();
      return found !== undefined;
    },
    { word, within },
  );
const type = (page, selector, text) =>
  page.evaluate(
    ({ selector, text }) => {
      const field = document.querySelector(selector);
      field.value = text;
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    },
    { selector, text },
  );

async function withFiles(browser, list, work) {
  await withPage(browser, site.url, async (page) => {
    await landed(page);
    await page.evaluate(catchFiles);
    await page.drop(list);
    await analysed(page);
    await work(page);
  });
}

inEachBrowser('Official scores are pasted as people write them, with bars; a contradiction is pointed out', (browser) =>
  withFiles(browser, planning, async (page) => {
    const band = () => page.evaluate(() => document.querySelector('.reading-side b').innerText);
    const wide = await band();
    await press(page, 'Paste several');
    await type(page, '.paste textarea', '11/9/2026 402\n11/16/2026 394\nno idea');
    await press(page, 'Add them');
    await page.waitFor(() => document.querySelectorAll('.official-chip').length === 2);
    await page.waitFor((old) => document.querySelector('.reading-side b').innerText !== old, wide);
    await page.waitFor(() => document.querySelector('.paste textarea').value === 'no idea');
    await press(page, 'Add the four bars');
    await type(page, '.official-form .field.narrow input', '391');
    await type(page, '.bar-fields input', '4.5');
    await press(page, 'Set', '.official-form');
    await page.waitFor(() => document.querySelectorAll('.official-chip').length === 3);
    await page.waitFor(() => /Sell-through: 4\.50? .*there, 1\.\d+ .*here/.test(document.querySelector('.official-list').innerText));
    await type(page, '.official-form .field.narrow input', '1391');
    await press(page, 'Set', '.official-form');
    await page.waitFor(() => document.querySelector('.official-form .field-wrong') !== null);
  }),
);

inEachBrowser('The table by ASIN: SKUs of one stand together under their sums', (browser) => {
  const [head, first, ...rows] = planning[0].text.split(/\r?\n/);
  const at = head.split('\t').indexOf('asin');
  const asin = first.split('\t')[at];
  // Every tenth SKU is of the first one's ASIN.
  const shared = rows.map((row, index) =>
    index % 10 !== 3 || row === ''
      ? row
      : row
          .split('\t')
          .map((cell, column) => (column === at ? asin : cell))
          .join('\t'),
  );
  return withFiles(browser, [{ name: 'shared.txt', text: [head, first, ...shared].join('\n') }], async (page) => {
    await go(page, 'skus', '.skus-page .vtable tbody tr');
    assert.equal(await page.evaluate(() => document.querySelectorAll('.follower').length), 0);
    await press(page, 'Group by ASIN', '.sku-toolbar');
    await page.waitFor(() => document.querySelectorAll('.skus-page .follower').length > 3);
    await page.waitFor(() => /4[01] SKUs of this ASIN/.test(document.querySelector('.skus-page .asin-skus')?.innerText ?? ''));
    await page.waitFor(() => /together/.test(document.querySelector('.skus-page .with-sum')?.innerText ?? ''));
    await press(page, 'Export', '.sku-toolbar');
    await press(page, 'JSON', '.sku-toolbar');
    const text = JSON.parse((await saved(page, '.json')).text);
    assert.equal(text.group, 'asin');
    assert.equal(text.rows, text.skus.length);
    assert.ok(text.totals.points_lost > 100);
  });
});

inEachBrowser('A rate of the seller moves the money, and goes again; the room is held against a typed limit', (browser) =>
  withFiles(browser, files, async (page) => {
    const fees = () => page.evaluate(() => Number(document.querySelector('.reading-side.ruled b').innerText.replace(/\D/g, '')));
    const before = await fees();
    await go(page, 'methods', '.rates-table input');
    await page.evaluate(catchFiles);
    await press(page, 'Save the rates');
    assert.match((await saved(page, 'rates')).text, /monthly_storage,standard,/);
    const field = '.rates-table input[aria-label^="Monthly storage, Standard-size"]';
    for (const at of [0, 1]) {
      await page.evaluate(
        ({ field, at }) => {
          const input = document.querySelectorAll(field)[at];
          if (input === undefined) return;
          input.value = '99';
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        { field, at },
      );
      await page.waitFor((rows) => document.querySelectorAll('.rates-table tr.own').length >= rows, at + 1);
    }
    await go(page, '', '.reading-side.ruled b');
    assert.ok((await fees()) > 5 * before);
    await go(page, 'methods', '.rates-table input');
    await press(page, 'Back to Amazon');
    await page.waitFor(() => document.querySelectorAll('.rates-table tr.own').length === 0);
    await go(page, '', '.reading-side.ruled b');
    assert.equal(await fees(), before);
    await go(page, 'plan', '.capacity-limit input');
    await type(page, '.capacity-limit input', '1');
    await page.waitFor(() => /over your limit/.test(document.querySelector('#capacity-title').innerText));
  }),
);

inEachBrowser('Findings, the cost table and the numbers of a picture are saved as files', (browser) =>
  withFiles(browser, files, async (page) => {
    await press(page, 'Save the numbers', '.ageing');
    const ageing = (await saved(page, 'ageing')).text.trimEnd().split('\r\n');
    assert.ok(ageing.length > 4 && /^0–90,\d+,0\.\d+/.test(ageing[1]), ageing[1]);
    await go(page, 'files', '.file-table');
    await press(page, 'Save findings');
    assert.match((await saved(page, 'findings')).text, /manage-fba-inventory\.txt/);
    await press(page, 'Download a table to fill in', '.missing-list');
    const costs = (await saved(page, 'costs')).text.trimEnd().split('\r\n');
    assert.equal(costs.length, 401);
    // Filled in, it is a report like any other.
    const filled = [costs[0], ...costs.slice(1).map((line) => line.replace(/,,USD,/, ',4.20,USD,'))].join('\r\n');
    await page.drop([{ name: 'ipiscope-costs.csv', text: filled }]);
    await page.waitFor(
      () => /Your unit costs/.test(document.querySelector('.file-table').innerText) && document.querySelector('.reading-strip') === null,
    );
    assert.match(
      await page.evaluate(() => [...document.querySelectorAll('.file-row')].find((row) => /unit costs/.test(row.innerText)).innerText),
      /400/,
    );
  }),
);

inEachBrowser('The history is kept where the user wants it, comes back after a reload, and goes without a trace', (browser) =>
  withFiles(browser, files, async (page) => {
    const stored = () =>
      page.evaluate(async () => ({
        databases: (await indexedDB.databases()).map((each) => each.name),
        flag: localStorage.getItem('ipiscope.keep'),
        keys: Object.keys(localStorage),
      }));
    assert.deepEqual(await stored(), { databases: [], flag: null, keys: [] });
    await go(page, 'files', '.kept input');
    await page.evaluate(() => document.querySelector('.kept input').click());
    await page.waitFor(() => document.querySelectorAll('.kept-list li').length === 1);
    await press(page, 'Save my history', '.kept');
    assert.match((await saved(page, 'history')).text, /"ipiscope-history\/1"/);
    assert.deepEqual((await stored()).databases, ['ipiscope']);
    await page.goto(site.url);
    await landed(page);
    await page.drop(planning);
    await analysed(page);
    await go(page, 'files', '.file-table');
    await page.waitFor(() => /history kept in this browser/.test(document.querySelector('.file-table').innerText));
    await press(page, 'Delete all of it', '.kept');
    await page.waitFor(() => !document.querySelector('.kept input').checked);
    await page.waitFor(async () => (await indexedDB.databases()).length === 0);
    assert.deepEqual(await stored(), { databases: [], flag: null, keys: [] });
  }),
);

inEachBrowser('Rates and limits that the user typed are kept with the history, come back after a reload, and go with it', (browser) =>
  withFiles(browser, files, async (page) => {
    const rate = '.rates-table input[aria-label^="Monthly storage, Standard-size"]';
    await go(page, 'files', '.kept input');
    await page.evaluate(() => document.querySelector('.kept input').click());
    await page.waitFor(() => document.querySelectorAll('.kept-list li').length === 1);
    await go(page, 'methods', rate);
    await type(page, rate, '99');
    await page.waitFor(() => document.querySelectorAll('.rates-table tr.own').length === 1);
    await go(page, 'plan', '.capacity-limit input');
    await type(page, '.capacity-limit input', '1234');
    await go(page, 'files', '.kept-list');
    await page.waitFor(() => /Typed by you: 1 rate, 1 storage limit/.test(document.querySelector('.kept-list').innerText));
    await page.goto(site.url);
    await landed(page);
    await page.drop(planning);
    await analysed(page);
    await go(page, 'plan', '.capacity-limit input');
    await page.waitFor(() => document.querySelector('.capacity-limit input').value.replace(/\D/g, '') === '1234');
    await go(page, 'methods', rate);
    await page.waitFor(() => document.querySelectorAll('.rates-table tr.own').length === 1);
    await go(page, 'files', '.kept-list');
    await press(page, 'Delete all of it', '.kept');
    await page.waitFor(async () => (await indexedDB.databases()).length === 0);
    await page.goto(site.url);
    await landed(page);
    await page.drop(planning);
    await analysed(page);
    await go(page, 'methods', rate);
    assert.equal(await page.evaluate(() => document.querySelectorAll('.rates-table tr.own').length), 0);
  }),
);

inEachBrowser('Another page hands over files: it is asked about by name, and gets the result only where the user says so', (browser) =>
  withPage(browser, elsewhere.url, async (opener) => {
    await opener.evaluate(
      (url) => {
        globalThis.heard = [];
        addEventListener('message', (event) => globalThis.heard.push(event.data));
        document.querySelector('button').onclick = () => void (globalThis.other = window.open(url));
      },
      site.url.replace('localhost', '127.0.0.1'),
    );
    const page = await opener.opened(() => opener.click('button'));
    await landed(page);
    await opener.waitFor(
      () => (globalThis.other.postMessage({ ipiscope: 'ping' }, '*'), globalThis.heard.some((each) => each.ipiscope === 'pong')),
    );
    const send = (id) =>
      opener.evaluate(({ id, files }) => globalThis.other.postMessage({ ipiscope: 'files', id, files }, '*'), {
        id,
        files: planning.map(({ name, text }) => ({ name, data: text })),
      });
    const answer = (id) => opener.waitFor((wanted) => globalThis.heard.find((each) => each.id === wanted), id);
    await send(1);
    await page.waitFor(() => /localhost:\d+ hands over 1 file/.test(document.querySelector('dialog[open]')?.innerText ?? ''));
    // The second message comes in the very moment in which the first one's dialog closes: that close is no answer to it.
    // (Firefox makes no MessageEvent from another origin's window; there it comes the ordinary way.)
    const closing = browser.kind === 'chromium';
    const second = { ipiscope: 'files', id: 2, files: planning.map(({ name, text }) => ({ name, data: text })) };
    if (closing) {
      await page.evaluate(
        (message) => {
          const dialog = document.querySelector('dialog[open]');
          dialog.close = () => {
            HTMLDialogElement.prototype.close.call(dialog);
            delete dialog.close;
            queueMicrotask(() => dispatchEvent(new MessageEvent('message', { source: opener, ...message })));
          };
        },
        { origin: new URL(elsewhere.url).origin, data: second },
      );
    }
    await press(page, 'Do not read', 'dialog');
    assert.deepEqual(await answer(1), { ipiscope: 'refused', id: 1, reason: 'declined' });
    assert.equal(await page.evaluate(() => document.querySelector('.reading-number')), null);
    if (!closing) await send(2);
    await press(page, 'give the result back', 'dialog');
    const { analysis } = await answer(2);
    await analysed(page);
    assert.equal(
      String(Math.round(analysis.score.estimate)),
      await page.evaluate(() => document.querySelector('.reading-number').innerText),
    );
    // Asked once a tab.
    await send(3);
    assert.equal((await answer(3)).ipiscope, 'result');
    assert.deepEqual(page.complaints, []);
    await page.close();
  }),
);
