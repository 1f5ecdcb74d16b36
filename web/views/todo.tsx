// What to do, on the overview: the steps that are proposed and the best others, and what the ticked ones bring
// together. Shown only when the core has steps.
import type { JSX } from 'preact';
import type { Action, Analysis } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { count, money, signed } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import * as actions from '../app/actions.ts';
import * as plan from '../app/plan.ts';
import { StepTable, stepTitle } from './steps.tsx';

const SHOWN = 6;

/** Steps that only hurt are kept apart. */
const hurts = (action: Action): boolean => action.warnings.includes('score_falls') || action.warnings.includes('before_season');

export function TotalBar({ a, open = true }: { a: Analysis; open?: boolean }): JSX.Element {
  const words = t().todo;
  const { size } = plan.ticked.value;
  const outcome = plan.outcome.value;
  return (
    <aside class="total" aria-live="polite">
      <p class="note">{words.ticked(size, a.actions.length)}</p>
      {size === 0 ? (
        <p>{words.none}</p>
      ) : outcome === null || outcome.score === null ? (
        <p class="note">{words.computing}</p>
      ) : (
        <>
          <div class="total-pair">
            <p>
              <b>{signed(Math.round(outcome.points_gain ?? 0))}</b>
              <span>{words.pointsTo(count(Math.round(outcome.score)))}</span>
            </p>
            {outcome.cost !== null && (
              <p>
                <b>{money(outcome.cost.minor, outcome.cost.currency)}</b>
                <span>{words.cost}</span>
              </p>
            )}
          </div>
          <p class="second">
            {outcome.score >= a.score.threshold
              ? words.enough(count(a.score.threshold))
              : words.notEnough(count(Math.ceil(a.score.threshold - outcome.score)), count(a.score.threshold))}
          </p>
        </>
      )}
      {open && (
        <Button kind="primary" onClick={() => actions.go('plan')}>
          {words.openPlan}
        </Button>
      )}
    </aside>
  );
}

export function Todo({ a }: { a: Analysis }): JSX.Element | null {
  const words = t().todo;
  if (a.actions.length === 0) return null;
  const chosen = new Set(a.plan?.chosen ?? []);
  const useful = a.actions.filter((action) => !hurts(action) && action.points_gain > 0);
  const first = useful.filter((action) => chosen.has(action.id));
  const shown = [...first, ...useful.filter((action) => !chosen.has(action.id))].slice(0, Math.max(SHOWN, first.length));
  const alone = a.actions.filter(hurts).slice(0, 2);
  const reaches = a.plan !== null && a.plan.reachable && a.plan.score_after >= a.score.threshold;
  return (
    <section class="todo section" aria-labelledby="todo-title">
      <div class="section-head">
        <h2 id="todo-title">{words.title(first.length, reaches)}</h2>
        <p class="note">
          {words.note}{' '}
          <button type="button" class="link-button" onClick={() => actions.go('plan')}>
            {words.goal}
          </button>
        </p>
      </div>
      <div class="todo-grid">
        <StepTable actions={shown} name={words.what} />
        <div>
          <TotalBar a={a} />
          {alone.length > 0 && (
            <div class="left-alone">
              <h3>{words.leftAlone}</h3>
              {alone.map((action) => (
                <p key={action.id} class="second">
                  {stepTitle(action)}: {action.warnings.map((code) => t().warnings[code] ?? code).join(' ')}
                </p>
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
