// The frame of every view: skip link, header with the views, dock with the lens ruler, footer, phone tabs, and what
// floats (dialogs, toast, drop veil). Chooses the view; holds no facts.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { marketName, t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';
import { Rich } from '../ui/rich.tsx';
import { Toast } from '../ui/overlay.tsx';
import { TooltipLayer } from '../ui/tooltip.tsx';
import { LensRuler } from '../ui/ruler.tsx';
import { AutoIcon, LockIcon, Logo, MoonIcon, SearchIcon, SunIcon } from '../ui/icons.tsx';
import * as actions from '../app/actions.ts';
import { bridgeOf } from '../app/outlook.ts';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';
import { language, theme, type Theme } from '../app/preferences.ts';
import { focusSearch } from '../app/keys.ts';
import { ChangesView } from './changes.tsx';
import { Dialogs } from './dialogs.tsx';
import { FilesView } from './files.tsx';
import { Landing } from './landing.tsx';
import { Methods } from './methods.tsx';
import { Nothing } from './nothing.tsx';
import { Overview } from './overview.tsx';
import { PlanView } from './plan.tsx';
import { ReadingStrip, ReadingView } from './reading.tsx';
import { ReportsView } from './reports.tsx';
import { SkusView } from './skus.tsx';
import { StumbleBanner } from './stumble.tsx';

function ViewLink({ name, text, badge = null }: { name: state.ViewName; text: string; badge?: string | null }): JSX.Element {
  const here = state.view.value === name;
  return (
    <a
      href={`#/${name === 'overview' ? '' : name}`}
      aria-current={here ? 'page' : undefined}
      class={here ? 'here' : ''}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        actions.go(name);
      }}
    >
      {text}
      {badge !== null && <span class="badge">{badge}</span>}
    </a>
  );
}

/** The whole product in one file, beside the site; null where this is that file. */
const SINGLE_FILE = location.protocol === 'file:' ? null : './ipiscope.html';

function dataViews(): { name: state.ViewName; text: string; badge: string | null }[] {
  const a = state.analysis.value;
  const views: { name: state.ViewName; text: string; badge: string | null }[] = [{ name: 'overview', text: t().nav.overview, badge: null }];
  if (a !== null && a.totals.skus > 0) views.push({ name: 'skus', text: t().nav.skus, badge: count(a.totals.skus) });
  if (a !== null && a.actions.length > 0 && a.score.estimate !== null) views.push({ name: 'plan', text: t().nav.plan, badge: null });
  if (a !== null && bridgeOf(a) !== null) views.push({ name: 'changes', text: t().nav.changes, badge: null });
  if (state.files.value.length > 0) views.push({ name: 'files', text: t().nav.files, badge: count(state.files.value.length) });
  return views;
}

function ThemeButton(): JSX.Element {
  const next: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };
  const name = t().nav.theme[theme.value];
  return (
    <button type="button" class="button quiet icon-only" aria-label={name} title={name} onClick={() => (theme.value = next[theme.value])}>
      {theme.value === 'auto' ? <AutoIcon /> : theme.value === 'light' ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}

function LanguageSelect(): JSX.Element {
  return (
    <select
      class="select quiet"
      aria-label={t().nav.language}
      value={language.value}
      onChange={(event) => (language.value = event.currentTarget.value === 'de' ? 'de' : 'en')}
    >
      <option value="en" lang="en">
        English
      </option>
      <option value="de" lang="de">
        Deutsch
      </option>
    </select>
  );
}

function MarketSelect(): JSX.Element | null {
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
    <select class="select" aria-label={t().nav.marketplace} value={a.marketplace} onChange={(event) => void actions.setMarketplace(event.currentTarget.value)}>
      {asked && <option value={a.marketplace}>{t().nav.marketAsk}</option>}
      {list.map((code) => (
        <option key={code} value={code}>
          {asked ? marketName(code) : t().nav.market(code, a.as_of)}
        </option>
      ))}
    </select>
  );
}

function Header(): JSX.Element {
  const ready = state.phase.value === 'ready' || state.phase.value === 'nothing';
  const views = dataViews();
  const a = state.analysis.value;
  return (
    <header class="header">
      <div class="page header-row">
        <a
          class="logo"
          href="#/"
          onClick={(event) => {
            event.preventDefault();
            actions.go('overview');
          }}
        >
          <Logo />
          {t().common.name}
        </a>
        {ready && (
          <nav class="views" aria-label={t().nav.label}>
            {views.map((each) => (
              <ViewLink key={each.name} {...each} />
            ))}
          </nav>
        )}
        {state.isSample.value && (
          <span class="sample-mark">
            <span class="long-only">{t().nav.sample}</span>
            <span class="short-only">{t().nav.sampleShort}</span>
          </span>
        )}
        <div class="header-end">
          {ready ? (
            <>
              <button type="button" class="promise" onClick={() => (state.dialog.value = 'privacy')} title={t().nav.promise}>
                <LockIcon />
                <span>{t().nav.promise}</span>
              </button>
              <MarketSelect />
              {a !== null && a.totals.skus > 0 && (
                <button type="button" class="button quiet icon-only wide-only" aria-label={t().nav.search} title={`${t().nav.search}  /`} onClick={focusSearch}>
                  <SearchIcon />
                </button>
              )}
            </>
          ) : (
            <nav class="views quiet-views" aria-label={t().nav.label}>
              <ViewLink name="methods" text={t().nav.methods} />
              <ViewLink name="reports" text={t().nav.reports} />
              {SINGLE_FILE !== null && (
                <a class="offline-link" href={SINGLE_FILE} download="ipiscope.html">
                  {t().nav.offline}
                </a>
              )}
            </nav>
          )}
          {!ready && <LanguageSelect />}
          <span class={ready ? 'wide-only' : ''}>
            <ThemeButton />
          </span>
        </div>
      </div>
    </header>
  );
}

