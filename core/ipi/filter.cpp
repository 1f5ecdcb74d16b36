#include "ipi/filter.h"

#include <algorithm>
#include <cmath>

namespace ipi {
namespace {

// One row of the bank.
struct BranchKind {
  double new_week;  // share of the newest week in the smoothed factors; 1 = no smoothing
  double noise_scale;
  double prior_weight;
};

// Assumption A-30: Amazon calls the score a rolling metric of three months; how it rolls is unpublished. Three
// speeds and two sizes of noise, none favoured much.
constexpr std::array<BranchKind, 6> kBranchKinds{{
    {1.0, 1.0, 1.0}, {0.3, 1.0, 1.0}, {0.12, 1.0, 1.0}, {1.0, 2.5, 1.0}, {0.3, 2.5, 1.0}, {0.12, 2.5, 1.0},
}};
constexpr double kLevelSd = 115;       // Assumption A-31: of the level before any score
constexpr double kSlopeSd = 1.5;       // Assumption A-32
constexpr double kGainMean = 1.0;      // the model's own points
constexpr double kGainSd = 0.5;        // Assumption A-33
constexpr double kLevelStepSd = 2.5;   // Assumption A-34: weekly wander that the factors do not explain
constexpr double kSlopeStepSd = 0.4;   // Assumption A-35
constexpr double kSlopeKept = 0.85;    // Assumption A-36: a trend fades within a few weeks
constexpr double kNoiseSd = 1.5;       // Assumption A-37: noise of one week's number, rounding included

using Vector = std::array<double, kFilterStates>;

double square(double x) { return x * x; }

// Student density with 5 degrees of freedom without its constant; error in units of the spread.
double density(double error, double variance) {
  const double tail = 1 + square(error) / (5 * variance);
  return 1 / (tail * tail * tail * std::sqrt(variance));
}

double gain_of(const ScoreFilter::Branch& branch, std::size_t k) {
  return std::max(0.0, branch.mean[kFirstGain + k]);
}

}  // namespace

std::array<double, kFactorCount> ScoreFilter::points_of(const FactorSums& sums) const {
  std::array<double, kFactorCount> points{};
  for (FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    points[k] = model_->points_max[k] * model_->share(kind, sums.value(kind).value_or(model_->typical_value[k]));
  }
  return points;
}

ScoreFilter::ScoreFilter(const ScoreModel& model, const FactorSums& first) : model_(&model) {
  reference_ = points_of(first);
  double total = 0;
  for (const BranchKind& kind : kBranchKinds) total += kind.prior_weight;
  for (const BranchKind& kind : kBranchKinds) {
    Branch branch;
    branch.weight = kind.prior_weight / total;
    branch.mean[kLevel] = model.uncalibrated(first);
    branch.covariance[kLevel][kLevel] = square(kLevelSd);
    branch.covariance[kSlope][kSlope] = square(kSlopeSd * kind.noise_scale);
    for (std::size_t k = 0; k < kFactorCount; ++k) {
      branch.mean[kFirstGain + k] = kGainMean;
      branch.covariance[kFirstGain + k][kFirstGain + k] = square(kGainSd);
    }
    branch.before = branch.smoothed = reference_;
    branches_.push_back(branch);
  }
}

void ScoreFilter::step(const FactorSums& sums) {
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    Branch& branch = branches_[b];
    const BranchKind& kind = kBranchKinds[b];
    branch.mean[kLevel] += branch.mean[kSlope];
    branch.mean[kSlope] *= kSlopeKept;
    auto& p = branch.covariance;
    // F P Fᵀ with F = identity but level += slope, slope × kept.
    for (std::size_t j = 0; j < kFilterStates; ++j) p[kLevel][j] += p[kSlope][j];
    for (std::size_t j = 0; j < kFilterStates; ++j) p[j][kLevel] += p[j][kSlope];
    for (std::size_t j = 0; j < kFilterStates; ++j) p[kSlope][j] *= kSlopeKept;
    for (std::size_t j = 0; j < kFilterStates; ++j) p[j][kSlope] *= kSlopeKept;
    p[kLevel][kLevel] += square(kLevelStepSd * kind.noise_scale);
    p[kSlope][kSlope] += square(kSlopeStepSd * kind.noise_scale);
    branch.before = branch.smoothed;
    branch.transient = 0;
    branch.observed = false;
  }
  revise(sums);
}

