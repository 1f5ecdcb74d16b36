#include "advice/plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "advice/plan_bound.h"
#include "small_account.h"
#include "small_inventory.h"

using namespace ipi;
using ipi::test::SmallAccount;
using ipi::test::SmallInventory;

namespace {

// Ten SKUs with growing excess, every third one with stranded units.
SmallInventory ten_skus() {
  SmallInventory small(Marketplace::us, "2026-11-10", 10);
  SellerInventory& inventory = small.inventory;
  for (std::size_t sku = 0; sku < 10; ++sku) {
    const int n = static_cast<int>(sku);
    small.text(inventory.sku, sku, "SKU-" + std::to_string(n));
    small.stock(sku, 200 + 40 * n, 120 + 10 * n);
    small.steady_sales(sku).standard_unit(sku, 0.1 * (1 + n % 4), 0.3 + 0.4 * n, 1500 + 300 * n);
    inventory.amazon_excess.set(sku, 30 * n);
    inventory.stranded_units.set(sku, n % 3 == 0 ? 10 : 0);
    inventory.mean_units_90d.set(sku, 200 + 40 * n);
    inventory.unit_cost_minor.set(sku, 400 + 50 * n);
  }
  return small;
}

}  // namespace

TEST_CASE("Plan: reaches the goal, costs the sum of its steps, at most one step a SKU") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 30;
  const Plan plan = account.plan(goal);
  REQUIRE(plan.outcome == PlanOutcome::reached);
  CHECK(plan.score_after >= goal.target - 1e-6);
  std::set<std::uint32_t> skus;
  std::int64_t cost = 0;
  std::vector<SkuChange> changes;
  for (const Action& step : plan.steps) {
    CHECK(skus.insert(index_of(step.sku)).second);
    cost += step.cost_minor;
    changes.push_back(step.change);
  }
  CHECK(cost == plan.cost_minor);
  CHECK(account.what_if.score_steady(changes) == doctest::Approx(plan.score_after));
  REQUIRE(plan.lower_bound.has_value());
  CHECK(*plan.lower_bound <= static_cast<double>(plan.cost_minor));
  CHECK(*plan.lower_bound > 0);
}

TEST_CASE("Plan: without any one of its steps it misses, and it does not go past its goal") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  for (const double more : {5.0, 20.0, 40.0, 60.0}) {
    PlanGoal goal;
    goal.target = account.what_if.score_now() + more;
    const Plan plan = account.plan(goal);
    if (plan.outcome != PlanOutcome::reached) continue;
    for (std::size_t without = 0; without < plan.steps.size(); ++without) {
      std::vector<SkuChange> changes;
      for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (i != without) changes.push_back(plan.steps[i].change);
      }
      CHECK(account.what_if.score_steady(changes) < goal.target);
    }
    // One unit of the trimmed step is less than a point here. A listing is fixed whole or not at all.
    const bool by_units = std::any_of(plan.steps.begin(), plan.steps.end(),
                                      [](const Action& step) { return step.change.units_removed > 0; });
    if (by_units) CHECK(plan.score_after < goal.target + 1);
  }
}

TEST_CASE("Plan: nothing to do when the score is there, and how near one gets when it is out of reach") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() - 1;
  CHECK(account.plan(goal).outcome == PlanOutcome::already_there);
  CHECK(account.plan(goal).steps.empty());
  goal.target = 990;
  const Plan far = account.plan(goal);
  CHECK(far.outcome == PlanOutcome::out_of_reach);
  CHECK(far.best_score > account.what_if.score_now());
  CHECK(far.best_score < 990);
  CHECK(far.score_after == doctest::Approx(far.best_score));
  CHECK_FALSE(far.lower_bound.has_value());
}

TEST_CASE("Plan: free relisting comes before anything that costs") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 0.5;
  const Plan plan = account.plan(goal);
  REQUIRE(plan.outcome == PlanOutcome::reached);
  CHECK(plan.cost_minor == 0);
  for (const Action& step : plan.steps) CHECK(step.kind == ActionKind::relist);
}

