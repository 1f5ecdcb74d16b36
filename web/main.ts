// Composition root: the loader's steps in their order, then the page. The order is the security of it:
//   1. not in a frame; no WebRTC                       boot/framed.ts, engine/silence.ts
//   2. after the first picture, the WebAssembly is fetched and compiled   boot/parts_*.ts
//   3. connections close for good                      boot/policy.ts
//   4. only now a worker, from a blob, so that it inherits all of it
//   5. at the first idle moment the rest: lazy parts, and the service worker that keeps the page for offline use;
//      a drop waits until these are here, and after it there are no requests
//   6. a first run of the worker on a made-up report, which has the browser compile what the first file needs
import { mountApp } from './app/mount.tsx';
import { isFramed } from './boot/framed.ts';
import { firstIdle, firstPaint } from './boot/idle.ts';
import { OfflinePage } from './boot/offline.ts';
import { closeConnections, serviceWorkerUrl, startBlobWorker } from './boot/policy.ts';
import { EngineClient } from './engine/client.ts';
import type { EngineParts } from './engine/life.ts';
import { silence } from './engine/silence.ts';
import { compileCore, fetchLazyParts, SINGLE_FILE, workerText } from 'ipiscope-parts';

async function load(): Promise<EngineParts> {
  await firstPaint();
  const [module, text] = await Promise.all([compileCore(), workerText()]);
  closeConnections();
  return { module, startWorker: () => startBlobWorker(text) };
}

function start(): void {
  const parts = load();
  const offline = new OfflinePage(SINGLE_FILE ? null : (navigator.serviceWorker ?? null));
  const settled = parts
    .then(firstIdle)
    .then(() => Promise.all([fetchLazyParts(), offline.keep(serviceWorkerUrl())]))
    .then(
      () => undefined,
      () => undefined,
    ); // a core that did not load is told by the first call that needs it
  const engine = new EngineClient({
    parts,
    settled,
    offline,
    sample: async () => (await import('./boot/sample.ts')).sampleFiles(),
  });
  mountApp(document.getElementById('app')!, engine);
}

silence(window);
if (isFramed()) document.documentElement.hidden = true;
else start();
