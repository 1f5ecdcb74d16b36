// The page for everybody: no finding of axe in any state and theme, the whole job by keyboard, nothing cut off from
// 320 to 2560 px, no shift of the layout on load, the last row of the table, and German.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { inEachBrowser, needDist, serveLogged, dist, withPage } from './support/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site;
before(async () => {
  needDist();
  site = await serveLogged(dist);
});
after(() => site.close());

const files = sampleFiles();
const planning = 'fba-inventory-2026-11-23.txt';
const report = { name: planning, text: files[planning] };
const webPage = { name: 'report.csv', text: '<!doctype html><html><body>Please sign in</body></html>' };

const landed = (page) => page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
const analysed = (page, within) =>
  page.waitFor(
    () => document.querySelector('.reading-number') !== null && document.querySelector('.vtable tbody tr') !== null,
    null,
    within,
  );
const go = async (page, view, selector) => {
  await page.evaluate((name) => void (location.hash = `#/${name}`), view);
  await page.waitFor(
    (wanted) => document.querySelector(wanted) !== null && document.querySelector('[aria-busy="true"]') === null,
    selector,
  );
};

async function check(page, state) {
  // Above the fold, so that nothing lies half under the header.
  await page.evaluate(() => scrollTo(0, 0));
  // Colours are judged once they are there.
  await page.waitFor(() => document.getAnimations().every((animation) => animation.playState === 'finished'));
  await page.evaluate(axe);
  const findings = await page.evaluate(
    async (rules) =>
      (await globalThis.axe.run({ runOnly: rules })).violations.map(
        (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      ),
    RULES,
  );
  assert.deepEqual(findings, [], state);
}

const setTheme = (page, theme) => page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme);

for (const theme of ['light', 'dark']) {
  inEachBrowser(`axe finds nothing in any state [${theme}]`, (browser) =>
    withPage(browser, site.url, async (page) => {
      await landed(page);
      await setTheme(page, theme);
      await check(page, 'empty');
      await page.evaluate(() => document.querySelector('.landing-lead .link-button').click());
      await page.waitFor(() => document.querySelector('dialog[open]') !== null);
      await check(page, 'dialog');
      await page.press('Escape');
      await page.drop([webPage]);
      await page.waitFor(() => document.querySelector('.nothing-list') !== null);
      await check(page, 'nothing recognised');
      await page.drop([report, { name: 'stranded-inventory.txt', text: files['stranded-inventory.txt'] }]);
      await analysed(page);
      await check(page, 'overview');
      await page.evaluate(() => document.querySelector('#factor-sell_through .link-button').click());
      await page.waitFor(() => document.querySelector('.factor-more:not([hidden])') !== null);
      await check(page, 'arithmetic');
      await go(page, 'files', '.file-table');
      await check(page, 'files');
      await go(page, 'skus', '.skus-page .vtable tbody tr');
      await check(page, 'SKUs');
      await page.evaluate(() => document.querySelector('.vtable tbody tr').click());
      await page.waitFor(() => document.querySelector('#drawer-title') !== null);
      await check(page, 'drawer');
      await page.press('Escape');
      await go(page, 'plan', '.plan-page .compare-table');
      await check(page, 'plan');
      await page.press('Control+k');
      await page.waitFor(() => document.querySelector('.palette-list li') !== null);
      await check(page, 'palette');
      await page.press('Escape');
      await go(page, 'methods', '.prose-page');
      await check(page, 'methods');
      await go(page, 'reports', '.prose-page');
      await check(page, 'reports');
    }),
  );
}

