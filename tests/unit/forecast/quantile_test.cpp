#include "forecast/quantile.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace ipi;

TEST_CASE("Normal quantile: known values, symmetric, and close to the true curve between them") {
  CHECK(normal_quantile(0.5) == 0);
  CHECK(normal_quantile(0.9) == doctest::Approx(1.28155));
  CHECK(normal_quantile(0.1) == doctest::Approx(-1.28155));
  CHECK(normal_quantile(0.95) == doctest::Approx(1.64485));
  for (double p = 0.05; p < 0.951; p += 0.001) {
    const double probability = 0.5 * std::erfc(-normal_quantile(p) / std::sqrt(2.0));
    CHECK(probability == doctest::Approx(p).epsilon(0.005));
  }
  CHECK(normal_quantile(1) == doctest::Approx(3.71902));
}

TEST_CASE("Demand quantile: skewed, never negative, and true to Poisson counts") {
  CHECK(demand_quantile(0, 0, 1.28) == 0);
  CHECK(demand_quantile(0.2, 0.2, -1.28155) == 0);
  CHECK(demand_quantile(10, 0, 1.28) == 10);
  // Poisson of mean 20: P(X <= 14) = 0.105, P(X <= 26) = 0.922.
  CHECK(demand_quantile(20, 20, -1.28155) == doctest::Approx(14.7).epsilon(0.03));
  CHECK(demand_quantile(20, 20, 1.28155) == doctest::Approx(26.1).epsilon(0.03));
  CHECK(demand_quantile(20, 80, 1.28155) - 20 > 20 - demand_quantile(20, 80, -1.28155));
}
