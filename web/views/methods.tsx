// How it is computed: prose from the catalogue, figures of the model from the analysis.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';
import { Rich } from '../ui/rich.tsx';
import * as state from '../app/state.ts';
import { factorValue } from './factor_words.ts';
import { inOrder } from './pieces.ts';
import { Rates } from './rates.tsx';

export function Methods(): JSX.Element {
  const words = t().methods;
  const a = state.analysis.value;
  return (
    <div class="page prose-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {words.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <section>
        <h2>{words.modelTitle}</h2>
        {a === null ? (
          <p class="note">{words.noData}</p>
        ) : (
          <>
            <p>
              <Rich text={words.model(a.score.model)} /> {words.ceiling(count(a.score.ceiling))}
            </p>
            <div class="scroll-x" tabIndex={0} role="region" aria-label={words.modelTitle}>
              <table class="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{words.factor}</th>
                    <th scope="col" class="end">
                      {words.most}
                    </th>
                    <th scope="col" class="end">
                      {words.fair}
                    </th>
                    <th scope="col" class="end">
                      {words.good}
                    </th>
                    <th scope="col" class="end">
                      {words.excellent}
                    </th>
                    <th scope="col">{words.source}</th>
                  </tr>
                </thead>
                <tbody>
                  {inOrder(a.factors).map((factor) => (
                    <tr key={factor.kind}>
                      <th scope="row">{t().words.factors[factor.kind].name}</th>
                      <td class="end">{factor.counted ? count(factor.points_max) : t().overview.notCounted}</td>
                      {[0, 1, 2].map((index) => {
                        const cutoff = factor.cutoffs[index];
                        return (
                          <td key={index} class="end">
                            {cutoff === undefined ? '' : factorValue(factor.kind, cutoff.value)}
                          </td>
                        );
                      })}
                      <td>{[...new Set(factor.cutoffs.map((cutoff) => t().words.cutoffSource[cutoff.source]))].join(', ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <h3 class="sources-title">{words.sources}</h3>
            <ul class="sources">
              {inOrder(a.factors).flatMap((factor) =>
                factor.cutoffs.map((cutoff, index) => {
                  const note = cutoff.note;
                  if (note === '') return null;
                  const heads = [words.fair, words.good, words.excellent];
                  return (
                    <li key={`${factor.kind}:${index}`}>
                      <b>
                        {t().words.factors[factor.kind].name}, {heads[index]} {factorValue(factor.kind, cutoff.value)}.
                      </b>{' '}
                      {note}
                    </li>
                  );
                }),
              )}
            </ul>
          </>
        )}
      </section>
      <Rates />
    </div>
  );
}
