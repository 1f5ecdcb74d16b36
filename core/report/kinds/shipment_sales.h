// Customer Shipment Sales: GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_SALES_DATA. Shipped units per SKU and day.
// Where they went is never read. Seller Central: Reports > Fulfillment > Sales > Customer Shipment Sales.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kShipmentSalesColumns[] = {
    {Id::event_day, Type::day, Merge::key, "shipment-date"},
    {Id::currency, Type::currency, Merge::key, "currency"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::quantity, Type::count, Merge::sum, "quantity"},
    {Id::item_price_per_unit, Type::money, Merge::first, "item-price-per-unit"},
    {Id::none, Type::ignored, Merge::first,
     "fulfillment-center-id|amazon-order-id|shipping-price|gift-wrap-price|ship-city|ship-state|"
     "ship-postal-code"},
};
inline constexpr Requirement kShipmentSalesSignature[] = {{{Id::event_day}}, {{Id::item_price_per_unit}}};
inline constexpr Requirement kShipmentSalesNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kShipmentSalesVariants[] = {{"14 columns", Id::item_price_per_unit}};

inline constexpr ReportSpec kShipmentSales{ReportKind::shipment_sales, "shipment_sales",       Role::history,
                                           RepeatRule::event,          kShipmentSalesColumns,  kShipmentSalesSignature,
                                           kShipmentSalesNeeded,       kShipmentSalesVariants, Id::sku};

}  // namespace ipi::kinds
