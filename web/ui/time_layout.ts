// Scales of pictures over Mondays, pure: the score's range with room around it, ticks, bands as outlines, and labels
// at the right edge pushed apart.

export interface ValueScale {
  low: number;
  high: number;
  height: number;
}

/** Data and line with a tenth of room, at least `least` points, within 0 to 1000. */
export function valueScale(values: readonly number[], height: number, least = 120): ValueScale {
  const known = values.filter(Number.isFinite);
  let low = known.length === 0 ? 340 : Math.min(...known);
  let high = known.length === 0 ? 460 : Math.max(...known);
  const room = Math.max((high - low) * 0.1, (least - (high - low)) / 2, 6);
  low = Math.max(0, low - room);
  high = Math.min(1000, high + room);
  return { low, high, height };
}

export const yOf = (scale: ValueScale, value: number): number =>
  scale.height - ((value - scale.low) / (scale.high - scale.low)) * scale.height;

export function valueTicks(scale: ValueScale): number[] {
  const range = scale.high - scale.low;
  const step = range > 500 ? 200 : range > 260 ? 100 : range > 120 ? 50 : range > 60 ? 20 : 10;
  const found: number[] = [];
  for (let value = Math.ceil(scale.low / step) * step; value <= scale.high; value += step) found.push(value);
  return found;
}

/** Outline of a band: along the top, back along the bottom. */
export function bandPath(points: readonly { x: number; low: number; high: number }[], scale: ValueScale): string {
  if (points.length === 0) return '';
  const up = points.map((point) => `${point.x.toFixed(1)},${yOf(scale, point.high).toFixed(1)}`);
  const down = [...points].reverse().map((point) => `${point.x.toFixed(1)},${yOf(scale, point.low).toFixed(1)}`);
  return `M${[...up, ...down].join('L')}Z`;
}

export const linePath = (points: readonly { x: number; value: number }[], scale: ValueScale): string =>
  points.length === 0 ? '' : `M${points.map((point) => `${point.x.toFixed(1)},${yOf(scale, point.value).toFixed(1)}`).join('L')}`;

/** Labels at one edge: each as near to its place as the others let it be, `gap` px apart, inside 0 to `height`. */
export function spread(places: readonly number[], gap: number, height: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let before = -Infinity;
  for (const each of order) {
    each.place = Math.max(each.place, before + gap);
    before = each.place;
  }
  let after = height;
  for (const each of order.reverse()) {
    each.place = Math.min(each.place, after);
    after = each.place - gap;
  }
  const result = [...places];
  for (const each of order) result[each.index] = each.place;
  return result;
}

const DAY_MS = 86_400_000;

/** Number of the week that a Monday begins, counted from Monday 5 January 1970. */
export const weekOf = (monday: string): number => Math.floor((Date.parse(`${monday}T00:00:00Z`) / DAY_MS - 4) / 7);

export const mondayOfWeek = (week: number): string => new Date((week * 7 + 4) * DAY_MS).toISOString().slice(0, 10);

/** Neighbouring weeks together; a gap of more than a week parts them. */
export function runs<P extends { week: number }>(points: readonly P[]): P[][] {
  const found: P[][] = [];
  for (const point of points) {
    const run = found[found.length - 1];
    const before = run?.[run.length - 1];
    if (run !== undefined && before !== undefined && point.week - before.week <= 1) run.push(point);
    else found.push([point]);
  }
  return found;
}
