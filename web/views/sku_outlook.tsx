// One SKU's stock, sales and forecast as a picture; what can be done with its oldest units, side by side; when and how much
// to send in. Facts by the core (SkuDetail), worded here.
import type { JSX } from 'preact';
import type { Money } from '../engine/analysis.ts';
import type { SkuDetail, SkuOption } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, day, decimal, money, signedMoney } from '../copy/format.ts';
import { AsideMark } from '../ui/icons.tsx';
import { Rich } from '../ui/rich.tsx';
import { SkuChart, type SkuWeek } from '../ui/sku_chart.tsx';
import * as plan from '../app/plan.ts';
import { hasUnits } from '../app/step_units.ts';
import * as state from '../app/state.ts';
import { Chart, type ChartTable } from './chart.tsx';
import { bestSteps } from './step_order.ts';
import { StepNotes, StepTable, stepPoints } from './steps.tsx';

const units = (value: number | null | undefined): string =>
  value == null ? '' : value < 10 && !Number.isInteger(value) ? decimal(value, 1) : count(value);

function weeksOf(detail: SkuDetail): SkuWeek[] {
  const past = (detail.series ?? []).map(
    (week): SkuWeek => ({ week: week.week, sold: week.shipped, low: null, high: null, stock: week.stock, ahead: false }),
  );
  const forecast = detail.forecast ?? null;
  if (forecast === null) return past;
  const ahead = forecast.weeks.map(
    (week, index): SkuWeek => ({
      week: addDays(forecast.from, 7 * index),
      sold: week.mean,
      low: week.low,
      high: week.high,
      stock: week.stock,
      ahead: true,
    }),
  );
  return [...past, ...ahead];
}

export function Outlook({ detail }: { detail: SkuDetail }): JSX.Element | null {
  const words = t().outlook;
  const weeks = weeksOf(detail);
  const forecast = detail.forecast ?? null;
  if (weeks.length < 3) return null;
  const lane =
    forecast === null
      ? null
      : { low: forecast.corridor.low_units, high: forecast.corridor.high_units, excess: forecast.corridor.excess_units };
  const last = weeks[weeks.length - 1];
  const table = (): ChartTable => ({
    head: words.table,
    rows: weeks.map((week) => [
      day(week.week),
      units(week.stock),
      week.ahead ? '' : units(week.sold),
      week.ahead ? units(week.sold) : '',
      units(week.low),
      units(week.high),
    ]),
  });
  const name = words.name(detail.title ?? detail.sku, weeks.filter((week) => !week.ahead).length, units(last?.stock));
  return (
    <section class="drawer-facts" aria-labelledby="outlook-title">
      <div class="section-head">
        <h3 id="outlook-title">{words.title}</h3>
        {forecast !== null && (
          <p class="note">
            {words.method(words.methods[forecast.method] ?? forecast.method.replace(/_/g, ' '))}{' '}
            {forecast.stock_out_days > 0 && words.stockOut(forecast.stock_out_days)}{' '}
            {forecast.damped_weeks > 0 && words.damped(forecast.damped_weeks)}
          </p>
        )}
      </div>
      <Chart id={`sku-${detail.row}`} name={name} table={table}>
        <SkuChart
          weeks={weeks}
          lane={lane}
          name={name}
          words={{
            today: words.today,
            lane: words.lane,
            excess: words.excess,
            end: last?.ahead === true ? words.end(units(last.stock)) : '',
            sold: words.sold,
          }}
          day={day}
          says={(week) =>
            week.ahead
              ? words.saysAhead(week.week, units(week.sold), units(week.low), units(week.high), units(week.stock))
              : words.says(week.week, units(week.sold), week.stock === null ? null : units(week.stock))
          }
        />
      </Chart>
    </section>
  );
}

const cash = (value: Money | null, sign = 1): string =>
  value === null ? t().common.unknown : value.minor === 0 ? '' : signedMoney(sign * value.minor, value.currency);

