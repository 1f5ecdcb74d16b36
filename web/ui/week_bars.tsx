// When a step counts: one small bar a week, as high as what has come of its full effect. The name says it in words.
import type { JSX } from 'preact';

export function WeekBars({ gains, full, name }: { gains: readonly number[]; full: number; name: string }): JSX.Element {
  const most = Math.max(Math.abs(full), ...gains.map(Math.abs), 1e-9);
  const height = 20;
  const step = 8;
  return (
    <svg class="week-bars" width={gains.length * step} height={height + 1} role="img" aria-label={name}>
      {gains.map((gain, week) => {
        const tall = Math.max(1, (Math.abs(gain) / most) * height);
        return (
          <rect
            key={week}
            class={gain < 0 ? 'loss' : Math.abs(gain) < most * 0.02 ? 'none' : ''}
            x={week * step}
            width={step - 2}
            y={height - tall}
            height={tall}
            rx={0.5}
          />
        );
      })}
    </svg>
  );
}
