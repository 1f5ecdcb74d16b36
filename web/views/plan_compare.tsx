// Scenarios side by side: what each brings in points, on Mondays and in money. A table; its heads choose.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis, Money } from '../engine/analysis.ts';
import type { Outcome } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, money, signed, signedMoney, weekday } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { LineSample } from '../ui/time_chart.tsx';
import * as plan from '../app/plan.ts';
import { overFrom, scenarioName, scenarioTone } from './time.tsx';

interface Column {
  id: number | null;
  outcome: Outcome | null;
  steps: number;
}

const whole = (value: number | undefined): string => (value === undefined ? '' : count(Math.round(value)));
const cash = (value: Money | null | undefined): string => (value == null ? t().common.unknown : money(value.minor, value.currency));

function saved(outcome: Outcome): Money | null {
  const { holding_before: before, holding: after } = outcome;
  return before === null || after === null ? null : { ...before, minor: before.minor - after.minor };
}

function net(outcome: Outcome): string {
  const saves = saved(outcome);
  if (saves === null || outcome.cost === null) return t().common.unknown;
  const minor = saves.minor - outcome.cost.minor;
  return minor === 0 ? money(0, saves.currency) : signedMoney(minor, saves.currency);
}

function rowsOf(a: Analysis): { name: string; strong?: boolean; of: (column: Column) => string }[] {
  const words = t().plan;
  const { rows } = words;
  const last = (plan.nothing.value?.mondays.length ?? 13) - 1;
  const lastDay = addDays(a.score.week_of, 7 * (last + 1));
  const from = (test: (outcome: Outcome, column: Column) => string) => (column: Column) =>
    column.outcome === null ? '…' : test(column.outcome, column);
  const chargeDay = a.totals.next_charge_day;
  const charge = a.totals.next_charge;
  const estimate = Math.round(a.score.estimate ?? 0);
  return [
    { name: rows.steady, strong: true, of: from((outcome) => whole(outcome.score)) },
    { name: rows.points, strong: true, of: from((outcome) => signed(Math.round(outcome.score) - estimate)) },
    { name: rows.last(lastDay), strong: true, of: from((outcome) => whole(outcome.mondays[last])) },
    { name: rows.band, of: from((outcome) => `${whole(outcome.bands[last]?.low)}–${whole(outcome.bands[last]?.high)}`) },
    {
      name: rows.over,
      of: from((outcome) => {
        if (estimate >= a.score.threshold) return words.overNow;
        const day = overFrom(a, outcome);
        return day === null ? words.overNever : weekday(day);
      }),
    },
    { name: rows.cost, of: from((outcome) => cash(outcome.cost)) },
    { name: rows.saves, of: from((outcome) => cash(saved(outcome))) },
    { name: rows.money, strong: true, of: from((outcome) => net(outcome)) },
    ...(chargeDay === null || charge === null
      ? []
      : [
          {
            name: rows.charge(chargeDay),
            // The account's charge, less what the touched SKUs no longer pay.
            of: from((outcome) => {
              const { next_charge_before: before, next_charge: after } = outcome;
              return before === null || after === null
                ? t().common.unknown
                : money(charge.minor - before.minor + after.minor, charge.currency);
            }),
          },
        ]),
    { name: rows.units, of: from((outcome) => count(outcome.units)) },
    { name: rows.steps, of: (column) => (column.steps === 0 ? words.noSteps : count(column.steps)) },
  ];
}

function Head({ scenario }: { scenario: plan.Scenario }): JSX.Element {
  const words = t().plan;
  const [renaming, setRenaming] = useState(false);
  const name = scenarioName(scenario);
  const isCurrent = scenario.id === plan.current.value.id;
  const done = (text: string): void => {
    if (text.trim() !== (scenario.name ?? '')) plan.renameScenario(scenario.id, text);
    setRenaming(false);
  };
  return (
    <th scope="col" class={isCurrent ? 'chosen' : ''} aria-current={isCurrent ? 'true' : undefined}>
      <LineSample tone={scenarioTone(scenario.id)} />
      {renaming ? (
        <input
          class="rename"
          aria-label={words.renameTitle}
          defaultValue={scenario.name ?? ''}
          maxLength={60}
          ref={(element) => element?.focus()}
          onBlur={(event) => done(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') done(event.currentTarget.value);
            if (event.key === 'Escape') {
              event.stopPropagation();
              setRenaming(false);
            }
          }}
        />
      ) : (
        <button
          type="button"
          class="scenario-name"
          aria-label={words.choose(name)}
          aria-pressed={isCurrent}
          onClick={() => plan.choose(scenario.id)}
        >
          {name}
        </button>
      )}
      <span class="scenario-tools">
        <button type="button" class="link-button small" onClick={() => setRenaming(true)}>
          {words.rename}
          <span class="sr"> {name}</span>
        </button>
        {plan.scenarios.value.length > 1 && (
          <button
            type="button"
            class="scenario-remove"
            aria-label={`${words.remove} ${name}`}
            onClick={() => plan.removeScenario(scenario.id)}
          >
            <CloseIcon size={12} />
          </button>
        )}
      </span>
    </th>
  );
}

export function Compare({ a }: { a: Analysis }): JSX.Element {
  const words = t().plan;
  const list = plan.scenarios.value;
  const columns: Column[] = [
    { id: null, outcome: plan.nothing.value, steps: 0 },
    ...list.map((each) => ({ id: each.id, outcome: plan.outcomeOf(each.steps), steps: each.steps.length })),
  ];
  const full = list.length >= plan.MOST_SCENARIOS;
  return (
    <div class="section">
      <div class="section-head">
        <h2 id="compare-title">{words.compareTitle}</h2>
        <div class="row">
          <Button kind="quiet" onClick={plan.addScenario} off={full ? words.most(plan.MOST_SCENARIOS) : null}>
            + {words.newScenario}
          </Button>
          <Button kind="quiet" onClick={plan.undo} off={plan.canUndo.value ? null : words.undo}>
            {words.undo}
          </Button>
          <Button kind="quiet" onClick={plan.redo} off={plan.canRedo.value ? null : words.redo}>
            {words.redo}
          </Button>
        </div>
      </div>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={words.compareTitle}>
        <table class={`plain-table compare-table ${list.length === 1 ? 'few' : ''}`}>
          <thead>
            <tr>
              <td class="corner" />
              <th scope="col">
                <LineSample tone="nothing" />
                <span class="scenario-name">{words.nothing}</span>
              </th>
              {list.map((scenario) => (
                <Head key={scenario.id} scenario={scenario} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(a).map((row) => (
              <tr key={row.name} class={row.strong === true ? 'strong' : ''}>
                <th scope="row">{row.name}</th>
                {columns.map((column) => (
                  <td key={column.id ?? 'nothing'} class={column.id === plan.current.value.id ? 'chosen' : ''}>
                    {row.of(column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
