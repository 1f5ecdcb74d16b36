// What will be charged, and when: units by age above, the next count's charge by age below, ribbons between the same
// ages, and a rule where the first charged age begins.
import type { JSX } from 'preact';
import type { AgeBucket, Analysis } from '../engine/analysis.ts';
import { t } from '../copy/copy.ts';
import { addDays, count, money, percent } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { useWidth } from '../ui/hooks.ts';
import { Rich } from '../ui/rich.tsx';
import { textWidth } from '../ui/measure.ts';
import { go } from '../app/address.ts';
import * as table from '../app/table.ts';
import { Chart, type ChartTable } from './chart.tsx';
import { saveReminders } from './plan_files.ts';

const TONES: Record<string, number> = { '0-90': 0, '91-180': 1, '181-270': 2, '271-365': 3, '366-455': 4, '365+': 4, '456+': 5 };
export const ageTone = (bucket: string): number => TONES[bucket] ?? 5;
const firstDay = (bucket: string): number => Number.parseInt(bucket, 10);

interface Segment {
  bucket: string;
  from: number;
  width: number;
  value: number;
}

/** Shares of the width; what is there at all is at least 3 px wide, taken from the widest. */
function segments(list: readonly { bucket: string; value: number }[], width: number): Segment[] {
  const total = list.reduce((sum, each) => sum + each.value, 0);
  if (total <= 0) return [];
  const gap = 1.5;
  const kept = list.filter((each) => each.value > 0);
  const room = width - gap * (kept.length - 1);
  const widths = kept.map((each) => Math.max(3, (each.value / total) * room));
  const over = widths.reduce((sum, each) => sum + each, 0) - room;
  const widest = widths.indexOf(Math.max(...widths));
  widths[widest] = (widths[widest] ?? 0) - over;
  let from = 0;
  return kept.map((each, index) => {
    const segment = { bucket: each.bucket, value: each.value, from, width: widths[index] ?? 0 };
    from += segment.width + gap;
    return segment;
  });
}

const BAR = 28;

