// Demand forecast: what customers will want of a SKU, week by week, with a range and the method named.
// In: an inventory, a SKU, the first day, how many weeks. Out: units a week. Never fails: a SKU of which
// nothing is known has method `none` and empty weeks; nothing sold in 90 days is a forecast of 0, not an
// unknown one. Deliberately not here: stock (demand is what would be bought if there were enough), prices,
// promotions to come.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/day.h"
#include "base/ids.h"
#include "inventory/seller_inventory.h"

namespace ipi {

enum class ForecastMethod : std::uint8_t {
  none,
  trailing_windows,  // no daily history: units shipped in 7, 30, 60 and 90 days
  level,             // exponential smoothing
  damped_trend,
  one_year_season,  // level × the shape of the one year that there is, taken half
  holt_winters_additive,
  holt_winters_multiplicative,
  croston_sba,             // sells in few weeks
  teunter_syntetos_babai,  // sold in few weeks and has gone quiet
};
constexpr std::size_t kForecastMethodCount = 9;

// What the reader should know of a forecast; bits of Forecast::notes.
enum ForecastNote : std::uint32_t {
  note_stock_outs_left_out = 1u << 0,
  note_stock_outs_inferred = 1u << 1,
  note_promotions_damped = 1u << 2,
  note_amazon_says_seasonal = 1u << 3,  // Amazon's flag (or the seller's), and no year of history to measure it by
  note_short_history = 1u << 4,         // fewer than eight weeks observed
  note_stock_not_known = 1u << 5,       // a stock-out cannot be told from a lull
};

struct ForecastOptions {
  // Chance that a week's demand lies between low and high.
  double interval = 0.8;
  bool use_history = true;
  bool use_season = true;
};

struct Forecast {
  Day from;
  ForecastMethod method = ForecastMethod::none;
  std::vector<double> mean, low, high;  // units a week
  double dispersion = 1;                // variance of a week's demand over its mean; 1 is a Poisson count
  std::uint32_t notes = 0;
  int weeks_observed = 0;
  int stock_out_days = 0;
  int damped_weeks = 0;
  // Units a day that Amazon's own days of supply imply; for comparison, never used.
  std::optional<double> amazon_per_day;

  bool known() const { return method != ForecastMethod::none; }
  // Mean units a day over all weeks.
  double per_day() const;
  // Units expected in the first `days`; beyond the last week at that week's pace.
  double units_within(double days) const;
  // The quantile of those units, for safety stock. z is a normal quantile.
  double units_quantile(double days, double z) const;
};

Forecast forecast_demand(const SellerInventory& inventory, SkuId sku, Day from, int weeks,
                         const ForecastOptions& options = {});

// All SKUs' weekly means in one block, SKU by SKU; what advice reads.
struct DemandTable {
  Day from;
  std::size_t weeks = 0;
  std::vector<double> mean;  // size × weeks; 0 where the method is `none`
  std::vector<double> dispersion;
  std::vector<ForecastMethod> method;
  std::vector<std::uint32_t> notes;

  bool known(std::size_t sku) const { return method[sku] != ForecastMethod::none; }
  std::span<const double> weekly(std::size_t sku) const {
    return std::span<const double>(mean).subspan(sku * weeks, weeks);
  }
  double per_day(std::size_t sku) const;
};

DemandTable forecast_all(const SellerInventory& inventory, Day from, int weeks, const ForecastOptions& options = {});

}  // namespace ipi
