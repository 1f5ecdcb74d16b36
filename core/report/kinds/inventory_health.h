// Inventory Health: GET_FBA_FULFILLMENT_INVENTORY_HEALTH_DATA, gone since 2023; FBA Inventory replaces it.
// One row a SKU and condition, dated to the instant. Weeks of cover may be "Infinite". It knows no reserved
// units. Seller Central (formerly): Reports > Fulfillment > Inventory Health.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kInventoryHealthColumns[] = {
    {Id::snapshot_day, Type::day, Merge::key, "snapshot-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::condition, Type::text, Merge::identity, "condition"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::sales_rank, Type::count, Merge::first, "sales-rank"},
    {Id::product_group, Type::text, Merge::first, "product-group"},
    {Id::total_units, Type::count, Merge::sum, "total-quantity"},
    {Id::available, Type::count, Merge::sum, "sellable-quantity"},
    {Id::unfulfillable, Type::count, Merge::sum, "unsellable-quantity"},
    {Id::age_0_90, Type::count, Merge::sum, "inv-age-0-to-90-days"},
    {Id::age_91_180, Type::count, Merge::sum, "inv-age-91-to-180-days"},
    {Id::age_181_270, Type::count, Merge::sum, "inv-age-181-to-270-days"},
    {Id::age_271_365, Type::count, Merge::sum, "inv-age-271-to-365-days"},
    {Id::age_365_plus, Type::count, Merge::sum, "inv-age-365-plus-days"},
    {Id::shipped_1d, Type::count, Merge::sum, "units-shipped-last-24-hrs"},
    {Id::shipped_7d, Type::count, Merge::sum, "units-shipped-last-7-days"},
    {Id::shipped_30d, Type::count, Merge::sum, "units-shipped-last-30-days"},
    {Id::shipped_90d, Type::count, Merge::sum, "units-shipped-last-90-days"},
    {Id::shipped_180d, Type::count, Merge::sum, "units-shipped-last-180-days"},
    {Id::shipped_365d, Type::count, Merge::sum, "units-shipped-last-365-days"},
    {Id::weeks_of_cover_t7, Type::decimal, Merge::first, "weeks-of-cover-t7"},
    {Id::weeks_of_cover_t30, Type::decimal, Merge::first, "weeks-of-cover-t30"},
    {Id::weeks_of_cover_t90, Type::decimal, Merge::first, "weeks-of-cover-t90"},
    {Id::weeks_of_cover_t180, Type::decimal, Merge::first, "weeks-of-cover-t180"},
    {Id::weeks_of_cover_t365, Type::decimal, Merge::first, "weeks-of-cover-t365"},
    {Id::currency, Type::currency, Merge::first, "currency"},
    {Id::price, Type::money, Merge::first, "your-price"},
    {Id::sale_price, Type::money, Merge::first, "sales-price"},
    {Id::lowest_new, Type::money, Merge::first, "lowest-afn-new-price"},
    {Id::lowest_used, Type::money, Merge::first, "lowest-afn-used-price"},
    {Id::ltsf_units_long, Type::count, Merge::sum, "qty-to-be-charged-ltsf-12-mo"},
    {Id::ltsf_fee_long, Type::money, Merge::sum, "projected-ltsf-12-mo"},
    {Id::ltsf_units_short, Type::count, Merge::sum, "qty-to-be-charged-ltsf-6-mo"},
    {Id::ltsf_fee_short, Type::money, Merge::sum, "projected-ltsf-6-mo"},
    {Id::pending_removal, Type::count, Merge::sum, "qty-with-removals-in-progress"},
    {Id::item_volume, Type::decimal, Merge::first, "per-unit-volume"},
    {Id::inbound, Type::count, Merge::sum, "in-bound-quantity"},
    {Id::ship_in_units, Type::count, Merge::sum, "inbound-recommend-quantity"},
    {Id::none, Type::ignored, Merge::first,
     "num-afn-new-sellers|num-afn-used-sellers|lowest-mfn-new-price|lowest-mfn-used-price|"
     "qty-in-long-term-storage-program|is-hazmat|asin-limit"},
};
inline constexpr Requirement kInventoryHealthSignature[] = {{{Id::weeks_of_cover_t7}}, {{Id::shipped_1d}}};
inline constexpr Requirement kInventoryHealthNeeded[] = {{{Id::sku}}, {{Id::available}}};
inline constexpr VariantMark kInventoryHealthVariants[] = {{"47 columns", Id::weeks_of_cover_t7}};

inline constexpr ReportSpec kInventoryHealth{ReportKind::inventory_health,
                                             "inventory_health",
                                             Role::score,
                                             RepeatRule::state,
                                             kInventoryHealthColumns,
                                             kInventoryHealthSignature,
                                             kInventoryHealthNeeded,
                                             kInventoryHealthVariants,
                                             Id::sku};

}  // namespace ipi::kinds
