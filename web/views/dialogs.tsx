// The dialogs that may come before any file: what the IPI is, privacy, keyboard map.
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { Button } from '../ui/button.tsx';
import { Overlay } from '../ui/overlay.tsx';
import { Key } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { question } from '../app/handover.ts';
import { letterKeys } from '../app/preferences.ts';
import * as state from '../app/state.ts';

export function Modal({ name, title, children }: { name: state.DialogName; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <Overlay
      kind="dialog"
      open={state.dialog.value === name}
      onClose={() => (state.dialog.value = null)}
      labelledBy={`${name}-title`}
      closeWord={t().common.close}
    >
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
              {keys
                .split(' ')
                .filter((key) => key !== '')
                .map((key) => (
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

/** The page that opened this one wants to hand over files. */
function HandoverQuestion(): JSX.Element | null {
  const words = t().handover;
  const asked = question.value;
  return (
    <Overlay
      kind="dialog"
      open={asked !== null}
      onClose={() => asked?.answer('no')}
      labelledBy="handover-title"
      closeWord={t().common.close}
    >
      {asked !== null && (
        <>
          <h2 id="handover-title">{words.title(asked.origin.replace(/^https?:\/\//, ''), asked.files)}</h2>
          {words.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <div class="row">
            <Button kind="primary" onClick={() => asked.answer('files')}>
              {words.keep}
            </Button>
            <Button onClick={() => asked.answer('result')}>{words.give}</Button>
            <Button kind="quiet" onClick={() => asked.answer('no')}>
              {words.no}
            </Button>
          </div>
        </>
      )}
    </Overlay>
  );
}

export function Dialogs(): JSX.Element {
  return (
    <>
      <HandoverQuestion />
      <AboutIpi />
      <Privacy />
      <KeyMap />
    </>
  );
}
