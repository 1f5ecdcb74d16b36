// What stands in a cell of the SKU table, by column, and which columns are proposed. Missing is said, never drawn as 0.
import type { JSX } from 'preact';
import { computed } from '@preact/signals';
import { t, provenanceText } from '../copy/copy.ts';
import { count, currencyDigits, decimal, money, percent, skuPoints } from '../copy/format.ts';
import { Tag } from '../ui/parts.tsx';
import type { TableColumn } from '../ui/virtual_table.tsx';
import type { ExportColumn } from '../app/export.ts';
import { shownColumns } from '../app/preferences.ts';
import * as state from '../app/state.ts';
import type { Row } from '../app/table.ts';
import * as plan from '../app/plan.ts';
import * as table from '../app/table.ts';
import { bestSteps, restocks } from './step_order.ts';

interface ColumnShape {
  width: number;
  align: 'start' | 'end';
  sortable: boolean;
}

/** All columns that can be shown, in their order. */
const SHAPES: Record<string, ColumnShape> = {
  select: { width: 38, align: 'start', sortable: false },
  sku: { width: 250, align: 'start', sortable: true },
  asin: { width: 116, align: 'start', sortable: true },
  fnsku: { width: 116, align: 'start', sortable: true },
  on_hand: { width: 76, align: 'end', sortable: true },
  available: { width: 88, align: 'end', sortable: true },
  reserved: { width: 88, align: 'end', sortable: true },
  unfulfillable: { width: 96, align: 'end', sortable: true },
  pending_removal: { width: 96, align: 'end', sortable: true },
  inbound: { width: 84, align: 'end', sortable: true },
  shipped_30d: { width: 92, align: 'end', sortable: true },
  shipped_90d: { width: 84, align: 'end', sortable: true },
  mean_units_90d: { width: 100, align: 'end', sortable: true },
  days_of_cover: { width: 156, align: 'start', sortable: true },
  aged_181_units: { width: 124, align: 'start', sortable: true },
  state: { width: 150, align: 'start', sortable: false },
  excess_units: { width: 80, align: 'end', sortable: true },
  excess_units_by_days: { width: 104, align: 'end', sortable: true },
  stranded_units: { width: 88, align: 'end', sortable: true },
  in_stock_share: { width: 88, align: 'end', sortable: true },
  price_minor: { width: 88, align: 'end', sortable: true },
  points_lost: { width: 76, align: 'end', sortable: true },
  points_lost_sell_through: { width: 124, align: 'end', sortable: true },
  points_lost_excess: { width: 100, align: 'end', sortable: true },
  points_lost_stranded: { width: 112, align: 'end', sortable: true },
  money_13w_minor: { width: 96, align: 'end', sortable: true },
  amazon_storage_next_month_minor: { width: 148, align: 'end', sortable: true },
  next_charge_minor: { width: 104, align: 'end', sortable: true },
  next_step: { width: 158, align: 'start', sortable: false },
  recommended_action: { width: 140, align: 'start', sortable: true },
  alert: { width: 128, align: 'start', sortable: true },
  stranded_reason: { width: 200, align: 'start', sortable: true },
  snapshot_method: { width: 196, align: 'start', sortable: true },
  excluded: { width: 150, align: 'start', sortable: true },
};

const PROPOSED: readonly string[] = [
  'sku',
  'on_hand',
  'shipped_90d',
  'days_of_cover',
  'aged_181_units',
  'state',
  'points_lost',
  'money_13w_minor',
  'next_step',
];
/** Where there is room for more. */
const PROPOSED_WIDE: readonly string[] = [...PROPOSED, 'inbound', 'excess_units', 'next_charge_minor', 'recommended_action'];
const NARROW: readonly string[] = ['sku', 'points_lost', 'money_13w_minor'];
/** With the SKU's pane beside the table. */
const BESIDE: readonly string[] = ['sku', 'on_hand', 'shipped_90d', 'days_of_cover', 'state', 'points_lost', 'money_13w_minor'];

export type Room = 'narrow' | 'normal' | 'wide' | 'beside';

