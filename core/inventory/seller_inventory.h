// SellerInventory: everything known of one marketplace's SKUs on one day, one row per SKU, as columns indexed by
// SkuId. Built from the files' tables by build_inventory(); read by ipi, forecast, advice and view. Units are whole
// units, money is minor units of `currency`, volume is cubic centimetres, days are Day::days_since_1970().
// A missing value is missing (Column::has), never 0. A column of size 0 is missing for every SKU.
//
// Deliberately not here: factors, points, forecasts, fees. This is what the files say, joined.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/column.h"
#include "base/day.h"
#include "base/ids.h"
#include "base/marketplace.h"
#include "base/money.h"
#include "base/string_pool.h"

namespace ipi {

// How a SKU's four snapshots (today, 30, 60, 90 days ago) were found, best first. One method per SKU.
enum class SnapshotMethod : std::uint8_t { dated_files, ledger_balances, weeks_of_cover, todays_stock, none };
constexpr std::size_t kSnapshotMethodCount = 5;

// Age buckets of sellable units that partition the stock. Files before 2025 have one bucket beyond 365 days: it
// is kept in d365_plus and d366_455, d456_plus are missing.
struct AgeUnits {
  Column<std::int32_t> d0_90, d91_180, d181_270, d271_365, d366_455, d456_plus, d365_plus;
  // Refinements of the first and second halves of the year; never added to the ones above.
  Column<std::int32_t> d0_30, d31_60, d61_90, d181_330, d331_365;
};

// Units and fee of the next aged-inventory count as Amazon expects them, by Amazon's finer buckets.
constexpr std::array<const char*, 9> kAisBuckets{"181-210", "211-240", "241-270", "271-300", "301-330",
                                                 "331-365", "365+",    "366-455", "456+"};

struct SellerInventory {
  SellerInventory();
  ~SellerInventory();
  SellerInventory(const SellerInventory&);
  SellerInventory(SellerInventory&&) noexcept;
  SellerInventory& operator=(const SellerInventory&);
  SellerInventory& operator=(SellerInventory&&) noexcept;

  Marketplace marketplace = Marketplace::unknown;
  Currency currency;
  Day as_of;
  bool as_of_assumed = false;
  const StringPool* strings = nullptr;
  std::size_t size = 0;  // number of SKUs; every non-empty column has this size

  // Identity.
  Column<Symbol> sku, fnsku, asin, title, condition, product_group, storage_type, size_tier, supplier;

  // Stock today. on_hand follows the design's "On hand": available + reserved + unfulfillable − under removal, >= 0.
  Column<std::int32_t> on_hand, available, fc_transfer, reserved, reserved_customer_order, reserved_fc_processing,
      reserved_staging, unfulfillable, pending_removal, researching;
  Column<std::int32_t> inbound, inbound_working, inbound_shipped, inbound_receiving;
  AgeUnits age;

  // Units shipped in the last N days up to as_of, and their sales in minor units.
  Column<std::int32_t> shipped_7d, shipped_30d, shipped_60d, shipped_90d;
  Column<std::int64_t> sales_30d_minor, sales_90d_minor;

  // Amazon's own estimates and advice. Texts are as they stand in the file.
  Column<std::int32_t> amazon_excess, amazon_recommended_removal, amazon_ship_in_units, amazon_minimum_level;
  Column<double> amazon_days_of_supply, amazon_total_days_of_supply, amazon_sell_through, weeks_of_cover_t30,
      weeks_of_cover_t90, historical_days_of_supply, historical_short_days, historical_long_days;
  Column<std::int32_t> amazon_ship_in_day;
  Column<std::int64_t> amazon_storage_next_month_minor, amazon_savings_minor;
  Column<Symbol> recommended_action, alert, health_status, restock_alert;
  std::array<Column<std::int32_t>, 9> ais_units;                                       // by kAisBuckets
  std::array<Column<std::int64_t>, 9> ais_fee_minor;                                   // by kAisBuckets
  Column<std::int32_t> low_level_fee_exempt, low_level_fee_applied, no_sale_6_months;  // 1 yes, 0 no; units allowed
  Column<std::int32_t> seasonal;  // 1 yes, 0 no: Amazon's flag for the next three months, or the seller's own
  Column<std::int32_t> season_start_day, season_end_day;

  // Prices and sizes.
  Column<std::int64_t> price_minor, sale_price_minor, featured_offer_minor, lowest_price_minor;
  Column<double> unit_volume_cm3, unit_weight_g;
  Column<std::int32_t> sales_rank;
  // Fees per unit as Amazon previews them (fee preview report).
  Column<std::int64_t> referral_fee_minor, fulfilment_fee_minor;

  // Stranded: fulfillable + reserved units of listings without a buyable offer. 0 for SKUs not in a stranded
  // report that was given; missing for all when no source was given.
  Column<std::int32_t> stranded_units, stranded_since_day, auto_removal_day;
  Column<Symbol> stranded_reason, stranded_action;

  // Snapshots of on_hand for the sell-through denominator: [0] today, [1] 30, [2] 60, [3] 90 days ago. mean is
  // their mean or, for weeks_of_cover and todays_stock, the one number that stands for it.
  std::array<Column<std::int32_t>, 4> snapshot_units;
  Column<double> mean_units_90d;
  std::vector<SnapshotMethod> snapshot_method;

  // Share of the last 30 days in stock: days in stock ÷ days observed. observed = 1 means "today only".
  Column<std::int32_t> days_in_stock_30d, days_observed_30d;

  // First day on which a file proves the ASIN to exist; missing = age unknown.
  Column<std::int32_t> first_seen_day;

  // The seller's own cost file.
  Column<std::int64_t> unit_cost_minor;
  Column<std::int32_t> lead_time_days, case_pack, minimum_order, discontinued, do_not_touch;

  // Sales history by day, ascending, CSR: rows series_first[sku] … series_first[sku + 1].
  // A day without a row inside [history_from, history_to] had no recorded movement. Missing stock = not known.
  std::vector<std::uint32_t> series_first;  // size + 1 entries, or empty when there is no history
  std::vector<std::int32_t> series_day, series_shipped;
  Column<std::int32_t> series_ending;  // sellable units at the day's end
  Day history_from, history_to;        // meaningful only when series_first is not empty

  bool has_series() const { return !series_first.empty(); }
  std::string_view text(const Column<Symbol>& column, std::size_t row) const {
    return column.has(row) ? strings->text(column[row]) : std::string_view();
  }
};

}  // namespace ipi
