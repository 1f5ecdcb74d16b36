// Our bug: named, recovered, nothing lost. Stands above the view until it is put away.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { Button } from '../ui/button.tsx';
import { RefusedMark } from '../ui/icons.tsx';
import { addFiles, sourceNamed } from '../app/files.ts';
import { dismissStumble } from '../app/say.ts';
import * as state from '../app/state.ts';

export function StumbleBanner(): JSX.Element | null {
  const stumble = state.stumble.value;
  if (stumble === null) return null;
  const words = t().states;
  if (stumble.reason === 'unsupported') {
    return (
      <div class="page">
        <div class="banner" role="alert">
          <RefusedMark size={20} />
          <div>
            <h2>{words.unsupportedTitle}</h2>
            <p>{words.unsupportedText}</p>
          </div>
        </div>
      </div>
    );
  }
  const texts: Record<string, string> = words.stumbleText;
  const retry = sourceNamed(stumble.file);
  return (
    <div class="page">
      <div class="banner" role="alert">
        <RefusedMark size={20} />
        <div>
          <h2>{words.stumbleTitle(stumble.file)}</h2>
          <p>{texts[stumble.reason] ?? words.stumbleText.other}</p>
          {stumble.bytes !== undefined && <p class="note">{words.stumbleAt(stumble.bytes.read, stumble.bytes.total)}</p>}
          <div class="row">
            {retry !== null && (
              <Button kind="primary" onClick={() => void addFiles([retry], state.isSample.value)}>
                {words.tryAgain}
              </Button>
            )}
            <Button onClick={dismissStumble}>{words.goOn}</Button>
          </div>
        </div>
      </div>
    </div>
  );
}
