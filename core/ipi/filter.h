// ScoreFilter: the account's own model, carried from week to week. A bank of linear state-space models (branches);
// each reads the factors through its own window and believes in its own noise:
//   score(week) = score(week before) + slope + Σ gain_k × (points_k(week) − points_k(week before)) + noise
// where points_k are the ScoreModel's points of factor k as the branch's window shows them. The slope fades, the gains
// are about 1, never below 0, and may change slowly; the noise grows with the factors' movement. Every official score
// updates the branches by the Kalman recursion and their weights by Student densities (rational: the same bits
// everywhere). While the factors stand still the prediction is close to "repeat the last score".
// Deliberately not here: dates, gaps, mistyped scores (calibration), SKUs.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "ipi/factors.h"
#include "ipi/model.h"

namespace ipi {

// level, slope, then one gain a factor.
constexpr std::size_t kLevel = 0, kSlope = 1, kFirstGain = 2, kFilterStates = kFirstGain + kFactorCount;

struct ScoreMoments {
  double mean = 0, variance = 0;
};

// How a branch looks back, and the noise that it believes in.
struct BranchKind {
  bool rolling_stock;      // sell-through over the rolling mean of the stock, not over four snapshots
  double new_week_sales;   // share of the newest week in sell-through's points; 1 = no smoothing
  double new_week_others;  // … in the other factors' points
  double noise_scale;
  double prior_weight;
};

// What a branch remembers of the factors.
struct FactorMemory {
  double stock = 0;  // rolling mean of the units on hand
  std::array<double, kFactorCount> points{};
};

// Without official scores the model's own points hold, so that gains are differences of the published model.
constexpr double kModelGain = 1;
constexpr std::array<double, kFactorCount> kModelGains{kModelGain, kModelGain, kModelGain, kModelGain};
// Assumption A-33: with them, an account's factors are expected to move its score somewhat more than the cautious
// model says, as a weight may be several times larger and never below nothing; most of all that of stranded units, of
// which the model holds the least. Measured in tests/simulation.
constexpr std::array<double, kFactorCount> kAccountGains{1.4, 1.4, 2, 1};

class ScoreFilter {
 public:
  // The state before any score, in the week of `first`. `gains` = what is expected of them.
  ScoreFilter(const ScoreModel& model, const FactorSums& first, const std::array<double, kFactorCount>& gains);

  // One week on; `sums` are the factors of the new week. `seen` = some file tells how they moved; else they are taken to
  // stand still and the score may move all the more.
  void step(const FactorSums& sums, bool seen);
  // The factors of the present week once more, better known.
  void revise(const FactorSums& sums);
  // The official score of the present week.
  void observe(double score);

  // The number shown in the present week.
  ScoreMoments predict() const;
  // The same if the present week's factors were `sums`.
  double mean_with(const FactorSums& sums) const;
  // Change of the score when the factors move from one to the other and every window has caught up.
  double steady_change(const FactorSums& from, const FactorSums& to) const;
  // Weighted mean of the branches' gains.
  std::array<double, kFactorCount> gains() const;
  // What the branches remember of the present week, and its points through their gains.
  std::vector<FactorMemory> memories() const;
  std::array<double, kFactorCount> factor_points(std::span<const FactorMemory> memories) const;

  struct Branch {
    double weight = 0;
    std::array<double, kFilterStates> mean{};
    std::array<std::array<double, kFilterStates>, kFilterStates> covariance{};
    FactorMemory before;                       // before the present week
    FactorMemory present;                      // with it
    std::array<double, kFactorCount> moved{};  // movement of the points from the last official score to the week before
    double movement_variance = 0;  // what the model's error in it and in the present week's adds to the level's
    double transient = 0;          // noise of the present week, once its score is known
    bool observed = false;
  };
  const std::vector<Branch>& branches() const { return branches_; }
  const ScoreModel& model() const { return model_; }

 private:
  FactorMemory remember(const BranchKind& kind, const FactorMemory& before, const FactorSums& sums) const;

  ScoreModel model_;
  std::vector<Branch> branches_;
};

// A gain is never used below 0.
double gain_of(const ScoreFilter::Branch& branch, std::size_t factor);
// The mean of the present week's score without its own noise.
double settled_mean(const ScoreFilter::Branch& branch);

// Source: 2 ÷ (13 + 1): the exponential window with the mean age of Amazon's 13 weeks (AMZ forum, 2018).
constexpr double kNewWeekStock = 0.14;
// Assumption A-36: a trend of the score fades within a few weeks.
constexpr double kSlopeKept = 0.85;

// The bank, for "how is this computed".
std::span<const BranchKind> branch_kinds();
std::span<const ModelConstant> calibration_constants();

}  // namespace ipi
