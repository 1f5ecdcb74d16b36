// ScoreModel: the versioned arithmetic from factors to points. Amazon publishes the factors and not the formula;
// every constant here says where it comes from. README.md tells the model in prose.
// A factor's points are points_max × share(value), the score is base_points plus the factors' points. Curves are
// monotone, continuous and rational, so that every platform computes the same bits.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/marketplace.h"
#include "ipi/factors.h"

namespace ipi {

// A constant of the model with its provenance, for "how is this computed".
struct ModelConstant {
  std::string_view name;
  double value;
  std::string_view provenance;  // "Source: …" or "Assumption A-nn: …"
};

struct ScoreModel {
  std::string_view version;
  double base_points = 0;                            // with every factor at its worst
  std::array<double, kFactorCount> points_max{};     // 0 where the marketplace lacks the bar
  std::array<double, kFactorCount> typical_value{};  // stands in for a factor that the files do not tell
  double target_ratio = 0;                           // sell-through that earns all its points
  double sell_through_half = 0, excess_bend = 0, stranded_bend = 0;  // shapes of the curves
  double half_width = 0, half_width_missing = 0;                     // of the uncalibrated band; with a factor missing

  // 0 at the worst value, 1 at the best; never falls as the factor improves.
  double share(FactorKind kind, double value) const;
  // The uncalibrated score of these sums. A factor without a value stands at its typical one.
  double uncalibrated(const FactorSums& sums) const;
};

// Version 1, fitted to the marketplace's set of bars.
ScoreModel score_model(Marketplace marketplace);
std::span<const ModelConstant> model_constants();

// Source: Amazon capacity texts as quoted since 2022; third parties call 400 good standing. The user may change it.
constexpr double kDefaultThreshold = 400;

}  // namespace ipi
