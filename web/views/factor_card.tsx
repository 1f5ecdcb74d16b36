// A factor: its value, grade, scale and points, closed; open, the whole arithmetic. Four, three or two of them,
// as the marketplace counts.
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Analysis, Factor, Grade } from '../engine/analysis.ts';
import { marketName, provenanceText, t } from '../copy/copy.ts';
import { count, money, signed, signedMoney } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { GradeMark, Pair } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { FactorScale } from '../ui/scale.tsx';
import { setCutoffs } from '../app/settings.ts';
import * as state from '../app/state.ts';
import { bestOf, cutoffsOf, cutoffValue, factorValue, lessIsBetter } from './factor_words.ts';
import { factorNumber } from './pieces.ts';

interface CardProps {
  a: Analysis;
  factor: Factor;
  /** Whole points lost, rounded so that the factors add up. */
  lost: number;
  open: boolean;
  onToggle: () => void;
}

function CardPair({ factor, lost, moneyKnown }: { factor: Factor; lost: number; moneyKnown: boolean }): JSX.Element {
  const words = t();
  const fee = factor.money_13w;
  const feeText = fee === null ? null : fee.minor === 0 ? money(0, fee.currency) : signedMoney(-Math.abs(fee.minor), fee.currency);
  const possible = factor.kind === 'in_stock' && lost === 0;
  // The score stands in a typical value for what no file tells: nothing is lost or had by it.
  if (factor.value === null && !possible) return <span class="note">{words.overview.assumed}</span>;
  if (possible && factor.points_available < 0.5) return <span class="note">{words.overview.noPoints}</span>;
  return (
    <Pair
      points={possible ? signed(Math.round(factor.points_available)) : signed(-lost)}
      unit={possible ? words.overview.possible : words.common.points}
      money={feeText}
      unknown={moneyKnown ? words.common.moneyUnknown : ''}
      stacked
    />
  );
}

export function FactorCard({ a, factor, lost, open, onToggle }: CardProps): JSX.Element {
  const words = t();
  const names = words.words.factors[factor.kind];
  const id = useId();
  const known = factor.value !== null;
  const grade = factor.grade === null ? '' : words.words.grades[factor.grade];
  return (
    <>
      <article
        class={`factor tone-${factorNumber(factor.kind)} ${factor.counted ? '' : 'not-counted'} ${open ? 'open' : ''}`}
        id={`factor-${factor.kind}`}
      >
        <header>
          <h3>{names.name}</h3>
          {factor.grade !== null && <GradeMark grade={factor.grade} word={grade} />}
        </header>
        <div class="factor-body">
          <p class="factor-value">
            {known ? (
              <>
                <b>{factorValue(factor.kind, factor.value ?? 0)}</b> <span>{names.of}</span>
              </>
            ) : (
              <span class="unknown">{words.overview.missing}</span>
            )}
          </p>
          {factor.counted && a.score.estimate !== null && (
            <CardPair factor={factor} lost={lost} moneyKnown={a.factors.some((each) => each.money_13w !== null)} />
          )}
        </div>
        <FactorScale
          value={factor.value}
          cutoffs={cutoffsOf(factor)}
          grade={factor.grade}
          lessIsBetter={lessIsBetter(factor.kind)}
          best={bestOf(factor.kind)}
          format={(value) => cutoffValue(factor.kind, value)}
          name={
            known
              ? words.arithmetic.scaleName(names.name, factorValue(factor.kind, factor.value ?? 0), grade)
              : words.arithmetic.scaleNameNone(names.name)
          }
        />
        <div class="factor-sum">
          {factor.numerator !== null && factor.denominator !== null ? (
            <p>
              {count(factor.numerator)} {names.numerator}
              <br />
              <span class="second">
                ÷ {count(factor.denominator)} {names.denominator}
              </span>
            </p>
          ) : (
            <p class="second">{names.what}</p>
          )}
        </div>
        <footer>
          <button type="button" class="link-button" aria-expanded={open} aria-controls={`${id}-more`} onClick={onToggle}>
            {open ? words.overview.hide : words.overview.show}
          </button>
          <span class="note">
            {factor.counted ? words.overview.coverage(factor.coverage.skus, factor.coverage.skus_total) : words.overview.notCounted}
          </span>
        </footer>
      </article>
      <div class={`factor-more tone-${factorNumber(factor.kind)}`} id={`${id}-more`} hidden={!open}>
        {open && <Arithmetic a={a} factor={factor} lost={lost} />}
      </div>
    </>
  );
}

