// What results add to the frame: the marketplace in the header, and the dock with the lens ruler below it.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { marketName, t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';
import { Rich } from '../ui/rich.tsx';
import { LensRuler } from '../ui/ruler.tsx';
import { setMarketplace } from '../app/settings.ts';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';

export function MarketSelect(): JSX.Element | null {
  const a = state.analysis.value;
  if (a === null) return null;
  const codes = [a.marketplace, ...a.marketplaces.map((each) => each.marketplace)].filter((code) => code !== '');
  // No file and no joined SKU says which marketplace it is: it is asked.
  const asked = a.marketplace === 'unknown' || a.marketplace === '';
  const list = asked ? Object.keys(t().words.marketplaces) : [...new Set(codes)].sort();
  if (list.length < 2) {
    const code = list[0] ?? '–';
    return (
      <span class="market-single">
        <span class="long-only">{t().nav.market(code, a.as_of)}</span>
        <span class="short-only">{code}</span>
      </span>
    );
  }
  return (
    <select
      class="select"
      aria-label={t().nav.marketplace}
      value={a.marketplace}
      onChange={(event) => void setMarketplace(event.currentTarget.value)}
    >
      {asked && <option value={a.marketplace}>{t().nav.marketAsk}</option>}
      {list.map((code) => (
        <option key={code} value={code}>
          {asked ? marketName(code) : t().nav.market(code, a.as_of)}
        </option>
      ))}
    </select>
  );
}

/** The ruler follows: on other views always, on the overview once its own ruler is out of sight. */
export function Dock(): JSX.Element | null {
  const a = state.analysis.value;
  const [past, setPast] = useState(false);
  const onOverview = state.view.value === 'overview';
  useEffect(() => {
    if (!onOverview) return undefined;
    const ruler = document.querySelector('.stand-ruler');
    if (ruler === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry !== undefined) setPast(!entry.isIntersecting && entry.boundingClientRect.top < 0);
      },
      { rootMargin: '-60px 0px 0px 0px' },
    );
    observer.observe(ruler);
    return () => observer.disconnect();
  }, [onOverview, a]);
  if (a === null || a.score.estimate === null || state.phase.value !== 'ready') return null;
  const visible = !onOverview || past;
  const outcome = plan.outcome.value;
  const words = t();
  const estimate = Math.round(a.score.estimate);
  return (
    <div class={`dock ${onOverview ? 'floating' : ''}`} hidden={!visible} role="region" aria-label={words.dock.label}>
      <div class="page dock-row">
        <p class="dock-reading">
          <b>{count(estimate)}</b> <span>{words.dock.estimate(count(a.score.low ?? 0), count(a.score.high ?? 0))}</span>
        </p>
        <LensRuler reading={{ ...a.score, plan: outcome?.score ?? null }} name={words.ruler.name(a)} />
        <p class="dock-gap">
          <Rich text={words.dock.gap(Math.round(a.score.threshold) - estimate)} />
        </p>
        {outcome?.score != null && <p class="dock-plan">{words.dock.plan(count(Math.round(outcome.score)))}</p>}
      </div>
    </div>
  );
}
