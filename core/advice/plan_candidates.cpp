#include "advice/plan_candidates.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "base/sort.h"

namespace ipi {
namespace {

// A goal with a day needs the sums of 26 weeks a candidate; so many of the best are looked at.
constexpr std::size_t kDatedCandidates = 1500;

bool is_free_guess(ActionKind kind) { return kind == ActionKind::improve_listing || kind == ActionKind::bundle; }

// May the action be part of a plan at all?
bool may_take(const SellerInventory& inventory, const Action& action, const PlanGoal& goal) {
  if (action.units <= 0 && !is_free_guess(action.kind)) return false;
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

bool same_change(const SkuChange& a, const SkuChange& b) {
  const auto rest = [](const SkuChange& c) {
    return std::tuple(c.units_removed, c.day, c.sales_multiplier, c.sales_days, c.inbound_units, c.inbound_day,
                      c.stranded_fixed);
  };
  return rest(a) == rest(b);
}

}  // namespace

double cost_of(const Action& action, PlanObjective objective) {
  return objective == PlanObjective::money ? static_cast<double>(action.cost_minor) : static_cast<double>(action.units);
}

std::vector<std::uint32_t> find_candidates(const SellerInventory& inventory, std::span<const Action> actions,
                                           const PlanGoal& goal) {
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
  const auto by_sku = [&](std::uint32_t a, std::uint32_t b) {
    return index_of(actions[a].sku) < index_of(actions[b].sku);
  };
  if (!std::is_sorted(candidates.begin(), candidates.end(), by_sku)) sort_rows(candidates, by_sku);
  return candidates;
}

std::vector<std::uint32_t> drop_dearer_twins(std::span<const Action> actions,
                                             const std::vector<std::uint32_t>& candidates, PlanObjective objective) {
  std::vector<std::uint32_t> kept;
  std::size_t group_begin = 0;
  for (const std::uint32_t index : candidates) {
    const Action& action = actions[index];
    if (!kept.empty() && actions[kept.back()].sku != action.sku) group_begin = kept.size();
    std::size_t twin = group_begin;
    while (twin < kept.size() && !same_change(actions[kept[twin]].change, action.change)) ++twin;
    if (twin == kept.size()) {
      kept.push_back(index);
    } else if (cost_of(action, objective) < cost_of(actions[kept[twin]], objective)) {
      kept[twin] = index;
    }
  }
  return kept;
}

std::vector<std::uint32_t> promising(std::span<const Action> actions, const std::vector<std::uint32_t>& candidates) {
  if (candidates.size() <= kDatedCandidates) return candidates;
  std::vector<std::uint32_t> by_ratio = candidates, by_gain = candidates;
  const auto cost = [&](std::uint32_t i) {
    return static_cast<double>(std::max<std::int64_t>(1, actions[i].cost_minor));
  };
  sort_rows(by_ratio, [&](std::uint32_t a, std::uint32_t b) {
    return actions[a].points_gain * cost(b) > actions[b].points_gain * cost(a);
  });
  sort_rows(by_gain, [&](std::uint32_t a, std::uint32_t b) { return actions[a].points_gain > actions[b].points_gain; });
  std::vector<std::uint32_t> kept(by_ratio.begin(), by_ratio.begin() + kDatedCandidates / 2);
  kept.insert(kept.end(), by_gain.begin(), by_gain.begin() + kDatedCandidates / 2);
  sort_rows(kept, std::less<>());
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  sort_rows(kept,
            [&](std::uint32_t a, std::uint32_t b) { return index_of(actions[a].sku) < index_of(actions[b].sku); });
  return kept;
}

}  // namespace ipi
