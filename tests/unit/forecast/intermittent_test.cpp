#include "forecast/intermittent.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace ipi;

TEST_CASE("Croston: three units every third period are one a period, less the bias in SBA") {
  const std::vector<double> demand{0, 0, 3, 0, 0, 3, 0, 0, 3};
  CHECK(croston(demand, 0.1) == doctest::Approx(1));
  CHECK(croston_sba(demand, 0.1) == doctest::Approx(0.95));
  CHECK(mean_interval(demand) == 3);
}

TEST_CASE("Croston: by hand with a change of size and interval") {
  // size 4, then 4 + 0.5 × (8 − 4) = 6; interval 1, then 1 + 0.5 × (3 − 1) = 2.
  CHECK(croston(std::vector<double>{4, 0, 0, 8}, 0.5) == doctest::Approx(3));
}

TEST_CASE("TSB: fades when an item stops selling, Croston does not") {
  std::vector<double> demand{2, 0, 2, 0, 2, 0, 2, 0};
  const double before = teunter_syntetos_babai(demand, 0.1, 0.1);
  const double croston_before = croston(demand, 0.1);
  demand.insert(demand.end(), 20, 0.0);
  CHECK(teunter_syntetos_babai(demand, 0.1, 0.1) < 0.3 * before);
  CHECK(croston(demand, 0.1) == croston_before);
  CHECK(quiet_periods(demand) == 21);
}

TEST_CASE("Intermittent demand: unobserved periods are no periods, and no sale at all is 0") {
  const double gap = std::nan("");
  CHECK(croston(std::vector<double>{3, gap, gap, 0, 0, 3}, 0.1) == croston(std::vector<double>{3, 0, 0, 3}, 0.1));
  CHECK(quiet_periods(std::vector<double>{3, 0, gap, 0}) == 2);
  CHECK(croston(std::vector<double>{0, 0, 0}, 0.1) == 0);
  CHECK(teunter_syntetos_babai(std::vector<double>{gap, gap}, 0.1, 0.1) == 0);
  CHECK(mean_interval(std::vector<double>{0, 5, 0}) == 0);
}
