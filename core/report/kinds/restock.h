// Restock Inventory: GET_RESTOCK_INVENTORY_RECOMMENDATIONS_REPORT. What Amazon would send in, and the parts
// of the stock. One row a SKU and country; undated. Do not expect its parts to add up: Amazon's own samples
// do not. Seller Central: Reports > Fulfillment > Inventory > Restock Inventory.
//
// Variants: R1 (2021, inventory level thresholds), R2 (2023, twelve promotion columns with dates in their
// names, which stay unknown columns), R3 (2023 on, parts of inbound, unit storage size). The Japanese header
// is mixed with English.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kRestockColumns[] = {
    {Id::country, Type::marketplace, Merge::key, "Country|Country/Region Code|Country Code"},
    {Id::sku, Type::id, Merge::key, "Merchant SKU"},
    {Id::fnsku, Type::id, Merge::identity, "FNSKU"},
    {Id::condition, Type::text, Merge::identity, "Condition"},
    {Id::asin, Type::id, Merge::first, "ASIN"},
    {Id::title, Type::text, Merge::first, "Product Name|商品名"},
    {Id::supplier, Type::text, Merge::first, "Supplier"},
    {Id::none, Type::ignored, Merge::first,
     "Supplier part no.|Fulfilled by|Utilization|Inventory level threshold's published – Current Month|"
     "Current month - Very low inventory threshold|Current month - Minimum inventory threshold|"
     "Current month - Maximum inventory threshold|Current month - Very high inventory threshold|"
     "Inventory level threshold's published – Next Month|Next month - Very low inventory threshold|"
     "Next month - Minimum inventory threshold|Next month - Maximum inventory threshold|"
     "Next month - Very high inventory threshold"},
    {Id::currency, Type::currency, Merge::first, "Currency code"},
    {Id::price, Type::money, Merge::first, "Price"},
    {Id::sales_30d, Type::money, Merge::sum,
     "Sales last 30 days|verkäufe letzte 30 tage|ventes derniers 30 jours|vendite ultimi 30 giorni|"
     "ventas últimos 30 días"},
    {Id::shipped_30d, Type::count, Merge::sum, "Units Sold Last 30 Days"},
    {Id::total_units, Type::count, Merge::sum, "Total Units"},
    {Id::inbound, Type::count, Merge::sum, "Inbound|入荷待ち"},
    {Id::available, Type::count, Merge::sum, "Available|販売可能な商品の合計"},
    {Id::reserved_fc_transfer, Type::count, Merge::sum, "FC transfer"},
    {Id::reserved_fc_processing, Type::count, Merge::sum, "FC Processing"},
    {Id::reserved_customer_order, Type::count, Merge::sum, "Customer Order"},
    {Id::unfulfillable, Type::count, Merge::sum, "Unfulfillable"},
    {Id::inbound_working, Type::count, Merge::sum, "Working"},
    {Id::inbound_shipped, Type::count, Merge::sum, "Shipped"},
    {Id::inbound_receiving, Type::count, Merge::sum, "Receiving"},
    {Id::total_days_of_supply, Type::decimal, Merge::first,
     "Total Days of Supply (including units from open shipments)|Total Days of Supply"},
    {Id::days_of_supply, Type::decimal, Merge::first,
     "Days of Supply at Amazon Fulfillment Network|Days of Supply at Amazon Fulfilment Network|"
     "Days of Supply"},
    {Id::restock_alert, Type::text, Merge::first, "Alert"},
    {Id::ship_in_units, Type::count, Merge::sum, "Recommended replenishment qty|推奨される在庫補充数量"},
    {Id::ship_in_day, Type::day, Merge::min, "Recommended ship date"},
    {Id::recommended_action, Type::text, Merge::first, "Recommended action"},
    {Id::unit_storage_size, Type::text, Merge::first, "Unit storage size"},
    {Id::maximum_shipment, Type::count, Merge::sum, "Maximum shipment quantity"},
};
inline constexpr Requirement kRestockSignature[] = {{{Id::ship_in_units}}, {{Id::sku}}};
inline constexpr Requirement kRestockNeeded[] = {{{Id::sku}}, {{Id::available}}};
inline constexpr VariantMark kRestockVariants[] = {
    {"R3", Id::unit_storage_size},
    {"R3, 28 columns", Id::inbound_working},
    {"R1", Id::maximum_shipment},
    {"R1, 2020", Id::total_units},
};

inline constexpr Requirement kRestockUsual[] = {{{Id::asin}}, {{Id::shipped_30d}}, {{Id::unfulfillable}}};

inline constexpr ReportSpec kRestock{
    ReportKind::restock, "restock", Role::score, RepeatRule::state, kRestockColumns, kRestockSignature, kRestockNeeded,
    kRestockVariants,    Id::sku,   {},          kRestockUsual};

}  // namespace ipi::kinds
