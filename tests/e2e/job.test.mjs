// The page's main job in real browsers, in the site and in the single file: the sample, a drop of real reports, a file
// that is none, cancel; and from the first drop on not one request, counted at the server.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { catchFiles, saved } from './support/saved.mjs';
import { dist, inEachBrowser, needDist, serveLogged, withPage } from './support/site.mjs';

let site;
before(async () => {
  needDist();
  site = await serveLogged(dist);
});
after(() => site.close());

const files = sampleFiles();
const planning = 'fba-inventory-2026-11-23.txt';
const report = { name: planning, text: files[planning] };

const landed = (page) => page.waitFor(() => [...document.querySelectorAll('button')].some((b) => /sample/i.test(b.innerText)));
const press = (page, words) =>
  page.evaluate((pattern) => {
    const wanted = new RegExp(pattern, 'i');
    [...document.querySelectorAll('button, a')].find((element) => wanted.test(element.innerText)).click();
  }, words);
/** The reading on the ruler, as a number. */
const scoreOf = (page) =>
  page.waitFor(() => {
    const [, after] = document.body.innerText.split(/Your estimated IPI[^\n]*\n+/);
    return Number.parseInt(after ?? '', 10) || null;
  });
/** What the ruler says: estimate, band, line, and of what the points are. */
const ruler = (page) =>
  page.evaluate(() => [
    ...[...document.querySelectorAll('main .ruler text, main .ruler-sums p')]
      .map((each) => each.textContent)
      .filter((text) => /^(Estimate|The line|8 in 10)|you have|costs you/.test(text)),
  ]);
const shows = (page, text) => page.waitFor((wanted) => document.body.innerText.includes(wanted), text);

for (const [what, url] of [
  ['site', () => site.url],
  ['single file', () => pathToFileURL(resolve(dist, 'ipiscope.html')).href],
]) {
  inEachBrowser(`The sample gives a score and its SKUs, marked as made up [${what}]`, (browser) =>
    withPage(browser, url(), async (page) => {
      await landed(page);
      const before = await ruler(page);
      assert.ok(before.length >= 5, before.join());
      await press(page, 'sample');
      const score = await scoreOf(page);
      assert.ok(score > 0 && score <= 1000, String(score));
      await shows(page, 'Made-up sample');
      // The picture of the first page is of this very account.
      assert.deepEqual(await ruler(page), before);
    }),
  );

  inEachBrowser(`A dropped report gives the same score in any browser, and a second drop adds to it [${what}]`, (browser) =>
    withPage(browser, url(), async (page) => {
      await landed(page);
      await page.drop([report]);
      scores.add(await scoreOf(page));
      assert.equal(scores.size, 1, [...scores].join(', '));
      await page.drop([{ name: 'stranded-inventory.txt', text: files['stranded-inventory.txt'] }]);
      await page.waitFor(() => /Files\s*2/.test(document.body.innerText) && document.querySelector('.reading-strip') === null);
      // Not the score alone: every number that can be shared.
      await page.evaluate(catchFiles);
      await press(page, '^Files');
      await shows(page, 'Share file');
      await press(page, 'Share file');
      const { text } = await saved(page, 'share');
      assert.ok(text.length > 10_000);
      shares.add(createHash('sha256').update(text).digest('hex'));
      assert.equal(shares.size, 1);
    }),
  );
}
const scores = new Set();
const shares = new Set();

inEachBrowser('A web page saved as csv is named for what it is, and the report beside it counts', (browser) =>
  withPage(browser, site.url, async (page) => {
    await landed(page);
    await page.drop([report, { name: 'report.csv', text: '<!doctype html><html><body>Please sign in</body></html>' }]);
    await scoreOf(page);
    await press(page, '^Files');
    await shows(page, 'report.csv');
    await page.waitFor(() => /web page/i.test(document.body.innerText));
  }),
);

inEachBrowser('Escape ends the reading of a large file, and the page can start again', (browser) =>
  withPage(browser, site.url, async (page) => {
    await landed(page);
    const text = files['inventory-ledger.txt'];
    await page.evaluate(
      ({ head, rows }) => {
        const transfer = new DataTransfer();
        const block = new TextEncoder().encode(rows);
        transfer.items.add(new File([head, ...Array.from({ length: 400 }, () => block)], 'huge.txt'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      { head: text.slice(0, text.indexOf('\n') + 1), rows: text.slice(text.indexOf('\n') + 1) },
    );
    await shows(page, 'huge.txt');
    await page.press('Escape');
    await page.waitFor(() => !/Reading 1 file/.test(document.body.innerText), null, 2000);
    await page.drop([report]);
    await scoreOf(page);
  }),
);

inEachBrowser('From the first drop on there are no requests: sample, table, files, all of it', (browser) =>
  withPage(browser, site.url, async (page) => {
    await landed(page);
    await page.drop([report]);
    await scoreOf(page);
    site.requests.length = 0;
    for (const view of ['^SKUs', '^Files', '^Overview', 'How it is computed']) {
      await press(page, view);
      await new Promise((done) => setTimeout(done, 300));
    }
    await page.drop([{ name: 'stranded-inventory.txt', text: files['stranded-inventory.txt'] }]);
    await new Promise((done) => setTimeout(done, 2000));
    assert.deepEqual(site.requests, []);
  }),
);
