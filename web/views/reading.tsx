// Reading: a line a file with its bytes or rows, Escape cancels, and the space of the result already there (a ruler
// without needle), so that nothing jumps when the numbers land.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FileProgress } from '../engine/engine.ts';
import { kindText, t } from '../copy/copy.ts';
import { bytes, count } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { Key } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { Ruler } from '../ui/ruler.tsx';
import { cancel } from '../app/files.ts';
import * as state from '../app/state.ts';
import { loadResults } from './later.tsx';

function Line({ file }: { file: FileProgress }): JSX.Element {
  const words = t().reading;
  const kind = file.report?.kind ?? null;
  const name = kind === null ? file.name : kindText(kind).name;
  const refused = file.phase === 'refused' || file.phase === 'failed' || file.phase === 'cancelled';
  const done = file.phase === 'done';
  const share = done ? 1 : file.bytes_total === 0 ? 0 : file.bytes_read / file.bytes_total;
  const says =
    done && file.report !== null
      ? words.rows(file.report.rows_used)
      : refused
        ? words.refused
        : file.phase === 'waiting'
          ? words.waiting
          : words.ofBytes(bytes(file.bytes_read), bytes(file.bytes_total));
  return (
    <li class={`reading-line ${file.phase}`}>
      <span class="reading-name">
        {name}
        {kind !== null && <span class="file-name">{file.name}</span>}
      </span>
      <span
        class="bar"
        role="progressbar"
        aria-label={words.progress(file.name)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span class="reading-says">{says}</span>
      {file.restarted && file.phase === 'reading' && <span class="note reading-again">{words.restarted}</span>}
    </li>
  );
}

/** After ten seconds: how long it will still take, by the bytes so far. */
function secondsLeft(list: readonly FileProgress[], started_ms: number, now_ms: number): number | null {
  const passed = (now_ms - started_ms) / 1000;
  const total = list.reduce((sum, file) => sum + file.bytes_total, 0);
  const read = list.reduce(
    (sum, file) => sum + (file.phase === 'waiting' || file.phase === 'reading' ? file.bytes_read : file.bytes_total),
    0,
  );
  if (passed < 10 || read === 0 || read >= total) return null;
  return (passed / read) * (total - read);
}

/** More files while results are on the screen: a line above them. */
export function ReadingStrip(): JSX.Element | null {
  const reading = state.reading.value;
  if (reading === null || state.analysis.value === null) return null;
  const words = t();
  const total = reading.files.reduce((sum, file) => sum + file.bytes_total, 0);
  const read = reading.files.reduce(
    (sum, file) => sum + (file.phase === 'waiting' || file.phase === 'reading' ? file.bytes_read : file.bytes_total),
    0,
  );
  const share = total === 0 ? 0 : read / total;
  return (
    <div class="reading-strip">
      <div class="page reading-strip-row">
        <span>{reading.computing ? words.reading.computing : words.reading.title(reading.files.length)}</span>
        <span
          class="bar"
          role="progressbar"
          aria-label={words.reading.title(reading.files.length)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
        >
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <Button size="small" onClick={cancel}>
          {words.common.cancel} <Key>Esc</Key>
        </Button>
      </div>
    </div>
  );
}

export function ReadingView(): JSX.Element | null {
  const [now, setNow] = useState(performance.now());
  useEffect(() => {
    void loadResults();
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const reading = state.reading.value;
  if (reading === null) return null;
  const words = t();
  const left = secondsLeft(reading.files, reading.started_ms, now);
  const threshold = state.settings.threshold.value;
  return (
    <div class="page reading">
      <div class="reading-head">
        <h1>{words.reading.title(reading.files.length)}</h1>
        <Button onClick={cancel}>
          {words.common.cancel} <Key>Esc</Key>
        </Button>
      </div>
      <ul class="reading-list">
        {reading.files.map((file) => (
          <Line key={file.index} file={file} />
        ))}
      </ul>
      {reading.first !== null && (
        <p class="lead reading-first">
          <Rich
            text={words.reading.first(
              count(Math.round(reading.first.estimate)),
              count(Math.round(reading.first.low)),
              count(Math.round(reading.first.high)),
            )}
          />
        </p>
      )}
      <p class="note" aria-live="polite">
        {reading.computing ? words.reading.computing : left !== null ? words.reading.left(left) : words.reading.again}
      </p>
      <div class="reading-reserved" aria-hidden="true">
        <div class="skeleton skeleton-score" />
        <div class="skeleton skeleton-text" />
        <Ruler
          reading={{ estimate: null, low: null, high: null, threshold }}
          words={{
            estimate: '',
            line: words.ruler.line(count(threshold)),
            band: '',
            estimateShort: '',
            lineShort: words.ruler.lineShort(count(threshold)),
          }}
          name=""
        />
        <div class="skeleton skeleton-pieces" />
      </div>
    </div>
  );
}
