// What is about to happen and by when to act: one list by day, filtered by kind, and reminders for a calendar.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Alert, Analysis } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, money, weekday } from '../copy/format.ts';
import { Chip } from '../ui/parts.tsx';
import * as table from '../app/table.ts';
import { saidUnits, saveReminders } from './plan_files.ts';

const KINDS: readonly Alert['kind'][] = [
  'automatic_removal',
  'runs_out_before_arrival',
  'low_level_fee',
  'falls_under_corridor',
  'turns_aged',
];
/** As many as the core sends (core/view/analysis_json.cpp). */
const MOST_SENT = 200;
const SHOWN = 8;
const MORE = 60;

/** Of one day the ones with most money first; days in order. */
const inOrder = (list: readonly Alert[]): Alert[] =>
  [...list].sort((a, b) => (a.act_by < b.act_by ? -1 : a.act_by > b.act_by ? 1 : (b.money?.minor ?? 0) - (a.money?.minor ?? 0)));

function Row({ alert }: { alert: Alert }): JSX.Element {
  const words = t().alerts;
  return (
    <tr>
      <td class="nowrap">
        <b>{weekday(alert.act_by)}</b>
        {alert.assumed && <span class="note"> {words.assumed}</span>}
      </td>
      <th scope="row">
        <button type="button" class="row-link" title={alert.sku} onClick={() => void table.openAccountRow(alert.row)}>
          {alert.title ?? alert.sku}
        </button>
      </th>
      <td class="alert-kind">{words.kinds[alert.kind]}</td>
      <td class="second alert-says">{words.says[alert.kind](saidUnits(alert.units))}</td>
      <td class="end">
        {alert.money === null
          ? ''
          : alert.money.minor === 0
            ? money(0, alert.money.currency)
            : money(-alert.money.minor, alert.money.currency)}
      </td>
    </tr>
  );
}

export function Alerts({ a }: { a: Analysis }): JSX.Element | null {
  const words = t().alerts;
  const [kind, setKind] = useState<Alert['kind'] | null>(null);
  const [shown, setShown] = useState(SHOWN);
  if (a.alerts.length === 0) return null;
  const week = addDays(a.as_of, 7);
  const soon = a.alerts.filter((alert) => alert.act_by <= week).length;
  const list = inOrder(kind === null ? a.alerts : a.alerts.filter((alert) => alert.kind === kind));
  const rest = list.length - shown;
  return (
    <section class="alerts section" aria-labelledby="alerts-title">
      <div class="section-head">
        <h2 id="alerts-title">{words.title(a.alerts.length, soon)}</h2>
        <p class="note">
          {words.note(a.alerts.length, a.alerts.length >= MOST_SENT)}{' '}
          <button type="button" class="link-button" onClick={saveReminders}>
            {words.remind}
          </button>
        </p>
      </div>
      <div class="alerts-tools">
        <div class="chips" role="group" aria-label={words.head.what}>
          {KINDS.filter((each) => a.alerts.some((alert) => alert.kind === each)).map((each) => (
            <Chip
              key={each}
              on={kind === each}
              onToggle={() => (setKind(kind === each ? null : each), setShown(SHOWN))}
              count={count(a.alerts.filter((alert) => alert.kind === each).length)}
            >
              {words.kinds[each]}
            </Chip>
          ))}
        </div>
      </div>
      <table class="plain-table alerts-table">
        <caption class="sr">{words.title(a.alerts.length, soon)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.head.actBy}</th>
            <th scope="col">{words.head.sku}</th>
            <th scope="col">{words.head.what}</th>
            <th scope="col">{words.head.units}</th>
            <th scope="col" class="end">
              {words.head.money}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, shown).map((alert) => (
            <Row key={alert.kind + alert.sku} alert={alert} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p class="after-table">
          <button type="button" class="link-button" onClick={() => setShown(shown + MORE)}>
            {words.more(Math.min(rest, MORE))}
          </button>
        </p>
      )}
    </section>
  );
}
