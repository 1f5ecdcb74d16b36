// The ruler: the score as a reading on a scale from 0 to 1000. On it the estimate (needle), the band under its
// density curve, the line (dashed), the plan (ring) and official scores (diamonds); below, on the same scale, the
// pieces that the score is made of. Narrow, it becomes a lens of 200 points over the whole strip.
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useWidth } from './hooks.ts';
import { textWidth } from './measure.ts';
import { at, clamp, density, lensFor, numbers, place, ticks, type Label, type Scale } from './ruler_layout.ts';

export interface RulerReading {
  estimate: number | null;
  low: number | null;
  high: number | null;
  threshold: number;
  plan?: number | null;
  officials?: readonly number[];
}

export interface RulerWords {
  estimate: string;
  line: string;
  band: string;
  plan?: string;
  /** For a narrow ruler. */
  estimateShort: string;
  lineShort: string;
}

export interface RulerPiece {
  id: string;
  kind: 'have' | 'assumed' | 'lost' | 'possible' | 'base' | 'beyond' | 'shift';
  factor: number;
  points: number;
  /** Long label, short label: the longest that fits stands inside. */
  long: string;
  short: string;
  /** Said on focus and hover. */
  tip: string;
}

const TOP = 62;
const CURVE = 36;

function Scaled({ scale, reading, words, full }: { scale: Scale; reading: RulerReading; words: RulerWords; full: boolean }): JSX.Element {
  const { estimate, low, high, threshold } = reading;
  const line = at(scale, clamp(threshold, scale.from, scale.to));
  const needle = estimate === null ? null : at(scale, clamp(estimate, scale.from, scale.to));
  const curve = estimate === null || low === null || high === null ? null : density(scale, low, estimate, high, CURVE);
  const bandFrom = low === null ? 0 : at(scale, clamp(low, scale.from, scale.to));
  const bandTo = high === null ? 0 : at(scale, clamp(high, scale.from, scale.to));

  const above: Label[] = [];
  if (needle !== null)
    above.push({ text: full ? words.estimate : words.estimateShort, x: needle, side: needle <= line ? 'left' : 'right' });
  above.push({ text: full ? words.line : words.lineShort, x: line, side: needle !== null && needle > line ? 'left' : 'right' });
  const aboveClass = needle === null ? ['line'] : ['estimate', 'line'];
  const outline = curve?.map(([x, y]) => `${x.toFixed(1)},${(TOP - y).toFixed(1)}`).join(' ') ?? '';
  const planX = reading.plan == null ? null : at(scale, clamp(reading.plan, scale.from, scale.to));

  const beside: Label[] = [];
  if (curve !== null) beside.push({ text: words.band, x: Math.min(bandFrom, curve[0]![0] + 18), side: 'left' });
  if (planX !== null && words.plan !== undefined) beside.push({ text: words.plan, x: Math.max(planX, bandTo), side: 'right' });
  const ends = full ? [] : [scale.from > 0 ? 0 : null, scale.to < 1000 ? scale.width : null];

  return (
    <>
      {curve !== null && (
        <>
          <polygon class="ruler-band" points={`${curve[0]![0].toFixed(1)},${TOP} ${outline} ${curve[96]![0].toFixed(1)},${TOP}`} />
          <polyline class="ruler-curve" points={outline} />
        </>
      )}
      <line class="ruler-axis" x1={0} x2={scale.width} y1={TOP + 0.5} y2={TOP + 0.5} />
      {ticks(scale).map((tick) => {
        const x = clamp(at(scale, tick.value), 0.5, scale.width - 0.5);
        const length = tick.size === 'large' ? 8 : tick.size === 'middle' ? 6 : 3.5;
        return <line key={tick.value} class="ruler-axis" x1={x} x2={x} y1={TOP} y2={TOP + length} />;
      })}
      {ends.map((x, index) =>
        x === null ? null : (
          <path
            key={index}
            class="ruler-torn"
            d={x === 0 ? `M1 ${TOP - 5}l3 3.5-3 3.5 3 3.5` : `M${x - 1} ${TOP - 5}l-3 3.5 3 3.5-3 3.5`}
          />
        ),
      )}
      {numbers(scale).map((value) => {
        const x = at(scale, value);
        const near = Math.abs(x - line);
        if (value !== threshold && near < 16) return null;
        return (
          <text
            key={value}
            class={value === threshold ? 'ruler-number strong' : 'ruler-number'}
            x={clamp(x, 0, scale.width)}
            y={TOP + 23}
            text-anchor={x < 12 ? 'start' : x > scale.width - 12 ? 'end' : 'middle'}
          >
            {value}
          </text>
        );
      })}
      {!numbers(scale).includes(threshold) && (
        <text class="ruler-number strong" x={clamp(line, 12, scale.width - 12)} y={TOP + 23} text-anchor="middle">
          {threshold}
        </text>
      )}
      {curve !== null && <rect class="ruler-bar" x={bandFrom} width={Math.max(2, bandTo - bandFrom)} y={TOP - 3} height={6} rx={1} />}
      <line class="ruler-line" x1={line} x2={line} y1={2} y2={TOP + 10} />
      {reading.officials?.map((value, index) => {
        const x = at(scale, clamp(value, scale.from, scale.to));
        return <path key={index} class="ruler-official" d={`M${x} ${TOP - 5}l5 5-5 5-5-5z`} />;
      })}
      {needle !== null && (
        <g class="ruler-needle" style={{ transform: `translateX(${needle}px)` }}>
          <line x1={0} x2={0} y1={18} y2={TOP - 8} />
          <path d={`M-5 ${TOP - 10}h10l-5 9z`} />
        </g>
      )}
      {planX !== null && <circle class="ruler-plan" cx={planX} cy={TOP + 0.5} r={5} />}
      {place(above, scale.width, 8, textWidth).map((label, index) => (
        <text
          key={label.text}
          class={`ruler-label ${aboveClass[index]}`}
          x={label.x + (label.anchor === 'end' ? -8 : 8)}
          y={12}
          text-anchor={label.anchor}
        >
          {label.text}
        </text>
      ))}
      {place(beside, scale.width, 8, textWidth).map((label) => {
        const clear = label.anchor === 'end' ? label.x - 8 : label.x + 10;
        // A band that fills the picture leaves no room beside it; its numbers stand in the head of the page anyway.
        if (label.anchor === 'end' && clear - textWidth(label.text) < 0) return null;
        if (label.side === 'right' && label.text === words.band) return null;
        return (
          <text key={label.text} class="ruler-label band" x={clear} y={TOP - 9} text-anchor={label.anchor}>
            {label.text}
          </text>
        );
      })}
    </>
  );
}

