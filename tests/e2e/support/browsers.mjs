// One small way to drive a page, in Chromium (Playwright) and in Firefox (Puppeteer over WebDriver BiDi), so that each
// scenario is written once. The browsers are the system's; IPI_CHROMIUM and IPI_FIREFOX name others.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

export const KINDS = (process.env.IPI_BROWSERS ?? 'chromium,firefox').split(',');

const find = (...paths) => paths.find((path) => path && existsSync(path));

/** Flags that keep the browser itself from asking the network anything. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(kind, { args = [] } = {}) {
  return kind === 'firefox' ? new Firefox(await launchFirefox()) : new Chromium(await launchChromium(args));
}

function launchChromium(args) {
  const executablePath = find(process.env.IPI_CHROMIUM, '/usr/bin/chromium');
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...args] });
}

function launchFirefox() {
  const executablePath = find(process.env.IPI_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'app.update.enabled': false,
      'browser.safebrowsing.downloads.remote.enabled': false,
      // The silence test's sink for STUN is on loopback, and its prefetch is one that a page can ask for.
      'media.peerconnection.ice.loopback': true,
      'network.prefetch-next': true,
    },
  });
}

/** Runs in every document before its own scripts. */
function watchPolicy() {
  const seen = [];
  Object.defineProperty(globalThis, '__violations', { value: seen });
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
  });
}

class Page {
  /** Warnings and errors of the page's console, and what it threw; a test ends with none of them. */
  complaints = [];
  requests = [];

  constructor(kind, page) {
    this.kind = kind;
    this.page = page;
    page.on('console', (message) => {
      if (['warning', 'warn', 'error', 'assert'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  goto(url) {
    return this.page.goto(url);
  }
  /** Waits until `test(argument)`, run in the page, is truthy, and returns that value. */
  async waitFor(test, argument = null, timeout = 15_000) {
    const end = Date.now() + timeout;
    for (;;) {
      const value = await this.evaluate(test, argument).catch((error) => {
        if (Date.now() > end) throw error;
        return null;
      });
      if (value) return value;
      if (Date.now() > end) throw new Error(`not within ${timeout} ms: ${test}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  evaluate(work, argument = null) {
    return this.page.evaluate(work, argument);
  }
  violations() {
    return this.evaluate(() => globalThis.__violations);
  }
  text() {
    return this.evaluate(() => document.body.innerText);
  }
  click(selector) {
    return this.page.click(selector);
  }
  press(key) {
    return this.page.keyboard.press(key);
  }
  screenshot(path) {
    return this.page.screenshot({ path });
  }
  close() {
    return this.page.close();
  }

  /** Drops files made in the page: [{ name, text }] or [{ name, base64 }]. */
  drop(files, selector = 'body') {
    return this.evaluate(
      ({ files, selector }) => {
        const transfer = new DataTransfer();
        for (const { name, text, base64 } of files) {
          const content = base64 === undefined ? text : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          transfer.items.add(new File([content], name));
        }
        const target = document.querySelector(selector);
        for (const type of ['dragenter', 'dragover', 'drop']) {
          target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
      },
      { files, selector },
    );
  }
}

class ChromiumPage extends Page {
  resize(width, height) {
    return this.page.setViewportSize({ width, height });
  }
  /** The window that `work` opens, as a page. */
  async opened(work) {
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), work()]);
    return new ChromiumPage(this.kind, popup);
  }
  choose(selector, paths) {
    return this.page.setInputFiles(selector, paths);
  }
}

class FirefoxPage extends Page {
  resize(width, height) {
    return this.page.setViewport({ width, height });
  }
  /** Puppeteer presses one key only: those before it ("Control+Shift+z") are held. */
  async press(keys) {
    const held = keys.split('+').slice(0, -1);
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.keyboard.press(keys.split('+').at(-1));
    for (const key of held.reverse()) await this.page.keyboard.up(key);
  }
  async opened(work) {
    const [popup] = await Promise.all([new Promise((resolve) => this.page.once('popup', resolve)), work()]);
    return new FirefoxPage(this.kind, popup);
  }
  async choose(selector, paths) {
    const input = await this.page.$(selector);
    await input.uploadFile(...paths);
  }
}

async function sized(page) {
  await page.resize(1280, 900);
  return page;
}

class Chromium {
  kind = 'chromium';
  constructor(browser) {
    this.browser = browser;
  }
  /** A page with a profile of its own. */
  async page() {
    const context = await this.browser.newContext();
    await context.addInitScript(watchPolicy);
    return sized(new ChromiumPage(this.kind, await context.newPage()));
  }
  close() {
    return this.browser.close();
  }
}

class Firefox {
  kind = 'firefox';
  constructor(browser) {
    this.browser = browser;
  }
  async page() {
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(watchPolicy);
    return sized(new FirefoxPage(this.kind, page));
  }
  close() {
    return this.browser.close();
  }
}
