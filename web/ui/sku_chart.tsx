// Stock and sales of one SKU: where from and where to. Above, the stock line with its area, the lane and the 90-day rule
// in units, and the stock to come, dotted; below, units sold a week, hatched where they are forecast, with their band.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWidth } from './hooks.ts';
import { textWidth } from './measure.ts';

export interface SkuWeek {
  week: string;
  sold: number | null;
  low: number | null;
  high: number | null;
  stock: number | null;
  /** Not yet. */
  ahead: boolean;
}

export interface SkuChartProps {
  weeks: readonly SkuWeek[];
  lane: { low: number; high: number; excess: number } | null;
  name: string;
  words: { today: string; lane: string; excess: string; end: string; sold: string };
  day: (week: string) => string;
  says: (week: SkuWeek) => string;
}

const LEFT = 60;
const TOP = 20;
const STOCK = 150;
const GAP = 18;
const SOLD = 56;
const FOOT = 22;

/** A round number of units at or above. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= value) ?? value;
}

export function SkuChart({ weeks, lane, name, words, day, says }: SkuChartProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>(660);
  const [active, setActive] = useState<number | null>(null);
  const hatch = useId();
  const now = weeks.findIndex((week) => week.ahead);
  const right = width < 480 ? 8 : Math.max(textWidth(words.end), 24) + 14;
  const inner = Math.max(60, width - LEFT - right);
  const slot = inner / Math.max(1, weeks.length);
  const x = (index: number): number => LEFT + slot * (index + 0.5);
  const most = roundUp(Math.max(1, ...weeks.map((week) => week.stock ?? 0)));
  const y = (units: number): number => TOP + STOCK - (Math.min(units, most) / most) * STOCK;
  const mostSold = Math.max(1, ...weeks.map((week) => Math.max(week.sold ?? 0, week.ahead ? (week.high ?? 0) : 0)));
  const floor = TOP + STOCK + GAP + SOLD;
  const tall = (units: number): number => (Math.min(units, mostSold) / mostSold) * SOLD;
  const path = (list: readonly { week: SkuWeek; index: number }[]): string =>
    list.length === 0 ? '' : `M${list.map(({ week, index }) => `${x(index).toFixed(1)},${y(week.stock ?? 0).toFixed(1)}`).join('L')}`;
  const known = weeks.map((week, index) => ({ week, index })).filter(({ week }) => week.stock !== null);
  const past = known.filter(({ week }) => !week.ahead);
  const ahead = [...past.slice(-1), ...known.filter(({ week }) => week.ahead)];
  const first = past[0];
  const last = past[past.length - 1];
  const area = first === undefined || last === undefined ? '' : `${path(past)}L${x(last.index)},${y(0)}L${x(first.index)},${y(0)}Z`;
  const todayX = now < 0 ? null : LEFT + slot * now;
  const step = Math.max(1, Math.ceil(60 / slot));
  const shown = active === null ? null : weeks[active];
  const end = ahead[ahead.length - 1];
  return (
    <div class="sku-chart" ref={ref}>
      <svg
        width={width}
        height={floor + FOOT}
        role="application"
        tabIndex={0}
        aria-label={name}
        onKeyDown={(event) => {
          const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (move !== 0) {
            event.preventDefault();
            setActive(Math.max(0, Math.min(weeks.length - 1, (active ?? Math.max(0, now)) + move)));
          } else if (event.key === 'Escape' && active !== null) {
            event.stopPropagation();
            event.preventDefault();
            setActive(null);
          }
        }}
        onBlur={() => setActive(null)}
        onPointerMove={(event) => {
          const index = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT) / slot);
          setActive(index >= 0 && index < weeks.length ? index : null);
        }}
        onPointerLeave={() => setActive(null)}
      >
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="hatch-line" x1="0" x2="0" y1="0" y2="5" />
          </pattern>
        </defs>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="grid-line" x1={LEFT} x2={LEFT + inner} y1={y(most * share)} y2={y(most * share)} />
            <text x={LEFT - 8} y={y(most * share) + 4} text-anchor="end">
              {Math.round(most * share)}
            </text>
          </g>
        ))}
        {lane !== null && lane.low < most && (
          <>
            <rect class="sku-lane" x={LEFT} width={inner} y={y(lane.high)} height={Math.max(2, y(lane.low) - y(lane.high))} />
            {y(lane.low) - y(lane.high) >= 12 && (
              <text class="lane-text" x={LEFT + 6} y={(y(lane.low) + y(lane.high)) / 2 + 4}>
                {words.lane}
              </text>
            )}
          </>
        )}
        <path class="sku-area" d={area} />
        {lane !== null && lane.excess < most && (
          <>
            <line class="sku-excess" x1={LEFT} x2={LEFT + inner} y1={y(lane.excess)} y2={y(lane.excess)} />
            <text class="excess-text" x={LEFT + 6} y={y(lane.excess) - 5}>
              {words.excess}
            </text>
          </>
        )}
        <path class="time-estimate" d={path(past)} />
        <path class="time-nothing" d={path(ahead)} />
        {width >= 480 && end !== undefined && end.week.ahead && (
          <text x={x(end.index) + 10} y={y(end.week.stock ?? 0) + 4}>
            {words.end}
          </text>
        )}
        {weeks.map((week, index) =>
          week.sold === null ? null : (
            <g key={week.week}>
              <rect
                class={week.ahead ? 'sold-ahead' : 'sold'}
                fill={week.ahead ? `url(#${hatch})` : undefined}
                x={x(index) - slot * 0.32}
                width={slot * 0.64}
                y={floor - tall(week.sold)}
                height={Math.max(week.sold > 0 ? 1 : 0, tall(week.sold))}
              />
              {week.ahead && week.low !== null && week.high !== null && (
                <line class="sold-band" x1={x(index)} x2={x(index)} y1={floor - tall(week.low)} y2={floor - tall(week.high)} />
              )}
            </g>
          ),
        )}
        <line class="ruler-axis" x1={LEFT} x2={LEFT + inner} y1={floor + 0.5} y2={floor + 0.5} />
        <text x={LEFT - 8} y={floor - SOLD + 10} text-anchor="end">
          {Math.round(mostSold)}
        </text>
        <text x={LEFT - 8} y={floor} text-anchor="end">
          {words.sold}
        </text>
        {todayX !== null && (
          <>
            <line class="time-today" x1={todayX} x2={todayX} y1={TOP - 12} y2={floor} />
            <text x={todayX + (now < weeks.length / 2 ? 6 : -6)} y={TOP - 8} text-anchor={now < weeks.length / 2 ? 'start' : 'end'}>
              {words.today}
            </text>
          </>
        )}
        {weeks.map((week, index) =>
          index % step !== 0 || index > weeks.length - step / 2 ? null : (
            <text key={week.week} x={x(index)} y={floor + 16} text-anchor={index === 0 ? 'start' : 'middle'}>
              {day(week.week)}
            </text>
          ),
        )}
        {active !== null && <line class="time-cross" x1={x(active)} x2={x(active)} y1={TOP} y2={floor} />}
      </svg>
      {shown !== undefined && shown !== null && active !== null && (
        <p class="dot-says time-says" role="status" style={{ left: `${Math.min(Math.max(x(active), 120), width - 120)}px` }}>
          {says(shown)}
        </p>
      )}
    </div>
  );
}
