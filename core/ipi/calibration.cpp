#include "ipi/calibration.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace ipi {
namespace {

// Source: standard normal distribution, 90th percentile.
constexpr double kNinetieth = 1.2816;
// Assumption A-40: an error beyond so many standard deviations and points is a typing error if the next score
// does not confirm it.
constexpr double kImplausibleSds = 5, kImplausiblePoints = 50;

// Assumption A-41: scores further away from the files than this say nothing of the account as the files show it.
constexpr int kWeeksBeforeFiles = 156, kWeeksAfterFiles = 26;

int weeks_between(Day from, Day to) { return (to - from) / 7; }

FactorSums blend(const FactorSums& a, const FactorSums& b, double share_of_b) {
  FactorSums sums;
  sums.units = a.units + share_of_b * (b.units - a.units);
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    sums.numerator[k] = a.numerator[k] + share_of_b * (b.numerator[k] - a.numerator[k]);
    sums.denominator[k] = a.denominator[k] + share_of_b * (b.denominator[k] - a.denominator[k]);
  }
  return sums;
}

// States by Monday, ascending, one a week: the latest day of the week counts.
std::vector<DatedFactors> by_week(std::span<const DatedFactors> states) {
  std::vector<DatedFactors> sorted(states.begin(), states.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const DatedFactors& a, const DatedFactors& b) { return a.date < b.date; });
  std::vector<DatedFactors> weeks;
  for (const DatedFactors& state : sorted) {
    const DatedFactors moved{state.date.monday(), state.sums};
    if (!weeks.empty() && weeks.back().date == moved.date) {
      weeks.back() = moved;
    } else {
      weeks.push_back(moved);
    }
  }
  return weeks;
}

// Factors of any Monday: bridged in a straight line, constant outside.
FactorSums sums_on(const std::vector<DatedFactors>& weeks, Day monday) {
  auto after = std::find_if(weeks.begin(), weeks.end(), [&](const DatedFactors& w) { return w.date >= monday; });
  if (after == weeks.end()) return weeks.back().sums;
  if (after == weeks.begin() || after->date == monday) return after->sums;
  const DatedFactors& before = *(after - 1);
  const double share = static_cast<double>(monday - before.date) / (after->date - before.date);
  return blend(before.sums, after->sums, share);
}

// Weeks of which only the official bars are known become states of their own.
void add_official_bars(std::span<const ScoreCheck> checks, std::vector<DatedFactors>& weeks) {
  std::vector<DatedFactors> added;
  for (const ScoreCheck& check : checks) {
    const auto same_week = [&](const DatedFactors& state) { return state.date == check.week; };
    if (std::any_of(weeks.begin(), weeks.end(), same_week) || std::any_of(added.begin(), added.end(), same_week)) continue;
    if (check.verdict == ScoreVerdict::too_far) continue;
    DatedFactors state{check.week, sums_on(weeks, check.week)};
    bool any = false;
    for (std::size_t k = 0; k < kFactorCount; ++k) {
      if (!check.official_bars[k]) continue;
      any = true;
      if (state.sums.denominator[k] <= 0) state.sums.denominator[k] = 1;
      state.sums.numerator[k] = *check.official_bars[k] * state.sums.denominator[k];
    }
    if (any) added.push_back(state);
  }
  weeks.insert(weeks.end(), added.begin(), added.end());
  std::sort(weeks.begin(), weeks.end(), [](const DatedFactors& a, const DatedFactors& b) { return a.date < b.date; });
}

// The scores in order, each with the verdict that needs no prediction.
std::vector<ScoreCheck> sorted_checks(std::span<const OfficialScore> scores, Day first_file, Day last_file) {
  std::vector<ScoreCheck> checks;
  for (const OfficialScore& official : scores) {
    ScoreCheck check;
    check.week = official.date.monday();
    check.score = official.score;
    check.official_bars = official.bars;
    const bool near = check.week >= first_file - 7 * kWeeksBeforeFiles && check.week <= last_file + 7 * kWeeksAfterFiles;
    if (!near) check.verdict = ScoreVerdict::too_far;
    if (official.score < 0 || official.score > 1000) check.verdict = ScoreVerdict::out_of_range;
    checks.push_back(check);
  }
  std::stable_sort(checks.begin(), checks.end(),
                   [](const ScoreCheck& a, const ScoreCheck& b) { return a.week < b.week; });
  const ScoreCheck* first = nullptr;
  for (ScoreCheck& check : checks) {
    if (check.verdict != ScoreVerdict::fits) continue;
    if (first != nullptr && first->week == check.week) {
      check.verdict = first->score == check.score ? ScoreVerdict::repeated : ScoreVerdict::contradictory;
    } else {
      first = &check;
    }
  }
  return checks;
}

