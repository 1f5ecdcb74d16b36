// Inventory Adjustments: GET_FBA_FULFILLMENT_INVENTORY_ADJUSTMENTS_DATA, gone since 2023; the ledger replaces
// it. Signed corrections by day, SKU, reason and disposition. The reason's letter is kept, not interpreted.
// Seller Central (formerly): Reports > Fulfillment > Inventory Adjustments.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kAdjustmentsColumns[] = {
    {Id::event_day, Type::day, Merge::key, "adjusted-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::reason, Type::text, Merge::key, "reason"},
    {Id::disposition, Type::text, Merge::key, "disposition"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::fulfillment_center, Type::text, Merge::first, "fulfillment-center-id|fulfilment-centre-id"},
    {Id::quantity, Type::signed_count, Merge::sum, "quantity"},
    {Id::reconciled, Type::signed_count, Merge::sum, "reconciled"},
    {Id::unreconciled, Type::signed_count, Merge::sum, "unreconciled"},
    {Id::none, Type::ignored, Merge::first, "transaction-item-id"},
};
inline constexpr Requirement kAdjustmentsSignature[] = {{{Id::event_day}}, {{Id::quantity}}};
inline constexpr Requirement kAdjustmentsNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kAdjustmentsVariants[] = {{"11 columns", Id::event_day}};

inline constexpr ReportSpec kAdjustments{ReportKind::adjustments, "adjustments",        Role::history,
                                         RepeatRule::event,       kAdjustmentsColumns,  kAdjustmentsSignature,
                                         kAdjustmentsNeeded,      kAdjustmentsVariants, Id::sku};

}  // namespace ipi::kinds