export interface RulerProps {
  reading: RulerReading;
  words: RulerWords;
  /** The whole in one sentence, for readers. */
  name: string;
  pieces?: readonly RulerPiece[];
  piecesName?: string;
  /** Part of what is had that the official scores take back: from, to, and its name. */
  taken?: { from: number; to: number; tip: string } | null;
  onPiece?: (id: string) => void;
}

export function Ruler({ reading, words, name, pieces = [], piecesName = '', taken = null, onPiece }: RulerProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>(1200);
  const narrow = width < 560;
  const values = [reading.estimate, reading.low, reading.high, reading.threshold, reading.plan].filter(
    (value): value is number => value != null,
  );
  const lens = narrow ? lensFor(values) : { from: 0, to: 1000 };
  const whole = lens.from === 0 && lens.to === 1000;
  const scale: Scale = { ...lens, width };
  return (
    <div class="ruler" ref={ref}>
      <svg class="ruler-scale" width={width} height={TOP + 28} role="img" aria-label={name}>
        <Scaled scale={scale} reading={reading} words={words} full={whole} />
      </svg>
      {!whole && pieces.length > 0 && (
        <svg class="ruler-wedge" width={width} height={20} aria-hidden="true">
          <path d={`M0 0H${width}L${(lens.to / 1000) * width} 20H${(lens.from / 1000) * width}Z`} />
        </svg>
      )}
      {pieces.length > 0 && <Pieces pieces={pieces} width={width} name={piecesName} taken={taken} onPiece={onPiece} />}
    </div>
  );
}

