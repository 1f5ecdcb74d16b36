// One file's way into the core: opened, fed chunk by chunk, fed again from byte 0 when the core asks for it, closed.
// In: the file, or a member of an archive. Out: the core's id; what the core thinks of the file is in its report, also
// when the bytes could not be had (`fail`). Throws only Cancelled, and what the core throws when it breaks.
import { ArchiveError } from '../containers/archive_error.ts';
import { openStream } from '../containers/container.ts';
import type { ReadRequest } from '../protocol.ts';
import { chunksOf, ReadError } from './chunks.ts';
import type { CoreSession } from './core_session.ts';

export class Cancelled extends Error {}

export interface Watch {
  readonly cancelled: boolean;
  progress(bytes: number, restarted: boolean): void;
}

/** Gives pending messages (cancel!) their turn when the bytes come without a pause. */
const YIELD_MS = 25;
/** At once to the core: small enough that a slow machine is back within a few of these milliseconds. */
const FEED_BYTES = 256 * 1024;

export async function readFile(core: CoreSession, request: ReadRequest, watch: Watch): Promise<number> {
  const { file, member, overrides } = request;
  const id = core.open({
    name: wellFormed(member === null ? file.name : `${file.name}/${member}`),
    size: file.size,
    modified: localDate(file.lastModified),
    overrides,
  });
  try {
    if ((await deliver(core, id, request, watch, false)) === 'again') {
      await deliver(core, id, request, watch, true);
    }
  } catch (error) {
    if (error instanceof Cancelled) {
      core.drop(id);
      throw error;
    }
    const failure = failureOf(error);
    if (failure === null) throw error;
    core.fail(id, failure.code, failure.detail);
  }
  return id;
}

async function deliver(core: CoreSession, id: number, request: ReadRequest, watch: Watch, restarted: boolean): Promise<'done' | 'again'> {
  const { file, member, chunk_bytes } = request;
  let packedBytes = 0;
  async function* readStretch(stretch: Blob): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunksOf(stretch, chunk_bytes)) {
      packedBytes += chunk.byteLength;
      yield chunk;
    }
  }
  let yieldedAt = performance.now();
  const piece = Math.min(chunk_bytes, FEED_BYTES);
  for await (const bytes of openStream(file, member, readStretch)) {
    for (let at = 0; at < bytes.length; at += piece) {
      const answer = core.feed(id, bytes.subarray(at, at + piece));
      watch.progress(packedBytes, restarted);
      if (answer === 2) return 'done';
      if (answer === 1) return 'again';
      if (performance.now() - yieldedAt > YIELD_MS) {
        await nextTask();
        yieldedAt = performance.now();
      }
      if (watch.cancelled) throw new Cancelled();
    }
  }
  return core.close(id) === 1 ? 'again' : 'done';
}

/** The reasons that are the file's or the machine's; null: ours. */
function failureOf(error: unknown): { code: string; detail: string } | null {
  if (error instanceof ReadError || error instanceof ArchiveError) return { code: error.code, detail: error.message };
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'out_of_memory' ? { code, detail: '' } : null;
}

/** A lone half of a surrogate pair is legal in a file name and nowhere in UTF-8. */
function wellFormed(name: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(name));
}

/** The user's own calendar day, since it stands in for a date that the file does not tell. */
function localDate(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  if (!(milliseconds > 0) || date.getFullYear() > 9999) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const channel = new MessageChannel();
let resume: (() => void) | null = null;
channel.port1.onmessage = () => resume?.();

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    resume = resolve;
    channel.port2.postMessage(null);
  });
}
