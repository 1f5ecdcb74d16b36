// What stays in the browser: nothing that comes from a file unless the user turns it on; and after "delete" not a byte of it
// in localStorage, IndexedDB, the origin's own files, or the caches, which hold the page itself and nothing else.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { dist, inEachBrowser, needDist, serveLogged, withPage } from './support/site.mjs';

let site;
before(async () => {
  needDist();
  site = await serveLogged(dist);
});
after(() => site.close());

const planning = 'fba-inventory-2026-11-23.txt';
const report = { name: planning, text: sampleFiles()[planning].replaceAll('Kettle', 'Kettle-that-nobody-else-has') };

/** In the page: everything that the origin holds, in bytes and names. */
const held = async () => {
  const local = Object.entries({ ...localStorage });
  const session = Object.entries({ ...sessionStorage });
  const databases = await indexedDB.databases();
  const files = [];
  try {
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  } catch {
    // No such thing in this browser or this window.
  }
  const cached = [];
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) cached.push(new URL(request.url).pathname);
  }
  return { local, session, databases: databases.map(({ name }) => name), files, cached };
};

const analysed = (page) => page.waitFor(() => document.querySelector('.reading-number') !== null);
const tick = (page) =>
  page.evaluate(() => {
    document.querySelector('.kept input[type=checkbox]').click();
  });
const toKept = async (page) => {
  await page.evaluate(() => void (location.hash = '#/files'));
  await page.waitFor(() => document.querySelector('.kept input[type=checkbox]') !== null);
};

/** The caches hold what the build made, and nothing else. */
function assertOnlyThePage(cached) {
  const strangers = cached.filter((path) => !/^\/(|index\.html|sw\.js|icon\.svg|manifest\.webmanifest|assets\/[\w.-]+)$/.test(path));
  assert.deepEqual(strangers, []);
}

inEachBrowser('Storage: nothing of a file is kept unless the user turns it on', (browser) =>
  withPage(browser, site.url, async (page) => {
    await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
    await page.drop([report]);
    await analysed(page);
    const after = await page.evaluate(held);
    assert.deepEqual(after.local, []);
    assert.deepEqual(after.session, []);
    assert.deepEqual(after.databases, []);
    assert.deepEqual(after.files, []);
    assertOnlyThePage(after.cached);
  }),
);

inEachBrowser('Storage: what the user had kept is gone to the last byte after it is deleted', (browser) =>
  withPage(browser, site.url, async (page) => {
    await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
    await page.drop([report]);
    await analysed(page);
    await toKept(page);
    await tick(page);
    await page.waitFor(() => document.querySelector('.kept-list') !== null);
    const kept = await page.evaluate(held);
    assert.equal(kept.databases.length, 1);
    assert.deepEqual(kept.local, [['ipiscope.keep', 'on']]);
    const text = await page.evaluate(
      () =>
        new Promise((done, fail) => {
          const asked = indexedDB.open('ipiscope');
          asked.onerror = fail;
          asked.onsuccess = () => {
            const database = asked.result;
            const all = database.transaction('history').objectStore('history').getAll();
            all.onsuccess = () => {
              database.close();
              done(JSON.stringify(all.result));
            };
          };
        }),
    );
    assert.match(text, /ipiscope-history\/1/);

    await tick(page);
    await page.waitFor(async () => (await indexedDB.databases()).length === 0 && Object.keys({ ...localStorage }).length === 0);
    const gone = await page.evaluate(held);
    assert.deepEqual({ ...gone, cached: [] }, { local: [], session: [], databases: [], files: [], cached: [] });
    assertOnlyThePage(gone.cached);
    if (browser.kind === 'chromium') {
      const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usageDetails ?? {});
      assert.equal(usage.indexedDB ?? 0, 0, JSON.stringify(usage));
      assert.equal(usage.fileSystem ?? 0, 0, JSON.stringify(usage));
    }
  }),
);

