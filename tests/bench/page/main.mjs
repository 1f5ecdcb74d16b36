// The page that the benchmark drives: one file input, and jobs. A job starts its tool, notes when it is there, then reads
// the chosen file: milliseconds from the file handle to the result, file reading included.
import * as Comlink from 'comlink';
import workerText from 'virtual:ipiscope-worker';
import { headerOf } from '../tasks.mjs';

const SMALL = 200; // rows of the first result

function peer(name) {
  const worker = new Worker(`./${name}.js`, { type: 'module' });
  const next = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => ('failed' in data ? reject(new Error(data.failed)) : resolve(data.ok));
      worker.onerror = (event) => reject(new Error(event.message));
    });
  const ready = next();
  return ready.then(() => ({
    read(file, task) {
      const answer = next();
      worker.postMessage({ file, task: { ...task, base: document.baseURI } });
      return answer;
    },
    end: () => worker.terminate(),
  }));
}

/** The worker and the module that ship; the totals are what the product itself says of the file. */
const compiled = fetch('./ipiscope_core.wasm').then((response) => WebAssembly.compileStreaming(response));
async function product() {
  const module = await compiled;
  const worker = new Worker(URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' })));
  const api = Comlink.wrap(worker);
  const ask = async (reply) => {
    const answer = await reply;
    if (!('ok' in answer)) throw new Error(`${answer.failed}: ${answer.detail}`);
    return answer.ok;
  };
  await ask(api.start(module));
  let id = 0;
  return {
    async read(file) {
      const { report, ...read } = await ask(api.read({ key: 1, file, member: null, overrides: {}, chunk_bytes: 1 << 20 }));
      id = read.id;
      const facts = JSON.parse(report);
      if (facts.refusal) throw new Error(facts.refusal);
      return { rows: facts.rows_used, kind: facts.kind, set_aside: facts.rows_set_aside };
    },
    /** Behind the last byte: the analysis as the page asks for it, then the table. */
    async rest() {
      const times = {};
      const timed = async (name, call) => {
        const began = performance.now();
        const text = await ask(call);
        times[name] = performance.now() - began;
        return text;
      };
      const settings = '{}';
      const text = await timed('analyze', api.analyze(settings));
      const analysis = JSON.parse(text);
      const { sums, total } = JSON.parse(await timed('query', api.query('{}')));
      const sort = (column, descending) => JSON.stringify({ sort: [{ column, descending }] });
      await timed('sort_number', api.query(sort('on_hand', true)));
      await timed('sort_text', api.query(sort('title', false)));
      await timed('filter', api.query('{"filters":[{"column":"on_hand","min":100}]}'));
      await timed('search', api.query('{"search":"bamboo"}'));
      await timed(
        'window',
        api.window(0, 100).then((reply) => reply),
      );
      const sku = analysis.ranking?.[0]?.sku ?? null;
      const edits = sku === null ? [] : [{ sku, column: 'units_removed', value: 10 }];
      for (const turn of ['what_if', 'what_if_again']) await timed(turn, api.whatIf(JSON.stringify({ edits })));
      await timed('plan', api.plan(JSON.stringify({ target: 450 })));
      const ages = Object.fromEntries(analysis.ageing.map(({ bucket, units }) => [bucket, units]));
      return { times, sums, total, ages, analysis_bytes: text.length };
    },
    drop: () => ask(api.drop(id)),
    end: () => worker.terminate(),
  };
}

async function startTool(tool) {
  if (tool === 'product') return product();
  if (tool.startsWith('duckdb')) return (await import('./duckdb.mjs')).startDuckdb();
  return peer(tool);
}

const chosen = () => document.querySelector('input').files[0];

Object.assign(window, {
  async job({ tool, task, rest }) {
    const began = performance.now();
    const running = await startTool(tool);
    const startMs = performance.now() - began;
    await window.mark('started');
    const from = performance.now();
    const answer = await running.read(chosen(), task, tool === 'duckdb_types');
    const ms = performance.now() - from;
    await window.mark('done');
    const more = rest && running.rest ? await running.rest() : null;
    running.end();
    return { startMs, ms, answer, more };
  },
  /** From nothing to the result of a small file. */
  async first({ tool, task }) {
    const file = chosen();
    const head = await file.slice(0, 200_000).text();
    const small = new File(
      [
        head
          .split('\n')
          .slice(0, SMALL + 1)
          .join('\n'),
      ],
      'small.csv',
    );
    await headerOf(small, task);
    if (tool === 'product') await compiled;
    const began = performance.now();
    const running = await startTool(tool);
    const startMs = performance.now() - began;
    await running.read(small, task, tool === 'duckdb_types');
    const ms = performance.now() - began;
    running.end();
    return { startMs, ms };
  },
});
document.body.dataset.ready = 'yes';
