// All Orders: GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL and _BY_LAST_UPDATE_GENERAL. Ordered units
// per SKU and day, by status, channel and store; cancelled lines have quantity 0. Where customers live is
// never read. Seller Central: Reports > Fulfillment > Sales > All Orders.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kAllOrdersColumns[] = {
    {Id::event_day, Type::day, Merge::key, "purchase-date"},
    {Id::sales_channel, Type::marketplace, Merge::key, "sales-channel"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::order_status, Type::text, Merge::key, "order-status"},
    {Id::fulfillment_channel, Type::text, Merge::key, "fulfillment-channel|fulfilment-channel"},
    {Id::item_status, Type::text, Merge::first, "item-status"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::quantity, Type::count, Merge::sum, "quantity"},
    {Id::currency, Type::currency, Merge::first, "currency"},
    {Id::item_price, Type::money, Merge::sum, "item-price"},
    {Id::order_id, Type::ignored, Merge::first, "amazon-order-id"},
    {Id::none, Type::ignored, Merge::first,
     "merchant-order-id|last-updated-date|order-channel|url|ship-service-level|number-of-items|"
     "tax-collection-model|tax-collection-responsible-party|item-tax|shipping-price|shipping-tax|"
     "gift-wrap-price|gift-wrap-tax|item-promotion-discount|ship-promotion-discount|address-type|"
     "ship-city|ship-state|ship-postal-code|ship-country|promotion-ids|payment-method-details|"
     "item-extensions-data|cpf|is-business-order|purchase-order-number|price-designation|fulfilled-by|"
     "buyer-company-name|buyer-tax-registration-country|buyer-tax-registration-type|is-heavy-or-bulky|"
     "is-replacement-order|is-exchange-order|original-order-id|is-amazon-invoiced|"
     "vat-exclusive-item-price|vat-exclusive-shipping-price|vat-exclusive-giftwrap-price|is-iba|"
     "is-buyer-requested-cancellation|buyer-requested-cancel-reason|is-transparency|ioss-number|"
     "order-invoice-type|signature-confirmation-recommended|order-item-id"},
};
inline constexpr Requirement kAllOrdersSignature[] = {{{Id::order_id}}, {{Id::order_status}}, {{Id::item_status}}};
inline constexpr Requirement kAllOrdersNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kAllOrdersVariants[] = {{"general", Id::order_id}};

inline constexpr ReportSpec kAllOrders{ReportKind::all_orders, "all_orders",       Role::history,
                                       RepeatRule::event,      kAllOrdersColumns,  kAllOrdersSignature,
                                       kAllOrdersNeeded,       kAllOrdersVariants, Id::sku};

}  // namespace ipi::kinds
