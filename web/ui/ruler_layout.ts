// Geometry of the ruler: pure, in px. The lens is a cut-out of the scale whose ends are multiples of 50.

export interface Scale {
  from: number;
  to: number;
  width: number;
}

export const at = (scale: Scale, value: number): number => ((value - scale.from) / (scale.to - scale.from)) * scale.width;

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** 200 points wide, or more in steps of 100, so that every value fits with room; within 0 to 1000. */
export function lensFor(values: readonly number[]): { from: number; to: number } {
  const known = values.filter((value) => Number.isFinite(value));
  const low = known.length === 0 ? 300 : Math.min(...known);
  const high = known.length === 0 ? 500 : Math.max(...known);
  const margin = 10;
  for (let width = 200; width < 1000; width += 100) {
    const middle = (low + high) / 2;
    const first = clamp(Math.round((middle - width / 2) / 50) * 50, 0, 1000 - width);
    for (const from of [first, first - 50, first + 50]) {
      if (from < 0 || from + width > 1000) continue;
      const fitsLow = low - margin >= from || (from === 0 && low >= 0);
      const fitsHigh = high + margin <= from + width || (from + width === 1000 && high <= 1000);
      if (fitsLow && fitsHigh) return { from, to: from + width };
    }
  }
  return { from: 0, to: 1000 };
}

export interface Tick {
  value: number;
  size: 'large' | 'middle' | 'small';
}

/** Ticks each 10, 50 and 100 points; small ones are left out where they would stand closer than 4 px. */
export function ticks(scale: Scale): Tick[] {
  const step10 = (scale.width / (scale.to - scale.from)) * 10;
  const found: Tick[] = [];
  for (let value = Math.ceil(scale.from / 10) * 10; value <= scale.to; value += 10) {
    if (value % 100 === 0) found.push({ value, size: 'large' });
    else if (value % 50 === 0) found.push({ value, size: 'middle' });
    else if (step10 >= 4) found.push({ value, size: 'small' });
  }
  return found;
}

/** Values that get a number: each 100, or each 50 in a lens. */
export function numbers(scale: Scale): number[] {
  const range = scale.to - scale.from;
  const step = range <= 300 ? 50 : scale.width / range < 0.55 ? 200 : 100;
  const found: number[] = [];
  for (let value = Math.ceil(scale.from / step) * step; value <= scale.to; value += step) found.push(value);
  return found;
}

/** z of the 10th and 90th percentile of a normal curve. */
const Z90 = 1.2815515655;

/** Outline of the density over the scale: two half bells that meet at the estimate, `height` px high. */
export function density(scale: Scale, low: number, estimate: number, high: number, height: number): [number, number][] {
  const left = Math.max(1, (estimate - low) / Z90);
  const right = Math.max(1, (high - estimate) / Z90);
  const points: [number, number][] = [];
  const from = Math.max(scale.from, estimate - 3 * left);
  const to = Math.min(scale.to, estimate + 3 * right);
  for (let step = 0; step <= 96; step++) {
    const value = from + ((to - from) * step) / 96;
    const z = (value - estimate) / (value < estimate ? left : right);
    points.push([at(scale, value), height * Math.exp(-0.5 * z * z)]);
  }
  return points;
}

export interface Label {
  text: string;
  /** Where the label points. */
  x: number;
  side: 'left' | 'right';
}

/** Turns labels to the other side where they would leave the picture. */
export function place(
  labels: readonly Label[],
  width: number,
  gap: number,
  textWidth: (text: string) => number,
): (Label & { anchor: 'start' | 'end' })[] {
  return labels.map((label) => {
    const length = textWidth(label.text) + gap;
    let side = label.side;
    if (side === 'left' && label.x - length < 0) side = 'right';
    if (side === 'right' && label.x + length > width && label.x - length >= 0) side = 'left';
    return { ...label, side, anchor: side === 'left' ? 'end' : 'start' };
  });
}