void ScoreFilter::revise(const FactorSums& sums) {
  const std::array<double, kFactorCount> points = points_of(sums);
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    for (std::size_t k = 0; k < kFactorCount; ++k) {
      double& smoothed = branches_[b].smoothed[k];
      smoothed = branches_[b].before[k] + kBranchKinds[b].new_week * (points[k] - branches_[b].before[k]);
    }
  }
}

void ScoreFilter::observe(double score) {
  double total = 0;
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    Branch& branch = branches_[b];
    Vector observation{};
    observation[kLevel] = 1;
    for (std::size_t k = 0; k < kFactorCount; ++k) observation[kFirstGain + k] = branch.smoothed[k] - reference_[k];
    Vector ph{};
    double expected = 0, variance = square(kNoiseSd * kBranchKinds[b].noise_scale);
    for (std::size_t i = 0; i < kFilterStates; ++i) {
      for (std::size_t j = 0; j < kFilterStates; ++j) ph[i] += branch.covariance[i][j] * observation[j];
      expected += branch.mean[i] * observation[i];
    }
    for (std::size_t i = 0; i < kFilterStates; ++i) variance += observation[i] * ph[i];
    const double error = score - expected;
    branch.weight *= density(error, variance);
    total += branch.weight;
    for (std::size_t i = 0; i < kFilterStates; ++i) {
      branch.mean[i] += ph[i] / variance * error;
      for (std::size_t j = 0; j < kFilterStates; ++j) branch.covariance[i][j] -= ph[i] * ph[j] / variance;
    }
    branch.observed = true;
    branch.transient = 0;
    double fitted = branch.mean[kLevel];
    for (std::size_t k = 0; k < kFactorCount; ++k) fitted += gain_of(branch, k) * observation[kFirstGain + k];
    branch.transient = score - fitted;
  }
  for (Branch& branch : branches_) branch.weight /= total;
}

ScoreMoments ScoreFilter::predict() const {
  ScoreMoments moments;
  std::vector<double> means(branches_.size());
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    const Branch& branch = branches_[b];
    means[b] = branch.mean[kLevel] + branch.transient;
    for (std::size_t k = 0; k < kFactorCount; ++k) {
      means[b] += gain_of(branch, k) * (branch.smoothed[k] - reference_[k]);
    }
    moments.mean += branch.weight * means[b];
  }
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    const Branch& branch = branches_[b];
    double variance = 0;
    if (!branch.observed) {
      Vector observation{};
      observation[kLevel] = 1;
      for (std::size_t k = 0; k < kFactorCount; ++k) observation[kFirstGain + k] = branch.smoothed[k] - reference_[k];
      variance = square(kNoiseSd * kBranchKinds[b].noise_scale);
      for (std::size_t i = 0; i < kFilterStates; ++i) {
        for (std::size_t j = 0; j < kFilterStates; ++j) {
          variance += observation[i] * branch.covariance[i][j] * observation[j];
        }
      }
    }
    moments.variance += branch.weight * (variance + square(means[b] - moments.mean));
  }
  return moments;
}

double ScoreFilter::mean_with(const FactorSums& sums) const {
  ScoreFilter other = *this;
  other.revise(sums);
  return other.predict().mean;
}

double ScoreFilter::steady_change(const FactorSums& from, const FactorSums& to) const {
  const std::array<double, kFactorCount> a = points_of(from), b = points_of(to);
  double change = 0;
  for (const Branch& branch : branches_) {
    for (std::size_t k = 0; k < kFactorCount; ++k) change += branch.weight * gain_of(branch, k) * (b[k] - a[k]);
  }
  return change;
}

void ScoreFilter::project_means(std::span<const FactorSums> weeks, std::span<double> means) const {
  std::fill(means.begin(), means.end(), 0.0);
  std::vector<std::array<double, kFactorCount>> points;
  for (const FactorSums& sums : weeks) points.push_back(points_of(sums));
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    const Branch& branch = branches_[b];
    double level = branch.mean[kLevel], slope = branch.mean[kSlope];
    std::array<double, kFactorCount> smoothed = branch.smoothed;
    for (std::size_t week = 0; week < points.size() && week < means.size(); ++week) {
      level += slope;
      slope *= kSlopeKept;
      double mean = level;
      for (std::size_t k = 0; k < kFactorCount; ++k) {
        smoothed[k] += kBranchKinds[b].new_week * (points[week][k] - smoothed[k]);
        mean += gain_of(branch, k) * (smoothed[k] - reference_[k]);
      }
      means[week] += branch.weight * mean;
    }
  }
}

}  // namespace ipi
