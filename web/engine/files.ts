// The files that the engine knows. It keeps the File handles, so that a new worker can read again what the old one knew,
// and gives each file a number of its own, since the core's change with every restart. Work on files is done one after
// another.
// A worker that crashes or hangs while reading a file takes that file's place in the results with it: the file is
// entered as refused ('engine_crashed', 'engine_hung', 'out_of_memory'), the others are read again.
import type { FileReport } from './analysis.ts';
import { EngineError, type FileProgress, type Overrides, type Phase } from './engine.ts';
import { newEntry, type Entry } from './entry.ts';
import type { WorkerLife } from './life.ts';
import type { Link, Loss } from './link.ts';
import { HUNG_READING_MS, type ReadResult, type WorkerNote } from './protocol.ts';
import { Stop, type Stops } from './stop.ts';

const GIVEN_UP: Record<Exclude<Loss, 'cancelled'>, string> = { crashed: 'engine_crashed', hung: 'engine_hung' };

const MOST_BLAMELESS_LOSSES = 3;

export interface FilesOptions {
  life: WorkerLife;
  stops: Stops;
  /** Resolves when files may be read. */
  settled: Promise<void>;
  chunkBytes: number;
  onChange(reports: FileReport[]): void;
}

/** The file that was being read when a worker was lost, and all that the next worker has to know. */
export interface Legacy {
  culprit: Entry | null;
  known: readonly Entry[];
}

export class EngineFiles {
  readonly #options: FilesOptions;
  readonly #entries: Entry[] = [];
  #nextId = 1;
  /** The file that the worker is reading, for progress, and for blame. */
  #reading: Entry | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** Workers lost one after another while no file was being read and nothing succeeded in between. */
  #blamelessLosses = 0;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  // --- What can be done with them. ---

  add(files: Iterable<File>, on: (progress: FileProgress) => void): Promise<FileReport[]> {
    const given = [...files];
    return this.#work(async (stop) => {
      const waiting = given.map((file, index) => newEntry(this.#nextId++, file, null, index, on));
      const added: Entry[] = [];
      this.#entries.push(...waiting);
      try {
        await Promise.race([this.#options.settled, stop.pressed]);
        for (const [index, entry] of waiting.entries()) {
          const members = await this.#open(entry, stop, (member) => newEntry(this.#nextId++, entry.file, member, index, on));
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
        this.tell();
      }
      return added.map((entry) => entry.report!);
    });
  }

  remove(file: number): Promise<void> {
    return this.#work(async () => {
      const entry = this.#find(file);
      this.#entries.splice(this.#entries.indexOf(entry), 1);
      await this.#drop(entry);
      this.tell();
    });
  }

  removeAll(): Promise<void> {
    return this.#work(async () => {
      for (const entry of this.#entries.splice(0)) await this.#drop(entry);
      this.tell();
    });
  }

  setOverrides(file: number, overrides: Overrides): Promise<FileReport> {
    return this.#work(async (stop) => {
      const entry = this.#find(file);
      const before = entry.overrides;
      await this.#drop(entry);
      Object.assign(entry, { overrides, core: null, complete: false, given_up: null });
      try {
        await this.#readOne(entry, stop);
      } catch (error) {
        entry.overrides = before;
        await this.#readOne(entry, new Stop());
        throw error;
      } finally {
        this.tell();
      }
      return entry.report!;
    });
  }

  /** Reports that the core made anew with an analysis, under our numbers. */
  take(reports: readonly FileReport[]): void {
    for (const report of reports) {
      const entry = this.#entries.find((candidate) => candidate.core === report.id);
      if (entry === undefined) continue;
      report.id = entry.id;
      entry.report = report;
    }
  }

  coreNumbers(files: readonly number[]): (number | null)[] {
    return this.#entries.filter((entry) => files.includes(entry.id) && entry.core !== null).map((entry) => entry.core);
  }

  tell(): void {
    this.#options.onChange(this.#entries.flatMap((entry) => entry.report ?? []));
  }

  // --- A worker that is lost, and the next one. ---

  onNote(note: WorkerNote): void {
    const entry = this.#reading;
    if (note.note !== 'progress' || entry === null || note.key !== entry.id) return;
    entry.bytes_read = note.bytes;
    entry.onProgress('reading', note.restarted);
  }

  /** Blames whom it was; nothing here is known to the core any more. */
  onLost(loss: Loss, detail: string): Legacy {
    const culprit = this.#reading;
    this.#reading = null;
    if (culprit !== null && loss !== 'cancelled') culprit.given_up = { code: GIVEN_UP[loss], detail };
    if (loss !== 'cancelled' && culprit === null && ++this.#blamelessLosses > MOST_BLAMELESS_LOSSES) {
      // Something in these files breaks the core, and not while it is read: none of them is tried again.
      for (const entry of this.#entries) entry.given_up = { code: GIVEN_UP[loss], detail };
    }
    const known = this.#entries.filter((entry) => entry.complete || entry.given_up !== null);
    for (const entry of known) entry.core = null;
    return { culprit, known };
  }

  /** The core has computed with these files. */
  absolve(): void {
    this.#blamelessLosses = 0;
  }

  async reread(link: Link, known: readonly Entry[]): Promise<void> {
    for (const entry of known) await this.#rereadOne(link, entry);
  }

  async #rereadOne(link: Link, entry: Entry): Promise<void> {
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

  // --- One file. ---

  /** The entry itself, or in its place one for each member of the archive that it is. */
  async #open(entry: Entry, stop: Stop, make: (member: string) => Entry): Promise<Entry[]> {
    const { life, stops } = this.#options;
    let names: string[] | null;
    try {
      const link = await Promise.race([life.live(), stop.pressed]);
      names = await stops.during(() => link.ask((api) => api.members(entry.file), HUNG_READING_MS));
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
    const { life, stops } = this.#options;
    if (stop.cancelled) throw new EngineError('cancelled');
    entry.bytes_read = 0;
    entry.onProgress('reading', false);
    try {
      const link = await Promise.race([life.live(), stop.pressed]);
      if (entry.given_up !== null) await this.#refuse(link, entry);
      else await stops.during(() => this.#deliver(link, entry));
      entry.bytes_read = entry.file.size;
      entry.onProgress(entry.report!.refusal === null ? 'done' : 'refused', false);
    } catch (error) {
      // Memory is gone, or the worker: then the new one has entered the file as given up already.
      this.#giveUp(entry, error);
      const link = await life.live();
      if (entry.core === null) await this.#refuse(link, entry);
      entry.onProgress('failed', false);
    }
  }

  async #deliver(link: Link, entry: Entry): Promise<void> {
    const { id: key, file, member, overrides } = entry;
    this.#reading = entry;
    try {
      const request = { key, file, member, overrides, chunk_bytes: this.#options.chunkBytes };
      this.#settle(entry, await link.ask((api) => api.read(request), HUNG_READING_MS));
    } finally {
      if (this.#reading === entry) this.#reading = null;
    }
  }

  async #drop(entry: Entry): Promise<void> {
    if (entry.core !== null) await this.#options.life.ask((api) => api.drop(entry.core!));
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

  /** One after another, stopped together by cancel(). */
  #work<T>(work: (stop: Stop) => Promise<T>): Promise<T> {
    const stop = this.#options.stops.current;
    const result = this.#queue.then(() => work(stop));
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
