// FBA Inventory, earlier "Manage Inventory Health": GET_FBA_INVENTORY_PLANNING_DATA. The richest file: stock,
// age, velocity, fees, excess and supply. One row a SKU and marketplace (and FNSKU or condition), dated.
// Seller Central: Reports > Fulfillment > Inventory > FBA Inventory.
//
// Variants: V1 (2022, long-term storage columns), V2 (2023, aged inventory surcharge), V3 (2024, low
// inventory level and the reserved parts), V4 (2025, ages 366-455 and 456+), V5 (June 2026, FC transfer is
// inside `available`), and the European tails. Age buckets overlap: 0-90 … 456+ are one partition, 0-30 …
// 61-90 refine its first part, 181-330 and 331-365 cut another way; all are kept as they stand.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kPlanningColumns[] = {
    {Id::snapshot_day, Type::day, Merge::key, "snapshot-date"},
    {Id::marketplace, Type::marketplace, Merge::key, "marketplace"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::condition, Type::text, Merge::identity, "condition"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::currency, Type::currency, Merge::first, "currency"},
    {Id::product_group, Type::text, Merge::first, "product-group"},
    {Id::supplier, Type::text, Merge::first, "supplier"},
    {Id::service_programs, Type::text, Merge::first,
     "Fulfillment Service and Programs|Fulfilment Service and Programs"},
    // Stock.
    {Id::available, Type::count, Merge::sum, "available"},
    {Id::fc_transfer, Type::count, Merge::sum, "fc-transfer"},
    {Id::pending_removal, Type::count, Merge::sum, "pending-removal-quantity"},
    {Id::reserved, Type::count, Merge::sum, "Total Reserved Quantity|reserved-quantity"},
    {Id::reserved_fc_transfer, Type::count, Merge::sum, "Reserved FC Transfer"},
    {Id::reserved_fc_processing, Type::count, Merge::sum, "Reserved FC Processing"},
    {Id::reserved_customer_order, Type::count, Merge::sum, "Reserved Customer Order"},
    {Id::reserved_staging, Type::count, Merge::sum, "Reserved Staging"},
    {Id::unfulfillable, Type::count, Merge::sum, "unfulfillable-quantity"},
    {Id::researching, Type::count, Merge::sum, "afn-researching-quantity"},
    {Id::future_supply, Type::count, Merge::sum, "afn-reserved-future-supply"},
    {Id::future_supply_buyable, Type::count, Merge::sum, "afn-future-supply-buyable"},
    {Id::inbound, Type::count, Merge::sum, "inbound-quantity"},
    {Id::inbound_working, Type::count, Merge::sum, "inbound-working"},
    {Id::inbound_shipped, Type::count, Merge::sum, "inbound-shipped"},
    {Id::inbound_receiving, Type::count, Merge::sum, "inbound-received"},
    {Id::supply_at_fba, Type::count, Merge::sum, "Inventory Supply at FBA"},
    {Id::no_sale_6_months, Type::flag_or_count, Merge::sum, "no-sale-last-6-months"},
    // Age.
    {Id::age_0_90, Type::count, Merge::sum, "inv-age-0-to-90-days"},
    {Id::age_91_180, Type::count, Merge::sum, "inv-age-91-to-180-days"},
    {Id::age_181_270, Type::count, Merge::sum, "inv-age-181-to-270-days"},
    {Id::age_271_365, Type::count, Merge::sum, "inv-age-271-to-365-days"},
    {Id::age_365_plus, Type::count, Merge::sum, "inv-age-365-plus-days"},
    {Id::age_366_455, Type::count, Merge::sum, "inv-age-366-to-455-days"},
    {Id::age_456_plus, Type::count, Merge::sum, "inv-age-456-plus-days"},
    {Id::age_0_30, Type::count, Merge::sum, "inv-age-0-to-30-days"},
    {Id::age_31_60, Type::count, Merge::sum, "inv-age-31-to-60-days"},
    {Id::age_61_90, Type::count, Merge::sum, "inv-age-61-to-90-days"},
    {Id::age_181_330, Type::count, Merge::sum, "inv-age-181-to-330-days"},
    {Id::age_331_365, Type::count, Merge::sum, "inv-age-331-to-365-days"},
    {Id::age_snapshot_day, Type::day, Merge::first, "Inventory age snapshot date"},
    // Charges on age. The month of the shorter class differs by region and time: 6, 9 or 11.
    {Id::ltsf_units_short, Type::count, Merge::sum,
     "qty-to-be-charged-ltsf-11-mo|qty-to-be-charged-ltsf-9-mo|qty-to-be-charged-ltsf-6-mo"},
    {Id::ltsf_fee_short, Type::money, Merge::sum,
     "projected-ltsf-11-mo|projected-ltsf-9-mo|projected-ltsf-6-mo|estimated-ltsf-next-charge-6-month"},
    {Id::ltsf_units_long, Type::count, Merge::sum, "qty-to-be-charged-ltsf-12-mo"},
    {Id::ltsf_fee_long, Type::money, Merge::sum,
     "estimated-ltsf-next-charge|estimated-ltsf-next-charge-12-month|projected-ltsf-12-mo"},
    {Id::ais_units_181_210, Type::count, Merge::sum, "quantity-to-be-charged-ais-181-210-days"},
    {Id::ais_fee_181_210, Type::money, Merge::sum, "estimated-ais-181-210-days"},
    {Id::ais_units_211_240, Type::count, Merge::sum, "quantity-to-be-charged-ais-211-240-days"},
    {Id::ais_fee_211_240, Type::money, Merge::sum, "estimated-ais-211-240-days"},
    {Id::ais_units_241_270, Type::count, Merge::sum, "quantity-to-be-charged-ais-241-270-days"},
    {Id::ais_fee_241_270, Type::money, Merge::sum, "estimated-ais-241-270-days"},
    {Id::ais_units_271_300, Type::count, Merge::sum, "quantity-to-be-charged-ais-271-300-days"},
    {Id::ais_fee_271_300, Type::money, Merge::sum, "estimated-ais-271-300-days"},
    {Id::ais_units_301_330, Type::count, Merge::sum, "quantity-to-be-charged-ais-301-330-days"},
    {Id::ais_fee_301_330, Type::money, Merge::sum, "estimated-ais-301-330-days"},
    {Id::ais_units_331_365, Type::count, Merge::sum, "quantity-to-be-charged-ais-331-365-days"},
    {Id::ais_fee_331_365, Type::money, Merge::sum, "estimated-ais-331-365-days"},
    {Id::ais_units_365_plus, Type::count, Merge::sum, "quantity-to-be-charged-ais-365-plus-days"},
    {Id::ais_fee_365_plus, Type::money, Merge::sum, "estimated-ais-365-plus-days"},
    {Id::ais_units_366_455, Type::count, Merge::sum, "quantity-to-be-charged-ais-366-455-days"},
    {Id::ais_fee_366_455, Type::money, Merge::sum, "estimated-ais-366-455-days"},
    {Id::ais_units_456_plus, Type::count, Merge::sum, "quantity-to-be-charged-ais-456-plus-days"},
    {Id::ais_fee_456_plus, Type::money, Merge::sum, "estimated-ais-456-plus-days"},
    // Velocity and cover.
    {Id::shipped_7d, Type::count, Merge::sum, "units-shipped-t7"},
    {Id::shipped_30d, Type::count, Merge::sum, "units-shipped-t30"},
    {Id::shipped_60d, Type::count, Merge::sum, "units-shipped-t60"},
    {Id::shipped_90d, Type::count, Merge::sum, "units-shipped-t90"},
    {Id::sales_7d, Type::money, Merge::sum, "sales-shipped-last-7-days"},
    {Id::sales_30d, Type::money, Merge::sum, "sales-shipped-last-30-days"},
    {Id::sales_60d, Type::money, Merge::sum, "sales-shipped-last-60-days"},
    {Id::sales_90d, Type::money, Merge::sum, "sales-shipped-last-90-days"},
    {Id::sell_through, Type::decimal, Merge::first, "sell-through"},
    {Id::days_of_supply, Type::decimal, Merge::first, "days-of-supply"},
    {Id::total_days_of_supply, Type::decimal, Merge::first,
     "Total Days of Supply (including units from open shipments)"},
    {Id::weeks_of_cover_t30, Type::decimal, Merge::first, "weeks-of-cover-t30"},
    {Id::weeks_of_cover_t90, Type::decimal, Merge::first, "weeks-of-cover-t90"},
    {Id::historical_days, Type::decimal, Merge::first, "historical-days-of-supply"},
    {Id::historical_short_days, Type::decimal, Merge::first, "Short term historical days of supply"},
    {Id::historical_long_days, Type::decimal, Merge::first, "Long term historical days of supply"},
    {Id::historical_updated_day, Type::day, Merge::first, "Last updated date for Historical Days of Supply"},
    // Amazon's advice.
    {Id::alert, Type::text, Merge::first, "alert"},
    {Id::recommended_action, Type::text, Merge::first, "recommended-action"},
    {Id::healthy_level, Type::count, Merge::sum, "healthy-inventory-level|DEPRECATED healthy-inventory-level"},
    {Id::recommended_price, Type::money, Merge::first, "recommended-sales-price"},
    {Id::recommended_sale_days, Type::count, Merge::first, "recommended-sale-duration-days"},
    {Id::recommended_removal, Type::count, Merge::sum, "recommended-removal-quantity"},
    {Id::estimated_savings, Type::money, Merge::sum, "estimated-cost-savings-of-recommended-actions"},
    {Id::excess_units, Type::count, Merge::sum, "estimated-excess-quantity"},
    {Id::storage_next_month, Type::money, Merge::sum, "estimated-storage-cost-next-month"},
    {Id::minimum_level, Type::count, Merge::sum, "fba-minimum-inventory-level"},
    {Id::health_status, Type::text, Merge::first, "fba-inventory-level-health-status"},
    {Id::ship_in_units, Type::count, Merge::sum, "Recommended ship-in quantity|recommended-order-quantity"},
    {Id::ship_in_day, Type::day, Merge::min, "Recommended ship-in date|recommended-order-date"},
    {Id::low_level_exempt, Type::flag, Merge::first,
     "Exempted from Low-Inventory-Level fee?|Exempted from Low-Inventory cost coverage fee?"},
    {Id::low_level_applied, Type::flag, Merge::first,
     "Low-Inventory-Level fee applied in current week?|"
     "Low-Inventory cost coverage fee applied in current week?"},
    {Id::seasonal, Type::flag, Merge::max, "is-seasonal-in-next-3-months"},
    {Id::season_name, Type::text, Merge::first, "season-name"},
    {Id::season_start, Type::day, Merge::first, "season-start-date"},
    {Id::season_end, Type::day, Merge::first, "season-end-date"},
    // Price and size.
    {Id::price, Type::money, Merge::first, "your-price"},
    {Id::sale_price, Type::money, Merge::first, "sales-price"},
    {Id::featured_offer, Type::money, Merge::first, "featuredoffer-price"},
    {Id::lowest_new, Type::money, Merge::first, "lowest-price-new-plus-shipping"},
    {Id::lowest_used, Type::money, Merge::first, "lowest-price-used"},
    {Id::sales_rank, Type::count, Merge::first, "sales-rank"},
    {Id::item_volume, Type::decimal, Merge::first, "item-volume"},
    {Id::volume_unit, Type::text, Merge::first, "volume-unit-measurement"},
    {Id::storage_type, Type::text, Merge::first, "storage-type"},
    {Id::storage_volume, Type::decimal, Merge::sum, "storage-volume"},
};
// Cut-down files lack the snapshot day, so it is not asked for.
inline constexpr Requirement kPlanningSignature[] = {
    {{Id::sku}}, {{Id::available}}, {{Id::excess_units, Id::shipped_30d}}};
inline constexpr Requirement kPlanningNeeded[] = {{{Id::sku}}, {{Id::available}}};
inline constexpr VariantMark kPlanningVariants[] = {
    {"V5", Id::fc_transfer},     {"V4 with staging", Id::reserved_staging},
    {"V4", Id::age_366_455},     {"V3 Europe", Id::ais_units_241_270, Id::no_sale_6_months},
    {"V3", Id::historical_days}, {"V2", Id::ais_units_241_270},
    {"V1", Id::ltsf_units_long}, {"cut", Id::available},
};

inline constexpr Requirement kPlanningUsual[] = {{{Id::snapshot_day}},
                                                 {{Id::asin}},
                                                 {{Id::marketplace, Id::currency}},
                                                 {{Id::shipped_90d}},
                                                 {{Id::excess_units, Id::days_of_supply}}};

inline constexpr ReportSpec kPlanning{
    ReportKind::planning, "planning",      Role::score,       RepeatRule::state, kPlanningColumns,
    kPlanningSignature,   kPlanningNeeded, kPlanningVariants, Id::sku,           {},
    kPlanningUsual};

}  // namespace ipi::kinds
