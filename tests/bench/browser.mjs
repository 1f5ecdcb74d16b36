// One job in a fresh Chromium: time from the page, CPU time of all its processes and memory of the renderer from /proc.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const { chromium } = createRequire(resolve(root, 'tests/package.json'))('playwright-core');
const TICKS = 100; // a second: sysconf(_SC_CLK_TCK) of every Linux
const SAMPLE_MS = 15;

const stat = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), cpu: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
};

/** Process ids of the browser whose profile is `profile`, the browser itself first. */
function family(profile) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const read = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  };
  const browser = all.find((pid) => read(pid).includes(profile) && !read(pid).includes('--type='));
  const members = [browser];
  for (let grown = true; grown; ) {
    grown = false;
    for (const pid of all) {
      const parent = stat(pid)?.parent;
      if (!members.includes(pid) && members.includes(parent)) grown = members.push(pid) > 0;
    }
  }
  return members.map((pid) => ({ pid, renderer: read(pid).includes('--type=renderer') }));
}

const cpuSeconds = (members) => members.reduce((sum, { pid }) => sum + (stat(pid)?.cpu ?? 0), 0) / TICKS;

/** Memory of its own and shared memory of the largest renderer, in MB; files that are mapped do not count. */
function rendererMb(members) {
  const of = ({ pid }) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const kb = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
      return (kb('RssAnon') + kb('RssShmem')) / 1024;
    } catch {
      return 0;
    }
  };
  return Math.max(...members.filter(({ renderer }) => renderer).map(of));
}

const chromiumPath = [process.env.IPI_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

export async function inFreshBrowser(url, filePath, call, argument) {
  const profile = mkdtempSync(join(tmpdir(), 'ipi-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const seen = { peakMb: 0 };
    await page.exposeFunction('mark', (name) => {
      const members = family(profile);
      seen[name] = { cpu: cpuSeconds(members), mb: Math.max(seen.peakMb, rendererMb(members)) };
    });
    await page.goto(url);
    await page.waitForFunction(() => document.body.dataset.ready === 'yes');
    await page.setInputFiles('input', filePath);
    await page.waitForTimeout(300);
    const members = family(profile);
    const idleMb = rendererMb(members);
    const sampler = setInterval(() => (seen.peakMb = Math.max(seen.peakMb, rendererMb(members))), SAMPLE_MS);
    const result = await page
      .evaluate(({ call, argument }) => window[call](argument), { call, argument })
      .catch((error) => ({
        failed: `${error.message.split('\n')[0]} ${errors.join(' ')}`,
      }));
    clearInterval(sampler);
    const cpuMs = seen.done && seen.started ? Math.round((seen.done.cpu - seen.started.cpu) * 1000) : null;
    return { ...result, cpuMs, overIdleMb: (seen.done?.mb ?? seen.peakMb) - idleMb, afterMb: seen.peakMb - idleMb, idleMb };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

export async function browserVersion() {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const version = browser.version();
  await browser.close();
  return version;
}
