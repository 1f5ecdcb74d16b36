// What is known of earlier weeks: factor sums on some days, official scores on some Mondays.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"
#include "ipi/factors.h"

namespace ipi {

// A score as Seller Central showed it. Any day of its week will do; it is moved to its Monday. Bars are the four
// official values where the user typed them.
struct OfficialScore {
  Day date;
  int score = 0;
  std::array<std::optional<double>, kFactorCount> bars = {};
};

// The factors of one marketplace on one day; all that calibration needs of a FactorTable.
struct DatedFactors {
  Day date;
  FactorSums sums;
};

inline DatedFactors dated(const FactorTable& factors) { return {factors.as_of, factors.sums}; }

}  // namespace ipi
