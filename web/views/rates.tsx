// The rate card: every rate that is in force, the seller's own beside Amazon's, to be overruled and saved.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AccountFees, EnteredRate, FeeRate } from '../engine/engine.ts';
import { marketName, t } from '../copy/copy.ts';
import { BYTE_ORDER_MARK, csvLine } from '../copy/csv.ts';
import { count, currencyDigits, dayYear, decimal } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { say } from '../app/say.ts';
import { fetchFees, setFeeRates } from '../app/settings.ts';
import { saveBlob } from '../app/save.ts';
import * as state from '../app/state.ts';

const keyOf = (rate: Pick<FeeRate, 'kind' | 'size' | 'season' | 'from'>): string => `${rate.kind}:${rate.size}:${rate.season}:${rate.from}`;

/** Of each bracket the newest card that has begun, the user's own on top. */
function inForce(fees: AccountFees, asOf: string): { rate: FeeRate; own: FeeRate | null }[] {
  const newest = new Map<string, FeeRate>();
  const own = new Map<string, FeeRate>();
  for (const rate of fees.rates) {
    const key = keyOf(rate);
    if (rate.confidence === 'entered') {
      own.set(key, rate);
      continue;
    }
    const known = newest.get(key);
    const begun = (rate.effective_from ?? '') <= asOf;
    if (known === undefined || (begun && (rate.effective_from ?? '') > (known.effective_from ?? ''))) newest.set(key, rate);
  }
  const list = [...newest.entries()].map(([key, rate]) => ({ rate, own: own.get(key) ?? null }));
  for (const [key, rate] of own) if (!newest.has(key)) list.push({ rate, own: rate });
  return list;
}

function bracketOf(rate: FeeRate): string {
  const words = t().rates;
  const unit = words.brackets[rate.kind] ?? words.brackets[rate.unit] ?? '';
  if (rate.from === 0 && rate.to === null) return '';
  return rate.to === null ? words.from(count(rate.from), unit) : words.fromTo(plainNumber(rate.from), plainNumber(rate.to), unit);
}

const plainNumber = (value: number): string => (Number.isInteger(value) ? count(value) : decimal(value, 2));

/** Shares as they are, money in the currency's own unit. */
const shownAmount = (rate: FeeRate, digits: number): string =>
  String(Math.round((rate.unit === 'share' ? rate.amount : rate.amount / 10 ** digits) * 1e6) / 1e6);

function save(fees: AccountFees, list: readonly { rate: FeeRate; own: FeeRate | null }[]): void {
  const words = t().rates;
  const scale = 10 ** currencyDigits(fees.currency ?? '');
  const money = (value: number, rate: FeeRate): number => (rate.unit === 'share' ? value : value / scale);
  const lines = list.map(({ rate, own }) => {
    const used = own ?? rate;
    return csvLine([
      rate.kind,
      rate.size,
      rate.season,
      rate.unit,
      rate.from,
      rate.to,
      money(used.amount, rate),
      money(used.amount_over, rate),
      money(used.minimum_per_unit, rate),
      rate.effective_from,
      used.confidence,
      own === null ? rate.source : null,
    ]);
  });
  saveBlob(
    new Blob([BYTE_ORDER_MARK, csvLine(words.csvHead), ...lines], { type: 'text/csv;charset=utf-8' }),
    `ipiscope-rates-${fees.marketplace ?? ''}.csv`,
  );
  say(words.saved(list.length));
}

function Amount({
  rate,
  own,
  market,
  digits,
  name,
}: {
  rate: FeeRate;
  own: FeeRate | null;
  market: string;
  digits: number;
  name: string;
}): JSX.Element {
  const [wrong, setWrong] = useState(false);
  const shown = shownAmount(own ?? rate, digits);
  return (
    <span class="field narrow">
      <input
        inputMode="decimal"
        autocomplete="off"
        aria-label={name}
        aria-invalid={wrong}
        title={wrong ? t().rates.wrong : undefined}
        key={shown}
        defaultValue={shown}
        onChange={(event) => {
          const text = event.currentTarget.value.trim().replace(',', '.');
          const value = Number(text);
          const good = text !== '' && Number.isFinite(value) && value >= 0;
          setWrong(!good);
          if (!good || text === shown) return;
          const { kind, size, season, unit, from, to, amount_over, minimum_per_unit, not_for_apparel } = rate;
          const entry: EnteredRate = {
            marketplace: market,
            kind,
            size,
            season,
            unit,
            from,
            to,
            amount: unit === 'share' ? value : value * 10 ** digits,
            amount_over,
            minimum_per_unit,
            not_for_apparel,
          };
          const others = state.settings.feeRates.value.filter((each) => each.marketplace === market && keyOf(each) !== keyOf(rate));
          void setFeeRates(market, text === shownAmount(rate, digits) && rate.confidence !== 'entered' ? others : [...others, entry]).then(
            fetchFees,
          );
        }}
      />
    </span>
  );
}

export function Rates(): JSX.Element {
  const words = t().rates;
  const a = state.analysis.value;
  useEffect(() => {
    if (a !== null) void fetchFees();
  }, [a]);
  const fees = state.accountFees.value;
  if (a === null || fees === null) {
    return (
      <section id="rates">
        <h2>{words.title}</h2>
        <p class="note">{words.noData}</p>
      </section>
    );
  }
  const list = inForce(fees, a.as_of);
  const market = a.marketplace;
  const digits = currencyDigits(fees.currency ?? '');
  const own = state.settings.feeRates.value.filter((each) => each.marketplace === market).length;
  return (
    <section id="rates" class="rates">
      <h2>{words.title}</h2>
      <p>
        {list.length === 0 ? words.none(marketName(market)) : words.text(marketName(market))} {own > 0 && <Rich text={words.own(own)} />}
      </p>
      {list.length > 0 && (
        <>
          <div class="row">
            <Button onClick={() => save(fees, list)}>{words.export}</Button>
            {own > 0 && (
              <Button kind="quiet" onClick={() => void setFeeRates(market, null).then(fetchFees)}>
                {words.reset}
              </Button>
            )}
          </div>
          <div class="scroll-x rates-table" tabIndex={0} role="region" aria-label={words.title}>
            <table class="plain-table">
              <thead>
                <tr>
                  {[words.fee, words.size, words.when, words.bracket].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                  <th scope="col" class="end">
                    {words.amount}
                  </th>
                  {[words.unit, words.since, words.sure].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.map(({ rate, own: mine }) => {
                  const fee = words.kinds[rate.kind] ?? rate.kind;
                  const size = words.sizes[rate.size] ?? rate.size;
                  return (
                    <tr key={keyOf(rate)} class={mine === null ? '' : 'own'}>
                      <th scope="row">{fee}</th>
                      <td>{size}</td>
                      <td>{words.seasons[rate.season] ?? rate.season}</td>
                      <td>{bracketOf(rate)}</td>
                      <td class="end">
                        <Amount rate={rate} own={mine} market={market} digits={digits} name={words.amountOf(fee, size, bracketOf(rate))} />
                      </td>
                      <td>
                        {rate.unit === 'share' ? '' : `${fees.currency ?? ''} / `}
                        {words.perUnit[rate.unit] ?? rate.unit}
                      </td>
                      <td>{rate.effective_from === null ? '' : dayYear(rate.effective_from)}</td>
                      <td title={rate.source ?? undefined}>{mine === null ? (words.confidence[rate.confidence] ?? '') : words.yours}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
