// Amazon Fulfilled Shipments: GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL. Shipped units per SKU and day.
// Names, addresses, telephone numbers and everything else about the buyer are never read. Seller Central:
// Reports > Fulfillment > Sales > Amazon Fulfilled Shipments.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kFulfilledShipmentsColumns[] = {
    {Id::event_day, Type::day, Merge::key, "shipment-date"},
    {Id::sales_channel, Type::marketplace, Merge::key, "sales-channel"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fulfillment_channel, Type::text, Merge::key, "fulfillment-channel|fulfilment-channel"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::quantity, Type::count, Merge::sum, "quantity-shipped"},
    {Id::currency, Type::currency, Merge::first, "currency"},
    {Id::item_price, Type::money, Merge::sum, "item-price"},
    {Id::shipment_item_id, Type::ignored, Merge::first, "shipment-item-id"},
    {Id::none, Type::ignored, Merge::first,
     "amazon-order-id|merchant-order-id|shipment-id|amazon-order-item-id|merchant-order-item-id|"
     "purchase-date|payments-date|reporting-date|buyer-email|buyer-name|buyer-phone-number|item-tax|"
     "shipping-price|shipping-tax|gift-wrap-price|gift-wrap-tax|ship-service-level|recipient-name|"
     "ship-address-1|ship-address-2|ship-address-3|ship-city|ship-state|ship-postal-code|ship-country|"
     "ship-phone-number|bill-address-1|bill-address-2|bill-address-3|bill-city|bill-state|"
     "bill-postal-code|bill-country|item-promotion-discount|ship-promotion-discount|carrier|"
     "tracking-number|estimated-arrival-date|fulfillment-center-id"},
};
inline constexpr Requirement kFulfilledShipmentsSignature[] = {{{Id::shipment_item_id}}, {{Id::quantity}}};
inline constexpr Requirement kFulfilledShipmentsNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kFulfilledShipmentsVariants[] = {{"general", Id::shipment_item_id}};

inline constexpr ReportSpec kFulfilledShipments{ReportKind::fulfilled_shipments,
                                                "fulfilled_shipments",
                                                Role::history,
                                                RepeatRule::event,
                                                kFulfilledShipmentsColumns,
                                                kFulfilledShipmentsSignature,
                                                kFulfilledShipmentsNeeded,
                                                kFulfilledShipmentsVariants,
                                                Id::sku};

}  // namespace ipi::kinds
