// Removal Shipment Detail: GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA. Removed units that have been
// sent. Seller Central: Reports > Fulfillment > Removals > Removal Shipment Detail.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kRemovalShipmentsColumns[] = {
    {Id::event_day, Type::day, Merge::key, "shipment-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::removal_order_type, Type::text, Merge::key, "removal-order-type"},
    {Id::disposition, Type::text, Merge::key, "disposition"},
    {Id::request_day, Type::day, Merge::min, "request-date"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::shipped_units, Type::count, Merge::sum, "shipped-quantity"},
    {Id::none, Type::ignored, Merge::first, "order-id|carrier|tracking-number"},
};
inline constexpr Requirement kRemovalShipmentsSignature[] = {{{Id::removal_order_type}}};
inline constexpr Requirement kRemovalShipmentsNeeded[] = {{{Id::sku}}, {{Id::shipped_units}}};
inline constexpr VariantMark kRemovalShipmentsVariants[] = {{"10 columns", Id::removal_order_type}};

inline constexpr ReportSpec kRemovalShipments{ReportKind::removal_shipments,
                                              "removal_shipments",
                                              Role::extra,
                                              RepeatRule::event,
                                              kRemovalShipmentsColumns,
                                              kRemovalShipmentsSignature,
                                              kRemovalShipmentsNeeded,
                                              kRemovalShipmentsVariants,
                                              Id::sku};

}  // namespace ipi::kinds
