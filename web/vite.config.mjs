// Two builds of one page: `site` (web/dist, relative addresses, any path) and `single` (one HTML file with everything
// inside). tooling/build.mjs runs both; nothing here knows a host name.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { iconPlugin } from './tooling/icon_plugin.mjs';
import { lazyListPlugin } from './tooling/lazy_list_plugin.mjs';
import { coreDir, distDir, webDir } from './tooling/paths.mjs';
import { singleFilePlugin } from './tooling/single_file_plugin.mjs';
import { tamePlugin } from './tooling/tame_plugin.mjs';
import { workerPlugin } from './tooling/worker_plugin.mjs';

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    root: webDir,
    base: './',
    publicDir: single ? false : 'public',
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: /^ipiscope-parts$/, replacement: resolve(webDir, single ? 'boot/parts_single.ts' : 'boot/parts_site.ts') },
        { find: /^ipiscope-core-wasm/, replacement: resolve(coreDir, 'ipiscope_core.wasm') },
      ],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [workerPlugin(), tamePlugin(), iconPlugin(), single ? singleFilePlugin() : lazyListPlugin()],
    build: {
      outDir: distDir,
      emptyOutDir: !single,
      target: 'es2022',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Vite's helper for preloading fetches; the loader has its own way (boot/parts_site.ts).
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: single ? { output: { codeSplitting: false } } : {},
    },
  };
});
