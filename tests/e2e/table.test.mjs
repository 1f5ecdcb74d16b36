// The table of SKUs at its work, and what leaves the page: several sort keys, search, chips and zones, the pinned SKU, the
// drawer's file and line, and the same rows as CSV, workbook and JSON, read back by others than the ones that wrote them.
// And the address, which holds settings and nothing of a file; every picture with its words and table; every report's place.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { catchFiles, saved, savedWorkbook } from './support/saved.mjs';
import { dist, inEachBrowser, needDist, serveLogged, withPage } from './support/site.mjs';

let site;
before(async () => {
  needDist();
  site = await serveLogged(dist);
});
after(() => site.close());

const files = Object.entries(sampleFiles()).map(([name, text]) => ({ name, text }));
const planning = files.find((file) => file.name === 'fba-inventory-2026-11-23.txt');
const [head, ...lines] = planning.text
  .trimEnd()
  .split(/\r?\n/)
  .map((line) => line.split('\t'));
const field = (row, name) => row[head.indexOf(name)];
const skus = new Set(lines.map((row) => field(row, 'sku')));

async function withTable(browser, work, list = files, hash = '#/skus') {
  await withPage(browser, site.url + hash, async (page) => {
    await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
    await page.evaluate(catchFiles);
    await page.drop(list);
    await page.waitFor(
      () =>
        document.querySelector('.skus-page .vtable tbody .product-ids') !== null &&
        document.querySelector('.reading-strip, [aria-busy="true"]') === null,
      null,
      30_000,
    );
    await work(page);
  });
}

const press = (page, word, within) =>
  page.waitFor(
    ({ word, within }) => {
      const found = [...document.querySelectorAll(`${within} button`)].find((each) => each.innerText.trim().startsWith(word));
      found?.click();
      return found !== undefined;
    },
    { word, within },
  );
const sortBy = (page, word, shiftKey = false) =>
  page.evaluate(
    ({ word, shiftKey }) =>
      [...document.querySelectorAll('.skus-page thead .sort')]
        .find((each) => each.innerText.startsWith(word))
        .dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey })),
    { word, shiftKey },
  );
/** How each sorted head says its order, with the place of its key. */
const order = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.skus-page thead th[aria-sort]')].map(
      (each) =>
        `${each.innerText.replace(/[ ↓↑\d]+$/, '')} ${each.ariaSort ?? each.getAttribute('aria-sort')} ${each.querySelector('sup')?.innerText ?? ''}`,
    ),
  );
