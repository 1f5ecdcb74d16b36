// What the engine tells unasked, into the state; and the user's answer to a new version.
import type { EngineEvent } from '../engine/engine.ts';
import { takeAdvice } from './analyze.ts';
import { engine } from './engine.ts';
import * as state from './state.ts';

export const listenToEngine = (): void => void engine.listen(onEvent);

function onEvent(event: EngineEvent): void {
  if (event.type === 'files') state.files.value = event.files;
  if (event.type === 'analysis') takeAdvice(event.analysis);
  if (event.type === 'new_version') state.newVersion.value = true;
  if (event.type === 'restarted' && event.reason !== 'cancelled') {
    const { file } = event;
    state.stumble.value = {
      reason: event.reason,
      file: file?.name ?? null,
      ...(file === null ? {} : { bytes: { read: file.bytes_read, total: file.bytes_total } }),
    };
  }
}

/** Takes the version that waits: the page loads anew. Files in this tab are gone then, and that is said. */
export const useNewVersion = (): void => engine.offline.useNewVersion();
export const laterVersion = (): void => void (state.newVersion.value = false);
