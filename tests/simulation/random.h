// Random numbers by key: the same (seed, stream, day) gives the same number, whatever was drawn before. So two
// worlds that differ in one action share every other coincidence.
#pragma once

#include <cmath>
#include <cstdint>

namespace ipi::simulation {

inline std::uint64_t mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ull;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return x ^ (x >> 31);
}

// Strictly between 0 and 1.
inline double uniform(std::uint64_t seed, std::uint64_t stream, std::uint64_t step) {
  const std::uint64_t bits = mix(mix(mix(seed) ^ stream) ^ step);
  return (static_cast<double>(bits >> 11) + 0.5) / 9007199254740992.0;
}

inline double normal(std::uint64_t seed, std::uint64_t stream, std::uint64_t step) {
  const double u = uniform(seed, stream, step), v = uniform(seed, stream ^ 0x5555555555ull, step);
  return std::sqrt(-2 * std::log(u)) * std::cos(6.283185307179586 * v);
}

// By inversion, so that a larger mean never gives a smaller number for the same u.
inline int poisson(double mean, double u) {
  if (mean > 60) {
    // Normal approximation by a rational quantile is not needed to be exact here: logit scaled.
    const double z = std::log(u / (1 - u)) / 1.702;
    const double x = mean + std::sqrt(mean) * z;
    return x < 0 ? 0 : static_cast<int>(x + 0.5);
  }
  double p = std::exp(-mean), sum = p;
  int n = 0;
  while (u > sum && n < 400) {
    ++n;
    p *= mean / n;
    sum += p;
  }
  return n;
}

// Draws in a row, for making an account.
class Draws {
 public:
  Draws(std::uint64_t seed, std::uint64_t stream) : seed_(seed), stream_(stream) {}
  double unit() { return uniform(seed_, stream_, next_++); }
  double between(double low, double high) { return low + (high - low) * unit(); }
  double gauss() { return normal(seed_, stream_, next_++); }
  double lognormal(double median, double sigma) { return median * std::exp(sigma * gauss()); }
  bool chance(double p) { return unit() < p; }

 private:
  std::uint64_t seed_, stream_, next_ = 0;
};

}  // namespace ipi::simulation
