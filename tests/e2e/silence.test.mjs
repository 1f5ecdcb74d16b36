// Nothing leaves: the whole job in the real page reaches no server but its own, and from the first drop on not even
// that. Seen from outside of the page: at a sink server (HTTP, WebSocket and UDP), at the page's own server, and in
// Chromium's own network log. The detectors prove themselves first: a canary, the same build without its policy and
// with a leak in each of eight channels, must be caught eight times.
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { KINDS, launch } from './support/browsers.mjs';
import { dist, needDist, serveLogged } from './support/site.mjs';

before(needDist);

const CHANNELS = ['fetch', 'worker', 'beacon', 'image', 'prefetch', 'socket', 'navigation', 'stun'];

/** Listens on loopback for everything; `heard` has the channel names that arrived. */
async function openSink() {
  const heard = new Set();
  const hear = (request) => heard.add(request.url.slice(1).split('?')[0]);
  const server = createServer((request, response) => {
    hear(request);
    response.writeHead(200, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end('heard\n');
  });
  server.on('upgrade', (request, socket) => {
    hear(request);
    socket.destroy();
  });
  const udp = createSocket('udp4', () => heard.add('stun'));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  await new Promise((done) => udp.bind(0, '127.0.0.1', done));
  return {
    heard,
    url: `http://127.0.0.1:${server.address().port}/`,
    udpPort: udp.address().port,
    close() {
      server.close();
      server.closeAllConnections();
      udp.close();
    },
  };
}

/** The build with its policy taken out and a leak in each channel, at the drop. */
function makeCanary(sink) {
  const folder = mkdtempSync(join(tmpdir(), 'ipiscope-canary-'));
  cpSync(dist, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '');
  assert.ok(!html.includes('http-equiv'), 'the policy was not found');
  writeFileSync(page, html.replace('<head>', '<head><script src="./leak.js"></script>'));
  for (const name of readdirSync(join(folder, 'assets')).filter((name) => name.startsWith('index-') && name.endsWith('.js'))) {
    const path = join(folder, 'assets', name);
    const script = readFileSync(path, 'utf8');
    writeFileSync(path, script.replace("connect-src 'none'", 'connect-src *'));
  }
  rmSync(join(folder, 'sw.js')); // it would let none of this through
  writeFileSync(join(folder, 'leak.js'), `(${leak})(${JSON.stringify(sink.url)}, ${sink.udpPort});`);
  return folder;
}

function leak(sink, udpPort) {
  const Connection = globalThis.RTCPeerConnection; // before the page takes it away
  addEventListener('drop', () => {
    fetch(`${sink}fetch`, { mode: 'no-cors' }).catch(() => undefined);
    new Worker(URL.createObjectURL(new Blob([`fetch('${sink}worker', { mode: 'no-cors' })`])));
    navigator.sendBeacon(`${sink}beacon`, 'x');
    new Image().src = `${sink}image`;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${sink}prefetch` }));
    new WebSocket(`${sink.replace('http', 'ws')}socket`).onerror = () => undefined;
    const connection = new Connection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }] });
    connection.createDataChannel('x');
    void connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    setTimeout(() => (location.href = `${sink}navigation`), 4000);
  });
}

/**
 * Addresses in a Chromium network log, of requests that were really started by a page or a worker. What the browser
 * asks for by itself (updates, suggestions for forms) has no origin as its initiator.
 */
function loggedUrls(path) {
  const log = JSON.parse(
    readFileSync(path, 'utf8')
      .replace(/,?\s*$/, '')
      .replace(/([^\]}])$/, '$1'),
  );
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events
    .filter(({ type, params }) => type === started && params?.url && params.initiator !== 'not an origin')
    .map((event) => event.params.url);
}

const files = sampleFiles();

async function wholeJob(page) {
  await page.drop(Object.entries(files).map(([name, text]) => ({ name, text })));
  await page.waitFor(() => /Your estimated IPI/.test(document.body.innerText), null, 30_000);
  for (const words of ['^SKUs', '^Files', '^Overview']) {
    await page.evaluate((pattern) => {
      const wanted = new RegExp(pattern, 'i');
      [...document.querySelectorAll('button, a')].find((element) => wanted.test(element.innerText))?.click();
    }, words);
    await new Promise((done) => setTimeout(done, 300));
  }
}

const drawn = (page) => page.waitFor(() => document.querySelectorAll('button').length > 3);

async function inBrowser(kind, folder, scenario) {
  const site = await serveLogged(folder);
  const logFolder = mkdtempSync(join(tmpdir(), 'ipiscope-netlog-'));
  const netLog = join(logFolder, 'net.json');
  const browser = await launch(kind, { args: [`--log-net-log=${netLog}`] });
  try {
    const page = await browser.page();
    await page.goto(site.url);
    await drawn(page);
    await scenario(page, site);
  } finally {
    await browser.close();
    await site.close();
  }
  const urls = kind === 'chromium' ? loggedUrls(netLog) : null;
  rmSync(logFolder, { recursive: true, force: true });
  return urls;
}

for (const kind of KINDS) {
  test(`Silence: the detectors catch a leak in each of eight channels [${kind}]`, { timeout: 120_000 }, async () => {
    const sink = await openSink();
    const folder = makeCanary(sink);
    try {
      const urls = await inBrowser(kind, folder, async (page) => {
        await page.drop([{ name: 'a.txt', text: 'a\tb\n' }]);
        const end = Date.now() + 15_000;
        while (sink.heard.size < CHANNELS.length && Date.now() < end) await new Promise((done) => setTimeout(done, 200));
      });
      assert.deepEqual([...sink.heard].filter((channel) => CHANNELS.includes(channel)).sort(), [...CHANNELS].sort());
      if (urls !== null) {
        const logged = CHANNELS.filter((channel) => urls.some((url) => url.endsWith(`/${channel}`)));
        assert.deepEqual(
          logged,
          CHANNELS.filter((channel) => channel !== 'stun'),
        );
      }
    } finally {
      sink.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test(`Silence: the whole job asks nobody for anything from the first drop on [${kind}]`, { timeout: 120_000 }, async () => {
    const sink = await openSink();
    let origin;
    const urls = await inBrowser(kind, dist, async (page, site) => {
      origin = new URL(site.url).origin;
      await page.drop([{ name: 'first.txt', text: 'a\tb\n1\t2\n' }]);
      await page.waitFor(() => /not a report we know/i.test(document.body.innerText), null, 30_000);
      site.requests.length = 0;
      await wholeJob(page);
      await new Promise((done) => setTimeout(done, 3000));
      assert.deepEqual(site.requests, []);
      assert.deepEqual(page.complaints, []);
    });
    assert.deepEqual([...sink.heard], []);
    if (urls !== null) {
      assert.ok(
        urls.some((url) => url.startsWith(origin)),
        'the log is empty',
      );
      assert.deepEqual(
        urls.filter((url) => new URL(url).origin !== origin && !/^(blob|data):/.test(url)),
        [],
      );
    }
    sink.close();
  });
}
