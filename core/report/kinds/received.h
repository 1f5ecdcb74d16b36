// Received Inventory: GET_FBA_FULFILLMENT_INVENTORY_RECEIPTS_DATA, gone since 2023; the ledger replaces it.
// Units that came in, by day and SKU. Negative quantities correct earlier ones. Seller Central (formerly):
// Reports > Fulfillment > Received Inventory.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kReceivedColumns[] = {
    {Id::event_day, Type::day, Merge::key, "received-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::quantity, Type::signed_count, Merge::sum, "quantity"},
    {Id::shipment_id, Type::text, Merge::first, "fba-shipment-id"},
    {Id::fulfillment_center, Type::text, Merge::first, "fulfillment-center-id|fulfilment-centre-id"},
};
inline constexpr Requirement kReceivedSignature[] = {{{Id::event_day}}, {{Id::quantity}}};
inline constexpr Requirement kReceivedNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kReceivedVariants[] = {{"7 columns", Id::event_day}};

inline constexpr ReportSpec kReceived{ReportKind::received, "received",        Role::history,
                                      RepeatRule::event,    kReceivedColumns,  kReceivedSignature,
                                      kReceivedNeeded,      kReceivedVariants, Id::sku};

}  // namespace ipi::kinds
