// The scaled scroll range of a long table. Browsers clamp tall elements (Firefox at about 17 million px), so the
// scroller is never taller than MOST px, and the rows' own offset ("virtual top") is kept apart from scrollTop:
// small moves go 1 : 1, jumps (the thumb, Home, End) go by proportion. Pure, for tests.

/** Ten million, less room for a head. */
const MOST = 9_999_900;

export interface Range {
  rows: number;
  rowHeight: number;
  /** Height that rows can be seen in. */
  view: number;
}

export const contentHeight = (range: Range): number => range.rows * range.rowHeight;
/** Height of the element that gives the scroller its range. */
export const rangeHeight = (range: Range): number => Math.min(contentHeight(range), MOST);

const most = (range: Range): number => Math.max(0, contentHeight(range) - range.view);
const mostScroll = (range: Range): number => Math.max(0, rangeHeight(range) - range.view);

/** scrollTop at which the thumb stands right for a virtual top. */
export function scrollFor(range: Range, virtualTop: number): number {
  const virtual = most(range);
  return virtual === 0 ? 0 : Math.round((virtualTop / virtual) * mostScroll(range));
}

/** Virtual top after the scroller moved from `before` to `after`. */
export function follow(range: Range, virtualTop: number, before: number, after: number): number {
  const virtual = most(range);
  const scroll = mostScroll(range);
  if (scroll === 0) return 0;
  if (after <= 0) return 0;
  if (after >= scroll - 1) return virtual;
  if (virtual === scroll) return after;
  const delta = after - before;
  const far = Math.abs(delta) > range.view * 1.5;
  const next = far ? (after / scroll) * virtual : virtualTop + delta;
  return Math.min(virtual, Math.max(0, next));
}

/** Rows to draw: first, and one past the last. */
export function visible(range: Range, virtualTop: number, overscan: number): { first: number; end: number } {
  const first = Math.max(0, Math.floor(virtualTop / range.rowHeight) - overscan);
  const end = Math.min(range.rows, Math.ceil((virtualTop + range.view) / range.rowHeight) + overscan);
  return { first, end: Math.max(first, end) };
}

/** Virtual top that brings a row into view with the least move. */
export function reveal(range: Range, virtualTop: number, row: number): number {
  const top = row * range.rowHeight;
  if (top < virtualTop) return top;
  if (top + range.rowHeight > virtualTop + range.view) return Math.min(most(range), top + range.rowHeight - range.view);
  return virtualTop;
}
