// Builds the engine page into build/engine-page (git-ignored) with the page's own plugins, and the page's own policy.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coreDir, webDir } from '../../../../web/tooling/paths.mjs';
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

export default {
  root,
  base: './',
  logLevel: 'warn',
  resolve: {
    alias: [
      { find: /^ipiscope-parts$/, replacement: resolve(webDir, 'boot/parts_site.ts') },
      { find: /^ipiscope-core-wasm/, replacement: resolve(coreDir, 'ipiscope_core.wasm') },
    ],
  },
  plugins: [workerPlugin(), pagePolicy()],
  build: {
    outDir: process.env.IPI_ENGINE_PAGE_DIR,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
  },
};
