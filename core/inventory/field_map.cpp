#include "inventory/field_map.h"

namespace ipi {
namespace {

using S = SellerInventory;

constexpr WholeField kWholeFields[] = {
    {ColumnId::available, [](S& s) -> Column<std::int32_t>& { return s.available; }},
    {ColumnId::fc_transfer, [](S& s) -> Column<std::int32_t>& { return s.fc_transfer; }},
    {ColumnId::reserved, [](S& s) -> Column<std::int32_t>& { return s.reserved; }},
    {ColumnId::reserved_customer_order, [](S& s) -> Column<std::int32_t>& { return s.reserved_customer_order; }},
    {ColumnId::reserved_fc_processing, [](S& s) -> Column<std::int32_t>& { return s.reserved_fc_processing; }},
    {ColumnId::reserved_staging, [](S& s) -> Column<std::int32_t>& { return s.reserved_staging; }},
    {ColumnId::unfulfillable, [](S& s) -> Column<std::int32_t>& { return s.unfulfillable; }},
    {ColumnId::pending_removal, [](S& s) -> Column<std::int32_t>& { return s.pending_removal; }},
    {ColumnId::researching, [](S& s) -> Column<std::int32_t>& { return s.researching; }},
    {ColumnId::inbound, [](S& s) -> Column<std::int32_t>& { return s.inbound; }},
    {ColumnId::inbound_working, [](S& s) -> Column<std::int32_t>& { return s.inbound_working; }},
    {ColumnId::inbound_shipped, [](S& s) -> Column<std::int32_t>& { return s.inbound_shipped; }},
    {ColumnId::inbound_receiving, [](S& s) -> Column<std::int32_t>& { return s.inbound_receiving; }},
    {ColumnId::age_0_90, [](S& s) -> Column<std::int32_t>& { return s.age.d0_90; }},
    {ColumnId::age_91_180, [](S& s) -> Column<std::int32_t>& { return s.age.d91_180; }},
    {ColumnId::age_181_270, [](S& s) -> Column<std::int32_t>& { return s.age.d181_270; }},
    {ColumnId::age_271_365, [](S& s) -> Column<std::int32_t>& { return s.age.d271_365; }},
    {ColumnId::age_366_455, [](S& s) -> Column<std::int32_t>& { return s.age.d366_455; }},
    {ColumnId::age_456_plus, [](S& s) -> Column<std::int32_t>& { return s.age.d456_plus; }},
    {ColumnId::age_365_plus, [](S& s) -> Column<std::int32_t>& { return s.age.d365_plus; }},
    {ColumnId::age_0_30, [](S& s) -> Column<std::int32_t>& { return s.age.d0_30; }},
    {ColumnId::age_31_60, [](S& s) -> Column<std::int32_t>& { return s.age.d31_60; }},
    {ColumnId::age_61_90, [](S& s) -> Column<std::int32_t>& { return s.age.d61_90; }},
    {ColumnId::age_181_330, [](S& s) -> Column<std::int32_t>& { return s.age.d181_330; }},
    {ColumnId::age_331_365, [](S& s) -> Column<std::int32_t>& { return s.age.d331_365; }},
    {ColumnId::shipped_7d, [](S& s) -> Column<std::int32_t>& { return s.shipped_7d; }},
    {ColumnId::shipped_30d, [](S& s) -> Column<std::int32_t>& { return s.shipped_30d; }},
    {ColumnId::shipped_60d, [](S& s) -> Column<std::int32_t>& { return s.shipped_60d; }},
    {ColumnId::shipped_90d, [](S& s) -> Column<std::int32_t>& { return s.shipped_90d; }},
    {ColumnId::excess_units, [](S& s) -> Column<std::int32_t>& { return s.amazon_excess; }},
    {ColumnId::recommended_removal, [](S& s) -> Column<std::int32_t>& { return s.amazon_recommended_removal; }},
    {ColumnId::ship_in_units, [](S& s) -> Column<std::int32_t>& { return s.amazon_ship_in_units; }},
    {ColumnId::minimum_level, [](S& s) -> Column<std::int32_t>& { return s.amazon_minimum_level; }},
    {ColumnId::ship_in_day, [](S& s) -> Column<std::int32_t>& { return s.amazon_ship_in_day; }},
    {ColumnId::ais_units_181_210, [](S& s) -> Column<std::int32_t>& { return s.ais_units[0]; }},
    {ColumnId::ais_units_211_240, [](S& s) -> Column<std::int32_t>& { return s.ais_units[1]; }},
    {ColumnId::ais_units_241_270, [](S& s) -> Column<std::int32_t>& { return s.ais_units[2]; }},
    {ColumnId::ais_units_271_300, [](S& s) -> Column<std::int32_t>& { return s.ais_units[3]; }},
    {ColumnId::ais_units_301_330, [](S& s) -> Column<std::int32_t>& { return s.ais_units[4]; }},
    {ColumnId::ais_units_331_365, [](S& s) -> Column<std::int32_t>& { return s.ais_units[5]; }},
    {ColumnId::ais_units_365_plus, [](S& s) -> Column<std::int32_t>& { return s.ais_units[6]; }},
    {ColumnId::ais_units_366_455, [](S& s) -> Column<std::int32_t>& { return s.ais_units[7]; }},
    {ColumnId::ais_units_456_plus, [](S& s) -> Column<std::int32_t>& { return s.ais_units[8]; }},
    {ColumnId::low_level_exempt, [](S& s) -> Column<std::int32_t>& { return s.low_level_fee_exempt; }},
    {ColumnId::low_level_applied, [](S& s) -> Column<std::int32_t>& { return s.low_level_fee_applied; }},
    {ColumnId::no_sale_6_months, [](S& s) -> Column<std::int32_t>& { return s.no_sale_6_months; }},
    {ColumnId::seasonal, [](S& s) -> Column<std::int32_t>& { return s.seasonal; }},
    {ColumnId::season_start, [](S& s) -> Column<std::int32_t>& { return s.season_start_day; }},
    {ColumnId::season_end, [](S& s) -> Column<std::int32_t>& { return s.season_end_day; }},
    {ColumnId::sales_rank, [](S& s) -> Column<std::int32_t>& { return s.sales_rank; }},
};

constexpr MoneyField kMoneyFields[] = {
    {ColumnId::sales_30d, [](S& s) -> Column<std::int64_t>& { return s.sales_30d_minor; }},
    {ColumnId::sales_90d, [](S& s) -> Column<std::int64_t>& { return s.sales_90d_minor; }},
    {ColumnId::storage_next_month, [](S& s) -> Column<std::int64_t>& { return s.amazon_storage_next_month_minor; }},
    {ColumnId::estimated_savings, [](S& s) -> Column<std::int64_t>& { return s.amazon_savings_minor; }},
    {ColumnId::ais_fee_181_210, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[0]; }},
    {ColumnId::ais_fee_211_240, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[1]; }},
    {ColumnId::ais_fee_241_270, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[2]; }},
    {ColumnId::ais_fee_271_300, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[3]; }},
    {ColumnId::ais_fee_301_330, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[4]; }},
    {ColumnId::ais_fee_331_365, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[5]; }},
    {ColumnId::ais_fee_365_plus, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[6]; }},
    {ColumnId::ais_fee_366_455, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[7]; }},
    {ColumnId::ais_fee_456_plus, [](S& s) -> Column<std::int64_t>& { return s.ais_fee_minor[8]; }},
    {ColumnId::price, [](S& s) -> Column<std::int64_t>& { return s.price_minor; }},
    {ColumnId::sale_price, [](S& s) -> Column<std::int64_t>& { return s.sale_price_minor; }},
    {ColumnId::featured_offer, [](S& s) -> Column<std::int64_t>& { return s.featured_offer_minor; }},
    {ColumnId::lowest_new, [](S& s) -> Column<std::int64_t>& { return s.lowest_price_minor; }},
    {ColumnId::referral_fee, [](S& s) -> Column<std::int64_t>& { return s.referral_fee_minor; }},
    {ColumnId::fulfilment_fee, [](S& s) -> Column<std::int64_t>& { return s.fulfilment_fee_minor; }},
};

