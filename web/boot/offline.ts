// The page's side of the service worker (sw/sw.ts): installed at the first idle moment, together with the lazy parts,
// so that afterwards there is nothing left to fetch. A new version is looked for then and when somebody asks, never
// in between; it waits until the user takes it. Where there are no service workers (file://, private windows of some
// browsers) the page just is not there offline.
import type { Offline } from '../engine/engine.ts';

type Container = Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'>;

export class OfflinePage implements Offline {
  readonly #container: Container | null;
  #registration: ServiceWorkerRegistration | null = null;
  #onNewVersion: () => void = () => undefined;

  constructor(container: Container | null) {
    this.#container = container;
  }

  /** Resolves when this version is kept, or can not be. */
  async keep(url: string): Promise<void> {
    if (this.#container === null) return;
    try {
      this.#registration = await this.#container.register(url, { updateViaCache: 'none' });
    } catch {
      return; // storage is forbidden or full, or the page stands where no service worker may
    }
    this.#registration.addEventListener('updatefound', () => void this.#settle());
    // The browser looks for a new version on every visit, when it likes; asked for, it does so now.
    if (this.#registration.active !== null) await this.#registration.update().catch(() => undefined);
    await this.#settle();
  }

  onNewVersion(listener: () => void): void {
    this.#onNewVersion = listener;
    this.#announce();
  }

  async lookForNewVersion(): Promise<boolean> {
    await this.#registration?.update().catch(() => undefined); // offline: there is none
    await this.#settle();
    return this.#waiting() !== null;
  }

  useNewVersion(): void {
    if (this.#waiting() === null) return;
    this.#container?.addEventListener('controllerchange', () => location.reload(), { once: true });
    // Again until it happens: a browser may put it off while the old one is still answering.
    const ask = (): void => this.#waiting()?.postMessage('activate');
    ask();
    setInterval(ask, 1000);
  }

  async #settle(): Promise<void> {
    const installing = this.#registration?.installing ?? null;
    if (installing !== null) {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (installing.state !== 'installing') resolve();
        };
        installing.addEventListener('statechange', look);
        look();
      });
    }
    this.#announce();
  }

  /** A worker that waits while another one serves this page; the very first waits for nobody. */
  #waiting(): ServiceWorker | null {
    return this.#container?.controller ? (this.#registration?.waiting ?? null) : null;
  }

  #announce(): void {
    if (this.#waiting() !== null) this.#onNewVersion();
  }
}
