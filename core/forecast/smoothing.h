// Exponential smoothing of weekly demand with gaps: a level, or a level with a damped trend.
// In: a value a week (NaN = not observable) and how much of the week counts (0 to 1). Out: level and trend at
// the end and the one-step errors. Parameters come from a small fixed grid. Never fails; without any value
// the level is 0.
#pragma once

#include <cstddef>
#include <span>

namespace ipi {

struct Smoothing {
  double level = 0, trend = 0;
  double alpha = 0, beta = 0, damping = 0;
  double sse = 0;     // weighted sum of squared one-step errors
  double weight = 0;  // their weights' sum
  // The forecast so many weeks after the last one. Precondition: weeks >= 1.
  double ahead(std::size_t weeks) const;
  // Variance of that forecast's error for one week's demand.
  double variance_ahead(std::size_t weeks) const;
};

Smoothing smooth_level(std::span<const double> values, std::span<const double> weights);
Smoothing smooth_damped_trend(std::span<const double> values, std::span<const double> weights);

}  // namespace ipi
