#include "ipi/projection.h"

#include <algorithm>

namespace ipi {
namespace {

// Assumption A-60: variance that demand and deliveries add to the score, by weeks ahead and their square; measured in
// tests/simulation.
constexpr double kVarianceByWeeks = 15, kVarianceByWeeksSquared = 6;

std::vector<ProjectedWeek> project_sums(const WhatIf& what_if, const WeeklySums& sums, std::size_t weeks) {
  ScoreFilter filter = what_if.filter();
  std::vector<ProjectedWeek> projected;
  for (std::size_t week = 1; week <= std::min(weeks, kHorizonWeeks); ++week) {
    filter.step(sums.weeks[week], true);
    ScoreMoments moments = filter.predict();
    const auto ahead = static_cast<double>(week);
    moments.variance += kVarianceByWeeks * ahead + kVarianceByWeeksSquared * ahead * ahead;
    const int days = 7 * static_cast<int>(week);
    projected.push_back({what_if.as_of().monday() + days, range_of(moments), sums.weeks[week]});
  }
  return projected;
}

}  // namespace

std::vector<ProjectedWeek> project(const WhatIf& what_if, std::span<const SkuChange> changes, std::size_t weeks) {
  WeeklySums sums = what_if.weekly_base();
  for (const SkuChange& change : changes) sums += what_if.weekly_delta(change);
  return project_sums(what_if, sums, weeks);
}

std::vector<ProjectedWeek> project_delta(const WhatIf& what_if, const WeeklySums& delta, std::size_t weeks) {
  WeeklySums sums = what_if.weekly_base();
  sums += delta;
  return project_sums(what_if, sums, weeks);
}

}  // namespace ipi
