// Aged inventory surcharge, earlier long-term storage fees:
// GET_FBA_FULFILLMENT_LONGTERM_STORAGE_FEE_CHARGES_DATA. Charges by SKU; in today's form one row a SKU and
// tier of age. Seller Central: Reports > Fulfillment > Payments > Aged Inventory Surcharge.
//
// Forms: by 12 and 6 months, by long and short time range (June 2023), by tier (now).
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kAgedFeesColumns[] = {
    {Id::snapshot_day, Type::day, Merge::key, "snapshot-date"},
    {Id::country, Type::marketplace, Merge::key, "country"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::age_tier, Type::text, Merge::key, "surcharge-age-tier"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::condition, Type::text, Merge::first, "condition"},
    {Id::item_volume, Type::decimal, Merge::first, "per-unit-volume"},
    {Id::volume_unit, Type::text, Merge::first, "volume-unit"},
    {Id::currency, Type::currency, Merge::first, "currency"},
    {Id::charged_units, Type::count, Merge::sum, "qty-charged"},
    {Id::charged_amount, Type::money, Merge::sum, "amount-charged"},
    {Id::charge_rate, Type::money, Merge::first, "rate-surcharge"},
    {Id::ltsf_units_long, Type::count, Merge::sum,
     "qty-charged-12-mo-long-term-storage-fee|qty-charged-long-time-range-long-term-storage-fee"},
    {Id::ltsf_fee_long, Type::money, Merge::sum,
     "12-mo-long-terms-storage-fee|12-mo-long-term-storage-fee|long-time-range-long-term-storage-fee"},
    {Id::ltsf_units_short, Type::count, Merge::sum,
     "qty-charged-6-mo-long-term-storage-fee|qty-charged-short-time-range-long-term-storage-fee"},
    {Id::ltsf_fee_short, Type::money, Merge::sum,
     "6-mo-long-terms-storage-fee|6-mo-long-term-storage-fee|short-time-range-long-term-storage-fee"},
    {Id::none, Type::ignored, Merge::first, "enrolled-in-small-and-light"},
};
inline constexpr Requirement kAgedFeesSignature[] = {{{Id::charged_units, Id::ltsf_fee_long}},
                                                     {{Id::age_tier, Id::ltsf_fee_long}}};
inline constexpr Requirement kAgedFeesNeeded[] = {{{Id::sku}}, {{Id::charged_amount, Id::ltsf_fee_long}}};
inline constexpr VariantMark kAgedFeesVariants[] = {{"by tier", Id::age_tier}, {"by months", Id::ltsf_fee_long}};

inline constexpr ReportSpec kAgedFees{ReportKind::aged_fees, "aged_fees",       Role::extra,
                                      RepeatRule::event,     kAgedFeesColumns,  kAgedFeesSignature,
                                      kAgedFeesNeeded,       kAgedFeesVariants, Id::sku};

}  // namespace ipi::kinds
