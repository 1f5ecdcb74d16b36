#include "ipi/score.h"

#include <algorithm>

#include "ipi/calibration.h"

namespace ipi {
namespace {

double best_value(FactorKind kind, const ScoreModel& model) {
  if (kind == FactorKind::sell_through) return model.target_ratio;
  return kind == FactorKind::in_stock ? 1 : 0;
}

// The same sums with one factor at its best.
FactorSums with_best(const FactorTable& factors, FactorKind kind, const ScoreModel& model) {
  FactorSums sums = factors.sums;
  const std::size_t k = index_of(kind);
  sums.numerator[k] = best_value(kind, model) * sums.denominator[k];
  return sums;
}

void fill_parts(const FactorTable& factors, const ScoreModel& model, ScoreBreakdown& breakdown) {
  breakdown.ceiling = model.base_points;
  for (FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    FactorPart& part = breakdown.parts[k];
    const Factor& factor = factors.factors[k];
    part.grade = factor.grade;
    part.points_max = model.points_max[k];
    const double value = factor.scored ? *factor.value : model.typical_value[k];
    part.points = part.points_max * model.share(kind, value);
    // What the files do not tell can neither be lost nor won.
    part.points_lost = factor.scored ? part.points_max - part.points : 0;
    breakdown.ceiling += part.points + part.points_lost;
    breakdown.uncalibrated += part.points;
  }
  breakdown.uncalibrated += model.base_points;
}

bool lacks_a_factor(const FactorTable& factors, const ScoreModel& model) {
  for (FactorKind kind : kFactorKinds) {
    if (model.points_max[index_of(kind)] > 0 && !factors.factor(kind).scored) return true;
  }
  return false;
}

}  // namespace

ScoreBreakdown score(const FactorTable& factors, const ScoreModel& model, const Calibration* calibration) {
  ScoreBreakdown breakdown;
  breakdown.model = model.version;
  breakdown.week_of = factors.as_of.monday();
  breakdown.base_points = model.base_points;
  fill_parts(factors, model, breakdown);

  breakdown.calibrated = calibration != nullptr && calibration->scores_used() > 0;
  if (breakdown.calibrated) {
    const ScoreRange range = calibration->predict(factors.as_of, factors.sums);
    breakdown.estimate = range.estimate;
    breakdown.low = range.low;
    breakdown.high = range.high;
    breakdown.scores_used = calibration->scores_used();
  } else {
    const double half_width = lacks_a_factor(factors, model) ? model.half_width_missing : model.half_width;
    breakdown.estimate = breakdown.uncalibrated;
    breakdown.low = std::max(0.0, breakdown.estimate - half_width);
    breakdown.high = std::min(1000.0, breakdown.estimate + half_width);
  }
  breakdown.shift = breakdown.estimate - breakdown.uncalibrated;
  for (FactorKind kind : kFactorKinds) {
    FactorPart& part = breakdown.parts[index_of(kind)];
    if (!factors.factor(kind).scored) continue;
    const FactorSums best = with_best(factors, kind, model);
    part.points_available =
        breakdown.calibrated ? calibration->steady_change(factors.as_of, factors.sums, best) : part.points_lost;
  }
  return breakdown;
}

}  // namespace ipi
