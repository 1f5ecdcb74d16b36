#include "ipi/model.h"

#include <algorithm>

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);
constexpr std::size_t kExcess = index_of(FactorKind::excess);
constexpr std::size_t kStranded = index_of(FactorKind::stranded);

constexpr double kBasePoints = 40;
constexpr double kSellThroughPoints = 480;
constexpr double kExcessPoints = 200;
constexpr double kStrandedPoints = 80;
constexpr double kInStockPoints = 0;
constexpr double kTargetRatio = 12;
constexpr double kSellThroughHalf = 3;
constexpr double kExcessBend = 0.5;
constexpr double kStrandedBend = 6;
constexpr double kHalfWidth = 150;
constexpr double kHalfWidthMissing = 160;
constexpr double kTypicalSellThrough = 1.8;
constexpr double kTypicalExcess = 0.20;
constexpr double kTypicalStranded = 0.01;

constexpr std::array<ModelConstant, 14> kConstants{{
    {"base_points", kBasePoints,
     "Assumption A-10: the worst account keeps 40. Source for the range: 180 was seen (56ok.com topic 817532, about "
     "2021)"},
    {"sell_through_points", kSellThroughPoints,
     "Assumption A-11: the strongest factor. Source for the order: EU forum thread 489140; Amazon's order "
     "of advice (UK, CA, IN, SA FAQ)"},
    {"excess_points", kExcessPoints,
     "Assumption A-12: second. Source for the order: as above; two videos (2020, 2024) put it first"},
    {"stranded_points", kStrandedPoints,
     "Assumption A-13: a very distant third. Source: the same two videos (2020, 2024)"},
    {"in_stock_points", kInStockPoints,
     "Source: Amazon video and US FAQ (2020): a low in-stock rate does not lower the index"},
    {"target_ratio", kTargetRatio,
     "Assumption A-14: 12 turns a quarter (a week's stock on hand) earn all points; beyond the Excellent edge of 7"},
    {"sell_through_half", kSellThroughHalf,
     "Assumption A-15: bend of the concave curve: a turn of 1 earns three tenths of the points, 2 (Good) a half, 7 "
     "(Excellent) seven eighths"},
    {"excess_bend", kExcessBend, "Assumption A-16: the first tenth of excess costs more than the last"},
    {"stranded_bend", kStrandedBend,
     "Assumption A-17: 5 % stranded, the Poor edge, costs over a quarter of its points"},
    {"half_width", kHalfWidth,
     "Assumption A-18: 80 % of accounts within 150 points either way; measured in tests/simulation, not on real "
     "accounts"},
    {"half_width_missing", kHalfWidthMissing, "Assumption A-19: with a factor that the files do not tell"},
    {"typical_sell_through", kTypicalSellThrough, "Assumption A-20: stands in for an unknown one; just below Good"},
    {"typical_excess", kTypicalExcess, "Assumption A-21: stands in for an unknown one; between Good and Poor"},
    {"typical_stranded", kTypicalStranded, "Assumption A-22: stands in for an unknown one; the Good edge"},
}};

}  // namespace

double ScoreModel::share(FactorKind kind, double value) const {
  switch (kind) {
    case FactorKind::sell_through: {
      const double ratio = std::clamp(value, 0.0, target_ratio);
      return ratio * (target_ratio + sell_through_half) / (target_ratio * (ratio + sell_through_half));
    }
    case FactorKind::excess: {
      const double excess = std::clamp(value, 0.0, 1.0);
      return (1 - excess) / (1 + excess_bend * excess);
    }
    case FactorKind::stranded: {
      const double stranded = std::clamp(value, 0.0, 1.0);
      return (1 - stranded) / (1 + stranded_bend * stranded);
    }
    case FactorKind::in_stock: return std::clamp(value, 0.0, 1.0);
  }
  return 0;
}

double ScoreModel::uncalibrated(const FactorSums& sums) const {
  double total = base_points;
  for (FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    total += points_max[k] * share(kind, sums.value(kind).value_or(typical_value[k]));
  }
  return std::clamp(total, 0.0, 1000.0);
}

ScoreModel score_model(Marketplace marketplace) {
  ScoreModel model;
  model.version = "1";
  model.base_points = kBasePoints;
  model.points_max = {kSellThroughPoints, kExcessPoints, kStrandedPoints, kInStockPoints};
  model.typical_value = {kTypicalSellThrough, kTypicalExcess, kTypicalStranded, 1};
  model.target_ratio = kTargetRatio;
  model.sell_through_half = kSellThroughHalf;
  model.excess_bend = kExcessBend;
  model.stranded_bend = kStrandedBend;
  model.half_width = kHalfWidth;
  model.half_width_missing = kHalfWidthMissing;
  if (!factor_set(marketplace).counted[kExcess]) {
    // Assumption A-23: where excess is no bar (AU, SA, AE), sell-through, which falls with the same stock, earns half
    // of its points and nobody loses the other half. Source: Amazon help (AU) warns of high weeks of cover in prose.
    model.points_max[kSellThrough] += model.points_max[kExcess] / 2;
    model.base_points += model.points_max[kExcess] / 2;
    model.points_max[kExcess] = 0;
  }
  IPI_CHECK(model.points_max[kStranded] > 0);
  return model;
}

std::span<const ModelConstant> model_constants() { return kConstants; }

}  // namespace ipi
