// The Engine of the page. It keeps the File handles, so that a new worker can read again what the old one knew, and
// gives each file a number of its own, since the core's change with every restart. Work on files is done one after
// another; analyses, queries and rows go straight to the worker.
// A worker that crashes or hangs while reading a file takes that file's place in the results with it: the file is
// entered as refused ('engine_crashed', 'engine_hung', 'out_of_memory'), the others are read again.
import type { Analysis, FileReport } from './analysis.ts';
import {
  EngineError,
  type AccountFees,
  type Engine,
  type EngineEvent,
  type FileProgress,
  type Offline,
  type Outcome,
  type Overrides,
  type Phase,
  type PlanRequest,
  type Query,
  type QueryResult,
  type RowsFrame,
  type Scenario,
  type Settings,
  type SkuDetail,
} from './engine.ts';
import { newEntry, type Entry } from './entry.ts';
import { decodeFrame } from './frame.ts';
import { Link, type Loss } from './link.ts';
import { CHUNK_BYTES, HUNG_READING_MS, type ReadResult, type WorkerNote } from './protocol.ts';
import { Stop, Stops } from './stop.ts';

/** What the loader hands over once the policy stands. */
export interface EngineParts {
  startWorker(): Worker;
  module: WebAssembly.Module;
}

export interface EngineOptions {
  parts: Promise<EngineParts>;
  sample(): Promise<File[]>;
  /** Resolves when no part of the page is being fetched any more: from then on there are no requests. */
  settled: Promise<void>;
  offline: Offline;
  chunkBytes?: number;
}

const GIVEN_UP: Record<Exclude<Loss, 'cancelled'>, string> = { crashed: 'engine_crashed', hung: 'engine_hung' };

const MOST_BLAMELESS_LOSSES = 3;

/** The first paint and the table's first rows come before the advice of a very large account. */
const ADVICE_AFTER_MS = 500;

