// Inventory Ledger, detailed view: GET_LEDGER_DETAIL_VIEW_DATA. Single movements with event type, signed
// quantity and reason. Rows of one day, SKU, event, disposition, reason and country add up; references and
// times are not kept. Seller Central: Reports > Fulfillment > Inventory > Inventory Ledger > Detailed view.
//
// Public sources contradict each other on the reasons' meaning: the letter is kept, not interpreted.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kLedgerDetailColumns[] = {
    {Id::event_day, Type::day, Merge::key, "Date|datum|スナップショット日付"},
    {Id::marketplace, Type::marketplace, Merge::key, "Store"},
    {Id::country, Type::marketplace, Merge::key, "Country|land"},
    {Id::sku, Type::id, Merge::key, "MSKU|出品者SKU"},
    {Id::event_type, Type::text, Merge::key, "Event Type|ereignistyp|イベントタイプ"},
    {Id::disposition, Type::text, Merge::key, "Disposition|商品のステータス"},
    {Id::reason, Type::text, Merge::key, "Reason|grund|理由"},
    {Id::fnsku, Type::id, Merge::first, "FNSKU|フルフィルメントネットワークSKU（FNSKU）"},
    {Id::asin, Type::id, Merge::first, "ASIN"},
    {Id::title, Type::text, Merge::first, "Title|titel|商品名"},
    {Id::reference_id, Type::ignored, Merge::first, "Reference ID|referenz-id"},
    {Id::quantity, Type::signed_count, Merge::sum, "Quantity|menge|数量"},
    {Id::fulfillment_center, Type::text, Merge::first, "Fulfillment Center|Fulfilment Centre|versandzentrum"},
    {Id::reconciled, Type::signed_count, Merge::sum, "Reconciled Quantity"},
    {Id::unreconciled, Type::signed_count, Merge::sum, "Unreconciled Quantity"},
    {Id::none, Type::ignored, Merge::first, "Date and Time"},
};
inline constexpr Requirement kLedgerDetailSignature[] = {{{Id::event_type}}, {{Id::fnsku}}, {{Id::quantity}}};
inline constexpr Requirement kLedgerDetailNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kLedgerDetailVariants[] = {{"with store", Id::marketplace},
                                                        {"14 columns", Id::event_type}};

inline constexpr ReportSpec kLedgerDetail{ReportKind::ledger_detail, "ledger_detail",       Role::history,
                                          RepeatRule::event,         kLedgerDetailColumns,  kLedgerDetailSignature,
                                          kLedgerDetailNeeded,       kLedgerDetailVariants, Id::sku};

}  // namespace ipi::kinds
