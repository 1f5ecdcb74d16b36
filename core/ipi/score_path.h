// ScorePath: the score of a coming week as a fixed linear function of the factors' points in the weeks until then. The
// same arithmetic as stepping a ScoreFilter, summed over its branches once, so that a what-if costs microseconds.
// In: a filter, then weeks of factor sums. Out: the mean of the score. Deliberately not here: bands.
#pragma once

#include <array>
#include <span>

#include "ipi/factors.h"
#include "ipi/filter.h"

namespace ipi {

class ScorePath {
 public:
  static constexpr std::size_t kMaxWeeks = 26;

  explicit ScorePath(const ScoreFilter& filter);

  // The number shown after as many weeks as are given: weeks[0] is one week ahead. At least 1, at most kMaxWeeks.
  double mean_after(std::span<const FactorSums> weeks) const;

 private:
  // Sell-through over the snapshots, over the rolling stock, then the other factors.
  static constexpr std::size_t kRolling = kFactorCount, kReadings = kFactorCount + 1;

  ScoreModel model_;
  double stock_ = 0;                                               // rolling mean of the stock today
  std::array<double, kMaxWeeks + 1> constant_{};                   // by weeks ahead
  std::array<std::array<double, kReadings>, kMaxWeeks> by_age_{};  // weight of a week's points, by its age
};

}  // namespace ipi
