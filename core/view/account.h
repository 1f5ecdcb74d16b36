// Account: one marketplace on one day, analysed: what view encodes. Made by the session; nothing here computes.
// Not movable: the advice refers to the inventory and the factors beside it.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "advice/advice.h"
#include "inventory/build.h"
#include "ipi/attribution.h"
#include "ipi/bridge.h"
#include "ipi/calibration.h"
#include "ipi/factors.h"
#include "ipi/model.h"
#include "ipi/projection.h"
#include "ipi/score.h"

namespace ipi {

// A week behind us; the range is missing where only an official score is known.
struct HistoryWeek {
  Day monday;
  std::optional<ScoreRange> range;
  std::optional<int> official;
};

struct Account {
  Account() = default;
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;

  BuiltInventory built;
  FactorOptions options;
  FactorTable factors;
  ScoreModel model;
  std::optional<Calibration> calibration;
  ScoreBreakdown breakdown;
  PointShares shares;
  double threshold = kDefaultThreshold;
  std::string_view no_score_reason;  // empty: there is a score; else no_stock, factors_missing

  // Only where there is a score.
  std::vector<HistoryWeek> history;  // by Monday, the present week last
  std::optional<Bridge> bridge;      // from the newest earlier week
  std::unique_ptr<Advice> advice;
  PlanGoal goal;
  std::optional<Plan> plan;
  std::vector<ProjectedWeek> projection, projection_with_plan;

  const SellerInventory& inventory() const { return built.inventory; }
  bool has_score() const { return no_score_reason.empty(); }
};

}  // namespace ipi
