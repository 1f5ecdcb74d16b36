// Bulk Fix Stranded Inventory: GET_STRANDED_INVENTORY_LOADER_DATA. An upload form in the Inventory Loader's
// layout: it names the stranded SKUs but not how many units are stranded, so it is recognised and explained,
// not scored. Seller Central: Inventory > Fix Stranded Inventory > Bulk fix.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kStrandedLoaderColumns[] = {
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::product_id, Type::id, Merge::first, "product-id"},
    {Id::product_id_type, Type::text, Merge::first, "product-id-type"},
    {Id::price, Type::money, Merge::first, "price"},
    {Id::quantity, Type::count, Merge::first, "quantity"},
    {Id::add_delete, Type::text, Merge::first, "add-delete"},
    {Id::leadtime_to_ship, Type::text, Merge::first, "leadtime-to-ship"},
    {Id::none, Type::ignored, Merge::first,
     "minimum-seller-allowed-price|maximum-seller-allowed-price|item-condition|will-ship-internationally|"
     "expedited-shipping|standard-plus|item-note|fulfillment-center-id|product-tax-code|"
     "merchant_shipping_group_name"},
};
inline constexpr Requirement kStrandedLoaderSignature[] = {
    {{Id::product_id_type}}, {{Id::add_delete}}, {{Id::leadtime_to_ship}}};
inline constexpr Requirement kStrandedLoaderNeeded[] = {{{Id::sku}}};
inline constexpr VariantMark kStrandedLoaderVariants[] = {{"17 columns", Id::product_id_type}};

inline constexpr ReportSpec kStrandedLoader{
    ReportKind::stranded_loader, "stranded_loader",       Role::identified,
    RepeatRule::state,           kStrandedLoaderColumns,  kStrandedLoaderSignature,
    kStrandedLoaderNeeded,       kStrandedLoaderVariants, Id::sku};

}  // namespace ipi::kinds