inEachBrowser(
  'Storage: a reload finds the work again where the user wants that, and not a byte of it after it is switched off',
  (browser) =>
    withPage(browser, site.url, async (page) => {
      const tickFiles = () => page.evaluate(() => document.querySelectorAll('.kept input[type=checkbox]')[1].click());
      const score = () => page.evaluate(() => document.querySelector('.reading-number, .dock-reading b').innerText);
      const fileNames = () =>
        page.evaluate(() => [...document.querySelectorAll('.file-row .file-name')].map((each) => each.innerText).sort());
      /** The names of the files in the database, and null where there are none. */
      const inDatabase = () =>
        page.evaluate(
          () =>
            new Promise((done, fail) => {
              const asked = indexedDB.open('ipiscope');
              asked.onerror = fail;
              asked.onsuccess = () => {
                const one = asked.result.transaction('history').objectStore('history').get('files');
                one.onsuccess = () => {
                  asked.result.close();
                  done(one.result?.files.map((file) => `${file.name} ${file.size}`) ?? null);
                };
              };
            }),
        );
      await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
      await page.drop([report, { name: 'stranded-inventory.txt', text: sampleFiles()['stranded-inventory.txt'] }]);
      await analysed(page);
      await toKept(page);
      await tick(page);
      await page.waitFor(() => document.querySelectorAll('.kept input[type=checkbox]').length === 2);
      assert.equal(await inDatabase(), null);
      // A SKU left out is part of the work.
      await page.evaluate(() => void (location.hash = '#/skus'));
      const sku = await page.waitFor(() => document.querySelector('.skus-page .product-ids')?.innerText.split(' · ')[0].trim());
      await page.evaluate(() => document.querySelector('.skus-page .row-select').click());
      await page.waitFor(() => document.querySelectorAll('.bulk .button').length === 3);
      await page.evaluate(() => document.querySelectorAll('.bulk .button')[2].click());
      await page.waitFor(() => document.querySelector('.toast') !== null);
      await toKept(page);
      await tickFiles();
      await page.waitFor(() => document.querySelectorAll('.kept input:checked').length === 2);
      const before = await score();
      const size = Buffer.byteLength(report.text);
      for (;;) {
        const names = await inDatabase();
        if (names !== null) {
          assert.deepEqual(names, [
            `${planning} ${size}`,
            `stranded-inventory.txt ${Buffer.byteLength(sampleFiles()['stranded-inventory.txt'])}`,
          ]);
          break;
        }
      }

      await page.page.reload();
      await page.waitFor(
        () => document.querySelector('.file-row') !== null && document.querySelector('.reading-strip') === null,
        null,
        30_000,
      );
      assert.equal(await score(), before);
      assert.ok((await fileNames()).includes(planning));
      await page.evaluate(() => void (location.hash = '#/skus'));
      await page.waitFor(() => document.querySelector('.sku-search input') !== null);
      await page.evaluate((text) => {
        const input = document.querySelector('.sku-search input');
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, sku);
      await page.waitFor(() => document.querySelectorAll('.skus-page .product-ids').length === 1);
      await page.evaluate(() => document.querySelector('.skus-page .row-select').click());
      await page.waitFor(() => /Count/i.test(document.querySelectorAll('.bulk .button')[2]?.innerText ?? ''));

      // Without the files, the history stays.
      await toKept(page);
      await tickFiles();
      await page.waitFor(() => document.querySelectorAll('.kept input:checked').length === 1);
      for (let names = []; names !== null; ) names = await inDatabase();
      await page.page.reload();
      await page.waitFor(() => document.querySelector('.tray-buttons .primary') !== null);
      await page.drop([report]);
      await page.waitFor(() => document.querySelector('.file-row') !== null && document.querySelector('.reading-strip') === null);
      await toKept(page);
      await tick(page);
      await page.waitFor(async () => (await indexedDB.databases()).length === 0);
      const gone = await page.evaluate(held);
      assert.deepEqual({ ...gone, cached: [] }, { local: [], session: [], databases: [], files: [], cached: [] });
    }),
);
