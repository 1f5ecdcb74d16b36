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
  bool guessed = false;  // no file of that week: told by later ones (backcast)
};

inline DatedFactors dated(const FactorTable& factors) { return {factors.as_of, factors.sums}; }

// What one inventory tells of the twelve weeks before it: sell-through from the sales of the last 7, 30, 60 and 90 days
// and the weeks of cover of 30 and 90 days, or by the day where there is a ledger. The other factors are left unknown.
// Empty where the files tell nothing. For the oldest inventory at hand.
std::vector<DatedFactors> backcast(const SellerInventory& inventory, const FactorTable& factors);

// The factors of any week: the latest state of each Monday's week, and between them straight lines, factor by factor,
// as not every state knows all factors. Outside of what is known a factor stays as it was or will be.
class FactorHistory {
 public:
  // `states` in any order; at least one that is not guessed.
  explicit FactorHistory(std::span<const DatedFactors> states);

  // The official bars of a week without a state become one; where there is a state they fill in what it does not know,
  // as stranded reports tell of today only.
  void add_bars(Day monday, const std::array<std::optional<double>, kFactorCount>& bars);

  // First and last week that a file tells of.
  Day first() const { return first_; }
  Day last() const { return last_; }
  FactorSums on(Day monday) const;
  // Some state lies at or before the week, and some at or after it.
  bool spans(Day monday) const { return first() <= monday && monday <= last(); }

 private:
  std::vector<DatedFactors> weeks_;  // by Monday, ascending
  Day first_, last_;
};

// From a to b in a straight line; 0 = a, 1 = b.
FactorSums blend(const FactorSums& a, const FactorSums& b, double share_of_b);

}  // namespace ipi
