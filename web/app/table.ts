// The SKU table's question and the rows that answer it. The engine sorts and filters; rows come in blocks, the last
// ones asked for are kept. A new question throws all blocks away.
import { signal } from '@preact/signals';
import { EngineError, type Filter, type Query, type QueryResult, type RowsFrame, type SkuDetail } from '../engine/engine.ts';
import type { SortKey } from '../ui/virtual_table.tsx';
import { corridor, readCorridor } from './corridor.ts';
import { engine } from './engine.ts';
import { learn } from './plan.ts';

export type ChipId = 'excess' | 'stranded' | 'aged' | 'low' | 'no_sales';

/** What each chip asks of the core. */
const CHIP_FILTERS: Record<ChipId, Filter> = {
  excess: { column: 'excess_units', min: 1 },
  stranded: { column: 'stranded_units', min: 1 },
  aged: { column: 'aged_181_units', min: 1 },
  low: { column: 'days_of_cover', max: 27.999 },
  no_sales: { column: 'shipped_90d', max: 0 },
};
export const CHIPS = Object.keys(CHIP_FILTERS) as ChipId[];

export const DEFAULT_SORT: readonly SortKey[] = [{ column: 'points_lost', descending: true }];

/** SKUs of one ASIN stand together. */
export const byAsin = signal(false);

export const sort = signal<readonly SortKey[]>(DEFAULT_SORT);
export const search = signal('');
export const chips = signal<ReadonlySet<ChipId>>(new Set());
/** Days of cover chosen in the corridor, when they filter. */
export const cover = signal<{ min?: number; max?: number } | null>(null);
export const result = signal<QueryResult | null>(null);
/** Rises with every new answer: rows of older versions mean something else. */
export const version = signal(0);
/** Rises when a block has come in. */
export const arrived = signal(0);

/** Ticked rows, by SKU, with their place in the account; they stay when the question changes. */
export const selected = signal<ReadonlyMap<string, number>>(new Map());

export function toggleSelected(at: number): void {
  const sku = row(at)?.text('sku') ?? null;
  const place = row(at)?.number('row') ?? null;
  if (sku === null || place === null) return;
  const next = new Map(selected.value);
  if (!next.delete(sku)) next.set(sku, place);
  selected.value = next;
}

export const clearSelected = (): void => void (selected.value = new Map());

/** Of all rows shown, the first so many. */
export const MOST_SELECTED = 2000;
export async function selectShown(): Promise<void> {
  const rows = Math.min(MOST_SELECTED, result.value?.rows ?? 0);
  if (rows === 0) return;
  try {
    const frame = await engine.window(0, rows);
    const next = new Map(selected.value);
    for (let at = 0; at < frame.rows; at++) {
      const sku = frame.text('sku', at);
      const place = frame.number('row', at);
      if (sku !== null && place !== null) next.set(sku, place);
    }
    selected.value = next;
  } catch (error) {
    quiet(error);
  }
}

export const openRow = signal<number | null>(null);
export const detail = signal<SkuDetail | null>(null);

const BLOCK = 128;
const KEPT = 24;
const blocks = new Map<number, RowsFrame | null>();

export function question(): Query {
  return {
    sort: sort.value.map((key) => ({ ...key })),
    search: search.value.trim(),
    group: byAsin.value ? 'asin' : null,
    filters: [
      ...[...chips.value].map((chip) => CHIP_FILTERS[chip]),
      ...(cover.value === null ? [] : [{ column: 'days_of_cover', ...cover.value }]),
    ],
  };
}

const quiet = (error: unknown): void => {
  // A restart is told by the engine's event; the table asks again after it.
  if (!(error instanceof EngineError)) console.error(error);
};

let turn = 0;
/** One question at a time: while one is answered, only the newest of the others waits. */
let asking: Promise<void> | null = null;
let waiting: { anew: boolean } | null = null;

/** `anew`: the numbers behind the rows have changed too, so the corridor is asked for first. */
export async function refreshTable(anew = false): Promise<void> {
  turn += 1;
  if (asking !== null) {
    waiting = { anew: anew || (waiting?.anew ?? false) };
    return asking;
  }
  asking = ask(anew);
  await asking;
}

async function ask(anew: boolean): Promise<void> {
  const mine = turn;
  try {
    await answer(anew, mine);
  } catch (error) {
    quiet(error);
  }
  const next = waiting;
  waiting = null;
  if (next !== null) return ask(next.anew || (anew && mine !== turn));
  asking = null;
}

async function answer(anew: boolean, mine: number): Promise<void> {
  if (anew) {
    const picture = await readCorridor(engine);
    if (mine !== turn) return;
    corridor.value = picture;
  }
  const found = await engine.query(question());
  if (mine !== turn) return;
  blocks.clear();
  result.value = found;
  version.value += 1;
  if (anew && detail.value !== null) return lookAgain(detail.value, found);
  openRow.value = null;
  detail.value = null;
}