/** The row with most money left; of two alike the one with more points. */
function bestOf(options: readonly SkuOption[]): SkuOption | null {
  const known = options.filter((option) => option.money !== null);
  return known.sort((a, b) => (b.money?.minor ?? 0) - (a.money?.minor ?? 0) || b.points - a.points)[0] ?? null;
}

function idOf(detail: SkuDetail, option: SkuOption): string | null {
  const action = (detail.actions ?? []).find((each) => each.kind === option.kind);
  if (action === undefined) return null;
  return hasUnits(action) && option.units > 0 ? `${option.kind}:${detail.sku}:${option.units}` : action.id;
}

/** Points and money of the row say it, or it is true of the whole page. */
const SELF_EVIDENT = new Set(['no_points', 'score_falls', 'weight_assumed', 'size_assumed', 'effect_assumed']);

export function Options({ detail }: { detail: SkuDetail }): JSX.Element | null {
  const words = t().options;
  const options = detail.options ?? [];
  const a = state.analysis.value;
  if (options.length < 2 || a === null) return null;
  const best = bestOf([...options]);
  const leaving = options.find((option) => option.kind === 'remove' || option.kind === 'dispose')?.units ?? 0;
  const warnings = [...new Set(options.flatMap((option) => option.warnings))].filter((code) => !SELF_EVIDENT.has(code));
  const says = typeof detail['recommended_action'] === 'string' ? detail['recommended_action'] : '';
  return (
    <section class="drawer-facts" aria-labelledby="options-title">
      <div class="section-head">
        <h3 id="options-title">{words.title(leaving)}</h3>
        <p class="note">{words.note(addDays(a.score.week_of, 91))}</p>
      </div>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={words.region}>
        <table class="plain-table options-table">
          <thead>
            <tr>
              <th scope="col">{words.head.what}</th>
              <th scope="col" class="end">
                {words.head.fees}
              </th>
              <th scope="col" class="end">
                {words.head.in}
              </th>
              <th scope="col" class="end">
                {words.head.given}
              </th>
              <th scope="col" class="end">
                {words.head.points}
              </th>
              <th scope="col" class="end">
                {words.head.money}
              </th>
              <th scope="col" class="end">
                {words.head.seen}
              </th>
              <th scope="col">
                <span class="sr">{words.head.plan}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {options.map((option) => {
              const id = idOf(detail, option);
              const inPlan = id !== null && plan.ticked.value.has(id);
              const name = words.kinds[option.kind] ?? option.kind.replace(/_/g, ' ');
              return (
                <tr key={option.kind} class={option === best ? 'best' : ''}>
                  <th scope="row">
                    {name} {option === best && <span class="best-mark">{words.best}</span>}
                  </th>
                  <td class="end">{cash(option.fees, -1)}</td>
                  <td class="end">{option.kind === 'remove' ? <span class="second">{words.keep}</span> : cash(option.comes_in)}</td>
                  <td class="end">{cash(option.given_up, -1)}</td>
                  <td class="end">
                    <b>{option.kind === 'hold' ? '0' : stepPoints(option.points)}</b>
                  </td>
                  <td class="end">
                    <b>
                      {option.money === null ? (
                        <span class="unknown">{t().todo.needsCost}</span>
                      ) : option.money.minor === 0 ? (
                        money(0, option.money.currency)
                      ) : (
                        signedMoney(option.money.minor, option.money.currency)
                      )}
                    </b>
                  </td>
                  <td class="end second">{option.first_seen === null ? '' : day(option.first_seen)}</td>
                  <td class="end">
                    {id !== null && (
                      <button type="button" class="link-button small" aria-pressed={inPlan} onClick={() => plan.toggleStep(id)}>
                        {inPlan ? words.inPlan : words.take}
                        <span class="sr"> {name}</span>
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {warnings.length > 0 && (
        <p class="note options-note">
          <AsideMark size={12} /> {warnings.map((code) => t().warnings[code] ?? code.replace(/_/g, ' ')).join(' ')}
        </p>
      )}
      {says !== '' && <p class="note">{t().todo.amazonSays(says)}</p>}
    </section>
  );
}

/** Steps that the options' table does not hold: relisting, advertising, improving, holding back. */
export function SkuSteps({ detail }: { detail: SkuDetail }): JSX.Element | null {
  const shown = new Set((detail.options ?? []).map((option) => option.kind));
  const rest = (detail.actions ?? []).filter((action) => !shown.has(action.kind) && action.kind !== 'restock');
  const kinds = rest.map((action) => bestSteps([action], new Set())[0]).filter((action) => action !== undefined);
  if (kinds.length === 0) return null;
  return (
    <section class="drawer-facts" aria-labelledby="sku-steps-title">
      <h3 id="sku-steps-title">{t().options.others}</h3>
      <StepTable actions={kinds} name={t().options.others} />
      <StepNotes actions={kinds} />
    </section>
  );
}

export function Restock({ detail }: { detail: SkuDetail }): JSX.Element | null {
  const words = t().restock;
  const advice = detail.restock ?? null;
  if (advice === null || advice.place === 'no_demand') return null;
  const action = (detail.actions ?? []).find((each) => each.kind === 'restock');
  const inPlan = action !== undefined && plan.ticked.value.has(action.id);
  const sends = advice.sends.slice(0, 6);
  return (
    <section class="drawer-facts" aria-labelledby="restock-title">
      <h3 id="restock-title">{words.title}</h3>
      <p>
        <Rich text={words.places[advice.place](advice.days_of_supply === null ? '' : count(advice.days_of_supply))} />{' '}
        {advice.reorder_by !== null && advice.order_units > 0 ? (
          <Rich text={words.order(count(advice.order_units), advice.reorder_by)} />
        ) : (
          words.noOrder
        )}{' '}
        {advice.runs_out_with_inbound !== null ? words.runsOut(advice.runs_out_with_inbound) : ''}{' '}
        {(advice.missed_units ?? 0) >= 1 &&
          words.missed(
            count(Math.round(advice.missed_units ?? 0)),
            advice.missed_sales === null ? null : money(advice.missed_sales.minor, advice.missed_sales.currency),
          )}
      </p>
      {advice.conflict !== 'none' && (
        <p class="restock-conflict">
          <AsideMark size={12} /> {words.conflicts[advice.conflict](count(advice.amazon_units ?? 0), count(advice.order_units))}
        </p>
      )}
      {sends.length > 1 && (
        <details class="fact-file">
          <summary>{words.sends(sends.length)}</summary>
          <ul class="send-list">
            {sends.map((send) => (
              <li key={send.send_by}>{words.send(send.send_by, count(send.units), send.arrives)}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="note">
        {words.note(
          advice.lead_time_days,
          advice.lead_time_assumed,
          count(Math.round(advice.safety_units)),
          decimal(advice.per_day * 7, 1),
        )}
      </p>
      {action !== undefined && (
        <p>
          <button type="button" class="link-button" aria-pressed={inPlan} onClick={() => plan.toggleStep(action.id)}>
            {inPlan ? words.inPlan : words.take(count(action.units))}
          </button>
        </p>
      )}
    </section>
  );
}

/** What is about to happen to the SKU. */
export function SkuAlerts({ detail }: { detail: SkuDetail }): JSX.Element | null {
  const words = t().alerts;
  const list = (state.analysis.value?.alerts ?? []).filter((alert) => alert.sku === detail.sku);
  if (list.length === 0) return null;
  return (
    <ul class="sku-alerts">
      {list.map((alert) => (
        <li key={alert.kind}>
          <AsideMark size={12} /> {t().skuAlert(words.kinds[alert.kind], alert.day, alert.act_by)}{' '}
          {alert.money !== null && alert.money.minor > 0 && money(alert.money.minor, alert.money.currency)}
        </li>
      ))}
    </ul>
  );
}
