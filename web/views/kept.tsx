// Where things are kept: in this tab, and, if the user wants, the history in this browser. Off by default.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { bytes, dayYear } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import * as history from '../app/keep.ts';
import { keepFiles } from '../app/work.ts';
import * as state from '../app/state.ts';

export function Kept(): JSX.Element {
  const words = t().keep;
  const on = history.keeping.value;
  const files = history.keepingFiles.value;
  const text = history.kept.value;
  const rates = state.settings.feeRates.value.length;
  const limits = Object.keys(state.settings.limits.value).length;
  const markets = text === null ? [] : history.marketsOf(text);
  return (
    <div class="kept">
      <label class="tick">
        <input type="checkbox" checked={on} onChange={() => void (on ? history.turnOff() : history.keepFromNowOn())} />
        <span>{words.keep}</span>
      </label>
      <p class="note">{history.refused.value ? words.refused : on ? words.on : words.off}</p>
      {on && !state.isSample.value && (
        <>
          <label class="tick">
            <input type="checkbox" checked={files} onChange={() => void keepFiles(!files)} />
            <span>{words.keepFiles}</span>
          </label>
          <p class="note">{files ? words.filesOn : words.filesOff}</p>
        </>
      )}
      {on && (markets.length > 0 || rates + limits > 0) && (
        <ul class="kept-list" aria-label={words.list}>
          {markets.map((market) => (
            <li key={market.marketplace}>
              {words.entry(
                market.marketplace,
                market.days.length,
                dayYear(market.days[0] ?? ''),
                dayYear(market.days[market.days.length - 1] ?? ''),
                market.scores,
              )}
            </li>
          ))}
          {rates + limits > 0 && <li>{words.typed(rates, limits)}</li>}
        </ul>
      )}
      <div class="row">
        {(state.analysis.value !== null || text !== null) && <Button onClick={() => void history.saveHistory()}>{words.save}</Button>}
        {on && <Button onClick={() => void history.turnOff()}>{words.forget(text === null ? null : bytes(text.length))}</Button>}
      </div>
      <p class="note">{words.importHint}</p>
    </div>
  );
}
