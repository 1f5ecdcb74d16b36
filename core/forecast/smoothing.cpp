#include "forecast/smoothing.h"

#include <algorithm>
#include <array>

namespace ipi {
namespace {

constexpr std::size_t kStartWeeks = 8;   // whose mean starts the level
constexpr std::size_t kWarmUpWeeks = 4;  // whose errors do not count

double start_level(std::span<const double> values, std::span<const double> weights) {
  double sum = 0, weight = 0;
  std::size_t used = 0;
  for (std::size_t t = 0; t < values.size() && used < kStartWeeks; ++t) {
    if (values[t] != values[t] || weights[t] <= 0) continue;
    sum += values[t] * weights[t];
    weight += weights[t];
    ++used;
  }
  return weight > 0 ? sum / weight : 0;
}

Smoothing run(std::span<const double> values, std::span<const double> weights, double alpha, double beta,
              double damping) {
  Smoothing s;
  s.alpha = alpha;
  s.beta = beta;
  s.damping = damping;
  s.level = start_level(values, weights);
  std::size_t seen = 0;
  for (std::size_t t = 0; t < values.size(); ++t) {
    const double expected = s.level + damping * s.trend;
    s.trend *= damping;
    const double previous = s.level;
    s.level = expected;
    if (values[t] != values[t] || weights[t] <= 0) continue;
    const double error = values[t] - expected;
    if (seen++ >= kWarmUpWeeks) {
      s.sse += weights[t] * error * error;
      s.weight += weights[t];
    }
    s.level = expected + alpha * weights[t] * error;
    s.trend += beta * weights[t] * (s.level - previous - s.trend);
  }
  return s;
}

}  // namespace

double Smoothing::ahead(std::size_t weeks) const {
  double value = level, step = trend;
  for (std::size_t i = 0; i < weeks; ++i) {
    step *= damping;
    value += step;
  }
  return std::max(0.0, value);
}

double Smoothing::variance_ahead(std::size_t weeks) const {
  if (weight <= 0) return 0;
  return sse / weight * (1 + static_cast<double>(weeks - 1) * alpha * alpha);
}

Smoothing smooth_level(std::span<const double> values, std::span<const double> weights) {
  constexpr std::array<double, 8> kAlphas{0.05, 0.08, 0.12, 0.18, 0.25, 0.35, 0.5, 0.7};
  Smoothing best = run(values, weights, kAlphas[0], 0, 0);
  for (std::size_t i = 1; i < kAlphas.size(); ++i) {
    const Smoothing s = run(values, weights, kAlphas[i], 0, 0);
    if (s.sse < best.sse) best = s;
  }
  return best;
}

Smoothing smooth_damped_trend(std::span<const double> values, std::span<const double> weights) {
  constexpr std::array<double, 5> kAlphas{0.05, 0.12, 0.25, 0.4, 0.6};
  constexpr std::array<double, 4> kBetas{0.02, 0.06, 0.15, 0.3};
  constexpr std::array<double, 3> kDampings{0.85, 0.92, 0.97};
  Smoothing best = run(values, weights, kAlphas[0], kBetas[0], kDampings[0]);
  for (const double alpha : kAlphas) {
    for (const double beta : kBetas) {
      for (const double damping : kDampings) {
        const Smoothing s = run(values, weights, alpha, beta, damping);
        if (s.sse < best.sse) best = s;
      }
    }
  }
  return best;
}

}  // namespace ipi
