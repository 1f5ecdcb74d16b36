// The README's pictures, from the real page with the sample account: node pictures.mjs DIST FOLDER
// overview-light.png and overview-dark.png are the first screen at 1280 × 800; tour.webp walks through the views.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './static-server.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { chromium } = createRequire(join(root, 'tests/package.json'))('playwright-core');
const [dist, folder] = process.argv.slice(2).map((path) => resolve(path));
const MOST_BYTES = 1_000_000;
const size = { width: 1280, height: 800 };

const server = await serve(dist);
const browser = await chromium.launch({
  executablePath: process.env.IPI_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});
const work = mkdtempSync(join(tmpdir(), 'pictures-'));

/** A page in one colour scheme. Nothing moves, so that a picture is of the end of every movement. */
async function open(colorScheme) {
  const page = await browser.newPage({ viewport: size, colorScheme, reducedMotion: 'reduce', locale: 'en-US' });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForSelector('.tray-buttons .primary');
  return page;
}

async function openSample(page) {
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await page.waitForSelector('.reading-number');
  await settle(page);
}

const settle = async (page) => {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
};

async function goTo(page, view, selector) {
  await page.evaluate((name) => void (location.hash = `#/${name}`), view);
  await page.waitForSelector(selector);
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
}

try {
  mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    const page = await open(scheme);
    await openSample(page);
    await page.screenshot({ path: join(folder, `overview-${scheme}.png`) });
    await page.close();
  }
  const page = await open('light');
  const frames = [];
  const shoot = async (milliseconds) => {
    const path = join(work, `${String(frames.length).padStart(2, '0')}.png`);
    await page.screenshot({ path });
    frames.push('-d', String(milliseconds), path);
  };
  await settle(page);
  await shoot(1800);
  await openSample(page);
  await shoot(2600);
  await page.evaluate(() => scrollTo(0, 620));
  await page.waitForTimeout(300);
  await shoot(2200);
  await goTo(page, 'skus', '.vtable tbody tr');
  await shoot(2200);
  await goTo(page, 'plan', 'main h1, main h2');
  await page.waitForTimeout(1200);
  await shoot(2600);
  await goTo(page, 'changes', 'main h1, main h2');
  await shoot(2600);
  await goTo(page, 'methods', 'main h1');
  await shoot(1800);
  const tour = join(folder, 'tour.webp');
  execFileSync('img2webp', ['-loop', '0', '-lossy', '-q', '72', '-m', '6', ...frames, '-o', tour], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const name of ['overview-light.png', 'overview-dark.png', 'tour.webp']) {
    const bytes = statSync(join(folder, name)).size;
    console.log(`${name}: ${bytes} bytes`);
    if (bytes > MOST_BYTES) throw new Error(`${name} is too large for a README`);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(work, { recursive: true });
}
