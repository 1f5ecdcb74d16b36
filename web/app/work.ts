// The work as it stands, kept over a reload where the user wants that too: the files themselves, official scores, edges of
// the bars and SKUs left out (line, marketplace and plan are in the address). Beside the history in the same database
// (keep.ts), so that switching that off deletes these as well. Not kept: how a file was read another way.
import { effect } from '@preact/signals';
import { engine } from './engine.ts';
import { addFiles, ownFiles } from './files.ts';
import { keeping, keepingFiles, putRecord, readRecord, refused, removeRecord, setFlag } from './keep.ts';
import * as state from './state.ts';

interface KeptFiles {
  id: 'files';
  files: readonly File[];
}

interface KeptWork {
  id: 'work';
  officials: readonly state.OfficialScore[];
  cutoffs: Readonly<Record<string, number[]>>;
  excluded: readonly string[];
}

/** At the start of the page: what was there before the reload is read again. */
export async function restoreWork(): Promise<void> {
  if (!keepingFiles.value) return;
  try {
    const found = await readRecord<KeptFiles>('files');
    const work = await readRecord<KeptWork>('work');
    // What was dropped in this tab meanwhile is newer.
    if (found === undefined || found.files.length === 0 || state.files.value.length > 0 || state.reading.value !== null) return;
    if (work !== undefined) {
      state.settings.officials.value = work.officials;
      state.settings.cutoffs.value = work.cutoffs;
      state.settings.excluded.value = new Set(work.excluded);
      engine.setExcluded([], work.excluded);
    }
    await addFiles(found.files);
  } catch {
    refused.value = true;
  }
}

const quietly = (asked: Promise<unknown>): void => void asked.catch(() => (refused.value = true));

/** From now on kept as it changes; files alone when one comes or goes, for they may be large. The sample never. */
export function keepWork(): void {
  let keptIds = '';
  effect(() => {
    const on = keepingFiles.value && !state.isSample.value && state.reading.value === null;
    const files = state.files.value;
    if (!on) return;
    const ids = files.map((file) => file.id).join();
    if (ids === keptIds) return;
    keptIds = ids;
    if (files.length === 0) quietly(Promise.all([removeRecord('files'), removeRecord('work')]));
    else quietly(putRecord({ id: 'files', files: ownFiles() } satisfies KeptFiles));
  });
  effect(() => {
    const { officials, cutoffs, excluded } = state.settings;
    const record: KeptWork = { id: 'work', officials: officials.value, cutoffs: cutoffs.value, excluded: [...excluded.value] };
    if (keepingFiles.value && !state.isSample.value && state.files.value.length > 0) quietly(putRecord(record));
  });
  // Switched off: gone, and written anew when it is switched on again.
  effect(() => {
    if (!keepingFiles.value) keptIds = '';
  });
}

export async function keepFiles(on: boolean): Promise<void> {
  if (!keeping.value) return;
  try {
    setFlag(on ? 'files' : 'on');
    keepingFiles.value = on;
    if (!on) await Promise.all([removeRecord('files'), removeRecord('work')]);
  } catch {
    refused.value = true;
  }
}