constexpr DecimalField kDecimalFields[] = {
    {ColumnId::days_of_supply, [](S& s) -> Column<double>& { return s.amazon_days_of_supply; }},
    {ColumnId::total_days_of_supply, [](S& s) -> Column<double>& { return s.amazon_total_days_of_supply; }},
    {ColumnId::sell_through, [](S& s) -> Column<double>& { return s.amazon_sell_through; }},
    {ColumnId::weeks_of_cover_t30, [](S& s) -> Column<double>& { return s.weeks_of_cover_t30; }},
    {ColumnId::weeks_of_cover_t90, [](S& s) -> Column<double>& { return s.weeks_of_cover_t90; }},
    {ColumnId::historical_days, [](S& s) -> Column<double>& { return s.historical_days_of_supply; }},
    {ColumnId::historical_short_days, [](S& s) -> Column<double>& { return s.historical_short_days; }},
    {ColumnId::historical_long_days, [](S& s) -> Column<double>& { return s.historical_long_days; }},
};

constexpr TextField kTextFields[] = {
    {ColumnId::fnsku, [](S& s) -> Column<Symbol>& { return s.fnsku; }},
    {ColumnId::asin, [](S& s) -> Column<Symbol>& { return s.asin; }},
    {ColumnId::title, [](S& s) -> Column<Symbol>& { return s.title; }},
    {ColumnId::condition, [](S& s) -> Column<Symbol>& { return s.condition; }},
    {ColumnId::product_group, [](S& s) -> Column<Symbol>& { return s.product_group; }},
    {ColumnId::storage_type, [](S& s) -> Column<Symbol>& { return s.storage_type; }},
    {ColumnId::size_tier, [](S& s) -> Column<Symbol>& { return s.size_tier; }},
    {ColumnId::supplier, [](S& s) -> Column<Symbol>& { return s.supplier; }},
    {ColumnId::recommended_action, [](S& s) -> Column<Symbol>& { return s.recommended_action; }},
    {ColumnId::alert, [](S& s) -> Column<Symbol>& { return s.alert; }},
    {ColumnId::health_status, [](S& s) -> Column<Symbol>& { return s.health_status; }},
    {ColumnId::restock_alert, [](S& s) -> Column<Symbol>& { return s.restock_alert; }},
};

}  // namespace

std::span<const WholeField> whole_fields() { return kWholeFields; }
std::span<const MoneyField> money_fields() { return kMoneyFields; }
std::span<const DecimalField> decimal_fields() { return kDecimalFields; }
std::span<const TextField> text_fields() { return kTextFields; }

}  // namespace ipi
