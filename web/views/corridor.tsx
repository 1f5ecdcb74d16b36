// Too little, right, too much: every SKU with stock by its days of cover and its sales. Zone heads are buttons that
// filter the table; a drag selects days; arrows walk the dots.
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../copy/copy.ts';
import { count, money, skuPoints } from '../copy/format.ts';
import { dayX, dotAt, dotRadius, soldTicks, soldY, xDay, type Dot } from '../ui/corridor_layout.ts';
import { useWidth } from '../ui/hooks.ts';
import { corridor, ZONE_EDGES, ZONE_RANGE, ZONES, type Corridor, type Zone, type ZoneId } from '../app/corridor.ts';
import * as state from '../app/state.ts';
import * as table from '../app/table.ts';
import { Chart, type ChartTable } from './chart.tsx';

const LEFT = 50;
/** Room for the dots of more than 900 days. */
const RIGHT = 16;
const HEADS = 66;
/** On a phone the first zone is narrower than its name, which begins over the axis. */
const NARROW_BACK = 24;

const zoneOf = (days: number): ZoneId =>
  days < ZONE_EDGES[0] ? 'little' : days <= ZONE_EDGES[1] ? 'lane' : days <= ZONE_EDGES[2] ? 'watch' : 'much';

interface Placed {
  dots: Dot[];
  zones: ZoneId[];
  most: number;
}

function placeDots(data: Corridor, width: number, height: number): Placed {
  const { frame } = data;
  let mostSold = 1;
  let mostUnits = 1;
  for (let row = 0; row < frame.rows; row++) {
    mostSold = Math.max(mostSold, frame.number('shipped_90d', row) ?? 0);
    mostUnits = Math.max(mostUnits, frame.number('on_hand', row) ?? 0);
  }
  const dots: Dot[] = [];
  const zones: ZoneId[] = [];
  for (let row = 0; row < frame.rows; row++) {
    const days = frame.number('days_of_cover', row);
    if (days === null) continue;
    dots.push({
      index: row,
      x: dayX(days, width),
      y: soldY(frame.number('shipped_90d', row) ?? 0, mostSold, height),
      r: dotRadius(frame.number('on_hand', row) ?? 0, mostUnits) * (width < 600 ? 0.65 : 1),
    });
    zones.push(zoneOf(days));
  }
  return { dots, zones, most: mostSold };
}

const feesOf = (minor: number | null): string | null => (minor === null ? null : money(-minor, state.analysis.value?.currency ?? ''));

function ZoneHead({ id, data, width, narrow }: { id: ZoneId; data: Corridor; width: number; narrow: boolean }): JSX.Element {
  const words = t().corridor;
  const zone = data.zones[id];
  const unsold = id === 'much' ? data.unsold : { skus: 0, points: 0, money: 0 };
  const skus = zone.skus + unsold.skus;
  const points = zone.points === null ? null : zone.points + (unsold.points ?? 0);
  const fees = zone.money === null ? null : money(zone.money + (unsold.money ?? 0), state.analysis.value?.currency ?? '');
  const range = ZONE_RANGE[id];
  const on = table.cover.value?.min === range.min && table.cover.value?.max === range.max && table.cover.value !== null;
  const from = { little: 0, lane: dayX(28, width), watch: dayX(60, width), much: dayX(90, width) }[id];
  const more = id === 'little' && data.out > 0 ? words.out(data.out) : id === 'much' && unsold.skus > 0 ? words.unsold(unsold.skus) : '';
  return (
    <button
      type="button"
      class={`zone-head ${id} ${on ? 'on' : ''}`}
      style={{ left: `${LEFT + from - (narrow && id === 'little' ? NARROW_BACK : 0)}px` }}
      aria-pressed={on}
      title={words.filter(words.zones[id])}
      onClick={() => table.setCover(on ? null : range)}
    >
      <b>{narrow ? words.zonesShort[id] : words.zones[id]}</b>
      <span>{narrow ? count(skus) : words.skus(skus)}</span>
      {!narrow && <span class="note">{points !== null && points >= 0.5 ? words.points(count(Math.round(points)), fees) : more}</span>}
    </button>
  );
}

