#include "advice/plan.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "advice/plan_bound.h"
#include "advice/plan_candidates.h"
#include "advice/plan_score.h"
#include "advice/plan_search.h"
#include "base/sort.h"

namespace ipi {
namespace {

// The score taken apart and put together again differs from the score in the last digits.
constexpr double kRounding = 1e-7;

// What WhatIf itself says, for the last looks.
struct ExactSteady {
  const WhatIf& what_if;
  double operator()(const FactorSums& delta) const { return what_if.score_steady(delta); }
};
struct ExactByDay {
  const WhatIf& what_if;
  int days;
  double operator()(const WeeklySums& delta) const { return what_if.score_after_days(delta, days); }
};

template <class Sums, class DeltaOf>
std::vector<PlanItem<Sums>> make_items(std::span<const Action> actions, const std::vector<std::uint32_t>& candidates,
                                       PlanObjective objective, const DeltaOf& delta_of) {
  std::vector<PlanItem<Sums>> items;
  items.reserve(candidates.size());
  for (const std::uint32_t index : candidates) {
    PlanItem<Sums> item;
    item.action = index;
    item.group = index_of(actions[index].sku);
    item.cost = cost_of(actions[index], objective);
    item.delta = delta_of(actions[index]);
    items.push_back(std::move(item));
  }
  return items;
}

// Where there are very many, items that another of their SKU beats in cost and in points alike are not
// searched. The bound still knows them.
constexpr std::size_t kManyItems = 20'000;

std::vector<PlanItem<FactorSums>> undominated(const std::vector<PlanItem<FactorSums>>& items,
                                              const SteadyScore& score) {
  if (items.size() <= kManyItems) return items;
  std::vector<double> gains(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) gains[i] = score(items[i].delta) - score.now;
  std::vector<PlanItem<FactorSums>> kept;
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    while (end < items.size() && items[end].group == items[begin].group) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      bool beaten = gains[i] <= 0;
      for (std::size_t j = begin; j < end && !beaten; ++j) {
        const bool as_good = items[j].cost <= items[i].cost && gains[j] >= gains[i];
        const bool better = items[j].cost < items[i].cost || gains[j] > gains[i] || j < i;
        beaten = j != i && as_good && better;
      }
      if (!beaten) kept.push_back(items[i]);
    }
  }
  return kept;
}

void add_up(Plan& plan) {
  plan.cost_minor = plan.recovery_minor = plan.fees_avoided_minor = plan.units = 0;
  for (const Action& step : plan.steps) {
    if (step.cost_minor != kUnknownMinor) plan.cost_minor += step.cost_minor;
    if (step.recovery_minor != kUnknownMinor) plan.recovery_minor += step.recovery_minor;
    if (step.fees_avoided_minor != kUnknownMinor) plan.fees_avoided_minor += step.fees_avoided_minor;
    plan.units += step.units;
  }
}

template <class Sums, class Score>
Plan search(std::span<const Action> actions, const std::vector<PlanItem<Sums>>& items, const Score& score,
            double target) {
  Plan plan;
  plan.score_before = score(Sums{});
  const auto result = PlanSearch<Sums, Score>(items, score, target).solve();
  plan.best_score = std::max(result.best_score, result.score);
  plan.score_after = result.score;
  plan.proven_best = result.proven_best;
  plan.outcome = !result.reached         ? PlanOutcome::out_of_reach
                 : result.chosen.empty() ? PlanOutcome::already_there
                                         : PlanOutcome::reached;
  for (const std::uint32_t item : result.chosen) {
    plan.chosen.push_back(items[item].action);
    plan.steps.push_back(actions[items[item].action]);
  }
  add_up(plan);
  return plan;
}

// Steps that are not needed go, and where asked for, the ones by units shrink to what is needed, the dearest
// first.
template <class Sums, class Score, class DeltaOf>
void tighten(const ActionFinder& finder, Plan& plan, const Score& score, const DeltaOf& delta_of, double target,
             bool trim) {
  Sums total{};
  for (const Action& step : plan.steps) total += delta_of(step);
  std::vector<std::uint32_t> order(plan.steps.size());
  std::iota(order.begin(), order.end(), 0u);
  sort_rows(order,
            [&](std::uint32_t a, std::uint32_t b) { return plan.steps[a].cost_minor > plan.steps[b].cost_minor; });
  std::vector<std::uint8_t> dropped(plan.steps.size(), 0);
  for (const std::size_t at : order) {
    Action& step = plan.steps[at];
    Sums others = total;
    others -= delta_of(step);
    if (score(others) >= target) {
      dropped[at] = 1;
      total = others;
      continue;
    }
    if (!trim || !leaves_stock(step.kind)) continue;
    std::int32_t misses = 0, enough = step.units;
    while (enough - misses > 1) {
      Action fewer = step;
      fewer.change.units_removed = misses + (enough - misses) / 2;
      Sums sums = others;
      sums += delta_of(fewer);
      (score(sums) >= target ? enough : misses) = fewer.change.units_removed;
    }
    if (enough == step.units) continue;
    step = finder.with_units(step, enough);
    total = others;
    total += delta_of(step);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (dropped[i] != 0) continue;
    plan.steps[kept] = plan.steps[i];
    plan.chosen[kept++] = plan.chosen[i];
  }
  plan.steps.resize(kept);
  plan.chosen.resize(kept);
  plan.score_after = score(total);
  add_up(plan);
}

