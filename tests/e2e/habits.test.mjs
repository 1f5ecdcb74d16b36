// What one expects of any page: back and forward go through the views, and the report on
// paper has two to six pages.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
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

inEachBrowser('On paper the report has two to six pages', async (browser) => {
  if (browser.kind !== 'chromium') return; // one browser's PDF is enough to count
  await withSample(browser, async (page) => {
    const pdf = (await page.page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 2 && pages <= 6, String(pages));
  });
});
