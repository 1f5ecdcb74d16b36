// The goal of a plan: how far, by when, cheapest in what, for how much at most, without what; and the answer to it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis, Plan } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, currencyDigits, money, signed } from '../copy/format.ts';
import { useField } from '../ui/hooks.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { Rich } from '../ui/rich.tsx';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';

/** How near the answer is to the best there can be, where that is known. */
function Bound({ found }: { found: Plan }): JSX.Element | null {
  const words = t().plan;
  const { cost, lower_bound: bound, lower_bound_units: least } = found;
  if (found.proven_best) return <>{words.best}</>;
  if (least !== null) return <>{least >= found.units ? words.best : words.boundUnits(Math.ceil(least))}</>;
  if (found.by !== null) return <>{words.byDayNote}</>;
  if (bound === null || cost === null) return null;
  if (bound.minor >= cost.minor) return <>{words.best}</>;
  return <>{words.within(money(cost.minor - bound.minor, cost.currency))}</>;
}

export function Answer({ a }: { a: Analysis }): JSX.Element | null {
  const words = t().plan;
  const found = plan.proposal.value;
  if (found === null) return null;
  const target = count(found.target);
  const { cost, fees_avoided: saves } = found;
  const drift = found.by === null ? '' : words.driftsTo(found.by, count(Math.round(found.score_before)));
  if (found.outcome === 'already_there') return <>{words.already(target)}</>;
  if (found.outcome === 'out_of_reach') {
    const gain = signed(Math.round(found.best_score) - Math.round(found.score_before));
    return (
      <>
        <Rich text={words.unreachable(target, found.by)} />{' '}
        <Rich
          text={words.nearest(
            found.steps.length,
            gain,
            cost === null || cost.minor === 0 ? null : money(cost.minor, cost.currency),
            count(Math.round(found.score_after)),
          )}
        />{' '}
        {drift}
      </>
    );
  }
  if (found.outcome === 'over_budget') return <Rich text={words.overBudget(target, count(Math.round(found.score_after)))} />;
  return (
    <>
      <Rich text={words.reachable(found.steps.length, a.actions_total, target)} />{' '}
      {cost !== null &&
        (cost.minor === 0
          ? words.free
          : saves !== null && saves.minor > 0
            ? words.costSaves(money(cost.minor, cost.currency), money(saves.minor, saves.currency))
            : words.cost(money(cost.minor, cost.currency)))}{' '}
      {drift} <Bound found={found} />
    </>
  );
}

/** On which side of its tick a mark's words stand. */
const sideOf = (place: number): string => (place > 72 ? 'at-end' : place < 12 ? 'at-start' : '');

function TargetSlider({ a }: { a: Analysis }): JSX.Element {
  const words = t().plan;
  const now = Math.round(a.score.estimate ?? 0);
  const { value } = plan.target;
  const field = useField(String(value));
  const line = a.score.threshold;
  const low = Math.max(0, Math.min(value, Math.floor(now / 10) * 10 - 10));
  // As far as all steps go, and a little beyond; not further than the model.
  const far = Math.min(Math.ceil(a.score.ceiling / 10) * 10, Math.ceil(((a.plan?.best_score ?? now) + 40) / 10) * 10);
  const high = Math.max(low + 40, value, Math.ceil((line + 20) / 10) * 10, far);
  const place = (score: number): number => ((score - low) / (high - low)) * 100;
  const best = plan.proposal.value?.best_score ?? null;
  const reach = best === null ? 100 : Math.min(100, Math.max(0, place(best)));
  return (
    <div class="plan-slider">
      <div class="plan-target">
        <label class="field narrow">
          <span>{words.target}</span>
          <input
            {...field}
            class="target-number"
            inputMode="numeric"
            autocomplete="off"
            onChange={(event) => {
              const next = Math.round(Number(event.currentTarget.value));
              if (Number.isFinite(next) && next >= 0 && next <= 1000) plan.setGoal({ target: next });
              else event.currentTarget.value = String(value);
            }}
          />
        </label>
        <p class="note">{words.now(count(now))}</p>
      </div>
      <div class="slider-track" style={{ '--place': `${place(value)}%`, '--reach': `${reach}%` }}>
        <input
          type="range"
          aria-label={words.targetName}
          min={low}
          max={high}
          step={1}
          value={value}
          onInput={(event) => plan.setGoal({ target: Number(event.currentTarget.value) })}
        />
        {line > low && line < high && (
          <span class={`slider-mark line ${sideOf(place(line))}`} style={{ left: `${place(line)}%` }}>
            {words.line(count(line))}
          </span>
        )}
        {best !== null && reach < 100 && (
          <span
            class={`slider-mark reach ${sideOf(reach)} ${Math.abs(place(line) - reach) < 34 ? 'second-row' : ''}`}
            style={{ left: `${reach}%` }}
          >
            {words.reach(count(Math.round(best)))}
          </span>
        )}
      </div>
    </div>
  );
}