function Plot({ data, width, height }: { data: Corridor; width: number; height: number }): JSX.Element {
  const words = t().corridor;
  const inner = width - LEFT - RIGHT;
  const { dots, zones, most } = useMemo(() => placeDots(data, inner, height), [data, inner, height]);
  const walk = useMemo(() => [...dots.keys()].sort((a, b) => (dots[a]?.x ?? 0) - (dots[b]?.x ?? 0)), [dots]);
  const [active, setActive] = useState<number | null>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const svg = useRef<SVGSVGElement>(null);

  const placeIn = (event: PointerEvent): { x: number; y: number } => {
    const box = svg.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0) - LEFT, y: event.clientY - (box?.top ?? 0) };
  };
  const shown = active === null ? null : (dots[active] ?? null);
  const { frame } = data;
  const says = (dot: Dot): string =>
    words.dot(
      frame.text('title', dot.index) ?? frame.text('sku', dot.index) ?? '',
      count(frame.number('on_hand', dot.index) ?? 0),
      count(frame.number('shipped_90d', dot.index) ?? 0),
      count(frame.number('days_of_cover', dot.index) ?? 0),
      skuPoints(-(frame.number('points_lost', dot.index) ?? 0)),
      feesOf(frame.number('money_13w_minor', dot.index)),
    );
  const open = (dot: Dot): void => {
    const row = frame.number('row', dot.index);
    if (row !== null) void table.openAccountRow(row);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = active === null ? -1 : walk.indexOf(active);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = walk[Math.max(0, Math.min(walk.length - 1, at + step))];
      if (next !== undefined) setActive(next);
    } else if (event.key === 'Enter' && shown !== null) {
      open(shown);
    } else if (event.key === 'Escape' && active !== null) {
      event.stopPropagation();
      setActive(null);
    }
  };

  const onUp = (event: PointerEvent): void => {
    const { x, y } = placeIn(event);
    if (drag !== null && Math.abs(drag.to - drag.from) > 6) {
      const [low, high] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
      const range = { min: Math.round(xDay(low, inner)), ...(high >= inner - 2 ? {} : { max: Math.round(xDay(high, inner)) }) };
      table.setCover(range);
    } else {
      const dot = dotAt(dots, x, y);
      if (dot !== null) open(dot);
    }
    setDrag(null);
  };

  const chosen = table.cover.value;
  const edge = (days: number): number => LEFT + dayX(days, inner);
  const labels = [0, 28, 60, 90, 180, 365, ...(inner > 640 ? [730] : [])];
  return (
    <div class="corridor-plot">
      <svg
        ref={svg}
        width={width}
        height={height + 24}
        role="application"
        tabIndex={0}
        aria-label={words.name(ZONES.map((id) => `${words.zones[id]}: ${words.skus(data.zones[id].skus)}`))}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        onPointerDown={(event) => {
          const { x } = placeIn(event);
          if (event.pointerType === 'mouse' && x >= 0) setDrag({ from: x, to: x });
        }}
        onPointerMove={(event) => {
          const { x, y } = placeIn(event);
          if (drag !== null) setDrag({ ...drag, to: Math.max(0, Math.min(inner, x)) });
          const dot = dotAt(dots, x, y);
          setActive(dot === null ? null : dots.indexOf(dot));
        }}
        onPointerLeave={() => {
          setActive(null);
          setDrag(null);
        }}
        onPointerUp={onUp}
      >
        <rect class="corridor-lane" x={edge(28)} width={edge(60) - edge(28)} y={0} height={height} />
        {soldTicks(most).map((value) => (
          <g key={value}>
            <line class="grid-line" x1={LEFT} x2={width} y1={soldY(value, most, height)} y2={soldY(value, most, height)} />
            <text x={LEFT - 8} y={soldY(value, most, height) + 4} text-anchor="end">
              {count(value)}
            </text>
          </g>
        ))}
        <text class="axis-title" x={-height / 2} y={10} text-anchor="middle" transform="rotate(-90)">
          {words.y}
        </text>
        {drag !== null && (
          <rect class="corridor-drag" x={LEFT + Math.min(drag.from, drag.to)} width={Math.abs(drag.to - drag.from)} y={0} height={height} />
        )}
        {drag === null && chosen !== null && (
          <rect
            class="corridor-drag"
            x={edge(chosen.min ?? 0)}
            width={Math.max(1, edge(chosen.max ?? 900) - edge(chosen.min ?? 0))}
            y={0}
            height={height}
          />
        )}
        {dots.map((dot, index) => (
          <circle key={dot.index} class={`dot ${zones[index]}`} cx={LEFT + dot.x} cy={dot.y} r={dot.r} />
        ))}
        <line class="lane-edge" x1={edge(28)} x2={edge(28)} y1={0} y2={height} />
        <line class="lane-edge" x1={edge(60)} x2={edge(60)} y1={0} y2={height} />
        <line class="excess-edge" x1={edge(90)} x2={edge(90)} y1={0} y2={height} />
        <line class="ruler-axis" x1={LEFT} x2={width} y1={height + 0.5} y2={height + 0.5} />
        {labels.map((days) => (
          <text
            key={days}
            class={days === 28 || days === 60 || days === 90 ? 'strong' : ''}
            x={edge(days)}
            y={height + 18}
            text-anchor={days === 0 ? 'start' : 'middle'}
          >
            {days}
          </text>
        ))}
        {shown !== null && <circle class="dot-ring" cx={LEFT + shown.x} cy={shown.y} r={shown.r + 4} />}
      </svg>
      {shown !== null && (
        <p
          class="dot-says"
          role="status"
          style={{
            left: `${Math.min(Math.max(LEFT + shown.x, 150), width - 150)}px`,
            top: `${shown.y - shown.r - 12}px`,
          }}
        >
          {says(shown)}
        </p>
      )}
    </div>
  );
}

