// Ids of steps as the core writes them, "remove:HK-BDD-06:226", and the short form in which an address may carry them:
// a fingerprint of kind and SKU, and the units. A fingerprint says nothing to whoever does not have the files; with
// them it finds its step again. Pure.

export interface StepId {
  kind: string;
  sku: string;
  units: number;
}

/** A SKU may hold colons: kind ends at the first one, units begin after the last. */
export function parseStepId(id: string): StepId | null {
  const first = id.indexOf(':');
  const last = id.lastIndexOf(':');
  const units = Number(id.slice(last + 1));
  if (first < 1 || last <= first || !Number.isInteger(units) || units < 0) return null;
  return { kind: id.slice(0, first), sku: id.slice(first + 1, last), units };
}

export const stepId = ({ kind, sku, units }: StepId): string => `${kind}:${sku}:${units}`;

/** What stays the same when the units are edited. */
export const stepKey = (id: string): string => id.slice(0, id.lastIndexOf(':'));

/** 32 bits of FNV-1a over UTF-16 units, as at most seven letters and digits. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ (text.charCodeAt(at) & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (text.charCodeAt(at) >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

export function shortStep(id: string): string {
  const units = parseStepId(id)?.units ?? 0;
  return `${fingerprint(stepKey(id))}-${units.toString(36)}`;
}

const SHORT = /^([0-9a-z]{1,7})-([0-9a-z]{1,7})$/;

/** Steps of a short form, among `known` ids; what is not among them (other files) is left out. */
export function stepsOfShort(shorts: readonly string[], known: Iterable<string>): string[] {
  const keys = new Map<string, string>();
  for (const id of known) keys.set(fingerprint(stepKey(id)), stepKey(id));
  return shorts.flatMap((short) => {
    const match = SHORT.exec(short);
    const key = keys.get(match?.[1] ?? '');
    return match === null || key === undefined ? [] : [`${key}:${Number.parseInt(match[2] ?? '0', 36)}`];
  });
}

/** One step a SKU, as the core's plans have it: a later one of the same SKU takes the earlier one's place. */
export function withStep(steps: readonly string[], id: string): string[] {
  const sku = parseStepId(id)?.sku;
  return [...steps.filter((each) => parseStepId(each)?.sku !== sku), id];
}
