// Amazon Warehousing and Distribution, inventory export: stock in the bulk storage that feeds FBA. Three
// lines stand before the header. Units reserved there or on their way out are also inbound to FBA: they must
// not be added to it. Seller Central: Inventory > Amazon Warehousing and Distribution > Inventory > export.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kAwdInventoryColumns[] = {
    {Id::sku, Type::id, Merge::key, "SKU"},
    {Id::fnsku, Type::id, Merge::identity, "FNSKU"},
    {Id::asin, Type::id, Merge::first, "ASIN"},
    {Id::title, Type::text, Merge::first, "Product Name"},
    {Id::awd_inbound, Type::count, Merge::sum, "Inbound to AWD (units)"},
    {Id::awd_available, Type::count, Merge::sum, "Available in AWD (units)"},
    {Id::awd_reserved, Type::count, Merge::sum, "Reserved in AWD (units)"},
    {Id::researching, Type::count, Merge::sum, "Researching in AWD (units)|Researching (units)"},
    {Id::awd_outbound, Type::count, Merge::sum, "Outbound to FBA (units)"},
    {Id::none, Type::ignored, Merge::first,
     "Inbound to AWD (cases)|Available in AWD (cases)|Reserved in AWD (cases)|Researching in AWD (cases)|"
     "Researching (cases)|Outbound to FBA (cases)"},
};
inline constexpr Requirement kAwdInventorySignature[] = {{{Id::awd_available}}, {{Id::awd_inbound}}};
inline constexpr Requirement kAwdInventoryNeeded[] = {{{Id::sku}}, {{Id::awd_available}}};
inline constexpr VariantMark kAwdInventoryVariants[] = {{"export", Id::awd_available}};

inline constexpr ReportSpec kAwdInventory{ReportKind::awd_inventory, "awd_inventory",       Role::extra,
                                          RepeatRule::state,         kAwdInventoryColumns,  kAwdInventorySignature,
                                          kAwdInventoryNeeded,       kAwdInventoryVariants, Id::sku};

}  // namespace ipi::kinds
