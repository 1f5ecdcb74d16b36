// The page without its server: kept whole at the first visit, one version at a time, and a new one only when taken.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before } from 'node:test';
import { dist, inEachBrowser, needDist, serveLogged } from './support/site.mjs';

before(needDist);

/** A copy of the site that a test may change, served; and a page in a profile of its own. */
async function onCopy(browser, scenario) {
  const folder = mkdtempSync(join(tmpdir(), 'ipiscope-site-'));
  cpSync(dist, folder, { recursive: true });
  const site = await serveLogged(folder);
  const page = await browser.page();
  try {
    await page.goto(site.url);
    await kept(page);
    await scenario({ page, site, folder });
  } finally {
    await page.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const kept = (page) => page.waitFor(() => navigator.serviceWorker.getRegistration().then((r) => Boolean(r?.active)));
const drawn = (page) => page.waitFor(() => document.querySelector('#app')?.childElementCount > 0);
// The page sets its own title; its description it leaves alone.
const titleOf = (page) => page.evaluate(() => document.querySelector('meta[name="description"]').content);

const sha256 = (text) => createHash('sha256').update(text).digest('base64');

/** The next version: index.html with another title, and the service worker that lists it. */
function publish(folder, title, { damaged = false } = {}) {
  const page = join(folder, 'index.html');
  const worker = join(folder, 'sw.js');
  const before = readFileSync(page, 'utf8');
  const after = before.replace(/(name="description"\s+content=")[^"]*/, `$1${title}`);
  const list = readFileSync(worker, 'utf8').replaceAll(sha256(before), sha256(after));
  writeFileSync(worker, list.replace(/["'`][0-9a-f]{16}["'`]/, JSON.stringify(sha256(after).slice(0, 16))));
  writeFileSync(page, damaged ? `${after}<!-- cut on the way -->` : after);
}

/** Whether a new version waits, once what the update brought is settled. */
async function lookForUpdate(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => undefined);
  });
  await page.waitFor(async () => !(await navigator.serviceWorker.getRegistration()).installing);
  return page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting));
}

inEachBrowser('Offline: after one visit the page starts, reads and draws without its server', (browser) =>
  onCopy(browser, async ({ page, site }) => {
    await site.close();
    await page.page.reload();
    await drawn(page);
    await page.drop([{ name: 'offline.txt', text: 'a\tb\n1\t2\n' }]);
    await page.waitFor(() => document.body.innerText.includes('offline.txt'));
    assert.deepEqual(page.complaints, []);
  }),
);

inEachBrowser('Offline: what is not part of the page is not here, and nothing asks the server for it', (browser) =>
  onCopy(browser, async ({ page, site }) => {
    await page.page.reload();
    await drawn(page);
    site.requests.length = 0;
    // The page itself may fetch nothing any more; an image of its own origin goes through the service worker.
    const outcome = await page.evaluate(
      () =>
        new Promise((done) => {
          const image = new Image();
          image.onload = () => done('loaded');
          image.onerror = () => done('not here');
          image.src = './secret.svg?sku=A-1';
        }),
    );
    assert.equal(outcome, 'not here');
    assert.deepEqual(
      site.requests.filter((path) => path.includes('secret')),
      [],
    );
  }),
);

inEachBrowser('Offline: a new version waits, until it is taken, and then it is whole', (browser) =>
  onCopy(browser, async ({ page, folder }) => {
    await page.page.reload();
    await drawn(page);
    const old = await titleOf(page);
    publish(folder, 'The next version');
    assert.equal(await lookForUpdate(page), true);
    await page.page.reload();
    assert.equal(await titleOf(page), old);
    // The page says so; "later" leaves all as it is, "reload" brings the new one.
    await page.waitFor(() => document.querySelectorAll('.version-banner .button').length === 2);
    await page.evaluate(() => document.querySelector('.version-banner .button').click());
    await page.waitFor(() => document.querySelector('.version-banner') === null);
    assert.equal(await titleOf(page), old);
    await page.page.reload();
    await page.waitFor(
      () => document.querySelector('.version-banner .primary')?.click() === undefined && document.querySelector('.version-banner') !== null,
    );
    await page.waitFor(() => document.querySelector('meta[name="description"]').content === 'The next version', null, 60_000);
    await page.waitFor(async () => (await window.caches.keys()).length === 1);
  }),
);

inEachBrowser('Offline: a version that does not arrive whole is not kept', (browser) =>
  onCopy(browser, async ({ page, site, folder }) => {
    await page.page.reload();
    await drawn(page);
    const old = await titleOf(page);
    publish(folder, 'Damaged', { damaged: true });
    assert.equal(await lookForUpdate(page), false);
    await site.close();
    await page.page.reload();
    await drawn(page);
    assert.equal(await titleOf(page), old);
  }),
);
