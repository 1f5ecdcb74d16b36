// Daily Inventory History: GET_FBA_FULFILLMENT_CURRENT_INVENTORY_DATA, gone since 2023; the ledger replaces
// it. Units at the end of a day by fulfilment centre and disposition. The centres of one day, SKU and
// disposition add up; the same centre again is a repeat. Seller Central (formerly): Reports > Fulfillment >
// Daily Inventory History.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kDailyHistoryColumns[] = {
    {Id::snapshot_day, Type::day, Merge::key, "snapshot-date"},
    {Id::country, Type::marketplace, Merge::key, "country"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::disposition, Type::text, Merge::key, "detailed-disposition"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::fulfillment_center, Type::text, Merge::identity, "fulfillment-center-id|fulfilment-centre-id"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::quantity, Type::count, Merge::sum, "quantity"},
};
inline constexpr Requirement kDailyHistorySignature[] = {{{Id::snapshot_day}}, {{Id::disposition}}, {{Id::quantity}}};
inline constexpr Requirement kDailyHistoryNeeded[] = {{{Id::snapshot_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kDailyHistoryVariants[] = {{"8 columns", Id::disposition}};

inline constexpr ReportSpec kDailyHistory{ReportKind::daily_history, "daily_history",       Role::history,
                                          RepeatRule::state,         kDailyHistoryColumns,  kDailyHistorySignature,
                                          kDailyHistoryNeeded,       kDailyHistoryVariants, Id::sku};

}  // namespace ipi::kinds
