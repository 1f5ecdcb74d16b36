// One step as a row: tick, what to do and why, when, points and money. Used by the overview's list and by the plan.
import type { JSX } from 'preact';
import type { Action } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { count, money, signed, signedMoney } from '../copy/format.ts';
import { AsideMark } from '../ui/icons.tsx';
import { Rich } from '../ui/rich.tsx';
import * as plan from '../app/plan.ts';
import { spaced } from './sku_cells.tsx';

const SALES = new Set<Action['kind']>(['price_cut', 'sale', 'lightning_deal', 'coupon', 'outlet_deal', 'advertise', 'improve_listing', 'bundle', 'relist']);

export function stepTitle(action: Action): string {
  return t().actions[action.kind](action.title ?? action.sku, action.units);
}

function Why({ action }: { action: Action }): JSX.Element {
  const words = t();
  const reason = words.reasons[action.reason] ?? action.reason.replace(/_/g, ' ');
  return (
    <p class="step-why">
      {reason} {SALES.has(action.kind) && action.units > 0 && action.kind !== 'relist' ? words.soldOnTop(action.units) : ''}{' '}
      {action.amazon_says !== null && action.amazon_says !== '' && <span>{words.todo.amazonSays(spaced(action.amazon_says))} </span>}
      {action.warnings.map((code) => (
        <span key={code} class="step-warning">
          <AsideMark size={12} /> {words.warnings[code] ?? code.replace(/_/g, ' ')}{' '}
        </span>
      ))}
    </p>
  );
}

/** Saved fees less cost, and both beside it. */
function Money({ action }: { action: Action }): JSX.Element {
  const words = t().todo;
  const { cost, fees_avoided: saved } = action;
  if (cost === null) return <span class="unknown">{words.needsCost}</span>;
  const net = (saved?.minor ?? 0) - cost.minor;
  const parts = [
    ...(saved === null || saved.minor === 0 ? [] : [words.saves(money(saved.minor, saved.currency))]),
    cost.minor === 0 ? words.free : words.costs(money(cost.minor, cost.currency)),
  ];
  return (
    <>
      <b class="step-number">{net === 0 ? money(0, cost.currency) : signedMoney(net, cost.currency)}</b>
      <span class="note">{parts.join(', ')}</span>
    </>
  );
}

export function StepRow({ action }: { action: Action }): JSX.Element {
  const words = t().todo;
  const title = stepTitle(action);
  const on = plan.ticked.value.has(action.id);
  const points = Math.round(action.points_gain);
  return (
    <tr class={`step ${on ? 'on' : ''}`}>
      <td class="step-tick">
        <input type="checkbox" checked={on} aria-label={words.tick(title)} onChange={() => plan.toggleStep(action.id)} />
      </td>
      <th scope="row">
        <span class="step-title">{title}</span>
        <Why action={action} />
      </th>
      <td class="step-when">
        {action.deadline === null ? (
          <>
            {words.noDeadline}
            <span class="note">{words.anyTime}</span>
          </>
        ) : (
          <>
            <Rich text={words.by(action.deadline)} />
            <span class="note">{words.whenNote[action.kind] ?? ''}</span>
          </>
        )}
      </td>
      <td class="end step-points">
        <b class="step-number">{points === 0 && action.points_gain > 0 ? `+${count(1)}` : signed(points)}</b> <span class="unit">{t().common.points}</span>
      </td>
      <td class="end step-money">
        <Money action={action} />
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
