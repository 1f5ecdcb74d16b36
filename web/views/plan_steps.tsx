// The steps of a scenario, editable: tick, units, when, how the points arrive week by week, points and money; and the
// files that are made of them.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Action, Analysis } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, money, signed, signedMoney } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { WeekBars } from '../ui/week_bars.tsx';
import { say } from '../app/say.ts';
import * as plan from '../app/plan.ts';
import { hasUnits, mostUnits } from '../app/step_units.ts';
import { saveReminders, saveRemovals, saveSteps } from './plan_files.ts';
import { bestSteps, restocks, skusOf } from './step_order.ts';
import { StepMoney, StepNotes, stepPoints, StepTable, StepTick, StepTitle, stepTitle, StepWhen, stepWhy } from './steps.tsx';
import { scenarioName } from './time.tsx';

function Weeks({ a, action }: { a: Analysis; action: Action }): JSX.Element | null {
  const alone = plan.outcomeOf([action.id]);
  const nothing = plan.nothing.value;
  if (alone === null || nothing === null) return null;
  const gains = alone.mondays.map((score, week) => score - (nothing.mondays[week] ?? score));
  const full = alone.points_gain;
  const half = gains.findIndex((gain) => Math.abs(gain) >= Math.abs(full) / 2);
  const words = t().plan;
  return (
    <WeekBars
      gains={gains}
      full={full}
      name={words.weeksSay(half < 0 ? null : addDays(a.score.week_of, 7 * (half + 1)), stepPoints(gains[gains.length - 1] ?? 0))}
    />
  );
}

function Row({ a, action }: { a: Analysis; action: Action }): JSX.Element {
  const words = t().plan;
  const title = stepTitle(action);
  return (
    <tr class="step on">
      <td class="step-tick">
        <StepTick action={action} />
      </td>
      <th scope="row">
        <StepTitle action={action} />
        <p class="step-why">
          {stepWhy(action)}{' '}
          <button
            type="button"
            class="link-button small"
            aria-label={words.leaveOutName(action.title ?? action.sku)}
            onClick={() => plan.toggleLeftOut(action.sku)}
          >
            {words.leaveOutSku}
          </button>
        </p>
      </th>
      <td class="step-units" data-label={words.units}>
        {hasUnits(action) ? (
          <Stepper
            value={action.units}
            max={mostUnits(action)}
            name={words.unitsName(title)}
            fewer={words.fewer(title)}
            more={words.more(title)}
            onChange={(units) => plan.setUnits(action.id, units)}
          />
        ) : (
          count(action.units)
        )}
      </td>
      <td class="step-when">
        <StepWhen action={action} />
      </td>
      <td class="step-weeks">
        <Weeks a={a} action={action} />
      </td>
      <td class="end step-points">
        <b class="step-number">{stepPoints(action.points_gain)}</b> <span class="unit">{t().common.points}</span>
      </td>
      <td class="end step-money">
        <StepMoney action={action} />
      </td>
    </tr>
  );
}

function Together({ a }: { a: Analysis }): JSX.Element {
  const outcome = plan.outcome.value;
  const { holding_before: before, holding: after, cost } = outcome ?? { holding_before: null, holding: null, cost: null };
  const net = before === null || after === null || cost === null ? null : before.minor - after.minor - cost.minor;
  return (
    <tr class="together-row">
      <td />
      <th scope="row">{t().plan.together}</th>
      <td class="step-units" data-label={outcome === null || outcome.units === 0 ? undefined : t().plan.units}>
        {outcome === null || outcome.units === 0 ? '' : count(outcome.units)}
      </td>
      <td />
      <td />
      <td class="end">
        <b class="step-number">{outcome === null ? '…' : signed(Math.round(outcome.score) - Math.round(a.score.estimate ?? 0))}</b>{' '}
        <span class="unit">{t().common.points}</span>
      </td>
      <td class="end">
        <b class="step-number">
          {net === null || cost === null ? '' : net === 0 ? money(0, cost.currency) : signedMoney(net, cost.currency)}
        </b>
      </td>
    </tr>
  );
}