/** The score's own arithmetic on the ruler's scale. One tab stop; arrows walk, Enter opens. */
interface PiecesProps {
  pieces: readonly RulerPiece[];
  width: number;
  name: string;
  taken: RulerProps['taken'];
  onPiece?: ((id: string) => void) | undefined;
}

function Pieces({ pieces, width, name, taken, onPiece }: PiecesProps): JSX.Element {
  const group = useId();
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>('button')];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="pieces" role="group" aria-label={name} onKeyDown={walk}>
      {pieces.map((piece, index) => {
        const room = (piece.points / 1000) * width - 18;
        const label = textWidth(piece.long) <= room ? piece.long : textWidth(piece.short) <= room + 6 ? piece.short : '';
        return (
          <button
            key={piece.id}
            id={`${group}-${piece.id}`}
            type="button"
            class={`piece ${piece.kind} factor-${piece.factor}`}
            style={{ flexGrow: String(Math.max(0.001, piece.points)) }}
            tabIndex={index === 0 ? 0 : -1}
            data-tip={piece.tip}
            onClick={() => onPiece?.(piece.id)}
          >
            {label !== '' && <span class="piece-label">{label}</span>}
            <span class="sr">{piece.tip}</span>
          </button>
        );
      })}
      {taken != null && (
        <span class="taken" title={taken.tip} style={{ left: `${taken.from / 10}%`, width: `${(taken.to - taken.from) / 10}%` }} />
      )}
    </div>
  );
}

/** The docked lens: 200 points, without words, beside the number. */
export function LensRuler({ reading, name, height = 52 }: { reading: RulerReading; name: string; height?: number }): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const values = [reading.estimate, reading.low, reading.high, reading.threshold, reading.plan].filter(
    (value): value is number => value != null,
  );
  const scale: Scale = { ...lensFor(values), width };
  const axis = 20;
  const line = at(scale, reading.threshold);
  const needle = reading.estimate === null ? null : at(scale, reading.estimate);
  return (
    <div class="lens" ref={ref}>
      <svg width={width} height={height} role="img" aria-label={name}>
        {reading.low !== null && reading.high !== null && (
          <rect
            class="lens-band"
            x={at(scale, reading.low)}
            width={Math.max(2, at(scale, reading.high) - at(scale, reading.low))}
            y={axis - 3}
            height={6}
          />
        )}
        <line class="ruler-axis" x1={0} x2={width} y1={axis + 0.5} y2={axis + 0.5} />
        {scale.from > 0 && <path class="ruler-torn" d={`M1 ${axis - 5}l3 3.5-3 3.5 3 3.5`} />}
        {scale.to < 1000 && <path class="ruler-torn" d={`M${width - 1} ${axis - 5}l-3 3.5 3 3.5-3 3.5`} />}
        {ticks(scale).map((tick) => (
          <line
            key={tick.value}
            class="ruler-axis"
            x1={clamp(at(scale, tick.value), 0.5, width - 0.5)}
            x2={clamp(at(scale, tick.value), 0.5, width - 0.5)}
            y1={axis}
            y2={axis + (tick.size === 'small' ? 3 : 7)}
          />
        ))}
        {numbers(scale).map((value) => {
          const x = at(scale, value);
          if (value !== reading.threshold && Math.abs(x - line) < 26) return null;
          return (
            <text
              key={value}
              class={`lens-number ${value === reading.threshold ? 'strong' : ''}`}
              x={x}
              y={axis + 20}
              text-anchor={x < 14 ? 'start' : x > width - 14 ? 'end' : 'middle'}
            >
              {value}
            </text>
          );
        })}
        {!numbers(scale).includes(reading.threshold) && (
          <text class="lens-number strong" x={clamp(line, 14, width - 14)} y={axis + 20} text-anchor="middle">
            {reading.threshold}
          </text>
        )}
        <line class="ruler-line" x1={line} x2={line} y1={6} y2={axis + 9} />
        {needle !== null && (
          <path class="lens-needle" d={`M-5.5 ${axis - 10}h11l-5.5 9z`} style={{ transform: `translateX(${needle}px)` }} />
        )}
        {reading.plan != null && <circle class="ruler-plan" cx={at(scale, reading.plan)} cy={axis + 0.5} r={5} />}
      </svg>
    </div>
  );
}
