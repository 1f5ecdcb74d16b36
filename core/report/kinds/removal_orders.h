// Removal Order Detail: GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA. What was asked to leave, what became
// of it and what it cost. Rows of one request day, SKU, type and status add up. Seller Central: Reports >
// Fulfillment > Removals > Removal Order Detail.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kRemovalOrdersColumns[] = {
    {Id::request_day, Type::day, Merge::key, "request-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::order_type, Type::text, Merge::key, "order-type"},
    {Id::order_status, Type::text, Merge::key, "order-status"},
    {Id::disposition, Type::text, Merge::key, "disposition"},
    {Id::currency, Type::currency, Merge::key, "currency"},
    {Id::last_updated, Type::day, Merge::max, "last-updated-date"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::requested_units, Type::count, Merge::sum, "requested-quantity"},
    {Id::cancelled_units, Type::count, Merge::sum, "cancelled-quantity|canceled-quantity"},
    {Id::disposed_units, Type::count, Merge::sum, "disposed-quantity"},
    {Id::shipped_units, Type::count, Merge::sum, "shipped-quantity"},
    {Id::in_process_units, Type::count, Merge::sum, "in-process-quantity"},
    {Id::removal_fee, Type::money, Merge::sum, "removal-fee"},
    {Id::none, Type::ignored, Merge::first, "order-id|order-source|service-speed"},
};
inline constexpr Requirement kRemovalOrdersSignature[] = {{{Id::requested_units}}, {{Id::disposed_units}}};
inline constexpr Requirement kRemovalOrdersNeeded[] = {{{Id::sku}}, {{Id::requested_units}}};
inline constexpr VariantMark kRemovalOrdersVariants[] = {{"17 columns", Id::requested_units}};

inline constexpr ReportSpec kRemovalOrders{ReportKind::removal_orders, "removal_orders",       Role::extra,
                                           RepeatRule::event,          kRemovalOrdersColumns,  kRemovalOrdersSignature,
                                           kRemovalOrdersNeeded,       kRemovalOrdersVariants, Id::sku};

}  // namespace ipi::kinds