const search = (page, text) =>
  page.evaluate((value) => {
    const input = document.querySelector('.sku-search input');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
/** The rows on the screen, once `test` holds for their number of all. */
const shown = (page, rows) =>
  page.waitFor((wanted) => {
    const sums = document.querySelector('.skus-page .sku-sums')?.innerText ?? '';
    const now = Number(/^[\d,]+/.exec(sums)?.[0].replace(',', ''));
    if (wanted !== null && now !== wanted) return null;
    const list = [...document.querySelectorAll('.skus-page .vtable tbody tr')].map((row) => row.querySelector('.product-ids')?.innerText);
    if (list.length === 0 || list.includes(undefined)) return null;
    return { now, skus: list.map((text) => text.split(' · ')[0].trim()) };
  }, rows);

inEachBrowser('Rows are sorted by several keys, found by every name of a product, and their SKU stays in sight', (browser) =>
  withTable(browser, async (page) => {
    assert.deepEqual(await order(page), ['Points descending ']);
    await sortBy(page, 'Older');
    await page.waitFor(() => document.querySelector('.skus-page th[aria-sort="descending"]')?.innerText.startsWith('Older'));
    await sortBy(page, 'Older');
    await sortBy(page, 'On hand', true);
    await page.waitFor(() => document.querySelectorAll('.skus-page th[aria-sort]').length === 2);
    assert.deepEqual((await order(page)).sort(), ['Older than 180 d ascending 1', 'On hand descending 2']);
    const cells = await page.waitFor(() => {
      const rows = [...document.querySelectorAll('.skus-page .vtable tbody tr')].map((row) => [...row.cells].map((each) => each.innerText));
      return rows.length > 8 && rows.every((row) => /%/.test(row[5])) && rows.every((row) => Number.parseInt(row[5], 10) === 0)
        ? rows
        : null;
    });
    const onHand = cells.map((row) => Number(row[2].replace(',', '')));
    assert.deepEqual(
      onHand,
      [...onHand].sort((a, b) => b - a),
    );
    assert.ok(onHand[0] > onHand.at(-1));
    // A third click takes the order back.
    await sortBy(page, 'Older');
    await page.waitFor(() => document.querySelector('.skus-page th[aria-sort]')?.innerText.startsWith('Points'));

    const row = lines[123];
    for (const name of ['sku', 'asin', 'fnsku', 'product-name']) {
      await search(page, field(row, name).toLowerCase());
      const found = await page.waitFor(
        (sku) => {
          const list = [...document.querySelectorAll('.skus-page .product-ids')].map((each) => each.innerText.split(' · ')[0].trim());
          return list.length > 0 && list.length < 9 && list.includes(sku) ? list : null;
        },
        field(row, 'sku'),
      );
      if (name !== 'product-name') assert.deepEqual(found, [field(row, 'sku')], name);
    }
    await search(page, 'no such thing');
    await page.waitFor(() => /no such thing/.test(document.querySelector('.sku-empty')?.innerText ?? ''));
    await press(page, '', '.sku-empty');
    await shown(page, 400);

    await page.resize(700, 900);
    await page.evaluate(() => void (document.querySelector('.skus-page .vtable').scrollLeft = 300));
    const away = await page.waitFor(() => {
      const table = document.querySelector('.skus-page .vtable');
      if (table.scrollLeft < 100) return null;
      const at = table.getBoundingClientRect().left;
      return [...table.querySelectorAll('.pinned')].map((each) => Math.round(each.getBoundingClientRect().left - at));
    });
    assert.ok(away.length > 5 && away.every((left) => left >= 0 && left <= 1), away.join());
  }),
);

inEachBrowser('What is on the screen is exported: CSV, workbook and JSON hold its rows in its order, with its sums', (browser) =>
  withTable(browser, async (page) => {
    await press(page, 'Stranded', '.sku-toolbar');
    await shown(page, 12);
    await sortBy(page, 'On hand');
    await page.waitFor(() => document.querySelector('.skus-page th[aria-sort="descending"]')?.innerText.startsWith('On hand'));
    await search(page, 'a');
    const { now, skus: onScreen } = await page.waitFor(() => {
      const list = [...document.querySelectorAll('.skus-page .product-ids')].map((each) => each.innerText.split(' · ')[0].trim());
      const now = Number.parseInt(document.querySelector('.skus-page .sku-sums').innerText, 10);
      return list.length === now && now < 13 ? { now, skus: list } : null;
    });
    assert.ok(now > 3);
    for (const word of ['CSV', 'Excel workbook', 'JSON']) {
      await press(page, 'Export', '.sku-toolbar');
      await press(page, word, '.sku-toolbar');
    }
    const json = JSON.parse((await saved(page, '.json')).text);
    assert.deepEqual(
      json.skus.map((row) => row.sku),
      onScreen,
    );
    assert.deepEqual([json.marketplace, json.currency, json.as_of, json.rows], ['US', 'USD', '2026-11-23', now]);
    assert.deepEqual(json.sort, [{ column: 'on_hand', descending: true }]);
    assert.deepEqual(json.filters, [{ column: 'stranded_units', min: 1 }]);
    assert.equal(json.search, 'a');
    const sum = json.skus.reduce((total, row) => total + row.on_hand, 0);
    assert.equal(json.totals.on_hand, sum);

    const csv = (await saved(page, '.csv')).text
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
    assert.equal(csv.length, now + 2);
    const heads = csv[0].split(',');
    assert.deepEqual(
      csv.slice(1, -1).map((line) => line.split(',')[0]),
      onScreen,
    );

    const book = await savedWorkbook(page);
    assert.deepEqual(
      book[0].map((cell) => cell?.[1]),
      heads,
    );
    assert.deepEqual(
      book.slice(1, -1).map((row) => row[0]),
      onScreen.map((sku) => ['s', sku]),
    );
    const column = (name) => heads.findIndex((each) => each.startsWith(name));
    for (const [at, row] of json.skus.entries()) {
      const cells = book[at + 1];
      assert.deepEqual(cells[column('Units on hand')], ['n', row.on_hand]);
      assert.deepEqual(cells[column('Units shipped in 90 days')], ['n', row.shipped_90d]);
      assert.deepEqual(cells[column('Fees in 13 weeks')], ['n', row.money_13w_minor / 100]);
      assert.equal(cells[column('Title')]?.[0] ?? 's', 's');
    }
    assert.deepEqual(book.at(-1)[column('Units on hand')], ['n', sum]);
    assert.equal(book.flat().filter((cell) => cell?.[0] === 'f').length, 0);
  }),
);

inEachBrowser('The steps as a workbook: dates are dates, units and money are numbers', (browser) =>
  withTable(browser, async (page) => {
    await page.evaluate(() => void (location.hash = '#/plan?to=430'));
    await page.waitFor(() => document.querySelectorAll('.plan-table tbody .step').length > 4);
    await press(page, 'Steps, Excel', '.plan-files');
    const [, ...rows] = (await savedWorkbook(page)).slice(0, -1);
    assert.ok(rows.length > 4);
    const kinds = new Set(rows.map((row) => row.map((cell) => cell?.[0] ?? '-').join('')));
    for (const row of rows) {
      assert.ok(skus.has(row[1][1]), JSON.stringify(row));
      assert.ok(row[3] === null || row[3][0] === 'n', JSON.stringify(row));
      assert.ok((row[4] ?? null) === null || (row[4][0] === 'd' && /^202[67]-\d\d-\d\dT00:00:00$/.test(row[4][1])), JSON.stringify(row));
      assert.equal(row[5][0], 'n');
      assert.equal(row[7]?.[0] ?? 'n', 'n');
    }
    assert.ok(
      [...kinds].some((each) => each[4] === 'd'),
      [...kinds].join(),
    );
  }),
);

inEachBrowser('The drawer says which file and which line said so', (browser) =>
  withTable(
    browser,
    async (page) => {
      const { skus: onScreen } = await shown(page, 400);
      const at = 4;
      await page.evaluate((row) => document.querySelectorAll('.skus-page .vtable tbody tr')[row].click(), at);
      await page.waitFor(() => document.querySelector('.fact-file') !== null);
      const index = lines.findIndex((row) => field(row, 'sku') === onScreen[at]);
      const said = await page.evaluate(() => {
        const file = document.querySelector('.fact-file');
        file.open = true;
        return {
          summary: file.querySelector('summary').innerText,
          facts: [...file.querySelectorAll('.fact-list div')].map((each) => [...each.children].map((cell) => cell.innerText)),
        };
      });
      assert.match(said.summary, new RegExp(`FBA Inventory[^]*\\b${index + 2}\\b[^]*fba-inventory-2026-11-23\\.txt`));
      const units = said.facts.find(([name]) => name === 'available');
      assert.equal(units?.[1], field(lines[index], 'available'), JSON.stringify(said.facts));
    },
    [planning],
  ),
);

inEachBrowser('Zones of the corridor filter the table; the address holds the settings, brings them back, and never data', (browser) =>
  withTable(
    browser,
    async (page) => {
      await page.evaluate(() => void (location.hash = '#/?line=350'));
      await page.waitFor(() => document.querySelector('.zone-head.much') !== null);
      await page.evaluate(() => document.querySelector('.zone-head.much').click());
      await page.waitFor(() => document.querySelector('.zone-head.much[aria-pressed="true"]') !== null);
      await page.evaluate(() => void (location.hash = '#/skus?line=350'));
      const { now } = await page.waitFor(() => {
        const sums = document.querySelector('.skus-page .sku-sums')?.innerText ?? '';
        const now = Number.parseInt(sums, 10);
        const days = [...document.querySelectorAll('.skus-page .cover-cell')].map((each) => Number(each.innerText.replace(',', '')));
        return days.length > 5 && now < 400 && days.every((each) => Number.isNaN(each) || each > 90) ? { now } : null;
      });
      assert.ok(now > 100, String(now));
      await search(page, 'bamboo');
      await page.waitFor((before) => Number.parseInt(document.querySelector('.sku-sums').innerText, 10) < before, now);
      await page.waitFor(() => {
        const titles = [...document.querySelectorAll('.skus-page .product-title')].map((each) => each.innerText);
        return titles.length > 1 && titles.every((each) => /bamboo/i.test(each));
      });
      await page.evaluate(() => document.querySelector('.skus-page .row-select').click());
      await page.waitFor(() => document.querySelector('.skus-page .row-select:checked') !== null);
      await page.evaluate(() => document.querySelectorAll('.skus-page .vtable tbody tr')[0].click());
      await page.waitFor(() => document.querySelector('#drawer-title') !== null);
      assert.equal(await page.evaluate(() => location.href), `${site.url}#/skus?line=350`);
      await page.press('Escape');
      // Another visit, the same address, the files again.
      await page.goto('about:blank');
      await page.goto(`${site.url}#/skus?line=350`);
      await page.waitFor(() => document.querySelector('.header') !== null);
      await page.drop([planning]);
      await page.waitFor(() => document.querySelector('.dock') !== null, null, 30_000);
      assert.equal(await page.evaluate(() => location.hash), '#/skus?line=350');
      await page.evaluate(() => void (location.hash = '#/?line=350'));
      await page.waitFor(() => /The line: 350/.test(document.querySelector('main .ruler')?.textContent ?? ''));
    },
    [planning],
  ),
);

inEachBrowser('A row that was just ticked leaves the letters to the page', (browser) =>
  withTable(browser, async (page) => {
    await page.click('.skus-page .row-select');
    await page.waitFor(() => document.activeElement?.matches('.row-select:checked') && document.querySelector('.bulk') !== null);
    await page.press('?');
    await page.waitFor(() => document.querySelector('dialog[open] .key-map') !== null);
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('dialog[open]') === null);
    await page.press('g');
    await page.press('p');
    await page.waitFor(() => document.querySelector('.plan-page') !== null);
  }),
);

inEachBrowser('Every picture has a name that says what it shows, and is a table too', (browser) =>
  withTable(browser, async (page) => {
    const ids = new Set();
    for (const view of ['', 'plan', 'changes', 'skus']) {
      await page.evaluate((name) => void (location.hash = `#/${name}`), view);
      await page.waitFor(
        (name) => document.querySelector(`.${name}`) !== null,
        {
          '': 'corridor-plot',
          plan: 'compare-table',
          changes: 'waterfall',
          skus: 'skus-page',
        }[view],
      );
      if (view === 'skus') {
        await page.evaluate(() => document.querySelector('.skus-page .vtable tbody tr').click());
        await page.waitFor(() => document.querySelector('.sku-chart svg') !== null);
      }
      const within = view === 'skus' ? 'dialog[open] .chart' : 'main .chart';
      const pictures = await page.evaluate(
        (wanted) =>
          [...document.querySelectorAll(wanted)].map((each) => {
            const svg = [...each.querySelectorAll('.chart-body svg')].find((one) => one.getAttribute('aria-hidden') !== 'true');
            return {
              role: svg?.getAttribute('role'),
              name: svg?.getAttribute('aria-label') ?? '',
              menu:
                each.querySelector('.chart-menu button')?.ariaLabel ??
                each.querySelector('.chart-menu button')?.getAttribute('aria-label') ??
                '',
            };
          }),
        within,
      );
      assert.ok(pictures.length > 0, view);
      for (const picture of pictures) {
        assert.match(picture.role ?? '', /^(img|application)$/, JSON.stringify(picture));
        assert.ok(picture.name.length > 15 && picture.menu.length > 10, JSON.stringify(picture));
        ids.add(picture.menu);
      }
      await page.evaluate((wanted) => {
        for (const chart of document.querySelectorAll(wanted)) {
          chart.querySelector('.chart-menu button').click();
          [...chart.querySelectorAll('.menu-item')].find((each) => each.textContent === 'As a table').click();
        }
      }, within);
      const sizes = await page.waitFor((wanted) => {
        const charts = [...document.querySelectorAll(wanted)];
        const tables = charts.map((each) => each.querySelectorAll('.chart-table tbody tr').length);
        return tables.every((rows) => rows > 1) ? tables : null;
      }, within);
      assert.equal(sizes.length, pictures.length);
      if (view === '') assert.ok(sizes.length >= 4, `${sizes.length} pictures`);
    }
    assert.ok(ids.size >= 8, [...ids].join(' | '));
  }),
);

inEachBrowser('Every report that is read has its place in Seller Central, or a word why it has none', (browser) =>
  withPage(browser, site.url, async (page) => {
    const promised = await page.waitFor(() => Number(/All (\d+) reports/.exec(document.querySelector('main').innerText)?.[1] ?? 0));
    await page.evaluate(() => void (location.hash = '#/reports'));
    await page.waitFor(() => document.querySelectorAll('.prose-page .plain-table').length > 4);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('.prose-page .plain-table tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.innerText.trim()),
      ),
    );
    assert.ok(promised > 30 && rows.length >= promised, `${rows.length} of ${promised}`);
    for (const row of rows)
      assert.ok(
        row.every((cell) => cell.length > 3),
        row.join(' | '),
      );
    const place = (name) => rows.find((row) => row[0] === name)?.[2].replace(/\s+/g, ' ');
    assert.match(place('FBA Inventory'), /Reports › Fulfillment › Inventory › FBA Inventory/);
    assert.ok(rows.filter((row) => row[2].includes('›')).length > 20);
  }),
);
