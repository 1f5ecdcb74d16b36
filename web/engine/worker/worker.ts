// The worker: owns the core, reads one file at a time, answers the page. It is started from a blob, so the page's
// policy holds in here too; it is given the compiled module and fetches nothing. The build makes one text of it
// (tooling/worker_plugin.mjs). An answer 'crashed' means that the core is broken: the page ends this worker.
import * as Comlink from 'comlink';
import { membersOf } from '../containers/container.ts';
import type { EngineErrorCode } from '../engine.ts';
import { CHUNK_BYTES, HEARTBEAT_MS, type ReadRequest, type ReadResult, type Reply, type WorkerApi, type WorkerNote } from '../protocol.ts';
import { silence } from '../silence.ts';
import { chunksOf } from './chunks.ts';
import { CoreSession } from './core_session.ts';
import { Cancelled, readFile } from './read_file.ts';

silence(self);

const post = (note: WorkerNote, transfer: Transferable[] = []): void => self.postMessage(note, { transfer });

let core: CoreSession | null = null;
/** What the core printed last: the broken invariant, when it is one. */
let lastWords = '';
let cancelled = false;
/** Readings one after another; analyze waits at its end. */
let readings: Promise<unknown> = Promise.resolve();

/** After an analysis; its own questions come first. */
const PREPARE_MS = 300;

/** Errors that leave the core whole. */
const MILD: EngineErrorCode[] = ['out_of_memory', 'archive_damaged', 'archive_too_large', 'archive_empty'];

function running(): CoreSession {
  if (core === null) throw new Error('the core is not started');
  return core;
}

async function answer<T>(work: () => T | Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: await work() };
  } catch (error) {
    if (error instanceof Cancelled) return { failed: 'cancelled', detail: '' };
    const given = (error as { code?: string } | null)?.code;
    const code = MILD.find((candidate) => candidate === given) ?? 'crashed';
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { failed: code, detail: lastWords === '' ? words : `${lastWords} (${words})` };
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = readings.then(work);
  readings = result.catch(() => undefined);
  return result;
}

async function read(request: ReadRequest): Promise<ReadResult> {
  cancelled = false;
  let postedAt = 0;
  const watch = {
    get cancelled(): boolean {
      return cancelled;
    },
    progress(bytes: number, restarted: boolean): void {
      const now = performance.now();
      if (now - postedAt < HEARTBEAT_MS / 5) return;
      postedAt = now;
      post({ note: 'progress', key: request.key, bytes, restarted });
    },
  };
  const id = await readFile(running(), request, watch);
  return { id, report: running().report(id) };
}

async function warmUp(file: File): Promise<null> {
  const trial = running().another();
  try {
    const request = { key: 0, file, member: null, overrides: {}, chunk_bytes: CHUNK_BYTES };
    trial.report(await readFile(trial, request, { cancelled: false, progress: () => undefined }));
    trial.analyze('{}');
    trial.query('{}');
    trial.window(0, 1);
  } finally {
    trial.end();
  }
  return null;
}

/** The answer is on its way and the page busy with it: time for what the first sort would wait for. */
function prepare(): void {
  void answer(() => inTurn(async () => running().prepareQueries()));
}

const api: WorkerApi = {
  start: (module) =>
    answer(async () => {
      core = await CoreSession.start(module, (line) => (lastWords = line));
      setInterval(() => post({ note: 'alive' }), HEARTBEAT_MS);
      return null;
    }),
  warmUp: (file) => answer(() => inTurn(() => warmUp(file))),
  members: (file) => answer(() => membersOf(file, (stretch) => chunksOf(stretch, CHUNK_BYTES))),
  read: (request) => answer(() => inTurn(() => read(request))),
  cancel: async () => {
    cancelled = true;
  },
  refuse: (name, bytes, code, detail) =>
    answer(() => {
      const id = running().open({ name, size: bytes, modified: null, overrides: {} });
      running().fail(id, code, detail);
      return { id, report: running().report(id) };
    }),
  drop: (id) =>
    answer(() => {
      running().drop(id);
      return null;
    }),
  report: (id) => answer(() => running().report(id)),
  analyze: (settings) =>
    answer(async () => {
      const text = await inTurn(async () => running().analyze(settings));
      setTimeout(prepare, PREPARE_MS);
      return text;
    }),
  advise: () => answer(() => inTurn(async () => running().advise())),
  query: (query) => answer(() => running().query(query)),
  whatIf: (scenario) => answer(() => running().whatIf(scenario)),
  plan: (request) => answer(() => running().plan(request)),
  fees: () => answer(() => running().fees()),
  history: () => answer(() => running().history()),
  window: async (from, count) => {
    const reply = await answer(() => running().window(from, count));
    return 'ok' in reply ? Comlink.transfer(reply, [reply.ok]) : reply;
  },
  sku: (row) => answer(() => running().sku(row)),
};

Comlink.expose(api);
