// Which reports the page offers, in the order in which they help. The core decides what it reads
// (core/report/kinds/); reports.test.ts compares.
import type { KindId } from '../copy/ids.ts';

/** The tray's four. */
export const START_KINDS: readonly KindId[] = ['planning', 'stranded', 'restock', 'ledger_summary'];

export type ReportGroup = 'start' | 'stock' | 'history' | 'money' | 'more';

export const REPORT_GROUPS: Readonly<Record<ReportGroup, readonly KindId[]>> = {
  start: START_KINDS,
  stock: [
    'manage_fba',
    'reserved',
    'afn_inventory',
    'afn_by_country',
    'awd_inventory',
    'inventory_age',
    'inventory_health',
    'excess_inventory',
    'recommended_removal',
  ],
  history: [
    'ledger_detail',
    'all_orders',
    'fulfilled_shipments',
    'shipment_sales',
    'returns',
    'removal_orders',
    'removal_shipments',
    'daily_history',
    'monthly_history',
    'received',
    'inventory_events',
    'adjustments',
  ],
  money: ['storage_fees', 'aged_fees', 'overage', 'fee_preview', 'reimbursements', 'costs'],
  more: [
    'business_by_child',
    'business_by_date',
    'listings',
    'official_scores',
    'history',
    'sales_traffic_json',
    'inventory_summaries_json',
    'awd_json',
  ],
};

/** Read and used. */
export const READ_KINDS: readonly KindId[] = Object.values(REPORT_GROUPS).flat();

/** Known by name, not used. */
export const NAMED_KINDS: readonly KindId[] = ['stranded_loader', 'inbound_performance', 'settlement'];
