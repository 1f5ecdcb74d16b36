// 'virtual:ipiscope-worker': web/engine/worker/worker.ts with all that it needs as the text of one classic script, to
// be started from a blob. Vite's own ?worker&inline makes its blob address outside of our Trusted Types policy, and
// throws under it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { coreDir, webDir } from './paths.mjs';
import { tamePlugin } from './tame_plugin.mjs';

const ID = 'virtual:ipiscope-worker';

export function workerPlugin() {
  let text;
  return {
    name: 'ipiscope-worker',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      text ??= buildWorker();
      return `export default ${JSON.stringify(await text)};`;
    },
  };
}

async function buildWorker() {
  const { output } = await build({
    root: webDir,
    configFile: false,
    logLevel: 'warn',
    plugins: [gluePlugin(), tamePlugin()],
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      rolldownOptions: {
        input: resolve(webDir, 'engine/worker/worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  if (output.length !== 1) throw new Error(`the worker must be one script, and is ${output.map((o) => o.fileName)}`);
  return output[0].code;
}

/** Emscripten's glue, given the compiled module, never asks where it came from: a classic script has no import.meta. */
function gluePlugin() {
  return {
    name: 'ipiscope-core-glue',
    enforce: 'pre',
    resolveId(id) {
      // The tests put a core between that breaks on demand (IPI_CORE_WRAPPER).
      if (id === 'ipiscope-core' && process.env.IPI_CORE_WRAPPER) return process.env.IPI_CORE_WRAPPER;
      return id === 'ipiscope-core' || id === 'ipiscope-core/real' ? '\0ipiscope-core.js' : undefined;
    },
    load(id) {
      if (id !== '\0ipiscope-core.js') return undefined;
      return readFileSync(resolve(coreDir, 'ipiscope_core.js'), 'utf8').replaceAll('import.meta.url', '""');
    },
  };
}
