// The account's history in this browser: off until the user turns it on, and nothing is written before. Two records here: the
// text of an `ipiscope-history/1` file, which the core writes and reads like any report, and the rates and limits that
// the user typed. It can be looked at, saved as a file and deleted. Storage may be refused (private windows); then it
// says so.
import { effect, signal } from '@preact/signals';
import { EngineError, type CapacityType, type EnteredRate } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { engine } from './engine.ts';
import { saveBlob } from './save.ts';
import { attempt, say } from './say.ts';
import * as state from './state.ts';

interface Kept {
  id: 'history';
  text: string;
}

/** What the user typed and no file tells. */
interface Typed {
  id: 'typed';
  feeRates: readonly EnteredRate[];
  limits: Readonly<Partial<Record<CapacityType, number>>>;
}

/** What is in the record, for the list. */
export interface KeptMarket {
  marketplace: string;
  days: string[];
  scores: number;
}

const DATABASE = 'ipiscope';
const STORE = 'history';
const FLAG = 'ipiscope.keep';

export const keeping = signal(false);
/** The files too, and what stands beside them (work.ts). */
export const keepingFiles = signal(false);
/** The text that is kept; null = nothing. */
export const kept = signal<string | null>(null);
/** The browser does not let the page store anything. */
export const refused = signal(false);

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('refused'));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const asked = indexedDB.open(DATABASE, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'id' });
  const database = await request(asked);
  try {
    return await request(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

export const readRecord = <T>(id: string): Promise<T | undefined> => within('readonly', (store) => store.get(id)) as Promise<T | undefined>;
export const putRecord = <T extends { id: string }>(record: T): Promise<unknown> => within('readwrite', (store) => store.put(record));
export const removeRecord = (id: string): Promise<unknown> => within('readwrite', (store) => store.delete(id));

/** `files`: the history, and the files too. */
type Flag = 'on' | 'files';

function flag(): Flag | null {
  try {
    const found = localStorage.getItem(FLAG);
    return found === 'on' || found === 'files' ? found : null;
  } catch {
    return null;
  }
}

export const setFlag = (value: Flag): void => localStorage.setItem(FLAG, value);

/** At the start of the page: the database is opened only where it was turned on. */
export async function readKept(): Promise<void> {
  const found = flag();
  keeping.value = found !== null;
  keepingFiles.value = found === 'files';
  if (found === null) return;
  try {
    kept.value = (await readRecord<Kept>('history'))?.text ?? null;
    const typed = await readRecord<Typed>('typed');
    // What was typed in this tab meanwhile is newer.
    const { feeRates, limits } = state.settings;
    if (typed !== undefined && feeRates.value.length === 0 && Object.keys(limits.value).length === 0) {
      feeRates.value = typed.feeRates;
      limits.value = typed.limits;
    }
  } catch {
    refused.value = true;
  }
}

/** From now on what the user types is kept as it changes, where keeping is on; the sample's never. */
export function keepTyped(): void {
  effect(() => {
    const record: Typed = { id: 'typed', feeRates: state.settings.feeRates.value, limits: state.settings.limits.value };
    if (!keeping.value || state.isSample.value) return;
    putRecord(record).catch(() => void (refused.value = true));
  });
}

async function turnOn(): Promise<void> {
  try {
    await within('readonly', (store) => store.count());
    setFlag('on');
    keeping.value = true;
    refused.value = false;
  } catch {
    refused.value = true;
  }
}

/** Turning it off deletes all of it, the database too. */
export async function turnOff(): Promise<void> {
  keeping.value = false;
  keepingFiles.value = false;
  kept.value = null;
  try {
    localStorage.removeItem(FLAG);
    await request(indexedDB.deleteDatabase(DATABASE) as IDBRequest<unknown>);
  } catch {
    refused.value = true;
  }
}

/** Does nothing while it is off. */
async function keep(text: string): Promise<void> {
  if (!keeping.value || text === kept.value) return;
  try {
    await putRecord({ id: 'history', text } satisfies Kept);
    kept.value = text;
  } catch {
    refused.value = true;
  }
}

/** What the core knows of earlier days, kept where the user wants that; never the sample. */
export async function keepHistory(): Promise<void> {
  if (!keeping.value || state.isSample.value) return;
  try {
    await keep(await engine.history());
  } catch (error) {
    if (!(error instanceof EngineError)) console.error(error);
  }
}

export async function keepFromNowOn(): Promise<void> {
  await turnOn();
  if (state.analysis.value !== null) await keepHistory();
}

/** The history as a file, the kept one or the one of the files that are open. */
export async function saveHistory(): Promise<void> {
  await attempt(async () => {
    const text = state.analysis.value === null ? kept.value : await engine.history();
    if (text === null) return;
    const sample = state.isSample.value ? '-made-up-sample' : '';
    saveBlob(new Blob([text], { type: 'application/json' }), `ipiscope-history-${state.analysis.value?.as_of ?? 'kept'}${sample}.json`);
    say(t().keep.saved);
  });
}

/** Days and scores by marketplace; empty where the text is no history. */
export function marketsOf(text: string): KeptMarket[] {
  try {
    const parsed = JSON.parse(text) as {
      marketplaces?: { marketplace?: unknown; snapshots?: { date?: unknown }[]; official_scores?: unknown[] }[];
    };
    return (parsed.marketplaces ?? []).map((market) => ({
      marketplace: String(market.marketplace ?? ''),
      days: (market.snapshots ?? []).map((snapshot) => String(snapshot.date ?? '')).sort(),
      scores: market.official_scores?.length ?? 0,
    }));
  } catch {
    return [];
  }
}
