// projection: the numbers of the coming Mondays with a band, under "nothing changes" or under some changes.
// In: a WhatIf and the changes. Out: one entry a week. Never fails. The band holds what the calibration does not know
// today, the level's wander and the factors' own; it does not hold what the seller will decide.
#pragma once

#include <span>
#include <vector>

#include "base/day.h"
#include "ipi/scenario.h"

namespace ipi {

struct ProjectedWeek {
  Day monday;
  ScoreRange range;
  FactorSums sums;  // of the account in that week
};

constexpr std::size_t kProjectedWeeks = 13;

// The first entry is next Monday. At most kHorizonWeeks.
std::vector<ProjectedWeek> project(const WhatIf& what_if, std::span<const SkuChange> changes,
                                   std::size_t weeks = kProjectedWeeks);
// The same where the changes' sums are known already.
std::vector<ProjectedWeek> project_delta(const WhatIf& what_if, const WeeklySums& delta,
                                         std::size_t weeks = kProjectedWeeks);

}  // namespace ipi
