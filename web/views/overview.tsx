// The overview, in reading order: where do I stand, why, which SKUs, how old, the table, and what it rests on.
import type { JSX } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import type { Analysis } from '../engine/analysis.ts';
import { marketName, t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';
import { READ_KINDS } from '../app/reports.ts';
import { go } from '../app/address.ts';
import * as state from '../app/state.ts';
import { InTurns, Turn } from '../ui/turns.tsx';
import { Ageing } from './ageing.tsx';
import { Alerts } from './alerts.tsx';
import { CorridorSection } from './corridor.tsx';
import { FactorCard } from './factor_card.tsx';
import { inOrder, lostPoints } from './pieces.ts';
import { Ranking } from './ranking.tsx';
import { SkuSection } from './skus.tsx';
import { Stand } from './stand.tsx';
import { Todo } from './todo.tsx';
import { StripSlot } from './tray.tsx';

/** Opens a factor's arithmetic and brings it into view. */
function showFactor(kind: string): void {
  state.openFactor.value = kind;
  requestAnimationFrame(() => document.getElementById(`factor-${kind}`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }));
}

/** A piece of the ruler leads to its factor; base and what lies beyond the model lead nowhere. */
function openPiece(id: string): void {
  const kind = id === 'possible' ? 'in_stock' : id.replace(/^(have|lost)-/, '');
  if (kind !== 'base' && kind !== 'beyond' && kind !== 'shift') showFactor(kind);
}

function Why({ a }: { a: Analysis }): JSX.Element {
  const words = t().overview;
  const lost = lostPoints(a.factors);
  const counted = a.factors.filter((factor) => factor.counted).length;
  return (
    <section class="why section" aria-labelledby="why-title">
      <div class="section-head">
        <h2 id="why-title">{words.whyTitle(a)}</h2>
        <p class="note">
          {words.whyNote(a.marketplace === 'unknown' ? '' : a.marketplace, counted)}{' '}
          {a.totals.new_asin_skus > 0 && words.newSkus(a.totals.new_asin_skus)}
        </p>
      </div>
      <div class={`factors count-${a.factors.length}`}>
        {inOrder(a.factors).map((factor) => (
          <FactorCard
            key={factor.kind}
            a={a}
            factor={factor}
            lost={lost.get(factor.kind) ?? 0}
            open={state.openFactor.value === factor.kind}
            onToggle={() => (state.openFactor.value = state.openFactor.value === factor.kind ? null : factor.kind)}
          />
        ))}
      </div>
    </section>
  );
}

function RestsOn(): JSX.Element {
  const words = t().overview;
  const files = state.files.value;
  const read = files.reduce((sum, file) => sum + file.rows_read, 0);
  const used = files.reduce((sum, file) => sum + file.rows_used, 0);
  const things = files.filter((file) => file.role === 'refused' || file.rows_set_aside > 0).length;
  const kinds = [
    ...new Set([...files.map((file) => file.kind).filter((kind): kind is string => kind !== null), ...READ_KINDS.slice(0, 4)]),
  ];
  const open = (): void => go('files');
  return (
    <section class="rests section" aria-labelledby="rests-title">
      <div class="section-head">
        <h2 id="rests-title">{words.restsTitle}</h2>
        <p class="note">
          {words.restsNote(used, read, files.length)}{' '}
          {things > 0 && (
            <button type="button" class="link-button" onClick={open}>
              {words.restsLook(things)}
            </button>
          )}
        </p>
      </div>
      <ul class="strip">
        {kinds.map((kind) => (
          <StripSlot key={kind} kind={kind} files={files.filter((file) => file.kind === kind && file.role !== 'refused')} onOpen={open} />
        ))}
      </ul>
    </section>
  );
}

export function Overview(): JSX.Element | null {
  const a = state.analysis.value;
  if (a === null) return null;
  return (
    <InTurns class="page overview" turns={6}>
      {(now) => <Sections a={a} now={now} />}
    </InTurns>
  );
}

function Sections({ a, now }: { a: Analysis; now: ReadonlySignal<number> }): JSX.Element {
  return (
    <>
      <p class="print-only">
        <b>{t().common.name}</b> · {t().overview.printed(marketName(a.marketplace), a.as_of, a.score.model, state.isSample.value)}
      </p>
      <div class="col-left">
        <Stand a={a} now={now} onPiece={openPiece} />
        <Turn now={now} at={3}>
          <Why a={a} />
          <div class="two-up section">
            <Ranking a={a} />
            <Ageing a={a} />
          </div>
        </Turn>
      </div>
      <div class="col-right">
        <Turn now={now} at={4}>
          <Todo a={a} />
        </Turn>
        <Turn now={now} at={5}>
          <CorridorSection />
          <Alerts a={a} />
        </Turn>
      </div>
      <Turn now={now} at={6}>
        {a.totals.skus > 0 && <SkuSection title={t().overview.tableTitle} badge={count(a.totals.skus)} compact />}
        <RestsOn />
      </Turn>
    </>
  );
}
