// A hundred times the worst: a worker that traps, is killed, hangs or starves in the midst of a file. Each time the
// user is told the file, how far it was read and why it was given up, within 10 seconds, and what the other files gave stays.
// All of them in Chromium, some in Firefox; IPI_FAULTS=N for another number.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { sampleFiles } from '../../web/sample/sample.mjs';
import { buildEnginePage, inEachBrowser, serveLogged, withPage } from './support/site.mjs';

let site;
before(async () => {
  site = await serveLogged(buildEnginePage());
});
after(() => site.close());

const MOST_MS = 10_000;
const CHUNK = 4096;
const planning = sampleFiles()['fba-inventory-2026-11-23.txt'];

/** What the fault does, what the file is refused with, how many engines may do it at a time (who hangs takes a core). */
const FAULTS = [
  { word: '@trap', refusal: 'engine_crashed', share: 0.5, together: 4 },
  { word: '@starve', refusal: 'out_of_memory', share: 0.1, together: 1 },
  { word: '@kill', refusal: 'engine_hung', share: 0.25, together: 9 },
  { word: '@hang', refusal: 'engine_hung', share: 0.15, together: 3 },
];

/** In the page: for each an engine of its own, which reads a good file, the bad one and another; what came of it, and when. */
const everyFault = (faults) =>
  Promise.all(
    faults.map(async ({ good, bad, chunk }) => {
      const engine = window.makeEngine(chunk);
      const restarts = [];
      // The banner stands from this event on; without a restart, what says it is the file's report.
      engine.listen((event) => event.type === 'restarted' && restarts.push({ ...event, at: performance.now() }));
      const before = await engine.addFiles([new File([good], 'before.txt')]);
      const analysis = await engine.analyze({});
      const began = performance.now();
      const [broken] = await engine.addFiles([new File([bad], 'bad.txt')]);
      const took = (restarts[0]?.at ?? performance.now()) - began;
      const behind = await engine.addFiles([new File(['<html>'], 'behind.html')]);
      const again = await engine.analyze({});
      await engine.removeAll();
      return {
        took,
        broken,
        restarts,
        before: before[0].rows_used,
        behind: behind[0].refusal,
        names: again.files.map((file) => `${file.name} ${file.rows_used}`),
        estimates: [analysis.score?.estimate ?? null, again.score?.estimate ?? null],
      };
    }),
  );

inEachBrowser(
  'Faults: whatever becomes of the worker, the file is named within 10 s and the others stay',
  (browser) =>
    withPage(browser, site.url, async (page) => {
      await page.waitFor(() => document.body.dataset.ready === 'yes');
      const wanted = Number(process.env.IPI_FAULTS ?? (browser.kind === 'chromium' ? 100 : 20));
      let seen = 0;
      let longest = 0;
      for (const { word, refusal, share, together } of FAULTS) {
        const number = Math.round(wanted * share);
        for (let begun = 0; begun < number; begun += together) {
          // At the begin of the file, near its end, and between.
          const places = Array.from({ length: Math.min(together, number - begun) }, (_, i) => (((begun + i) * 5) % 9) * CHUNK);
          const outcomes = await page.evaluate(
            everyFault,
            places.map((place) => ({ good: planning, bad: badFile(word, place), chunk: CHUNK })),
          );
          await page.evaluate(() => window.endWorkers());
          for (const [i, outcome] of outcomes.entries()) {
            const said = `${word} ${places[i]}: ${JSON.stringify(outcome)}`;
            assert.equal(outcome.broken.name, 'bad.txt', said);
            assert.equal(outcome.broken.refusal, refusal, said);
            assert.ok(outcome.took <= MOST_MS, said);
            if (refusal !== 'out_of_memory') {
              assert.equal(outcome.restarts.length, 1, said);
              assert.equal(outcome.restarts[0].file.name, 'bad.txt', said);
              assert.ok(outcome.restarts[0].file.bytes_read <= places[i] + CHUNK, said);
            }
            assert.ok(outcome.before > 0, said);
            assert.equal(outcome.behind, 'html_page', said);
            assert.deepEqual(outcome.names, [`before.txt ${outcome.before}`, 'bad.txt 0', 'behind.html 0'], said);
            assert.notEqual(outcome.estimates[0], null, said);
            assert.equal(outcome.estimates[1], outcome.estimates[0], said);
            longest = Math.max(longest, outcome.took);
            seen++;
          }
        }
      }
      console.log(`${seen} of ${wanted} faults in ${browser.kind}, named after at most ${Math.round(longest)} ms`);
      assert.equal(seen, wanted);
    }),
  { timeout: 600_000 },
);

/** A planning report that breaks the worker when it has read so many bytes of it. */
function badFile(word, bytes) {
  return `${word} ${bytes}\n${planning.slice(0, bytes + 3000)}`;
}
