// The loader and its policy, in the site and in the single file: what is forbidden stays forbidden in the document and
// in the worker, the page starts below any folder, and after the first drop there are no requests at all.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { after, before } from 'node:test';
import { dist, inEachBrowser, needDist, serveBelow, serveLogged, withPage } from './support/site.mjs';

let site;
let below;
let sink;
before(async () => {
  needDist();
  site = await serveLogged(dist);
  below = await serveBelow('ipiscope');
  sink = await serveLogged(dist);
});
after(() => Promise.all([site.close(), below.close(), sink.close()]));

const single = pathToFileURL(resolve(dist, 'ipiscope.html')).href;
const report = { name: 'not-a-report.txt', text: 'a\tb\n1\t2\n' };

/** The page has drawn itself, and connections are closed. */
const ready = (page) =>
  page.waitFor(
    () =>
      document.querySelector('#app')?.childElementCount > 0 &&
      (location.protocol === 'file:' ||
        [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].some((meta) => meta.content === "connect-src 'none'")),
  );

/** Ways out, and ways to make code from text, that must all be refused; answers what each of them gave. */
const probes = (address) => {
  // In a task of its own: what a driver evaluates is exempt from the policy on eval.
  const outcome = (work) =>
    new Promise((done) => {
      setTimeout(async () => {
        try {
          done(String(await work()));
        } catch {
          done('refused');
        }
      });
    });
  const loads = (element, property) =>
    new Promise((done, fail) => {
      element.onload = () => done('loaded');
      element.onerror = () => fail(new Error('refused'));
      element[property] = address;
      document.body.append(element);
      setTimeout(() => fail(new Error('nothing came')), 1500);
    });
  const opens = (source) =>
    new Promise((done, fail) => {
      source.onopen = () => done('open');
      source.onerror = fail;
    });
  const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const ways = {
    'fetch off origin': () => fetch(address, { mode: 'no-cors' }).then(() => 'answered'),
    XMLHttpRequest: () =>
      new Promise((done, fail) => {
        const request = new XMLHttpRequest();
        request.onload = () => done('answered');
        request.onerror = fail;
        request.open('GET', address);
        request.send();
      }),
    WebSocket: () => opens(new WebSocket(address.replace('http', 'ws'))),
    EventSource: () => opens(new EventSource(address)),
    'image off origin': () => loads(new Image(), 'src'),
    'style off origin': () => loads(Object.assign(document.createElement('link'), { rel: 'stylesheet' }), 'href'),
    'script off origin': () => loads(document.createElement('script'), 'src'),
    'import off origin': () => import(address).then(() => 'imported'),
    eval: () => (0, eval)('1 + 1'),
    'new Function': () => new Function('return 2')(),
    'HTML from text': () => ((document.createElement('p').innerHTML = '<b>x</b>'), 'set'),
    'a second Trusted Types policy': () => (trustedTypes.createPolicy('other', {}), 'made'),
    'a worker of others': () => (new Worker(blob('postMessage(1)')), 'made'),
    WebRTC: () => (new RTCPeerConnection(), 'made'),
  };
  // Firefox exempts local files from connect-src; they are not the network.
  if (location.protocol !== 'file:') ways['fetch own origin'] = () => fetch(location.href).then(() => 'answered');
  return Promise.all(Object.entries(ways).map(async ([name, work]) => [name, await outcome(work)]));
};

/** Like withPage, but the probes are meant to make the console and the policy complain. */
async function withProbedPage(browser, url, scenario) {
  const page = await browser.page();
  try {
    await page.goto(url);
    await ready(page);
    await scenario(page);
  } finally {
    await page.close();
  }
}

for (const [what, url] of [
  ['site', () => site.url],
  ['single file', () => single],
]) {
  inEachBrowser(`Policy of the ${what}: the document can reach nothing and make no code from text`, (browser) =>
    withProbedPage(browser, url(), async (page) => {
      sink.requests.length = 0;
      const outcomes = await page.evaluate(probes, `${sink.url}icon.svg`);
      assert.deepEqual(
        outcomes.filter(([, outcome]) => outcome !== 'refused'),
        [],
      );
      assert.deepEqual(sink.requests, []);
    }),
  );

  inEachBrowser(`The ${what} starts, reads a file and complains about nothing`, (browser) =>
    withPage(browser, url(), async (page) => {
      await ready(page);
      await page.drop([report]);
      await page.waitFor((name) => document.body.innerText.includes(name), report.name);
    }),
  );
}

inEachBrowser('The site starts below a folder, as project pages do, and asks only for its own files', (browser) =>
  withPage(browser, `${below.url}ipiscope/`, async (page) => {
    below.requests.length = 0;
    await ready(page);
    await page.drop([report]);
    await page.waitFor((name) => document.body.innerText.includes(name), report.name);
    assert.deepEqual(
      below.requests.filter((path) => !path.startsWith('/ipiscope/')),
      [],
    );
  }),
);

inEachBrowser('From the first drop on the site asks its server for nothing', (browser) =>
  withPage(browser, site.url, async (page) => {
    await ready(page);
    await page.drop([report]);
    // The drop waits for what is being fetched; it is read when that is over.
    await page.waitFor(() => /not a report we know/i.test(document.body.innerText));
    site.requests.length = 0;
    await page.drop([{ ...report, name: 'second.txt' }]);
    await page.waitFor(() => document.body.innerText.includes('second.txt'));
    await new Promise((done) => setTimeout(done, 3000));
    assert.deepEqual(site.requests, []);
  }),
);

inEachBrowser('In a frame the page shows nothing and starts nothing', async (browser) => {
  const page = await browser.page();
  try {
    await page.goto(`${below.url}host.html`);
    await new Promise((done) => setTimeout(done, 500));
    const shown = await page.evaluate(() => {
      const { documentElement } = document.querySelector('iframe').contentDocument;
      return { hidden: documentElement.hidden, parts: documentElement.querySelector('#app').childElementCount };
    });
    assert.deepEqual(shown, { hidden: true, parts: 0 });
  } finally {
    await page.close();
  }
});
