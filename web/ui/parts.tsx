// The small marks that return everywhere: grade, pair of points and money, chip, tag, meter, key.
import type { JSX, ComponentChildren } from 'preact';
import type { Grade } from '../engine/analysis.ts';
import { CloseIcon } from './icons.tsx';

const STEPS: Record<Grade, number> = { poor: 1, fair: 2, good: 3, excellent: 4 };

/** Word first, four rising steps second, hue third. */
export function GradeMark({ grade, word }: { grade: Grade; word: string }): JSX.Element {
  return (
    <span class={`grade ${grade}`}>
      <svg width="17" height="12" viewBox="0 0 17 12" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3].map((step) => {
          const height = 4 + step * 2.333;
          const filled = step < STEPS[grade];
          return (
            <rect
              key={step}
              x={step * 4.5 + 0.5}
              y={11.5 - height}
              width="2.8"
              height={height}
              rx="0.5"
              fill={filled ? 'currentColor' : 'none'}
              stroke="currentColor"
              stroke-width={filled ? 1 : 0.8}
            />
          );
        })}
      </svg>
      {word}
    </span>
  );
}

export interface PairProps {
  points: string;
  unit: string;
  money: string | null;
  /** Why the money is not known; empty where no money is known anywhere yet. */
  unknown: string;
  stacked?: boolean;
  size?: 'list' | 'total';
}

/** Points and money, in this order, never one alone. */
export function Pair({ points, unit, money, unknown, stacked = false, size = 'list' }: PairProps): JSX.Element {
  return (
    <span class={`pair ${size} ${stacked ? 'stacked' : ''}`}>
      <span class="pair-points">
        <b>{points}</b> <span class="unit">{unit}</span>
      </span>{' '}
      {money !== null ? <span class="pair-money">{money}</span> : unknown !== '' && <span class="unknown">{unknown}</span>}
    </span>
  );
}

export interface ChipProps {
  on: boolean;
  onToggle: () => void;
  count?: string | null;
  children: ComponentChildren;
}

export function Chip({ on, onToggle, count = null, children }: ChipProps): JSX.Element {
  return (
    <button type="button" class={`chip ${on ? 'on' : ''}`} aria-pressed={on} onClick={onToggle}>
      {children}
      {count !== null && <span class="chip-count">{count}</span>}
      {on && <CloseIcon size={12} />}
    </button>
  );
}

export const Tag = ({ children, tone = '' }: { children: ComponentChildren; tone?: string }): JSX.Element => (
  <span class={`tag ${tone}`}>{children}</span>
);

export const Key = ({ children }: { children: ComponentChildren }): JSX.Element => <kbd class="key">{children}</kbd>;

/** A thin bar from 0 to 1; the number beside it is the content. */
export function Meter({ share, tone = 'good' }: { share: number; tone?: 'good' | 'accent' | 'ink' | 'age' }): JSX.Element {
  const width = Math.max(0, Math.min(1, share)) * 100;
  return (
    <span class={`meter ${tone}`} aria-hidden="true">
      <span style={{ width: `${width}%` }} />
    </span>
  );
}

/** "Reports › Fulfillment › FBA Inventory", the last part strong. */
export function MenuPath({ path, label }: { path: readonly string[]; label: string }): JSX.Element {
  return (
    <span class="menu-path">
      <span class="sr">{label}: </span>
      {path.slice(0, -1).map((part) => `${part.replace(/ /g, '\u00a0')}\u00a0› `)}
      <b>{path[path.length - 1]}</b>
    </span>
  );
}
