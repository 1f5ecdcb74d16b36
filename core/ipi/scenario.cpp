#include "ipi/scenario.h"

#include <algorithm>

#include "ipi/outlook.h"
#include "ipi/score.h"

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);
constexpr std::size_t kExcess = index_of(FactorKind::excess);
constexpr std::size_t kStranded = index_of(FactorKind::stranded);
constexpr std::size_t kSteadyWeeks = 13;

ScoreFilter filter_of(const FactorTable& factors, const ScoreModel& model, const Calibration* calibration) {
  return calibration != nullptr ? calibration->filter_at(factors.as_of, factors.sums)
                                : ScoreFilter(model, factors.sums, kModelGain);
}

// Removal with everything else as it is: gone from today's stock and from all four snapshots.
FactorSums removal_delta(const FactorTable& factors, std::size_t sku, double units) {
  FactorSums delta;
  const double removed = std::clamp<double>(units, 0, factors.on_hand.get_or(sku, 0));
  const FactorSums now = factors.sku_sums(sku);
  if (now.denominator[kExcess] > 0) {
    delta.numerator[kExcess] = -std::min(removed, now.numerator[kExcess]);
    delta.denominator[kExcess] = -removed;
  }
  if (now.denominator[kStranded] > 0) {
    delta.numerator[kStranded] = -std::min(removed, now.numerator[kStranded]);
    delta.denominator[kStranded] = -removed;
  }
  delta.units = -removed;
  delta.denominator[kSellThrough] = -std::min(removed, now.denominator[kSellThrough]);
  return delta;
}

}  // namespace

WeeklySums& WeeklySums::operator+=(const WeeklySums& other) {
  for (std::size_t week = 0; week < weeks.size(); ++week) weeks[week] += other.weeks[week];
  return *this;
}

WeeklySums& WeeklySums::operator-=(const WeeklySums& other) {
  for (std::size_t week = 0; week < weeks.size(); ++week) weeks[week] -= other.weeks[week];
  return *this;
}

WhatIf::WhatIf(const SellerInventory& inventory, const FactorTable& factors, const ScoreModel& model,
               const Calibration* calibration)
    : inventory_(inventory), factors_(factors), filter_(filter_of(factors, model, calibration)) {
  score_now_ = score(factors, model, calibration).estimate;
}

FactorSums WhatIf::steady_delta(const SkuChange& change) const {
  const std::size_t sku = index_of(change.sku);
  FactorSums delta;
  if (sku >= factors_.exclusion.size() || factors_.exclusion[sku] != Exclusion::none) return delta;
  if (change.units_removed > 0) delta += removal_delta(factors_, sku, change.units_removed);
  if (!change.stranded_fixed && change.sales_multiplier == 1 && change.inbound_units == 0) return delta;
  SkuChange rest = change;
  rest.units_removed = 0;
  const SkuOutlook outlook(inventory_, factors_, sku);
  FactorSums moved = outlook.weekly_sums(rest, kSteadyWeeks).weeks[kSteadyWeeks];
  moved -= outlook.weekly_sums({change.sku}, kSteadyWeeks).weeks[kSteadyWeeks];
  delta += moved;
  return delta;
}

double WhatIf::score_steady(const FactorSums& delta) const {
  FactorSums moved = factors_.sums;
  moved += delta;
  return std::clamp(score_now_ + filter_.steady_change(factors_.sums, moved), 0.0, 1000.0);
}

double WhatIf::score_steady(std::span<const SkuChange> changes) const {
  FactorSums delta;
  for (const SkuChange& change : changes) delta += steady_delta(change);
  return score_steady(delta);
}

double WhatIf::gain_steady(const SkuChange& change) const { return score_steady(steady_delta(change)) - score_now_; }

WeeklySums WhatIf::weekly_delta(const SkuChange& change) const {
  const std::size_t sku = index_of(change.sku);
  if (sku >= factors_.exclusion.size()) return {};
  const SkuOutlook outlook(inventory_, factors_, sku);
  WeeklySums delta = outlook.weekly_sums(change);
  delta -= outlook.weekly_sums({change.sku});
  return delta;
}

const WeeklySums& WhatIf::weekly_base() const {
  if (!unchanged_) {
    unchanged_.emplace();
    for (std::size_t sku = 0; sku < factors_.exclusion.size(); ++sku) {
      *unchanged_ += SkuOutlook(inventory_, factors_, sku).weekly_sums({SkuId(sku)});
    }
  }
  return *unchanged_;
}

double WhatIf::score_after_days(const WeeklySums& delta, int days) const {
  const int weeks = (factors_.as_of.weekday() + std::max(0, days)) / 7;
  const std::size_t last = std::min<std::size_t>(kHorizonWeeks, static_cast<std::size_t>(weeks));
  WeeklySums sums = weekly_base();
  sums += delta;
  if (last == 0) return std::clamp(filter_.mean_with(sums.weeks[0]), 0.0, 1000.0);
  std::array<double, kHorizonWeeks> means{};
  filter_.project_means(std::span(sums.weeks).subspan(1, last), std::span(means).first(last));
  return std::clamp(means[last - 1], 0.0, 1000.0);
}

double WhatIf::score_after_days(std::span<const SkuChange> changes, int days) const {
  WeeklySums delta;
  for (const SkuChange& change : changes) delta += weekly_delta(change);
  return score_after_days(delta, days);
}

double WhatIf::gain_after_days(const SkuChange& change, int days) const {
  return score_after_days(weekly_delta(change), days) - score_after_days(WeeklySums{}, days);
}

}  // namespace ipi
