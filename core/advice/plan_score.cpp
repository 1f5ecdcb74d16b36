#include "advice/plan_score.h"

#include <algorithm>

namespace ipi {
namespace {

double share_of(const ScoreModel& model, FactorKind kind, const FactorSums& sums) {
  return model.share(kind, sums.value(kind).value_or(model.typical_value[index_of(kind)]));
}

// Points for one unit of a factor's share: the score with the factor a little worse, a little better and in
// the middle of its range, the steepest of them, as the others may run into the end of the curve or of the
// scale. `moved_score` is the score with a delta of that factor.
template <class MovedScore>
double weight_of(const ScoreModel& model, FactorKind kind, const FactorSums& sums, double score,
                 const MovedScore& moved_score) {
  const std::size_t k = index_of(kind);
  const std::optional<double> value = sums.value(kind);
  if (model.points_max[k] <= 0 || !value) return 0;
  const double middle = kind == FactorKind::sell_through ? model.target_ratio / 2 : 0.5;
  double weight = 0;
  for (const double other : {*value * 0.99, *value * 1.01 + 0.001, middle}) {
    FactorSums delta;
    delta.numerator[k] = other * sums.denominator[k] - sums.numerator[k];
    FactorSums moved = sums;
    moved += delta;
    const double share = share_of(model, kind, moved) - share_of(model, kind, sums);
    if (share > 1e-9 || share < -1e-9) weight = std::max(weight, (moved_score(delta) - score) / share);
  }
  return weight;
}

}  // namespace

SteadyScore::SteadyScore(const WhatIf& what_if, const FactorTable& factors, const ScoreModel& score_model)
    : model(score_model), today(factors.sums), now(what_if.score_now()) {
  for (const FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    share_now[k] = share_of(model, kind, today);
    weights[k] =
        weight_of(model, kind, today, now, [&](const FactorSums& delta) { return what_if.score_steady(delta); });
  }
}

double SteadyScore::operator()(const FactorSums& delta) const {
  FactorSums moved = today;
  moved += delta;
  double score = now;
  for (const FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    if (weights[k] > 0) score += weights[k] * (share_of(model, kind, moved) - share_now[k]);
  }
  return std::clamp(score, 0.0, 1000.0);
}

DatedScore::DatedScore(const WhatIf& what_if, const ScoreModel& score_model, int days_ahead)
    : model(score_model),
      base(what_if.weekly_base()),
      days(days_ahead),
      unchanged(what_if.score_after_days(WeeklySums{}, days_ahead)) {
  for (std::size_t week = 0; week < base.weeks.size(); ++week) {
    for (const FactorKind kind : kFactorKinds) {
      const std::size_t k = index_of(kind);
      share_base[week][k] = share_of(model, kind, base.weeks[week]);
      weights[week][k] = weight_of(model, kind, base.weeks[week], unchanged, [&](const FactorSums& delta) {
        WeeklySums one;
        one.weeks[week] = delta;
        return what_if.score_after_days(one, days);
      });
    }
  }
}

double DatedScore::operator()(const WeeklySums& delta) const {
  double score = unchanged;
  for (std::size_t week = 0; week < base.weeks.size(); ++week) {
    FactorSums moved;
    bool ready = false;
    for (const FactorKind kind : kFactorKinds) {
      const std::size_t k = index_of(kind);
      if (weights[week][k] <= 0) continue;
      if (!ready) {
        moved = base.weeks[week];
        moved += delta.weeks[week];
        ready = true;
      }
      score += weights[week][k] * (share_of(model, kind, moved) - share_base[week][k]);
    }
  }
  return std::clamp(score, 0.0, 1000.0);
}

}  // namespace ipi
