// Which reports the page offers, in the order in which they help. The core decides what it reads
// (core/report/catalog.cpp); reports.test.ts compares.
import type { KindId } from '../copy/ids.ts';

/** The tray's four. */
export const START_KINDS: readonly KindId[] = ['planning', 'stranded', 'restock', 'ledger_summary'];

/** Read and used. */
export const READ_KINDS: readonly KindId[] = [
  'planning', 'stranded', 'restock', 'ledger_summary', 'manage_fba', 'inventory_age',
];

/** Known by name, not used. */
export const NAMED_KINDS: readonly KindId[] = ['stranded_loader'];
