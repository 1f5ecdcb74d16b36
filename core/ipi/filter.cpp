#include "ipi/filter.h"

#include <algorithm>
#include <cmath>

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);

// Assumption A-30: Amazon calls the score a rolling metric of three months (2018), with a long-term version since
// 2020; how it rolls is unpublished. So windows from one week to half a year over two ways to average the stock, each
// with ordinary and with loud noise, the likelier ones with quiet noise too.
constexpr std::array<BranchKind, 18> kBranchKinds{{
    // Over four snapshots.
    {false, 1.00, 1.00, 1, 1},
    {false, 0.50, 0.50, 1, 1},
    {false, 0.25, 0.25, 1, 2},
    {false, 0.12, 0.12, 1, 1},
    // Over the rolling mean of the stock; the last one barely moves.
    {true, 1.00, 0.14, 1, 2},
    {true, 0.30, 0.14, 1, 1},
    {true, 0.05, 0.05, 1, 1},
    // Quiet.
    {false, 0.50, 0.50, 0.5, 1},
    {false, 0.25, 0.25, 0.5, 1},
    {true, 1.00, 0.14, 0.5, 1},
    {true, 0.05, 0.05, 0.5, 1},
    // Loud.
    {false, 1.00, 1.00, 2.5, 0.5},
    {false, 0.50, 0.50, 2.5, 0.5},
    {false, 0.25, 0.25, 2.5, 1},
    {false, 0.12, 0.12, 2.5, 0.5},
    {true, 1.00, 0.14, 2.5, 1},
    {true, 0.30, 0.14, 2.5, 0.5},
    {true, 0.05, 0.05, 2.5, 0.5},
}};

constexpr double kLevelSd = 115;
constexpr double kSlopeSd = 1.2;
constexpr double kGainSd = 0.7;
constexpr double kGainStepSd = 0.1;
constexpr double kMovementSd = 1.1;
constexpr double kLevelStepSd = 1.2;
constexpr double kSlopeStepSd = 1.4;
constexpr double kNoiseSd = 1.3;
constexpr double kUnknownScoreSd = 2;
constexpr double kUnseenLevelSd = 5.5;
constexpr double kUnseenSlopeSd = 2.8;

// All of these were chosen on the made-up accounts of tests/simulation, none on a real one.
constexpr std::array<ModelConstant, 17> kConstants{{
    {"level_sd", kLevelSd,
     "Assumption A-31: how far an account's score lies from the model's, before any official score"},
    {"slope_sd", kSlopeSd, "Assumption A-32: points a week that the score may be moving for reasons not in the files"},
    {"account_gain_sell_through", kAccountGains[kSellThrough],
     "Assumption A-33: how much a factor moves a score, as a multiple of the model's points: expected"},
    {"account_gain_excess", kAccountGains[index_of(FactorKind::excess)], "Assumption A-33: the same for excess"},
    {"account_gain_stranded", kAccountGains[index_of(FactorKind::stranded)],
     "Assumption A-33: the same for stranded, whose few points are the least known: it may weigh many times more, but "
     "never less than nothing"},
    {"gain_sd", kGainSd, "Assumption A-34: how much these differ from account to account"},
    {"gain_step_sd", kGainStepSd, "Assumption A-35: how much it may change in a week"},
    {"slope_kept", kSlopeKept, "Assumption A-36: share of a trend that is left after a week"},
    {"noise_sd", kNoiseSd, "Assumption A-37: noise of one week's number, rounding included"},
    {"level_step_sd", kLevelStepSd, "Assumption A-38: weekly wander that the factors do not explain"},
    {"movement_sd", kMovementSd,
     "Assumption A-39: error of the model's points, as a share of their movement since the last official score"},
    {"unknown_score_sd", kUnknownScoreSd, "Assumption A-47: what a week adds whose official score is not known"},
    {"slope_step_sd", kSlopeStepSd, "Assumption A-44: weekly change of the trend"},
    {"unseen_level_sd", kUnseenLevelSd,
     "Assumption A-43: how far the factors may move a score in a week without a file"},
    {"unseen_slope_sd", kUnseenSlopeSd, "Assumption A-43: and how much its trend may turn in such a week"},
    {"new_week_stock", kNewWeekStock,
     "Source: 2 / (13 + 1), the exponential window with the mean age of Amazon's 13 weeks (Amazon forum, 2018)"},
    {"model_gain", kModelGain, "Assumption A-45: without official scores the model's own points hold"},
}};

