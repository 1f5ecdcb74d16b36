// Scales of the corridor picture, pure. Across: days of cover, 0 to 90 take half of the width, then by logarithm to
// 900. Up: units sold, by logarithm; nothing sold stands on the ground.

const NEAR = 90;
const FAR = 900;

export function dayX(days: number, width: number): number {
  const half = width / 2;
  if (days <= NEAR) return (Math.max(0, days) / NEAR) * half;
  return half + (Math.log(Math.min(days, FAR) / NEAR) / Math.log(FAR / NEAR)) * half;
}

/** The days at a place: the inverse of dayX. */
export function xDay(x: number, width: number): number {
  const half = width / 2;
  if (x <= half) return Math.max(0, (x / half) * NEAR);
  return NEAR * (FAR / NEAR) ** Math.min(1, (x - half) / half);
}

export function soldY(sold: number, most: number, height: number): number {
  const share = Math.log(Math.max(1, sold)) / Math.log(Math.max(10, most));
  return height - 10 - share * (height - 28);
}

/** Powers of ten on the axis. */
export function soldTicks(most: number): number[] {
  const found: number[] = [];
  for (let value = 1; value <= Math.max(10, most); value *= 10) found.push(value);
  return found;
}

/** Area by units; small stocks stay visible, large ones do not cover the rest. */
export const dotRadius = (units: number, most: number): number => Math.max(1.6, Math.sqrt(units / Math.max(1, most)) * 16);

export interface Dot {
  index: number;
  x: number;
  y: number;
  r: number;
}

/** The dot under a place, the smallest of those that cover it; null when none is near. */
export function dotAt(dots: readonly Dot[], x: number, y: number): Dot | null {
  let best: Dot | null = null;
  let closest = Infinity;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y) - dot.r;
    if (distance > 5) continue;
    const rank = Math.max(distance, 0) * 100 + dot.r;
    if (rank < closest) {
      closest = rank;
      best = dot;
    }
  }
  return best;
}
