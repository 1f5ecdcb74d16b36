// A file as the engine keeps it.
import type { FileReport } from './analysis.ts';
import type { FileProgress, Overrides, Phase } from './engine.ts';

export interface Entry {
  /** The page's number; the core's changes with every restart. */
  readonly id: number;
  /** As shown: of a member of an archive 'archive/member'. */
  readonly name: string;
  readonly file: File;
  readonly member: string | null;
  overrides: Overrides;
  /** The core's number; null while the core does not know the file. */
  core: number | null;
  report: FileReport | null;
  /** It was read to its end once: a new worker reads it again. */
  complete: boolean;
  /** Why the engine gave up on it: entered instead of read after a restart. */
  given_up: { code: string; detail: string } | null;
  bytes_read: number;
  onProgress: (phase: Phase, restarted: boolean) => void;
}

export function newEntry(id: number, file: File, member: string | null, index: number, on: (progress: FileProgress) => void): Entry {
  const name = member === null ? file.name : `${file.name}/${member}`;
  const entry: Entry = {
    id,
    name,
    file,
    member,
    overrides: {},
    core: null,
    report: null,
    complete: false,
    given_up: null,
    bytes_read: 0,
    onProgress: (phase, restarted) =>
      on({
        index,
        file: phase === 'waiting' ? 0 : id,
        name,
        phase,
        bytes_read: entry.bytes_read,
        bytes_total: file.size,
        restarted,
        report: phase === 'reading' || phase === 'waiting' ? null : entry.report,
      }),
  };
  entry.onProgress('waiting', false);
  return entry;
}
