// Inventory Ledger, summary view: GET_LEDGER_SUMMARY_VIEW_DATA. Balances and movements of a SKU, by day, week
// or month, by disposition and by country or fulfilment centre. Quantities are signed as in the file
// (shipments are negative). Seller Central: Reports > Fulfillment > Inventory > Inventory Ledger > Summary
// view.
//
// `Location` is a country or a fulfilment centre: only a country says which marketplace it is; rows of
// several centres add up. Rows are events: Amazon repeats days at the edges of a range only across files.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kLedgerSummaryColumns[] = {
    {Id::event_day, Type::day, Merge::key, "Date|スナップショット日付"},
    {Id::marketplace, Type::marketplace, Merge::key, "Store"},
    {Id::location, Type::marketplace, Merge::key, "Location|場所"},
    {Id::sku, Type::id, Merge::key, "MSKU|出品者SKU"},
    {Id::disposition, Type::text, Merge::key, "Disposition|商品のステータス"},
    {Id::fnsku, Type::id, Merge::first, "FNSKU|フルフィルメントネットワークSKU（FNSKU）"},
    {Id::asin, Type::id, Merge::first, "ASIN"},
    {Id::title, Type::text, Merge::first, "Title|商品名"},
    {Id::starting_balance, Type::signed_count, Merge::sum, "Starting Warehouse Balance|開始時の倉庫の在庫"},
    {Id::in_transit, Type::signed_count, Merge::sum, "In Transit Between Warehouses|倉庫間の輸送中"},
    {Id::receipts, Type::signed_count, Merge::sum, "Receipts|受領"},
    {Id::customer_shipments, Type::signed_count, Merge::sum, "Customer Shipments|カスタマー発送"},
    {Id::customer_returns, Type::signed_count, Merge::sum, "Customer Returns|返品"},
    {Id::vendor_returns, Type::signed_count, Merge::sum, "Vendor Returns|ベンダーの返品"},
    {Id::transfers, Type::signed_count, Merge::sum, "Warehouse Transfer In/Out|倉庫転送イン/アウト"},
    {Id::found, Type::signed_count, Merge::sum, "Found|発見済み"},
    {Id::lost, Type::signed_count, Merge::sum, "Lost|紛失"},
    {Id::damaged, Type::signed_count, Merge::sum, "Damaged|破損"},
    {Id::disposed, Type::signed_count, Merge::sum, "Disposed|廃棄済み"},
    {Id::other_events, Type::signed_count, Merge::sum, "Other Events|その他"},
    {Id::ending_balance, Type::signed_count, Merge::sum, "Ending Warehouse Balance|終了時の倉庫の在庫"},
    {Id::unknown_events, Type::signed_count, Merge::sum, "Unknown Events|不明なイベント"},
    {Id::supplier, Type::text, Merge::first, "supplier"},
};
inline constexpr Requirement kLedgerSummarySignature[] = {{{Id::starting_balance}}};
inline constexpr Requirement kLedgerSummaryNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::ending_balance}}};
inline constexpr VariantMark kLedgerSummaryVariants[] = {
    {"with store", Id::marketplace}, {"with supplier", Id::supplier}, {"21 columns", Id::starting_balance}};

inline constexpr ReportSpec kLedgerSummary{ReportKind::ledger_summary, "ledger_summary",       Role::history,
                                           RepeatRule::event,          kLedgerSummaryColumns,  kLedgerSummarySignature,
                                           kLedgerSummaryNeeded,       kLedgerSummaryVariants, Id::sku};

}  // namespace ipi::kinds
