// The frame of a picture: its menu (as a table, save as SVG or PNG) and the table in its place. T turns it while the
// focus is inside.
import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../copy/copy.ts';
import { BYTE_ORDER_MARK, csvLine } from '../copy/csv.ts';
import { parseNumber } from '../copy/format.ts';
import { Menu } from '../ui/menu.tsx';
import { DotsIcon } from '../ui/icons.tsx';
import { pngBlob, svgBlob } from '../ui/picture.ts';
import { say } from '../app/say.ts';
import { letterKeys } from '../app/preferences.ts';
import { saveBlob } from '../app/save.ts';
import * as state from '../app/state.ts';

export interface ChartTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface ChartProps {
  /** Part of the file name. */
  id: string;
  /** Of the table. */
  name: string;
  /** Made when asked for. */
  table: () => ChartTable;
  children: ComponentChildren;
}

function AsTable({ name, table }: { name: string; table: ChartTable }): JSX.Element {
  return (
    <div class="scroll-x chart-table" tabIndex={0} role="region" aria-label={name}>
      <table class="plain-table">
        <caption class="sr">{name}</caption>
        <thead>
          <tr>
            {table.head.map((head, index) => (
              <th key={head} scope="col" class={index === 0 ? '' : 'end'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} class="end">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number as a reader sees it is a number again in a file. */
function numeric(text: string, index: number): string | number {
  const value = index === 0 ? null : parseNumber(text);
  return value ?? text;
}

export function Chart({ id, name, table, children }: ChartProps): JSX.Element {
  const words = t().chart;
  const box = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const svg = box.current?.querySelector<SVGSVGElement>('.chart-body svg');
    if (svg === null || svg === undefined) return;
    const sample = state.isSample.value ? '-made-up-sample' : '';
    saveBlob(kind === 'svg' ? svgBlob(svg) : await pngBlob(svg), `ipiscope-${id}${sample}.${kind}`);
    say(words.saved);
  };
  const saveCsv = (): void => {
    const { head, rows } = table();
    const sample = state.isSample.value ? '-made-up-sample' : '';
    saveBlob(
      new Blob([BYTE_ORDER_MARK, ...[head, ...rows].map((row) => csvLine(row.map(numeric)))], { type: 'text/csv;charset=utf-8' }),
      `ipiscope-${id}${sample}.csv`,
    );
    say(words.csvSaved);
  };
  const copy = (): void => {
    const { head, rows } = table();
    const text = [head, ...rows].map((row) => row.join('\t')).join('\n');
    void navigator.clipboard.writeText(text).then(() => say(words.copied));
  };
  return (
    <div
      class="chart"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 't' || letterKeys.value === 'off' || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
          return;
        setAsTable(!asTable);
      }}
    >
      <div class="chart-menu">
        <Menu
          kind="quiet"
          label={words.menu(name)}
          items={[
            { text: asTable ? words.asPicture : words.asTable, run: () => setAsTable(!asTable) },
            ...(asTable
              ? []
              : [
                  { text: words.svg, run: () => void save('svg') },
                  { text: words.png, run: () => void save('png') },
                ]),
            { text: words.csv, run: saveCsv },
            { text: words.copy, run: copy },
          ]}
        >
          <DotsIcon />
        </Menu>
      </div>
      <div class="chart-body">{asTable ? <AsTable name={name} table={table()} /> : children}</div>
    </div>
  );
}
