// Amazon-fulfilled inventory: GET_AFN_INVENTORY_DATA. Units by condition of the warehouse: a SKU has a row
// for SELLABLE and one for UNSELLABLE. Undated; reserved units are in no column.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kAfnInventoryColumns[] = {
    {Id::sku, Type::id, Merge::key, "seller-sku"},
    {Id::disposition, Type::text, Merge::key, "Warehouse-Condition-code"},
    {Id::fnsku, Type::id, Merge::identity, "fulfillment-channel-sku|fulfilment-channel-sku"},
    {Id::condition, Type::text, Merge::identity, "condition-type"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::quantity, Type::count, Merge::sum, "Quantity Available"},
};
inline constexpr Requirement kAfnInventorySignature[] = {{{Id::disposition}}, {{Id::quantity}}};
inline constexpr Requirement kAfnInventoryNeeded[] = {{{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kAfnInventoryVariants[] = {{"6 columns", Id::quantity}};

inline constexpr ReportSpec kAfnInventory{ReportKind::afn_inventory, "afn_inventory",       Role::score,
                                          RepeatRule::state,         kAfnInventoryColumns,  kAfnInventorySignature,
                                          kAfnInventoryNeeded,       kAfnInventoryVariants, Id::sku};

}  // namespace ipi::kinds
