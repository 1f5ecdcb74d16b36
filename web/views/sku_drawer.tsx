// Everything known of one SKU: points by factor, cover, ages and each fact with the file and line that said so.
// A dialog over the page; beside the table where there is room for both (styles).
import type { JSX } from 'preact';
import type { SkuDetail } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { count, decimal, money, skuPoints } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { useMedia } from '../ui/hooks.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { Overlay } from '../ui/overlay.tsx';
import { stepSku } from '../app/keys.ts';
import { toggleExcluded } from '../app/settings.ts';
import * as state from '../app/state.ts';
import * as table from '../app/table.ts';
import { FACTOR_ORDER } from './pieces.ts';
import { CoverGlyph, tagsOf } from './sku_cells.tsx';
import { Counted, FileFacts, Snapshots } from './sku_facts.tsx';
import { Options, Outlook, Restock, SkuAlerts, SkuSteps } from './sku_outlook.tsx';

type Value = string | number | null;
const value = (detail: SkuDetail, name: string): Value => {
  const found = detail[name];
  return typeof found === 'string' || typeof found === 'number' ? found : null;
};
const number = (detail: SkuDetail, name: string): number | null => {
  const found = value(detail, name);
  return typeof found === 'number' ? found : null;
};

function Figures({ detail }: { detail: SkuDetail }): JSX.Element {
  const words = t();
  const lost = number(detail, 'points_lost');
  const days = number(detail, 'days_of_cover');
  const onHand = number(detail, 'on_hand');
  const shipped = number(detail, 'shipped_90d');
  const mean = number(detail, 'mean_units_90d');
  const ratio = shipped !== null && mean !== null && mean > 0 ? shipped / mean : null;
  const parts = FACTOR_ORDER.map((kind) => ({ kind, points: number(detail, `points_lost_${kind}`) ?? 0 }))
    .filter((part) => part.points >= 0.05)
    .map((part) => `${decimal(part.points, 1)} ${words.words.factors[part.kind].inline}`);
  const fee = number(detail, 'money_13w_minor');
  return (
    <dl class="figures">
      <div>
        <dt>{parts.length > 1 ? words.drawer.pointsOf(words.common.list(parts)) : words.drawer.points}</dt>
        <dd>{lost === null ? words.common.unknown : skuPoints(-lost)}</dd>
      </div>
      {fee !== null && (
        <div>
          <dt>{words.drawer.money}</dt>
          <dd>{money(-fee, state.analysis.value?.currency ?? '')}</dd>
        </div>
      )}
      <div>
        <dt>{days === null ? words.drawer.coverNone(count(onHand ?? 0)) : words.drawer.cover(count(onHand ?? 0))}</dt>
        <dd>{days === null ? '–' : count(days)}</dd>
      </div>
      <div>
        <dt>{words.drawer.sellThrough}</dt>
        <dd>{ratio === null ? '–' : decimal(ratio, 2)}</dd>
      </div>
    </dl>
  );
}

function Detail({ detail }: { detail: SkuDetail }): JSX.Element {
  const words = t();
  const tags = tagsOf(
    (name) => number(detail, name),
    (name) => {
      const found = value(detail, name);
      return typeof found === 'string' ? found : null;
    },
  );
  const walks = table.openRow.value !== null;
  return (
    <>
      <header class="drawer-head">
        <div>
          <h2 id="drawer-title">{detail.title ?? detail.sku}</h2>
          <p class="mono second">{[detail.sku, detail.asin, detail.fnsku].filter((id) => id !== null && id !== '').join(' · ')}</p>
          {tags.length > 0 && <p class="tags">{tags}</p>}
        </div>
        {walks && (
          <div class="drawer-walk">
            <Button kind="quiet" onClick={() => stepSku(-1)} off={table.openRow.value === 0 ? words.drawer.previous : null}>
              ↑ {words.drawer.previous}
            </Button>
            <Button kind="quiet" onClick={() => stepSku(1)}>
              {words.drawer.next} ↓
            </Button>
          </div>
        )}
      </header>
      <Figures detail={detail} />
      <p class="drawer-cover">
        <CoverGlyph days={number(detail, 'days_of_cover')} />
        <Button size="small" onClick={() => void toggleExcluded(detail.sku)}>
          {state.settings.excluded.value.has(detail.sku) ? words.skus.countAgain : words.skus.leaveOut}
        </Button>
      </p>
      <SkuAlerts detail={detail} />
      <Outlook detail={detail} />
      <Options detail={detail} />
      <SkuSteps detail={detail} />
      <Restock detail={detail} />
      <Counted detail={detail} />
      <Snapshots detail={detail} />
      <FileFacts detail={detail} />
    </>
  );
}

/** Where there is room beside the table, the SKU stands there and covers nothing. */
export const PANE = '(min-width: 1680px)';

export function SkuPane(): JSX.Element | null {
  const detail = table.detail.value;
  const beside = useMedia(PANE);
  if (!beside || detail === null) return null;
  return (
    <aside
      class="sku-pane"
      aria-labelledby="drawer-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') void table.openSku(null);
      }}
    >
      <Button kind="quiet" class="icon-only overlay-close" label={t().common.close} onClick={() => void table.openSku(null)}>
        <CloseIcon />
      </Button>
      <Detail detail={detail} />
    </aside>
  );
}

export function SkuDrawer(): JSX.Element {
  const beside = useMedia(PANE) && state.view.value === 'skus';
  const detail = beside ? null : table.detail.value;
  return (
    <Overlay
      kind="drawer"
      open={detail !== null}
      onClose={() => void table.openSku(null)}
      labelledBy="drawer-title"
      closeWord={t().common.close}
    >
      {detail !== null && <Detail detail={detail} />}
    </Overlay>
  );
}
