// The module's Session with JavaScript manners: texts instead of views, frames as buffers of their own. The only file
// that touches the module's memory.
import createCore, { type Core, type Feed, type Session } from 'ipiscope-core';
import { ABI_VERSION } from '../protocol.ts';

const decoder = new TextDecoder();

export class CoreSession {
  readonly #core: Core;
  readonly #session: Session;

  private constructor(core: Core) {
    this.#core = core;
    this.#session = new core.Session();
  }

  /** `say` gets what the core prints, which is only ever the last words of a broken invariant. */
  static async start(module: WebAssembly.Module, say: (line: string) => void): Promise<CoreSession> {
    const core = await new Promise<Core>((resolve, reject) => {
      createCore({
        instantiateWasm(imports, done) {
          try {
            done(new WebAssembly.Instance(module, imports), module); // a worker may wait for it
          } catch (error) {
            reject(error);
          }
          return {};
        },
        locateFile: (name) => name,
        print: say,
        printErr: say,
      }).then(resolve, reject);
    });
    const abi = core.abi_version();
    if (abi !== ABI_VERSION) throw new Error(`this page speaks ABI ${ABI_VERSION}, the module ${abi}`);
    return new CoreSession(core);
  }

  /** A session beside this one, in the same memory. */
  another(): CoreSession {
    return new CoreSession(this.#core);
  }
  end(): void {
    this.#session.delete();
  }

  open(request: object): number {
    return this.#session.open(JSON.stringify(request));
  }
  feed(file: number, chunk: Uint8Array): Feed {
    this.#session.stage(chunk.byteLength).set(chunk);
    return this.#session.feed(file, chunk.byteLength);
  }
  close(file: number): Feed {
    return this.#session.close(file);
  }
  fail(file: number, code: string, detail: string): void {
    this.#session.fail(file, code, detail);
  }
  drop(file: number): void {
    this.#session.drop(file);
  }
  report(file: number): string {
    return decoder.decode(this.#session.file_json(file));
  }
  analyze(settings: string): string {
    return decoder.decode(this.#session.analyze(settings));
  }
  advise(): string {
    return decoder.decode(this.#session.advise());
  }
  prepareQueries(): void {
    this.#session.prepare_queries();
  }
  query(query: string): string {
    return decoder.decode(this.#session.query(query));
  }
  sku(row: number): string {
    return decoder.decode(this.#session.sku_json(row));
  }
  whatIf(scenario: string): string {
    return decoder.decode(this.#session.what_if(scenario));
  }
  plan(request: string): string {
    return decoder.decode(this.#session.plan(request));
  }
  fees(): string {
    return decoder.decode(this.#session.fees_json());
  }
  history(): string {
    return decoder.decode(this.#session.history());
  }
  window(from: number, count: number): ArrayBuffer {
    return this.#session.window(from, count).slice().buffer as ArrayBuffer;
  }
}
