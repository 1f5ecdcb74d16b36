// The score over Mondays: where from and where to. The past with its band and official scores (diamonds), today as a
// thin rule, then one line for each way on: dotted if nothing changes, dashed with the plan, inside its band. Mondays
// stand where their day is; weeks that no file shows are a gap that is bridged by a paler line.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWidth } from './hooks.ts';
import { textWidth } from './measure.ts';
import { bandPath, linePath, mondayOfWeek, runs, spread, valueScale, valueTicks, weekOf, yOf } from './time_layout.ts';

export interface TimeWeek {
  monday: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  official?: number | null;
}

export type TimeTone = 'nothing' | 'plan' | 'other-1' | 'other-2' | 'other-3';

/** One way on, from today. */
export interface TimeLine {
  id: string;
  tone: TimeTone;
  label: string;
  weeks: readonly TimeWeek[];
}

export interface TimeChartProps {
  past: readonly TimeWeek[];
  /** The last one is drawn on top. */
  ahead: readonly TimeLine[];
  /** Whose band is shown. */
  banded: string | null;
  threshold: number;
  height?: number;
  name: string;
  words: { today: string; line: string; over: string };
  day: (monday: string) => string;
  /** What a Monday says, in one sentence. */
  says: (monday: string) => string;
}

const LEFT = 40;
const TOP = 22;
const BOTTOM = 26;

const known = (week: TimeWeek): week is TimeWeek & { estimate: number; low: number; high: number } =>
  week.estimate !== null && week.low !== null && week.high !== null;

interface Point {
  x: number;
  week: number;
  low: number;
  high: number;
  value: number;
}

/** First Monday on which a line stands over the threshold after having been under it. */
function crossing(points: readonly Point[], threshold: number): Point | null {
  if ((points[0]?.value ?? threshold) >= threshold) return null;
  return points.find((point) => point.value >= threshold) ?? null;
}

