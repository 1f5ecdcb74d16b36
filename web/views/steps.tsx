// One step as a row: tick, what to do and why, when, points and money. Used by the overview's list and by the plan.
import type { JSX } from 'preact';
import type { Action } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { addDays, money, signed, signedMoney } from '../copy/format.ts';
import { AsideMark } from '../ui/icons.tsx';
import { Rich } from '../ui/rich.tsx';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';
import * as table from '../app/table.ts';
import { spaced } from './sku_cells.tsx';

/** Steps whose units are sold on top by an effect that is assumed. */
const SALES = new Set<Action['kind']>([
  'price_cut',
  'sale',
  'lightning_deal',
  'coupon',
  'outlet_deal',
  'advertise',
  'improve_listing',
  'bundle',
]);

/** Said once below the list; the others are findings of the step and stand in it. */
const BELOW = ['resend_block_90d', 'weight_assumed', 'size_assumed', 'effect_assumed'];

export function stepTitle(action: Action): string {
  return t().actions[action.kind](action.title ?? action.sku, action.units, action.facts['on_hand'] ?? null);
}

export const stepWhy = (action: Action): string => t().reasons[action.reason]?.(action.facts) ?? action.reason.replace(/_/g, ' ');

/** Points of one step: a digit where whole points say too little. */
export const stepPoints = (points: number): string => signed(points, Math.abs(points) < 9.95 ? 1 : 0);

function Why({ action }: { action: Action }): JSX.Element {
  const words = t();
  const { facts } = action;
  const says = action.amazon_says !== null && !/^no ?excess/i.test(action.amazon_says) ? action.amazon_says : '';
  const parts = [
    stepWhy(action),
    SALES.has(action.kind) ? words.offer(facts['discount'] ?? null, facts['days'] ?? null) : '',
    SALES.has(action.kind) && action.units > 0 ? words.soldOnTop(action.units) : '',
    facts['units_left'] === undefined ? '' : words.stays(Math.round(facts['units_left']), facts['days_left'] ?? null),
    action.effort === 'minutes' ? words.todo.effort.minutes : '',
    action.amazon_agrees ? words.todo.amazonAgrees : says === '' ? '' : words.todo.amazonSays(spaced(says)),
  ];
  return (
    <p class="step-why">
      {parts.filter((part) => part !== '').join(' ')}
      {action.warnings
        .filter((code) => !BELOW.includes(code))
        .map((code) => (
          <span key={code} class="step-warning">
            <AsideMark size={12} /> {words.warnings[code] ?? code.replace(/_/g, ' ')}{' '}
          </span>
        ))}
    </p>
  );
}

/** Saved fees less cost; null where one of them is not known. */
export const netOf = (action: Pick<Action, 'cost' | 'fees_avoided'>): number | null =>
  action.cost === null ? null : (action.fees_avoided?.minor ?? 0) - action.cost.minor;

/** Saved fees less cost, and both beside it. */
export function StepMoney({ action }: { action: Action }): JSX.Element {
  const words = t().todo;
  const { cost, fees_avoided: saved } = action;
  const net = netOf(action);
  if (cost === null || net === null) {
    return <span class="unknown">{action.warnings.includes('fee_unknown') ? words.needsFee : words.needsCost}</span>;
  }
  const parts = [
    ...(saved === null || saved.minor === 0 ? [] : [words.saves(money(saved.minor, saved.currency))]),
    cost.minor === 0 ? words.free : words.costs(money(cost.minor, cost.currency)),
  ];
  return (
    <>
      <b class={`step-number ${net > 0 ? 'gain' : ''}`}>{net === 0 ? money(0, cost.currency) : signedMoney(net, cost.currency)}</b>
      <span class="note money-parts">
        {parts.map((part, index) => (
          <span key={part}>{index < parts.length - 1 ? `${part}, ` : part}</span>
        ))}
      </span>
    </>
  );
}

/** From half a point on a change can be seen in the number that Amazon shows. */
const SEEN = 0.5;

/** When the step shows, or how much of it has come after 13 weeks. */
export function seenText(action: Action): string {
  const words = t().todo;
  const alone = plan.outcomeOf([action.id]);
  const nothing = plan.nothing.value;
  const a = state.analysis.value;
  if (a === null || alone === null || nothing === null) return '';
  const first = alone.mondays.findIndex((score, week) => Math.abs(score - (nothing.mondays[week] ?? score)) >= SEEN);
  if (first >= 0) return words.seen(addDays(a.score.week_of, 7 * (first + 1)));
  const last = alone.mondays.length - 1;
  return words.within(stepPoints((alone.mondays[last] ?? 0) - (nothing.mondays[last] ?? 0)), addDays(a.score.week_of, 7 * (last + 1)));
}

export function StepWhen({ action }: { action: Action }): JSX.Element {
  const words = t().todo;
  if (action.deadline === null) {
    return (
      <>
        {words.noDeadline}
        <span class="note">{words.anyTime}</span>
      </>
    );
  }
  return (
    <>
      <Rich text={words.by(action.deadline)} />
      <span class="note">{words.whenNote[action.kind] ?? ''}</span>
    </>
  );
}

export function StepTick({ action }: { action: Action }): JSX.Element {
  return (
    <input
      type="checkbox"
      checked={plan.ticked.value.has(action.id)}
      aria-label={t().todo.tick(stepTitle(action))}
      onChange={() => plan.toggleStep(action.id)}
    />
  );
}

/** The title leads to the SKU. */
export const StepTitle = ({ action }: { action: Action }): JSX.Element => (
  <button type="button" class="step-title row-link" onClick={() => void table.openAccountRow(action.row)}>
    {stepTitle(action)}
  </button>
);

/** What holds for several steps of a list, said once. */
export function StepNotes({ actions }: { actions: readonly Action[] }): JSX.Element | null {
  const words = t();
  const codes = BELOW.filter((code) => actions.some((action) => action.warnings.includes(code)));
  return codes.length === 0 ? null : <p class="note step-notes">{codes.map((code) => words.stepNotes[code] ?? '').join(' ')}</p>;
}

export function StepRow({ action }: { action: Action }): JSX.Element {
  const on = plan.ticked.value.has(action.id);
  return (
    <tr class={`step ${on ? 'on' : ''}`}>
      <td class="step-tick">
        <StepTick action={action} />
      </td>
      <th scope="row">
        <StepTitle action={action} />
        <Why action={action} />
      </th>
      <td class="step-when">
        <StepWhen action={action} />
      </td>
      <td class="end step-points">
        <b class="step-number">{stepPoints(action.points_gain)}</b> <span class="unit">{t().common.points}</span>
        <span class="note">{seenText(action)}</span>
      </td>
      <td class="end step-money">
        <StepMoney action={action} />
      </td>
    </tr>
  );
}

export function StepTable({ actions, name }: { actions: readonly Action[]; name: string }): JSX.Element {
  const words = t().todo;
  return (
    <table class="plain-table step-table">
      <caption class="sr">{name}</caption>
      <thead>
        <tr>
          <th class="step-tick">
            <span class="sr">{words.ticked(plan.ticked.value.size, actions.length)}</span>
          </th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.when}</th>
          <th scope="col" class="end">
            {words.points}
          </th>
          <th scope="col" class="end">
            {words.money}
          </th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <StepRow key={action.id} action={action} />
        ))}
      </tbody>
    </table>
  );
}
