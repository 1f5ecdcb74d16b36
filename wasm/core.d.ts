// The TypeScript face of the WebAssembly module, written by hand; tests/wasm compares it with the module that ships.
// README.md beside this file says what each call means and how long a view lives.

/** UTF-8 JSON or a frame in the module's memory: copy or decode it before the next call of anything. */
export type Reply = Uint8Array;

/** 0 go on, 1 stream the file again from byte 0, 2 refused: stop reading. */
export type Feed = 0 | 1 | 2;

export interface Session {
  open(json: string): number;
  /** A buffer for the next chunk; ask again for every chunk, since memory may have moved. */
  stage(bytes: number): Uint8Array;
  feed(file: number, bytes: number): Feed;
  /** All bytes were fed. The last of them may bring the contradiction that asks for the file again. */
  close(file: number): Feed;
  fail(file: number, code: string, text: string): void;
  drop(file: number): void;
  file_json(file: number): Reply;
  analyze(settings: string): Reply;
  /** What analyze() left for later (`advice_later`): the whole analysis again, with its advice. */
  advise(): Reply;
  /** For a moment in which nobody waits: makes ready what a first sort by a text would wait for. */
  prepare_queries(): void;
  query(json: string): Reply;
  window(from: number, count: number): Reply;
  sku_json(row: number): Reply;
  what_if(scenario: string): Reply;
  plan(request: string): Reply;
  history(): Reply;
  fees_json(): Reply;
  /** Embind's: frees the object. */
  delete(): void;
}

export interface Core {
  abi_version(): number;
  Session: { new (): Session };
}

export interface CoreOptions {
  /** Instantiates with the given imports and hands the instance over; the factory then fetches nothing. */
  instantiateWasm?: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void) => object;
  locateFile?: (name: string) => string;
  wasmBinary?: ArrayBuffer | Uint8Array;
  print?: (line: string) => void;
  printErr?: (line: string) => void;
  onAbort?: (reason: unknown) => void;
}

export default function createCore(options?: CoreOptions): Promise<Core>;
