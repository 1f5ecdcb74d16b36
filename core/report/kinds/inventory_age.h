// Inventory Age: GET_FBA_INVENTORY_AGED_DATA, gone since 2023 but still on sellers' disks; FBA Inventory
// replaces it. One row a SKU, dated. The misspelling `avaliable-quantity(sellable)` is Amazon's. The volume
// column says its unit in its name and is kept apart from volumes with a unit column.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kInventoryAgeColumns[] = {
    {Id::snapshot_day, Type::day, Merge::key, "snapshot-date"},
    {Id::marketplace, Type::marketplace, Merge::key, "marketplace"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::condition, Type::text, Merge::identity, "condition"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::available, Type::count, Merge::sum, "avaliable-quantity(sellable)|available-quantity(sellable)"},
    {Id::pending_removal, Type::count, Merge::sum, "qty-with-removals-in-progress"},
    {Id::age_0_90, Type::count, Merge::sum, "inv-age-0-to-90-days"},
    {Id::age_91_180, Type::count, Merge::sum, "inv-age-91-to-180-days"},
    {Id::age_181_270, Type::count, Merge::sum, "inv-age-181-to-270-days"},
    {Id::age_271_365, Type::count, Merge::sum, "inv-age-271-to-365-days"},
    {Id::age_365_plus, Type::count, Merge::sum, "inv-age-365-plus-days"},
    {Id::currency, Type::currency, Merge::first, "currency"},
    {Id::ltsf_units_short, Type::count, Merge::sum, "qty-to-be-charged-ltsf-6-mo"},
    {Id::ltsf_fee_short, Type::money, Merge::sum, "projected-ltsf-6-mo"},
    {Id::ltsf_units_long, Type::count, Merge::sum, "qty-to-be-charged-ltsf-12-mo"},
    {Id::ltsf_fee_long, Type::money, Merge::sum, "projected-ltsf-12-mo"},
    {Id::shipped_7d, Type::count, Merge::sum, "units-shipped-last-7-days"},
    {Id::shipped_30d, Type::count, Merge::sum, "units-shipped-last-30-days"},
    {Id::shipped_60d, Type::count, Merge::sum, "units-shipped-last-60-days"},
    {Id::shipped_90d, Type::count, Merge::sum, "units-shipped-last-90-days"},
    {Id::alert, Type::text, Merge::first, "alert"},
    {Id::price, Type::money, Merge::first, "your-price"},
    {Id::sale_price, Type::money, Merge::first, "sales_price"},
    {Id::lowest_new, Type::money, Merge::first, "lowest_price_new"},
    {Id::lowest_used, Type::money, Merge::first, "lowest_price_used"},
    {Id::recommended_action, Type::text, Merge::first, "Recommended action"},
    {Id::healthy_level, Type::count, Merge::sum, "Healthy Inventory Level"},
    {Id::recommended_price, Type::money, Merge::first, "Recommended sales price"},
    {Id::recommended_sale_days, Type::count, Merge::first, "Recommended sale duration (days)"},
    {Id::recommended_removal, Type::count, Merge::sum, "Recommended Removal Quantity"},
    {Id::estimated_savings, Type::money, Merge::sum, "Estimated cost savings of removal"},
    {Id::sell_through, Type::decimal, Merge::first, "sell-through"},
    {Id::cubic_feet, Type::decimal, Merge::first, "cubic-feet"},
    {Id::storage_type, Type::text, Merge::first, "storage-type"},
};
// The misspelt quantity alone, or removals and cubic feet together.
inline constexpr Requirement kInventoryAgeSignature[] = {{{Id::available, Id::pending_removal}},
                                                         {{Id::available, Id::cubic_feet}}};
inline constexpr Requirement kInventoryAgeNeeded[] = {{{Id::sku}}, {{Id::available}}};
inline constexpr VariantMark kInventoryAgeVariants[] = {
    {"with marketplace", Id::marketplace}, {"6 and 12 months", Id::ltsf_units_short}, {"12 months", Id::available}};

inline constexpr ReportSpec kInventoryAge{ReportKind::inventory_age, "inventory_age",       Role::score,
                                          RepeatRule::state,         kInventoryAgeColumns,  kInventoryAgeSignature,
                                          kInventoryAgeNeeded,       kInventoryAgeVariants, Id::sku};

}  // namespace ipi::kinds
