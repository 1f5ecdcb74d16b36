// The drop tray, which is also the report list. Four sizes of one thing: guide (landing), strip (under the results),
// list (what is missing). A slot says what the report unlocks, where it is, and what became of it.
import type { JSX } from 'preact';
import type { FileReport } from '../engine/analysis.ts';
import { kindText, t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';
import { AsideMark, MissingMark, RefusedMark, UsedMark } from '../ui/icons.tsx';
import { MenuPath } from '../ui/parts.tsx';

export type SlotState = 'missing' | 'used' | 'aside' | 'refused';

export function slotState(file: FileReport | null): SlotState {
  if (file === null) return 'missing';
  if (file.role === 'refused') return 'refused';
  return file.rows_set_aside > 0 || file.role === 'identified' || file.role === 'excluded' ? 'aside' : 'used';
}

export function SlotMark({ slot }: { slot: SlotState }): JSX.Element {
  if (slot === 'used') return <UsedMark />;
  if (slot === 'aside') return <AsideMark />;
  if (slot === 'refused') return <RefusedMark />;
  return <MissingMark />;
}

/** Guide: what a report unlocks and where it is. */
export function GuideSlot({ kind, first = false }: { kind: string; first?: boolean }): JSX.Element {
  const text = kindText(kind);
  return (
    <li class="guide-slot">
      <h3>
        {text.name} {first && <span class="tag accent">{t().landing.startHere}</span>}
      </h3>
      <p>{text.unlocks}</p>
      <p class="where">
        <MenuPath path={text.where} label={t().common.path} />
      </p>
    </li>
  );
}

/** Strip: what was read, under the results. Files of one kind share a slot. */
export function StripSlot({ kind, files, onOpen }: { kind: string; files: readonly FileReport[]; onOpen: () => void }): JSX.Element {
  const text = kindText(kind);
  const worst: SlotState = files.length === 0 ? 'missing' : files.some((file) => slotState(file) === 'aside') ? 'aside' : 'used';
  const used = files.reduce((sum, file) => sum + file.rows_used, 0);
  const read = files.reduce((sum, file) => sum + file.rows_read, 0);
  return (
    <li class={`strip-slot ${worst}`}>
      <button type="button" onClick={onOpen}>
        <span class="strip-name">
          <SlotMark slot={worst} /> {text.name}
          {files.length > 1 && <span class="badge">{count(files.length)}</span>}
        </span>
        <span>{files.length === 0 ? t().overview.notGiven : t().overview.rowsOf(used, read)}</span>
        <span class="note">{text.unlocks}</span>
      </button>
    </li>
  );
}
