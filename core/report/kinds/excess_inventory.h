// Excess Inventory: GET_EXCESS_INVENTORY_DATA, gone; `estimated-excess-quantity` of FBA Inventory replaces
// it. Only some of its names are known; the price cell carries its currency. One row an ASIN (or SKU) and
// marketplace, undated. Seller Central (formerly): Inventory > Manage Excess Inventory.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kExcessInventoryColumns[] = {
    {Id::marketplace, Type::marketplace, Merge::key, "Marketplace"},
    {Id::asin, Type::id, Merge::key, "Asin"},
    {Id::sku, Type::id, Merge::key, "SKU|Merchant SKU|MSKU"},
    {Id::fnsku, Type::id, Merge::identity, "FNSKU"},
    {Id::title, Type::text, Merge::first, "Product Name"},
    {Id::available, Type::count, Merge::sum, "Total Quantity (Sellable)"},
    {Id::excess_units, Type::count, Merge::sum, "Estimated Excess"},
    {Id::shipped_7d, Type::count, Merge::sum, "Units Sold - Last 7 Days"},
    {Id::shipped_30d, Type::count, Merge::sum, "Units Sold - Last 30 Days"},
    {Id::price, Type::money, Merge::first, "Your Price"},
};
inline constexpr Requirement kExcessInventorySignature[] = {{{Id::excess_units}}, {{Id::available}}};
inline constexpr Requirement kExcessInventoryNeeded[] = {{{Id::asin}}, {{Id::excess_units}}};
inline constexpr VariantMark kExcessInventoryVariants[] = {{"known names", Id::excess_units}};

inline constexpr ReportSpec kExcessInventory{ReportKind::excess_inventory,
                                             "excess_inventory",
                                             Role::extra,
                                             RepeatRule::state,
                                             kExcessInventoryColumns,
                                             kExcessInventorySignature,
                                             kExcessInventoryNeeded,
                                             kExcessInventoryVariants,
                                             Id::asin};

}  // namespace ipi::kinds
