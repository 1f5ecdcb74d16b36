// The engine alone, under the loader's real policy, for tests of what the page can not easily provoke.
import { closeConnections, startBlobWorker } from '../../../../web/boot/policy.ts';
import { EngineClient } from '../../../../web/engine/client.ts';
import { EngineError, type EngineEvent } from '../../../../web/engine/engine.ts';
import { silence } from '../../../../web/engine/silence.ts';
import { compileCore, workerText } from 'ipiscope-parts';

silence(window);

const events: EngineEvent[] = [];
const workers: Worker[] = [];

/** Once: the connections are closed after it. */
const parts = Promise.all([compileCore(), workerText()]).then(([module, text]) => {
  closeConnections();
  const startWorker = (): Worker => {
    const worker = startBlobWorker(text);
    workers.push(worker);
    worker.addEventListener('message', ({ data }) => {
      if (data.note === 'probed') Object.assign(window, { probed: data.outcomes });
    });
    return worker;
  };
  return { module, startWorker };
});

function makeEngine(chunkBytes?: number): EngineClient {
  const engine = new EngineClient({
    parts,
    settled: Promise.resolve(),
    sample: async () => [],
    offline: { onNewVersion: () => undefined, lookForNewVersion: async () => false, useNewVersion: () => undefined },
    ...(chunkBytes === undefined ? {} : { chunkBytes }),
  });
  engine.listen((event) => events.push(event));
  return engine;
}

Object.assign(window, {
  engine: makeEngine(),
  /** Of the same compiled module. */
  makeEngine,
  events,
  /** Of engines that are done with: a worker keeps the memory that it once had. */
  endWorkers: () => {
    for (const worker of workers.splice(0)) worker.terminate();
  },
  EngineError,
  /** What it rejects with, as plain data. */
  failure: (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: EngineError) => ({ name: error.name, code: error.code, message: error.message }),
    ),
});
document.body.dataset.ready = 'yes';
