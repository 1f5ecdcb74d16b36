// The room that the stock takes, by storage type, against the limits that the user types, and what the plan frees.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Analysis } from '../engine/analysis.ts';
import type { CapacityType, CapacityUse } from '../engine/engine.ts';
import { t } from '../copy/copy.ts';
import { count, decimal } from '../copy/format.ts';
import { MenuPath, Meter } from '../ui/parts.tsx';
import { fetchFees, setLimit } from '../app/settings.ts';
import * as plan from '../app/plan.ts';
import * as state from '../app/state.ts';

const CM3_PER_CUBIC_FOOT = 28316.846592;
const CM3_PER_CUBIC_METRE = 1e6;
/** Marketplaces whose Seller Central counts in cubic feet; the others in cubic metres. */
const FEET = new Set(['US', 'CA', 'UK', 'MX']);

function unitOf(market: string): { name: string; cm3: number; digits: number } {
  const words = t().capacity.units;
  return FEET.has(market)
    ? { name: words.cubic_feet, cm3: CM3_PER_CUBIC_FOOT, digits: 0 }
    : { name: words.cubic_metres, cm3: CM3_PER_CUBIC_METRE, digits: 1 };
}

const shown = (value: number, digits: number): string => (digits === 0 ? count(value) : decimal(value, digits));

function Limit({ type }: { type: CapacityType }): JSX.Element {
  const words = t().capacity;
  const [wrong, setWrong] = useState(false);
  const limit = state.settings.limits.value[type];
  return (
    <span class="field narrow capacity-limit">
      <input
        inputMode="decimal"
        autocomplete="off"
        aria-label={words.limitOf(words.types[type] ?? type)}
        aria-invalid={wrong}
        placeholder={words.noLimit}
        title={wrong ? words.wrong : undefined}
        key={limit ?? 'none'}
        defaultValue={limit === undefined ? '' : String(limit)}
        onChange={(event) => {
          const text = event.currentTarget.value.trim().replace(',', '.');
          const value = text === '' ? null : Number(text);
          const good = value === null || (Number.isFinite(value) && value > 0);
          setWrong(!good);
          if (good) setLimit(type, value);
        }}
      />
    </span>
  );
}

function Row({ use, unit }: { use: CapacityUse; unit: ReturnType<typeof unitOf> }): JSX.Element {
  const words = t().capacity;
  const used = (use.on_hand_cm3 + use.open_cm3) / unit.cm3;
  const limit = state.settings.limits.value[use.type] ?? null;
  const freed = (plan.outcome.value?.freed_cm3[use.type] ?? 0) / unit.cm3;
  return (
    <tr>
      <th scope="row">{words.types[use.type] ?? use.type}</th>
      <td class="end">{shown(use.on_hand_cm3 / unit.cm3, unit.digits)}</td>
      <td class="end">{shown(use.open_cm3 / unit.cm3, unit.digits)}</td>
      <td class="end">
        <b>{shown(used, unit.digits)}</b>
      </td>
      <td class="end">
        <Limit type={use.type} />
      </td>
      <td class="end">
        {limit === null ? (
          ''
        ) : used > limit ? (
          <b class="over">{words.over(shown(used - limit, unit.digits))}</b>
        ) : (
          shown(limit - used, unit.digits)
        )}
        {limit !== null && <Meter share={Math.min(1, used / limit)} />}
      </td>
      <td class="end">{plan.outcome.value === null ? '' : shown(freed, unit.digits)}</td>
    </tr>
  );
}

export function Capacity({ a }: { a: Analysis }): JSX.Element | null {
  const words = t().capacity;
  useEffect(() => void fetchFees(), [a]);
  const list = state.accountFees.value?.capacity ?? [];
  if (list.length === 0 || list.every((use) => use.units === 0)) return null;
  const unit = unitOf(a.marketplace);
  const of = (use: CapacityUse): number => (use.on_hand_cm3 + use.open_cm3) / unit.cm3;
  const total = list.reduce((sum, use) => sum + of(use), 0);
  const without = list.reduce((sum, use) => sum + use.units_without_volume, 0);
  const over = list.find((use) => of(use) > (state.settings.limits.value[use.type] ?? Infinity));
  return (
    <section class="section capacity" aria-labelledby="capacity-title">
      <div class="section-head">
        <h2 id="capacity-title">
          {over === undefined
            ? words.title(shown(total, unit.digits), unit.name)
            : words.titleOver(
                words.types[over.type] ?? over.type,
                shown(of(over) - (state.settings.limits.value[over.type] ?? 0), unit.digits),
                unit.name,
              )}
        </h2>
      </div>
      <p class="note capacity-note">
        {words.note} <MenuPath path={words.where} label={t().common.path} />
      </p>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={`${words.type}, ${words.limit}`}>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.type}</th>
              {[words.onHand, words.open, words.used, words.limit, words.left, words.frees].map((head) => (
                <th key={head} scope="col" class="end">
                  {head}, {unit.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.map((use) => (
              <Row key={use.type} use={use} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
      {without > 0 && <p class="note">{words.unknown(without)}</p>}
    </section>
  );
}