using Vector = std::array<double, kFilterStates>;

double square(double x) { return x * x; }

// Student density with 5 degrees of freedom without its constant.
double density(double error, double variance) {
  const double tail = 1 + square(error) / (5 * variance);
  return 1 / (tail * tail * tail * std::sqrt(variance));
}

double movement(const ScoreFilter::Branch& branch, std::size_t k) {
  return branch.present.points[k] - branch.before.points[k];
}

// What multiplies the state in this week's score.
Vector loading(const ScoreFilter::Branch& branch) {
  Vector observation{};
  observation[kLevel] = 1;
  for (std::size_t k = 0; k < kFactorCount; ++k) observation[kFirstGain + k] = movement(branch, k);
  return observation;
}

// Mean of the score if the present week's factors were `memory`.
double mean_of(const ScoreFilter::Branch& branch, const FactorMemory& memory) {
  double mean = branch.mean[kLevel] + branch.transient;
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    mean += gain_of(branch, k) * (memory.points[k] - branch.before.points[k]);
  }
  return mean;
}

// level += by[j] × state j, for the mean and the covariance.
void fold_into_level(ScoreFilter::Branch& branch, const Vector& by) {
  auto& p = branch.covariance;
  for (std::size_t j = kSlope; j < kFilterStates; ++j) branch.mean[kLevel] += by[j] * branch.mean[j];
  for (std::size_t i = 0; i < kFilterStates; ++i) {
    for (std::size_t j = kSlope; j < kFilterStates; ++j) p[i][kLevel] += by[j] * p[i][j];
  }
  for (std::size_t j = 0; j < kFilterStates; ++j) {
    for (std::size_t i = kSlope; i < kFilterStates; ++i) p[kLevel][j] += by[i] * p[i][j];
  }
}

void drift(ScoreFilter::Branch& branch, const BranchKind& kind) {
  Vector by = loading(branch);
  by[kSlope] = 1;
  fold_into_level(branch, by);
  auto& p = branch.covariance;
  branch.mean[kSlope] *= kSlopeKept;
  for (std::size_t j = 0; j < kFilterStates; ++j) p[kSlope][j] *= kSlopeKept;
  for (std::size_t j = 0; j < kFilterStates; ++j) p[j][kSlope] *= kSlopeKept;
  p[kLevel][kLevel] += square(kLevelStepSd * kind.noise_scale);
  p[kSlope][kSlope] += square(kSlopeStepSd * kind.noise_scale);
  for (std::size_t k = kFirstGain; k < kFilterStates; ++k) p[k][k] += square(kGainStepSd);
}

// The factors themselves may have moved the score in a week of which there is no file.
void drift_unseen(ScoreFilter::Branch& branch, const BranchKind& kind) {
  branch.covariance[kLevel][kLevel] += square(kUnseenLevelSd * kind.noise_scale);
  branch.covariance[kSlope][kSlope] += square(kUnseenSlopeSd);
}

// The Kalman step for one observation; answers the error's variance.
double update(ScoreFilter::Branch& branch, const Vector& observation, double noise, double value, double& error) {
  Vector ph{};
  double variance = noise;
  error = value;
  for (std::size_t i = 0; i < kFilterStates; ++i) {
    for (std::size_t j = 0; j < kFilterStates; ++j) ph[i] += branch.covariance[i][j] * observation[j];
    error -= branch.mean[i] * observation[i];
  }
  for (std::size_t i = 0; i < kFilterStates; ++i) variance += observation[i] * ph[i];
  for (std::size_t i = 0; i < kFilterStates; ++i) {
    branch.mean[i] += ph[i] / variance * error;
    for (std::size_t j = 0; j < kFilterStates; ++j) branch.covariance[i][j] -= ph[i] * ph[j] / variance;
  }
  return variance;
}

