// Manage FBA Inventory, plain and archived: GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA and
// GET_FBA_MYI_ALL_INVENTORY_DATA. One row a SKU (and store, since 2026); undated. Two identities hold in
// every row of real files: total = warehouse + inbound parts, and warehouse = fulfillable + unsellable +
// reserved + researching. Seller Central: Reports > Fulfillment > Inventory > Manage FBA Inventory.
//
// Variants A (18 columns, title case, 2018) to G (26 columns, Europe 2026). The volume has no unit: cubic
// feet in the US, cm³ elsewhere.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kManageFbaColumns[] = {
    {Id::marketplace, Type::marketplace, Merge::key, "store"},
    {Id::sku, Type::id, Merge::key, "sku|Merchant SKU"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku|Fulfillment Network SKU|Fulfilment Network SKU"},
    {Id::condition, Type::text, Merge::identity, "condition"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name|Title"},
    {Id::price, Type::money, Merge::first, "your-price|Price"},
    {Id::mfn_listing, Type::flag, Merge::max, "mfn-listing-exists"},
    {Id::mfn_quantity, Type::count, Merge::sum, "mfn-fulfillable-quantity|MFN Fulfillable Qty"},
    {Id::afn_listing, Type::flag, Merge::max, "afn-listing-exists"},
    {Id::warehouse_units, Type::count, Merge::sum, "afn-warehouse-quantity|AFN Warehouse Qty"},
    {Id::available, Type::count, Merge::sum, "afn-fulfillable-quantity|AFN Fulfillable Qty"},
    {Id::unfulfillable, Type::count, Merge::sum, "afn-unsellable-quantity|AFN Unsellable Qty"},
    {Id::reserved, Type::count, Merge::sum, "afn-reserved-quantity|AFN Encumbered Qty"},
    {Id::total_units, Type::count, Merge::sum, "afn-total-quantity|AFN Total Qty"},
    {Id::item_volume, Type::decimal, Merge::first, "per-unit-volume|Volume"},
    {Id::inbound_working, Type::count, Merge::sum, "afn-inbound-working-quantity|AFN Inbound Working Qty"},
    {Id::inbound_shipped, Type::count, Merge::sum, "afn-inbound-shipped-quantity|AFN Inbound Shipped Qty"},
    {Id::inbound_receiving, Type::count, Merge::sum, "afn-inbound-receiving-quantity|AFN Inbound Receiving Qty"},
    {Id::researching, Type::count, Merge::sum, "afn-researching-quantity"},
    {Id::future_supply, Type::count, Merge::sum, "afn-reserved-future-supply"},
    {Id::future_supply_buyable, Type::count, Merge::sum, "afn-future-supply-buyable"},
    {Id::quantity_local, Type::count, Merge::sum, "afn-fulfillable-quantity-local"},
    {Id::quantity_remote, Type::count, Merge::sum, "afn-fulfillable-quantity-remote"},
    {Id::fc_transfer, Type::count, Merge::sum, "afn-fc-transfer-quantity"},
    {Id::onhand_buyable, Type::count, Merge::sum, "afn-onhand-buyable-quantity"},
};
inline constexpr Requirement kManageFbaSignature[] = {{{Id::available}}};
inline constexpr Requirement kManageFbaNeeded[] = {{{Id::sku}}, {{Id::available}}};
inline constexpr VariantMark kManageFbaVariants[] = {
    {"F", Id::onhand_buyable, Id::quantity_local},
    {"G", Id::onhand_buyable},
    {"E", Id::quantity_local},
    {"D", Id::marketplace},
    {"C", Id::future_supply},
    {"B", Id::researching},
    {"A", Id::available},
};

// Source: reports.md section 5; both held in all 2,094 real rows seen.
inline constexpr SumCheck kManageFbaSums[] = {
    {Id::total_units, {Id::warehouse_units, Id::inbound_working, Id::inbound_shipped, Id::inbound_receiving}},
    {Id::warehouse_units, {Id::available, Id::unfulfillable, Id::reserved, Id::researching}},
};

inline constexpr Requirement kManageFbaUsual[] = {{{Id::asin}}, {{Id::unfulfillable}}, {{Id::reserved}}};

inline constexpr ReportSpec kManageFba{
    ReportKind::manage_fba, "manage_fba",       Role::score, RepeatRule::state, kManageFbaColumns, kManageFbaSignature,
    kManageFbaNeeded,       kManageFbaVariants, Id::sku,     kManageFbaSums,    kManageFbaUsual};

}  // namespace ipi::kinds
