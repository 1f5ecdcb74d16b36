// Account: one marketplace on one day, analysed: what view encodes. Made by the session; nothing here computes.
#pragma once

#include <optional>
#include <string_view>

#include "inventory/build.h"
#include "ipi/attribution.h"
#include "ipi/calibration.h"
#include "ipi/factors.h"
#include "ipi/model.h"
#include "ipi/score.h"

namespace ipi {

struct Account {
  BuiltInventory built;
  FactorOptions options;
  FactorTable factors;
  ScoreModel model;
  std::optional<Calibration> calibration;
  ScoreBreakdown breakdown;
  PointShares shares;
  double threshold = kDefaultThreshold;
  std::string_view no_score_reason;  // empty: there is a score; else no_stock, factors_missing

  const SellerInventory& inventory() const { return built.inventory; }
  bool has_score() const { return no_score_reason.empty(); }
};

}  // namespace ipi
