// What the corridor picture shows: the SKUs with stock as columns (cover, sales, stock, points), and how many are in
// each zone. The core counts; this only asks, in between two questions of the table.
import { signal } from '@preact/signals';
import type { Engine, Filter, RowsFrame } from '../engine/engine.ts';

export type ZoneId = 'little' | 'lane' | 'watch' | 'much';
export const ZONES: readonly ZoneId[] = ['little', 'lane', 'watch', 'much'];

/** Days of cover: 28 avoids the low-level fee, 30 to 60 is Amazon's advice, excess begins beyond 90. */
export const ZONE_EDGES = [28, 60, 90] as const;

/** Least and most days of a zone, as a filter wants them. */
export const ZONE_RANGE: Readonly<Record<ZoneId, { min?: number; max?: number }>> = {
  little: { max: 27.999999 },
  lane: { min: 28, max: 60 },
  watch: { min: 60.000001, max: 90 },
  much: { min: 90.000001 },
};

export interface Zone {
  skus: number;
  /** Points that its SKUs cost; null = no score. */
  points: number | null;
  /** Fees of the coming quarter, minor units; null = unknown. */
  money: number | null;
}

export interface Corridor {
  frame: RowsFrame;
  zones: Record<ZoneId, Zone>;
  /** With stock, and nothing sold in 90 days: no days of cover can be told; counted as too much. */
  unsold: Zone;
  /** Sold in 90 days, and out of stock now. */
  out: number;
  total: number;
}

/** Dots that are drawn at most; the ones with most units. */
const MOST_DOTS = 2000;

const WITH_STOCK: Filter = { column: 'on_hand', min: 1 };

export const corridor = signal<Corridor | null>(null);

export async function readCorridor(engine: Engine): Promise<Corridor> {
  const zone = async (filters: Filter[]): Promise<Zone> => {
    const answer = await engine.query({ filters });
    return { skus: answer.rows, points: answer.sums['points_lost'] ?? null, money: answer.sums['money_13w_minor'] ?? null };
  };
  const inZone = (id: ZoneId): Promise<Zone> => zone([WITH_STOCK, { column: 'days_of_cover', ...ZONE_RANGE[id] }]);
  const zones = { little: await inZone('little'), lane: await inZone('lane'), watch: await inZone('watch'), much: await inZone('much') };
  const unsold = await zone([WITH_STOCK, { column: 'days_of_cover', missing: true }]);
  const out = await zone([
    { column: 'on_hand', max: 0 },
    { column: 'shipped_90d', min: 1 },
  ]);
  const all = await engine.query({
    sort: [{ column: 'on_hand', descending: true }],
    filters: [WITH_STOCK, { column: 'days_of_cover', missing: false }],
  });
  const frame = await engine.window(0, Math.min(all.rows, MOST_DOTS));
  return { frame, zones, unsold, out: out.skus, total: all.total };
}
