#include "ipi/calibration.h"

#include <algorithm>
#include <cmath>

#include "base/sort.h"

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

// The scores in order, each with the verdict that needs no prediction.
std::vector<ScoreCheck> sorted_checks(std::span<const OfficialScore> scores, Day first_file, Day last_file) {
  std::vector<ScoreCheck> checks;
  for (const OfficialScore& official : scores) {
    ScoreCheck check;
    check.week = official.date.monday();
    check.score = official.score;
    check.official_bars = official.bars;
    const bool near =
        check.week >= first_file - 7 * kWeeksBeforeFiles && check.week <= last_file + 7 * kWeeksAfterFiles;
    if (!near) check.verdict = ScoreVerdict::too_far;
    if (official.score < 0 || official.score > 1000) check.verdict = ScoreVerdict::out_of_range;
    checks.push_back(check);
  }
  sort_values(checks, [](const ScoreCheck& a, const ScoreCheck& b) { return a.week < b.week; });
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
    filter.step(blend(last_sums_, sums, static_cast<double>(week) / weeks), true);
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
  FactorHistory history(states);
  const Day last_state = history.last();
  std::vector<ScoreCheck> checks = sorted_checks(scores, history.first(), last_state);
  for (ScoreCheck& check : checks) {
    const FactorSums sums = history.on(check.week);
    for (FactorKind kind : kFactorKinds) check.computed_bars[index_of(kind)] = sums.value(kind);
  }
  for (const ScoreCheck& check : checks) {
    if (check.verdict != ScoreVerdict::too_far) history.add_bars(check.week, check.official_bars);
  }
  Day first = history.first(), last = last_state;
  for (const ScoreCheck& check : checks) {
    if (!usable(check)) continue;
    first = std::min(first, check.week);
    last = std::max(last, check.week);
  }

  const bool any = std::any_of(checks.begin(), checks.end(), usable);
  Calibration calibration{ScoreFilter(model, history.on(first), any ? kAccountGains : kModelGains)};
  calibration.first_week_ = first;
  calibration.week_ = last;
  calibration.last_sums_ = history.on(last);
  calibration.checks_ = std::move(checks);
  std::size_t next = 0;
  for (Day week = first; week <= last; week = week + 7) {
    if (week != first) calibration.filter_.step(history.on(week), history.spans(week - 7) && history.spans(week));
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