bool usable(const ScoreCheck& check) {
  return check.verdict == ScoreVerdict::fits || check.verdict == ScoreVerdict::unusual;
}

// A number far off that the next score does not confirm.
bool looks_mistyped(const std::vector<ScoreCheck>& checks, std::size_t at, const ScoreMoments& expected) {
  const double error = std::abs(checks[at].score - expected.mean);
  if (error < kImplausiblePoints || error < kImplausibleSds * std::sqrt(expected.variance)) return false;
  for (std::size_t next = at + 1; next < checks.size(); ++next) {
    if (!usable(checks[next])) continue;
    return std::abs(checks[next].score - expected.mean) < std::abs(checks[next].score - checks[at].score);
  }
  return false;
}

}  // namespace

ScoreRange range_of(const ScoreMoments& moments) {
  const double half = kNinetieth * std::sqrt(std::max(0.0, moments.variance));
  const double mean = std::clamp(moments.mean, 0.0, 1000.0);
  return {mean, std::clamp(moments.mean - half, 0.0, mean), std::clamp(moments.mean + half, mean, 1000.0)};
}

std::optional<int> Calibration::official_score(Day monday) const {
  for (const ScoreCheck& check : checks_) {
    if (check.week == monday && usable(check)) return check.score;
  }
  return std::nullopt;
}

FactorPoints Calibration::gains() const { return filter_.gains(); }

FactorPoints Calibration::factor_points(Day monday) const {
  const int week = std::clamp(weeks_between(first_week_, monday), 0, static_cast<int>(memories_.size()) - 1);
  return filter_.factor_points(memories_[static_cast<std::size_t>(week)]);
}

ScoreFilter Calibration::filter_at(Day day, const FactorSums& sums) const {
  ScoreFilter filter = filter_;
  const int weeks = std::max(0, weeks_between(week_, day.monday()));
  if (weeks == 0) filter.revise(sums);
  for (int week = 1; week <= weeks; ++week) {
    filter.step(blend(last_sums_, sums, static_cast<double>(week) / weeks));
  }
  return filter;
}

ScoreRange Calibration::predict(Day day, const FactorSums& sums) const {
  if (day.monday() < week_) {
    if (const std::optional<int> score = official_score(day.monday())) {
      const double shown = *score;
      return {shown, shown, shown};
    }
  }
  return range_of(filter_at(day, sums).predict());
}

double Calibration::steady_change(Day day, const FactorSums& from, const FactorSums& to) const {
  return filter_at(day, from).steady_change(from, to);
}

Calibration calibrate(std::span<const DatedFactors> states, std::span<const OfficialScore> scores,
                      const ScoreModel& model) {
  IPI_CHECK(!states.empty());
  std::vector<DatedFactors> weeks = by_week(states);
  std::vector<ScoreCheck> checks = sorted_checks(scores, weeks.front().date, weeks.back().date);
  for (ScoreCheck& check : checks) {
    const FactorSums sums = sums_on(weeks, check.week);
    for (FactorKind kind : kFactorKinds) check.computed_bars[index_of(kind)] = sums.value(kind);
  }
  const Day last_state = weeks.back().date;
  add_official_bars(checks, weeks);
  Day first = weeks.front().date, last = last_state;
  for (const ScoreCheck& check : checks) {
    if (!usable(check)) continue;
    first = std::min(first, check.week);
    last = std::max(last, check.week);
  }

  const bool any = std::any_of(checks.begin(), checks.end(), usable);
  Calibration calibration{ScoreFilter(model, sums_on(weeks, first), any ? kAccountGain : kModelGain)};
  calibration.first_week_ = first;
  calibration.week_ = last;
  calibration.last_sums_ = sums_on(weeks, last);
  calibration.checks_ = std::move(checks);
  std::size_t next = 0;
  for (Day week = first; week <= last; week = week + 7) {
    if (week != first) calibration.filter_.step(sums_on(weeks, week));
    calibration.memories_.push_back(calibration.filter_.memories());
    for (; next < calibration.checks_.size() && calibration.checks_[next].week <= week; ++next) calibration.learn(next);
  }
  return calibration;
}

void Calibration::learn(std::size_t at) {
  ScoreCheck& check = checks_[at];
  if (!usable(check)) return;
  const ScoreMoments expected = filter_.predict();
  check.expected = range_of(expected);
  if (scores_used_ > 0) {
    if (looks_mistyped(checks_, at, expected)) {
      check.verdict = ScoreVerdict::implausible;
      return;
    }
    // Assumption A-42: three standard deviations are worth a remark.
    if (std::abs(check.score - expected.mean) > 3 * std::sqrt(expected.variance)) check.verdict = ScoreVerdict::unusual;
  }
  filter_.observe(check.score);
  ++scores_used_;
  last_score_week_ = check.week;
}

}  // namespace ipi
