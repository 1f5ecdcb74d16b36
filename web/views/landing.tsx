// The first page: what this is in one breath, the tray, the promise, the sample, and a picture of what one gets.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { DropIcon, LockIcon } from '../ui/icons.tsx';
import { Rich } from '../ui/rich.tsx';
import { Ruler } from '../ui/ruler.tsx';
import { go } from '../app/address.ts';
import { trySample } from '../app/files.ts';
import { pickFiles } from '../app/drop.ts';
import { READ_KINDS, START_KINDS } from '../app/reports.ts';
import * as state from '../app/state.ts';
import { EXAMPLE } from './landing_example.ts';
import { piecesOf } from './pieces.ts';
import { GuideSlot } from './tray.tsx';

export function Tray(): JSX.Element {
  const words = t().landing;
  return (
    <section class="tray" aria-labelledby="tray-title">
      <div class="tray-head">
        <DropIcon />
        <div class="tray-say">
          <h2 id="tray-title">{words.trayTitle}</h2>
          <p>{words.trayText}</p>
        </div>
        <div class="tray-buttons">
          <Button size="large" onClick={() => void trySample()}>
            {words.sample}
          </Button>
          <Button kind="primary" size="large" onClick={pickFiles}>
            {words.choose}
          </Button>
        </div>
      </div>
      <ul class="guide">
        {START_KINDS.map((kind, index) => (
          <GuideSlot key={kind} kind={kind} first={index === 0} />
        ))}
      </ul>
    </section>
  );
}

function Picture(): JSX.Element {
  const words = t();
  const { score, factors } = EXAMPLE;
  const parts = piecesOf(score, factors);
  const estimate = count(score.estimate ?? 0);
  const low = count(score.low ?? 0);
  const high = count(score.high ?? 0);
  const ruler = words.ruler;
  return (
    <section class="landing-picture" aria-labelledby="picture-title">
      <div>
        <h2 id="picture-title">{words.landing.pictureTitle}</h2>
        <p>{words.landing.pictureText}</p>
        <span class="sample-mark">{words.landing.madeUp}</span>
      </div>
      <div class="landing-ruler">
        <Ruler
          reading={score}
          words={{
            estimate: ruler.estimate(estimate),
            line: ruler.line(count(score.threshold)),
            band: ruler.band(low, high),
            estimateShort: estimate,
            lineShort: ruler.lineShort(count(score.threshold)),
          }}
          name={`${words.landing.madeUp}: ${ruler.estimate(estimate)}, ${ruler.band(low, high)}, ${ruler.line(count(score.threshold))}`}
          pieces={parts.pieces}
          piecesName={ruler.pieces}
        />
        <div class="ruler-sums">
          <p style={{ minWidth: `${parts.haveShare * 100}%` }}>
            <Rich text={parts.have} />
          </p>
          <p>
            <Rich text={parts.lost} />
          </p>
        </div>
      </div>
    </section>
  );
}

export function Landing(): JSX.Element {
  const words = t().landing;
  return (
    <div class="page landing">
      <div class="landing-head">
        <h1>{words.title}</h1>
        <div class="landing-lead">
          <p class="lead">
            {words.lead}{' '}
            <button type="button" class="link-button" onClick={() => (state.dialog.value = 'about_ipi')}>
              {words.whatIsIt}
            </button>
          </p>
          <p class="landing-promise">
            <LockIcon class="good" />
            <span>
              <Rich text={words.promise} />{' '}
              <button type="button" class="link-button" onClick={() => (state.dialog.value = 'privacy')}>
                {words.check}
              </button>
              {words.checkTail}
            </span>
          </p>
        </div>
      </div>
      <Tray />
      <div class="tray-foot">
        <p>
          {words.oneIsEnough}{' '}
          <a
            href="#/reports"
            onClick={(event) => {
              event.preventDefault();
              go('reports');
            }}
          >
            {words.allReports(READ_KINDS.length)}
          </a>
        </p>
        <p>{words.countries}</p>
      </div>
      <Picture />
    </div>
  );
}
