// Why it changed: waterfall by factor, what is behind the chosen step, the SKUs, what files cannot tell, and how good
// the estimate was before each official score.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Bridge, FactorBridge, FactorKind, ScoreCheck } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, decimal, roundToSum, signed } from '../copy/format.ts';
import { AsideMark } from '../ui/icons.tsx';
import { Rich } from '../ui/rich.tsx';
import { valueScale, yOf } from '../ui/time_layout.ts';
import { Waterfall, type WaterfallStep } from '../ui/waterfall.tsx';
import { InTurns, Turn } from '../ui/turns.tsx';
import { go } from '../app/address.ts';
import * as state from '../app/state.ts';
import * as table from '../app/table.ts';
import { Chart, type ChartTable } from './chart.tsx';
import { factorValue } from './factor_words.ts';
import { FACTOR_ORDER, factorNumber } from './pieces.ts';

interface Steps {
  steps: WaterfallStep[];
  moved: number;
  cause: FactorKind | null;
}

/** Whole points that add up to the whole difference. */
function stepsOf(bridge: Bridge): Steps {
  const words = t();
  const factors = FACTOR_ORDER.flatMap((kind) => bridge.factors.filter((each) => each.kind === kind));
  const parts = [...factors.map((factor) => factor.points), bridge.unseen];
  const moved = Math.round(bridge.score_after) - Math.round(bridge.score_before);
  const rounded = roundToSum(parts, moved);
  const steps = factors.map((factor, index) => ({
    id: factor.kind,
    label: words.words.factors[factor.kind].name,
    note:
      factor.before === null || factor.after === null
        ? ''
        : `${factorValue(factor.kind, factor.before)} → ${factorValue(factor.kind, factor.after)}`,
    points: factor.points,
    text: signed(rounded[index] ?? 0),
    unseen: false,
  }));
  steps.push({
    id: 'unseen' as FactorKind,
    label: words.changes.unseen,
    note: words.changes.unseenNote,
    points: bridge.unseen,
    text: signed(rounded[rounded.length - 1] ?? 0),
    unseen: true,
  });
  const same = factors.filter((factor) => Math.sign(factor.points) === Math.sign(moved));
  const cause = same.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  const explained = cause !== undefined && Math.abs(cause.points) >= Math.abs(bridge.unseen) * 0.5;
  return { steps, moved, cause: explained ? cause.kind : null };
}