/** Amazon writes some advice as one word: "NoExcessInventory" → "No excess inventory". */
export function spaced(text: string): string {
  if (text.includes(' ')) return text;
  const words = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const MONEY = new Set(['price_minor', 'money_13w_minor', 'next_charge_minor', 'amazon_storage_next_month_minor']);

/** Made here of several columns of the core. */
const MADE = new Set(['select', 'state', 'next_step']);
const TEXTS = new Set([
  'sku',
  'title',
  'asin',
  'fnsku',
  'recommended_action',
  'alert',
  'stranded_reason',
  'snapshot_method',
  'excluded',
  'state',
  'next_step',
  'select',
]);

export const descendingFirst = (column: string): boolean => !TEXTS.has(column) && column !== 'days_of_cover';

/** Columns that the core sends (or that are made of those), in their order; sku always first. */
export function columnsKnown(): string[] {
  const known = table.knownColumns();
  return Object.keys(SHAPES).filter((id) => known.length === 0 || known.includes(id) || MADE.has(id));
}

export function columnsShown(room: Room): TableColumn[] {
  const known = columnsKnown();
  const proposed = { narrow: NARROW, normal: PROPOSED, wide: PROPOSED_WIDE, beside: BESIDE }[room];
  const narrow = room === 'narrow';
  const wanted = narrow || room === 'beside' ? proposed : (shownColumns.value ?? proposed);
  const ids = known.filter((id) => (id === 'select' ? room === 'normal' || room === 'wide' : id === 'sku' || wanted.includes(id)));
  return ids.map((id) => {
    const shape = SHAPES[id] ?? { width: 120, align: 'end', sortable: true };
    const words = t().words.columns[id] ?? { head: id, full: id };
    return {
      id,
      head: words.head,
      headFull: words.full,
      width: narrow ? (id === 'sku' ? 176 : id === 'points_lost' ? 74 : 92) : shape.width,
      align: shape.align,
      sortable: shape.sortable,
      pinned: id === 'sku',
    };
  });
}

/** The columns shown as they are exported: the product as its three texts, nothing that the page makes itself. */
export function exportColumns(room: Room): ExportColumn[] {
  const words = t().words.columns;
  const currency = state.analysis.value?.currency ?? '';
  const digits = 10 ** currencyDigits(currency);
  const shown = columnsShown(room)
    .map((column) => column.id)
    .filter((id) => !['select', 'sku', 'asin'].includes(id));
  return ['sku', 'title', 'asin', ...shown].map((id) => ({
    id,
    ...(MADE.has(id)
      ? { make: (row: Row) => (id === 'state' ? tagWords(row.number, row.text).join(', ') : nextStep(row.text('sku') ?? '')) }
      : {}),
    head: (id === 'sku' ? 'SKU' : (words[id]?.full ?? id)) + (MONEY.has(id) ? ` (${currency})` : ''),
    text: TEXTS.has(id),
    divisor: MONEY.has(id) ? digits : 1,
    ...(MONEY.has(id) ? { format: digits === 1 ? '#,##0' : '#,##0.00' } : id === 'in_stock_share' ? { format: '0%' } : {}),
  }));
}

export const columnsProposed = (): readonly string[] => PROPOSED;

const Missing = (): JSX.Element => (
  <span class="missing-cell" title={t().common.notInFiles}>
    {t().common.notGiven}
  </span>
);

const LANE_FROM = 28;
const LANE_TO = 60;
const EXCESS = 90;
const GLYPH = 88;

/** Days of cover on the glyph: 0 to 90 takes two thirds, the rest by the root up to two years. */
export function coverPlace(days: number): number {
  const share = days <= EXCESS ? (days / EXCESS) * 0.66 : 0.66 + 0.34 * Math.sqrt(Math.min(1, (days - EXCESS) / 640));
  return Math.round(share * (GLYPH - 6) * 10) / 10 + 3;
}

export function CoverGlyph({ days }: { days: number | null }): JSX.Element {
  const tone = days === null ? '' : days > EXCESS ? 'much' : days < LANE_FROM ? 'little' : days <= LANE_TO ? 'lane' : 'watch';
  return (
    <svg class="cover-glyph" width={GLYPH} height="18" viewBox={`0 0 ${GLYPH} 18`} aria-hidden="true" focusable="false">
      <line class="glyph-axis" x1="0" x2={GLYPH} y1="9" y2="9" />
      <rect class="glyph-lane" x={coverPlace(LANE_FROM)} width={coverPlace(LANE_TO) - coverPlace(LANE_FROM)} y="4" height="10" />
      <path class="glyph-lane-edge" d={`M${coverPlace(LANE_FROM)} 4v10M${coverPlace(LANE_TO)} 4v10`} />
      <line class="glyph-excess" x1={coverPlace(EXCESS)} x2={coverPlace(EXCESS)} y1="3" y2="15" />
      {days !== null && <circle class={`glyph-dot ${tone}`} cx={coverPlace(days)} cy="9" r="3.2" />}
    </svg>
  );
}

function Cover({ row }: { row: Row }): JSX.Element {
  const days = row.number('days_of_cover');
  const sold = row.number('shipped_90d');
  const onHand = row.number('on_hand');
  if (days === null && (onHand ?? 0) === 0) return <span class="second">–</span>;
  return (
    <span class="cover-cell">
      <CoverGlyph days={days} />
      <span>{days !== null ? count(days) : sold === 0 ? <span class="second">{t().skus.noSales}</span> : <Missing />}</span>
    </span>
  );
}

function Aged({ row }: { row: Row }): JSX.Element {
  const aged = row.number('aged_181_units');
  const onHand = row.number('on_hand');
  if (aged === null) return <Missing />;
  if (onHand === null || onHand === 0) return <>{count(aged)}</>;
  const share = Math.min(1, aged / onHand);
  return (
    <span class="aged-cell">
      <span class="meter age" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share, 0)}
    </span>
  );
}

