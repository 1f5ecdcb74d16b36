// What the scenarios run on: the built page on loopback, with every request written down; and the loop that runs a
// scenario in each browser.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { serve } from '../../../scripts/lib/static-server.mjs';
import { KINDS, launch } from './browsers.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const dist = process.env.IPI_DIST_DIR ?? resolve(root, 'web/dist');
const build = resolve(root, 'build');

/** A folder on loopback: its address, and the paths that were asked for. */
export async function serveLogged(folder) {
  const server = await serve(folder, 0);
  const requests = [];
  server.on('request', (request) => requests.push(request.url));
  return {
    url: `http://localhost:${server.address().port}/`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** The site as GitHub Pages serves a project: below a folder of the project's name; beside it a page that frames it. */
export function serveBelow(name) {
  const parent = resolve(build, 'e2e-below');
  rmSync(parent, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  symlinkSync(dist, resolve(parent, name));
  writeFileSync(resolve(parent, 'host.html'), `<!doctype html><title>Host</title><iframe src="./${name}/"></iframe>`);
  return serveLogged(parent);
}

/** The engine without the page around it, with a core that breaks on demand: index.html and ipiscope.html. */
export function buildEnginePage() {
  const folder = resolve(build, `engine-page-${process.pid}`);
  const vite = resolve(root, 'web/node_modules/vite/bin/vite.js');
  const config = resolve(root, 'tests/e2e/support/engine_page/vite.config.mjs');
  const env = {
    ...process.env,
    IPI_ENGINE_PAGE_DIR: folder,
    IPI_CORE_WRAPPER: resolve(root, 'tests/e2e/support/faulty_core.mjs'),
  };
  for (const mode of ['site', 'single']) {
    execFileSync(process.execPath, [vite, 'build', '--config', config, '--mode', mode], {
      cwd: resolve(root, 'web'),
      stdio: 'inherit',
      env,
    });
  }
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function needDist() {
  if (!existsSync(resolve(dist, 'index.html'))) throw new Error(`no page in ${dist}: run scripts/build page`);
}

/** Runs `scenario(browser)` in each browser; a browser is started once a file. */
export function inEachBrowser(name, scenario, options = {}) {
  for (const kind of KINDS) {
    test(`${name} [${kind}]`, { timeout: 120_000, ...options }, async (context) => {
      await scenario(await browserOf(kind), context);
    });
  }
}

const browsers = new Map();
function browserOf(kind) {
  if (!browsers.has(kind)) browsers.set(kind, launch(kind));
  return browsers.get(kind);
}
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** A page that ends with no word on its console, nothing forbidden tried, and no request off its origin. */
export async function withPage(browser, url, scenario) {
  const page = await browser.page();
  try {
    await page.goto(url);
    await scenario(page);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(await page.violations(), []);
    const origin = new URL(url).origin;
    const own = (address) => address.startsWith('blob:') || address.startsWith('data:') || new URL(address).origin === origin;
    assert.deepEqual(
      page.requests.filter((address) => !own(address)),
      [],
    );
  } finally {
    await page.close();
  }
}
