// Why the score changed: two levels as thick rules, the steps between them as soft boxes with a hard landing edge.
// What no file shows is hatched. The y axis may be cut, so levels are marks and not bars.
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useWidth } from './hooks.ts';
import { valueScale, valueTicks, yOf } from './time_layout.ts';

export interface WaterfallStep {
  id: string;
  label: string;
  note: string;
  points: number;
  /** Points as text, rounded so that the steps add up. */
  text: string;
  /** Not visible in the files. */
  unseen: boolean;
}

export interface WaterfallProps {
  before: { label: string; note: string; value: number };
  after: { label: string; note: string; value: number };
  steps: readonly WaterfallStep[];
  threshold: number;
  lineWord: string;
  name: string;
  selected: string | null;
  onSelect: (id: string) => void;
  height?: number;
}

const LEFT = 40;
const TOP = 20;
const BOTTOM = 46;

export function Waterfall(props: WaterfallProps): JSX.Element {
  const { before, after, steps, threshold } = props;
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const hatch = useId();
  const height = (props.height ?? 360) - TOP - BOTTOM;
  const levels: number[] = [before.value];
  for (const step of steps) levels.push((levels[levels.length - 1] ?? 0) + step.points);
  const scale = valueScale([...levels, after.value, threshold], height, 60);
  // The line's name stands at the end where the level is farther from it.
  const lineLeft = Math.abs(after.value - threshold) < Math.abs(before.value - threshold);
  const slots = steps.length + 2;
  const slot = (width - LEFT) / slots;
  const box = Math.min(88, slot * 0.72);
  const x = (index: number): number => LEFT + slot * (index + 0.5);
  /** A narrow last slot has its words end where the picture does. */
  const footX = (index: number): number => (index === slots - 1 && slot < 76 ? width : x(index));
  const level = (index: number, { value, label, note }: WaterfallProps['before']): JSX.Element => (
    <g>
      <line class="fall-drop" x1={x(index)} x2={x(index)} y1={yOf(scale, value)} y2={height} />
      <line class="fall-level" x1={x(index) - box / 2} x2={x(index) + box / 2} y1={yOf(scale, value)} y2={yOf(scale, value)} />
      <text
        class="fall-value"
        x={x(index)}
        y={yOf(scale, value) + (value <= threshold && yOf(scale, value) - yOf(scale, threshold) < 26 ? 22 : -10)}
        text-anchor="middle"
      >
        {Math.round(value)}
      </text>
      <text class="strong" x={footX(index)} y={height + 20} text-anchor={footX(index) === width ? 'end' : 'middle'}>
        {label}
      </text>
      <text class="fall-note" x={footX(index)} y={height + 36} text-anchor={footX(index) === width ? 'end' : 'middle'}>
        {note}
      </text>
    </g>
  );
  return (
    <div class="waterfall" ref={ref}>
      <svg width={width} height={height + TOP + BOTTOM} role="img" aria-label={props.name}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="hatch-line" x1="0" x2="0" y1="0" y2="6" />
          </pattern>
        </defs>
        <g transform={`translate(0 ${TOP})`}>
          {valueTicks(scale).map((value) => (
            <g key={value}>
              <line class="grid-line" x1={LEFT} x2={width} y1={yOf(scale, value)} y2={yOf(scale, value)} />
              <text class={value === threshold ? 'strong' : ''} x={LEFT - 8} y={yOf(scale, value) + 4} text-anchor="end">
                {value}
              </text>
            </g>
          ))}
          <line class="time-line" x1={LEFT} x2={width} y1={yOf(scale, threshold)} y2={yOf(scale, threshold)} />
          <text class="strong" x={lineLeft ? LEFT + 4 : width} y={yOf(scale, threshold) - 6} text-anchor={lineLeft ? 'start' : 'end'}>
            {props.lineWord}
          </text>
          {level(0, before)}
          {steps.map((step, index) => {
            const from = levels[index] ?? 0;
            const to = levels[index + 1] ?? 0;
            const top = Math.min(yOf(scale, from), yOf(scale, to));
            const tall = Math.max(2, Math.abs(yOf(scale, from) - yOf(scale, to)));
            const tone = step.unseen ? 'unseen' : step.text === '0' ? 'none' : step.points < 0 ? 'loss' : 'gain';
            const left = x(index + 1) - box / 2;
            return (
              <g
                key={step.id}
                class={`fall-step ${tone} ${props.selected === step.id ? 'on' : ''}`}
                onClick={() => props.onSelect(step.id)}
              >
                <line class="fall-link" x1={x(index) + box / 2} x2={left} y1={yOf(scale, from)} y2={yOf(scale, from)} />
                <rect x={left} y={top} width={box} height={tall} fill={step.unseen ? `url(#${hatch})` : undefined} />
                <line class="fall-edge" x1={left} x2={left + box} y1={yOf(scale, to)} y2={yOf(scale, to)} />
                <text
                  class="fall-points"
                  x={x(index + 1)}
                  y={step.points < 0 ? yOf(scale, to) + 18 : yOf(scale, to) - 8}
                  text-anchor="middle"
                >
                  {step.text}
                </text>
                <text class="strong" x={x(index + 1)} y={height + 20} text-anchor="middle">
                  {step.label}
                </text>
                <text class="fall-note" x={x(index + 1)} y={height + 36} text-anchor="middle">
                  {step.note}
                </text>
              </g>
            );
          })}
          {level(slots - 1, after)}
          <line class="ruler-axis" x1={LEFT} x2={width} y1={height + 0.5} y2={height + 0.5} />
        </g>
      </svg>
    </div>
  );
}
