// The worker's life: started when it is first needed, and another after one that was lost, which is taught what the old
// one knew before anybody may ask it. Not here: what there is to teach, and whose fault the loss was (client.ts, files.ts).
import { EngineError } from './engine.ts';
import { Link, type Loss } from './link.ts';
import type { WorkerNote } from './protocol.ts';

/** What the loader hands over once the policy stands. */
export interface EngineParts {
  startWorker(): Worker;
  module: WebAssembly.Module;
}

/** Tells a new worker what the lost one knew. */
export type Lesson = (link: Link) => Promise<void>;

export interface Watcher {
  onNote(note: WorkerNote): void;
  /** At once, before calls under way reject; the answer is taught to the next worker. */
  onLost(loss: Loss, detail: string): Lesson;
}

export class WorkerLife {
  readonly #parts: Promise<EngineParts>;
  readonly #watcher: Watcher;
  #link: Promise<Link> | null = null;
  #current: Link | null = null;

  constructor(parts: Promise<EngineParts>, watcher: Watcher) {
    this.#parts = parts;
    this.#watcher = watcher;
  }

  /** The worker that is started last, even when it does not answer yet. */
  get current(): Link | null {
    return this.#current;
  }

  /** A worker that knows everything. */
  live(): Promise<Link> {
    this.#link ??= this.#start();
    return this.#link;
  }

  async ask<T>(...question: Parameters<typeof Link.prototype.ask<T>>): Promise<T> {
    return (await this.live()).ask(...question);
  }

  async #start(): Promise<Link> {
    const { startWorker, module } = await this.#parts.catch((error: unknown) => {
      this.#link = null;
      throw new EngineError('unsupported', String(error));
    });
    let started = false;
    const link: Link = new Link(
      startWorker(),
      (note) => this.#watcher.onNote(note),
      (loss, detail) => {
        // A worker that can not even start is not tried again until somebody asks.
        if (started) this.#onLost(loss, detail);
        else this.#link = null;
      },
    );
    this.#current = link;
    await link.ask((api) => api.start(module));
    started = true;
    return link;
  }

  #onLost(loss: Loss, detail: string): void {
    this.#link = this.#revive(this.#watcher.onLost(loss, detail));
    this.#link.catch(() => undefined);
  }

  /** Ends: every file that breaks a worker is given up for good. */
  async #revive(lesson: Lesson): Promise<Link> {
    const link = await this.#start();
    try {
      await lesson(link);
    } catch (error) {
      const code = error instanceof EngineError ? error.code : null;
      if (code === 'crashed' || code === 'hung') return this.live(); // lost as well; another is on its way
      this.#link = null;
      throw error;
    }
    return link;
  }
}
