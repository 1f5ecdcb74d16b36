// Stranded inventory, GET_STRANDED_INVENTORY_UI_DATA: listings whose units cannot be bought, with the reason
// and the day of automatic removal. 18 columns; since 2026 also `program`. One row a SKU. Undated. Seller
// Central: Inventory > Fix Stranded Inventory > download, or Reports > Fulfillment > Stranded Inventory.
#pragma once

#include "report/spec.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kStrandedColumns[] = {
    {ColumnId::sku, ColumnType::id, Merge::key, "sku"},
    {ColumnId::fnsku, ColumnType::id, Merge::identity, "fnsku"},
    {ColumnId::asin, ColumnType::id, Merge::first, "asin"},
    {ColumnId::title, ColumnType::text, Merge::first, "product-name"},
    {ColumnId::condition, ColumnType::text, Merge::identity, "condition"},
    {ColumnId::primary_action, ColumnType::text, Merge::first, "primary-action"},
    {ColumnId::stranded_day, ColumnType::day, Merge::min, "date-stranded"},
    {ColumnId::auto_removal_day, ColumnType::day, Merge::min,
     "Date-to-take-auto-removal|date-classified-as-unsellable"},
    {ColumnId::status_primary, ColumnType::text, Merge::first, "status-primary"},
    {ColumnId::status_secondary, ColumnType::text, Merge::first, "status-secondary"},
    {ColumnId::error_message, ColumnType::text, Merge::first, "error-message"},
    {ColumnId::stranded_reason, ColumnType::text, Merge::first, "stranded-reason"},
    {ColumnId::fulfilled_by, ColumnType::text, Merge::first, "fulfilled-by"},
    {ColumnId::stranded_fulfillable, ColumnType::count, Merge::sum, "fulfillable-qty|fulfillable-quantity"},
    {ColumnId::price, ColumnType::money, Merge::first, "your-price"},
    {ColumnId::stranded_unfulfillable, ColumnType::count, Merge::sum, "unfulfillable-qty|unfulfillable-quantity"},
    {ColumnId::stranded_reserved, ColumnType::count, Merge::sum, "reserved-quantity"},
    {ColumnId::stranded_inbound, ColumnType::count, Merge::sum, "inbound-shipped-qty|inbound-shipped-quantity"},
    {ColumnId::program, ColumnType::text, Merge::first, "program"},
};
inline constexpr Requirement kStrandedSignature[] = {{{ColumnId::stranded_reason}}, {{ColumnId::stranded_day}}};
inline constexpr Requirement kStrandedNeeded[] = {{{ColumnId::sku}}, {{ColumnId::stranded_fulfillable}}};
inline constexpr VariantMark kStrandedVariants[] = {{"19 columns", ColumnId::program},
                                                    {"18 columns", ColumnId::stranded_reason}};

inline constexpr Requirement kStrandedUsual[] = {{{ColumnId::asin}}, {{ColumnId::stranded_reserved}}};

inline constexpr ReportSpec kStranded{
    ReportKind::stranded, "stranded",      Role::score,       RepeatRule::state, kStrandedColumns,
    kStrandedSignature,   kStrandedNeeded, kStrandedVariants, ColumnId::sku,     {},
    kStrandedUsual};

}  // namespace ipi::kinds
