// Calibration: what the seller's own official scores teach about the account.
// In: factors on some days, official scores on some days, in any order. Out: an immutable Calibration that predicts
// the number of any later week, with a band, and says for each score what it would have said before it came.
// Never fails: a score that cannot be right is pointed out and not used. Nothing is fitted to the score that is
// being predicted. Weeks between two known states are bridged in a straight line; before the first one the factors
// are taken as constant. Official bars fill weeks of which there is no file, and
// factors that a file does not tell; else they are only compared.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/day.h"
#include "ipi/filter.h"
#include "ipi/history.h"
#include "ipi/model.h"

namespace ipi {

struct ScoreRange {
  double estimate = 0, low = 0, high = 0;  // low and high: 10th and 90th percentile; all within 0 to 1000
};

enum class ScoreVerdict : std::uint8_t {
  fits,
  unusual,        // used, though far outside the band
  repeated,       // the same number for the same week again
  contradictory,  // another number for the same week; the first one given is used
  implausible,    // so far from both neighbours that it is taken as mistyped; not used
  out_of_range,   // not within 0 to 1000; not used
  too_far,        // years before the first file or half a year after the last; not used
};

// One official score beside what was expected of it.
struct ScoreCheck {
  Day week;
  int score = 0;
  std::optional<ScoreRange> expected;  // from the scores before it
  ScoreVerdict verdict = ScoreVerdict::fits;
  // The bars that the user typed, and the same by our files (bridged).
  std::array<std::optional<double>, kFactorCount> official_bars{}, computed_bars{};
};

using FactorPoints = std::array<double, kFactorCount>;

class Calibration {
 public:
  std::uint32_t scores_used() const { return scores_used_; }
  std::optional<Day> last_score_week() const { return last_score_week_; }
  const std::vector<ScoreCheck>& checks() const { return checks_; }

  // The number shown in the week of `day` if the factors of that day are `sums`. A day before the last known factors
  // is read as the last known week, unless its own official score is known.
  ScoreRange predict(Day day, const FactorSums& sums) const;
  // Change of the score when `from` becomes `to` for good.
  double steady_change(Day day, const FactorSums& from, const FactorSums& to) const;
  // The used official score of that Monday.
  std::optional<int> official_score(Day monday) const;
  // Weight of each factor's points in this account; 1 = as in the uncalibrated model.
  FactorPoints gains() const;
  // Each factor's points in the week of a day, through the account's windows and gains, by all that is known now. Only
  // differences between weeks mean something.
  FactorPoints factor_points(Day monday) const;
  // The filter carried to the week of `day`.
  ScoreFilter filter_at(Day day, const FactorSums& sums) const;

 private:
  friend Calibration calibrate(std::span<const DatedFactors>, std::span<const OfficialScore>, const ScoreModel&);
  void learn(std::size_t check);
  explicit Calibration(ScoreFilter filter) : filter_(std::move(filter)) {}

  ScoreFilter filter_;
  Day first_week_;
  std::vector<std::vector<FactorMemory>> memories_;  // by week from first_week_, then by branch
  Day week_;                                         // of the filter's present
  FactorSums last_sums_;
  std::uint32_t scores_used_ = 0;
  std::optional<Day> last_score_week_;
  std::vector<ScoreCheck> checks_;
};

// `states` need at least one entry.
Calibration calibrate(std::span<const DatedFactors> states, std::span<const OfficialScore> scores,
                      const ScoreModel& model);

// 10th to 90th percentile as a ScoreRange, within 0 to 1000.
ScoreRange range_of(const ScoreMoments& moments);

}  // namespace ipi
