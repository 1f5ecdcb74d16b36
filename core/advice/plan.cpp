#include "advice/plan.h"

#include <algorithm>
#include <array>

#include "advice/plan_bound.h"
#include "advice/plan_search.h"

namespace ipi {
namespace {

// A goal with a day needs the sums of 26 weeks a candidate; so many of the best are looked at.
constexpr std::size_t kDatedCandidates = 1500;

bool is_free_guess(ActionKind kind) { return kind == ActionKind::improve_listing || kind == ActionKind::bundle; }

// WhatIf::score_steady taken apart, for hundreds of thousands of looks: the factors' points add up, each a weight times
// the model's curve. plan_to_target() checks the result against WhatIf.
struct SteadyScore {
  const ScoreModel& model;
  const FactorSums& today;
  double now = 0;
  std::array<double, kFactorCount> weights{}, share_now{};

  double operator()(const FactorSums& delta) const {
    FactorSums moved = today;
    moved += delta;
    double score = now;
    for (const FactorKind kind : kFactorKinds) {
      const std::size_t k = index_of(kind);
      if (weights[k] <= 0) continue;
      score += weights[k] * (model.share(kind, moved.value(kind).value_or(model.typical_value[k])) - share_now[k]);
    }
    return std::clamp(score, 0.0, 1000.0);
  }
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

SteadyScore steady_score(const WhatIf& what_if, const FactorTable& factors, const ScoreModel& model) {
  SteadyScore score{model, factors.sums, what_if.score_now(), share_weights(what_if, factors.sums, model), {}};
  for (const FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    score.share_now[k] = model.share(kind, factors.sums.value(kind).value_or(model.typical_value[k]));
  }
  return score;
}

bool same(const FactorSums& a, const FactorSums& b) {
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    if (a.numerator[k] < b.numerator[k] || a.numerator[k] > b.numerator[k]) return false;
    if (a.denominator[k] < b.denominator[k] || a.denominator[k] > b.denominator[k]) return false;
  }
  return true;
}

// Of the items of one SKU that do the same to the score (removed or liquidated, the units are gone) the cheapest stays.
void drop_dearer_twins(std::vector<PlanItem<FactorSums>>& items) {
  std::size_t kept = 0, group_begin = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (kept > 0 && items[kept - 1].group != items[i].group) group_begin = kept;
    std::size_t twin = group_begin;
    while (twin < kept && !(items[twin].group == items[i].group && same(items[twin].delta, items[i].delta))) ++twin;
    if (twin == kept) {
      items[kept++] = items[i];
    } else if (items[i].cost < items[twin].cost) {
      items[twin] = items[i];
    }
  }
  items.resize(kept);
}

// Where there are very many, items that another of their SKU beats in cost and in points alike are not searched. The
// bound still knows them.
constexpr std::size_t kManyItems = 20'000;

std::vector<PlanItem<FactorSums>> undominated(const std::vector<PlanItem<FactorSums>>& items, const SteadyScore& score) {
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

void add_up(Plan& plan) {
  plan.cost_minor = plan.recovery_minor = plan.fees_avoided_minor = plan.units = 0;
  for (const Action& step : plan.steps) {
    if (step.cost_minor != kUnknownMinor) plan.cost_minor += step.cost_minor;
    if (step.recovery_minor != kUnknownMinor) plan.recovery_minor += step.recovery_minor;
    if (step.fees_avoided_minor != kUnknownMinor) plan.fees_avoided_minor += step.fees_avoided_minor;
    plan.units += step.units;
  }
}

template <class Sums, class Score, class DeltaOf>
Plan search(const ActionFinder& finder, std::span<const Action> actions, const std::vector<PlanItem<Sums>>& items,
            const Score& score, const DeltaOf& delta_of, const PlanGoal& goal, double target) {
  Plan plan;
  plan.score_before = score(Sums{});
  const auto result = PlanSearch<Sums, Score>(items, score, target).solve();
  plan.best_score = std::max(result.best_score, result.score);
  plan.score_after = result.score;
  plan.proven_best = result.proven_best;
  plan.outcome = !result.reached ? PlanOutcome::out_of_reach
                 : result.chosen.empty() ? PlanOutcome::already_there : PlanOutcome::reached;
  for (const std::uint32_t item : result.chosen) {
    plan.chosen.push_back(items[item].action);
    plan.steps.push_back(actions[items[item].action]);
  }
  if (plan.outcome == PlanOutcome::reached && goal.trim) {
    trim_steps<Sums>(finder, plan.steps, score, delta_of, target);
    Sums total{};
    for (const Action& step : plan.steps) total += delta_of(step);
    plan.score_after = score(total);
  }
  add_up(plan);
  return plan;
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

Plan plan_by_day(const ActionFinder& finder, std::span<const Action> actions, const std::vector<std::uint32_t>& candidates,
                 const PlanGoal& goal) {
  const WhatIf& what_if = finder.what_if();
  const DatedScore score{what_if, std::clamp(*goal.by - finder.inventory().as_of, 0, 7 * static_cast<int>(kHorizonWeeks))};
  const auto delta_of = [&](const Action& action) { return what_if.weekly_delta(action.change); };
  const auto items = make_items<WeeklySums>(actions, promising(actions, candidates), goal.objective, delta_of);
  const auto plan_for = [&](double target) { return search(finder, actions, items, score, delta_of, goal, target); };
  Plan plan = plan_for(goal.target);
  if (!within_budget(plan, goal)) plan = nearest_within_budget(plan_for, goal, plan);
  return plan;
}

Plan plan_steady(const ActionFinder& finder, std::span<const Action> actions, const std::vector<std::uint32_t>& candidates,
                 const FactorTable& factors, const ScoreModel& model, const PlanGoal& goal) {
  const WhatIf& what_if = finder.what_if();
  const SteadyScore score = steady_score(what_if, factors, model);
  const auto delta_of = [&](const Action& action) { return what_if.steady_delta(action.change); };
  auto items = make_items<FactorSums>(actions, candidates, goal.objective, [](const Action& action) { return action.steady_delta; });
  drop_dearer_twins(items);
  const auto searched = undominated(items, score);
  const auto plan_for = [&](double target) { return search(finder, actions, searched, score, delta_of, goal, target); };
  Plan plan = plan_for(goal.target);
  if (!within_budget(plan, goal)) return nearest_within_budget(plan_for, goal, plan);
  if (plan.outcome != PlanOutcome::reached) return plan;
  double whole = 0, trimmed = 0;
  for (const std::uint32_t index : plan.chosen) whole += cost_of(actions[index], goal.objective);
  for (const Action& step : plan.steps) trimmed += cost_of(step, goal.objective);
  // Fewer units of a step are a fraction of its item, which the relaxed bound allows for; a proven optimum of whole
  // actions is a bound only while none is trimmed.
  plan.proven_best = plan.proven_best && searched.size() == items.size();
  plan.lower_bound = trimmed;
  if (!plan.proven_best || trimmed < whole) {
    plan.lower_bound = plan_lower_bound(items, factors.sums, model, score.weights, goal.target - score.now, trimmed);
  }
  return plan;
}

}  // namespace

Plan plan_to_target(const ActionFinder& finder, std::span<const Action> actions, const FactorTable& factors,
                    const ScoreModel& model, const PlanGoal& goal) {
  std::vector<std::uint32_t> candidates = find_candidates(finder.inventory(), actions, goal);
  Plan plan = goal.by ? plan_by_day(finder, actions, candidates, goal)
                      : plan_steady(finder, actions, candidates, factors, model, goal);
  // What the page shows is what WhatIf says of the steps.
  std::vector<SkuChange> changes;
  for (const Action& step : plan.steps) changes.push_back(step.change);
  if (!goal.by) plan.score_after = finder.what_if().score_steady(changes);
  plan.candidates = std::move(candidates);
  return plan;
}

}  // namespace ipi
