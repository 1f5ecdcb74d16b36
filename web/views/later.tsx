// What is not needed before the first drop, as one part that is fetched when the page is idle: the views of results
// and of prose, the SKU drawer. Shown as soon as it is here; until then its place is empty.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { signal } from '@preact/signals';
import type * as Results from './results.ts';

const here = signal<typeof Results | null>(null);
let asked: Promise<void> | null = null;

export function loadResults(): Promise<void> {
  asked ??= import('./results.ts').then((part) => void (here.value = part));
  return asked;
}

type Name = { [K in keyof typeof Results]: (typeof Results)[K] extends () => JSX.Element | null ? K : never }[keyof typeof Results];

/** A component of that part, by its name. */
export function Later({ name }: { name: Name }): JSX.Element | null {
  useEffect(() => void loadResults(), []);
  const part = here.value;
  if (part === null) return null;
  const Component = part[name];
  return <Component />;
}
