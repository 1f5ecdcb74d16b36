// Nothing recognised: each file named for what it is, and the one report to get.
import type { JSX } from 'preact';
import { kindText, t } from '../copy/copy.ts';
import { Button } from '../ui/button.tsx';
import { RefusedMark } from '../ui/icons.tsx';
import { MenuPath } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { trySample } from '../app/files.ts';
import { pickFiles } from '../app/drop.ts';
import * as state from '../app/state.ts';
import { refusalOf } from './refusal.ts';

export function Nothing(): JSX.Element {
  const words = t();
  const files = state.files.value;
  const planning = kindText('planning');
  return (
    <div class="page nothing">
      <h1>
        <RefusedMark size={20} /> {words.states.nothingTitle(files.length)}
      </h1>
      <ul class="nothing-list">
        {files.map((file) => {
          const refusal = refusalOf(file);
          return (
            <li key={file.id}>
              <span class="file-name">{file.name}</span>
              <div>
                <h2 class="h3">{refusal.title}</h2>
                <p>
                  {refusal.text.map((sentence) => (
                    <span key={sentence}>
                      <Rich text={sentence} />{' '}
                    </span>
                  ))}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      <p class="lead">
        {words.states.needed} <b>{planning.name}</b>: <MenuPath path={planning.where} label={words.common.path} />
      </p>
      <p class="note">{planning.hint}</p>
      <div class="row">
        <Button kind="primary" size="large" onClick={pickFiles}>
          {words.states.otherFiles}
        </Button>
        <Button size="large" onClick={() => void trySample()}>
          {words.landing.sample}
        </Button>
      </div>
    </div>
  );
}
