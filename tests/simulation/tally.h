// Tallies of the measurements, and their tables.
#pragma once

#include <string>
#include <vector>

#include "simulation/baselines.h"
#include "simulation/hidden_score.h"

namespace ipi::simulation {

constexpr int kScoreCounts[] = {0, 1, 4, 8, 13};
constexpr int kLags[] = {1, 5};

struct PredictionTally {
  std::vector<double> error, width, baseline[kBaselines], scores;
  double covered = 0, bias = 0;
  double interval = 0;  // interval score: width + 10 × what lies outside
};

struct ActionTally {
  std::vector<double> correlation, by_units, ratio;
  double lowering = 0, lowering_seen = 0, idle = 0, idle_seen = 0, raising = 0, raising_seen = 0;
  std::vector<double> ratio_by_kind[6], change_by_kind[6];
  double pt[6] = {}, pp[6] = {}, tt[6] = {}, low[6] = {},
         low_seen[6] = {};  // sums of products of predicted and true, by kind
};

// "Nothing changes", 4 and 13 weeks ahead, beside repeating the last score.
struct ProjectionTally {
  std::vector<double> error[2], repeat[2], width[2];
  double covered[2] = {}, bias[2] = {};
};

struct PlanTally {
  std::vector<double> reached_gain, level_error, gain_error, other_error, best_error, ratio;
  double plans = 0, reached = 0, level_reached = 0;
};

struct FamilyTally {
  PredictionTally prediction[5][2];
  ActionTally actions[2], other_future[2], best[2];  // by the product; by one other future; by the mean of several
  PlanTally plan;
  ProjectionTally projection;
};

// Markdown, to standard output.
void print_tables(const std::vector<FamilyTally>& families, int accounts);

}  // namespace ipi::simulation
