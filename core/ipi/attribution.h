// attribution: which SKU costs how many of the points lost. Shares, not differences: they sum to their factor.
// Weights: excess units; stranded units; for sell-through max(0, mean units − shipped ÷ target ratio).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ipi/factors.h"
#include "ipi/model.h"
#include "ipi/score.h"

namespace ipi {

struct PointShares {
  std::array<std::vector<double>, kFactorCount> points_lost;  // by FactorKind, then SkuId
  std::vector<double> total;                                  // by SkuId
  std::vector<std::uint32_t> order;  // SkuIds by total, largest first; ties by more units, then by SkuId
};

PointShares attribute(const FactorTable& factors, const ScoreModel& model, const ScoreBreakdown& breakdown);

}  // namespace ipi
