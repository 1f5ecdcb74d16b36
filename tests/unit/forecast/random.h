// A small seeded generator with the draws that the simulations need. Tests only: it uses std::exp.
#pragma once

#include <cmath>
#include <cstdint>

namespace ipi::test {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) { state_ = next(); }
  std::uint64_t next() {  // splitmix64
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  double unit() { return static_cast<double>(next() >> 11) * (1.0 / 9007199254740992.0); }
  double between(double low, double high) { return low + (high - low) * unit(); }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  int poisson(double mean) {
    const double limit = std::exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      ++count;
    }
    return count;
  }

 private:
  std::uint64_t state_;
};

}  // namespace ipi::test
