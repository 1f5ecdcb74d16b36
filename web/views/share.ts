// The numbers as a file to show to others, without the seller's names (app/redact.ts).
import { t } from '../copy/copy.ts';
import { say } from '../app/say.ts';
import { redact } from '../app/redact.ts';
import { saveBlob } from '../app/save.ts';
import * as state from '../app/state.ts';

export function saveShare(): void {
  const a = state.analysis.value;
  if (a === null) return;
  const text = JSON.stringify(redact(a), null, 1);
  saveBlob(
    new Blob([text], { type: 'application/json' }),
    `ipiscope-share-${a.marketplace}-${a.as_of}${state.isSample.value ? '-made-up-sample' : ''}.json`,
  );
  say(t().share.saved);
}
