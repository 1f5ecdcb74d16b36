// Inventory storage overage fees: GET_FBA_OVERAGE_FEE_CHARGES_DATA. Charges for volume above the account's
// limit, by day, country and storage type; it knows no SKUs. Seller Central: Reports > Fulfillment > Payments
// > Inventory Storage Overage Fees.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kOverageColumns[] = {
    {Id::event_day, Type::day, Merge::key, "charged_date"},
    {Id::country, Type::marketplace, Merge::key, "country_code"},
    {Id::storage_type, Type::text, Merge::key, "storage_type"},
    {Id::charge_rate, Type::money, Merge::first, "charge_rate"},
    {Id::usage_volume, Type::decimal, Merge::sum, "storage_usage_volume"},
    {Id::limit_volume, Type::decimal, Merge::sum, "storage_limit_volume"},
    {Id::overage_volume, Type::decimal, Merge::sum, "overage_volume"},
    {Id::volume_unit, Type::text, Merge::first, "volume_unit"},
    {Id::charged_amount, Type::money, Merge::sum, "charged_fee_amount"},
    {Id::currency, Type::currency, Merge::first, "currency_code"},
};
inline constexpr Requirement kOverageSignature[] = {{{Id::overage_volume}}};
inline constexpr Requirement kOverageNeeded[] = {{{Id::event_day}}, {{Id::charged_amount}}};
inline constexpr VariantMark kOverageVariants[] = {{"10 columns", Id::overage_volume}};

inline constexpr ReportSpec kOverage{ReportKind::overage, "overage",        Role::extra,
                                     RepeatRule::event,   kOverageColumns,  kOverageSignature,
                                     kOverageNeeded,      kOverageVariants, Id::none};

}  // namespace ipi::kinds
