// The words of the core that need a sentence here: report kinds (core/report/spec.h) and diagnostic codes
// (core/base/diagnostics.h), in their order. copy.test.ts compares both lists with the headers.

export const KIND_IDS = [
  'planning',
  'inventory_age',
  'inventory_health',
  'stranded',
  'stranded_loader',
  'restock',
  'manage_fba',
  'afn_inventory',
  'afn_by_country',
  'ledger_summary',
  'ledger_detail',
  'reserved',
  'all_orders',
  'fulfilled_shipments',
  'shipment_sales',
  'returns',
  'storage_fees',
  'aged_fees',
  'overage',
  'fee_preview',
  'business_by_child',
  'business_by_date',
  'sales_traffic_json',
  'inventory_summaries_json',
  'awd_json',
  'awd_inventory',
  'removal_orders',
  'removal_shipments',
  'recommended_removal',
  'reimbursements',
  'daily_history',
  'monthly_history',
  'received',
  'inventory_events',
  'adjustments',
  'inbound_performance',
  'excess_inventory',
  'listings',
  'settlement',
  'costs',
  'history',
  'official_scores',
] as const;
export type KindId = (typeof KIND_IDS)[number];

export const DIAG_CODES = [
  'number_unreadable',
  'date_unreadable',
  'flag_unreadable',
  'negative_quantity',
  'undecodable_bytes',
  'nul_byte',
  'stray_quote',
  'quote_unclosed',
  'cell_too_long',
  'too_many_columns',
  'row_too_short',
  'row_too_long',
  'row_shifted',
  'row_broken',
  'row_without_key',
  'row_repeated',
  'row_conflicting',
  'sku_damaged',
  'asin_malformed',
  'total_mismatch',
  'marketplace_unknown',
  'currency_mixed',
  'currency_foreign',
  'sku_zeros_lost',
  'header_duplicate',
  'header_empty',
  'header_near_miss',
  'preamble_skipped',
  'column_missing',
  'column_unknown',
  'date_order_assumed',
  'decimal_mark_assumed',
  'as_of_assumed',
  'encoding_guessed',
  'replacement_characters',
  'header_only',
  'period_unknown',
  'last_line_cut',
  'repeated_file',
  'file_empty',
  'unknown_report',
  'known_not_used',
  'column_required',
  'html_page',
  'spreadsheet_file',
  'binary_file',
  'error_sentence',
  'receipt_not_report',
  'json_damaged',
  'json_too_large',
  'archive_damaged',
  'archive_too_large',
  'archive_empty',
  'file_changed',
  'file_unreadable',
  'out_of_memory',
  'engine_crashed',
  'engine_hung',
] as const;
export type DiagCode = (typeof DIAG_CODES)[number];

export interface KindText {
  /** As Seller Central names it. */
  name: string;
  /** What it adds to the page, a few words. */
  unlocks: string;
  /** Menu path, from the top bar down; empty when it does not come from Seller Central. */
  where: readonly string[];
  /** Something to know before downloading it. */
  hint?: string;
}

export interface DiagText {
  /** What was found, without a number. */
  name: string;
  /** What became of it, two or three words. */
  did: string;
  /** What it means and what to do, one or two sentences. */
  more: string;
}

export const isKindId = (id: string): id is KindId => (KIND_IDS as readonly string[]).includes(id);
export const isDiagCode = (code: string): code is DiagCode => (DIAG_CODES as readonly string[]).includes(code);
