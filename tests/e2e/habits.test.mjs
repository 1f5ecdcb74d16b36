// What one expects of any page: back and forward go through the views, files may be pasted and folders dropped, pictures are
// tables too and can be saved, the table's columns are chosen, nothing moves for who wants that, and paper has two to six pages.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { catchFiles, saved } from './support/saved.mjs';
import { dist, inEachBrowser, needDist, serveLogged, withPage } from './support/site.mjs';

let site;
before(async () => {
  needDist();
  site = await serveLogged(dist);
});
after(() => site.close());

async function withSample(browser, work) {
  await withPage(browser, site.url, async (page) => {
    await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
    await page.evaluate(() => [...document.querySelectorAll('button')].find((each) => /sample/i.test(each.innerText)).click());
    await page.waitFor(
      () => document.querySelector('.vtable tbody tr') !== null && document.querySelector('.reading-strip, [aria-busy="true"]') === null,
      null,
      60_000,
    );
    await work(page);
  });
}

inEachBrowser('Back and forward go through the views', (browser) =>
  withSample(browser, async (page) => {
    const visit = (word) =>
      page.evaluate((name) => [...document.querySelectorAll('.views a')].find((each) => each.innerText.startsWith(name)).click(), word);
    await visit('Plan');
    await page.waitFor(() => document.querySelector('.plan-page') !== null);
    await visit('Files');
    await page.waitFor(() => document.querySelector('.files-page') !== null);
    await page.evaluate(() => history.back());
    await page.waitFor(() => document.querySelector('.plan-page') !== null);
    await page.evaluate(() => history.back());
    await page.waitFor(() => document.querySelector('.overview .reading-number') !== null);
    await page.evaluate(() => history.forward());
    await page.waitFor(() => document.querySelector('.plan-page') !== null);
  }),
);

const planning = 'fba-inventory-2026-11-23.txt';
const landed = (page) => page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
const analysed = (page) => page.waitFor(() => document.querySelector('.reading-number') !== null, null, 30_000);

inEachBrowser('A file that was copied is pasted', async (browser, context) => {
  if (browser.kind !== 'chromium') return context.skip('a ClipboardEvent made in Firefox carries no files');
  await withPage(browser, site.url, async (page) => {
    await landed(page);
    await page.evaluate(
      ({ name, text }) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([text], name));
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { name: planning, text: sampleFiles()[planning] },
    );
    await analysed(page);
  });
});

inEachBrowser('A folder is dropped, with a folder in it', async (browser, context) => {
  if (browser.kind !== 'chromium') return context.skip('only the protocol of Chromium drops what lies on the disk');
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  mkdirSync(join(folder, 'november'));
  writeFileSync(join(folder, 'november', planning), sampleFiles()[planning]);
  writeFileSync(join(folder, 'restock.csv'), sampleFiles()['restock-inventory.csv']);
  writeFileSync(join(folder, '.DS_Store'), 'not a report');
  await withPage(browser, site.url, async (page) => {
    await landed(page);
    const protocol = await page.page.context().newCDPSession(page.page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) await protocol.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await analysed(page);
    await page.evaluate(() => void (location.hash = '#/files'));
    await page.waitFor(() => document.querySelectorAll('.file-row').length === 2);
  });
  rmSync(folder, { recursive: true });
});

inEachBrowser('A picture turns into a table and back, and is saved as SVG and as PNG', (browser) =>
  withSample(browser, async (page) => {
    await page.evaluate(catchFiles);
    const choose = (word) =>
      page.evaluate((wanted) => {
        const menu = document.querySelector('.chart .menu');
        menu.querySelector('button').click();
        [...menu.querySelectorAll('.menu-item')].find((each) => each.innerText === wanted || each.textContent === wanted).click();
      }, word);
    await choose('Save as SVG');
    const svg = (await saved(page, '.svg')).text;
    assert.match(svg, /^<svg [^>]*xmlns=/);
    const shapes = svg.match(/<(path|rect|line|circle|text)\b/g).length;
    assert.ok(shapes > 5, String(shapes));
    await choose('Save as PNG');
    const png = await page.waitFor(() => globalThis.__saved.find((file) => file.name.endsWith('.png') && file.text !== null));
    assert.ok(png.text.startsWith('\uFFFDPNG'), png.text.slice(0, 8));
    assert.match(png.name, /^ipiscope-.*-made-up-sample\.png$/);
    await choose('As a table');
    await page.waitFor(() => document.querySelectorAll('.chart .chart-table tbody tr').length > 2);
    await choose('As a picture');
    await page.waitFor(() => document.querySelector('.chart .chart-table') === null && document.querySelector('.chart-body svg') !== null);
  }),
);

inEachBrowser('Columns of the table are chosen, are there after a reload, and go back to what was proposed', (browser) =>
  withSample(browser, async (page) => {
    const heads = () =>
      page.evaluate(() => [...document.querySelectorAll('.skus-page .vtable thead th')].map((each) => each.innerText.trim()));
    const open = async () => {
      await page.evaluate(() => void (location.hash = '#/skus'));
      await page.waitFor(() => document.querySelector('.skus-page .vtable tbody tr') !== null);
    };
    const columns = async () => {
      await page.evaluate(() => [...document.querySelectorAll('.skus-page button')].find((each) => each.innerText === 'Columns').click());
      await page.waitFor(() => document.querySelector('dialog[open] .column-list') !== null);
    };
    await open();
    const before = await heads();
    await columns();
    await page.evaluate(() => [...document.querySelectorAll('.column-list input')].find((each) => !each.checked).click());
    await page.waitFor((count) => document.querySelectorAll('.skus-page .vtable thead th').length === count + 1, before.length);
    const chosen = await heads();
    await page.goto(site.url);
    await landed(page);
    await page.evaluate(() => [...document.querySelectorAll('button')].find((each) => /sample/i.test(each.innerText)).click());
    await analysed(page);
    await open();
    assert.deepEqual(await heads(), chosen);
    await columns();
    await page.evaluate(() =>
      [...document.querySelectorAll('dialog[open] button')].find((each) => each.innerText === 'As proposed').click(),
    );
    await page.waitFor((count) => document.querySelectorAll('.skus-page .vtable thead th').length === count, before.length);
    assert.deepEqual(await heads(), before);
  }),
);

inEachBrowser('Nothing moves for who wants no motion, and the reading is there in forced colours', async (browser, context) => {
  if (browser.kind !== 'chromium') return context.skip('Firefox takes these settings from the system alone');
  await withSample(browser, async (page) => {
    await page.page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((each) => {
          const style = getComputedStyle(each);
          const seconds = `${style.transitionDuration},${style.animationDuration}`.split(',').map((text) => Number.parseFloat(text));
          return seconds.some((value) => value > 0.001);
        })
        .map((each) => each.className),
    );
    assert.deepEqual(moving, []);
    // The band and the estimate still stand out from the page's ground.
    const seen = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const shown = [...document.querySelectorAll('.chart-body svg path, .chart-body svg rect')].map((each) => getComputedStyle(each));
      return shown.filter((style) => style.fill !== ground || style.stroke !== 'none').length;
    });
    assert.ok(seen > 5, String(seen));
  });
});

inEachBrowser('On paper the report has two to six pages', async (browser, context) => {
  if (browser.kind !== 'chromium') return context.skip("one browser's PDF is enough to count");
  await withSample(browser, async (page) => {
    const pdf = (await page.page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 2 && pages <= 6, String(pages));
  });
});