function Budget({ a }: { a: Analysis }): JSX.Element {
  const words = t().plan;
  const [wrong, setWrong] = useState(false);
  const digits = 10 ** currencyDigits(a.currency);
  const { budget_minor: budget } = plan.goal.value;
  const field = useField(budget === null ? '' : String(budget / digits));
  return (
    <div>
      <label class="inline-field">
        <span>{words.budget}</span>
        <span class="with-unit field">
          <input
            {...field}
            inputMode="decimal"
            autocomplete="off"
            placeholder={words.budgetHint}
            aria-invalid={wrong}
            onChange={(event) => {
              const text = event.currentTarget.value.trim().replace(',', '.');
              const value = text === '' ? null : Number(text);
              const good = value === null || (Number.isFinite(value) && value >= 0);
              setWrong(!good);
              if (good) plan.setGoal({ budget_minor: value === null ? null : Math.round(value * digits) });
            }}
          />
          <span>{a.currency}</span>
        </span>
      </label>
      {wrong && (
        <p class="field-wrong" role="alert">
          {words.budgetWrong}
        </p>
      )}
    </div>
  );
}

/** A product that no step may touch, by its title where one is known. */
function titleOf(a: Analysis, sku: string): string {
  const step = a.actions.find((action) => action.sku === sku) ?? a.ranking.find((each) => each.sku === sku);
  return step?.title ?? sku;
}

function LeftOut({ a }: { a: Analysis }): JSX.Element {
  const words = t().plan;
  const skus = [...plan.goal.value.leaveOut];
  return (
    <div class="inline-field" role="group" aria-label={words.leaveOut}>
      <span>{words.leaveOut}</span>
      <span class="chips">
        {skus.length === 0 && <span class="note">{words.leaveOutNone}</span>}
        {skus.map((sku) => (
          <button
            key={sku}
            type="button"
            class="chip on"
            aria-label={words.leaveOutEnd(titleOf(a, sku))}
            onClick={() => plan.toggleLeftOut(sku)}
          >
            <span class="clip">{titleOf(a, sku)}</span> <CloseIcon size={12} />
          </button>
        ))}
      </span>
    </div>
  );
}

export function GoalPanel({ a }: { a: Analysis }): JSX.Element {
  const words = t().plan;
  const { by, objective } = plan.goal.value;
  const mondays = Array.from({ length: 13 }, (_, week) => addDays(a.score.week_of, 7 * (week + 1)));
  return (
    <div class="plan-goal">
      <h1>{words.title}</h1>
      <TargetSlider a={a} />
      <label class="inline-field">
        <span>{words.by}</span>
        <select
          class="select"
          value={by ?? ''}
          onChange={(event) => plan.setGoal({ by: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        >
          <option value="">{words.steady}</option>
          {by !== null && !mondays.includes(by) && <option value={by}>{words.byDay(by)}</option>}
          {mondays.map((monday) => (
            <option key={monday} value={monday}>
              {words.byDay(monday)}
            </option>
          ))}
        </select>
      </label>
      <div class="inline-field" role="group" aria-label={words.objective}>
        <span>{words.objective}</span>
        <span class="chips">
          {(['money', 'units'] as const).map((each) => (
            <button
              key={each}
              type="button"
              class={`chip ${objective === each ? 'on' : ''}`}
              aria-pressed={objective === each}
              onClick={() => plan.setGoal({ objective: each })}
            >
              {words.objectives[each]}
            </button>
          ))}
        </span>
      </div>
      <Budget a={a} />
      <LeftOut a={a} />
      <p class="lead plan-answer" aria-live="polite" aria-busy={plan.asking.value}>
        <Answer a={a} />
      </p>
      {state.analysis.value !== null && !plan.current.value.follows && (
        <p class="note">
          {words.edited}{' '}
          <button type="button" class="link-button" onClick={plan.follow}>
            {words.follow}
          </button>
        </p>
      )}
    </div>
  );
}
