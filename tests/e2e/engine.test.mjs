// The engine under the page's policy: reading at every chunk size, and what becomes of the other files when one breaks
// the worker, hangs it, runs out of memory, changes under it, or is cancelled.
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { buildEnginePage, inEachBrowser, serveLogged, withPage } from './support/site.mjs';

let site;
let single;
let sink;
before(async () => {
  const folder = buildEnginePage();
  site = await serveLogged(folder);
  sink = await serveLogged(folder);
  single = pathToFileURL(join(folder, 'ipiscope.html')).href;
});
after(() => Promise.all([site.close(), sink.close()]));

const onEnginePage = (browser, scenario) =>
  withPage(browser, site.url, async (page) => {
    await page.waitFor(() => document.body.dataset.ready === 'yes');
    await scenario(page);
  });

/** In the page: adds files by their texts and returns what came of them, progress included. */
const add = (page, files) =>
  page.evaluate(async (given) => {
    const seen = [];
    const list = given.map(({ name, text }) => new File([text], name));
    const reports = await window.engine.addFiles(list, (progress) => seen.push(progress));
    return { reports, phases: seen.filter((p) => p.phase !== 'reading').map((p) => `${p.name} ${p.phase}`) };
  }, files);

const filesNow = (page) =>
  page.evaluate(() => window.events.findLast((event) => event.type === 'files').files.map((f) => `${f.name} ${f.refusal}`));

for (const [what, url] of [
  ['site', () => site.url],
  ['single file', () => single],
]) {
  inEachBrowser(`Policy of the ${what}: the worker can reach nothing and make no code from text`, async (browser) => {
    const page = await browser.page(); // the probes are meant to make the console complain
    try {
      await page.goto(url());
      await page.waitFor(() => document.body.dataset.ready === 'yes');
      sink.requests.length = 0;
      await add(page, [{ name: 'probe.txt', text: `@probe ${sink.url}index.html` }]);
      const outcomes = await page.waitFor(() => window.probed, null, 30_000);
      assert.equal(outcomes.length, 11);
      assert.deepEqual(
        outcomes.filter(([, outcome]) => outcome !== 'refused'),
        [],
      );
      assert.deepEqual(sink.requests, []);
    } finally {
      await page.close();
    }
  });
}

/** A report of the sample, as a head and rows that may be repeated. */
function ledger() {
  const text = sampleFiles()['inventory-ledger.txt'];
  const end = text.indexOf('\n') + 1;
  return { head: text.slice(0, end), rows: text.slice(end, text.indexOf('\n', end + 50_000) + 1) };
}

const small = { name: 'small.txt', text: 'a\tb\n1\t2\n' };

inEachBrowser('Engine: a file that breaks the worker is named and given up, the others stay', (browser) =>
  onEnginePage(browser, async (page) => {
    const { reports, phases } = await add(page, [small, { name: 'bad.txt', text: '@trap' }, { ...small, name: 'next.txt' }]);
    assert.deepEqual(
      reports.map((report) => report.refusal === 'engine_crashed'),
      [false, true, false],
    );
    assert.deepEqual(
      phases.slice(-3).map((phase) => phase.split(' ')[0]),
      ['small.txt', 'bad.txt', 'next.txt'],
    );
    assert.equal(phases.at(-2), 'bad.txt failed');
    const restarted = await page.evaluate(() => window.events.filter((event) => event.type === 'restarted'));
    assert.equal(restarted.length, 1);
    assert.equal(restarted[0].reason, 'crashed');
    assert.equal(restarted[0].file.name, 'bad.txt');
    assert.deepEqual(
      (await filesNow(page)).map((line) => line.split(' ')[0]),
      ['small.txt', 'bad.txt', 'next.txt'],
    );
  }),
);

inEachBrowser('Engine: an error outside of every call ends the worker as well', (browser) =>
  onEnginePage(browser, async (page) => {
    await add(page, [small, { name: 'late.txt', text: '@unthinkable' }]);
    await page.waitFor(() => window.events.some((event) => event.type === 'restarted' && event.reason === 'crashed'));
    // The file does it again whenever it is read again, until it is given up.
    await page.waitFor(() =>
      window.engine.analyze({}).then(
        (analysis) => analysis.files.length === 2,
        () => false,
      ),
    );
  }),
);

inEachBrowser('Engine: a file that hangs the worker is given up within 12 seconds', (browser) =>
  onEnginePage(browser, async (page) => {
    const began = Date.now();
    const { reports } = await add(page, [small, { name: 'bad.txt', text: '@hang' }]);
    assert.ok(Date.now() - began < 12_500, `${Date.now() - began} ms`);
    assert.equal(reports[1].refusal, 'engine_hung');
    assert.notEqual(reports[0].refusal, 'engine_hung');
  }),
);

