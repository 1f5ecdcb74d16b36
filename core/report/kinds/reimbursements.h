// Reimbursements: GET_FBA_REIMBURSEMENTS_DATA. Units that Amazon lost or damaged and paid for or gave back.
// Seller Central: Reports > Fulfillment > Payments > Reimbursements.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kReimbursementsColumns[] = {
    {Id::event_day, Type::day, Merge::key, "approval-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::reason, Type::text, Merge::key, "reason"},
    {Id::currency, Type::currency, Merge::key, "currency-unit"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::condition, Type::text, Merge::first, "condition"},
    {Id::reimbursement_id, Type::ignored, Merge::first, "reimbursement-id"},
    {Id::amount_per_unit, Type::money, Merge::first, "amount-per-unit"},
    {Id::amount_total, Type::money, Merge::sum, "amount-total"},
    {Id::units_cash, Type::count, Merge::sum, "quantity-reimbursed-cash"},
    {Id::units_inventory, Type::count, Merge::sum, "quantity-reimbursed-inventory"},
    {Id::quantity, Type::count, Merge::sum, "quantity-reimbursed-total"},
    {Id::none, Type::ignored, Merge::first,
     "case-id|amazon-order-id|original-reimbursement-id|original-reimbursement-type"},
};
inline constexpr Requirement kReimbursementsSignature[] = {{{Id::reimbursement_id}}, {{Id::amount_total}}};
inline constexpr Requirement kReimbursementsNeeded[] = {{{Id::sku}}, {{Id::amount_total}}};
inline constexpr VariantMark kReimbursementsVariants[] = {{"18 columns", Id::reimbursement_id}};

inline constexpr ReportSpec kReimbursements{
    ReportKind::reimbursements, "reimbursements",        Role::extra,
    RepeatRule::event,          kReimbursementsColumns,  kReimbursementsSignature,
    kReimbursementsNeeded,      kReimbursementsVariants, Id::sku};

}  // namespace ipi::kinds
