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
