#include "ipi/scenario.h"

#include <algorithm>

#include "base/check.h"
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
                                : ScoreFilter(model, factors.sums, kModelGains);
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
    : inventory_(inventory), factors_(factors), filter_(filter_of(factors, model, calibration)), path_(filter_) {
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
  FactorSums moved = outlook.weekly_sums(rest, kSteadyWeeks, Stranded::stays).weeks[kSteadyWeeks];
  moved -= outlook.weekly_sums({change.sku}, kSteadyWeeks, Stranded::stays).weeks[kSteadyWeeks];
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

std::size_t WhatIf::weeks_ahead(int days) const {
  const int weeks = (factors_.as_of.weekday() + std::max(0, days)) / 7;
  return std::min<std::size_t>(kHorizonWeeks, static_cast<std::size_t>(weeks));
}

WeeklySums WhatIf::weekly_delta(const SkuChange& change) const {
  return weekly_delta(change, 7 * static_cast<int>(kHorizonWeeks));
}

WeeklySums WhatIf::weekly_delta(const SkuChange& change, int days) const {
  const std::size_t sku = index_of(change.sku), weeks = weeks_ahead(days);
  if (sku >= factors_.exclusion.size()) return {};
  const SkuOutlook outlook(inventory_, factors_, sku);
  WeeklySums delta = outlook.weekly_sums(change, weeks, Stranded::put_right);
  delta -= outlook.weekly_sums({change.sku}, weeks, Stranded::put_right);
  return delta;
}

const WeeklySums& WhatIf::weekly_base() const {
  if (!unchanged_) {
    WeeklySums all;
    for (std::size_t sku = 0; sku < factors_.exclusion.size(); ++sku) {
      all += SkuOutlook(inventory_, factors_, sku).weekly_sums({SkuId(sku)}, kHorizonWeeks, Stranded::stays);
    }
    unchanged_ = all;
    for (std::size_t weeks = 0; weeks <= kHorizonWeeks; ++weeks)
      unchanged_scores_[weeks] = raw_score(WeeklySums{}, weeks);
  }
  return *unchanged_;
}

double WhatIf::raw_score(const WeeklySums& delta, std::size_t weeks) const {
  std::array<FactorSums, kHorizonWeeks + 1> sums;
  const std::size_t first = weeks == 0 ? 0 : 1;
  for (std::size_t week = first; week <= weeks; ++week) {
    sums[week] = weekly_base().weeks[week];
    sums[week] += delta.weeks[week];
  }
  return weeks == 0 ? filter_.mean_with(sums[0]) : path_.mean_after(std::span(sums).subspan(1, weeks));
}

double WhatIf::unchanged_score(std::size_t weeks) const {
  weekly_base();
  return unchanged_scores_[weeks];
}

double WhatIf::score_after_days(const WeeklySums& delta, int days) const {
  return std::clamp(raw_score(delta, weeks_ahead(days)), 0.0, 1000.0);
}

double WhatIf::score_after_days(std::span<const SkuChange> changes, int days) const {
  WeeklySums delta;
  for (const SkuChange& change : changes) delta += weekly_delta(change, days);
  return score_after_days(delta, days);
}

double WhatIf::gain_after_days(const SkuChange& change, int days) const {
  double gain = 0;
  gains_after_days(change, std::span(&days, 1), std::span(&gain, 1));
  return gain;
}

void WhatIf::gains_after_days(const SkuChange& change, std::span<const int> days, std::span<double> gains) const {
  IPI_CHECK(gains.size() == days.size());
  if (days.empty()) return;
  const WeeklySums delta = weekly_delta(change, *std::max_element(days.begin(), days.end()));
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::size_t weeks = weeks_ahead(days[i]);
    gains[i] = std::clamp(raw_score(delta, weeks), 0.0, 1000.0) - std::clamp(unchanged_score(weeks), 0.0, 1000.0);
  }
}

}  // namespace ipi