function Block({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="more-block">
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function Arithmetic({ a, factor, lost }: { a: Analysis; factor: Factor; lost: number }): JSX.Element {
  const words = t();
  const names = words.words.factors[factor.kind];
  const sums = words.arithmetic;
  const { coverage } = factor;
  const most = Math.round(factor.points_max);
  const methods = Object.entries(a.snapshot_methods).filter(([, skus]) => skus > 0);
  return (
    <>
      <div class="more-main">
        <h3>{sums.title(names.name)}</h3>
        <p>{names.what}</p>
        {factor.value !== null && factor.numerator !== null && factor.denominator !== null && (
          <p class="formula">
            <Rich
              text={sums.divided(
                count(factor.numerator),
                names.numerator,
                count(factor.denominator),
                names.denominator,
                factorValue(factor.kind, factor.value),
              )}
            />
          </p>
        )}
        <p>
          {!factor.counted
            ? `${words.overview.notCountedText(marketName(a.marketplace))} ${sums.notCounted}`
            : factor.kind === 'in_stock' && lost === 0
              ? sums.pointsNone(count(Math.round(factor.points_available)))
              : factor.points !== null && <Rich text={sums.points(count(most - lost), count(most), count(lost))} />}
        </p>
      </div>
      <div class="more-side">
        <Block title={sums.coverageTitle}>
          <p>{sums.coverage(coverage.skus, coverage.skus_total, coverage.units, coverage.units_total)}</p>
        </Block>
        {factor.provenance.length > 0 && (
          <Block title={sums.fromTitle}>
            <ul>
              {factor.provenance.map((code) => (
                <li key={code}>{provenanceText(code)}</li>
              ))}
            </ul>
          </Block>
        )}
        {factor.kind === 'sell_through' && methods.length > 0 && (
          <Block title={sums.methodsTitle}>
            <ul>
              {methods.map(([code, skus]) => (
                <li key={code}>{sums.methods(provenanceText(code), skus)}</li>
              ))}
            </ul>
          </Block>
        )}
        {factor.alternatives.length > 0 && (
          <Block title={sums.otherTitle}>
            <ul>
              {factor.alternatives.map((other) => (
                <li key={other.provenance}>
                  <Rich
                    text={sums.other(
                      provenanceText(other.provenance),
                      other.value === null ? words.common.notInFiles : factorValue(factor.kind, other.value),
                    )}
                  />
                  {other.numerator !== null && other.denominator !== null && (
                    <span class="note">
                      {' '}
                      {count(other.numerator)} ÷ {count(other.denominator)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Block>
        )}
        {factor.cutoffs.length === 3 && <Cutoffs factor={factor} />}
      </div>
    </>
  );
}

const UPPER: readonly Grade[] = ['fair', 'good', 'excellent'];

/** Whose cut-off it is; its source or assumption on hover and focus. */
function Source({ cutoff }: { cutoff: Factor['cutoffs'][number] | undefined }): JSX.Element | null {
  if (cutoff === undefined) return null;
  const words = t();
  const source = words.words.cutoffSource[cutoff.source];
  const note = cutoff.note;
  if (note === '') return <em class="note">{source}</em>;
  return (
    <button type="button" class="link-button small cutoff-source" data-tip={note}>
      {source}
      <span class="sr">{words.arithmetic.whySource('', note)}</span>
    </button>
  );
}

/** The user's own cut-offs, as the dashboard shows them. */
function Cutoffs({ factor }: { factor: Factor }): JSX.Element {
  const words = t();
  const share = factor.kind !== 'sell_through';
  const shown = cutoffsOf(factor).map((value) => String(Math.round((share ? value * 100 : value) * 1000) / 1000));
  const [values, setValues] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const save = (event: Event): void => {
    event.preventDefault();
    const numbers = values.map((value) => Number(value.replace(',', '.')) / (share ? 100 : 1));
    const rising = numbers.every((value, index) => {
      const before = numbers[index - 1];
      return (
        Number.isFinite(value) && value >= 0 && (before === undefined || (lessIsBetter(factor.kind) ? value < before : value > before))
      );
    });
    setWrong(!rising);
    if (rising) void setCutoffs(factor.kind, numbers);
  };
  const own = factor.cutoffs.some((cutoff) => cutoff.source === 'yours') || state.settings.cutoffs.value[factor.kind] !== undefined;
  return (
    <Block title={words.arithmetic.cutoffsTitle}>
      <p class="note">{words.arithmetic.cutoffs}</p>
      <form class="cutoffs" onSubmit={save} noValidate>
        {UPPER.map((grade, index) => (
          <div key={grade} class="cutoff">
            <label class="field narrow">
              <span>
                {words.arithmetic.begins(words.words.grades[grade])}
                {share ? ', %' : ''}
              </span>
              <input
                inputMode="decimal"
                autocomplete="off"
                value={values[index]}
                aria-invalid={wrong}
                onInput={(event) => setValues(values.map((value, at) => (at === index ? event.currentTarget.value : value)))}
              />
            </label>
            <Source cutoff={factor.cutoffs[index]} />
          </div>
        ))}
        <div class="row">
          <Button type="submit" size="small">
            {words.arithmetic.saveCutoffs}
          </Button>
          {own && (
            <Button kind="quiet" size="small" onClick={() => void setCutoffs(factor.kind, null)}>
              {words.arithmetic.resetCutoffs}
            </Button>
          )}
        </div>
        {wrong && (
          <p class="field-wrong" role="alert">
            {words.arithmetic.cutoffsWrong}
          </p>
        )}
      </form>
    </Block>
  );
}
