#include "ipi/attribution.h"

#include <algorithm>
#include <numeric>

#include "base/sort.h"

namespace ipi {
namespace {

double weight_of(const FactorTable& factors, const ScoreModel& model, FactorKind kind, std::size_t sku) {
  switch (kind) {
    case FactorKind::sell_through:
      if (!factors.mean_units.has(sku)) return 0;
      return std::max(0.0, factors.mean_units[sku] - factors.shipped_90d[sku] / model.target_ratio);
    case FactorKind::excess: return factors.excess_units.get_or(sku, 0);
    case FactorKind::stranded: return factors.stranded_units.get_or(sku, 0);
    case FactorKind::in_stock: return 0;
  }
  return 0;
}

}  // namespace

PointShares attribute(const FactorTable& factors, const ScoreModel& model, const ScoreBreakdown& breakdown) {
  const std::size_t size = factors.on_hand.size();
  PointShares shares;
  shares.total.assign(size, 0);
  for (FactorKind kind : kFactorKinds) {
    std::vector<double>& lost = shares.points_lost[index_of(kind)];
    lost.assign(size, 0);
    double weights = 0;
    for (std::size_t sku = 0; sku < size; ++sku) {
      lost[sku] = weight_of(factors, model, kind, sku);
      weights += lost[sku];
    }
    const double points_a_unit = weights > 0 ? breakdown.part(kind).points_lost / weights : 0;
    for (std::size_t sku = 0; sku < size; ++sku) {
      lost[sku] *= points_a_unit;
      shares.total[sku] += lost[sku];
    }
  }
  shares.order.resize(size);
  std::iota(shares.order.begin(), shares.order.end(), 0u);
  sort_rows(shares.order, [&](std::uint32_t a, std::uint32_t b) {
    if (shares.total[a] != shares.total[b]) return shares.total[a] > shares.total[b];
    const std::int32_t units_a = factors.on_hand.get_or(a, 0), units_b = factors.on_hand.get_or(b, 0);
    return units_a != units_b ? units_a > units_b : a < b;
  });
  return shares;
}

}  // namespace ipi
