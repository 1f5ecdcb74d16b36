// What is known of earlier weeks: factor sums on some days, official scores on some Mondays.
// Deliberately not here: what the scores teach (calibration).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
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

// The factors of any week: the latest state of each Monday's week, and between them straight lines, factor by factor,
// as not every state knows all factors. Outside of what is known a factor stays as it was or will be.
class FactorHistory {
 public:
  // `states` in any order; at least one.
  explicit FactorHistory(std::span<const DatedFactors> states);

  // The official bars of a week without a state become one. Weeks that have a state are left alone.
  void add_bars(Day monday, const std::array<std::optional<double>, kFactorCount>& bars);

  Day first() const { return weeks_.front().date; }
  Day last() const { return weeks_.back().date; }
  FactorSums on(Day monday) const;
  // Some state lies at or before the week, and some at or after it.
  bool spans(Day monday) const { return first() <= monday && monday <= last(); }

 private:
  std::vector<DatedFactors> weeks_;  // by Monday, ascending
};

// From a to b in a straight line; 0 = a, 1 = b.
FactorSums blend(const FactorSums& a, const FactorSums& b, double share_of_b);

}  // namespace ipi
