// Who costs most: the first SKUs with their points split by factor, their money, and their share together.
import type { JSX } from 'preact';
import type { Analysis, FactorKind, RankedSku } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { count, money, percent, skuPoints } from '../copy/format.ts';
import { useMedia } from '../ui/hooks.ts';
import { Meter } from '../ui/parts.tsx';
import { go } from '../app/address.ts';
import * as table from '../app/table.ts';
import { FACTOR_ORDER, factorNumber, lostPoints } from './pieces.ts';

const SHOWN = 10;
/** In two columns the right one is the longer: more of them fit in the left one. */
const SHOWN_WIDE = 16;
const TWO_COLUMNS = '(min-width: 2464px)';

function Bar({ sku, most }: { sku: RankedSku; most: number }): JSX.Element {
  const parts = FACTOR_ORDER.map((kind) => ({ kind, points: sku.by_factor[kind] ?? 0 })).filter((part) => part.points > 0);
  return (
    <span class="rank-bar" aria-hidden="true">
      {parts.map((part) => (
        <span key={part.kind} class={`fill factor-${factorNumber(part.kind)}`} style={{ width: `${(part.points / most) * 100}%` }} />
      ))}
    </span>
  );
}

export function Ranking({ a }: { a: Analysis }): JSX.Element {
  const words = t().overview;
  const shown = useMedia(TWO_COLUMNS) ? SHOWN_WIDE : SHOWN;
  const list = a.ranking.filter((sku) => sku.points_lost > 0).slice(0, shown);
  const last = list[list.length - 1];
  if (last === undefined) {
    return (
      <section class="ranking" aria-labelledby="ranking-title">
        <h2 id="ranking-title">{words.rankingEmpty}</h2>
        <p>{words.rankingEmptyText}</p>
      </section>
    );
  }
  const moneyKnown = list.some((sku) => sku.money_13w !== null);
  const most = Math.max(...list.map((sku) => sku.points_lost));
  const digits = most < 10 ? 1 : 0;
  const used = new Set<FactorKind>(list.flatMap((sku) => FACTOR_ORDER.filter((kind) => (sku.by_factor[kind] ?? 0) > 0)));
  const total = [...lostPoints(a.factors).values()].reduce((sum, value) => sum + value, 0);
  return (
    <section class="ranking" aria-labelledby="ranking-title">
      <div class="section-head">
        <h2 id="ranking-title">{words.rankingTitle(list.length, a.totals.skus, last.cumulative_share)}</h2>
        <ul class="legend" aria-hidden="true">
          {FACTOR_ORDER.filter((kind) => used.has(kind)).map((kind) => (
            <li key={kind}>
              <span class={`swatch factor-${factorNumber(kind)}`} />
              {t().words.factors[kind].inline}
            </li>
          ))}
        </ul>
      </div>
      <table class="plain-table rank-table">
        <thead>
          <tr>
            <th scope="col" class="rank-place">
              <span class="sr">#</span>
            </th>
            <th scope="col">{words.rankingProduct}</th>
            <th scope="col">{words.rankingPoints}</th>
            {moneyKnown && (
              <th scope="col" class="end">
                {words.rankingMoney}
              </th>
            )}
            <th scope="col" class="end together">
              {words.rankingTogether}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((sku, index) => (
            <tr key={sku.sku}>
              <td class="rank-place">{index + 1}</td>
              <th scope="row">
                <button type="button" class="row-link" title={sku.title ?? sku.sku} onClick={() => void table.openAccountRow(sku.row)}>
                  {sku.title ?? sku.sku}
                </button>
              </th>
              <td>
                <span class="rank-cell">
                  <Bar sku={sku} most={most} />
                  <b>{digits === 0 ? count(Math.round(sku.points_lost)) : skuPoints(sku.points_lost)}</b>
                </span>
              </td>
              {moneyKnown && (
                <td class="end">
                  {sku.money_13w === null ? (
                    <span class="unknown">{t().common.unknown}</span>
                  ) : (
                    money(sku.money_13w.minor, sku.money_13w.currency)
                  )}
                </td>
              )}
              <td class="end together">
                <Meter share={sku.cumulative_share} tone="ink" /> <span class="note">{percent(sku.cumulative_share, 0)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="after-table">
        <button
          type="button"
          class="link-button"
          onClick={() => {
            table.clearFilters();
            go('skus');
          }}
        >
          {words.rankingAll(a.totals.skus)}
        </button>
        <span class="note">{words.rankingSum(count(total))}</span>
      </p>
    </section>
  );
}
