// The score of a plan in the making, taken apart for hundreds of thousands of looks. In the steady state
// WhatIf's score is a sum of weights times the model's curves of each factor. By a day it nearly is one, week
// by week: what windows reach over several weeks is left out, so that DatedScore is a guide only. The weights
// are read off WhatIf itself, so that the calibration counts. Internal to advice; WhatIf has the last word on
// every plan.
#pragma once

#include <array>

#include "ipi/factors.h"
#include "ipi/model.h"
#include "ipi/scenario.h"

namespace ipi {

using FactorWeights = std::array<double, kFactorCount>;

struct SteadyScore {
  SteadyScore(const WhatIf& what_if, const FactorTable& factors, const ScoreModel& model);
  // The steady state's score with the sums changed by `delta`.
  double operator()(const FactorSums& delta) const;

  const ScoreModel& model;
  const FactorSums& today;
  double now = 0;
  FactorWeights weights{};  // points for one unit of each factor's share
  FactorWeights share_now{};
};

struct DatedScore {
  DatedScore(const WhatIf& what_if, const ScoreModel& score_model, int days_ahead);
  // The score shown `days` ahead.
  double operator()(const WeeklySums& delta) const;

  const ScoreModel& model;
  const WeeklySums& base;  // nothing changes
  int days = 0;
  double unchanged = 0;
  std::array<FactorWeights, kHorizonWeeks + 1> weights{};  // by week; 0 for weeks that do not count
  std::array<FactorWeights, kHorizonWeeks + 1> share_base{};
};

}  // namespace ipi