inEachBrowser('The whole job by keyboard alone: sample, factor, table, SKU, files', (browser) =>
  withPage(browser, site.url, async (page) => {
    await landed(page);
    const focused = () => page.evaluate(() => (document.activeElement?.tagName === 'BUTTON' ? document.activeElement.innerText : ''));
    for (let step = 0; step < 30 && !/sample/i.test(await focused()); step++) await page.press('Tab');
    await page.press('Enter');
    await analysed(page);
    await page.press('g');
    await page.press('s');
    await page.waitFor(() => document.querySelector('.skus-page .vtable tbody tr') !== null);
    await page.press('/');
    await page.waitFor(() => document.activeElement?.matches('.sku-search input'));
    await page.press('Tab');
    await page.evaluate(() => document.querySelector('.skus-page .vtable').focus());
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    await page.waitFor(() => document.activeElement?.closest('[data-row="2"]') !== null);
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('#drawer-title') !== null);
    const first = await page.evaluate(() => document.querySelector('#drawer-title').innerText);
    await page.press(']');
    await page.waitFor((before) => document.querySelector('#drawer-title')?.innerText !== before, first);
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('#drawer-title') === null);
    await page.press('g');
    await page.press('f');
    await page.waitFor(() => document.querySelector('.file-table') !== null);
    await page.press('?');
    await page.waitFor(() => document.querySelector('dialog[open] .key-map') !== null);
  }),
);

const drawn = (page) => page.waitFor(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));

inEachBrowser('Nothing is cut off from 320 to 2560 px', (browser) =>
  withPage(browser, site.url, async (page) => {
    await landed(page);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const widths = [320, 390, 600, 768, 1024, 1280, 1680, 2560];
    for (const width of widths) {
      await page.resize(width, 900);
      await drawn(page);
      assert.equal(await overflow(), 0, `first page at ${width}`);
    }
    await page.drop([report]);
    await analysed(page);
    for (const view of ['', 'skus', 'plan', 'files', 'methods']) {
      await page.evaluate((name) => void (location.hash = `#/${name}`), view);
      for (const width of widths) {
        await page.resize(width, 900);
        await drawn(page);
        assert.equal(await overflow(), 0, `${view || 'overview'} at ${width}`);
      }
    }
  }),
);

inEachBrowser('At twice and four times the size nothing is lost, nor the focus under what stays put', (browser) =>
  withPage(browser, site.url, async (page) => {
    await landed(page);
    await page.drop([report]);
    await analysed(page);
    const lost = () =>
      page.evaluate(() => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        const cut = [...document.querySelectorAll('main button, main a, main h1, main h2, main h3, main label, header a, header button')]
          .filter((each) => each.scrollWidth > each.clientWidth + 2 && getComputedStyle(each).overflowX !== 'visible')
          .filter((each) => getComputedStyle(each).textOverflow !== 'ellipsis' && each.closest('.sr, .vtable') === null)
          .map((each) => `${each.tagName} ${each.className} ${each.innerText}`);
        const stays = [...document.querySelectorAll('body *')]
          .filter(
            (each) => ['sticky', 'fixed'].includes(getComputedStyle(each).position) && each.closest('table, .vtable, dialog') === null,
          )
          .map((each) => each.getBoundingClientRect())
          .filter((box) => box.width > innerWidth / 2 && box.top < innerHeight && box.bottom > 0)
          .reduce((sum, box) => sum + Math.min(box.bottom, innerHeight) - Math.max(box.top, 0), 0);
        return { wide, cut, most: stays / innerHeight };
      });
    // What a window of 1280 by 1024 is to the page then (WCAG 1.4.4 and 1.4.10).
    for (const [what, width, height] of [
      ['twice', 640, 512],
      ['four times', 320, 256],
    ]) {
      await page.resize(width, height);
      for (const [view, selector] of [
        ['', '.corridor-plot'],
        ['skus', '.skus-page .vtable tbody tr'],
        ['plan', '.compare-table'],
        ['files', '.file-table'],
      ]) {
        await go(page, view, selector);
        await drawn(page);
        const { wide, cut, most } = await lost();
        assert.deepEqual([wide, cut], [0, []], `${what}, ${view || 'overview'}`);
        assert.ok(most < 0.5, `${what}, ${view || 'overview'}: ${Math.round(most * 100)} % of the height is covered`);
      }
      await go(page, '', '.corridor-plot');
      await page.evaluate(() => document.querySelector('#main').focus());
      for (let step = 0; step < 24; step++) {
        await page.press('Tab');
        const hidden = await page.evaluate(() => {
          const now = document.activeElement;
          const box = now.getBoundingClientRect();
          const over = document.elementFromPoint(box.left + box.width / 2, Math.max(1, box.top + Math.min(box.height / 2, 12)));
          return now === document.body || over === null || now.contains(over) || over.contains(now) || over.closest('label')?.contains(now)
            ? null
            : `${now.outerHTML.slice(0, 80)} under ${over.outerHTML.slice(0, 80)}`;
        });
        assert.equal(hidden, null, what);
      }
    }
  }),
);