bool within_budget(const Plan& plan, const PlanGoal& goal) {
  return (!goal.budget_minor || plan.cost_minor <= *goal.budget_minor) &&
         (!goal.budget_units || plan.units <= *goal.budget_units);
}

// The highest target that stays within the budget, by halving; what "how near one gets" means with a budget.
template <class PlanFor>
Plan nearest_within_budget(const PlanFor& plan_for, const PlanGoal& goal, const Plan& too_dear) {
  double low = too_dear.score_before, high = std::min(goal.target, too_dear.best_score);
  Plan best;
  best.score_before = best.score_after = low;
  for (int step = 0; step < 12; ++step) {
    const double middle = (low + high) / 2;
    Plan plan = plan_for(middle);
    if (within_budget(plan, goal)) {
      best = std::move(plan);
      low = middle;
    } else {
      high = middle;
    }
  }
  best.outcome = PlanOutcome::over_budget;
  best.best_score = too_dear.best_score;
  best.lower_bound.reset();
  best.proven_best = false;
  return best;
}

int days_until(const ActionFinder& finder, const PlanGoal& goal) {
  return std::clamp(*goal.by - finder.inventory().as_of, 0, 7 * static_cast<int>(kHorizonWeeks));
}

// Very large accounts by a day: the choices of the cheapest steady plan that is good enough on that day,
// found by halving the steady target.
std::vector<std::uint32_t> steady_choices_for_day(std::span<const Action> actions,
                                                  const std::vector<std::uint32_t>& candidates, const WhatIf& what_if,
                                                  const SteadyScore& steady, const DatedScore& dated,
                                                  const PlanGoal& goal) {
  const auto items = undominated(make_items<FactorSums>(actions, candidates, goal.objective,
                                                        [](const Action& action) { return action.steady_delta; }),
                                 steady);
  std::vector<std::uint32_t> best;
  double low = steady.now, high = 1000;
  for (int step = 0; step < 10; ++step) {
    const double target = step == 0 ? high : (low + high) / 2;
    const auto result = PlanSearch<FactorSums, SteadyScore>(items, steady, target).solve();
    WeeklySums total{};
    std::vector<std::uint32_t> chosen;
    for (const std::uint32_t item : result.chosen) {
      chosen.push_back(items[item].action);
      total += what_if.weekly_delta(actions[items[item].action].change);
    }
    const bool enough = dated(total) >= goal.target;
    if (enough || best.empty()) best = chosen;
    if (step == 0) {
      if (!enough) break;  // as far as it goes
      high = result.score;
    } else {
      (enough ? high : low) = target;
    }
  }
  return best;
}

// WhatIf's word on a day takes some microseconds: up to so many plans all of them are asked for.
constexpr double kExactPlans = 2e4;

bool few_plans(const std::vector<PlanItem<WeeklySums>>& items) {
  double plans = 1;
  for (std::size_t begin = 0, end = 0; begin < items.size() && plans <= kExactPlans; begin = end) {
    while (end < items.size() && items[end].group == items[begin].group) ++end;
    plans *= static_cast<double>(end - begin + 1);
  }
  return plans <= kExactPlans;
}