/** New numbers leave a SKU open that is still there, with what is known of it now; another question closes it. */
async function lookAgain(open: SkuDetail, { rows, total }: QueryResult): Promise<void> {
  const place = openRow.value;
  const now = open.row < total ? await engine.sku(open.row) : null;
  const there = place !== null && place < rows ? (await engine.window(place, 1)).number('row', 0) : null;
  if (detail.value !== open) return;
  const same = now !== null && now.sku === open.sku && now.marketplace === open.marketplace;
  if (same) learn(now.actions ?? []);
  openRow.value = same && there === open.row ? place : null;
  detail.value = same ? now : null;
}

export function clearTable(): void {
  turn += 1;
  blocks.clear();
  result.value = null;
  openRow.value = null;
  detail.value = null;
  search.value = '';
  chips.value = new Set();
  selected.value = new Map();
  cover.value = null;
  corridor.value = null;
  sort.value = DEFAULT_SORT;
  byAsin.value = false;
  version.value += 1;
}

async function fetchBlock(index: number): Promise<void> {
  // While a question is being asked, rows would be those of another one; its answer asks for rows anew.
  if (asking !== null || blocks.has(index)) return;
  blocks.set(index, null);
  const mine = turn;
  try {
    const frame = await engine.window(index * BLOCK, BLOCK);
    if (mine !== turn) return;
    blocks.set(index, frame);
    for (const key of blocks.keys()) {
      if (blocks.size <= KEPT) break;
      if (key !== index) blocks.delete(key);
    }
    arrived.value += 1;
  } catch (error) {
    blocks.delete(index);
    quiet(error);
  }
}

/** Fetches what is needed for the rows [first, end). */
export function need(first: number, end: number): void {
  for (let index = Math.floor(first / BLOCK); index * BLOCK < end; index++) void fetchBlock(index);
}

export interface Row {
  number(column: string): number | null;
  text(column: string): string | null;
}

/** The row when it is here; undefined while it is on its way. */
export function row(at: number): Row | undefined {
  const frame = blocks.get(Math.floor(at / BLOCK));
  if (frame === null || frame === undefined) return undefined;
  const inside = at - frame.from;
  if (inside < 0 || inside >= frame.rows) return undefined;
  return { number: (column) => frame.number(column, inside), text: (column) => frame.text(column, inside) };
}

/** Columns that the core sends; empty until the first block is here. */
export function knownColumns(): readonly string[] {
  for (const frame of blocks.values()) if (frame !== null) return frame.columns;
  return [];
}

export function toggleChip(chip: ChipId): void {
  const next = new Set(chips.value);
  if (!next.delete(chip)) next.add(chip);
  chips.value = next;
  void refreshTable();
}

export function onlyChip(chip: ChipId): void {
  chips.value = new Set([chip]);
  search.value = '';
  void refreshTable();
}

export function toggleByAsin(): void {
  byAsin.value = !byAsin.value;
  void refreshTable();
}

export function setCover(range: { min?: number; max?: number } | null): void {
  cover.value = range;
  void refreshTable();
}

export function setSearch(text: string): void {
  search.value = text;
  void refreshTable();
}

export function clearFilters(): void {
  chips.value = new Set();
  cover.value = null;
  search.value = '';
  void refreshTable();
}

/** First click sorts the useful way round, the next turns it, the third takes it back; Shift adds a key. */
export function sortBy(column: string, add: boolean, descendingFirst: boolean): void {
  const present = sort.value.find((key) => key.column === column);
  const rest = add ? sort.value.filter((key) => key.column !== column) : [];
  const turned = { column, descending: present === undefined ? descendingFirst : !present.descending };
  const back = present !== undefined && present.descending !== descendingFirst;
  const next = back ? rest : add && present !== undefined ? sort.value.map((key) => (key === present ? turned : key)) : [...rest, turned];
  sort.value = next.length === 0 ? DEFAULT_SORT : next;
  void refreshTable();
}

let detailTurn = 0;
async function fetchDetail(accountRow: number): Promise<void> {
  const mine = ++detailTurn;
  try {
    const found = await engine.sku(accountRow);
    if (mine !== detailTurn) return;
    learn(found.actions ?? []);
    detail.value = found;
  } catch (error) {
    quiet(error);
  }
}

/** Opens the SKU at a place of the table; null closes. */
export async function openSku(at: number | null): Promise<void> {
  openRow.value = at;
  if (at === null) {
    detailTurn += 1;
    detail.value = null;
    return;
  }
  if (row(at) === undefined) await fetchBlock(Math.floor(at / BLOCK));
  const accountRow = row(at)?.number('row') ?? null;
  if (accountRow !== null && openRow.value === at) await fetchDetail(accountRow);
}

/** Opens a SKU by its row in the account, wherever the table's question puts it. */
export async function openAccountRow(accountRow: number): Promise<void> {
  openRow.value = null;
  await fetchDetail(accountRow);
}
