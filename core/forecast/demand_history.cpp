#include "forecast/demand_history.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ipi {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

// Assumption A-160: a week tells something from two days in stock on.
constexpr double kLeastDaysInStock = 2;
// Assumption A-161: the day on which the stock ran out counts as half a day.
constexpr double kRunOutDayShare = 0.5;
// Assumption A-162: without a stock column, a silence in which at least so many units were due is a stock-out
// (the chance of it in random sales is below 1 in 2,000).
constexpr double kSilenceUnits = 8;
// Assumption A-163: a week above the usual by this many typical deviations, and above twice the usual, is a
// promotion when it stands alone: at most two weeks long, and not repeated a year before or after.
constexpr double kPeakDeviations = 4;
constexpr std::size_t kPeakWindow = 6;

struct Days {
  std::vector<double> shipped, in_stock;  // one entry a day
  bool stock_known = false;
};

Days expand_days(const SellerInventory& inventory, std::size_t sku, Day& last_day) {
  Days days;
  const std::size_t begin = inventory.series_first[sku], end = inventory.series_first[sku + 1];
  if (begin == end) return days;
  last_day = std::min(inventory.history_to, inventory.as_of);
  const std::int32_t last = last_day.days_since_1970();
  std::int32_t first = std::max(inventory.history_from.days_since_1970(), last - kHistoryWeeks * 7 + 1);
  // Before its first movement the item may not have existed, unless a file proves that it did.
  const std::int32_t seen =
      std::min(inventory.series_day[begin], inventory.first_seen_day.get_or(sku, inventory.series_day[begin]));
  first = std::max(first, seen);
  if (first > last) return days;
  days.shipped.assign(static_cast<std::size_t>(last - first + 1), 0);
  days.in_stock.assign(days.shipped.size(), 1);
  std::size_t row = begin;
  bool has_stock = false;
  std::int32_t stock = 0;
  for (; row < end && inventory.series_day[row] < first; ++row) {
    if (inventory.series_ending.has(row)) {
      has_stock = true;
      stock = inventory.series_ending[row];
    }
  }
  for (std::int32_t day = first; day <= last; ++day) {
    const auto at = static_cast<std::size_t>(day - first);
    const bool was_out = has_stock && stock <= 0;
    bool moved = false;
    for (; row < end && inventory.series_day[row] == day; ++row) {
      days.shipped[at] += static_cast<double>(std::max(0, inventory.series_shipped[row]));
      if (inventory.series_ending.has(row)) {
        has_stock = true;
        stock = inventory.series_ending[row];
      }
      moved = true;
    }
    const bool is_out = has_stock && stock <= 0;
    if (is_out) days.in_stock[at] = days.shipped[at] > 0 && !was_out ? kRunOutDayShare : 0;
    if (was_out && !moved) days.in_stock[at] = 0;
    // Late shipments of a day out of stock are demand of earlier days.
    days.stock_known = days.stock_known || has_stock;
  }
  return days;
}

void infer_stock_outs(Days& days, DemandHistory& history) {
  double total = 0;
  for (const double units : days.shipped) total += units;
  const double rate = total / static_cast<double>(days.shipped.size());
  for (std::size_t begin = 0; begin < days.shipped.size();) {
    std::size_t end = begin;
    while (end < days.shipped.size() && days.shipped[end] <= 0) ++end;
    if (static_cast<double>(end - begin) * rate >= kSilenceUnits) {
      for (std::size_t i = begin; i < end; ++i) days.in_stock[i] = 0;
      history.inferred_out_days += static_cast<int>(end - begin);
    }
    begin = end + 1;
  }
}

double median_of(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The level above which the week is a peak; 0 when there is too little around it.
double peak_limit(const std::vector<double>& demand, std::size_t week) {
  std::vector<double> around;
  const std::size_t from = week > kPeakWindow ? week - kPeakWindow : 0;
  for (std::size_t i = from; i < std::min(demand.size(), week + kPeakWindow + 1); ++i) {
    if (i != week && demand[i] == demand[i]) around.push_back(demand[i]);
  }
  if (around.size() < kPeakWindow) return 0;
  const double usual = median_of(around);
  for (double& value : around) value = value > usual ? value - usual : usual - value;
  // 1.4826 makes the median deviation a standard deviation; at least a Poisson count's own, whose variance is
  // its mean.
  const double deviation = std::max(1.4826 * median_of(around), std::sqrt(usual));
  const double limit = usual + kPeakDeviations * deviation;
  return std::max(limit, 2 * usual + 2);
}

bool repeats_yearly(const std::vector<double>& demand, std::size_t week, double limit) {
  for (const std::size_t distance : {51u, 52u, 53u}) {
    if (week >= distance && demand[week - distance] > limit) return true;
    if (week + distance < demand.size() && demand[week + distance] > limit) return true;
  }
  return false;
}

void damp_peaks(DemandHistory& history) {
  const std::vector<double> raw = history.demand;
  std::vector<double> limits(raw.size(), 0);
  const auto is_peak = [&](std::size_t week) { return limits[week] > 0 && raw[week] > limits[week]; };
  for (std::size_t week = 0; week < raw.size(); ++week) limits[week] = peak_limit(raw, week);
  for (std::size_t week = 0; week < raw.size(); ++week) {
    if (!is_peak(week) || repeats_yearly(raw, week, limits[week])) continue;
    std::size_t begin = week, end = week + 1;
    while (begin > 0 && is_peak(begin - 1)) --begin;
    while (end < raw.size() && is_peak(end)) ++end;
    // A new level looks like a peak while it is young: the last week is only taken for one when it stands
    // alone.
    if (end - begin > 2 || (end == raw.size() && end - begin > 1)) continue;
    history.demand[week] = limits[week];
    ++history.damped_weeks;
  }
}

}  // namespace

DemandHistory build_demand_history(const SellerInventory& inventory, std::size_t sku) {
  DemandHistory history;
  history.last_day = inventory.as_of;
  if (!inventory.has_series()) return history;
  Days days = expand_days(inventory, sku, history.last_day);
  if (days.shipped.empty()) return history;
  if (!days.stock_known) infer_stock_outs(days, history);
  const std::size_t weeks = days.shipped.size() / 7;
  const std::size_t skipped = days.shipped.size() - weeks * 7;
  history.demand.assign(weeks, kMissing);
  history.in_stock.assign(weeks, 0);
  for (std::size_t week = 0; week < weeks; ++week) {
    double units = 0, in_stock = 0;
    for (std::size_t i = 0; i < 7; ++i) {
      const std::size_t at = skipped + week * 7 + i;
      history.units += days.shipped[at];
      if (days.in_stock[at] <= 0) {
        ++history.stock_out_days;
        continue;
      }
      units += days.shipped[at];
      in_stock += days.in_stock[at];
    }
    history.in_stock[week] = in_stock / 7;
    if (in_stock >= kLeastDaysInStock) history.demand[week] = units * 7 / in_stock;
  }
  damp_peaks(history);
  return history;
}

}  // namespace ipi