const FIRST = 30;

/** Of a list that grows by a click. */
function useMore(total: number): [number, JSX.Element | null] {
  const [shown, setShown] = useState(FIRST);
  const rest = total - shown;
  const more =
    rest <= 0 ? null : (
      <p class="after-table">
        <button type="button" class="link-button" onClick={() => setShown(shown + FIRST * 2)}>
          {t().plan.showMore(Math.min(rest, FIRST * 2))}
        </button>
      </p>
    );
  return [shown, more];
}

function Files(): JSX.Element {
  const words = t().plan;
  const copy = (): void => void navigator.clipboard.writeText(location.href).then(() => say(words.linkCopied));
  return (
    <div class="row plan-files">
      <Button kind="primary" onClick={() => void saveRemovals()}>
        {words.removalFile}
      </Button>
      <Button onClick={() => void saveSteps('csv')}>{words.csv}</Button>
      <Button onClick={() => void saveSteps('xlsx')}>{words.xlsx}</Button>
      <Button onClick={() => void saveReminders()}>{words.ics}</Button>
      <Button kind="quiet" class="row-end" onClick={copy}>
        {words.copyLink}
      </Button>
    </div>
  );
}

export function ScenarioSteps({ a }: { a: Analysis }): JSX.Element {
  const words = t().plan;
  // In the order of when they were ticked, so that a step that is edited stays where it is.
  const steps = plan.stepsNow.value;
  const [shown, more] = useMore(steps.length);
  return (
    <section class="section" aria-labelledby="steps-title">
      <div class="section-head">
        <h2 id="steps-title">{words.stepsTitle(scenarioName(plan.current.value))}</h2>
        <p class="note">{words.stepsNote}</p>
      </div>
      {steps.length === 0 ? (
        <p class="second">{words.stepsNone}</p>
      ) : (
        <>
          <table class="plain-table step-table plan-table">
            <caption class="sr">{words.stepsTitle(scenarioName(plan.current.value))}</caption>
            <thead>
              <tr>
                <td class="step-tick" />
                <th scope="col">{t().todo.what}</th>
                <th scope="col">{words.units}</th>
                <th scope="col">{t().todo.when}</th>
                <th scope="col">{words.weeks}</th>
                <th scope="col" class="end">
                  {t().todo.points}
                </th>
                <th scope="col" class="end">
                  {t().todo.money}
                </th>
              </tr>
            </thead>
            <tbody>
              {steps.slice(0, shown).map((action) => (
                <Row key={action.kind + action.sku} a={a} action={action} />
              ))}
              <Together a={a} />
            </tbody>
          </table>
          {more}
          <StepNotes actions={steps} />
          <Files />
        </>
      )}
    </section>
  );
}

export function OtherSteps({ a }: { a: Analysis }): JSX.Element | null {
  const words = t().plan;
  const taken = new Set([...skusOf(plan.current.value.steps), ...plan.goal.value.leaveOut]);
  const sends = restocks(a.actions, a.alerts)
    .map((each) => each.action)
    .filter((action) => !taken.has(action.sku));
  const others = [...bestSteps(a.actions, taken), ...sends];
  const [shown, more] = useMore(others.length);
  const list = others.slice(0, shown);
  const key = list.map((step) => step.id).join();
  useEffect(() => plan.look(list.map((step) => step.id)), [key]);
  if (others.length === 0) return null;
  return (
    <section class="section plan-others" aria-labelledby="others-title">
      <div class="section-head">
        <h2 id="others-title">{words.others}</h2>
        <p class="note">{words.othersNote}</p>
      </div>
      <StepTable actions={list} name={words.others} />
      <StepNotes actions={list} />
      {more}
    </section>
  );
}
