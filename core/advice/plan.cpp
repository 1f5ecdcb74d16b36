#include "advice/plan.h"

#include <algorithm>
#include <array>

#include "advice/plan_bound.h"
#include "advice/plan_search.h"

namespace ipi {
namespace {

// Gains below this are rounding.
constexpr double kLeastGain = 1e-7;
// A goal with a day needs the sums of 26 weeks a candidate; so many of the best are looked at.
constexpr std::size_t kDatedCandidates = 1500;

bool is_free_guess(ActionKind kind) { return kind == ActionKind::improve_listing || kind == ActionKind::bundle; }

struct SteadyScore {
  const WhatIf& what_if;
  double operator()(const FactorSums& delta) const { return what_if.score_steady(delta); }
};

struct DatedScore {
  const WhatIf& what_if;
  int days;
  double operator()(const WeeklySums& delta) const { return what_if.score_after_days(delta, days); }
};

double cost_of(const Action& action, PlanObjective objective) {
  return objective == PlanObjective::money ? static_cast<double>(action.cost_minor) : static_cast<double>(action.units);
}

// May the action be part of a plan at all?
bool may_take(const SellerInventory& inventory, const Action& action, const PlanGoal& goal) {
  if (action.units <= 0 && action.kind != ActionKind::improve_listing && action.kind != ActionKind::bundle) return false;
  if (action.kind == ActionKind::restock) return false;
  // In the steady state nothing is on its way, so there is nothing to stop.
  if (action.kind == ActionKind::stop_inbound && !goal.by) return false;
  if (is_free_guess(action.kind) && !goal.use_free_guesses) return false;
  if (goal.objective == PlanObjective::money && action.cost_minor == kUnknownMinor) return false;
  if (goal.budget_minor && action.cost_minor == kUnknownMinor) return false;
  if (goal.leave_out_seasonal && (action.warnings & warn_before_season) != 0) return false;
  const std::size_t sku = index_of(action.sku);
  if (goal.leave_out_discontinued && inventory.discontinued.get_or(sku, 0) > 0) return false;
  return inventory.do_not_touch.get_or(sku, 0) <= 0;
}

std::vector<std::uint32_t> find_candidates(const SellerInventory& inventory, std::span<const Action> actions, const PlanGoal& goal) {
  std::vector<std::uint8_t> out_actions(actions.size(), 0), out_skus(inventory.size, 0);
  for (const std::uint32_t index : goal.left_out_actions) {
    if (index < actions.size()) out_actions[index] = 1;
  }
  for (const SkuId sku : goal.left_out) {
    if (index_of(sku) < out_skus.size()) out_skus[index_of(sku)] = 1;
  }
  std::vector<std::uint32_t> candidates;
  for (std::uint32_t i = 0; i < actions.size(); ++i) {
    if (out_actions[i] != 0 || out_skus[index_of(actions[i].sku)] != 0) continue;
    if (may_take(inventory, actions[i], goal)) candidates.push_back(i);
  }
  std::stable_sort(candidates.begin(), candidates.end(), [&](std::uint32_t a, std::uint32_t b) {
    return index_of(actions[a].sku) < index_of(actions[b].sku);
  });
  return candidates;
}

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

// For a goal with a day: the candidates with the most points for their cost and those with the most points.
std::vector<std::uint32_t> promising(std::span<const Action> actions, const std::vector<std::uint32_t>& candidates) {
  if (candidates.size() <= kDatedCandidates) return candidates;
  std::vector<std::uint32_t> by_ratio = candidates, by_gain = candidates;
  const auto cost = [&](std::uint32_t i) { return static_cast<double>(std::max<std::int64_t>(1, actions[i].cost_minor)); };
  std::stable_sort(by_ratio.begin(), by_ratio.end(), [&](std::uint32_t a, std::uint32_t b) {
    return actions[a].points_gain * cost(b) > actions[b].points_gain * cost(a);
  });
  std::stable_sort(by_gain.begin(), by_gain.end(), [&](std::uint32_t a, std::uint32_t b) { return actions[a].points_gain > actions[b].points_gain; });
  std::vector<std::uint32_t> kept(by_ratio.begin(), by_ratio.begin() + kDatedCandidates / 2);
  kept.insert(kept.end(), by_gain.begin(), by_gain.begin() + kDatedCandidates / 2);
  std::sort(kept.begin(), kept.end());
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  std::stable_sort(kept.begin(), kept.end(), [&](std::uint32_t a, std::uint32_t b) {
    return index_of(actions[a].sku) < index_of(actions[b].sku);
  });
  return kept;
}

// Points of the score for one unit of each factor's share, read off the score itself, so that calibration counts.
std::array<double, kFactorCount> share_weights(const WhatIf& what_if, const FactorSums& today, const ScoreModel& model) {
  std::array<double, kFactorCount> weights{};
  for (const FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    const std::optional<double> value = today.value(kind);
    if (!value || model.points_max[k] <= 0) continue;
    // A hundredth worse and a hundredth better; the steeper of both, should one end be clamped.
    for (const double direction : {-0.01, 0.01}) {
      FactorSums delta;
      delta.numerator[k] = direction * std::max(today.numerator[k], 0.01 * today.denominator[k]);
      FactorSums moved = today;
      moved += delta;
      const double share = model.share(kind, moved.value(kind).value_or(*value)) - model.share(kind, *value);
      const double points = what_if.score_steady(delta) - what_if.score_now();
      if (share > 1e-12 || share < -1e-12) weights[k] = std::max(weights[k], points / share);
    }
  }
  return weights;
}

// Fewer units of the last steps where the goal is passed: halving the units of each step that leaves stock, dearest first.
template <class Sums, class Score, class DeltaOf>
void trim_steps(const ActionFinder& finder, std::vector<Action>& steps, const Score& score, const DeltaOf& delta_of, double target) {
  Sums total{};
  for (const Action& step : steps) total += delta_of(step);
  std::vector<std::size_t> order(steps.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return steps[a].cost_minor > steps[b].cost_minor; });
  for (const std::size_t at : order) {
    if (!leaves_stock(steps[at].kind) || steps[at].units <= 1) continue;
    Sums others = total;
    others -= delta_of(steps[at]);
    const auto reaches = [&](std::int32_t units) {
      Action fewer = steps[at];
      fewer.change.units_removed = units;
      Sums sums = others;
      sums += delta_of(fewer);
      return score(sums) >= target - 1e-9;
    };
    std::int32_t misses = 0, enough = steps[at].units;
    while (enough - misses > 1) {
      const std::int32_t middle = misses + (enough - misses) / 2;
      (reaches(middle) ? enough : misses) = middle;
    }
    if (enough == steps[at].units) continue;
    steps[at] = finder.with_units(steps[at], enough);
    total = others;
    total += delta_of(steps[at]);
  }
}

template <class Sums, class Score, class DeltaOf>
void search(const ActionFinder& finder, std::span<const Action> actions, const std::vector<PlanItem<Sums>>& items,
            const Score& score, const DeltaOf& delta_of, const PlanGoal& goal, Plan& plan) {
  plan.score_before = score(Sums{});
  PlanSearch<Sums, Score> searcher(items, score, goal.target);
  const auto result = searcher.solve();
  plan.best_score = std::max(result.best_score, result.score);
  plan.score_after = result.score;
  plan.proven_best = result.proven_best;
  plan.outcome = !result.reached ? PlanOutcome::out_of_reach
                 : result.chosen.empty() ? PlanOutcome::already_there : PlanOutcome::reached;
  for (const std::uint32_t item : result.chosen) {
    plan.chosen.push_back(items[item].action);
    plan.steps.push_back(actions[items[item].action]);
  }
  if (plan.outcome != PlanOutcome::reached || !goal.trim) return;
  trim_steps<Sums>(finder, plan.steps, score, delta_of, goal.target);
  Sums total{};
  for (const Action& step : plan.steps) total += delta_of(step);
  plan.score_after = score(total);
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

bool within_budget(const Plan& plan, const PlanGoal& goal) {
  return (!goal.budget_minor || plan.cost_minor <= *goal.budget_minor) && (!goal.budget_units || plan.units <= *goal.budget_units);
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
    add_up(plan);
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

}  // namespace

Plan plan_to_target(const ActionFinder& finder, std::span<const Action> actions, const FactorTable& factors,
                    const ScoreModel& model, const PlanGoal& goal) {
  const WhatIf& what_if = finder.what_if();
  const std::vector<std::uint32_t> candidates = find_candidates(finder.inventory(), actions, goal);
  Plan plan;
  if (goal.by) {
    const DatedScore score{what_if, std::clamp(*goal.by - finder.inventory().as_of, 0, 7 * static_cast<int>(kHorizonWeeks))};
    const auto delta_of = [&](const Action& action) { return what_if.weekly_delta(action.change); };
    const auto items = make_items<WeeklySums>(actions, promising(actions, candidates), goal.objective, delta_of);
    const auto plan_for = [&](double target) {
      Plan some;
      PlanGoal nearer = goal;
      nearer.target = target;
      search(finder, actions, items, score, delta_of, nearer, some);
      return some;
    };
    plan = plan_for(goal.target);
    add_up(plan);
    if (!within_budget(plan, goal)) plan = nearest_within_budget(plan_for, goal, plan);
  } else {
    const SteadyScore score{what_if};
    const auto delta_of = [&](const Action& action) { return what_if.steady_delta(action.change); };
    const auto items = make_items<FactorSums>(actions, candidates, goal.objective, delta_of);
    const auto plan_for = [&](double target) {
      Plan some;
      PlanGoal nearer = goal;
      nearer.target = target;
      search(finder, actions, items, score, delta_of, nearer, some);
      return some;
    };
    plan = plan_for(goal.target);
    add_up(plan);
    if (!within_budget(plan, goal)) {
      plan = nearest_within_budget(plan_for, goal, plan);
    } else if (plan.outcome == PlanOutcome::reached) {
      double whole = 0, trimmed = 0;
      for (const std::uint32_t index : plan.chosen) whole += cost_of(actions[index], goal.objective);
      for (const Action& step : plan.steps) trimmed += cost_of(step, goal.objective);
      // Fewer units of a step are a fraction of its item, which the relaxed bound allows for; a proven optimum of whole
      // actions is a bound only while none is trimmed.
      plan.lower_bound = plan.proven_best && !(trimmed < whole)
                             ? whole
                             : std::min(trimmed, plan_lower_bound(items, factors.sums, model,
                                                                  share_weights(what_if, factors.sums, model),
                                                                  goal.target - what_if.score_now(), trimmed));
    }
  }
  plan.candidates = candidates;
  add_up(plan);
  return plan;
}

}  // namespace ipi
