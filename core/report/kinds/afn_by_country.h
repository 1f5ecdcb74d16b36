// Multi-country inventory: GET_AFN_INVENTORY_DATA_BY_COUNTRY. Units that each country can ship locally.
// Undated. Seller Central: Reports > Fulfillment > Inventory > Multi-Country Inventory.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kAfnByCountryColumns[] = {
    {Id::country, Type::marketplace, Merge::key, "country"},
    {Id::sku, Type::id, Merge::key, "seller-sku"},
    {Id::fnsku, Type::id, Merge::identity, "fulfillment-channel-sku|fulfilment-channel-sku"},
    {Id::condition, Type::text, Merge::identity, "condition-type"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::quantity_local, Type::count, Merge::sum, "quantity-for-local-fulfillment|quantity-for-local-fulfilment"},
};
inline constexpr Requirement kAfnByCountrySignature[] = {{{Id::quantity_local}}};
inline constexpr Requirement kAfnByCountryNeeded[] = {{{Id::sku}}, {{Id::quantity_local}}};
inline constexpr VariantMark kAfnByCountryVariants[] = {{"6 columns", Id::quantity_local}};

inline constexpr ReportSpec kAfnByCountry{ReportKind::afn_by_country, "afn_by_country",      Role::extra,
                                          RepeatRule::state,          kAfnByCountryColumns,  kAfnByCountrySignature,
                                          kAfnByCountryNeeded,        kAfnByCountryVariants, Id::sku};

}  // namespace ipi::kinds
