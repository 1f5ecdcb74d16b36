// score: from factors to the estimate with its band, and how the points fall to the factors.
// In: factors, a model, a calibration or none. Out: a ScoreBreakdown; never fails.
// points, points_lost and ceiling are shares of the uncalibrated model: base_points + Σ points = uncalibrated and
// Σ points_lost = ceiling − uncalibrated. The calibration's shift is a line of its own.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/day.h"
#include "ipi/factors.h"
#include "ipi/model.h"

namespace ipi {

class Calibration;

struct FactorPart {
  double points = 0;
  double points_lost = 0;
  double points_max = 0;        // points + points_lost, except for a factor that is not scored
  double points_available = 0;  // true gain of the (calibrated) score if this factor alone were at its best
  Grade grade = Grade::unknown;
};

struct ScoreBreakdown {
  std::string_view model;
  Day week_of;               // the Monday whose number is estimated
  double estimate = 0;       // unrounded, 0 to 1000
  double low = 0, high = 0;  // 10th and 90th percentile
  double uncalibrated = 0;
  double shift = 0;    // estimate − uncalibrated
  double ceiling = 0;  // uncalibrated score with every known factor at its best
  double base_points = 0;
  bool calibrated = false;
  std::uint32_t scores_used = 0;
  std::array<FactorPart, kFactorCount> parts;

  const FactorPart& part(FactorKind kind) const { return parts[index_of(kind)]; }
};

ScoreBreakdown score(const FactorTable& factors, const ScoreModel& model, const Calibration* calibration);

}  // namespace ipi
