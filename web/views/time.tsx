// The score over Mondays, from the analysis: history, projection, official scores.
import type { JSX } from 'preact';
import type { Analysis } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { count, day } from '../copy/format.ts';
import { TimeChart, type TimeWeek } from '../ui/time_chart.tsx';
import { hasWeeks, outlookOf } from '../app/outlook.ts';
import * as state from '../app/state.ts';
import { Chart, type ChartTable } from './chart.tsx';

const whole = (value: number | null | undefined): string | null => (value == null ? null : count(Math.round(value)));

function weeksOf(a: Analysis): { past: TimeWeek[]; nothing: TimeWeek[]; plan: TimeWeek[] } {
  const { history = [], projection } = outlookOf(a);
  const { estimate, low, high, week_of } = a.score;
  const officials = new Map(state.settings.officials.value.map((each) => [each.date, each.score]));
  const listed = history.some((week) => week.monday === week_of) ? history : [...history, { monday: week_of, estimate, low, high }];
  const past = listed.map((week) => ({ ...week, official: week.official ?? officials.get(week.monday) ?? null }));
  return { past, nothing: projection?.nothing ?? [], plan: projection?.plan ?? [] };
}

function tableOf(weeks: ReturnType<typeof weeksOf>): ChartTable {
  const words = t().time.table;
  const cell = (value: number | null | undefined): string => whole(value) ?? t().common.unknown;
  const rows = [...weeks.past, ...weeks.nothing].map((week, index) => [
    day(week.monday),
    cell(week.estimate),
    cell(week.low),
    cell(week.high),
    whole(week.official) ?? '',
    whole(weeks.plan[index - weeks.past.length]?.estimate) ?? '',
  ]);
  return { head: [words.monday, words.estimate, words.low, words.high, words.official, words.plan], rows };
}

export function ScoreOverTime({ a, height }: { a: Analysis; height?: number }): JSX.Element | null {
  if (!hasWeeks(a)) return null;
  const words = t().time;
  const weeks = weeksOf(a);
  const all = [...weeks.past, ...weeks.nothing];
  const end = (list: readonly TimeWeek[]): string => whole(list[list.length - 1]?.estimate) ?? '';
  return (
    <Chart id="weeks" name={words.title} table={() => tableOf(weeks)}>
      <TimeChart
        {...weeks}
        {...(height === undefined ? {} : { height })}
        threshold={a.score.threshold}
        name={words.name(all.length, all[0]?.monday ?? '', all[all.length - 1]?.monday ?? '')}
        words={{
          today: words.today(a.score.week_of),
          line: words.line(count(a.score.threshold)),
          nothing: words.nothing(end(weeks.nothing)),
          plan: words.plan(end(weeks.plan)),
        }}
        day={day}
        says={(week, planned) =>
          words.says(week.monday, whole(week.estimate), whole(week.low) ?? '', whole(week.high) ?? '', whole(week.official), whole(planned?.estimate))
        }
      />
    </Chart>
  );
}
