#include "simulation/baselines.h"

#include <algorithm>
#include <cmath>

namespace ipi::simulation {
namespace {

double local_trend(const std::vector<int>& scores, int ahead) {
  const std::size_t n = scores.size(), used = std::min<std::size_t>(4, n);
  if (used < 2) return scores.back();
  const double slope = static_cast<double>(scores[n - 1] - scores[n - used]) / static_cast<double>(used - 1);
  return scores.back() + 0.5 * slope * ahead;
}

// Standardised bars, ridge penalty 1, intercept free; solved by Gauss on 3 × 3.
double ridge(const std::vector<int>& scores, const std::vector<Bars>& bars, const Bars& now) {
  const std::size_t n = scores.size();
  if (n < 2) return scores.back();
  double mean_score = 0;
  Bars mean{}, scale{};
  for (std::size_t i = 0; i < n; ++i) {
    mean_score += scores[i] / static_cast<double>(n);
    for (std::size_t k = 0; k < 3; ++k) mean[k] += bars[i][k] / static_cast<double>(n);
  }
  for (std::size_t k = 0; k < 3; ++k) {
    for (std::size_t i = 0; i < n; ++i)
      scale[k] += (bars[i][k] - mean[k]) * (bars[i][k] - mean[k]) / static_cast<double>(n);
    scale[k] = std::sqrt(scale[k]) + 1e-6;
  }
  double a[3][4] = {};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      const double x = (bars[i][j] - mean[j]) / scale[j];
      for (std::size_t k = 0; k < 3; ++k) a[j][k] += x * (bars[i][k] - mean[k]) / scale[k];
      a[j][3] += x * (scores[i] - mean_score);
    }
  }
  for (int j = 0; j < 3; ++j) a[j][j] += 1;
  for (int j = 0; j < 3; ++j) {
    for (int i = 0; i < 3; ++i) {
      if (i == j) continue;
      const double f = a[i][j] / a[j][j];
      for (int k = j; k < 4; ++k) a[i][k] -= f * a[j][k];
    }
  }
  double prediction = mean_score;
  for (std::size_t k = 0; k < 3; ++k) {
    const double z = std::clamp((now[k] - mean[k]) / scale[k], -4.0, 4.0);
    prediction += a[k][3] / a[k][k] * z;
  }
  return prediction;
}

}  // namespace

std::array<double, kBaselines> baseline_predictions(const std::vector<int>& scores, const std::vector<Bars>& bars,
                                                    const Bars& now, int ahead) {
  return {static_cast<double>(scores.back()), local_trend(scores, ahead), ridge(scores, bars, now)};
}

}  // namespace ipi::simulation
