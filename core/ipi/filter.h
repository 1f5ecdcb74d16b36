// ScoreFilter: the account's own model, carried from week to week. A bank of linear state-space models (branches);
// each reads the factors' points through its own smoothing and believes in its own noise:
//   score(week) = level(week) + Σ gain_k × (smoothed points_k(week) − reference_k) + noise
// The level is a random walk with a damped slope, the gains are constants >= 0 of about 1. Every official score
// updates the branches by the Kalman recursion and their weights by Student densities (rational: the same bits
// everywhere). With no change in the factors the prediction is close to "repeat the last score".
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

class ScoreFilter {
 public:
  // The state before any score, in the week of `first`.
  ScoreFilter(const ScoreModel& model, const FactorSums& first);

  // One week on; `sums` are the factors of the new week.
  void step(const FactorSums& sums);
  // The factors of the present week once more, better known.
  void revise(const FactorSums& sums);
  // The official score of the present week.
  void observe(double score);

  // The number shown in the present week.
  ScoreMoments predict() const;
  // The same if the present week's factors were `sums`.
  double mean_with(const FactorSums& sums) const;
  // Change of the score when the factors move from one to the other and all smoothing has caught up.
  double steady_change(const FactorSums& from, const FactorSums& to) const;
  // Means of the coming weeks under factors weeks[0] (one week on), weeks[1] …; writes as many as there are.
  void project_means(std::span<const FactorSums> weeks, std::span<double> means) const;

  struct Branch {
    double weight = 0;
    std::array<double, kFilterStates> mean{};
    std::array<std::array<double, kFilterStates>, kFilterStates> covariance{};
    std::array<double, kFactorCount> before{};    // smoothed points before the present week
    std::array<double, kFactorCount> smoothed{};  // … and with it
    double transient = 0;                         // noise of the present week, once its score is known
    bool observed = false;                        // this week's score is known
  };
  const std::vector<Branch>& branches() const { return branches_; }

 private:
  std::array<double, kFactorCount> points_of(const FactorSums& sums) const;

  const ScoreModel* model_;
  std::array<double, kFactorCount> reference_{};
  std::vector<Branch> branches_;
};

}  // namespace ipi