TEST_CASE("Plan: respects what is left out: SKUs, actions, seasons, discontinued, untouchable") {
  SmallInventory small = ten_skus();
  PlanGoal goal;
  std::uint32_t sku = 0;  // one that the plan would use, not just relist
  {
    const SmallAccount account(small.inventory);
    goal.target = account.what_if.score_now() + 60;
    for (const Action& step : account.plan(goal).steps) {
      if (step.kind != ActionKind::relist && small.inventory.stranded_units[index_of(step.sku)] == 0)
        sku = index_of(step.sku);
    }
    REQUIRE(sku > 0);
  }
  const auto uses = [&] {
    const SmallAccount account(small.inventory);
    for (const Action& step : account.plan(goal).steps) {
      if (index_of(step.sku) == sku) return true;
    }
    return false;
  };
  CHECK(uses());
  goal.left_out = {SkuId(sku)};
  CHECK_FALSE(uses());
  goal.left_out.clear();
  const SmallAccount account(small.inventory);
  for (std::uint32_t i = 0; i < account.actions.size(); ++i) {
    if (index_of(account.actions[i].sku) == sku) goal.left_out_actions.push_back(i);
  }
  CHECK_FALSE(uses());
  goal.left_out_actions.clear();

  small.inventory.seasonal.set(sku, 1);
  CHECK_FALSE(uses());
  goal.leave_out_seasonal = false;
  CHECK(uses());
  small.inventory.discontinued.set(sku, 1);
  goal.leave_out_discontinued = true;
  CHECK_FALSE(uses());
  goal.leave_out_discontinued = false;
  small.inventory.do_not_touch.set(sku, 1);
  CHECK_FALSE(uses());
}

TEST_CASE("Plan: a budget is never passed, and the nearest plan within it is given") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 40;
  const Plan free = account.plan(goal);
  REQUIRE(free.outcome == PlanOutcome::reached);
  goal.budget_minor = free.cost_minor;
  CHECK(account.plan(goal).outcome == PlanOutcome::reached);
  goal.budget_minor = free.cost_minor / 2;
  const Plan half = account.plan(goal);
  CHECK(half.outcome == PlanOutcome::over_budget);
  CHECK(half.cost_minor <= *goal.budget_minor);
  CHECK(half.score_after > account.what_if.score_now() + 5);
  CHECK(half.score_after < goal.target);
}

TEST_CASE("Plan: fewest units instead of least money") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 30;
  const Plan money = account.plan(goal);
  goal.objective = PlanObjective::units;
  const Plan units = account.plan(goal);
  REQUIRE(units.outcome == PlanOutcome::reached);
  CHECK(units.units <= money.units);
  CHECK(units.score_after >= goal.target - 1e-6);
}

TEST_CASE("Plan: by a day it is judged on that day") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.by = small.inventory.as_of + 91;
  const double then = account.what_if.score_after_days(WeeklySums{}, 91);
  goal.target = then + 15;
  const Plan plan = account.plan(goal);
  REQUIRE(plan.outcome == PlanOutcome::reached);
  CHECK(plan.score_before == doctest::Approx(then));
  std::vector<SkuChange> changes;
  for (const Action& step : plan.steps) changes.push_back(step.change);
  CHECK(account.what_if.score_after_days(changes, 91) == doctest::Approx(plan.score_after));
  CHECK(plan.score_after >= goal.target - 1e-6);
  goal.by = small.inventory.as_of + 35;
  goal.target = account.what_if.score_after_days(WeeklySums{}, 35) + 15;
  const Plan sooner = account.plan(goal);
  REQUIRE(sooner.outcome == PlanOutcome::reached);
  changes.clear();
  for (const Action& step : sooner.steps) changes.push_back(step.change);
  CHECK(account.what_if.score_after_days(changes, 35) == doctest::Approx(sooner.score_after));
  CHECK(sooner.score_after >= goal.target - 1e-6);
}

TEST_CASE("Plan: the same goal gives the same plan") {
  const SmallInventory small = ten_skus();
  const SmallAccount a(small.inventory), b(small.inventory);
  PlanGoal goal;
  goal.target = a.what_if.score_now() + 45;
  const Plan first = a.plan(goal), second = b.plan(goal);
  CHECK(first.chosen == second.chosen);
  CHECK(first.cost_minor == second.cost_minor);
  CHECK(first.score_after == second.score_after);
}

