// Where do I stand: the reading, its band, the finding in words, the official scores and the line, and the ruler.
import type { JSX } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import type { Analysis, FactorKind } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { count, mondayOf, money } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { Turn } from '../ui/turns.tsx';
import { MenuPath } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { Ruler } from '../ui/ruler.tsx';
import { go } from '../app/address.ts';
import { addOfficialScores, removeOfficialScore, setThreshold } from '../app/settings.ts';
import { parseOfficialLines } from '../app/official.ts';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';
import { Chart, type ChartTable } from './chart.tsx';
import { factorValue } from './factor_words.ts';
import { piecesOf } from './pieces.ts';
import { hasWeeks, ScoreOverTime } from './time.tsx';

function Reading({ a }: { a: Analysis }): JSX.Element {
  const words = t().overview;
  const { estimate, low, high } = a.score;
  const none = a.score.reason === null ? null : (t().words.noScore[a.score.reason] ?? t().words.noScore['factors_missing']!);
  if (estimate === null) {
    return (
      <div class="reading-block">
        <h1 class="no-score">{none?.title ?? t().dock.none}</h1>
        <p class="lead">{none?.text}</p>
      </div>
    );
  }
  const fees = a.totals.fees_13w;
  return (
    <div class="reading-block">
      <h1 class="reading-label">{words.label(a.score.week_of)}</h1>
      <div class="reading-row">
        <p class="reading-number">{count(Math.round(estimate))}</p>
        {low !== null && high !== null && (
          <p class="reading-side">
            <b class="accent">{words.band(count(Math.round(low)), count(Math.round(high)))}</b>
            <span>{words.bandNote}</span>
          </p>
        )}
        {fees !== null && (
          <p class="reading-side ruled">
            <b>{money(fees.minor, fees.currency)}</b>
            <span>{words.fees}</span>
          </p>
        )}
      </div>
      <p class="lead finding">
        <Rich text={words.stand(a)} /> <PlanFinding a={a} />
      </p>
      <Next a={a} />
      <p class="note model-note">
        {words.model(a, a.score.scores_used)} {a.as_of_assumed && words.asOfAssumed}{' '}
        <a
          href="#/methods"
          onClick={(event) => {
            event.preventDefault();
            go('methods');
          }}
        >
          {words.how}
        </a>
      </p>
    </div>
  );
}

/** What the proposed steps bring, or what costs most where none is proposed. */
function PlanFinding({ a }: { a: Analysis }): JSX.Element {
  const words = t().headline;
  const found = a.plan;
  const last = a.projection?.nothing[a.projection.nothing.length - 1];
  const planned = a.projection?.plan?.[a.projection.plan.length - 1]?.estimate ?? null;
  if (found === null || found.outcome === 'already_there' || found.steps.length === 0) {
    const drifts = last?.estimate != null && Math.abs(last.estimate - (a.score.estimate ?? 0)) >= DRIFT;
    return (
      <>
        {t().overview.where(a)} {drifts && <Rich text={words.drift(last.monday, count(Math.round(last.estimate ?? 0)), null)} />}
      </>
    );
  }
  const first = found.steps.flatMap((step) => step.deadline ?? []).sort()[0] ?? null;
  const saved = found.fees_avoided?.minor ?? 0;
  const cost = found.cost;
  const net = cost === null ? null : saved - cost.minor;
  const price =
    cost === null || net === null
      ? null
      : net > 0
        ? words.keep(money(net, cost.currency))
        : net < 0
          ? words.pay(money(-net, cost.currency))
          : words.free;
  const gain = Math.round(found.score_after) - Math.round(found.score_before);
  return (
    <>
      {found.outcome !== 'reached' && <Rich text={words.outOfReach(count(found.target), count(Math.round(found.best_score)))} />}{' '}
      <Rich text={words.steps(found.steps.length, first, count(gain), price)} />{' '}
      {last?.estimate != null && planned !== null && Math.abs(last.estimate - (a.score.estimate ?? 0)) >= DRIFT && (
        <Rich text={words.drift(last.monday, count(Math.round(last.estimate)), count(Math.round(planned)))} />
      )}
    </>
  );
}

/** From so many points on, what happens by itself is worth a sentence. */
const DRIFT = 5;

/** The two ways on from the reading. */
function Next({ a }: { a: Analysis }): JSX.Element | null {
  const words = t().headline;
  const steps = a.plan?.steps.length ?? 0;
  const moved = a.bridge === null ? 0 : Math.round(a.bridge.score_after) - Math.round(a.bridge.score_before);
  if (steps === 0 && moved === 0) return null;
  const show = (): void => {
    const title = document.getElementById('todo-title');
    title?.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    title?.focus({ preventScroll: true });
  };
  return (
    <div class="row next-row">
      {steps > 0 && (
        <Button kind="primary" size="large" onClick={show}>
          {words.see(steps)}
        </Button>
      )}
      {moved !== 0 && (
        <Button size="large" onClick={() => go('changes')}>
          {moved < 0 ? words.whyFell : words.whyRose}
        </Button>
      )}
    </div>
  );
}