/** Units on hand on the four days that sell-through averages, before and after. */
function FourDays({ bridge }: { bridge: Bridge }): JSX.Element {
  const words = t().changes;
  const { snapshots_before: before, snapshots_after: after } = bridge.window;
  const most = Math.max(1, ...before, ...after);
  const days = [0, 30, 60, 90];
  const bars = (units: readonly number[], name: string, from: string): JSX.Element => (
    <div class="four-days">
      <p class="note">{name}</p>
      <ol>
        {[...days].reverse().map((ago) => {
          const value = units[days.indexOf(ago)] ?? 0;
          return (
            <li key={ago}>
              <span class="bar" aria-hidden="true">
                <span style={{ height: `${(value / most) * 100}%` }} />
              </span>
              <b>{count(value)}</b>
              <span class="note">{words.shortDay(addDays(from, -ago))}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
  return (
    <div class="four-days-pair">
      {bars(before, words.fourBefore, bridge.from)}
      {bars(after, words.fourAfter, bridge.to)}
    </div>
  );
}

/** What three months of sales and four days of stock have to do with it. */
function Window({ bridge }: { bridge: Bridge }): JSX.Element {
  const words = t().changes;
  const { rolled_in: came, rolled_out: left, shipped_before: before, shipped_after: after } = bridge.window;
  return (
    <div class="window-block">
      <p class="second">
        <Rich text={words.window(count(before), count(after), count(came), count(left), came - left)} />
      </p>
      <FourDays bridge={bridge} />
    </div>
  );
}

function Behind({ factor, bridge, text }: { factor: FactorBridge; bridge: Bridge; text: string }): JSX.Element {
  const words = t().changes;
  const name = t().words.factors[factor.kind].name;
  return (
    <aside class={`behind tone-${factorNumber(factor.kind)}`}>
      <header>
        <h2 class="h3">{name}</h2>
        <b class={text === '0' ? 'zero' : factor.points < 0 ? 'loss' : 'gain'}>{text}</b>
      </header>
      {factor.before !== null && factor.after !== null && (
        <p class="second">{words.fromTo(factorValue(factor.kind, factor.before), factorValue(factor.kind, factor.after))}</p>
      )}
      <ul>
        <li>
          <span>{words.bySkus}</span>
          <b>{signed(factor.sku_points, 1)}</b>
        </li>
        <li>
          <span>
            {factor.kind === 'sell_through' ? words.byWindow : words.byLater}
            <span class="note">{factor.kind === 'sell_through' ? words.byWindowNote : words.byLaterNote}</span>
          </span>
          <b>{signed(factor.window_points, 1)}</b>
        </li>
      </ul>
      {factor.kind === 'sell_through' && <Window bridge={bridge} />}
    </aside>
  );
}

function MovedSkus({ factor }: { factor: FactorBridge }): JSX.Element | null {
  const words = t().changes;
  const rows = [
    ...factor.skus.map((sku) => ({ key: sku.sku, name: sku.title ?? sku.sku, points: sku.points })),
    ...(factor.rest_skus > 0 ? [{ key: '', name: words.rest(factor.rest_skus), points: factor.rest_points }] : []),
  ];
  if (rows.length === 0) return null;
  // Against the largest single SKU; the sum of all others is a number only.
  const most = Math.max(...factor.skus.map((sku) => Math.abs(sku.points)), 0.1);
  const gains = factor.skus.some((sku) => sku.points > 0);
  const losses = factor.skus.some((sku) => sku.points < 0);
  const zero = !gains ? 100 : !losses ? 0 : 50;
  const room = gains && losses ? 50 : 100;
  return (
    <section aria-labelledby="moved-title">
      <h2 id="moved-title">{words.skusTitle}</h2>
      <table class="plain-table moved-table">
        <thead>
          <tr>
            <th scope="col">{words.sku}</th>
            <th scope="col">
              <span class="sr">{words.points}</span>
            </th>
            <th scope="col" class="end">
              {words.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.key === '' ? (
                  row.name
                ) : (
                  <button
                    type="button"
                    class="row-link"
                    title={row.key}
                    onClick={() => {
                      table.clearFilters();
                      table.setSearch(row.key);
                      go('skus');
                    }}
                  >
                    {row.name}
                  </button>
                )}
              </th>
              <td>
                <span class="both-ways" style={{ '--zero': `${zero}%` }} aria-hidden="true">
                  {row.key !== '' && (
                    <span
                      class={`fill factor-${factorNumber(factor.kind)}`}
                      style={{
                        width: `${(Math.abs(row.points) / most) * room}%`,
                        left: row.points < 0 ? `${zero - (Math.abs(row.points) / most) * room}%` : `${zero}%`,
                      }}
                    />
                  )}
                </span>
              </td>
              <td class="end">
                <b>{signed(row.points, 1)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function accuracyTable(judged: readonly ScoreCheck[]): ChartTable {
  const words = t().changes;
  const { head } = words.accuracyTable;
  return {
    head,
    rows: judged.map(({ week, score, expected }) => [
      words.shortDay(week),
      count(Math.round(expected?.estimate ?? 0)),
      `${count(Math.round(expected?.low ?? 0))}–${count(Math.round(expected?.high ?? 0))}`,
      count(score),
      signed(score - Math.round(expected?.estimate ?? 0)),
    ]),
  };
}

/** Scores that contradict each other, or look mistyped. */
function Odd({ checks }: { checks: readonly ScoreCheck[] }): JSX.Element | null {
  const words = t().changes;
  const odd = checks.filter((check) => words.verdicts[check.verdict] !== undefined);
  if (odd.length === 0) return null;
  return (
    <div class="odd-scores">
      <h2 class="h3">{words.oddTitle(odd.length)}</h2>
      <ul>
        {odd.map((check, index) => (
          <li key={index}>
            <AsideMark size={12} /> <b>{words.oddScore(check.week, count(check.score))}</b> {words.verdicts[check.verdict]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Accuracy({ checks }: { checks: readonly ScoreCheck[] }): JSX.Element | null {
  const words = t().changes;
  const judged = checks.filter((check) => check.expected !== null);
  if (judged.length === 0) return null;
  const values = judged.flatMap((check) => [check.score, check.expected?.low ?? 0, check.expected?.high ?? 0]);
  const scale = valueScale(values, 96);
  const step = 58;
  const misses = judged.map((check) => Math.abs(check.score - (check.expected?.estimate ?? 0)));
  const inside = judged.filter(
    (check) => check.expected !== null && check.score >= check.expected.low && check.score <= check.expected.high,
  );
  return (
    <div class="accuracy">
      <h2 class="h3">{words.accuracyTitle}</h2>
      <Chart id="accuracy" name={words.accuracyTitle} table={() => accuracyTable(judged)}>
        <div class="scroll-x" tabIndex={0} role="region" aria-label={words.accuracyTitle}>
          <svg
            width={Math.max(step * judged.length, 120)}
            height={124}
            role="img"
            aria-label={judged
              .map((check) =>
                words.accuracyName(
                  check.week,
                  count(Math.round(check.expected?.estimate ?? 0)),
                  count(Math.round(check.expected?.low ?? 0)),
                  count(Math.round(check.expected?.high ?? 0)),
                  count(check.score),
                ),
              )
              .join('; ')}
          >
            {judged.map((check, index) => {
              const x = step * (index + 0.5);
              const expected = check.expected;
              if (expected === null) return null;
              return (
                <g key={check.week}>
                  <rect
                    class="time-band"
                    x={x - 5}
                    width={10}
                    y={yOf(scale, expected.high)}
                    height={Math.max(2, yOf(scale, expected.low) - yOf(scale, expected.high))}
                  />
                  <line class="time-estimate" x1={x - 8} x2={x + 8} y1={yOf(scale, expected.estimate)} y2={yOf(scale, expected.estimate)} />
                  <path class="ruler-official" d={`M${x} ${yOf(scale, check.score) - 5}l5 5-5 5-5-5z`} />
                  <text x={x} y={118} text-anchor="middle">
                    {words.shortDay(check.week)}
                  </text>
                </g>
              );
            })}
          </svg>
        </div>
      </Chart>
      <p class="note">{words.accuracyNote}</p>
      <p>
        <Rich text={words.accuracySum(inside.length, judged.length, decimal(median(misses), 0))} />
      </p>
    </div>
  );
}

export function ChangesView(): JSX.Element | null {
  const a = state.analysis.value;
  const bridge = a?.bridge ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  if (a === null || bridge === null) return null;
  const words = t().changes;
  const { steps, moved, cause } = stepsOf(bridge);
  const selected = chosen ?? cause ?? steps[0]?.id ?? null;
  const factor = bridge.factors.find((each) => each.kind === selected);
  const name = words.name(
    count(Math.round(bridge.score_before)),
    count(Math.round(bridge.score_after)),
    steps.map((step) => words.step(step.label, step.text)).join(', '),
  );
  const asTable = (): ChartTable => ({ head: [words.show, words.points], rows: steps.map((step) => [step.label, step.text]) });
  return (
    <InTurns class="page changes-page" turns={2}>
      {(now) => (
        <>
          <h1>{words.title(moved, cause)}</h1>
          <p class="note">{words.range(bridge.from, bridge.to)}</p>
          <div class="changes-grid">
            <div>
              <Chart id="changes" name={name} table={asTable}>
                <Waterfall
                  before={{
                    label: words.shortDay(bridge.from),
                    note: bridge.official_before ? words.officialEnd : words.estimatedEnd,
                    value: bridge.score_before,
                  }}
                  after={{
                    label: words.shortDay(bridge.to),
                    note: bridge.official_after ? words.officialEnd : words.estimatedEnd,
                    value: bridge.score_after,
                  }}
                  steps={steps}
                  threshold={a.score.threshold}
                  lineWord={t().time.line(count(a.score.threshold))}
                  name={name}
                  selected={selected}
                  onSelect={setChosen}
                />
              </Chart>
              <div class="chips fall-chips" role="group" aria-label={words.show}>
                {steps.map((step) => (
                  <button
                    key={step.id}
                    type="button"
                    class={`chip ${selected === step.id ? 'on' : ''}`}
                    aria-pressed={selected === step.id}
                    onClick={() => setChosen(step.id)}
                  >
                    {step.label} {step.text}
                  </button>
                ))}
              </div>
            </div>
            {factor !== undefined && (
              <Behind factor={factor} bridge={bridge} text={steps.find((step) => step.id === factor.kind)?.text ?? ''} />
            )}
          </div>
          <Turn now={now} at={2}>
            <div class="two-up section">
              {factor === undefined ? <div /> : <MovedSkus factor={factor} />}
              <div>
                <h2>
                  {words.unseenTitle} <span class="badge">{steps[steps.length - 1]?.text}</span>
                </h2>
                <p class="second">{words.unseenText}</p>
                <Odd checks={a.score_checks} />
                <Accuracy checks={a.score_checks} />
              </div>
            </div>
          </Turn>
        </>
      )}
    </InTurns>
  );
}
