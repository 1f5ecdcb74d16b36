// What "cancel" stops: everything begun before it was pressed.
import { EngineError } from './engine.ts';
import { CANCEL_MS } from './protocol.ts';

export class Stop {
  cancelled = false;
  press: () => void = () => undefined;
  readonly pressed = new Promise<never>((_, reject) => {
    this.press = () => {
      this.cancelled = true;
      reject(new EngineError('cancelled'));
    };
  });

  constructor() {
    this.pressed.catch(() => undefined); // nobody may be waiting
  }
}

export class Stops {
  /** Of whatever begins now. */
  current = new Stop();
  /** Calls in the worker that may be ended. */
  readonly #calls = new Set<object>();

  async during<T>(call: () => Promise<T>): Promise<T> {
    const token = {};
    this.#calls.add(token);
    try {
      return await call();
    } finally {
      this.#calls.delete(token);
    }
  }

  /** Rejects what waits; asks the worker's calls to end, and ends the worker when they do not listen. */
  press(ask: () => void, end: () => void): void {
    const stop = this.current;
    this.current = new Stop();
    stop.press();
    const calls = [...this.#calls];
    if (calls.length === 0) return;
    ask();
    setTimeout(() => {
      if (calls.some((call) => this.#calls.has(call))) end();
    }, CANCEL_MS);
  }
}