/** What to do with a SKU, in few words: the step that is in the plan, else the best one of the list. */
const nextSteps = computed(() => {
  const found = new Map<string, string>();
  for (const action of [...plan.stepsNow.value, ...bestSteps(state.analysis.value?.actions ?? [], new Set())]) {
    if (!found.has(action.sku))
      found.set(
        action.sku,
        t().actionsShort[action.kind](action.units) + (action.deadline === null ? '' : ` ${t().skus.byDay(action.deadline)}`),
      );
  }
  for (const { action } of restocks(state.analysis.value?.actions ?? [], state.analysis.value?.alerts ?? [])) {
    if (!found.has(action.sku)) found.set(action.sku, t().actionsShort.restock(action.units));
  }
  return found;
});
export const nextStep = (sku: string): string => nextSteps.value.get(sku) ?? '';

export const tagsOf = (number: (column: string) => number | null, text: (column: string) => string | null): JSX.Element[] =>
  tagWords(number, text)
    .slice(0, 3)
    .map((word) => <Tag key={word}>{word}</Tag>);

function tagWords(number: (column: string) => number | null, text: (column: string) => string | null): string[] {
  const words = t().words.tags;
  const days = number('days_of_cover');
  const found: string[] = [];
  if ((number('excess_units') ?? 0) > 0) found.push(words.excess);
  if ((number('stranded_units') ?? 0) > 0) found.push(words.stranded);
  if ((number('aged_181_units') ?? 0) > 0) found.push(words.aged);
  if (days !== null && days < LANE_FROM && (number('shipped_90d') ?? 0) > 0) found.push(words.low);
  if (text('excluded') === 'new_asin') found.push(words.new);
  return found;
}

/** On a phone the second line says the cover instead of the ids. */
function CoverLine({ row }: { row: Row }): JSX.Element {
  const days = row.number('days_of_cover');
  const words = t().skus;
  return (
    <span class="product-line">
      <CoverGlyph days={days} />
      {days !== null ? words.days(count(days)) : row.number('shipped_90d') === 0 ? words.noSales : ''}
    </span>
  );
}

