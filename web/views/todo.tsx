// What to do, on the overview: the steps that are proposed and the best others, what the ticked ones bring together, what
// is better left alone, and what is worth it without points. Shown only when the core has steps.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Action, Analysis } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, decimal, money, signed, signedMoney } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { go } from '../app/address.ts';
import * as plan from '../app/plan.ts';
import * as table from '../app/table.ts';
import { saveRemovals, saveSteps } from './plan_files.ts';
import { bestSteps, compareSteps, leftAlone, restocks, skusOf } from './step_order.ts';
import { StepNotes, StepTable, stepPoints, stepTitle, stepWhy } from './steps.tsx';

const SHOWN = 7;
/** A plan of many steps is read in the plan view. */
const MOST_PLANNED = 6;
const MOST_SHOWN = 60;

/** What the ticked steps bring together. The pair is never one alone. */
export function TotalBar({ a, open = true }: { a: Analysis; open?: boolean }): JSX.Element {
  const words = t().todo;
  const steps = plan.current.value.steps;
  const outcome = plan.outcome.value;
  const nothing = plan.nothing.value;
  const saved = outcome?.holding_before != null && outcome.holding !== null ? outcome.holding_before.minor - outcome.holding.minor : null;
  const cost = outcome?.cost ?? null;
  const net = saved === null || cost === null ? null : saved - cost.minor;
  const sum = plan.stepsNow.value.reduce((total, step) => total + step.points_gain, 0);
  const last = (outcome?.mondays.length ?? 0) - 1;
  return (
    <aside class="total" aria-label={words.ticked(steps.length, a.actions_total)}>
      <p class="note">{words.ticked(steps.length, a.actions_total)}</p>
      <div aria-live="polite" class="total-body">
        {steps.length === 0 ? (
          <p>{words.none}</p>
        ) : outcome === null ? (
          <p class="note">{words.computing}</p>
        ) : (
          <>
            <div class="total-pair">
              <p>
                <b>{signed(Math.round(outcome.score) - Math.round(a.score.estimate ?? 0))}</b>
                <span>{words.pointsTo(count(Math.round(outcome.score)))}</span>
              </p>
              {net !== null && cost !== null && saved !== null && (
                <p>
                  <b>{net === 0 ? money(0, cost.currency) : signedMoney(net, cost.currency)}</b>
                  <span>
                    {saved <= 0 && cost.minor === 0
                      ? words.freeTotal
                      : words.moneyNote(money(Math.max(0, saved), cost.currency), money(cost.minor, cost.currency))}
                  </span>
                </p>
              )}
            </div>
            <p class="second total-says">
              {outcome.score >= a.score.threshold
                ? words.enough(count(a.score.threshold))
                : words.notEnough(count(Math.ceil(a.score.threshold - outcome.score)), count(a.score.threshold))}{' '}
              {nothing !== null && last >= 0 && (
                <Rich
                  text={words.onDay(
                    addDays(a.score.week_of, 7 * (last + 1)),
                    count(Math.round(outcome.mondays[last] ?? 0)),
                    count(Math.round(nothing.mondays[last] ?? 0)),
                  )}
                />
              )}{' '}
              {Math.abs(sum - outcome.points_gain) >= 1 &&
                plan.stepsNow.value.length === steps.length &&
                words.notSum(decimal(sum, 1), decimal(outcome.points_gain, 1))}{' '}
              {outcome.unknown_money > 0 && words.moneyUnknown(outcome.unknown_money)}
            </p>
          </>
        )}
      </div>
      {open && (
        <>
          <Button kind="primary" onClick={() => go('plan')}>
            {words.openPlan}
          </Button>
          {steps.length > 0 && (
            <div class="row total-files">
              <Button onClick={() => void saveRemovals()}>{words.removalFile}</Button>
              <Button onClick={() => void saveSteps('csv')}>{words.csv}</Button>
            </div>
          )}
        </>
      )}
    </aside>
  );
}

function Aside({ a }: { a: Analysis }): JSX.Element {
  const words = t().todo;
  const alone = leftAlone(a.actions).slice(0, 2);
  const sends = restocks(a.actions, a.alerts).slice(0, 3);
  const title = (action: Action): JSX.Element => (
    <button type="button" class="row-link" onClick={() => void table.openAccountRow(action.row)}>
      <Rich text={words.restockText(stepTitle(action), action.deadline)} />
    </button>
  );
  return (
    <div class="todo-aside">
      {alone.length > 0 && (
        <div class="left-alone">
          <h3>{words.leftAlone}</h3>
          {alone.map((action) => (
            <p key={action.id} class="second">
              <Rich text={words.leftAloneText(stepTitle(action), stepPoints(action.points_gain))} />{' '}
              {action.warnings
                .filter((code) => code === 'score_falls' || code === 'before_season')
                .map((code) => (t().warnings[code] ?? code).replace(/^./, (first) => first.toLowerCase()))
                .join(' ')}
            </p>
          ))}
        </div>
      )}
      {sends.length > 0 && (
        <div class="left-alone">
          <h3>{words.withoutPoints}</h3>
          {sends.map(({ action, missed }) => (
            <p key={action.id} class="second">
              {title(action)} {stepWhy(action)} {missed !== null && words.missed(money(missed.minor, missed.currency))}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function titleOf(a: Analysis, steps: number): string {
  const words = t().todo;
  const proposal = plan.proposal.value ?? a.plan;
  const outcome = proposal?.outcome ?? 'out_of_reach';
  if (plan.target.value !== Math.round(a.score.threshold) && outcome === 'reached') return words.titleTo(steps, count(plan.target.value));
  return words.title(steps, outcome);
}

export function Todo({ a }: { a: Analysis }): JSX.Element | null {
  const words = t().todo;
  const [more, setMore] = useState(false);
  const proposed = plan.proposal.value?.steps ?? [];
  const planned = [...plan.stepsNow.value, ...proposed.filter((step) => !plan.ticked.value.has(step.id))].sort(compareSteps);
  const taken = skusOf(planned.map((step) => step.id));
  const others = bestSteps(a.actions, taken);
  const first = more ? planned : planned.slice(0, MOST_PLANNED);
  const least = Math.max(SHOWN, first.length + 2);
  const shown = [...first, ...others].slice(0, more ? MOST_SHOWN : least);
  const rest = Math.min(MOST_SHOWN, planned.length + others.length) - shown.length;
  const key = shown.map((step) => step.id).join();
  useEffect(() => plan.look(shown.map((step) => step.id)), [key, plan.nothing.value === null]);
  if (a.actions.length === 0 || a.score.estimate === null) return null;
  return (
    <section class="todo section" aria-labelledby="todo-title">
      <div class="section-head">
        <h2 id="todo-title" tabIndex={-1}>
          {titleOf(a, proposed.length)}
        </h2>
        <p class="note">
          {words.note}{' '}
          <button type="button" class="link-button" onClick={() => go('plan')}>
            {words.goal}
          </button>
        </p>
      </div>
      <div class="two-up todo-grid">
        <div>
          <StepTable actions={shown} name={words.what} />
          <StepNotes actions={shown} />
          {(rest > 0 || more) && (
            <p class="after-table">
              <button type="button" class="link-button" aria-expanded={more} onClick={() => setMore(!more)}>
                {more ? words.fewer : words.more(rest)}
              </button>
            </p>
          )}
        </div>
        <div class="todo-side">
          <TotalBar a={a} />
          <Aside a={a} />
        </div>
      </div>
    </section>
  );
}
