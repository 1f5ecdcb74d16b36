// Reserved Inventory: GET_RESERVED_INVENTORY_DATA. Units that wait for customers, move between centres or are
// being worked on. One row a SKU; undated. The total is the sum of the parts that the file has: since June
// 2026 units in transfer are counted as available and have no column here. Seller Central: Reports >
// Fulfillment > Inventory > Reserved Inventory.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kReservedColumns[] = {
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::program, Type::text, Merge::identity, "program"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::reserved, Type::count, Merge::sum, "reserved_qty"},
    {Id::reserved_customer_order, Type::count, Merge::sum, "reserved_customerorders"},
    {Id::reserved_fc_transfer, Type::count, Merge::sum, "reserved_fc-transfers"},
    {Id::reserved_fc_processing, Type::count, Merge::sum, "reserved_fc-processing"},
    {Id::reserved_staging, Type::count, Merge::sum, "reserved_staging"},
};
inline constexpr Requirement kReservedSignature[] = {{{Id::reserved}}, {{Id::reserved_fc_processing}}};
inline constexpr Requirement kReservedNeeded[] = {{{Id::sku}}, {{Id::reserved}}};
inline constexpr VariantMark kReservedVariants[] = {
    {"9b", Id::reserved_staging, Id::reserved_fc_transfer},
    {"10", Id::reserved_staging},
    {"9a", Id::program},
    {"8", Id::reserved},
};

inline constexpr ReportSpec kReserved{ReportKind::reserved, "reserved",        Role::score,
                                      RepeatRule::state,    kReservedColumns,  kReservedSignature,
                                      kReservedNeeded,      kReservedVariants, Id::sku};

}  // namespace ipi::kinds
