// The frame of every view: skip link, header with the views, dock with the lens ruler, footer, phone tabs, and what
// floats (dialogs, toast, drop veil). Chooses the view; holds no facts.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';
import { Toast } from '../ui/overlay.tsx';
import { TooltipLayer } from '../ui/tooltip.tsx';
import { AutoIcon, LockIcon, Logo, MoonIcon, SearchIcon, SunIcon } from '../ui/icons.tsx';
import { go } from '../app/address.ts';
import * as state from '../app/state.ts';
import { language, theme, type Theme } from '../app/preferences.ts';
import { focusSearch } from '../app/keys.ts';
import { Dialogs } from './dialogs.tsx';
import { Landing } from './landing.tsx';
import { Later } from './later.tsx';
import { ReadingStrip, ReadingView } from './reading.tsx';
import { StumbleBanner } from './stumble.tsx';
import { VersionBanner } from './version.tsx';

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
        go(name);
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
  if (a !== null && a.bridge !== null) views.push({ name: 'changes', text: t().nav.changes, badge: null });
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
            go('overview');
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
              <Later name="MarketSelect" />
              {a !== null && a.totals.skus > 0 && (
                <button
                  type="button"
                  class="button quiet icon-only wide-only"
                  aria-label={t().nav.search}
                  title={`${t().nav.search}  /`}
                  onClick={focusSearch}
                >
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

function Main(): JSX.Element {
  const phase = state.phase.value;
  const view = state.view.value;
  if (view === 'methods') return <Later name="Methods" />;
  if (view === 'reports') return <Later name="ReportsView" />;
  if (phase === 'reading') return <ReadingView />;
  if (phase === 'empty') return <Landing />;
  if (view === 'files') return <Later name="FilesView" />;
  if (phase === 'nothing') return <Later name="Nothing" />;
  if (view === 'skus') return <Later name="SkusView" />;
  if (view === 'changes' && state.analysis.value !== null && state.analysis.value.bridge !== null) return <Later name="ChangesView" />;
  if (view === 'plan' && (state.analysis.value?.actions.length ?? 0) > 0) return <Later name="PlanView" />;
  return <Later name="Overview" />;
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
    const name =
      view === 'overview' ? null : view === 'methods' ? words.nav.methods : view === 'reports' ? words.nav.reports : words.nav[view];
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
      {state.analysis.value !== null && <Later name="Dock" />}
      <main id="main" ref={main} tabIndex={-1} class="main">
        <VersionBanner />
        <ReadingStrip />
        <StumbleBanner />
        <Main />
      </main>
      <Footer />
      <Tabs />
      <Dialogs />
      {state.files.value.length > 0 && <Later name="ResultDialogs" />}
      {state.dialog.value === 'palette' && <Later name="Palette" />}
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