// The search goes by DatedScore, which leaves out how WhatIf's windows reach over weeks; its aim is moved
// until WhatIf agrees that the target is reached.
Plan search_by_day(const ActionFinder& finder, std::span<const Action> actions,
                   const std::vector<PlanItem<WeeklySums>>& items, const DatedScore& guide, const PlanGoal& goal,
                   double target) {
  const WhatIf& what_if = finder.what_if();
  const ExactByDay exact{what_if, guide.days};
  const auto delta_of = [&](const Action& action) { return what_if.weekly_delta(action.change); };
  Plan plan;
  double aim = target, beyond = 0.01;
  if (few_plans(items)) {
    plan = search(actions, items, exact, target);
    if (plan.outcome == PlanOutcome::reached) tighten<WeeklySums>(finder, plan, exact, delta_of, target, goal.trim);
    return plan;
  }
  for (int attempt = 0; attempt < 10; ++attempt) {
    plan = search(actions, items, guide, aim);
    WeeklySums total{};
    for (const Action& step : plan.steps) total += delta_of(step);
    plan.score_after = exact(total);
    plan.best_score = std::max(plan.best_score, plan.score_after);
    const double missing = target - plan.score_after;
    if (missing <= 0) break;
    if (plan.outcome == PlanOutcome::out_of_reach) return plan;
    plan.outcome = PlanOutcome::out_of_reach;
    // Ever further beyond, as the guide may take the same step back each time.
    aim += missing + beyond;
    beyond *= 2;
  }
  plan.proven_best = false;
  if (plan.outcome == PlanOutcome::out_of_reach && plan.score_after >= target) plan.outcome = PlanOutcome::reached;
  if (plan.outcome == PlanOutcome::reached) tighten<WeeklySums>(finder, plan, exact, delta_of, target, goal.trim);
  return plan;
}

Plan plan_by_day(const ActionFinder& finder, std::span<const Action> actions,
                 const std::vector<std::uint32_t>& candidates, const FactorTable& factors, const ScoreModel& model,
                 const PlanGoal& goal) {
  const WhatIf& what_if = finder.what_if();
  const DatedScore guide(what_if, model, days_until(finder, goal));
  const std::vector<std::uint32_t> distinct = drop_dearer_twins(actions, candidates, goal.objective);
  std::vector<std::uint32_t> looked_at = promising(actions, distinct);
  const auto items_of = [&] {
    return make_items<WeeklySums>(actions, looked_at, goal.objective,
                                  [&](const Action& action) { return what_if.weekly_delta(action.change); });
  };
  auto items = items_of();
  const auto plan_for = [&](double target) { return search_by_day(finder, actions, items, guide, goal, target); };
  Plan plan = plan_for(goal.target);
  if (plan.outcome == PlanOutcome::out_of_reach && looked_at.size() < distinct.size()) {
    const SteadyScore steady(what_if, factors, model);
    looked_at = steady_choices_for_day(actions, distinct, what_if, steady, guide, goal);
    items = items_of();
    plan = plan_for(goal.target);
  }
  return within_budget(plan, goal) ? plan : nearest_within_budget(plan_for, goal, plan);
}

Plan plan_steady(const ActionFinder& finder, std::span<const Action> actions,
                 const std::vector<std::uint32_t>& candidates, const FactorTable& factors, const ScoreModel& model,
                 const PlanGoal& goal) {
  const WhatIf& what_if = finder.what_if();
  const SteadyScore score(what_if, factors, model);
  const auto items = make_items<FactorSums>(actions, drop_dearer_twins(actions, candidates, goal.objective),
                                            goal.objective, [](const Action& action) { return action.steady_delta; });
  const auto searched = undominated(items, score);
  double whole = 0;
  const auto plan_for = [&](double target) {
    Plan plan = search(actions, searched, score, target);
    whole = 0;
    for (const Action& step : plan.steps) whole += cost_of(step, goal.objective);
    if (plan.outcome == PlanOutcome::reached) {
      tighten<FactorSums>(
          finder, plan, ExactSteady{what_if}, [&](const Action& action) { return what_if.steady_delta(action.change); },
          target - kRounding, goal.trim);
    }
    return plan;
  };
  Plan plan = plan_for(goal.target);
  if (!within_budget(plan, goal)) return nearest_within_budget(plan_for, goal, plan);
  if (plan.outcome != PlanOutcome::reached) return plan;
  double cost = 0;
  for (const Action& step : plan.steps) cost += cost_of(step, goal.objective);
  plan.proven_best = plan.proven_best && searched.size() == items.size();
  plan.lower_bound = cost;
  // Fewer units of a step are a fraction of its item, which the relaxed bound allows for; a proven optimum of
  // whole actions is a bound only while none is trimmed.
  if (!plan.proven_best || cost < whole)
    plan.lower_bound = plan_lower_bound(items, score, goal.target - score.now, cost);
  return plan;
}

}  // namespace

Plan plan_to_target(const ActionFinder& finder, std::span<const Action> actions, const FactorTable& factors,
                    const ScoreModel& model, const PlanGoal& goal) {
  std::vector<std::uint32_t> candidates = find_candidates(finder.inventory(), actions, goal);
  Plan plan = goal.by ? plan_by_day(finder, actions, candidates, factors, model, goal)
                      : plan_steady(finder, actions, candidates, factors, model, goal);
  plan.candidates = std::move(candidates);
  return plan;
}

}  // namespace ipi
