// What if, and plans: texts that name actions and SKUs become scenarios and goals, their outcomes texts again. A scenario
// may hold every SKU of a large account, so nothing here walks the account once an action.
#include <algorithm>
#include <limits>
#include <span>

#include "session/session.h"
#include "table/cell.h"
#include "view/advice_json.h"

namespace ipi {
namespace {

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

// SKUs by their text: a few are looked for row by row, many by an index of all.
class SkuFinder {
 public:
  SkuFinder(const SellerInventory& inventory, std::size_t lookups) : inventory_(inventory) {
    if (lookups <= kFew) return;
    rows_.assign(inventory.strings->size(), kNone);
    for (std::size_t row = inventory.size; row-- > 0;) {
      if (inventory.sku[row] < rows_.size()) rows_[inventory.sku[row]] = static_cast<std::uint32_t>(row);
    }
  }

  std::optional<SkuId> find(std::string_view sku) const {
    const Symbol symbol = inventory_.strings->find(sku);
    if (symbol == kNoSymbol) return std::nullopt;
    if (!rows_.empty()) return rows_[symbol] == kNone ? std::nullopt : std::optional(SkuId{rows_[symbol]});
    for (std::size_t row = 0; row < inventory_.size; ++row) {
      if (inventory_.sku[row] == symbol) return SkuId{static_cast<std::uint32_t>(row)};
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kFew = 8;
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  const SellerInventory& inventory_;
  std::vector<std::uint32_t> rows_;  // by symbol
};

// The listed actions of one SKU; the list is in the order of SKUs.
std::span<const Action> actions_of(const Advice& advice, SkuId sku) {
  const auto by_sku = [](const Action& action, std::size_t row) { return index_of(action.sku) < row; };
  const std::vector<Action>& all = advice.actions();
  const auto first = std::lower_bound(all.begin(), all.end(), index_of(sku), by_sku);
  const auto end = std::lower_bound(first, all.end(), index_of(sku) + 1, by_sku);
  return std::span(all).subspan(static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(end - first));
}

// The action that an id of action_id() means: one of the list, or one of its kind with other units ("remove:SKU:226").
std::optional<Action> find_action(const Account& account, const SkuFinder& skus, std::string_view id) {
  const std::size_t first = id.find(':'), last = id.rfind(':');
  if (first == std::string_view::npos || last <= first) return std::nullopt;
  const std::optional<ActionKind> kind = action_kind_from_name(id.substr(0, first));
  const std::optional<SkuId> sku = skus.find(id.substr(first + 1, last - first - 1));
  if (!kind || !sku) return std::nullopt;
  const Parsed<std::int32_t> units = parse_count(id.substr(last + 1));
  for (const Action& action : actions_of(*account.advice, *sku)) {
    if (action.kind != *kind) continue;
    if (units.fault == CellFault::none && units.value != action.units) {
      return account.advice->finder().with_units(action, units.value);
    }
    return action;
  }
  return std::nullopt;
}

}  // namespace

std::string Session::what_if(std::string_view json_text) const {
  if (account() == nullptr || account()->advice == nullptr) return "null";
  const Result<ScenarioRequest, std::string> parsed = parse_scenario(json_text);
  const ScenarioRequest request = parsed ? *parsed : ScenarioRequest{};
  const SkuFinder skus(account()->inventory(), request.actions.size() + request.edits.size());
  Scenario scenario;
  for (const std::string& id : request.actions) {
    if (const std::optional<Action> action = find_action(*account(), skus, id)) scenario.actions.push_back(*action);
  }
  for (const ScenarioRequest::Edit& edit : request.edits) {
    const std::optional<SkuId> sku = skus.find(edit.sku);
    const std::optional<EditField> field = edit_field_from_name(edit.column);
    if (sku && field) scenario.edits.push_back({*sku, *field, edit.value});
  }
  JsonWriter json;
  write_outcome(json, *account(), simulate_scenario(account()->advice->finder(), scenario));
  return json.take();
}

std::string Session::plan(std::string_view json_text) const {
  if (account() == nullptr || account()->advice == nullptr) return "null";
  const PlanGoal goal = plan_goal(json_text);
  const Result<PlanRequest, std::string> parsed = parse_plan_request(json_text);
  const std::size_t most_steps = parsed && parsed->all_steps ? kAll : kStepsForPage;
  JsonWriter json;
  write_plan(json, *account(), goal, account()->advice->plan(goal), most_steps);
  return json.take();
}

std::string Session::plan_json(const PlanGoal& goal, const Plan& plan) const {
  JsonWriter json;
  write_plan(json, *account(), goal, plan, kAll);
  return json.take();
}

PlanGoal Session::plan_goal(std::string_view json_text) const {
  if (account() == nullptr || account()->advice == nullptr) return {};
  const Result<PlanRequest, std::string> parsed = parse_plan_request(json_text);
  const PlanRequest request = parsed ? *parsed : PlanRequest{};
  PlanGoal goal = account()->goal;
  goal.target = request.target.value_or(goal.target);
  goal.by = request.by;
  goal.objective = request.in_units ? PlanObjective::units : PlanObjective::money;
  if (request.budget_minor) goal.budget_minor = round_half_away(*request.budget_minor);
  if (request.budget_units) goal.budget_units = round_half_away(*request.budget_units);
  const SkuFinder skus(account()->inventory(), request.leave_out.size());
  for (const std::string& sku : request.leave_out) {
    if (const std::optional<SkuId> id = skus.find(sku)) goal.left_out.push_back(*id);
  }
  const std::vector<Action>& actions = account()->advice->actions();
  for (std::uint32_t i = 0; i < actions.size() && !request.without.empty(); ++i) {
    const std::string id = action_id(account()->inventory(), actions[i]);
    if (std::find(request.without.begin(), request.without.end(), id) != request.without.end()) {
      goal.left_out_actions.push_back(i);
    }
  }
  return goal;
}

}  // namespace ipi