const BARS: readonly FactorKind[] = ['sell_through', 'excess', 'stranded', 'in_stock'];
/** Where 11/9 is a day in November. */
const MONTH_FIRST = new Set(['US', 'CA']);

function OfficialForm({ a }: { a: Analysis }): JSX.Element {
  const words = t().official;
  const [date, setDate] = useState(a.score.week_of);
  const [score, setScore] = useState('');
  const [bars, setBars] = useState<Readonly<Partial<Record<FactorKind, string>>>>({});
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const submit = (event: Event): void => {
    event.preventDefault();
    const value = Number(score);
    if (score.trim() === '' || !Number.isInteger(value) || value < 0 || value > 1000) return setWrong(words.wrong);
    if (date === '') return setWrong(words.wrongDate);
    const typed = BARS.flatMap((kind): [FactorKind, number][] => {
      const text = (bars[kind] ?? '').trim().replace(',', '.').replace(/\s*%$/, '');
      return text === '' ? [] : [[kind, Number(text) / (kind === 'sell_through' ? 1 : 100)]];
    });
    if (typed.some(([kind, each]) => !(each >= 0) || (kind !== 'sell_through' && each > 1))) return setWrong(words.wrongBars);
    setWrong(null);
    setScore('');
    setBars({});
    void addOfficialScores([{ date: mondayOf(date), score: value, ...(typed.length === 0 ? {} : { bars: Object.fromEntries(typed) }) }]);
  };
  return (
    <form class="official-form" onSubmit={submit} noValidate>
      <label class="field">
        <span>{words.date}</span>
        <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <label class="field narrow">
        <span>{words.score}</span>
        <input
          inputMode="numeric"
          autocomplete="off"
          value={score}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onInput={(event) => setScore(event.currentTarget.value)}
        />
      </label>
      <Button type="submit">{words.add}</Button>
      <details class="paste bars">
        <summary>{words.bars}</summary>
        <p class="note">{words.barsHint}</p>
        <div class="bar-fields">
          {BARS.filter((kind) => a.factors.some((factor) => factor.kind === kind && factor.counted)).map((kind) => (
            <label key={kind} class="field narrow">
              <span>{words.bar(t().words.factors[kind].name, kind !== 'sell_through')}</span>
              <input
                inputMode="decimal"
                autocomplete="off"
                value={bars[kind] ?? ''}
                onInput={(event) => setBars({ ...bars, [kind]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
      </details>
      {wrong !== null && (
        <p class="field-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}

function PasteScores({ a }: { a: Analysis }): JSX.Element {
  const words = t().official;
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const { scores, wrong: lines } = parseOfficialLines(text, a.score.week_of, MONTH_FIRST.has(a.marketplace));
    await addOfficialScores(scores);
    setText(lines.join('\n'));
    setWrong(lines.length === 0 ? null : words.pasteWrong(lines.join('; ')));
  };
  return (
    <details class="paste">
      <summary>{words.paste}</summary>
      <label class="field">
        <span>{words.pasteHint}</span>
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {wrong !== null && (
        <p class="field-wrong" role="alert">
          {wrong}
        </p>
      )}
      <Button size="small" onClick={() => void add()}>
        {words.pasteAdd}
      </Button>
    </details>
  );
}

function LineField({ a }: { a: Analysis }): JSX.Element {
  const words = t().official;
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  return (
    <div class="line-field">
      <label class="field narrow">
        <span>{words.line}</span>
        <input
          key={a.score.threshold}
          inputMode="numeric"
          autocomplete="off"
          defaultValue={String(a.score.threshold)}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const value = Number(event.currentTarget.value);
            const good = Number.isInteger(value) && value >= 1 && value <= 1000;
            setWrong(good ? null : words.lineWrong);
            if (good) void setThreshold(value);
          }}
        />
      </label>
      <p class={wrong === null ? 'note' : 'field-wrong'} id={`${id}-hint`} role={wrong === null ? undefined : 'alert'}>
        {wrong ?? words.lineHint}
      </p>
    </div>
  );
}

/** What is odd about a score: it contradicts another, or looks mistyped. */
function Verdict({ a, date, score }: { a: Analysis; date: string; score: number }): JSX.Element | null {
  const check = a.score_checks.find((each) => each.week === date && each.score === score);
  const text = check === undefined ? undefined : t().changes.verdicts[check.verdict];
  return text === undefined ? null : <span class="official-odd">{text}</span>;
}

/** Bars of the week that is shown, where ours differ so much that a file is probably missing or of another day. */
const BAR_DIFFERS = 0.05;
function BarsBeside({ a, official }: { a: Analysis; official: state.OfficialScore }): JSX.Element | null {
  if (official.bars === undefined || official.date !== a.score.week_of) return null;
  const far = a.factors.flatMap((factor) => {
    const theirs = official.bars?.[factor.kind];
    if (theirs === undefined || factor.value === null) return [];
    const scale = factor.kind === 'sell_through' ? Math.max(theirs, factor.value, 0.1) : 1;
    if (Math.abs(theirs - factor.value) / scale < BAR_DIFFERS) return [];
    return [
      t().official.barFar(t().words.factors[factor.kind].name, factorValue(factor.kind, theirs), factorValue(factor.kind, factor.value)),
    ];
  });
  return <span class={far.length === 0 ? 'note' : 'official-odd'}>{far.length === 0 ? t().official.barsFit : far.join(' ')}</span>;
}

function Official({ a }: { a: Analysis }): JSX.Element {
  const words = t().official;
  const officials = state.settings.officials.value;
  return (
    <section class="official" aria-labelledby="official-title">
      <h2 class="h3" id="official-title">
        {words.title}
      </h2>
      <p>
        {words.text(a.score.calibrated)} <MenuPath path={words.where} label={t().common.path} />
      </p>
      <OfficialForm a={a} />
      {officials.length > 0 && (
        <ul class="official-list" aria-label={words.list}>
          {officials.map((each) => (
            <li key={each.date} class="official-chip">
              <span aria-hidden="true" class="diamond" />
              {words.entry(each.date, each.score)}
              <Verdict a={a} date={each.date} score={each.score} />
              <BarsBeside a={a} official={each} />
              <button type="button" aria-label={words.remove(each.date)} onClick={() => void removeOfficialScore(each.date)}>
                <CloseIcon size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PasteScores a={a} />
      <LineField a={a} />
    </section>
  );
}

function rulerTable(a: Analysis): ChartTable {
  const words = t().ruler;
  const row = (name: string, value: number | null): string[][] => (value === null ? [] : [[name, count(Math.round(value))]]);
  const parts = a.score.estimate === null ? [] : piecesOf(a.score, a.factors).pieces;
  return {
    head: [words.table.what, words.table.points],
    rows: [
      ...row(t().ruler.estimate('').trim(), a.score.estimate),
      ...row(words.table.low, a.score.low),
      ...row(words.table.high, a.score.high),
      ...row(t().official.line, a.score.threshold),
      ...parts.map((piece) => [piece.tip, count(piece.points)]),
    ],
  };
}

function StandRuler({ a, onPiece }: { a: Analysis; onPiece: (id: string) => void }): JSX.Element {
  const ruler = t().ruler;
  const { estimate, low, high, threshold, week_of } = a.score;
  const parts = estimate === null ? null : piecesOf(a.score, a.factors);
  const planned = plan.outcome.value?.score ?? null;
  const thisWeek = state.settings.officials.value.filter((each) => each.date === week_of).map((each) => each.score);
  return (
    <div class="stand-ruler">
      <Chart id="score" name={ruler.table.title} table={() => rulerTable(a)}>
        <Ruler
          reading={{ estimate, low, high, threshold, officials: thisWeek, plan: planned }}
          words={{
            estimate: ruler.estimate(count(Math.round(estimate ?? 0))),
            line: ruler.line(count(threshold)),
            band: ruler.band(count(Math.round(low ?? 0)), count(Math.round(high ?? 0))),
            ...(planned === null ? {} : { plan: ruler.plan(count(Math.round(planned))) }),
            estimateShort: count(Math.round(estimate ?? 0)),
            lineShort: ruler.lineShort(count(threshold)),
          }}
          name={ruler.name(a)}
          pieces={parts?.pieces ?? []}
          piecesName={ruler.pieces}
          taken={parts?.taken ?? null}
          onPiece={onPiece}
        />
      </Chart>
      {parts !== null && (
        <div class="ruler-sums">
          <p style={{ minWidth: `${parts.haveShare * 100}%` }}>
            <Rich text={parts.have} />
          </p>
          <p>
            <Rich text={parts.lost} />
          </p>
          {parts.possible !== null && <p class="sums-end">{parts.possible}</p>}
        </div>
      )}
    </div>
  );
}

/** Reading, ruler, fields: in this order for readers and on a phone; the fields stand beside the reading elsewhere. */
export function Stand({ a, now, onPiece }: { a: Analysis; now: ReadonlySignal<number>; onPiece: (id: string) => void }): JSX.Element {
  const weeks = hasWeeks(a);
  return (
    <section class={`stand ${weeks ? 'with-weeks' : ''}`}>
      <Reading a={a} />
      {weeks && (
        <div class="stand-weeks">
          <ScoreOverTime a={a} height={300} />
        </div>
      )}
      <Turn now={now} at={2}>
        <StandRuler a={a} onPiece={onPiece} />
        <Official a={a} />
      </Turn>
    </section>
  );
}
