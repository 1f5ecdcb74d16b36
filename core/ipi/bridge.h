// bridge: why the score moved between two dated states: points by factor, within a factor by SKU, and what the files
// cannot show as a bar of its own. The bars add up exactly.
// In: two states of one marketplace with their scores, a calibration or none. Out: a Bridge. Never fails.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "inventory/seller_inventory.h"
#include "ipi/calibration.h"
#include "ipi/factors.h"
#include "ipi/model.h"
#include "ipi/score.h"

namespace ipi {

struct ScoredState {
  const SellerInventory* inventory = nullptr;
  const FactorTable* factors = nullptr;
  const ScoreBreakdown* breakdown = nullptr;
};

struct BridgeSku {
  std::string_view sku;
  double points = 0;
  // The SKU's parts of the factor; 0 where it did not take part.
  double numerator_before = 0, numerator_after = 0, denominator_before = 0, denominator_after = 0;
};

struct FactorBridge {
  FactorKind kind = FactorKind::sell_through;
  std::optional<double> before, after;
  double points = 0;         // all of this factor; the sum of the three below
  double sku_points = 0;     // by the SKUs' changes between the two days
  double window_points = 0;  // by earlier weeks: changes that arrive late, or have not arrived yet
  double rest_points = 0;    // of sku_points, those of the SKUs not listed
  std::size_t rest_skus = 0;
  std::vector<BridgeSku> skus;  // largest effect first; ties by SKU text
};

// What left and entered sell-through's window of 90 days.
struct SellThroughWindow {
  double shipped_before = 0, shipped_after = 0;
  double rolled_in = 0, rolled_out = 0;  // units shipped since the first day; and those that are too old now
  // Units on hand 0, 30, 60 and 90 days before each of the two days, of the SKUs whose snapshots are known.
  std::array<double, 4> snapshots_before{}, snapshots_after{};
};

struct Bridge {
  Day from, to;
  double score_before = 0, score_after = 0;  // official where known, else the estimate
  bool official_before = false, official_after = false;
  std::array<FactorBridge, kFactorCount> factors;
  double unseen = 0;  // score_after − score_before − Σ points
  SellThroughWindow window;
};

Bridge build_bridge(const ScoredState& before, const ScoredState& after, const ScoreModel& model,
                    const Calibration* calibration, std::size_t skus_listed = 10);

}  // namespace ipi
