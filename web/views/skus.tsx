// The SKUs: search, chips, columns, the table, the sentence with count and sums, and the drawer of one SKU.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { count, signed, signedMoney, skuPoints } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { useMedia } from '../ui/hooks.ts';
import { SearchIcon } from '../ui/icons.tsx';
import { Menu } from '../ui/menu.tsx';
import { Chip, Key } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { VirtualTable } from '../ui/virtual_table.tsx';
import { planFor } from '../app/plan_for.ts';
import { setExcludedMany, toggleExcluded } from '../app/settings.ts';
import { saveTable } from '../app/table_files.ts';
import type { Action } from '../engine/analysis.ts';
import type { ExportFormat } from '../app/export.ts';
import * as plan from '../app/plan.ts';
import { letterKeys } from '../app/preferences.ts';
import * as state from '../app/state.ts';
import * as table from '../app/table.ts';
import { PANE, SkuPane } from './sku_drawer.tsx';
import { bestSteps } from './step_order.ts';
import { Cell, columnsShown, descendingFirst, exportColumns } from './sku_cells.tsx';

const NARROW = '(max-width: 599px)';

function SearchField(): JSX.Element {
  const words = t().skus;
  return (
    <label class="sku-search">
      <SearchIcon />
      <span class="sr">{words.searchName}</span>
      <input
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={words.search}
        value={table.search.value}
        onInput={(event) => table.setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && table.search.value !== '') {
            event.stopPropagation();
            table.setSearch('');
          }
        }}
      />
      <Key>/</Key>
    </label>
  );
}

const FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'json'];

function ExportMenu(): JSX.Element | null {
  const words = t().skus;
  const wide = useMedia(PANE);
  const result = table.result.value;
  const a = state.analysis.value;
  if (result === null || a === null || result.rows === 0) return null;
  const save = (format: ExportFormat): void =>
    void saveTable(format, {
      columns: exportColumns(wide ? 'wide' : 'normal'),
      rows: result.rows,
      sums: result.sums,
      sumWord: words.exportSum,
      question: { marketplace: a.marketplace, currency: a.currency, as_of: a.as_of, ...table.question() },
      name: `ipiscope-skus-${a.marketplace}-${a.as_of}${state.isSample.value ? '-made-up-sample' : ''}`,
    });
  return (
    <Menu items={FORMATS.map((format) => ({ text: words.exportAs[format], run: () => save(format) }))} note={words.exportNote(result.rows)}>
      {words.export}
    </Menu>
  );
}

function Toolbar({ title, badge, top }: { title: string; badge: string | null; top: boolean }): JSX.Element {
  const words = t();
  const Heading = top ? 'h1' : 'h2';
  return (
    <div class="sku-toolbar">
      <Heading class="sku-title" id="sku-title">
        {title} {badge !== null && <span class="badge">{badge}</span>}
      </Heading>
      <div class="sku-tools">
        <SearchField />
        <Button class="wide-only" onClick={() => (state.dialog.value = 'columns')}>
          {words.skus.columns}
        </Button>
        <ExportMenu />
      </div>
      <div class="chips" role="group" aria-label={words.skus.title}>
        {table.CHIPS.map((chip) => (
          <Chip key={chip} on={table.chips.value.has(chip)} onToggle={() => table.toggleChip(chip)}>
            {words.words.chips[chip]}
          </Chip>
        ))}
        <Chip on={table.byAsin.value} onToggle={table.toggleByAsin}>
          {words.skus.byAsin}
        </Chip>
        {table.cover.value !== null && (
          <Chip on onToggle={() => table.setCover(null)}>
            {coverName(table.cover.value)}
          </Chip>
        )}
      </div>
    </div>
  );
}

/** "Cover 28 to 60 days". */
function coverName(range: { min?: number; max?: number }): string {
  const days = (value: number | undefined): string | null => (value === undefined ? null : count(value));
  return t().skus.coverChip(days(range.min), days(range.max));
}

function Empty(): JSX.Element {
  const words = t();
  const filters = [...table.chips.value].map((chip) => words.words.chips[chip]);
  if (table.cover.value !== null) filters.push(coverName(table.cover.value));
  return (
    <div class="sku-empty">
      <div>
        <h3>{words.skus.none}</h3>
        <p class="second">{words.skus.noneText(filters, table.search.value.trim())}</p>
      </div>
      <Button onClick={table.clearFilters}>{words.skus.clear}</Button>
    </div>
  );
}

function Sums(): JSX.Element | null {
  const words = t().skus;
  const result = table.result.value;
  if (result === null) return null;
  const lost = result.sums['points_lost'] ?? null;
  const fees = result.sums['money_13w_minor'] ?? null;
  return (
    <p class="sku-sums" role="status">
      <span>{words.shown(result.rows, result.total)}</span>
      {lost !== null && result.rows > 0 && (
        <span>
          <Rich
            text={words.sumPoints(
              signed(-Math.round(lost)),
              fees === null ? null : signedMoney(-fees, state.analysis.value?.currency ?? ''),
            )}
          />
        </span>
      )}
    </p>
  );
}

