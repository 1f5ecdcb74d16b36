// The plan: how far one wants to go, where that leads over the next Mondays, scenarios side by side, and the steps.
// Whatever is moved here moves the ring on the docked ruler.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import * as state from '../app/state.ts';
import { Capacity } from './capacity.tsx';
import { Compare } from './plan_compare.tsx';
import { GoalPanel } from './plan_goal.tsx';
import { OtherSteps, ScenarioSteps } from './plan_steps.tsx';
import { InTurns, Turn } from '../ui/turns.tsx';
import { hasWeeks, ScoreOverTime } from './time.tsx';

export function PlanView(): JSX.Element | null {
  const words = t().plan;
  const a = state.analysis.value;
  if (a === null || a.score.estimate === null) return null;
  return (
    <InTurns class="page plan-page" turns={4}>
      {(now) => (
        <>
          <div class="two-up plan-head">
            <GoalPanel a={a} />
            {hasWeeks(a) && (
              <section class="plan-fan" aria-labelledby="fan-title">
                <div class="section-head">
                  <h2 id="fan-title">{words.fanTitle}</h2>
                  <p class="note">{words.fanNote}</p>
                </div>
                <ScoreOverTime a={a} height={320} compare />
              </section>
            )}
          </div>
          <Turn now={now} at={2}>
            <Compare a={a} />
          </Turn>
          <Turn now={now} at={3}>
            <ScenarioSteps a={a} />
          </Turn>
          <Turn now={now} at={4}>
            <OtherSteps a={a} />
            <Capacity a={a} />
          </Turn>
        </>
      )}
    </InTurns>
  );
}
