#include "ipi/history.h"

#include <algorithm>

#include "base/check.h"
#include "base/sort.h"

namespace ipi {
namespace {

// Where a number that only some states know lies before and after a Monday.
struct Neighbours {
  const DatedFactors* before = nullptr;
  const DatedFactors* after = nullptr;
};

template <class Knows>
Neighbours neighbours_of(const std::vector<DatedFactors>& weeks, Day monday, Knows knows) {
  Neighbours found;
  for (const DatedFactors& week : weeks) {
    if (!knows(week)) continue;
    if (week.date <= monday) found.before = &week;
    if (week.date >= monday && found.after == nullptr) found.after = &week;
  }
  if (found.before == nullptr) found.before = found.after;
  if (found.after == nullptr) found.after = found.before;
  return found;
}

double share_between(const Neighbours& neighbours, Day monday) {
  if (neighbours.before->date == neighbours.after->date) return 0;
  return static_cast<double>(monday - neighbours.before->date) / (neighbours.after->date - neighbours.before->date);
}

}  // namespace

FactorSums blend(const FactorSums& a, const FactorSums& b, double share_of_b) {
  FactorSums sums;
  sums.units = a.units + share_of_b * (b.units - a.units);
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    sums.numerator[k] = a.numerator[k] + share_of_b * (b.numerator[k] - a.numerator[k]);
    sums.denominator[k] = a.denominator[k] + share_of_b * (b.denominator[k] - a.denominator[k]);
  }
  return sums;
}

FactorHistory::FactorHistory(std::span<const DatedFactors> states) {
  IPI_CHECK(!states.empty());
  std::vector<DatedFactors> sorted(states.begin(), states.end());
  sort_values(sorted, [](const DatedFactors& a, const DatedFactors& b) { return a.date < b.date; });
  for (const DatedFactors& state : sorted) {
    const DatedFactors moved{state.date.monday(), state.sums, state.guessed};
    if (weeks_.empty() || weeks_.back().date != moved.date) {
      weeks_.push_back(moved);
    } else if (!moved.guessed) {
      weeks_.back() = moved;
    }
  }
  const auto told = [](const DatedFactors& week) { return !week.guessed; };
  IPI_CHECK(std::any_of(weeks_.begin(), weeks_.end(), told));
  first_ = std::find_if(weeks_.begin(), weeks_.end(), told)->date;
  last_ = std::find_if(weeks_.rbegin(), weeks_.rend(), told)->date;
}

void FactorHistory::add_bars(Day monday, const std::array<std::optional<double>, kFactorCount>& bars) {
  const auto place = std::lower_bound(weeks_.begin(), weeks_.end(), monday,
                                      [](const DatedFactors& week, Day day) { return week.date < day; });
  if (place != weeks_.end() && place->date == monday && !place->guessed) {
    for (std::size_t k = 0; k < kFactorCount; ++k) {
      if (!bars[k] || place->sums.denominator[k] > 0) continue;
      place->sums.denominator[k] = 1;
      place->sums.numerator[k] = *bars[k];
    }
    return;
  }
  DatedFactors state{monday, on(monday)};
  bool any = false;
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    if (!bars[k]) continue;
    any = true;
    if (state.sums.denominator[k] <= 0) state.sums.denominator[k] = 1;
    state.sums.numerator[k] = *bars[k] * state.sums.denominator[k];
  }
  if (!any) return;
  if (place != weeks_.end() && place->date == monday) {
    *place = state;  // what was guessed gives way
  } else {
    weeks_.insert(place, state);
  }
  first_ = std::min(first_, monday);
  last_ = std::max(last_, monday);
}

FactorSums FactorHistory::on(Day monday) const {
  const Neighbours any = neighbours_of(weeks_, monday, [](const DatedFactors&) { return true; });
  FactorSums sums = blend(any.before->sums, any.after->sums, share_between(any, monday));
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    const Neighbours known =
        neighbours_of(weeks_, monday, [k](const DatedFactors& week) { return week.sums.denominator[k] > 0; });
    if (known.before == nullptr) continue;
    const FactorSums its = blend(known.before->sums, known.after->sums, share_between(known, monday));
    sums.numerator[k] = its.numerator[k];
    sums.denominator[k] = its.denominator[k];
  }
  return sums;
}

}  // namespace ipi
