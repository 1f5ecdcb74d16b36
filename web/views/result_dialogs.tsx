// The dialogs that results need: columns, forget everything; and the SKU drawer.
import type { JSX } from 'preact';
import { t } from '../copy/copy.ts';
import { Button } from '../ui/button.tsx';
import { go } from '../app/address.ts';
import { removeAll } from '../app/files.ts';
import { showColumns, shownColumns } from '../app/preferences.ts';
import * as state from '../app/state.ts';
import { Modal } from './dialogs.tsx';
import { columnsKnown, columnsProposed } from './sku_cells.tsx';
import { SkuDrawer } from './sku_drawer.tsx';

function ColumnChooser(): JSX.Element {
  const words = t();
  const shown = shownColumns.value ?? columnsProposed();
  const toggle = (id: string): void => showColumns(shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id]);
  return (
    <Modal name="columns" title={words.skus.columnsTitle}>
      <ul class="column-list">
        {columnsKnown()
          .filter((id) => id !== 'sku' && id !== 'select')
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
            void removeAll().then(() => go('overview'));
          }}
        >
          {words.forget}
        </Button>
        <Button onClick={() => (state.dialog.value = null)}>{t().common.cancel}</Button>
      </div>
    </Modal>
  );
}

export function ResultDialogs(): JSX.Element {
  return (
    <>
      <ColumnChooser />
      <Forget />
      <SkuDrawer />
    </>
  );
}
