// A whole number with − and + beside it. Arrows ±1, Page ±10; what is typed counts on Enter or when the field is left.
import type { JSX } from 'preact';
import { useField } from './hooks.ts';

export interface StepperProps {
  value: number;
  min?: number;
  max?: number | null;
  name: string;
  fewer: string;
  more: string;
  onChange: (value: number) => void;
}

export function Stepper({ value, min = 1, max = null, name, fewer, more, onChange }: StepperProps): JSX.Element {
  const put = (next: number): void => {
    const inside = Math.max(min, max === null ? next : Math.min(max, next));
    if (Number.isFinite(inside) && inside !== value) onChange(Math.round(inside));
  };
  const field = useField(String(value));
  const steps: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  return (
    <span class="stepper">
      <button type="button" aria-label={fewer} disabled={value <= min} onClick={() => put(value - 1)}>
        −
      </button>
      <input
        {...field}
        inputMode="numeric"
        autocomplete="off"
        aria-label={name}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (event.key === 'Enter') put(Number(event.currentTarget.value));
          if (step === undefined) return;
          event.preventDefault();
          put(value + step);
        }}
        onChange={(event) => {
          const next = Number(event.currentTarget.value);
          if (Number.isFinite(next) && next >= min) put(next);
          else event.currentTarget.value = String(value);
        }}
      />
      <button type="button" aria-label={more} disabled={max !== null && value >= max} onClick={() => put(value + 1)}>
        +
      </button>
    </span>
  );
}