TEST_CASE("Plan: what is left out and not there is no matter, nor in which order the SKUs come") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 30;
  const Plan plan = account.plan(goal);
  goal.left_out = {SkuId(10)};
  goal.left_out_actions = {static_cast<std::uint32_t>(account.actions.size())};
  CHECK(account.plan(goal).chosen == plan.chosen);
  std::vector<Action> backwards = account.actions;
  std::stable_sort(backwards.begin(), backwards.end(),
                   [](const Action& a, const Action& b) { return index_of(a.sku) > index_of(b.sku); });
  const Plan again = plan_to_target(account.finder, backwards, account.factors, account.model, goal);
  CHECK(again.outcome == PlanOutcome::reached);
  CHECK(again.cost_minor == plan.cost_minor);
  CHECK(again.score_after == plan.score_after);
}

TEST_CASE("Plan: what has no known price is in no plan by money, and counts by its units in a plan by units") {
  SmallInventory small = ten_skus();
  small.inventory.marketplace = Marketplace::jp;  // no fees known
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 10;
  for (const Action& step : account.plan(goal).steps) CHECK(step.cost_minor != kUnknownMinor);
  goal.objective = PlanObjective::units;
  for (std::uint32_t i = 0; i < account.actions.size(); ++i) {
    if (account.actions[i].kind != ActionKind::liquidate) goal.left_out_actions.push_back(i);
  }
  const Plan plan = account.plan(goal);
  REQUIRE(plan.outcome == PlanOutcome::reached);
  std::int64_t units = 0;
  for (const Action& step : plan.steps) {
    CHECK(step.cost_minor == kUnknownMinor);
    units += step.units;
  }
  CHECK(plan.units == units);
  CHECK(plan.cost_minor == 0);
  CHECK(plan.recovery_minor == 0);
  goal.budget_minor = 1'000'000;  // nobody can say that it is kept
  CHECK(account.plan(goal).steps.empty());
}

TEST_CASE("Plan: inbound can be stopped by a day only, as in the long run nothing is on its way") {
  SmallInventory small = ten_skus();
  small.inventory.inbound.set(9, 900);
  const SmallAccount account(small.inventory);
  const auto stops = [&](const PlanGoal& goal) {
    for (const std::uint32_t i : account.plan(goal).candidates) {
      if (account.actions[i].kind == ActionKind::stop_inbound) return true;
    }
    return false;
  };
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 5;
  CHECK_FALSE(stops(goal));
  goal.by = small.inventory.as_of + 91;
  CHECK(stops(goal));
}

TEST_CASE("Plan: better listings and bundles are chosen from only where the goal says so, however little they sell") {
  SmallInventory small = ten_skus();
  small.text(small.inventory.alert, 9, "Low conversion");
  small.stock(9, 500, 3).steady_sales(9);  // one a month: 15 % more of it is no whole unit in a quarter
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + 5;
  const auto guesses = [&] {
    std::set<ActionKind> kinds;
    for (const std::uint32_t i : account.plan(goal).candidates) {
      const Action& action = account.actions[i];
      if (action.kind == ActionKind::improve_listing || action.kind == ActionKind::bundle) {
        CHECK(action.units == 0);
        kinds.insert(action.kind);
      }
    }
    return kinds;
  };
  CHECK(guesses().empty());
  goal.use_free_guesses = true;
  CHECK(guesses() == std::set{ActionKind::improve_listing, ActionKind::bundle});
}

TEST_CASE("Plan bound: nothing to do, or for nothing, costs at least nothing") {
  const SmallInventory small = ten_skus();
  const SmallAccount account(small.inventory);
  const SteadyScore score(account.what_if, account.factors, account.model);
  CHECK(plan_lower_bound({}, score, 10, 100) == 0);
  PlanItem<FactorSums> item;
  item.cost = 100;
  CHECK(plan_lower_bound({item}, score, 0, 100) == 0);
  CHECK(plan_lower_bound({item}, score, 10, 0) == 0);
}

TEST_CASE("Plan bound: it stands on the model's curves, which must stay ratios of linear sums") {
  const ScoreModel model = score_model(Marketplace::us);
  for (double v = 0; v <= 1; v += 0.05) {
    CHECK(model.share(FactorKind::excess, v) == doctest::Approx((1 - v) / (1 + model.excess_bend * v)));
    CHECK(model.share(FactorKind::stranded, v) == doctest::Approx((1 - v) / (1 + model.stranded_bend * v)));
    const double r = v * model.target_ratio, t = model.target_ratio, h = model.sell_through_half;
    CHECK(model.share(FactorKind::sell_through, r) == doctest::Approx(r * (t + h) / (t * (r + h))));
  }
}
