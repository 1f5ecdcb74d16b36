// The score over Mondays, from the analysis and the scenarios: history, official scores, and the ways on.
import type { JSX } from 'preact';
import type { Analysis, Week } from '../engine/analysis.ts';
import type { Outcome } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, day } from '../copy/format.ts';
import { TimeChart, type TimeLine, type TimeTone, type TimeWeek } from '../ui/time_chart.tsx';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';
import { Chart, type ChartTable } from './chart.tsx';

const whole = (value: number | null | undefined): string | null => (value == null ? null : count(Math.round(value)));

/** Half a year is as much as one looks back on. */
const MOST_WEEKS_BACK = 26;

/** Enough weeks for a picture. */
export const hasWeeks = (a: Analysis): boolean => a.score.estimate !== null && a.history.length + (a.projection?.nothing.length ?? 0) > 1;

function pastOf(a: Analysis): TimeWeek[] {
  const { estimate, low, high, week_of } = a.score;
  const officials = new Map(state.settings.officials.value.map((each) => [each.date, each.score]));
  const listed: readonly Week[] = a.history.some((week) => week.monday === week_of)
    ? a.history
    : [...a.history, { monday: week_of, estimate, low, high }];
  const from = addDays(week_of, -7 * MOST_WEEKS_BACK);
  return listed
    .filter((week) => week.monday >= from)
    .map((week) => ({ ...week, official: week.official ?? officials.get(week.monday) ?? null }));
}

/** What an outcome shows on the coming Mondays. */
function weeksOf(a: Analysis, outcome: Outcome): TimeWeek[] {
  return outcome.mondays.map((estimate, index) => ({
    monday: addDays(a.score.week_of, 7 * (index + 1)),
    estimate,
    low: outcome.bands[index]?.low ?? estimate,
    high: outcome.bands[index]?.high ?? estimate,
  }));
}

export const OTHER_TONES: readonly TimeTone[] = ['other-1', 'other-2', 'other-3'];

/** A, B, C … with their tones: the chosen one is blue and dashed. */
export function scenarioTone(id: number): TimeTone {
  const list = plan.scenarios.value;
  if (id === plan.current.value.id) return 'plan';
  return OTHER_TONES[list.filter((each) => each.id !== plan.current.value.id).findIndex((each) => each.id === id)] ?? 'other-3';
}

export function scenarioName(scenario: plan.Scenario): string {
  const words = t().plan;
  const letter = String.fromCharCode(65 + plan.scenarios.value.findIndex((each) => each.id === scenario.id));
  return words.scenario(letter, scenario.name ?? (scenario.follows ? words.cheapest(count(plan.target.value)) : words.byHand));
}

const last = (weeks: readonly TimeWeek[]): string => whole(weeks[weeks.length - 1]?.estimate) ?? '';

function linesOf(a: Analysis, all: boolean): TimeLine[] {
  const words = t().time;
  const nothing = a.projection?.nothing ?? [];
  const lines: TimeLine[] =
    nothing.length === 0 ? [] : [{ id: 'nothing', tone: 'nothing', label: words.nothing(last(nothing)), weeks: nothing }];
  const shown = all ? plan.scenarios.value : [plan.current.value];
  for (const scenario of shown) {
    const outcome = scenario.steps.length === 0 ? null : plan.outcomeOf(scenario.steps);
    if (outcome === null) continue;
    const weeks = weeksOf(a, outcome);
    const isCurrent = scenario.id === plan.current.value.id;
    lines.push({
      id: String(scenario.id),
      tone: scenarioTone(scenario.id),
      label: all ? words.scenario(scenarioName(scenario), last(weeks)) : words.plan(last(weeks)),
      weeks,
    });
    // The chosen one on top.
    if (!isCurrent) lines.unshift(lines.pop()!);
  }
  return lines;
}

function tableOf(past: readonly TimeWeek[], lines: readonly TimeLine[]): ChartTable {
  const words = t().time.table;
  const cell = (value: number | null | undefined): string => whole(value) ?? '';
  const mondays = [...new Set([...past, ...lines.flatMap((line) => line.weeks)].map((week) => week.monday))].sort();
  const rows = mondays.map((monday) => {
    const week = past.find((each) => each.monday === monday);
    return [
      day(monday),
      cell(week?.estimate),
      cell(week?.low),
      cell(week?.high),
      cell(week?.official),
      ...lines.map((line) => cell(line.weeks.find((each) => each.monday === monday)?.estimate)),
    ];
  });
  return { head: [words.monday, words.estimate, words.low, words.high, words.official, ...lines.map((line) => line.label)], rows };
}

export interface ScoreOverTimeProps {
  a: Analysis;
  height?: number;
  /** Every scenario, and no past. */
  compare?: boolean;
}

export function ScoreOverTime({ a, height, compare = false }: ScoreOverTimeProps): JSX.Element | null {
  if (!hasWeeks(a)) return null;
  const words = t().time;
  const past = compare ? pastOf(a).slice(-1) : pastOf(a);
  const ahead = linesOf(a, compare);
  const all = [...past, ...ahead.flatMap((line) => line.weeks)].map((week) => week.monday).sort();
  const banded = ahead.find((line) => line.tone === 'plan') ?? ahead[0];
  const over = overFrom(a, plan.outcome.value);
  const says = (monday: string): string => {
    const week = past.find((each) => each.monday === monday);
    const parts = ahead.flatMap((line) => {
      const there = line.weeks.find((each) => each.monday === monday);
      return there === undefined
        ? []
        : [
            words.saysLine(
              line.id === 'nothing' ? null : compare ? line.label.split(':')[0]! : '',
              whole(there.estimate) ?? '',
              whole(there.low) ?? '',
              whole(there.high) ?? '',
            ),
          ];
    });
    return words.says(monday, whole(week?.estimate), whole(week?.low) ?? '', whole(week?.high) ?? '', whole(week?.official), parts);
  };
  return (
    <Chart id={compare ? 'mondays' : 'weeks'} name={compare ? t().plan.fanTitle : words.title} table={() => tableOf(past, ahead)}>
      <TimeChart
        past={past}
        ahead={ahead}
        banded={banded?.id ?? null}
        {...(height === undefined ? {} : { height })}
        threshold={a.score.threshold}
        name={words.name(
          new Set(all).size,
          all[0] ?? '',
          all[all.length - 1] ?? '',
          ahead.map((line) => line.label),
        )}
        words={{
          today: words.today(a.score.week_of),
          line: words.line(count(a.score.threshold)),
          over: over === null ? '' : words.over(over),
        }}
        day={day}
        says={says}
      />
    </Chart>
  );
}

/** First coming Monday on which the number stands at the line or over it; null = not within 13 weeks, or already. */
export function overFrom(a: Analysis, outcome: Outcome | null): string | null {
  if (outcome === null || (a.score.estimate ?? 0) >= a.score.threshold) return null;
  const index = outcome.mondays.findIndex((score) => score >= a.score.threshold);
  return index < 0 ? null : addDays(a.score.week_of, 7 * (index + 1));
}
