// Inventory Event Detail: GET_FBA_FULFILLMENT_INVENTORY_SUMMARY_DATA, gone since 2023; the ledger's detailed
// view replaces it. Movements by day, SKU, kind and disposition. Seller Central (formerly): Reports >
// Fulfillment > Inventory Event Detail.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kInventoryEventsColumns[] = {
    {Id::event_day, Type::day, Merge::key, "snapshot-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::event_type, Type::text, Merge::key, "transaction-type"},
    {Id::disposition, Type::text, Merge::key, "disposition"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::fulfillment_center, Type::text, Merge::first, "fulfillment-center-id|fulfilment-centre-id"},
    {Id::quantity, Type::signed_count, Merge::sum, "quantity"},
};
inline constexpr Requirement kInventoryEventsSignature[] = {{{Id::event_type}}, {{Id::event_day}}, {{Id::quantity}}};
inline constexpr Requirement kInventoryEventsNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kInventoryEventsVariants[] = {{"8 columns", Id::event_type}};

inline constexpr ReportSpec kInventoryEvents{ReportKind::inventory_events,
                                             "inventory_events",
                                             Role::history,
                                             RepeatRule::event,
                                             kInventoryEventsColumns,
                                             kInventoryEventsSignature,
                                             kInventoryEventsNeeded,
                                             kInventoryEventsVariants,
                                             Id::sku};

}  // namespace ipi::kinds
