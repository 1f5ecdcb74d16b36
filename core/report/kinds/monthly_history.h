// Monthly Inventory History: GET_FBA_FULFILLMENT_MONTHLY_INVENTORY_DATA, gone since 2023. Mean and last units
// of a month by fulfilment centre and disposition; the centres add up. Seller Central (formerly): Reports >
// Fulfillment > Monthly Inventory History.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kMonthlyHistoryColumns[] = {
    {Id::month, Type::month, Merge::key, "month"},
    {Id::country, Type::marketplace, Merge::key, "country"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::disposition, Type::text, Merge::key, "detailed-disposition"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::fulfillment_center, Type::text, Merge::identity, "fulfillment-center-id|fulfilment-centre-id"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::average_on_hand, Type::decimal, Merge::sum, "average-quantity"},
    {Id::ending_balance, Type::count, Merge::sum, "end-quantity"},
};
inline constexpr Requirement kMonthlyHistorySignature[] = {{{Id::month}}, {{Id::disposition}}, {{Id::average_on_hand}}};
inline constexpr Requirement kMonthlyHistoryNeeded[] = {{{Id::month}}, {{Id::sku}}};
inline constexpr VariantMark kMonthlyHistoryVariants[] = {{"9 columns", Id::month}};

inline constexpr ReportSpec kMonthlyHistory{
    ReportKind::monthly_history, "monthly_history",       Role::history,
    RepeatRule::state,           kMonthlyHistoryColumns,  kMonthlyHistorySignature,
    kMonthlyHistoryNeeded,       kMonthlyHistoryVariants, Id::sku};

}  // namespace ipi::kinds
