// Advice: all that advice needs of one account, made once and kept together: the what-if, fees, demand, the actions with
// their gains, costs and alerts. In: an inventory with its factors, a model, a calibration or none. Never fails.
// Keeps references to all four; they must outlive it. Not copyable: its parts refer to each other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "advice/account_costs.h"
#include "advice/actions.h"
#include "advice/alerts.h"
#include "advice/fees/account_fees.h"
#include "advice/fees/fee_book.h"
#include "advice/plan.h"
#include "forecast/forecast.h"
#include "ipi/scenario.h"

namespace ipi {

class Advice {
 public:
  // `entered`: the seller's own rates, on top of Amazon's.
  Advice(const SellerInventory& inventory, const FactorTable& factors, const ScoreModel& model,
         const Calibration* calibration, std::span<const FeeRate> entered = {});
  Advice(const Advice&) = delete;
  Advice& operator=(const Advice&) = delete;

  const WhatIf& what_if() const { return what_if_; }
  const AccountFees& fees() const { return fees_; }
  const DemandTable& demand() const { return demand_; }
  const ActionFinder& finder() const { return finder_; }
  const AccountCosts& costs() const { return costs_; }
  const std::vector<Alert>& alerts() const { return alerts_; }
  const std::vector<Action>& actions() const { return actions_; }
  // Indices into actions(), best first.
  const std::vector<std::uint32_t>& ranked() const { return ranked_; }

  Plan plan(const PlanGoal& goal) const { return plan_to_target(finder_, actions_, factors_, model_, goal); }

 private:
  const FactorTable& factors_;
  const ScoreModel& model_;
  WhatIf what_if_;
  FeeBook book_;
  AccountFees fees_;
  DemandTable demand_;
  ActionFinder finder_;
  AccountCosts costs_;
  std::vector<Alert> alerts_;
  std::vector<Action> actions_;
  std::vector<std::uint32_t> ranked_;
};

}  // namespace ipi
