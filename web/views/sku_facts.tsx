// What is known of one SKU beyond its figures: the numbers that count, the four days of its average, and every cell of
// every file that speaks of it, with file and line.
import type { JSX } from 'preact';
import type { SkuDetail } from '../engine/engine.ts';
import { kindText, provenanceText, t } from '../copy/copy.ts';
import { count, decimal, money, percent } from '../copy/format.ts';
import * as state from '../app/state.ts';
import { spaced } from './sku_cells.tsx';

export interface FileFact {
  name: string;
  value: string | number;
  file: number;
  file_name: string;
  kind: string;
  line: number;
}

interface Snapshot {
  days_ago: number;
  units: number;
}

const isFact = (value: unknown): value is FileFact =>
  typeof value === 'object' && value !== null && 'name' in value && 'file' in value && 'line' in value;

const factsOf = (detail: SkuDetail): FileFact[] => (Array.isArray(detail['facts']) ? detail['facts'].filter(isFact) : []);

/** Numbers of the table that are worth a line here, in their order. */
const COUNTED = [
  'on_hand',
  'available',
  'reserved',
  'unfulfillable',
  'pending_removal',
  'inbound',
  'shipped_7d',
  'shipped_30d',
  'shipped_60d',
  'shipped_90d',
  'mean_units_90d',
  'snapshot_method',
  'excess_units',
  'excess_units_by_days',
  'stranded_units',
  'stranded_reason',
  'aged_181_units',
  'in_stock_share',
  'price_minor',
  'amazon_storage_next_month_minor',
  'recommended_action',
  'alert',
  'excluded',
] as const;

function shown(name: string, value: string | number): string {
  if (typeof value === 'string') {
    if (name === 'snapshot_method') return provenanceText(value);
    if (name === 'excluded') return t().words.exclusions[value] ?? value;
    return name === 'recommended_action' ? spaced(value) : value;
  }
  if (name.endsWith('_minor')) return money(value, state.analysis.value?.currency ?? '', true);
  if (name.endsWith('_share')) return percent(value, 0);
  return Number.isInteger(value) ? count(value) : decimal(value, 1);
}

/** What is zero or not in the files says nothing here. */
export function Counted({ detail }: { detail: SkuDetail }): JSX.Element {
  const words = t();
  const rows = COUNTED.flatMap((name) => {
    const value = detail[name];
    const known = (typeof value === 'string' && value !== '') || (typeof value === 'number' && value !== 0);
    return known ? [{ name, value: value as string | number }] : [];
  });
  return (
    <section class="drawer-facts" aria-labelledby="counted-title">
      <h3 id="counted-title">{words.drawer.countedTitle}</h3>
      <dl class="fact-list">
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{words.words.columns[row.name]?.full ?? row.name}</dt>
            <dd>{shown(row.name, row.value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The four days that the average on hand is made of. */
export function Snapshots({ detail }: { detail: SkuDetail }): JSX.Element | null {
  const words = t().drawer;
  const list = (Array.isArray(detail['snapshots']) ? (detail['snapshots'] as Snapshot[]) : []).filter(
    (each) => typeof each.units === 'number',
  );
  if (list.length < 2) return null;
  const most = Math.max(1, ...list.map((each) => each.units));
  return (
    <section class="drawer-facts" aria-labelledby="snapshots-title">
      <h3 id="snapshots-title">{words.snapshotsTitle}</h3>
      <ol class="snapshots">
        {[...list].reverse().map((each) => (
          <li key={each.days_ago}>
            <b>{count(each.units)}</b>
            <span class="snapshot-bar" aria-hidden="true">
              <span style={{ height: `${(each.units / most) * 100}%` }} />
            </span>
            <span class="note">{each.days_ago === 0 ? words.today : words.daysAgo(each.days_ago)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FileGroup {
  file: number;
  name: string;
  kind: string;
  lines: Map<number, FileFact[]>;
}

function groupsOf(facts: readonly FileFact[]): FileGroup[] {
  const groups = new Map<number, FileGroup>();
  for (const fact of facts) {
    const group = groups.get(fact.file) ?? { file: fact.file, name: fact.file_name, kind: fact.kind, lines: new Map() };
    groups.set(fact.file, group);
    group.lines.set(fact.line, [...(group.lines.get(fact.line) ?? []), fact]);
  }
  return [...groups.values()];
}

/** As it stands in the file: no rounding, no words of ours. */
const raw = (value: string | number): string => String(value);

function OneLine({ facts }: { facts: readonly FileFact[] }): JSX.Element {
  return (
    <dl class="fact-list mono-names">
      {facts.map((fact, index) => (
        <div key={index}>
          <dt>{fact.name}</dt>
          <dd>{raw(fact.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ManyLines({ group }: { group: FileGroup }): JSX.Element {
  const words = t().drawer;
  const names = [...new Set([...group.lines.values()].flat().map((fact) => fact.name))];
  const varied = names.filter((name) => {
    const values = new Set([...group.lines.values()].map((facts) => facts.find((fact) => fact.name === name)?.value));
    return values.size > 1;
  });
  const columns = varied.length > 0 ? varied : names;
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={group.name}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col" class="end">
              {words.lineHead}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" class="end">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...group.lines].map(([line, facts]) => (
            <tr key={line}>
              <td class="end mono">{count(line)}</td>
              {columns.map((name) => {
                const fact = facts.find((each) => each.name === name);
                return (
                  <td key={name} class="end">
                    {fact === undefined ? '' : raw(fact.value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function FileFacts({ detail }: { detail: SkuDetail }): JSX.Element | null {
  const words = t().drawer;
  const groups = groupsOf(factsOf(detail));
  if (groups.length === 0) return null;
  return (
    <section class="drawer-facts" aria-labelledby="facts-title">
      <h3 id="facts-title">{words.filesTitle}</h3>
      {groups.map((group) => {
        const lines = [...group.lines.keys()];
        return (
          <details key={group.file} class="fact-file">
            <summary>
              <span>{kindText(group.kind).name}</span>
              <span class="note">
                {lines.length === 1 ? words.line(lines[0] ?? 0) : words.lines(lines[0] ?? 0, lines[lines.length - 1] ?? 0)},{' '}
                <span class="file-name">{group.name}</span>
              </span>
            </summary>
            {group.lines.size === 1 ? <OneLine facts={group.lines.get(lines[0] ?? 0) ?? []} /> : <ManyLines group={group} />}
          </details>
        );
      })}
    </section>
  );
}