export function TimeChart(props: TimeChartProps): JSX.Element {
  const { past, ahead, threshold, words } = props;
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const [active, setActive] = useState<number | null>(null);
  const narrow = width < 480;
  const height = (props.height ?? 260) - TOP - BOTTOM;
  const mondays = [...new Set([...past, ...ahead.flatMap((line) => line.weeks)].map((week) => week.monday))].sort();
  const first = weekOf(mondays[0] ?? '');
  const last = Math.max(first + 1, weekOf(mondays[mondays.length - 1] ?? ''));
  const today = past[past.length - 1];
  const labels = [words.line, ...ahead.map((line) => line.label)];
  const right = narrow ? 10 : Math.max(...labels.map((label) => textWidth(label))) + 16;
  const inner = Math.max(80, width - LEFT - right);
  const x = (week: number): number => LEFT + ((week - first) / (last - first)) * inner;
  const at = (week: TimeWeek): Point[] =>
    known(week) ? [{ week: weekOf(week.monday), x: x(weekOf(week.monday)), low: week.low, high: week.high, value: week.estimate }] : [];

  const banded = ahead.find((line) => line.id === props.banded);
  const values = [...past, ...(banded?.weeks ?? [])].flatMap((week) => [week.low, week.high, week.official ?? null]);
  const lines = ahead.flatMap((line) => line.weeks.map((week) => week.estimate));
  const scale = valueScale(
    [...values, ...lines, threshold].filter((value): value is number => value !== null),
    height,
  );
  const join = today === undefined ? [] : at(today);
  const now = join[0];
  const before = past.flatMap(at);
  const paths = ahead.map((line) => ({ ...line, points: [...join, ...line.weeks.flatMap(at)] }));
  const band = paths.find((line) => line.id === props.banded)?.points ?? [];
  const chosen = paths.find((line) => line.tone === 'plan');
  const over = chosen === undefined ? null : crossing(chosen.points, threshold);

  const ends = [
    { text: words.line, y: yOf(scale, threshold), tone: 'strong' },
    ...paths.map((line) => ({
      text: line.label,
      y: yOf(scale, line.points[line.points.length - 1]?.value ?? threshold),
      tone: line.tone as string,
    })),
  ];
  const labelY = spread(
    ends.map((end) => end.y),
    16,
    height,
  );
  const step = Math.max(1, Math.ceil(64 / (inner / (last - first))));
  const base = now?.week ?? first;
  const shown = active === null ? null : (mondays[active] ?? null);
  const activeX = shown === null ? 0 : x(weekOf(shown));
  const nearest = (place: number): number => {
    let best = 0;
    mondays.forEach((monday, index) => {
      if (Math.abs(x(weekOf(monday)) - place) < Math.abs(x(weekOf(mondays[best] ?? '')) - place)) best = index;
    });
    return best;
  };
  const start = today === undefined ? 0 : Math.max(0, mondays.indexOf(today.monday));
  const below = over === null ? false : yOf(scale, over.value) < height / 2;

  return (
    <div class="time-chart" ref={ref}>
      <svg
        width={width}
        height={height + TOP + BOTTOM}
        role="application"
        tabIndex={0}
        aria-label={props.name}
        onKeyDown={(event) => {
          const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (move !== 0) {
            event.preventDefault();
            setActive(Math.max(0, Math.min(mondays.length - 1, (active ?? start) + move)));
          } else if (event.key === 'Escape' && active !== null) {
            event.stopPropagation();
            setActive(null);
          }
        }}
        onBlur={() => setActive(null)}
        onPointerMove={(event) => setActive(nearest(event.clientX - event.currentTarget.getBoundingClientRect().left))}
        onPointerLeave={() => setActive(null)}
      >
        <g transform={`translate(0 ${TOP})`}>
          {valueTicks(scale).map((value) => (
            <g key={value}>
              <line class="grid-line" x1={LEFT} x2={LEFT + inner} y1={yOf(scale, value)} y2={yOf(scale, value)} />
              {Math.abs(yOf(scale, value) - yOf(scale, threshold)) > 12 && (
                <text x={LEFT - 8} y={yOf(scale, value) + 4} text-anchor="end">
                  {value}
                </text>
              )}
            </g>
          ))}
          <path class="time-band" d={bandPath(before, scale)} />
          <path class="time-band" d={bandPath(band, scale)} />
          <line class="time-line" x1={LEFT} x2={LEFT + inner} y1={yOf(scale, threshold)} y2={yOf(scale, threshold)} />
          <text class="strong" x={LEFT - 8} y={yOf(scale, threshold) + 4} text-anchor="end">
            {threshold}
          </text>
          {now !== undefined && (
            <>
              <line class="time-today" x1={now.x} x2={now.x} y1={-8} y2={height} />
              <text x={now.x + (now.x < LEFT + 130 ? 6 : -6)} y={-10} text-anchor={now.x < LEFT + 130 ? 'start' : 'end'}>
                {words.today}
              </text>
            </>
          )}
          <path class="time-estimate bridged" d={linePath(before, scale)} />
          {runs(before).map((run, index) => (
            <path key={index} class="time-estimate" d={linePath(run, scale)} />
          ))}
          {before.map((point) => (
            <circle key={point.week} class="time-known" cx={point.x} cy={yOf(scale, point.value)} r={2.2} />
          ))}
          {paths.map((line) => (
            <path key={line.id} class={`time-${line.tone}`} d={linePath(line.points, scale)} />
          ))}
          {past.map((week) =>
            week.official == null ? null : (
              <path
                key={week.monday}
                class="ruler-official"
                d={`M${x(weekOf(week.monday))} ${yOf(scale, week.official) - 5}l5 5-5 5-5-5z`}
              />
            ),
          )}
          {now !== undefined && <circle class="time-now" cx={now.x} cy={yOf(scale, now.value)} r={4} />}
          {over !== null && (
            <g class="time-over">
              <line x1={over.x} x2={over.x} y1={yOf(scale, over.value)} y2={yOf(scale, over.value) + (below ? 34 : -34)} />
              <circle cx={over.x} cy={yOf(scale, over.value)} r={5} />
              <text
                x={over.x + (over.x > LEFT + inner * 0.6 ? -6 : 6)}
                y={yOf(scale, over.value) + (below ? 34 : -28)}
                text-anchor={over.x > LEFT + inner * 0.6 ? 'end' : 'start'}
              >
                {words.over}
              </text>
            </g>
          )}
          <line class="ruler-axis" x1={LEFT} x2={LEFT + inner} y1={height + 0.5} y2={height + 0.5} />
          {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((week) => (
            <line key={week} class="ruler-axis" x1={x(week)} x2={x(week)} y1={height} y2={height + ((week - base) % step === 0 ? 6 : 3)} />
          ))}
          {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((week) =>
            (week - base) % step !== 0 ? null : (
              <text key={week} x={x(week)} y={height + 20} text-anchor={narrow && x(week) > width - 24 ? 'end' : 'middle'}>
                {props.day(mondayOfWeek(week))}
              </text>
            ),
          )}
          {!narrow &&
            ends.map((end, index) => (
              <text key={end.text} class={`time-end ${end.tone}`} x={LEFT + inner + 10} y={(labelY[index] ?? end.y) + 4}>
                {end.text}
              </text>
            ))}
          {shown !== null && <line class="time-cross" x1={activeX} x2={activeX} y1={0} y2={height} />}
        </g>
      </svg>
      {narrow && (
        <ul class="time-key" aria-hidden="true">
          {ahead.map((line) => (
            <li key={line.id}>
              <LineSample tone={line.tone} /> {line.label}
            </li>
          ))}
        </ul>
      )}
      {shown !== null && (
        <p class="dot-says time-says" role="status" style={{ left: `${Math.min(Math.max(activeX, 130), width - 130)}px` }}>
          {props.says(shown)}
        </p>
      )}
    </div>
  );
}

/** A short piece of a line, for keys and table heads. */
export const LineSample = ({ tone }: { tone: TimeTone }): JSX.Element => (
  <svg class="line-sample" width="24" height="6" viewBox="0 0 24 6" aria-hidden="true" focusable="false">
    <path class={`time-${tone}`} d="M1 3H23" />
  </svg>
);
