// Amazon Warehousing and Distribution: the answers of listInventory (AWD API), a JSON document: stock in the bulk storage
// that feeds FBA. Whole, pages, only its rows, or JSON Lines. Units on their way from there are also inbound to FBA: they
// must not be added to it. Names are the members' paths below a row. Source: reports.md 12.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kAwdJsonColumns[] = {
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::total_units, Type::count, Merge::sum, "totalOnhandQuantity"},
    {Id::awd_inbound, Type::count, Merge::sum, "totalInboundQuantity"},
    {Id::awd_available, Type::count, Merge::sum, "inventoryDetails.availableDistributableQuantity"},
    {Id::awd_reserved, Type::count, Merge::sum, "inventoryDetails.reservedDistributableQuantity"},
    {Id::awd_outbound, Type::count, Merge::sum, "inventoryDetails.replenishmentQuantity"},
    {Id::none, Type::ignored, Merge::first, "expirationDetails"},
};
inline constexpr Requirement kAwdJsonSignature[] = {{{Id::sku}}, {{Id::total_units}}};
inline constexpr Requirement kAwdJsonNeeded[] = {{{Id::sku}}};
inline constexpr VariantMark kAwdJsonVariants[] = {{"with details", Id::awd_available}, {"without details", Id::sku}};

inline constexpr ReportSpec kAwdJson{ReportKind::awd_json, "awd_json",       Role::extra,
                                     RepeatRule::state,    kAwdJsonColumns,  kAwdJsonSignature,
                                     kAwdJsonNeeded,       kAwdJsonVariants, Id::sku};

}  // namespace ipi::kinds
