// A long page drawn in turns, each a task of its own, so that whoever types or scrolls meanwhile never waits for all of
// it. The first turn is what is on the first screen. Until the last one the page is as high as it was when it was last
// seen, so that "back" finds its place, and it says that it is busy. Before it is printed all of it is drawn.
import type { ComponentChildren, JSX } from 'preact';
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const heights = new Map<string, number>();

export interface TurnsProps {
  /** Of the page; also under which its height is remembered. */
  class: string;
  turns: number;
  children: (turn: ReadonlySignal<number>) => ComponentChildren;
}

export function InTurns({ class: name, turns, children }: TurnsProps): JSX.Element {
  const turn = useSignal(1);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      if (turn.peek() >= turns) return;
      turn.value += 1;
      timer = setTimeout(next);
    };
    const all = (): void => void (turn.value = turns);
    timer = setTimeout(next);
    addEventListener('beforeprint', all);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', all);
    };
  }, [turns]);
  useLayoutEffect(() => () => void (turn.peek() >= turns && heights.set(name, box.current?.offsetHeight ?? 0)), []);
  const busy = turn.value < turns;
  return (
    <div class={name} ref={box} aria-busy={busy} style={busy ? { minHeight: `${heights.get(name) ?? 0}px` } : undefined}>
      {children(turn)}
    </div>
  );
}

/** Is drawn from its turn on. */
export function Turn({ now, at, children }: { now: ReadonlySignal<number>; at: number; children: ComponentChildren }): JSX.Element {
  return <>{now.value >= at ? children : null}</>;
}
