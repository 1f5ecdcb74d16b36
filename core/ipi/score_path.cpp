#include "ipi/score_path.h"

#include <algorithm>

#include "base/check.h"

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);

}  // namespace

ScorePath::ScorePath(const ScoreFilter& filter) : model_(filter.model()) {
  const std::span<const BranchKind> kinds = branch_kinds();
  for (std::size_t b = 0; b < kinds.size(); ++b) {
    const ScoreFilter::Branch& branch = filter.branches()[b];
    stock_ = branch.present.stock;  // the same in all
    double level = settled_mean(branch), slope = branch.mean[kSlope];
    constant_[0] += branch.weight * level;
    std::array<double, kFactorCount> kept;  // share of today's smoothed points that is left
    kept.fill(1);
    for (std::size_t week = 1; week <= kMaxWeeks; ++week) {
      level += slope;
      slope *= kSlopeKept;
      constant_[week] += branch.weight * level;
      for (std::size_t k = 0; k < kFactorCount; ++k) {
        const double new_week = k == kSellThrough ? kinds[b].new_week_sales : kinds[b].new_week_others;
        const std::size_t reading = k == kSellThrough && kinds[b].rolling_stock ? kRolling : k;
        const double weight = branch.weight * gain_of(branch, k);
        by_age_[week - 1][reading] += weight * new_week * kept[k];
        kept[k] *= 1 - new_week;
        constant_[week] += weight * branch.present.points[k] * (kept[k] - 1);
      }
    }
  }
}

double ScorePath::mean_after(std::span<const FactorSums> weeks) const {
  IPI_CHECK(!weeks.empty() && weeks.size() <= kMaxWeeks);
  double mean = constant_[weeks.size()], stock = stock_;
  std::array<double, kReadings> points;
  for (FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    points[k] = model_.points_max[k] * model_.share(kind, model_.typical_value[k]);
  }
  points[kRolling] = points[kSellThrough];
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    const FactorSums& sums = weeks[week];
    stock += kNewWeekStock * (sums.units - stock);
    for (FactorKind kind : kFactorKinds) {
      // A factor that is not known stays where it was.
      const std::size_t k = index_of(kind);
      const std::optional<double> value = sums.value(kind);
      if (!value || model_.points_max[k] == 0) continue;
      points[k] = model_.points_max[k] * model_.share(kind, *value);
      if (k != kSellThrough) continue;
      points[kRolling] = stock > 0 ? model_.points_max[k] * model_.share(kind, sums.numerator[k] / stock) : points[k];
    }
    const std::array<double, kReadings>& weights = by_age_[weeks.size() - 1 - week];
    for (std::size_t reading = 0; reading < kReadings; ++reading) mean += weights[reading] * points[reading];
  }
  return mean;
}

}  // namespace ipi
