// Bundles the benchmark's page with the worker and the module that ship, one worker a peer, into build/bench/site.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { workerPlugin } from '../../web/tooling/worker_plugin.mjs';
import { coreDir } from '../../web/tooling/paths.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
export const site = resolve(root, 'build/bench/site');
export const PEERS = ['papaparse', 'udsv', 'd3_dsv', 'csv_parse', 'arquero'];
const benchModule = resolve(coreDir, '../tests/bench/bench_module.js');

const vite = createRequire(resolve(root, 'web/package.json')).resolve('vite');
const { build } = await import(pathToFileURL(resolve(dirname(vite), '../../dist/node/index.js')).href).catch(() => import(vite));

const modulePlugin = {
  name: 'bench-module',
  resolveId: (id) => (id === 'ipiscope-bench-module' ? '\0bench-module.js' : undefined),
  load: (id) => (id === '\0bench-module.js' ? readFileSync(benchModule, 'utf8').replaceAll('import.meta.url', '""') : undefined),
};

async function bundle(name, plugins = []) {
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    base: './',
    resolve: { alias: { comlink: resolve(root, 'web/node_modules/comlink') } },
    plugins,
    build: {
      outDir: site,
      emptyOutDir: false,
      target: 'es2022',
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: resolve(here, `page/${name}.mjs`) },
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
}

export async function buildSite() {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const name of PEERS) await bundle(name);
  await bundle('limits', [modulePlugin]);
  await bundle('main', [workerPlugin()]);
  const duckdb = resolve(here, 'node_modules/@duckdb/duckdb-wasm/dist');
  cpSync(resolve(duckdb, 'duckdb-eh.wasm'), resolve(site, 'duckdb.wasm'));
  cpSync(resolve(duckdb, 'duckdb-browser-eh.worker.js'), resolve(site, 'duckdb-worker.js'));
  cpSync(resolve(coreDir, 'ipiscope_core.wasm'), resolve(site, 'ipiscope_core.wasm'));
  cpSync(benchModule.replace(/js$/, 'wasm'), resolve(site, 'bench_module.wasm'));
  writeFileSync(
    resolve(site, 'index.html'),
    '<!doctype html><link rel="icon" href="data:," /><input type="file" /><script type="module" src="./main.js"></script>',
  );
}

/** Bytes of what a visitor downloads of each tool: raw and by brotli. */
export function downloads() {
  // Of what is very large, quality 9: some per cent more bytes, and seconds instead of minutes.
  const packed = (text) => {
    const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: text.length > 4e6 ? 9 : 11 };
    return zlib.brotliCompressSync(text, { params }).length;
  };
  const sum = (texts) => ({
    bytes: texts.reduce((total, text) => total + text.length, 0),
    brotli: texts.reduce((total, text) => total + packed(text), 0),
  });
  const at = (name) => readFileSync(resolve(site, name));
  const sizes = Object.fromEntries(PEERS.map((name) => [name, sum([at(`${name}.js`)])]));
  // main.js is the worker's text and the benchmark's page around it.
  sizes.product = sum([at('ipiscope_core.wasm'), at('main.js')]);
  sizes.duckdb_types = sizes.duckdb_auto = sum([at('duckdb.wasm'), at('duckdb-worker.js')]);
  return sizes;
}
