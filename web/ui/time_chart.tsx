// The score over Mondays: where from and where to. The past with its band and official scores (diamonds), today as a
// thin rule, then what comes if nothing changes (dotted) and with the plan (dashed) inside its band.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWidth } from './hooks.ts';
import { textWidth } from './measure.ts';
import { bandPath, linePath, spread, valueScale, valueTicks, yOf } from './time_layout.ts';

export interface TimeWeek {
  monday: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  official?: number | null;
}

export interface TimeChartProps {
  past: readonly TimeWeek[];
  /** After today, if nothing changes. */
  nothing: readonly TimeWeek[];
  /** After today, with the plan; empty = no plan. */
  plan: readonly TimeWeek[];
  threshold: number;
  height?: number;
  name: string;
  words: { today: string; line: string; nothing: string; plan: string };
  day: (monday: string) => string;
  /** What a Monday says, in one sentence. */
  says: (week: TimeWeek, planned: TimeWeek | null) => string;
  onPick?: (monday: string) => void;
}

const LEFT = 40;
const TOP = 22;
const BOTTOM = 26;

const known = (week: TimeWeek): week is TimeWeek & { estimate: number; low: number; high: number } =>
  week.estimate !== null && week.low !== null && week.high !== null;

export function TimeChart(props: TimeChartProps): JSX.Element {
  const { past, nothing, plan, threshold, words } = props;
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const [active, setActive] = useState<number | null>(null);
  const height = (props.height ?? 260) - TOP - BOTTOM;
  const weeks = [...past, ...nothing];
  const right = width < 480 ? 8 : Math.max(textWidth(words.line), textWidth(words.nothing, 12, 400), textWidth(words.plan)) + 14;
  const inner = Math.max(80, width - LEFT - right);
  const x = (index: number): number => LEFT + (weeks.length < 2 ? 0 : (index / (weeks.length - 1)) * inner);
  const now = past.length - 1;

  const values = [...weeks, ...plan].flatMap((week) => [week.low, week.high, week.official ?? null]).filter((value): value is number => value !== null);
  const scale = valueScale([...values, threshold], height);
  const at = (list: readonly TimeWeek[], offset: number): { x: number; low: number; high: number; value: number }[] =>
    list.flatMap((week, index) => (known(week) ? [{ x: x(offset + index), low: week.low, high: week.high, value: week.estimate }] : []));
  const today = past[now];
  const join = today === undefined ? [] : at([today], now);
  const before = at(past, 0);
  const without = [...join, ...at(nothing, past.length)];
  const planned = plan.length === 0 ? [] : [...join, ...at(plan, past.length)];
  const ahead = planned.length > 0 ? planned : without;

  const ends = [
    { text: words.line, y: yOf(scale, threshold), tone: 'strong' },
    ...(nothing.length > 0 ? [{ text: words.nothing, y: yOf(scale, without[without.length - 1]?.value ?? threshold), tone: '' }] : []),
    ...(plan.length > 0 ? [{ text: words.plan, y: yOf(scale, planned[planned.length - 1]?.value ?? threshold), tone: 'plan' }] : []),
  ];
  const labelY = spread(ends.map((end) => end.y), 16, height);
  const step = Math.max(1, Math.ceil((weeks.length * 58) / Math.max(1, inner)));
  const shown = active === null ? null : (weeks[active] ?? null);
  const plannedAt = active !== null && active > now ? (plan[active - past.length] ?? null) : null;

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
            setActive(Math.max(0, Math.min(weeks.length - 1, (active ?? now) + move)));
          } else if (event.key === 'Enter' && shown !== null) props.onPick?.(shown.monday);
          else if (event.key === 'Escape' && active !== null) {
            event.stopPropagation();
            setActive(null);
          }
        }}
        onBlur={() => setActive(null)}
        onPointerMove={(event) => {
          const place = event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT;
          const index = Math.round((place / inner) * (weeks.length - 1));
          setActive(index >= 0 && index < weeks.length ? index : null);
        }}
        onPointerLeave={() => setActive(null)}
        onClick={() => shown !== null && props.onPick?.(shown.monday)}
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
          <path class="time-band" d={bandPath(ahead, scale)} />
          <line class="time-line" x1={LEFT} x2={LEFT + inner} y1={yOf(scale, threshold)} y2={yOf(scale, threshold)} />
          <text class="strong" x={LEFT - 8} y={yOf(scale, threshold) + 4} text-anchor="end">
            {threshold}
          </text>
          <path class="time-estimate" d={linePath(before, scale)} />
          {nothing.length > 0 && <path class="time-nothing" d={linePath(without, scale)} />}
          {plan.length > 0 && <path class="time-plan" d={linePath(planned, scale)} />}
          {now >= 0 && (
            <>
              <line class="time-today" x1={x(now)} x2={x(now)} y1={-8} y2={height} />
              <text x={x(now) - 6} y={-10} text-anchor="end">
                {words.today}
              </text>
            </>
          )}
          {past.map((week, index) =>
            week.official == null ? null : (
              <path key={week.monday} class="ruler-official" d={`M${x(index)} ${yOf(scale, week.official) - 5}l5 5-5 5-5-5z`} />
            ),
          )}
          {join.map((point) => (
            <circle key="now" class="time-now" cx={point.x} cy={yOf(scale, point.value)} r={4} />
          ))}
          <line class="ruler-axis" x1={LEFT} x2={LEFT + inner} y1={height + 0.5} y2={height + 0.5} />
          {weeks.map((week, index) => (
            <line key={week.monday} class="ruler-axis" x1={x(index)} x2={x(index)} y1={height} y2={height + 4} />
          ))}
          {weeks.map((week, index) =>
            (index - now) % step !== 0 ? null : (
              <text key={week.monday} x={x(index)} y={height + 20} text-anchor={index === 0 ? 'start' : index === weeks.length - 1 && width < 480 ? 'end' : 'middle'}>
                {props.day(week.monday)}
              </text>
            ),
          )}
          {width >= 480 &&
            ends.map((end, index) => (
              <text key={end.text} class={`time-end ${end.tone}`} x={LEFT + inner + 10} y={(labelY[index] ?? end.y) + 4}>
                {end.text}
              </text>
            ))}
          {active !== null && <line class="time-cross" x1={x(active)} x2={x(active)} y1={0} y2={height} />}
        </g>
      </svg>
      {shown !== null && active !== null && (
        <p class="dot-says time-says" role="status" style={{ left: `${Math.min(Math.max(x(active), 130), width - 130)}px` }}>
          {props.says(shown, plannedAt)}
        </p>
      )}
    </div>
  );
}
