// What page and worker say to each other. Calls go through Comlink; its errors lose their code, so every answer is a
// Reply. Beside the calls the worker posts WorkerNotes: signs of life, by which the page tells "slow" from "hung".
import type { EngineErrorCode, Overrides } from './engine.ts';

export type Reply<T> = { ok: T } | { failed: EngineErrorCode; detail: string };

export interface ReadRequest {
  /** The page's number of the file: progress notes carry it. */
  key: number;
  file: File;
  /** Name of the member when the file is an archive, else null. */
  member: string | null;
  overrides: Overrides;
  /** Bytes asked for at once; the tests vary it. */
  chunk_bytes: number;
}

export interface ReadResult {
  /** The core's id of the file. */
  id: number;
  /** FileReport as JSON. */
  report: string;
}

export interface WorkerApi {
  /** Must come first; rejects a module of another ABI. */
  start(module: WebAssembly.Module): Promise<Reply<null>>;
  /** Reads and analyses a made-up file in a session of its own, which leaves nothing but compiled code. */
  warmUp(file: File): Promise<Reply<null>>;
  /** The members of an archive that are files of their own; null when the file is none. */
  members(file: File): Promise<Reply<string[] | null>>;
  read(request: ReadRequest): Promise<Reply<ReadResult>>;
  /** Ends the reading under way; its read() answers 'cancelled'. */
  cancel(): Promise<void>;
  /** Enters a file that can not be read, so that it stands in the results with its reason. */
  refuse(name: string, bytes: number, code: string, detail: string): Promise<Reply<ReadResult>>;
  drop(id: number): Promise<Reply<null>>;
  report(id: number): Promise<Reply<string>>;
  /** JSON in, JSON out. Waits for the reading under way. */
  analyze(settings: string): Promise<Reply<string>>;
  /** What analyze() left for later, as a whole analysis; in turn with the readings. */
  advise(): Promise<Reply<string>>;
  query(query: string): Promise<Reply<string>>;
  /** A frame, transferred. */
  window(from: number, count: number): Promise<Reply<ArrayBuffer>>;
  sku(row: number): Promise<Reply<string>>;
  whatIf(scenario: string): Promise<Reply<string>>;
  plan(request: string): Promise<Reply<string>>;
  /** Rates and room, see core/view/fees_json.h. */
  fees(): Promise<Reply<string>>;
  /** The text of an ipiscope-history/1 file. */
  history(): Promise<Reply<string>>;
}

export type WorkerNote = { note: 'alive' } | { note: 'progress'; key: number; bytes: number; restarted: boolean };

/** The worker says something at least this often, unless the core is at work and nothing else can run. */
export const HEARTBEAT_MS = 250;
/** Silence while reading a file; a chunk takes the core milliseconds. Looked at every second, so that it is said within ten. */
export const HUNG_READING_MS = 7_000;
/** Silence during one computation: a million SKUs on a slow phone. */
export const HUNG_COMPUTING_MS = 60_000;
/** A cancelled reading answers within this, or its worker goes. */
export const CANCEL_MS = 60;
export const CHUNK_BYTES = 1 << 20;
export const ABI_VERSION = 1;
