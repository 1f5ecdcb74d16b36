#include "forecast/forecast.h"

#include <algorithm>
#include <array>

#include "forecast/demand_history.h"
#include "forecast/intermittent.h"
#include "forecast/quantile.h"
#include "forecast/season.h"
#include "forecast/smoothing.h"

namespace ipi {
namespace {

// Assumption A-167: below four observed weeks the daily history says less than the shipped-units columns.
constexpr int kLeastWeeks = 4;
constexpr int kShortHistoryWeeks = 8;
// Assumption A-168: a trend needs 16 weeks.
constexpr int kTrendWeeks = 16;
// Source: Syntetos, Boylan and Croston 2005: intermittent when the mean interval between sales exceeds 1.32
// periods.
constexpr double kIntermittentInterval = 1.32;
// Assumption A-169: quiet for twice the usual interval, and at least four weeks: fading, so TSB instead of
// SBA.
constexpr double kFadingIntervals = 2;
constexpr int kFadingWeeks = 4;
constexpr double kIntermittentAlpha = 0.1;  // Source: Syntetos and Boylan 2005, 0.05 to 0.2
// Assumption A-170: weekly demand of which only window sums are known varies twice as much as a Poisson
// count.
constexpr double kWindowDispersion = 2;

struct Outlook {
  ForecastMethod method = ForecastMethod::none;
  std::vector<double> mean, variance;
};

// A window's weight falls by half every 30 days of age (Assumption A-171): days × 2^(−age of the middle ÷
// 30).
struct Window {
  int from_days, to_days;
  double weight;
};
constexpr std::array<Window, 4> kWindows{{{0, 7, 6.456}, {7, 30, 15.003}, {30, 60, 10.607}, {60, 90, 5.303}}};

const Column<std::int32_t>& shipped_column(const SellerInventory& inventory, int days) {
  switch (days) {
    case 7: return inventory.shipped_7d;
    case 30: return inventory.shipped_30d;
    case 60: return inventory.shipped_60d;
    default: return inventory.shipped_90d;
  }
}

// Units a day from the shipped-units columns: each window's rate, the recent ones heavier. A missing column
// joins its days to the next wider one.
std::optional<double> windows_rate(const SellerInventory& inventory, std::size_t sku) {
  double units_so_far = 0, weight_sum = 0, rate = 0, weight = 0;
  int days_so_far = 0;
  for (const Window& window : kWindows) {
    weight += window.weight;
    const Column<std::int32_t>& column = shipped_column(inventory, window.to_days);
    if (!column.has(sku)) continue;
    const double units = static_cast<double>(std::max(0, column[sku]));
    const double days = window.to_days - days_so_far;
    // Files that contradict themselves (fewer units in 30 days than in 7) give no negative window.
    rate += weight * std::max(0.0, units - units_so_far) / days;
    weight_sum += weight;
    units_so_far = std::max(units_so_far, units);
    days_so_far = window.to_days;
    weight = 0;
  }
  if (weight_sum <= 0) return std::nullopt;
  return rate / weight_sum;
}

std::optional<Outlook> from_windows(const SellerInventory& inventory, std::size_t sku, std::size_t weeks,
                                    std::uint32_t& notes) {
  std::optional<double> rate = windows_rate(inventory, sku);
  if (!rate) return std::nullopt;
  // Observed days of the last month without stock are left out. Assumption A-172: a share below a fifth is
  // too little to scale up by.
  if (inventory.days_in_stock_30d.has(sku) && inventory.days_observed_30d.get_or(sku, 0) >= 7) {
    const double share =
        static_cast<double>(inventory.days_in_stock_30d[sku]) / static_cast<double>(inventory.days_observed_30d[sku]);
    if (share < 1 && share >= 0.2) {
      // Only the two windows of the last 30 days, 0.57 of the weights, were short.
      rate = *rate * (1 + 0.57 * (1 / share - 1));
      notes |= note_stock_outs_left_out;
    }
  } else {
    notes |= note_stock_not_known;
  }
  Outlook outlook;
  outlook.method = ForecastMethod::trailing_windows;
  outlook.mean.assign(weeks, *rate * 7);
  // The rate itself is known from about 37 days' worth of sales.
  outlook.variance.assign(weeks, kWindowDispersion * *rate * 7 * (1 + 7.0 / 37));
  return outlook;
}

Outlook from_intermittent(const DemandHistory& history, std::size_t weeks) {
  Outlook outlook;
  const double interval = mean_interval(history.demand);
  const int quiet = quiet_periods(history.demand);
  const bool fading = quiet >= kFadingWeeks && quiet >= kFadingIntervals * interval;
  outlook.method = fading ? ForecastMethod::teunter_syntetos_babai : ForecastMethod::croston_sba;
  const double mean = fading ? teunter_syntetos_babai(history.demand, kIntermittentAlpha, kIntermittentAlpha)
                             : croston_sba(history.demand, kIntermittentAlpha);
  double sum = 0, n = 0;
  for (const double value : history.demand) {
    if (value != value) continue;
    sum += (value - mean) * (value - mean);
    n += 1;
  }
  outlook.mean.assign(weeks, mean);
  outlook.variance.assign(weeks, std::max(mean, n > 0 ? sum / n : 0));
  return outlook;
}

Outlook from_smoothing(const DemandHistory& history, int observed, std::size_t offset, std::size_t weeks) {
  Smoothing smoothing = smooth_level(history.demand, history.in_stock);
  Outlook outlook;
  outlook.method = ForecastMethod::level;
  if (observed >= kTrendWeeks) {
    const Smoothing trend = smooth_damped_trend(history.demand, history.in_stock);
    // Akaike's criterion for two parameters more: the error must shrink by about 4 ÷ n.
    if (trend.sse < smoothing.sse * (1 - 4.0 / observed)) {
      smoothing = trend;
      outlook.method = ForecastMethod::damped_trend;
    }
  }
  for (std::size_t week = offset + 1; week <= offset + weeks; ++week) {
    outlook.mean.push_back(smoothing.ahead(week));
    // Never surer than counting allows.
    outlook.variance.push_back(std::max(smoothing.variance_ahead(week), outlook.mean.back()));
  }
  return outlook;
}

std::optional<Outlook> from_history(const SellerInventory& inventory, std::size_t sku, const DemandHistory& history,
                                    Day from, std::size_t weeks, const ForecastOptions& options, Forecast& forecast) {
  int observed = 0;
  for (const double value : history.demand) observed += value == value ? 1 : 0;
  forecast.weeks_observed = observed;
  if (observed < kLeastWeeks) return std::nullopt;
  forecast.stock_out_days = history.stock_out_days;
  forecast.damped_weeks = history.damped_weeks;
  if (history.stock_out_days > 0) forecast.notes |= note_stock_outs_left_out;
  if (history.inferred_out_days > 0) forecast.notes |= note_stock_outs_inferred;
  if (history.damped_weeks > 0) forecast.notes |= note_promotions_damped;
  if (observed < kShortHistoryWeeks) forecast.notes |= note_short_history;

  const int gap_days = from - (history.last_day + 1);
  const auto offset = static_cast<std::size_t>(std::max(0, gap_days) / 7);
  const bool seasonal = inventory.seasonal.get_or(sku, 0) > 0;
  const double interval = mean_interval(history.demand);
  if (interval > kIntermittentInterval || (interval <= 0 && observed >= kShortHistoryWeeks)) {
    return from_intermittent(history, weeks);
  }
  if (options.use_season) {
    if (std::optional<SeasonalForecast> season = forecast_season(history, offset + weeks, seasonal)) {
      Outlook outlook;
      outlook.method = season->method;
      outlook.mean.assign(season->weekly.begin() + static_cast<std::ptrdiff_t>(offset), season->weekly.end());
      for (const double mean : outlook.mean) outlook.variance.push_back(std::max(mean, season->variance));
      return outlook;
    }
  }
  if (seasonal) forecast.notes |= note_amazon_says_seasonal;
  return from_smoothing(history, observed, offset, weeks);
}

}  // namespace

Forecast forecast_demand(const SellerInventory& inventory, SkuId sku_id, Day from, int weeks,
                         const ForecastOptions& options) {
  const std::size_t sku = index_of(sku_id);
  const auto count = static_cast<std::size_t>(std::max(0, weeks));
  Forecast forecast;
  forecast.from = from;
  if (inventory.amazon_days_of_supply.has(sku) && inventory.amazon_days_of_supply[sku] > 0 &&
      inventory.available.has(sku)) {
    forecast.amazon_per_day = static_cast<double>(inventory.available[sku]) / inventory.amazon_days_of_supply[sku];
  }
  std::optional<Outlook> outlook;
  if (options.use_history && inventory.has_series()) {
    outlook = from_history(inventory, sku, build_demand_history(inventory, sku), from, count, options, forecast);
  }
  if (!outlook) {
    outlook = from_windows(inventory, sku, count, forecast.notes);
    if (outlook && inventory.seasonal.get_or(sku, 0) > 0) forecast.notes |= note_amazon_says_seasonal;
  }
  if (!outlook) return forecast;
  forecast.method = outlook->method;
  const double z = normal_quantile(0.5 + options.interval / 2);
  double mean_sum = 0, variance_sum = 0;
  for (std::size_t week = 0; week < count; ++week) {
    const double mean = outlook->mean[week], variance = outlook->variance[week];
    forecast.low.push_back(demand_quantile(mean, variance, -z));
    forecast.high.push_back(demand_quantile(mean, variance, z));
    mean_sum += mean;
    variance_sum += variance;
  }
  forecast.mean = std::move(outlook->mean);
  if (mean_sum > 0) forecast.dispersion = variance_sum / mean_sum;
  return forecast;
}

double Forecast::per_day() const {
  double sum = 0;
  for (const double units : mean) sum += units;
  return mean.empty() ? 0 : sum / (7 * static_cast<double>(mean.size()));
}

double Forecast::units_within(double days) const {
  double units = 0;
  for (std::size_t week = 0; days > 0 && !mean.empty(); ++week) {
    const double weekly = week < mean.size() ? mean[week] : mean.back();
    const double part = week < mean.size() ? std::min(days, 7.0) : days;
    units += weekly * part / 7;
    days -= part;
  }
  return units;
}

double Forecast::units_quantile(double days, double z) const {
  const double units = units_within(days);
  return demand_quantile(units, units * dispersion, z);
}

double DemandTable::per_day(std::size_t sku) const {
  double sum = 0;
  for (const double units : weekly(sku)) sum += units;
  return weeks == 0 ? 0 : sum / (7 * static_cast<double>(weeks));
}

DemandTable forecast_all(const SellerInventory& inventory, Day from, int weeks, const ForecastOptions& options) {
  DemandTable table;
  table.from = from;
  table.weeks = static_cast<std::size_t>(std::max(0, weeks));
  table.mean.assign(inventory.size * table.weeks, 0);
  table.dispersion.assign(inventory.size, 1);
  table.method.assign(inventory.size, ForecastMethod::none);
  table.notes.assign(inventory.size, 0);
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    const Forecast forecast = forecast_demand(inventory, SkuId(static_cast<std::uint32_t>(sku)), from, weeks, options);
    std::copy(forecast.mean.begin(), forecast.mean.end(),
              table.mean.begin() + static_cast<std::ptrdiff_t>(sku * table.weeks));
    table.dispersion[sku] = forecast.dispersion;
    table.method[sku] = forecast.method;
    table.notes[sku] = forecast.notes;
  }
  return table;
}

}  // namespace ipi
