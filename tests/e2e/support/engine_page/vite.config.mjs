// Builds the engine page, as a site and as a single file (--mode), with the page's own plugins and its own policy.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coreDir, webDir } from '../../../../web/tooling/paths.mjs';
import { singleFilePlugin } from '../../../../web/tooling/single_file_plugin.mjs';
import { workerPlugin } from '../../../../web/tooling/worker_plugin.mjs';

const root = resolve(webDir, '../tests/e2e/support/engine_page');

function pagePolicy() {
  const html = readFileSync(resolve(webDir, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)[1];
  return {
    name: 'page-policy',
    transformIndexHtml: { order: 'pre', handler: (text) => text.replace('%POLICY%', () => policy) },
  };
}

export default ({ mode }) => ({
  root,
  base: './',
  logLevel: 'warn',
  resolve: {
    alias: [
      { find: /^ipiscope-parts$/, replacement: resolve(webDir, `boot/parts_${mode}.ts`) },
      { find: /^ipiscope-core-wasm/, replacement: resolve(coreDir, 'ipiscope_core.wasm') },
    ],
  },
  plugins: [workerPlugin(), pagePolicy(), ...(mode === 'single' ? [singleFilePlugin()] : [])],
  build: {
    outDir: process.env.IPI_ENGINE_PAGE_DIR,
    emptyOutDir: mode === 'site',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    cssCodeSplit: false,
    rolldownOptions: mode === 'single' ? { output: { codeSplitting: false } } : {},
  },
});
