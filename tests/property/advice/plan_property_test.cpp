// Properties of plans on thousands of random accounts: against exhaustive search, feasible, minimal, bounded.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "advice/plan_candidates.h"
#include "random_account.h"
#include "unit/advice/small_account.h"

using namespace ipi;
using ipi::test::Dice;
using ipi::test::random_account;
using ipi::test::SmallAccount;
using ipi::test::SmallInventory;

namespace {

// The cheapest whole-action plan by looking at every combination of at most one action a SKU.
struct Exhaustive {
  const WhatIf& what_if;
  double target;
  std::vector<std::vector<std::pair<double, FactorSums>>> choices;  // by SKU
  double best = -1;

  void look(std::size_t sku, double cost, const FactorSums& sums) {
    if (best >= 0 && cost >= best) return;
    if (what_if.score_steady(sums) >= target) {
      best = cost;
      return;
    }
    if (sku == choices.size()) return;
    look(sku + 1, cost, sums);
    for (const auto& [more, delta] : choices[sku]) {
      FactorSums with = sums;
      with += delta;
      look(sku + 1, cost + more, with);
    }
  }
};

double cheapest(const SmallAccount& account, const Plan& plan, double target) {
  Exhaustive search{account.what_if, target - 1e-9, {}, -1};
  SkuId last{~0u};
  for (const std::uint32_t index : plan.candidates) {
    const Action& action = account.actions[index];
    if (action.sku != last) search.choices.emplace_back();
    last = action.sku;
    search.choices.back().emplace_back(static_cast<double>(action.cost_minor),
                                       account.what_if.steady_delta(action.change));
  }
  search.look(0, 0, FactorSums{});
  return search.best;
}

struct Tally {
  int plans = 0, optimal = 0, unreached = 0;
  double worst_excess = 0, bound_share = 0;
};

void check_account(std::uint64_t seed, std::size_t skus, Tally& tally) {
  const SmallInventory small = random_account(seed, skus);
  const SmallAccount account(small.inventory);
  Dice dice(seed + 77);
  PlanGoal goal;
  goal.target = account.what_if.score_now() + dice.between(1, 90);
  goal.trim = false;
  const Plan plan = account.plan(goal);
  const double best = cheapest(account, plan, goal.target);
  CAPTURE(seed);
  if (plan.outcome == PlanOutcome::out_of_reach) {
    // Only what no combination reaches may be called out of reach.
    CHECK(best < 0);
    ++tally.unreached;
    return;
  }
  CHECK(best >= 0);
  CHECK(plan.score_after >= goal.target - 1e-6);
  const double cost = static_cast<double>(plan.cost_minor);
  CHECK(cost <= best * 1.01 + 1e-9);
  REQUIRE(plan.lower_bound.has_value());
  CHECK(*plan.lower_bound <= best + 1e-6);
  tally.plans += 1;
  tally.optimal += cost <= best ? 1 : 0;
  if (best > 0) {
    tally.worst_excess = std::max(tally.worst_excess, cost / best - 1);
    tally.bound_share += *plan.lower_bound / best;
  } else {
    tally.bound_share += 1;
  }
  goal.trim = true;
  const Plan trimmed = account.plan(goal);
  CHECK(trimmed.cost_minor <= plan.cost_minor);
  CHECK(trimmed.score_after >= goal.target - 1e-6);
  CHECK(*trimmed.lower_bound <= static_cast<double>(trimmed.cost_minor));
}

void report(const std::string& what, const Tally& tally) {
  MESSAGE(what, ": ", tally.plans, " plans, ", tally.optimal, " optimal, worst ", tally.worst_excess * 100,
          " % over, bound at ", 100 * tally.bound_share / std::max(1, tally.plans), " % of the optimum, ",
          tally.unreached, " out of reach");
}

}  // namespace

TEST_CASE("Plan: within 1 % of exhaustive search on two thousand small accounts, always feasible") {
  Tally tally;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) check_account(seed, 2 + seed % 4, tally);
  report("2 to 5 SKUs", tally);
}

TEST_CASE("Plan: within 1 % of exhaustive search where not everything can be looked at") {
  Tally tally;
  for (std::uint64_t seed = 5001; seed <= 5060; ++seed) check_account(seed, 7, tally);
  report("7 SKUs", tally);
}

TEST_CASE("Plan: feasible, minimal and above its bound on larger accounts") {
  double gap = 0;
  int plans = 0;
  for (std::uint64_t seed = 9001; seed <= 9025; ++seed) {
    const SmallInventory small = random_account(seed, 60 + seed % 200);
    const SmallAccount account(small.inventory);
    Dice dice(seed);
    PlanGoal goal;
    goal.target = account.what_if.score_now() + dice.between(5, 60);
    const Plan plan = account.plan(goal);
    if (plan.outcome != PlanOutcome::reached) continue;
    CHECK(plan.score_after >= goal.target - 1e-6);
    CHECK(*plan.lower_bound <= static_cast<double>(plan.cost_minor));
    FactorSums total;
    for (const Action& step : plan.steps) total += account.what_if.steady_delta(step.change);
    for (const Action& step : plan.steps) {
      FactorSums without = total;
      without -= account.what_if.steady_delta(step.change);
      CHECK(account.what_if.score_steady(without) < goal.target);
    }
    if (plan.cost_minor <= 0) continue;
    gap += 1 - *plan.lower_bound / static_cast<double>(plan.cost_minor);
    ++plans;
  }
  MESSAGE(plans, " plans, on average at most ", 100 * gap / plans, " % from the best");
}

