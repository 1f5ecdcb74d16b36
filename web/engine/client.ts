// The Engine of the page: its questions go straight to the worker, its files are kept in files.ts, and the worker itself
// in life.ts. What was asked last (settings, query) is remembered, so that after a lost worker rows and details go on
// where they were.
import type { Analysis, FileReport } from './analysis.ts';
import type {
  AccountFees,
  Engine,
  EngineEvent,
  FileProgress,
  Offline,
  Outcome,
  Overrides,
  PlanRequest,
  Query,
  QueryResult,
  RowsFrame,
  Scenario,
  Settings,
  SkuDetail,
} from './engine.ts';
import { EngineFiles } from './files.ts';
import { decodeFrame } from './frame.ts';
import { WorkerLife, type EngineParts, type Lesson } from './life.ts';
import type { Link, Loss } from './link.ts';
import { CHUNK_BYTES } from './protocol.ts';
import { Stops } from './stop.ts';

export interface EngineOptions {
  parts: Promise<EngineParts>;
  sample(): Promise<File[]>;
  /** Resolves when no part of the page is being fetched any more: from then on there are no requests. */
  settled: Promise<void>;
  offline: Offline;
  chunkBytes?: number;
}

/** The first paint and the table's first rows come before the advice of a very large account. */
const ADVICE_AFTER_MS = 500;

export class EngineClient implements Engine {
  readonly offline: Offline;
  readonly #sample: () => Promise<File[]>;
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #stops = new Stops();
  readonly #life: WorkerLife;
  readonly #files: EngineFiles;
  #analysing = false;
  /** Counts the analyses, so that advice for an earlier one is dropped. */
  #analyses = 0;
  #excluded: { files: readonly number[]; skus: readonly string[] } = { files: [], skus: [] };
  #settings: Settings | null = null;
  #query: Query | null = null;

  constructor({ parts, sample, settled, offline, chunkBytes = CHUNK_BYTES }: EngineOptions) {
    this.#sample = sample;
    this.offline = offline;
    this.#life = new WorkerLife(parts, {
      onNote: (note) => this.#files.onNote(note),
      onLost: (loss, detail) => this.#onLost(loss, detail),
    });
    this.#files = new EngineFiles({
      life: this.#life,
      stops: this.#stops,
      settled,
      chunkBytes,
      onChange: (files) => this.#emit({ type: 'files', files }),
    });
    offline.onNewVersion(() => this.#emit({ type: 'new_version' }));
    void settled.then(() => {
      this.#emit({ type: 'ready', everything: true });
      void this.#warmUp();
    });
  }

  /** Browsers compile a function when it is called first: half of what a first small file would take, and nobody waits. */
  async #warmUp(): Promise<void> {
    try {
      const [file] = await this.#sample();
      if (file !== undefined) await this.#life.ask((api) => api.warmUp(file));
    } catch {
      // Whoever asks for something is told.
    }
  }

  // --- Files. ---

  addFiles(files: Iterable<File>, on: (progress: FileProgress) => void = () => undefined): Promise<FileReport[]> {
    return this.#files.add(files, on);
  }

  removeFile(file: number): Promise<void> {
    return this.#files.remove(file);
  }

  async removeAll(): Promise<void> {
    await this.#files.removeAll();
    this.#excluded = { files: [], skus: [] };
    this.#settings = null;
    this.#query = null;
  }

  setOverrides(file: number, overrides: Overrides): Promise<FileReport> {
    return this.#files.setOverrides(file, overrides);
  }

  setExcluded(files: readonly number[], skus: readonly string[]): void {
    this.#excluded = { files: [...files], skus: [...skus] };
  }

  cancel(): void {
    const link = this.#life.current;
    this.#stops.press(
      () => link?.cancelReading(),
      () => link?.end('cancelled'),
    );
  }

  // --- Questions. ---

  async analyze(settings: Settings): Promise<Analysis> {
    const stop = this.#stops.current;
    const link = await Promise.race([this.#life.live(), stop.pressed]);
    const text = await this.#stops.during(() => this.#analyze(link, settings));
    this.#files.absolve();
    this.#settings = settings;
    const analysis = this.#take(text);
    this.#files.tell();
    const turn = ++this.#analyses;
    if (analysis.advice_pending) void this.#askAdvice(link, turn);
    return analysis;
  }

  async #analyze(link: Link, settings: Settings): Promise<string> {
    const { files, skus } = this.#excluded;
    this.#analysing = true;
    try {
      return await link.ask((api) =>
        api.analyze(
          JSON.stringify({ ...settings, excluded_files: this.#files.coreNumbers(files), excluded_skus: skus, advice_later: true }),
        ),
      );
    } finally {
      this.#analysing = false;
    }
  }

  #take(text: string): Analysis {
    const analysis = JSON.parse(text) as Analysis;
    this.#files.take(analysis.files);
    return analysis;
  }

  /** The page has the overview; what takes seconds follows, unless another analysis was asked for meanwhile. */
  async #askAdvice(link: Link, turn: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ADVICE_AFTER_MS));
    if (turn !== this.#analyses) return;
    try {
      const analysis = this.#take(await link.ask((api) => api.advise()));
      if (turn === this.#analyses) this.#emit({ type: 'analysis', analysis });
    } catch {
      // The worker was lost: whoever analyses again gets another one, and its advice.
    }
  }

  async query(query: Query): Promise<QueryResult> {
    const text = await this.#life.ask((api) => api.query(JSON.stringify(query)));
    this.#query = query;
    return JSON.parse(text) as QueryResult;
  }

  async window(from: number, count: number): Promise<RowsFrame> {
    return decodeFrame(await this.#life.ask((api) => api.window(from, count)), from);
  }

  async sku(row: number): Promise<SkuDetail> {
    return JSON.parse(await this.#life.ask((api) => api.sku(row))) as SkuDetail;
  }

  async whatIf(scenario: Scenario): Promise<Outcome | null> {
    return JSON.parse(await this.#life.ask((api) => api.whatIf(JSON.stringify(scenario)))) as Outcome | null;
  }

  async plan(request: PlanRequest): Promise<Analysis['plan']> {
    return JSON.parse(await this.#life.ask((api) => api.plan(JSON.stringify(request)))) as Analysis['plan'];
  }

  async fees(): Promise<AccountFees | null> {
    return JSON.parse(await this.#life.ask((api) => api.fees())) as AccountFees | null;
  }

  history(): Promise<string> {
    return this.#life.ask((api) => api.history());
  }

  sample(): Promise<File[]> {
    return this.#sample();
  }

  // --- What is told unasked. ---

  listen(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #emit(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** What was asked comes after the files, unless it is what broke the worker: then it would break the next one. */
  #onLost(loss: Loss, detail: string): Lesson {
    const { culprit, known } = this.#files.onLost(loss, detail);
    if (this.#analysing) {
      this.#settings = null;
      this.#query = null;
    }
    return async (link) => {
      this.#emit({
        type: 'restarted',
        reason: loss,
        file: culprit && { name: culprit.name, bytes_read: culprit.bytes_read, bytes_total: culprit.file.size },
      });
      await this.#files.reread(link, known);
      if (this.#settings !== null) await this.#analyze(link, this.#settings);
      if (this.#query !== null) await link.ask((api) => api.query(JSON.stringify(this.#query)));
      this.#files.tell();
    };
  }
}
