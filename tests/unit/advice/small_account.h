// SmallAccount: everything between an inventory and its plan, held together for the tests of advice.
#pragma once

#include <memory>

#include "advice/plan.h"
#include "ipi/factors.h"
#include "ipi/model.h"
#include "ipi/scenario.h"

namespace ipi::test {

struct SmallAccount {
  explicit SmallAccount(const SellerInventory& inventory, const ActionOptions& options = {})
      : factors(compute_factors(inventory)),
        model(score_model(inventory.marketplace)),
        what_if(inventory, factors, model, nullptr),
        book(inventory.marketplace),
        fees(inventory, book),
        demand(forecast_all(inventory, inventory.as_of + 1, 13)),
        finder(inventory, factors, what_if, fees, demand, options),
        actions(finder.find_all()) {}
  SmallAccount(const SmallAccount&) = delete;

  Plan plan(const PlanGoal& goal) const { return plan_to_target(finder, actions, factors, model, goal); }
  const Action* first(ActionKind kind) const {
    for (const Action& action : actions) {
      if (action.kind == kind) return &action;
    }
    return nullptr;
  }

  FactorTable factors;
  ScoreModel model;
  WhatIf what_if;
  FeeBook book;
  AccountFees fees;
  DemandTable demand;
  ActionFinder finder;
  std::vector<Action> actions;
};

}  // namespace ipi::test