function Bars({ y, list, labels }: { y: number; list: readonly Segment[]; labels: (segment: Segment) => string[] }): JSX.Element {
  return (
    <>
      {list.map((segment) => {
        const tone = ageTone(segment.bucket);
        const label = labels(segment).find((text) => textWidth(text) + 14 <= segment.width);
        return (
          <g key={segment.bucket}>
            <rect class={`age-${tone}`} x={segment.from} y={y} width={segment.width} height={BAR} rx={1.5} />
            {label !== undefined && (
              <text class={`on-age-${tone}`} x={segment.from + 8} y={y + 18}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function AgePicture({
  buckets,
  currency,
  chargeDay,
}: {
  buckets: readonly AgeBucket[];
  currency: string;
  chargeDay: string | null;
}): JSX.Element {
  const words = t().overview;
  const [ref, width] = useWidth<HTMLDivElement>(480);
  const units = segments(
    buckets.map((bucket) => ({ bucket: bucket.bucket, value: bucket.units })),
    width,
  );
  const fees = segments(
    buckets.map((bucket) => ({ bucket: bucket.bucket, value: bucket.next_fee?.minor ?? 0 })),
    width,
  );
  const total = buckets.reduce((sum, bucket) => sum + bucket.units, 0);
  const old = buckets.filter((bucket) => firstDay(bucket.bucket) >= 181).reduce((sum, bucket) => sum + bucket.units, 0);
  const firstOld = units.find((segment) => firstDay(segment.bucket) >= 181);
  const lower = fees.length > 0;
  const gapHeight = width < 420 ? 70 : 104;
  const top = 24;
  const feeY = top + BAR + gapHeight;
  const fee = buckets.reduce((sum, bucket) => sum + (bucket.next_fee?.minor ?? 0), 0);
  const name = buckets
    .map(
      (bucket) =>
        `${words.ageDays(bucket.bucket)}: ${count(bucket.units)}${bucket.next_fee === null ? '' : `, ${money(bucket.next_fee.minor, bucket.next_fee.currency)}`}`,
    )
    .join('; ');
  return (
    <div class="age-picture" ref={ref}>
      <svg width={width} height={lower ? feeY + BAR + 24 : top + BAR + 6} role="img" aria-label={`${words.ageingUnits(total)}. ${name}`}>
        <text x={0} y={12}>
          {words.ageingUnits(total)}
        </text>
        {firstOld !== undefined && (
          <>
            <text class="strong" x={width} y={12} text-anchor="end">
              {words.ageingFrom(181, old)}
            </text>
            {lower &&
              fees.map((segment) => {
                const above = units.find((each) => each.bucket === segment.bucket);
                if (above === undefined) return null;
                return (
                  <path
                    key={segment.bucket}
                    class={`ribbon age-${ageTone(segment.bucket)}`}
                    d={`M${above.from} ${top + BAR}H${above.from + above.width}L${segment.from + segment.width} ${feeY}H${segment.from}Z`}
                  />
                );
              })}
          </>
        )}
        <Bars
          y={top}
          list={units}
          labels={(segment) => [`${words.ageDays(segment.bucket)}: ${count(segment.value)}`, count(segment.value)]}
        />
        {firstOld !== undefined && <line class="age-rule" x1={firstOld.from} x2={firstOld.from} y1={top - 7} y2={top + BAR + 7} />}
        {lower && (
          <>
            <Bars
              y={feeY}
              list={fees}
              labels={(segment) => [
                `${segment.bucket.replace('-', '–')}: ${money(segment.value, currency)}`,
                money(segment.value, currency),
              ]}
            />
            <text class="strong" x={0} y={feeY + BAR + 16}>
              {words.ageingFee(money(fee, currency), chargeDay)}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

function ageTable(buckets: readonly AgeBucket[], total: number): ChartTable {
  const words = t().overview;
  const feesKnown = buckets.some((bucket) => bucket.next_fee !== null);
  return {
    head: [words.age, words.units, words.share, ...(feesKnown ? [words.fee] : [])],
    rows: buckets.map((bucket) => [
      bucket.bucket.replace('-', '–'),
      count(bucket.units),
      percent(bucket.units / Math.max(1, total), 1),
      ...(feesKnown ? [bucket.next_fee === null ? t().common.unknown : money(bucket.next_fee.minor, bucket.next_fee.currency)] : []),
    ]),
  };
}

export function Ageing({ a }: { a: Analysis }): JSX.Element {
  const words = t().overview;
  const total = a.ageing.reduce((sum, bucket) => sum + bucket.units, 0);
  const old = a.ageing.filter((bucket) => firstDay(bucket.bucket) >= 181).reduce((sum, bucket) => sum + bucket.units, 0);
  const charged = a.ageing.filter((bucket) => (bucket.next_fee?.minor ?? 0) > 0);
  const chargedUnits = charged.reduce((sum, bucket) => sum + bucket.units, 0);
  const { next_charge_day: day, next_charge: charge, amazon_next_charge: amazon, compared_next_charge: compared } = a.totals;
  const feesKnown = a.ageing.some((bucket) => bucket.next_fee !== null);
  return (
    <section class="ageing" aria-labelledby="ageing-title">
      <div class="section-head">
        <h2 id="ageing-title">{words.ageingTitle(old, total)}</h2>
      </div>
      {total === 0 ? (
        <p class="note">{words.ageingNone}</p>
      ) : (
        <>
          <Chart id="ageing" name={words.ageingTitle(old, total)} table={() => ageTable(a.ageing, total)}>
            <AgePicture buckets={a.ageing} currency={a.currency} chargeDay={day} />
          </Chart>
          <p class="ageing-finding">
            {!feesKnown ? (
              words.ageingNoFee
            ) : chargedUnits > 0 ? (
              <Rich text={words.ageingFinding(percent(chargedUnits / total, 0))} />
            ) : null}{' '}
            {feesKnown && chargedUnits > 0 && day !== null && <Rich text={words.ageingBy(addDays(day, -1), day)} />}
          </p>
          {charge !== null && amazon !== null && (
            <p class="note">
              {words.ageingAmazon(
                money(amazon.minor, amazon.currency),
                compared !== null && compared.minor !== charge.minor ? money(compared.minor, compared.currency) : null,
              )}
            </p>
          )}
          {old > 0 && (
            <div class="row">
              <Button
                onClick={() => {
                  table.onlyChip('aged');
                  go('skus');
                }}
              >
                {words.ageingShow}
              </Button>
              <Button kind="quiet" onClick={saveReminders}>
                {words.ageingRemind}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
