// The dialogs: what the IPI is, privacy, keyboard map, columns, forget everything; and the SKU drawer.
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { Button } from '../ui/button.tsx';
import { Overlay } from '../ui/overlay.tsx';
import { Key } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import * as actions from '../app/actions.ts';
import { letterKeys, showColumns, shownColumns } from '../app/preferences.ts';
import * as state from '../app/state.ts';
import { columnsKnown, columnsProposed } from './sku_cells.tsx';
import { SkuDrawer } from './sku_drawer.tsx';

function Modal({ name, title, children }: { name: state.DialogName; title: string; children: ComponentChildren }): JSX.Element {
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

function ColumnChooser(): JSX.Element {
  const words = t();
  const shown = shownColumns.value ?? columnsProposed();
  const toggle = (id: string): void => showColumns(shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id]);
  return (
    <Modal name="columns" title={words.skus.columnsTitle}>
      <ul class="column-list">
        {columnsKnown()
          .filter((id) => id !== 'sku')
          .map((id) => (
            <li key={id}>
              <label class="tick">
                <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
                <span>{words.words.columns[id]?.full ?? id}</span>
              </label>
            </li>
          ))}
      </ul>
      <Button kind="quiet" onClick={() => showColumns(null)}>
        {words.skus.columnsReset}
      </Button>
    </Modal>
  );
}

function Forget(): JSX.Element {
  const words = t().files;
  return (
    <Modal name="forget" title={words.forgetTitle}>
      <p>{words.forgetText}</p>
      <div class="row">
        <Button
          kind="primary"
          onClick={() => {
            state.dialog.value = null;
            void actions.removeAll().then(() => actions.go('overview'));
          }}
        >
          {words.forget}
        </Button>
        <Button onClick={() => (state.dialog.value = null)}>{t().common.cancel}</Button>
      </div>
    </Modal>
  );
}

export function Dialogs(): JSX.Element {
  return (
    <>
      <AboutIpi />
      <Privacy />
      <KeyMap />
      <ColumnChooser />
      <Forget />
      <SkuDrawer />
    </>
  );
}