TEST_CASE("Plan: by a day it is feasible on that day, minimal, and close to exhaustive search") {
  int plans = 0;
  double worst = 0;
  for (std::uint64_t seed = 12'001; seed <= 12'060; ++seed) {
    const SmallInventory small = random_account(seed, 3);
    const SmallAccount account(small.inventory);
    Dice dice(seed);
    PlanGoal goal;
    goal.trim = false;
    const int days = dice.between(21, 120);
    goal.by = small.inventory.as_of + days;
    goal.target = account.what_if.score_after_days(WeeklySums{}, days) + dice.between(1, 40);
    const Plan plan = account.plan(goal);
    // Every set of at most one action a SKU, by WhatIf's own word.
    double best = -1;
    std::vector<std::vector<const Action*>> choices;
    SkuId last{~0u};
    for (const std::uint32_t index : plan.candidates) {
      if (account.actions[index].sku != last) choices.push_back({nullptr});
      last = account.actions[index].sku;
      choices.back().push_back(&account.actions[index]);
    }
    std::vector<std::size_t> at(choices.size(), 0);
    for (bool more = true; more;) {
      double cost = 0;
      WeeklySums sums;
      for (std::size_t i = 0; i < at.size(); ++i) {
        if (choices[i][at[i]] == nullptr) continue;
        cost += static_cast<double>(choices[i][at[i]]->cost_minor);
        if (best >= 0 && cost >= best) break;
        sums += account.what_if.weekly_delta(choices[i][at[i]]->change);
      }
      if ((best < 0 || cost < best) && account.what_if.score_after_days(sums, days) >= goal.target) best = cost;
      more = false;
      for (std::size_t i = 0; i < at.size() && !more; ++i) {
        more = ++at[i] < choices[i].size();
        if (!more) at[i] = 0;
      }
    }
    CAPTURE(seed);
    if (plan.outcome != PlanOutcome::reached) {
      CHECK((best < 0 || plan.outcome == PlanOutcome::already_there));
      continue;
    }
    ++plans;
    CHECK(plan.score_after >= goal.target - 1e-6);
    if (best > 0) worst = std::max(worst, static_cast<double>(plan.cost_minor) / best - 1);
    CHECK(static_cast<double>(plan.cost_minor) <= best * 1.01 + 1e-9);
  }
  MESSAGE(plans, " plans by a day, worst ", 100 * worst, " % over");
}

TEST_CASE("Plan: by a day it is feasible and minimal where not every set can be looked at") {
  int reached = 0, unreached = 0;
  for (std::uint64_t seed = 13'001; seed <= 13'040; ++seed) {
    const SmallInventory small = random_account(seed, 12 + seed % 20, 7);
    const SmallAccount account(small.inventory);
    Dice dice(seed);
    PlanGoal goal;
    const int days = dice.between(14, 120);
    goal.by = small.inventory.as_of + days;
    goal.target = account.what_if.score_after_days(WeeklySums{}, days) + dice.between(1, dice.one_in(2) ? 15 : 90);
    const Plan plan = account.plan(goal);
    CAPTURE(seed);
    std::vector<SkuChange> changes;
    for (const Action& step : plan.steps) changes.push_back(step.change);
    CHECK(account.what_if.score_after_days(changes, days) == doctest::Approx(plan.score_after));
    if (plan.outcome != PlanOutcome::reached) {
      CHECK(plan.outcome == PlanOutcome::out_of_reach);
      CHECK(plan.best_score < goal.target);
      ++unreached;
      continue;
    }
    ++reached;
    CHECK(plan.score_after >= goal.target - 1e-6);
    for (std::size_t without = 0; without < changes.size(); ++without) {
      std::vector<SkuChange> others = changes;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(without));
      CHECK(account.what_if.score_after_days(others, days) < goal.target);
    }
  }
  MESSAGE(reached, " plans by a day, ", unreached, " out of reach");
  CHECK(reached > 10);
}

TEST_CASE("Plan: by a day in a large account, what the most promising actions miss all of them are asked for") {
  const SmallInventory small = random_account(14'001, 700);
  const SmallAccount account(small.inventory);
  PlanGoal goal;
  goal.trim = false;
  goal.by = small.inventory.as_of + 91;
  goal.target = 1000;
  const Plan far = account.plan(goal);
  REQUIRE(drop_dearer_twins(account.actions, far.candidates, goal.objective).size() > 1500);
  CHECK(far.outcome == PlanOutcome::out_of_reach);
  CHECK(far.score_after > far.score_before + 20);
  goal.target = far.score_after - 10;
  const Plan near = account.plan(goal);
  CHECK(near.outcome == PlanOutcome::reached);
  CHECK(near.score_after >= goal.target - 1e-6);
}
