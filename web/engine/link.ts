// One worker from start to end: calls with their answers, signs of life, and the moment it is lost. A lost worker is
// terminated; every call under way rejects, and the client starts another. Not here: files, and what to do after.
import * as Comlink from 'comlink';
import { EngineError, type EngineErrorCode } from './engine.ts';
import { HUNG_COMPUTING_MS, type Reply, type WorkerApi, type WorkerNote } from './protocol.ts';

export type Loss = Extract<EngineErrorCode, 'cancelled' | 'crashed' | 'hung'>;

const WATCH_MS = 1000;

export class Link {
  readonly #worker: Worker;
  readonly #api: Comlink.Remote<WorkerApi>;
  readonly #onLost: (loss: Loss, detail: string) => void;
  readonly #rejections = new Set<(error: EngineError) => void>();
  /** How long each call under way may be silent. */
  readonly #limits = new Map<object, number>();
  #lost: EngineError | null = null;
  #heardAt = performance.now();
  #watch = 0;

  constructor(worker: Worker, onNote: (note: WorkerNote) => void, onLost: (loss: Loss, detail: string) => void) {
    this.#worker = worker;
    this.#onLost = onLost;
    worker.addEventListener('message', (event: MessageEvent<WorkerNote | object>) => {
      this.#heardAt = performance.now();
      if ('note' in event.data) onNote(event.data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end('crashed', event.message ?? '');
    });
    this.#api = Comlink.wrap<WorkerApi>(worker);
  }

  /** The answer, or an EngineError: the call's own, or the loss of this worker. */
  async ask<T>(call: (api: Comlink.Remote<WorkerApi>) => Promise<Reply<T>>, limitMs = HUNG_COMPUTING_MS): Promise<T> {
    if (this.#lost !== null) throw this.#lost;
    const token = {};
    this.#listenFor(token, limitMs);
    let reject: (error: EngineError) => void = () => undefined;
    const loss = new Promise<never>((_, no) => this.#rejections.add((reject = no)));
    try {
      const reply = await Promise.race([call(this.#api), loss]);
      if ('ok' in reply) return reply.ok;
      if (reply.failed === 'crashed') this.end('crashed', reply.detail);
      throw this.#lost ?? new EngineError(reply.failed, reply.detail);
    } finally {
      this.#rejections.delete(reject);
      this.#limits.delete(token);
      if (this.#limits.size === 0) clearInterval(this.#watch);
    }
  }

  /** Asks the reading under way to stop; its own call answers. */
  cancelReading(): void {
    void this.#api.cancel();
  }

  end(loss: Loss, detail = ''): void {
    if (this.#lost !== null) return;
    this.#lost = new EngineError(loss, detail);
    clearInterval(this.#watch);
    this.#worker.terminate();
    this.#onLost(loss, detail);
    for (const reject of [...this.#rejections]) reject(this.#lost);
  }

  #listenFor(token: object, limitMs: number): void {
    if (this.#limits.size === 0) {
      this.#heardAt = performance.now();
      let tickedAt = this.#heardAt;
      this.#watch = setInterval(() => {
        const now = performance.now();
        // A sleeping computer or a throttled tab: the silence was ours.
        if (now - tickedAt > 3 * WATCH_MS) this.#heardAt = now;
        tickedAt = now;
        if (now - this.#heardAt > Math.max(...this.#limits.values())) this.end('hung');
      }, WATCH_MS) as unknown as number;
    }
    this.#limits.set(token, limitMs);
  }
}