// A gain below 0 would make the score fall as a factor improves: it is told to be about 0.
void keep_monotone(ScoreFilter::Branch& branch) {
  constexpr double kAboutNothing = 0.01;
  for (std::size_t k = kFirstGain; k < kFilterStates; ++k) {
    if (branch.mean[k] >= 0) continue;
    Vector only{};
    only[k] = 1;
    double error = 0;
    update(branch, only, kAboutNothing, 0, error);
  }
}

// A wrong gain is wrong in the same direction every week, so the movements add up before they are squared.
double movement_variance(const ScoreFilter::Branch& branch) {
  double squares = 0;
  for (std::size_t k = 0; k < kFactorCount; ++k) squares += square(branch.moved[k] + movement(branch, k));
  return square(kMovementSd) * squares;
}

double noise_variance(const BranchKind& kind) { return square(kNoiseSd * kind.noise_scale); }

}  // namespace

double gain_of(const ScoreFilter::Branch& branch, std::size_t factor) {
  return std::max(0.0, branch.mean[kFirstGain + factor]);
}

double settled_mean(const ScoreFilter::Branch& branch) { return mean_of(branch, branch.present) - branch.transient; }

std::span<const BranchKind> branch_kinds() { return kBranchKinds; }
std::span<const ModelConstant> calibration_constants() { return kConstants; }

FactorMemory ScoreFilter::remember(const BranchKind& kind, const FactorMemory& before, const FactorSums& sums) const {
  FactorMemory memory;
  memory.stock = before.stock + kNewWeekStock * (sums.units - before.stock);
  for (FactorKind factor : kFactorKinds) {
    const std::size_t k = index_of(factor);
    if (!sums.value(factor)) {
      memory.points[k] = before.points[k];
      continue;
    }
    double value = *sums.value(factor);
    if (k == kSellThrough && kind.rolling_stock && memory.stock > 0) {
      value = sums.numerator[k] / memory.stock;
    }
    const double points = model_.points_max[k] * model_.share(factor, value);
    const double share = k == kSellThrough ? kind.new_week_sales : kind.new_week_others;
    memory.points[k] = before.points[k] + share * (points - before.points[k]);
  }
  return memory;
}

ScoreFilter::ScoreFilter(const ScoreModel& model, const FactorSums& first,
                         const std::array<double, kFactorCount>& gains)
    : model_(model) {
  double total = 0;
  for (const BranchKind& kind : kBranchKinds) total += kind.prior_weight;
  for (const BranchKind& kind : kBranchKinds) {
    Branch branch;
    branch.weight = kind.prior_weight / total;
    branch.mean[kLevel] = model.uncalibrated(first);
    branch.covariance[kLevel][kLevel] = square(kLevelSd);
    branch.covariance[kSlope][kSlope] = square(kSlopeSd * kind.noise_scale);
    for (std::size_t k = 0; k < kFactorCount; ++k) {
      branch.mean[kFirstGain + k] = gains[k];
      branch.covariance[kFirstGain + k][kFirstGain + k] = square(kGainSd);
    }
    // Before the first week everything is taken to have been as in it; the stock as the snapshots say.
    branch.before.stock = first.denominator[kSellThrough] > 0 ? first.denominator[kSellThrough] : first.units;
    for (FactorKind factor : kFactorKinds) {
      const std::size_t k = index_of(factor);
      branch.before.points[k] = model_.points_max[k] * model_.share(factor, model_.typical_value[k]);
    }
    BranchKind all_at_once = kind;
    all_at_once.new_week_sales = all_at_once.new_week_others = 1;
    branch.before.points = remember(all_at_once, branch.before, first).points;
    branch.present = branch.before;
    branches_.push_back(branch);
  }
}