function zoneTable(data: Corridor): ChartTable {
  const words = t().corridor;
  const cells = (zone: Zone): string[] => [
    count(zone.skus),
    zone.points === null ? t().common.unknown : count(Math.round(zone.points)),
    zone.money === null ? t().common.unknown : money(zone.money, state.analysis.value?.currency ?? ''),
  ];
  return {
    head: [words.table.zone, words.table.skus, words.table.points, words.table.money],
    rows: [
      ...ZONES.map((id) => [`${words.zones[id]}, ${words.range[id]}`, ...cells(data.zones[id])]),
      [words.unsoldRow, ...cells(data.unsold)],
    ],
  };
}

export function CorridorSection(): JSX.Element | null {
  const data = corridor.value;
  const [ref, width] = useWidth<HTMLDivElement>(1200);
  const words = t().corridor;
  if (data === null || data.frame.rows === 0) return null;
  const narrow = width < 640;
  const drawn = data.frame.rows;
  const withCover = ZONES.reduce((sum, id) => sum + data.zones[id].skus, 0);
  return (
    <section class="corridor section" aria-labelledby="corridor-title">
      <div class="section-head">
        <h2 id="corridor-title">{words.title(data.zones.lane.skus, data.total)}</h2>
        <p class="note">{drawn < withCover ? words.noteFew(drawn) : words.note}</p>
      </div>
      <Chart id="corridor" name={words.title(data.zones.lane.skus, data.total)} table={() => zoneTable(data)}>
        <div class="corridor-picture" ref={ref}>
          <div class="zone-heads" style={{ height: `${narrow ? 44 : HEADS}px` }}>
            {ZONES.map((id) => (
              <ZoneHead key={id} id={id} data={data} width={width - LEFT - RIGHT} narrow={narrow} />
            ))}
          </div>
          <Plot data={data} width={width} height={narrow ? 240 : 300} />
          <p class="note corridor-x">{words.x}</p>
        </div>
      </Chart>
    </section>
  );
}
