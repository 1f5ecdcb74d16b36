// What is said of what was done: a toast, with a way back where there is one, or a stumble (ours). The views get no
// exceptions.
import { EngineError } from '../engine/engine.ts';
import * as state from './state.ts';

let toastId = 0;
export function say(text: string, undo: (() => void) | null = null): void {
  state.toast.value = { id: ++toastId, text, undo };
  state.spoken.value = text;
}

/** False when it went wrong; what happened is in the state then. */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'cancelled') return false;
    state.stumble.value =
      error instanceof EngineError ? { reason: error.code, file: error.file?.name ?? null } : { reason: 'crashed', file: null };
    if (!(error instanceof EngineError)) console.error(error);
    return false;
  }
}

export const dismissStumble = (): void => void (state.stumble.value = null);