inEachBrowser('The layout does not shift on load', async (browser, context) => {
  if (browser.kind !== 'chromium') return context.skip('Firefox does not measure it');
  await withPage(browser, site.url, async (page) => {
    await landed(page);
    await new Promise((done) => setTimeout(done, 500));
    const shift = await page.evaluate(
      () =>
        new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    assert.ok(shift < 0.01, String(shift));
  });
});

const MANY = 1_000_000;
inEachBrowser(
  'A table of 1,000,000 SKUs is walked to its last row and back, by keys and by its scroll bar',
  (browser) =>
    withPage(browser, site.url, async (page) => {
      await landed(page);
      await page.evaluate((many) => {
        const head =
          'snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tunits-shipped-t90\tcurrency\tmarketplace\testimated-excess-quantity\n';
        const line = (row) =>
          `2026-11-23\tMANY-${row}\tX00MADE${row}\tB0MADEUP01\tMade-up item ${row}\tNew\t${row % 90}\t${row % 40}\tUSD\tUS\t${row % 7}\n`;
        const blocks = Array.from({ length: many / 10_000 }, (_, block) =>
          Array.from({ length: 10_000 }, (_, row) => line(block * 10_000 + row)).join(''),
        );
        const transfer = new DataTransfer();
        transfer.items.add(new File([head, ...blocks], 'many.txt'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, MANY);
      // Large, and a busy machine: how fast it is, tests/bench measures.
      await analysed(page, 120_000);
      await go(page, 'skus', '.skus-page .vtable tbody tr');
      const last = (row, within = 15_000) =>
        page.waitFor(
          (wanted) => {
            const found = [...document.querySelectorAll('.skus-page .vtable tbody tr')].at(-1);
            return found?.getAttribute('aria-rowindex') === wanted && /MANY-/.test(found.innerText);
          },
          String(row),
          within,
        );
      await page.evaluate(() => document.querySelector('.skus-page .vtable').focus());
      await page.press('End');
      await last(MANY + 1, 120_000); // behind the advice, which is still being made
      // The scroll range stays under the height that browsers clamp, and its end is the last row all the same.
      const tall = await page.evaluate(() => document.querySelector('.skus-page .vtable').scrollHeight);
      assert.ok(tall > 1_000_000 && tall <= 10_000_000, String(tall));
      assert.equal(
        await page.evaluate(() => document.querySelector('.skus-page .vtable table').getAttribute('aria-rowcount')),
        String(MANY + 1),
      );
      await page.press('Home');
      await page.waitFor(() => document.querySelector('.skus-page .vtable tbody tr')?.getAttribute('aria-rowindex') === '2');
      await page.evaluate(() => {
        const table = document.querySelector('.skus-page .vtable');
        table.scrollTop = table.scrollHeight;
      });
      await last(MANY + 1);
    }),
  { timeout: 300_000 },
);

inEachBrowser('German says everything in German, numbers too', (browser) =>
  withPage(browser, site.url, async (page) => {
    await landed(page);
    await page.evaluate(() => {
      const select = document.querySelector('.header select');
      select.value = 'de';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor(() => document.documentElement.lang === 'de' && /Nichts verlässt diesen Rechner/.test(document.body.innerText));
    await page.drop([report]);
    await analysed(page);
    const text = await page.text();
    assert.match(text, /Ihr geschätzter IPI/);
    assert.match(text, /\d+,\d/);
    assert.doesNotMatch(text, /Show the arithmetic/);
  }),
);
