// What is put on top: dialog and drawer (both <dialog>), toasts. Focus goes back to what opened them (platform).
import type { JSX, ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from './icons.tsx';

export interface OverlayProps {
  open: boolean;
  onClose: () => void;
  /** Id of the heading inside. */
  labelledBy: string;
  closeWord: string;
  kind: 'dialog' | 'drawer';
  children: ComponentChildren;
  class?: string;
}

export function Overlay({ open, onClose, labelledBy, closeWord, kind, children, class: name = '' }: OverlayProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  // A 'close' comes as a task of its own, when the dialog may be open again for something else: ours are no answers.
  const ownCloses = useRef(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) {
      ownCloses.current += 1;
      element.close();
    }
  }, [open]);
  return (
    <dialog
      ref={ref}
      class={`overlay ${kind} ${name}`}
      aria-labelledby={labelledBy}
      onClose={() => {
        if (ownCloses.current > 0) ownCloses.current -= 1;
        else if (open) onClose();
      }}
      onClick={(event) => {
        // The backdrop is the dialog itself; its contents are inside .overlay-body.
        if (event.target === ref.current) onClose();
      }}
    >
      {open && (
        <div class="overlay-body">
          <button type="button" class="button quiet icon-only overlay-close" aria-label={closeWord} onClick={onClose}>
            <CloseIcon />
          </button>
          {children}
        </div>
      )}
    </dialog>
  );
}

export interface ToastProps {
  text: string;
  undo?: { word: string; run: () => void } | null;
  closeWord: string;
  onClose: () => void;
  /** How long it stays; the clock rests while the pointer or the focus is on it. */
  stay_ms?: number;
}

export function Toast({ text, undo = null, closeWord, onClose, stay_ms = 6000 }: ToastProps): JSX.Element {
  const timer = useRef(0);
  const start = (): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(onClose, stay_ms);
  };
  const rest = (): void => clearTimeout(timer.current);
  useEffect(() => {
    start();
    return rest;
  }, [text]);
  return (
    <div class="toast" onPointerEnter={rest} onPointerLeave={start} onFocusIn={rest} onFocusOut={start}>
      <span>{text}</span>
      {undo !== null && (
        <button
          type="button"
          class="button quiet small"
          onClick={() => {
            undo.run();
            onClose();
          }}
        >
          {undo.word}
        </button>
      )}
      <button type="button" class="button quiet icon-only small" aria-label={closeWord} onClick={onClose}>
        <CloseIcon size={12} />
      </button>
    </div>
  );
}