/** The ruler follows: on other views always, on the overview once its own ruler is out of sight. */
function Dock(): JSX.Element | null {
  const a = state.analysis.value;
  const [past, setPast] = useState(false);
  const onOverview = state.view.value === 'overview';
  useEffect(() => {
    if (!onOverview) return undefined;
    const ruler = document.querySelector('.stand-ruler');
    if (ruler === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry !== undefined) setPast(!entry.isIntersecting && entry.boundingClientRect.top < 0);
    }, { rootMargin: '-60px 0px 0px 0px' });
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
        <LensRuler reading={{ ...a.score, plan: outcome?.score ?? null }} name={words.overview.ruler.name(a)} />
        <p class="dock-gap">
          <Rich text={words.dock.gap(Math.round(a.score.threshold) - estimate)} />
        </p>
        {outcome?.score != null && <p class="dock-plan">{words.dock.plan(count(Math.round(outcome.score)))}</p>}
      </div>
    </div>
  );
}

function Main(): JSX.Element {
  const phase = state.phase.value;
  const view = state.view.value;
  if (view === 'methods') return <Methods />;
  if (view === 'reports') return <ReportsView />;
  if (phase === 'reading') return <ReadingView />;
  if (phase === 'empty') return <Landing />;
  if (view === 'files') return <FilesView />;
  if (phase === 'nothing') return <Nothing />;
  if (view === 'skus') return <SkusView />;
  if (view === 'changes' && state.analysis.value !== null && bridgeOf(state.analysis.value) !== null) return <ChangesView />;
  if (view === 'plan' && (state.analysis.value?.actions.length ?? 0) > 0) return <PlanView />;
  return <Overview />;
}

function Footer(): JSX.Element {
  const words = t();
  const a = state.analysis.value;
  return (
    <footer class="footer">
      <div class="page footer-row">
        <p>
          {words.nav.foot}
          {a !== null && <> {words.nav.version(a.score.model)}.</>}
        </p>
        <nav class="footer-links" aria-label={words.nav.foot}>
          <ViewLink name="methods" text={words.nav.methods} />
          <ViewLink name="reports" text={words.nav.reports} />
          <button type="button" class="link-button" onClick={() => (state.dialog.value = 'about_ipi')}>
            {words.landing.whatIsIt}
          </button>
          <button type="button" class="link-button" onClick={() => (state.dialog.value = 'keys')}>
            {words.nav.keys}
          </button>
          <LanguageSelect />
          {a !== null && (
            <span class="phone-only">
              <ThemeButton />
            </span>
          )}
        </nav>
      </div>
    </footer>
  );
}

function Tabs(): JSX.Element | null {
  if (state.phase.value !== 'ready') return null;
  return (
    <nav class="tabs" aria-label={t().nav.label}>
      {dataViews().map((each) => (
        <ViewLink key={each.name} name={each.name} text={each.text} />
      ))}
    </nav>
  );
}

/** While files hang over the page: it dims, and says what letting go will do. */
function DropVeil(): JSX.Element | null {
  if (state.dragging.value === null) return null;
  return (
    <div class="drop-veil" aria-hidden="true">
      <p>{t().landing.trayDragging(state.dragging.value)}</p>
    </div>
  );
}

export function Shell(): JSX.Element {
  const main = useRef<HTMLElement>(null);
  const view = state.view.value;
  const phase = state.phase.value;
  const first = useRef(true);
  const words = t();

  useEffect(() => {
    const a = state.analysis.value;
    const name = view === 'overview' ? null : view === 'methods' ? words.nav.methods : view === 'reports' ? words.nav.reports : words.nav[view];
    const score = a?.score.estimate;
    document.title = [name, score == null ? null : count(Math.round(score)), words.common.name].filter((part) => part !== null).join(' · ');
  });

  // A new view is announced by moving the focus to it, as a page load would.
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [view, phase]);

  const toast = state.toast.value;
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {words.common.skip}
      </a>
      <Header />
      <Dock />
      <main id="main" ref={main} tabIndex={-1} class="main">
        <ReadingStrip />
        <StumbleBanner />
        <Main />
      </main>
      <Footer />
      <Tabs />
      <Dialogs />
      <DropVeil />
      <TooltipLayer />
      <div class="sr" role="status" aria-live="polite">
        {state.spoken.value}
      </div>
      {toast !== null && (
        <Toast
          key={toast.id}
          text={toast.text}
          undo={toast.undo === null ? null : { word: words.common.undo, run: toast.undo }}
          closeWord={words.common.close}
          onClose={() => (state.toast.value = null)}
        />
      )}
    </>
  );
}

