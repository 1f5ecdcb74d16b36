// The engine alone, under the loader's real policy, for tests of what the page can not easily provoke.
import { closeConnections, startBlobWorker } from '../../../../web/boot/policy.ts';
import { EngineClient } from '../../../../web/engine/client.ts';
import { EngineError, type EngineEvent } from '../../../../web/engine/engine.ts';
import { silence } from '../../../../web/engine/silence.ts';
import { compileCore, workerText } from 'ipiscope-parts';

silence(window);

const events: EngineEvent[] = [];

function makeEngine(chunkBytes?: number): EngineClient {
  const parts = Promise.all([compileCore(), workerText()]).then(([module, text]) => {
    closeConnections();
    const startWorker = (): Worker => {
      const worker = startBlobWorker(text);
      worker.addEventListener('message', ({ data }) => {
        if (data.note === 'probed') Object.assign(window, { probed: data.outcomes });
      });
      return worker;
    };
    return { module, startWorker };
  });
  const engine = new EngineClient({
    parts: firstParts ?? parts,
    settled: Promise.resolve(),
    sample: async () => [],
    offline: { onNewVersion: () => undefined, lookForNewVersion: async () => false, useNewVersion: () => undefined },
    ...(chunkBytes === undefined ? {} : { chunkBytes }),
  });
  firstParts ??= parts;
  engine.listen((event) => events.push(event));
  return engine;
}

let firstParts: ConstructorParameters<typeof EngineClient>[0]['parts'] | null = null;

Object.assign(window, {
  engine: makeEngine(),
  /** Of the same compiled module: connections are closed after the first. */
  makeEngine,
  events,
  EngineError,
  /** What it rejects with, as plain data. */
  failure: (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: EngineError) => ({ name: error.name, code: error.code, message: error.message }),
    ),
});
document.body.dataset.ready = 'yes';
