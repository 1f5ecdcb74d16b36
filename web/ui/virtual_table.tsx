// A real <table> of any length: sticky head, pinned first column, only the visible rows in the document, their
// numbers in aria-rowcount and aria-rowindex. The visible part stays put (sticky) and its rows are moved under it, so
// fast scrolling never shows a gap. One row is current: arrows walk it, Enter opens it.
// Deliberately not done: sorting, filtering, reading rows. The caller owns the data and says what a cell holds.
import type { JSX, ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { follow, rangeHeight, reveal, scrollFor, visible, type Range } from './scroll_range.ts';

export interface TableColumn {
  id: string;
  head: string;
  /** The head in full, shown on hover. */
  headFull?: string;
  width: number;
  align?: 'start' | 'end';
  sortable?: boolean;
  pinned?: boolean;
}

export interface SortKey {
  column: string;
  descending: boolean;
}

export interface VirtualTableProps {
  name: string;
  columns: readonly TableColumn[];
  rows: number;
  rowHeight: number;
  headHeight?: number;
  sort: readonly SortKey[];
  onSort: (column: string, add: boolean) => void;
  /** Words for readers: how the head says its order. */
  sortWords: { ascending: string; descending: string; hint: string };
  cell: (column: string, row: number) => ComponentChildren;
  /** Called with the rows on screen; the caller fetches them. */
  onVisible: (first: number, end: number) => void;
  /** Row whose details are open. */
  open: number | null;
  onOpen: (row: number) => void;
  /** What readers hear after the pinned cell: the row's finding. */
  rowSays: (row: number) => string;
  /** Changes when the rows mean something else: the table goes back to its top. */
  version: number | string;
  onKey?: (event: KeyboardEvent, row: number) => void;
}

export function VirtualTable(props: VirtualTableProps): JSX.Element {
  const { rows, rowHeight, headHeight = 36, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(400);
  const [top, setTop] = useState(0);
  const [current, setCurrent] = useState(0);
  const state = useRef({ top: 0, scroll: 0, idle: 0, focusRow: -1 });

  const range: Range = { rows, rowHeight, view: Math.max(rowHeight, view - headHeight) };

  const move = useCallback(
    (next: number) => {
      const element = scroller.current;
      state.current.top = next;
      setTop(next);
      if (element === null) return;
      const scroll = scrollFor(range, next);
      state.current.scroll = scroll;
      element.scrollTop = scroll;
    },
    [range.rows, range.view, rowHeight],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = (): void => setView(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    setCurrent(0);
    move(0);
  }, [props.version]);

  useEffect(() => {
    if (props.open === null) return;
    setCurrent(props.open);
    const next = reveal(range, state.current.top, props.open);
    if (next !== state.current.top) move(next);
  }, [props.open]);

  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const { scroll } = state.current;
    const now = element.scrollTop;
    if (now !== scroll) {
      state.current.top = follow(range, state.current.top, scroll, now);
      state.current.scroll = now;
      setTop(state.current.top);
    }
    clearTimeout(state.current.idle);
    // Once at rest, the thumb is put where the rows are; 1 : 1 moves let the two drift.
    state.current.idle = window.setTimeout(() => {
      const right = scrollFor(range, state.current.top);
      if (Math.abs(right - element.scrollTop) > 1) {
        state.current.scroll = right;
        element.scrollTop = right;
      }
    }, 160);
  };

  const { first, end } = visible(range, top, 4);
  useEffect(() => {
    if (rows > 0) props.onVisible(first, end);
  }, [first, end, props.version, rows]);

  // The row that keys have moved to takes the focus once it is drawn.
  useEffect(() => {
    const wanted = state.current.focusRow;
    if (wanted < 0) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted}"] .row-open`);
    if (button === null || button === undefined) return;
    state.current.focusRow = -1;
    button.focus({ preventScroll: true });
  });

  const goTo = (row: number): void => {
    const next = Math.max(0, Math.min(rows - 1, row));
    setCurrent(next);
    state.current.focusRow = next;
    move(reveal(range, state.current.top, next));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows === 0) return;
    if ((event.target as HTMLElement).closest('thead') !== null) return;
    const page = Math.max(1, Math.floor(range.view / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      j: current + 1,
      k: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows - 1,
    };
    const target = steps[event.key];
    if (target === undefined) {
      props.onKey?.(event, current);
      return;
    }
    event.preventDefault();
    goTo(target);
  };

  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const indices: number[] = [];
  for (let row = first; row < end; row++) indices.push(row);

  return (
    <div class="vtable" ref={scroller} onScroll={onScroll} onKeyDown={onKeyDown} tabIndex={0} role="region" aria-label={props.name}>
      <div class="vtable-range" style={{ height: `${rangeHeight(range) + headHeight}px`, minWidth: `${width}px` }}>
        <div class="vtable-stage" style={{ height: `${view}px` }}>
          <table aria-rowcount={rows + 1} style={{ minWidth: `${width}px` }}>
            <caption class="sr">{props.name}</caption>
            <colgroup>
              {columns.map((column) => (
                <col key={column.id} style={{ width: `${column.width}px` }} />
              ))}
            </colgroup>
            <thead>
              <tr aria-rowindex={1} style={{ height: `${headHeight}px` }}>
                {columns.map((column) => (
                  <HeadCell key={column.id} column={column} {...props} />
                ))}
              </tr>
            </thead>
            <tbody style={{ transform: `translateY(${first * rowHeight - top}px)` }}>
              {indices.map((row) => (
                <tr
                  key={row}
                  data-row={row}
                  aria-rowindex={row + 2}
                  class={props.open === row ? 'selected' : ''}
                  aria-current={props.open === row ? 'true' : undefined}
                  style={{ height: `${rowHeight}px` }}
                  onClick={() => {
                    setCurrent(row);
                    props.onOpen(row);
                  }}
                >
                  {columns.map((column) => {
                    const content = props.cell(column.id, row);
                    const classes = `${column.align ?? 'start'} ${column.pinned === true ? 'pinned' : ''}`;
                    if (column.pinned !== true) {
                      return (
                        <td key={column.id} class={classes}>
                          {content}
                        </td>
                      );
                    }
                    return (
                      <th key={column.id} scope="row" class={classes}>
                        <button type="button" class="row-open" tabIndex={row === current ? 0 : -1} onFocus={() => setCurrent(row)}>
                          {content}
                          <span class="sr">{props.rowSays(row)}</span>
                        </button>
                      </th>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

function HeadCell(props: VirtualTableProps & { column: TableColumn }): JSX.Element {
  const { column, sort } = props;
  const place = sort.findIndex((key) => key.column === column.id);
  const key = sort[place];
  const classes = `${column.align ?? 'start'} ${column.pinned === true ? 'pinned' : ''}`;
  if (column.sortable === false) {
    return (
      <th scope="col" class={classes}>
        {column.head === '' ? <span class="sr">{column.headFull}</span> : column.head}
      </th>
    );
  }
  return (
    <th scope="col" class={classes} aria-sort={key === undefined ? undefined : key.descending ? 'descending' : 'ascending'}>
      <button
        type="button"
        class={`sort ${key === undefined ? '' : 'on'}`}
        title={`${column.headFull ?? column.head}. ${props.sortWords.hint}`}
        onClick={(event) => props.onSort(column.id, event.shiftKey)}
      >
        {column.head}
        {key !== undefined && (
          <span aria-hidden="true">
            {key.descending ? ' ↓' : ' ↑'}
            {sort.length > 1 && <sup>{place + 1}</sup>}
          </span>
        )}
      </button>
    </th>
  );
}