inEachBrowser('Engine: a failed allocation refuses the file and keeps the worker', (browser) =>
  onEnginePage(browser, async (page) => {
    const { reports } = await add(page, [small, { name: 'large.txt', text: '@memory' }, { ...small, name: 'next.txt' }]);
    assert.equal(reports[1].refusal, 'out_of_memory');
    assert.equal(await page.evaluate(() => window.events.filter((event) => event.type === 'restarted').length), 0);
  }),
);

inEachBrowser('Engine: cancel answers within 100 ms, and what was complete stays', (browser) =>
  onEnginePage(browser, async (page) => {
    await add(page, [small]);
    const { failure, waited } = await page.evaluate(async ({ head, rows }) => {
      const block = new TextEncoder().encode(rows.repeat(20));
      const huge = new File([head, ...Array.from({ length: 500 }, () => block)], 'huge.txt');
      let begun;
      const reading = new Promise((resolve) => (begun = resolve));
      const work = window.failure(window.engine.addFiles([huge], (p) => p.bytes_read > 0 && begun()));
      await reading;
      const at = performance.now();
      window.engine.cancel();
      return { failure: await work, waited: performance.now() - at };
    }, ledger());
    assert.equal(failure.code, 'cancelled');
    assert.ok(waited <= 100, `${waited} ms`);
    assert.deepEqual(
      (await filesNow(page)).map((line) => line.split(' ')[0]),
      ['small.txt'],
    );
    const analysis = await page.evaluate(() => window.engine.analyze({}));
    assert.deepEqual(
      analysis.files.map((file) => file.name),
      ['small.txt'],
    );
  }),
);

inEachBrowser('Engine: cancel ends a computation that listens to nobody, and the files are read again', (browser) =>
  onEnginePage(browser, async (page) => {
    await add(page, [small]);
    const { failure, waited } = await page.evaluate(async () => {
      const work = window.failure(window.engine.analyze({ marketplace: '@hang' }));
      await new Promise((resolve) => setTimeout(resolve, 200));
      const at = performance.now();
      window.engine.cancel();
      return { failure: await work, waited: performance.now() - at };
    });
    assert.equal(failure.code, 'cancelled');
    assert.ok(waited <= 120, `${waited} ms`);
    const analysis = await page.evaluate(() => window.engine.analyze({}));
    assert.deepEqual(
      analysis.files.map((file) => file.name),
      ['small.txt'],
    );
  }),
);

inEachBrowser('Engine: an analysis that breaks the worker does not break the next one too', (browser) =>
  onEnginePage(browser, async (page) => {
    await add(page, [small]);
    await page.evaluate(() => window.engine.analyze({}));
    const failure = await page.evaluate(() => window.failure(window.engine.analyze({ marketplace: '@trap' })));
    assert.equal(failure.code, 'crashed');
    const analysis = await page.evaluate(() => window.engine.analyze({}));
    assert.deepEqual(
      analysis.files.map((file) => file.name),
      ['small.txt'],
    );
  }),
);

inEachBrowser('Engine: archives are opened to their members, and a damaged one is refused by name', (browser) =>
  onEnginePage(browser, async (page) => {
    const { head, rows } = ledger();
    const packed = zlib.gzipSync(head + rows).toString('base64');
    const { reports, names } = await page.evaluate(
      async ({ packed, plain }) => {
        const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
        const reports = await window.engine.addFiles([
          new File([plain], 'plain.txt'),
          new File([bytes, bytes.subarray(0, 0)], 'ledger.txt.gz'),
          new File([bytes.subarray(0, bytes.length - 9)], 'cut.txt.gz'),
          new File(['PK\x03\x04 and then nothing'], 'cut.zip'),
        ]);
        return { reports, names: (await window.engine.analyze({})).files.map((file) => file.name) };
      },
      { packed, plain: head + rows },
    );
    const [plain, gz, cutGz, cutZip] = reports;
    assert.equal(gz.kind, plain.kind);
    assert.equal(gz.rows_read, plain.rows_read);
    assert.equal(cutGz.refusal, 'archive_damaged');
    assert.equal(cutZip.refusal, 'archive_damaged');
    assert.deepEqual(names, ['plain.txt', 'ledger.txt.gz', 'cut.txt.gz', 'cut.zip']);
  }),
);

inEachBrowser('Engine: a file that grew or was cut after it was chosen is refused as changed', (browser) =>
  onEnginePage(browser, async (page) => {
    const folder = mkdtempSync(join(tmpdir(), 'ipiscope-'));
    const paths = ['grown.txt', 'cut.txt'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, 'a\tb\n1\t2\n'.repeat(1000));
    await page.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'files' });
      document.body.append(input);
    });
    await page.choose('#files', paths);
    await page.waitFor(() => document.querySelector('#files').files.length === 2);
    appendFileSync(paths[0], 'more\tmore\n');
    truncateSync(paths[1], 100);
    const codes = await page.evaluate(async () => {
      const reports = await window.engine.addFiles(document.querySelector('#files').files);
      return reports.map((report) => report.refusal);
    });
    assert.deepEqual(codes, ['file_changed', 'file_changed']);
  }),
);
