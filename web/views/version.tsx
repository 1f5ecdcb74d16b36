// A new version waits: said once, taken when the user likes.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { Button } from '../ui/button.tsx';
import { laterVersion, useNewVersion } from '../app/news.ts';
import * as state from '../app/state.ts';

export function VersionBanner(): JSX.Element | null {
  if (!state.newVersion.value) return null;
  const words = t().version;
  return (
    <div class="version-banner" role="status">
      <div class="page version-row">
        <p>
          <b>{words.title}</b> {state.files.value.length === 0 ? words.textEmpty : words.textFiles}
        </p>
        <div class="row">
          <Button kind="quiet" size="small" onClick={laterVersion}>
            {words.later}
          </Button>
          <Button kind="primary" size="small" onClick={useNewVersion}>
            {words.reload}
          </Button>
        </div>
      </div>
    </div>
  );
}