export class EngineClient implements Engine {
  readonly offline: Offline;
  readonly #options: EngineOptions;
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  readonly #entries: Entry[] = [];
  #nextId = 1;
  #link: Promise<Link> | null = null;
  #current: Link | null = null;
  /** The file that the worker is reading, for progress, and for blame. */
  #reading: Entry | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #stops = new Stops();
  #analysing = false;
  /** Counts the analyses, so that advice for an earlier one is dropped. */
  #analyses = 0;
  /** Workers lost one after another while no file was being read and nothing succeeded in between. */
  #blamelessLosses = 0;
  #excluded: { files: readonly number[]; skus: readonly string[] } = { files: [], skus: [] };
  /** What a new worker is told so that rows and details go on where they were. */
  #settings: Settings | null = null;
  #query: Query | null = null;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.offline = options.offline;
    options.offline.onNewVersion(() => this.#emit({ type: 'new_version' }));
    void options.settled.then(() => this.#emit({ type: 'ready', everything: true }));
  }

  // --- Files. ---

  addFiles(files: Iterable<File>, on: (progress: FileProgress) => void = () => undefined): Promise<FileReport[]> {
    const given = [...files];
    return this.#work(async (stop) => {
      const waiting = given.map((file, index) => newEntry(this.#nextId++, file, null, index, on));
      const added: Entry[] = [];
      this.#entries.push(...waiting);
      try {
        await Promise.race([this.#options.settled, stop.pressed]);
        for (const [index, entry] of waiting.entries()) {
          const members = await this.#open(entry, stop, (member) =>
            newEntry(this.#nextId++, entry.file, member, index, on),
          );
          added.push(...members);
          for (const member of members) await this.#readOne(member, stop);
        }
      } catch (error) {
        for (const entry of new Set([...waiting, ...added])) {
          if (entry.report === null) this.#forget(entry, 'cancelled');
        }
        throw error;
      } finally {
        for (const entry of added) entry.onProgress = () => undefined;
        this.#emitFiles();
      }
      return added.map((entry) => entry.report!);
    });
  }

  removeFile(file: number): Promise<void> {
    return this.#work(async () => {
      const entry = this.#find(file);
      this.#entries.splice(this.#entries.indexOf(entry), 1);
      if (entry.core !== null) await this.#ask((link) => link.ask((api) => api.drop(entry.core!)));
      this.#emitFiles();
    });
  }

  removeAll(): Promise<void> {
    return this.#work(async () => {
      for (const entry of this.#entries.splice(0)) {
        if (entry.core !== null) await this.#ask((link) => link.ask((api) => api.drop(entry.core!)));
      }
      this.#excluded = { files: [], skus: [] };
      this.#settings = null;
      this.#query = null;
      this.#emitFiles();
    });
  }

  setOverrides(file: number, overrides: Overrides): Promise<FileReport> {
    return this.#work(async (stop) => {
      const entry = this.#find(file);
      const before = entry.overrides;
      if (entry.core !== null) await this.#ask((link) => link.ask((api) => api.drop(entry.core!)));
      Object.assign(entry, { overrides, core: null, complete: false, given_up: null });
      try {
        await this.#readOne(entry, stop);
      } catch (error) {
        entry.overrides = before;
        await this.#readOne(entry, new Stop());
        throw error;
      } finally {
        this.#emitFiles();
      }
      return entry.report!;
    });
  }

  setExcluded(files: readonly number[], skus: readonly string[]): void {
    this.#excluded = { files: [...files], skus: [...skus] };
  }

  cancel(): void {
    const link = this.#current;
    this.#stops.press(
      () => link?.cancelReading(),
      () => link?.end('cancelled'),
    );
  }

  // --- Questions. ---

  async analyze(settings: Settings): Promise<Analysis> {
    const stop = this.#stops.current;
    const link = await Promise.race([this.#live(), stop.pressed]);
    const text = await this.#stops.during(() => this.#analyze(link, settings));
    this.#blamelessLosses = 0;
    this.#settings = settings;
    const analysis = this.#take(text);
    this.#emitFiles();
    const turn = ++this.#analyses;
    if (analysis.advice_pending) void this.#askAdvice(link, turn);
    return analysis;
  }

  #take(text: string): Analysis {
    const analysis = JSON.parse(text) as Analysis;
    for (const report of analysis.files) {
      const entry = this.#entries.find((candidate) => candidate.core === report.id);
      if (entry === undefined) continue;
      report.id = entry.id;
      entry.report = report;
    }
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
    const text = await this.#ask((link) => link.ask((api) => api.query(JSON.stringify(query))));
    this.#query = query;
    return JSON.parse(text) as QueryResult;
  }

  async window(from: number, count: number): Promise<RowsFrame> {
    return decodeFrame(await this.#ask((link) => link.ask((api) => api.window(from, count))), from);
  }

  async sku(row: number): Promise<SkuDetail> {
    return JSON.parse(await this.#ask((link) => link.ask((api) => api.sku(row)))) as SkuDetail;
  }

  async whatIf(scenario: Scenario): Promise<Outcome | null> {
    return JSON.parse(await this.#ask((link) => link.ask((api) => api.whatIf(JSON.stringify(scenario))))) as Outcome | null;
  }

  async plan(request: PlanRequest): Promise<Analysis['plan']> {
    return JSON.parse(await this.#ask((link) => link.ask((api) => api.plan(JSON.stringify(request))))) as Analysis['plan'];
  }

  async fees(): Promise<AccountFees | null> {
    return JSON.parse(await this.#ask((link) => link.ask((api) => api.fees()))) as AccountFees | null;
  }

  history(): Promise<string> {
    return this.#ask((link) => link.ask((api) => api.history()));
  }

  sample(): Promise<File[]> {
    return this.#options.sample();
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  // --- One file. ---

  /** The entry itself, or in its place one for each member of the archive that it is. */
  async #open(entry: Entry, stop: Stop, make: (member: string) => Entry): Promise<Entry[]> {
    let names: string[] | null;
    try {
      const link = await Promise.race([this.#live(), stop.pressed]);
      names = await this.#stops.during(() => link.ask((api) => api.members(entry.file), HUNG_READING_MS));
    } catch (error) {
      this.#giveUp(entry, error);
      return [entry];
    }
    if (names === null) return [entry];
    const members = names.map(make);
    this.#entries.splice(this.#entries.indexOf(entry), 1, ...members);
    return members;
  }

  async #readOne(entry: Entry, stop: Stop): Promise<void> {
    if (stop.cancelled) throw new EngineError('cancelled');
    entry.bytes_read = 0;
    entry.onProgress('reading', false);
    try {
      const link = await Promise.race([this.#live(), stop.pressed]);
      if (entry.given_up !== null) await this.#refuse(link, entry);
      else await this.#stops.during(() => this.#deliver(link, entry));
      entry.bytes_read = entry.file.size;
      entry.onProgress(entry.report!.refusal === null ? 'done' : 'refused', false);
    } catch (error) {
      // Memory is gone, or the worker: then the new one has entered the file as given up already.
      this.#giveUp(entry, error);
      const link = await this.#live();
      if (entry.core === null) await this.#refuse(link, entry);
      entry.onProgress('failed', false);
    }
  }

  async #deliver(link: Link, entry: Entry): Promise<void> {
    const { id: key, file, member, overrides } = entry;
    this.#reading = entry;
    try {
      const request = { key, file, member, overrides, chunk_bytes: this.#options.chunkBytes ?? CHUNK_BYTES };
      this.#settle(entry, await link.ask((api) => api.read(request), HUNG_READING_MS));
    } finally {
      if (this.#reading === entry) this.#reading = null;
    }
  }

  /** Throws on what is no fault of the file. */
  #giveUp(entry: Entry, error: unknown): void {
    if (!(error instanceof EngineError) || error.code === 'cancelled') throw error;
    const code = error.code === 'crashed' || error.code === 'hung' ? GIVEN_UP[error.code] : error.code;
    entry.given_up ??= { code, detail: error.detail };
  }

  async #refuse(link: Link, entry: Entry): Promise<void> {
    const { code, detail } = entry.given_up!;
    const { name, file } = entry;
    this.#settle(entry, await link.ask((api) => api.refuse(name, file.size, code, detail)));
  }

  #settle(entry: Entry, result: ReadResult): void {
    entry.core = result.id;
    entry.complete = true;
    entry.report = { ...(JSON.parse(result.report) as FileReport), id: entry.id };
  }

  #forget(entry: Entry, phase: Phase): void {
    const at = this.#entries.indexOf(entry);
    if (at >= 0) this.#entries.splice(at, 1);
    entry.onProgress(phase, false);
  }

  #find(id: number): Entry {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new EngineError('no_such_file', String(id));
    return entry;
  }

  // --- The worker, and another after it. ---

  #live(): Promise<Link> {
    this.#link ??= this.#start();
    return this.#link;
  }

  async #start(): Promise<Link> {
    const { startWorker, module } = await this.#options.parts.catch((error: unknown) => {
      this.#link = null;
      throw new EngineError('unsupported', String(error));
    });
    let started = false;
    const link: Link = new Link(
      startWorker(),
      (note) => this.#onNote(note),
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

  #onNote(note: WorkerNote): void {
    const entry = this.#reading;
    if (note.note !== 'progress' || entry === null || note.key !== entry.id) return;
    entry.bytes_read = note.bytes;
    entry.onProgress('reading', note.restarted);
  }

  #onLost(loss: Loss, detail: string): void {
    const culprit = this.#reading;
    this.#reading = null;
    if (culprit !== null && loss !== 'cancelled') culprit.given_up = { code: GIVEN_UP[loss], detail };
    if (loss !== 'cancelled' && culprit === null && ++this.#blamelessLosses > MOST_BLAMELESS_LOSSES) {
      // Something in these files breaks the core, and not while it is read: none of them is tried again.
      for (const entry of this.#entries) entry.given_up = { code: GIVEN_UP[loss], detail };
    }
    if (this.#analysing) {
      // What broke it once would break it again.
      this.#settings = null;
      this.#query = null;
    }
    this.#link = this.#revive(loss, culprit);
    this.#link.catch(() => undefined);
  }

  /** A new worker that knows what the old one knew. Ends: every file that breaks it is given up for good. */
  async #revive(loss: Loss, culprit: Entry | null): Promise<Link> {
    const known = this.#entries.filter((entry) => entry.complete || entry.given_up !== null);
    for (const entry of known) entry.core = null;
    const link = await this.#start();
    this.#emit({
      type: 'restarted',
      reason: loss,
      file: culprit && { name: culprit.name, bytes_read: culprit.bytes_read, bytes_total: culprit.file.size },
    });
    try {
      for (const entry of known) await this.#reread(link, entry);
      if (this.#settings !== null) await this.#analyze(link, this.#settings);
      if (this.#query !== null) await link.ask((api) => api.query(JSON.stringify(this.#query)));
    } catch (error) {
      const code = error instanceof EngineError ? error.code : null;
      if (code === 'crashed' || code === 'hung') return this.#live(); // lost as well; another is on its way
      this.#link = null;
      throw error;
    }
    this.#emitFiles();
    return link;
  }

  async #reread(link: Link, entry: Entry): Promise<void> {
    if (!this.#entries.includes(entry)) return;
    if (entry.given_up === null) {
      try {
        return await this.#deliver(link, entry);
      } catch (error) {
        if (!(error instanceof EngineError) || error.code !== 'out_of_memory') throw error;
        this.#giveUp(entry, error);
      }
    }
    await this.#refuse(link, entry);
  }

  // --- Order. ---

  async #ask<T>(question: (link: Link) => Promise<T>): Promise<T> {
    return question(await this.#live());
  }

  async #analyze(link: Link, settings: Settings): Promise<string> {
    this.#analysing = true;
    try {
      return await link.ask((api) => api.analyze(this.#settingsText(settings)));
    } finally {
      this.#analysing = false;
    }
  }

  /** Work on files: one after another, stopped together by cancel(). */
  #work<T>(work: (stop: Stop) => Promise<T>): Promise<T> {
    const stop = this.#stops.current;
    const result = this.#queue.then(() => work(stop));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #settingsText(settings: Settings): string {
    const files = this.#entries.filter((entry) => this.#excluded.files.includes(entry.id) && entry.core !== null);
    return JSON.stringify({
      ...settings,
      excluded_files: files.map((entry) => entry.core),
      excluded_skus: this.#excluded.skus,
      advice_later: true,
    });
  }

  #emitFiles(): void {
    const files = this.#entries.flatMap((entry) => entry.report ?? []);
    this.#emit({ type: 'files', files });
  }

  #emit(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