void ScoreFilter::step(const FactorSums& sums, bool seen) {
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    Branch& branch = branches_[b];
    drift(branch, kBranchKinds[b]);
    if (!seen) drift_unseen(branch, kBranchKinds[b]);
    if (!branch.observed) {
      for (std::size_t k = 0; k < kFactorCount; ++k) branch.moved[k] += movement(branch, k);
      branch.covariance[kLevel][kLevel] += square(kUnknownScoreSd * kBranchKinds[b].noise_scale);
    }
    branch.before = branch.present;
    branch.transient = 0;
    branch.observed = false;
  }
  revise(sums);
}

void ScoreFilter::revise(const FactorSums& sums) {
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    Branch& branch = branches_[b];
    branch.present = remember(kBranchKinds[b], branch.before, sums);
    branch.covariance[kLevel][kLevel] -= branch.movement_variance;
    branch.movement_variance = movement_variance(branch);
    branch.covariance[kLevel][kLevel] += branch.movement_variance;
  }
}

void ScoreFilter::observe(double score) {
  double total = 0;
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    Branch& branch = branches_[b];
    double error = 0;
    const double variance = update(branch, loading(branch), noise_variance(kBranchKinds[b]), score, error);
    branch.weight *= density(error, variance);
    total += branch.weight;
    keep_monotone(branch);
    branch.movement_variance = 0;
    branch.moved.fill(0);
    branch.observed = true;
    branch.transient = 0;
    branch.transient = score - mean_of(branch, branch.present);
  }
  for (Branch& branch : branches_) branch.weight /= total;
}

ScoreMoments ScoreFilter::predict() const {
  ScoreMoments moments;
  for (const Branch& branch : branches_) moments.mean += branch.weight * mean_of(branch, branch.present);
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    const Branch& branch = branches_[b];
    double variance = 0;
    if (!branch.observed) {
      const Vector observation = loading(branch);
      variance = noise_variance(kBranchKinds[b]);
      for (std::size_t i = 0; i < kFilterStates; ++i) {
        for (std::size_t j = 0; j < kFilterStates; ++j) {
          variance += observation[i] * branch.covariance[i][j] * observation[j];
        }
      }
    }
    moments.variance += branch.weight * (variance + square(mean_of(branch, branch.present) - moments.mean));
  }
  return moments;
}

double ScoreFilter::mean_with(const FactorSums& sums) const {
  double mean = 0;
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    const Branch& branch = branches_[b];
    mean += branch.weight * mean_of(branch, remember(kBranchKinds[b], branch.before, sums));
  }
  return mean;
}

double ScoreFilter::steady_change(const FactorSums& from, const FactorSums& to) const {
  std::array<double, kFactorCount> moved{};
  for (FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    const double a = from.value(kind).value_or(model_.typical_value[k]);
    const double b = to.value(kind).value_or(model_.typical_value[k]);
    moved[k] = model_.points_max[k] * (model_.share(kind, b) - model_.share(kind, a));
  }
  double change = 0;
  for (const Branch& branch : branches_) {
    for (std::size_t k = 0; k < kFactorCount; ++k) change += branch.weight * gain_of(branch, k) * moved[k];
  }
  return change;
}

std::array<double, kFactorCount> ScoreFilter::gains() const {
  std::array<double, kFactorCount> gains{};
  for (const Branch& branch : branches_) {
    for (std::size_t k = 0; k < kFactorCount; ++k) gains[k] += branch.weight * gain_of(branch, k);
  }
  return gains;
}

std::vector<FactorMemory> ScoreFilter::memories() const {
  std::vector<FactorMemory> memories;
  for (const Branch& branch : branches_) memories.push_back(branch.present);
  return memories;
}

std::array<double, kFactorCount> ScoreFilter::factor_points(std::span<const FactorMemory> memories) const {
  std::array<double, kFactorCount> points{};
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    for (std::size_t k = 0; k < kFactorCount; ++k) {
      points[k] += branches_[b].weight * gain_of(branches_[b], k) * memories[b].points[k];
    }
  }
  return points;
}

}  // namespace ipi