function Product({ row, narrow }: { row: Row; narrow: boolean }): JSX.Element {
  const title = row.text('title');
  const asin = row.text('asin');
  if (narrow) {
    return (
      <span class="product-cell">
        <span class="product-title">{title ?? row.text('sku')}</span>
        <CoverLine row={row} />
      </span>
    );
  }
  const skus = table.byAsin.value ? (row.number('asin_skus') ?? 0) : 0;
  return (
    <span class={`product-cell ${isFollower(row) ? 'follower' : ''}`}>
      <span class="product-title">{title ?? <span class="second">{t().skus.noTitle}</span>}</span>
      <span class="product-ids mono">
        {row.text('sku')}
        {asin !== null && ` · ${asin}`}
        {skus > 1 && <span class="asin-skus"> {t().skus.asinOf(skus)}</span>}
      </span>
    </span>
  );
}

const currency = (): string => state.analysis.value?.currency ?? '';

const POINTS = new Set(['points_lost', 'points_lost_sell_through', 'points_lost_excess', 'points_lost_stranded']);

function Select({ row, at }: { row: Row; at: number }): JSX.Element {
  const sku = row.text('sku') ?? '';
  return (
    <input
      type="checkbox"
      class="row-select"
      tabIndex={-1}
      checked={table.selected.value.has(sku)}
      aria-label={t().skus.select(sku)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => table.toggleSelected(at)}
    />
  );
}

/** Grouped: the first row of an ASIN with several SKUs says their sum under its own number. */
const ASIN_SUMS: Readonly<Record<string, string>> = {
  points_lost: 'asin_points_lost',
  on_hand: 'asin_on_hand',
  shipped_90d: 'asin_shipped_90d',
  money_13w_minor: 'asin_money_13w_minor',
};

function asinSum(column: string, row: Row): string | null {
  const of = ASIN_SUMS[column];
  const sum = of === undefined || (row.number('asin_skus') ?? 0) < 2 ? null : row.number(of);
  if (sum === null) return null;
  if (column === 'points_lost') return skuPoints(-sum);
  return column === 'money_13w_minor' ? money(-sum, currency()) : count(sum);
}

/** Another row of the ASIN above. */
export const isFollower = (row: Row | undefined): boolean =>
  table.byAsin.value && row !== undefined && row.text('asin') !== null && row.number('asin_skus') === null;

export function Cell(props: { column: string; row: Row | undefined; at: number; narrow: boolean }): JSX.Element {
  const sum = !table.byAsin.value || props.narrow || props.row === undefined ? null : asinSum(props.column, props.row);
  if (sum === null) return <OwnCell {...props} />;
  return (
    <span class="with-sum">
      <OwnCell {...props} />
      <span class="note">{t().skus.asinSum(sum)}</span>
    </span>
  );
}

function OwnCell({ column, row, at, narrow }: { column: string; row: Row | undefined; at: number; narrow: boolean }): JSX.Element {
  if (row === undefined) return column === 'select' ? <span /> : <span class="skeleton-cell" aria-hidden="true" />;
  if (column === 'select') return <Select row={row} at={at} />;
  if (column === 'next_step') return <span class="clip">{nextStep(row.text('sku') ?? '')}</span>;
  if (column === 'sku') return <Product row={row} narrow={narrow} />;
  if (column === 'days_of_cover') return <Cover row={row} />;
  if (column === 'aged_181_units') return <Aged row={row} />;
  if (column === 'state') return <span class="tags">{tagsOf(row.number, row.text)}</span>;
  if (TEXTS.has(column)) {
    const text = row.text(column);
    if (text === null || text === '') return <span class="second" />;
    if (column === 'snapshot_method') return <>{provenanceText(text)}</>;
    if (column === 'excluded') return <>{t().words.exclusions[text] ?? text}</>;
    return <span class="clip">{column === 'recommended_action' ? spaced(text) : text}</span>;
  }
  const value = row.number(column);
  if (value === null) return <Missing />;
  if (POINTS.has(column)) return <b class={value > 0 ? '' : 'zero'}>{skuPoints(-value)}</b>;
  if (column === 'money_13w_minor' || column === 'next_charge_minor')
    return value === 0 ? <span class="zero">{money(0, currency())}</span> : <>{money(-value, currency())}</>;
  if (MONEY.has(column)) return <>{money(value, currency(), true)}</>;
  if (column === 'in_stock_share') return <>{percent(value, 0)}</>;
  if (column === 'mean_units_90d') return <>{decimal(value, 1)}</>;
  return <>{count(value)}</>;
}
