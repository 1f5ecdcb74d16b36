// Another page that opened this one (window.open) may hand over report files and be given the result: the handshake is
// written down in web/README.md. Only the opener is heard, never a frame; an origin other than our own is asked about
// once a tab, by name, and gets nothing before the user has agreed. What the user drops is never told to the opener.
import { signal } from '@preact/signals';
import type { Analysis } from '../engine/analysis.ts';

export const HANDOVER_VERSION = 1;
const MOST_FILES = 200;

interface Request {
  id: string | number | null;
  files: File[];
}

export interface Question {
  origin: string;
  files: number;
  answer(how: Consent): void;
}
/** 'result': read the files and give the result back; 'files': read them, and keep the result here. */
export type Consent = 'result' | 'files' | 'no';

/** The question that stands on the page; null: none. */
export const question = signal<Question | null>(null);

/** Files of a message: File and Blob objects, or {name, data} with text or bytes. Anything else is left out. */
export function filesOf(value: unknown): File[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_FILES).flatMap((each: unknown): File[] => {
    if (each instanceof File) return [each];
    if (typeof each !== 'object' || each === null) return [];
    const { name, data } = each as { name?: unknown; data?: unknown };
    if (typeof name !== 'string' || name === '') return [];
    if (typeof data === 'string' || data instanceof Blob || data instanceof ArrayBuffer || ArrayBuffer.isView(data))
      return [new File([data as BlobPart], name)];
    return [];
  });
}

function requestOf(message: object): Request {
  const { id, files } = message as { id?: unknown; files?: unknown };
  return { id: typeof id === 'string' || typeof id === 'number' ? id : null, files: filesOf(files) };
}

export interface Handover {
  /** Reads the files; the analysis, or null where none of them gives one. */
  read(files: readonly File[]): Promise<Analysis | null>;
}

export function listenForOpener({ read }: Handover): void {
  const opener = window.opener as WindowProxy | null;
  if (opener === null || window.top !== window.self) return;
  const agreed = new Map<string, Consent>([[location.origin, 'result']]);
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (origin: string, files: number): Promise<Consent> =>
    new Promise((resolve) => {
      question.value = {
        origin,
        files,
        answer: (how) => {
          question.value = null;
          resolve(how);
        },
      };
    });

  const serve = async (origin: string, { id, files }: Request): Promise<void> => {
    const tell = (message: object): void => opener.postMessage({ id, ...message }, origin);
    if (files.length === 0) return tell({ ipiscope: 'refused', reason: 'no_files' });
    const how = agreed.get(origin) ?? (await ask(origin, files.length));
    if (how === 'no') return tell({ ipiscope: 'refused', reason: 'declined' });
    agreed.set(origin, how);
    const analysis = await read(files);
    if (how === 'files') tell({ ipiscope: 'read' });
    else if (analysis === null) tell({ ipiscope: 'refused', reason: 'nothing_usable' });
    else tell({ ipiscope: 'result', analysis });
  };

  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== opener || typeof event.data !== 'object' || event.data === null) return;
    // A page without an origin (a file, a sandboxed frame) can not be named in a question, nor answered safely.
    if (event.origin === 'null' || event.origin === '') return;
    const { ipiscope: word } = event.data as { ipiscope?: unknown };
    if (word === 'ping') opener.postMessage({ ipiscope: 'pong', version: HANDOVER_VERSION }, event.origin);
    if (word === 'files') {
      const request = requestOf(event.data);
      turn = turn.then(() => serve(event.origin, request)).catch((error: unknown) => console.error(error));
    }
  });
}