/** x ticks, e leaves out, p puts the best step into the plan. */
function onRowKey(event: KeyboardEvent, at: number): void {
  const row = table.row(at);
  const sku = row?.text('sku') ?? null;
  const place = row?.number('row') ?? null;
  if (letterKeys.value === 'off' || sku === null || place === null) return;
  if (event.key === 'x') table.toggleSelected(at);
  else if (event.key === 'e') void toggleExcluded(sku);
  else if (event.key === 'p') void planFor(new Map([[sku, place]]), bestOf);
  else return;
  event.preventDefault();
}

const bestOf = (list: readonly Action[]): Action | undefined => bestSteps(list, new Set())[0];

/** What can be done with the ticked rows. */
function Bulk(): JSX.Element | null {
  const words = t().skus;
  const rows = table.selected.value;
  const result = table.result.value;
  if (rows.size === 0 || result === null) return null;
  const skus = [...rows.keys()];
  const allOut = skus.every((sku) => state.settings.excluded.value.has(sku));
  const allLeft = skus.every((sku) => plan.goal.value.leaveOut.has(sku));
  return (
    <div class="bulk" role="region" aria-label={words.selected(rows.size)}>
      <b>{words.selected(rows.size)}</b>
      <Button size="small" onClick={() => void planFor(rows, bestOf)}>
        {words.bulkPlan}
      </Button>
      <Button size="small" onClick={() => plan.leaveOut(skus, !allLeft)}>
        {allLeft ? words.bulkMayPlan : words.bulkNoPlan}
      </Button>
      <Button size="small" onClick={() => void setExcludedMany(skus, !allOut)}>
        {allOut ? words.bulkCount : words.bulkOut}
      </Button>
      {result.rows > rows.size && rows.size < table.MOST_SELECTED && (
        <button type="button" class="link-button" onClick={() => void table.selectShown()}>
          {words.selectShown(Math.min(result.rows, table.MOST_SELECTED))}
        </button>
      )}
      <button type="button" class="link-button" onClick={table.clearSelected}>
        {words.selectNone}
      </button>
    </div>
  );
}

export function SkuTable({ compact }: { compact: boolean }): JSX.Element | null {
  const words = t().skus;
  // Rows that have come in since are drawn by reading this.
  void table.arrived.value;
  const narrow = useMedia(NARROW);
  const wide = useMedia(PANE);
  const beside = wide && !compact && table.detail.value !== null;
  const result = table.result.value;
  if (result === null) return null;
  if (result.rows === 0) return <Empty />;
  const columns = columnsShown(narrow ? 'narrow' : beside ? 'beside' : wide ? 'wide' : 'normal');
  const rowHeight = narrow ? 60 : 44;
  const height = compact ? Math.min(10, result.rows) * rowHeight + 36 + 2 : undefined;
  return (
    <div
      class={`sku-table ${compact ? 'compact' : 'full'} ${narrow ? 'two-line' : ''}`}
      style={height === undefined ? {} : { height: `${height}px` }}
    >
      <VirtualTable
        name={words.tableName}
        columns={columns}
        rows={result.rows}
        rowHeight={rowHeight}
        headHeight={36}
        sort={table.sort.value}
        onSort={(column, add) => table.sortBy(column, add, descendingFirst(column))}
        sortWords={{ ascending: words.ascending, descending: words.descending, hint: words.sortHint }}
        cell={(column, at) => <Cell column={column} row={table.row(at)} at={at} narrow={narrow} />}
        onKey={(event, at) => onRowKey(event, at)}
        onVisible={table.need}
        open={table.openRow.value}
        onOpen={(at) => void table.openSku(at)}
        rowSays={(at) => {
          const row = table.row(at);
          return row === undefined ? words.loading : words.rowSays(skuPoints(-(row.number('points_lost') ?? 0)));
        }}
        version={table.version.value}
      />
    </div>
  );
}

export function SkuSection({ title, badge, compact }: { title: string; badge: string | null; compact: boolean }): JSX.Element {
  return (
    <section class={`skus ${compact ? 'section' : ''}`} aria-labelledby="sku-title">
      <Toolbar title={title} badge={badge} top={!compact} />
      <Bulk />
      <SkuTable compact={compact} />
      <Sums />
    </section>
  );
}

export function SkusView(): JSX.Element | null {
  const a = state.analysis.value;
  if (a === null) return null;
  return (
    <div class="page skus-page">
      <SkuSection title={t().skus.title} badge={count(a.totals.skus)} compact={false} />
      <SkuPane />
    </div>
  );
}
