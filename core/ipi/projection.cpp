#include "ipi/projection.h"

#include <algorithm>

namespace ipi {
namespace {

// Assumption A-60: what demand and deliveries add to the variance of the score with each week ahead; measured in
// tests/simulation.
constexpr double kFactorVariancePerWeek = 36;

}  // namespace

std::vector<ProjectedWeek> project(const WhatIf& what_if, std::span<const SkuChange> changes, std::size_t weeks) {
  WeeklySums sums = what_if.weekly_base();
  for (const SkuChange& change : changes) sums += what_if.weekly_delta(change);
  ScoreFilter filter = what_if.filter();
  std::vector<ProjectedWeek> projected;
  for (std::size_t week = 1; week <= std::min(weeks, kHorizonWeeks); ++week) {
    filter.step(sums.weeks[week]);
    ScoreMoments moments = filter.predict();
    moments.variance += kFactorVariancePerWeek * static_cast<double>(week);
    const int days = 7 * static_cast<int>(week);
    projected.push_back({what_if.as_of().monday() + days, range_of(moments), sums.weeks[week]});
  }
  return projected;
}

}  // namespace ipi
