// The plan: how far one wants to go, the cheapest steps that lead there, and what the ticked ones bring together. Whatever
// is moved here moves the ring on the docked ruler.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../copy/copy.ts';
import { addDays, count, money } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { hasWeeks } from '../app/outlook.ts';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';
import { StepTable } from './steps.tsx';
import { ScoreOverTime } from './time.tsx';
import { TotalBar } from './todo.tsx';

function Answer(): JSX.Element | null {
  const words = t().plan;
  const a = state.analysis.value;
  const found = plan.proposal.value;
  if (a === null || found === null) return null;
  const target = count(found.target);
  if (!found.reachable) return <Rich text={words.unreachable(target, count(Math.round(found.score_after)))} />;
  if (found.chosen.length === 0) return <>{words.already(target)}</>;
  const bound = found.lower_bound;
  const isBest = bound !== null && found.cost !== null && bound.minor >= found.cost.minor;
  return (
    <>
      <Rich text={words.reachable(found.chosen.length, a.actions.length, target)} />{' '}
      {found.cost !== null && (found.cost.minor === 0 ? words.free : words.cost(money(found.cost.minor, found.cost.currency)))}{' '}
      {isBest ? words.best : bound !== null && bound.minor > 0 ? words.bound(money(bound.minor, bound.currency)) : ''}
    </>
  );
}

export function PlanView(): JSX.Element | null {
  const words = t().plan;
  const a = state.analysis.value;
  const start = Math.round(a?.plan?.target ?? a?.score.threshold ?? state.DEFAULT_THRESHOLD);
  const [target, setTarget] = useState(start);
  const [by, setBy] = useState<string>('');
  useEffect(() => {
    const timer = setTimeout(() => void plan.askPlan(target, by === '' ? null : by), 120);
    return () => clearTimeout(timer);
  }, [target, by]);
  if (a === null || a.score.estimate === null) return null;
  const now = Math.round(a.score.estimate);
  const low = Math.max(0, Math.floor(now / 10) * 10);
  const high = Math.max(low + 10, Math.ceil(a.score.ceiling / 10) * 10);
  const chosen = new Set(plan.proposal.value?.chosen ?? []);
  const steps = a.actions.filter((action) => chosen.has(action.id));
  const others = a.actions.filter((action) => !chosen.has(action.id));
  const mondays = Array.from({ length: 13 }, (_, week) => addDays(a.score.week_of, 7 * (week + 1)));
  return (
    <div class="page plan-page">
      <h1>{words.title}</h1>
      <div class="plan-head">
        <div class="plan-goal">
          <label class="plan-slider">
            <span>
              {words.target} <b>{count(target)}</b> <span class="note">{words.now(count(now))}</span>
            </span>
            <input
              type="range"
              min={low}
              max={high}
              step={1}
              value={target}
              onInput={(event) => setTarget(Number(event.currentTarget.value))}
            />
            {a.score.threshold > low && a.score.threshold < high && (
              <span class="slider-mark" aria-hidden="true" style={{ left: `${((a.score.threshold - low) / (high - low)) * 100}%` }}>
                {words.line(count(a.score.threshold))}
              </span>
            )}
          </label>
          <label class="field">
            <span>{words.by}</span>
            <select class="select" value={by} onChange={(event) => setBy(event.currentTarget.value)}>
              <option value="">{words.steady}</option>
              {mondays.map((monday) => (
                <option key={monday} value={monday}>
                  {words.byDay(monday)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div>
          <p class="lead" aria-live="polite">
            <Answer />
          </p>
          {steps.length > 0 && (
            <Button onClick={() => plan.tick(chosen)}>{words.use}</Button>
          )}
        </div>
        <TotalBar a={a} open={false} />
      </div>
      {hasWeeks(a) && (
        <section class="section" aria-labelledby="weeks-title">
          <h2 id="weeks-title">{t().time.title}</h2>
          <ScoreOverTime a={a} height={320} />
        </section>
      )}
      {steps.length > 0 && (
        <section class="section" aria-labelledby="steps-title">
          <h2 id="steps-title">{words.steps}</h2>
          <StepTable actions={steps} name={words.steps} />
        </section>
      )}
      {others.length > 0 && (
        <section class="section" aria-labelledby="others-title">
          <h2 id="others-title">{words.others}</h2>
          <StepTable actions={others.slice(0, 60)} name={words.others} />
        </section>
      )}
    </div>
  );
}
