// The current scenario as files: its steps (CSV, XLSX), a removal order to upload, reminders for a calendar. Worded here,
// encoded in app/.
import type { Cell } from 'write-excel-file/universal';
import type { Action } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { BYTE_ORDER_MARK, csvLine } from '../copy/csv.ts';
import { addDays, count, currencyDigits, money, signed } from '../copy/format.ts';
import { say } from '../app/say.ts';
import { encodeCalendar, type CalendarEntry } from '../app/ics.ts';
import * as plan from '../app/plan.ts';
import { encodeRemovals, type RemovalItem } from '../app/removal_file.ts';
import { saveBlob } from '../app/save.ts';
import * as state from '../app/state.ts';
import { spaced } from './sku_cells.tsx';
import { stepTitle } from './steps.tsx';

type Value = string | number | null;

const name = (what: string): string => {
  const a = state.analysis.value;
  return `ipiscope-${what}-${a?.marketplace ?? ''}-${a?.as_of ?? ''}${state.isSample.value ? '-made-up-sample' : ''}`;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Column of the day by which a step must be done. */
const DEADLINE = 4;

function stepRows(): Value[][] {
  const words = t().stepFile;
  const currency = state.analysis.value?.currency ?? '';
  const digits = 10 ** currencyDigits(currency);
  const value = (of: Action['cost']): Value => (of === null ? null : of.minor / digits);
  const steps = plan.stepsNow.value;
  const head = words.head.map((each, index) => (index === 7 || index === 8 ? `${each} (${currency})` : each));
  const rows = steps.map((step) => [
    words.kinds[step.kind],
    step.sku,
    step.title,
    step.units,
    step.deadline,
    rounded(step.points_gain),
    step.points_gain_13w === null ? null : rounded(step.points_gain_13w),
    value(step.cost),
    value(step.fees_avoided),
    step.amazon_says === null ? null : spaced(step.amazon_says),
  ]);
  const outcome = plan.outcome.value;
  const saved =
    outcome?.holding_before != null && outcome.holding !== null ? (outcome.holding_before.minor - outcome.holding.minor) / digits : null;
  const together: Value[] = [
    words.together,
    null,
    null,
    outcome?.units ?? null,
    null,
    outcome === null ? null : rounded(outcome.points_gain),
    null,
    value(outcome?.cost ?? null),
    saved,
    null,
  ];
  return [head, ...rows, together];
}

export async function saveSteps(format: 'csv' | 'xlsx'): Promise<void> {
  if (!(await plan.fetchSteps())) return;
  const rows = stepRows();
  const steps = plan.stepsNow.value.length;
  if (format === 'csv') {
    saveBlob(new Blob([BYTE_ORDER_MARK, ...rows.map(csvLine)], { type: 'text/csv;charset=utf-8' }), `${name('steps')}.csv`);
  } else {
    const { default: write } = await import('write-excel-file/universal');
    const bold = (values: Value[]) => values.map((value) => (value === null ? null : { value, fontWeight: 'bold' as const }));
    const dated = (values: Value[]): Cell[] =>
      values.map((value, index) =>
        index === DEADLINE && typeof value === 'string' ? { value: new Date(value), format: 'yyyy-mm-dd' } : value,
      );
    const sheet = [bold(rows[0]!), ...rows.slice(1, -1).map(dated), bold(rows[rows.length - 1]!)];
    saveBlob(
      await write(sheet, { stickyRowsCount: 1, columns: rows[0]!.map((_, index) => ({ width: index === 2 ? 36 : 16 })) }).toBlob(),
      `${name('steps')}.xlsx`,
    );
  }
  say(t().stepFile.saved(steps));
}

export async function saveRemovals(): Promise<void> {
  if (!(await plan.fetchSteps())) return;
  const words = t().stepFile;
  const items = plan.stepsNow.value.flatMap((step): RemovalItem[] => {
    if (step.kind !== 'remove' && step.kind !== 'dispose') return [];
    const broken = step.reason === 'unfulfillable';
    return [
      {
        sku: step.sku,
        disposition: step.kind === 'remove' ? 'Return' : 'Disposal',
        sellable: broken ? 0 : step.units,
        unsellable: broken ? step.units : 0,
      },
    ];
  });
  if (items.length === 0) return say(words.noRemoval);
  const day = state.analysis.value?.as_of ?? '';
  saveBlob(new Blob([encodeRemovals(items, day)], { type: 'text/tab-separated-values;charset=utf-8' }), `${name('removal-order')}.txt`);
  say(words.removalSaved(items.length));
}

const MONDAYS = 13;
/** Of alerts of one day, the ones with most money; a calendar of hundreds of entries is none. */
const MOST_ALERTS = 60;

/** Deadlines of the ticked steps, alerts to act on, the next count, and score Mondays. */
export async function saveReminders(): Promise<void> {
  if (!(await plan.fetchSteps())) return;
  const a = state.analysis.value;
  if (a === null) return;
  const words = t().calendar;
  const steps: CalendarEntry[] = plan.stepsNow.value.flatMap((step) =>
    step.deadline === null
      ? []
      : [
          {
            day: step.deadline,
            key: `${step.kind}:${step.sku}`,
            summary: words.step(stepTitle(step)),
            description: words.stepText(signed(step.points_gain, 1)),
            remindDaysBefore: 2,
          },
        ],
  );
  const planned = new Set(plan.stepsNow.value.map((step) => step.sku));
  const alerts: CalendarEntry[] = a.alerts
    // Units that turn aged are told by the count's own entry.
    .filter((alert) => alert.kind !== 'turns_aged' && alert.act_by > a.as_of && !planned.has(alert.sku))
    .slice(0, MOST_ALERTS)
    .map((alert) => ({
      day: alert.act_by,
      key: `${alert.kind}:${alert.sku}`,
      summary: words.alert(t().alerts.kinds[alert.kind], alert.title ?? alert.sku),
      description: words.alertText(alert.day),
      remindDaysBefore: 2,
    }));
  const { next_charge_day: day, next_charge: charge } = a.totals;
  const counts: CalendarEntry[] =
    day === null
      ? []
      : [
          {
            day: addDays(day, -1),
            key: `count:${day}`,
            summary: words.count,
            description: words.countText(charge === null ? null : money(charge.minor, charge.currency)),
            remindDaysBefore: 3,
          },
        ];
  const mondays: CalendarEntry[] = Array.from({ length: MONDAYS }, (_, week) => addDays(a.score.week_of, 7 * (week + 1))).map((monday) => ({
    day: monday,
    key: `monday:${monday}`,
    summary: words.monday,
    description: words.mondayText,
    remindDaysBefore: null,
  }));
  const entries = [...counts, ...steps, ...alerts, ...mondays].sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0));
  saveBlob(new Blob([encodeCalendar(entries, a.as_of, words.name)], { type: 'text/calendar;charset=utf-8' }), `${name('reminders')}.ics`);
  say(words.saved(entries.length));
}

export const saidUnits = (units: number): string => count(Math.ceil(units));
