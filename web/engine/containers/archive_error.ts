/** What is wrong with an archive, by a code of core/base/diagnostics.h. */
export class ArchiveError extends Error {
  readonly code: 'archive_damaged' | 'archive_too_large' | 'archive_empty';

  constructor(code: ArchiveError['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}
