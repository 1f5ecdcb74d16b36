// The dialogs that may come before any file: what the IPI is, privacy, keyboard map.
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { Button } from '../ui/button.tsx';
import { Overlay } from '../ui/overlay.tsx';
import { Key } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { letterKeys } from '../app/preferences.ts';
import * as state from '../app/state.ts';

export function Modal({ name, title, children }: { name: state.DialogName; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <Overlay kind="dialog" open={state.dialog.value === name} onClose={() => (state.dialog.value = null)} labelledBy={`${name}-title`} closeWord={t().common.close}>
      <h2 id={`${name}-title`}>{title}</h2>
      {children}
    </Overlay>
  );
}

function AboutIpi(): JSX.Element {
  const words = t().about;
  return (
    <Modal name="about_ipi" title={words.title}>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Rich text={paragraph} />
        </p>
      ))}
    </Modal>
  );
}

function Privacy(): JSX.Element {
  const words = t().privacy;
  return (
    <Modal name="privacy" title={words.title}>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{words.stepsTitle}</h3>
      <ol class="steps">
        {words.steps.map((step) => (
          <li key={step}>
            <Rich text={step} />
          </li>
        ))}
      </ol>
      <p class="note">{words.kept}</p>
    </Modal>
  );
}

function KeyMap(): JSX.Element {
  const words = t().keys;
  return (
    <Modal name="keys" title={words.title}>
      <dl class="key-map">
        {words.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').filter((key) => key !== '').map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{words.letters}</p>
      <Button size="small" onClick={() => (letterKeys.value = letterKeys.value === 'on' ? 'off' : 'on')}>
        {letterKeys.value === 'on' ? words.switchOff : words.switchOn}
      </Button>
    </Modal>
  );
}

export function Dialogs(): JSX.Element {
  return (
    <>
      <AboutIpi />
      <Privacy />
      <KeyMap />
    </>
  );
}
