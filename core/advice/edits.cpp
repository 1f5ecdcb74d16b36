#include "advice/edits.h"

#include <algorithm>
#include <map>

namespace ipi {
namespace {

constexpr std::array<std::string_view, kEditFieldCount> kFieldNames{"units_removed",    "removal_day", "price_cut",
                                                                    "sales_multiplier", "sales_days",  "inbound_units",
                                                                    "inbound_day",      "relist"};

// What a SKU's merged change is made of; ordered by SKU.
struct Touched {
  SkuChange change;
  double price_cut = 0;
};
using TouchedSkus = std::map<std::uint32_t, Touched>;

std::int32_t whole(double value) { return static_cast<std::int32_t>(std::clamp(value, -1e9, 1e9)); }

void add_action(TouchedSkus& touched, const Action& action) {
  SkuChange& change = touched[index_of(action.sku)].change;
  const SkuChange& more = action.change;
  change.sku = action.sku;
  change.units_removed += more.units_removed;
  change.day = std::max(change.day, more.day);
  change.sales_multiplier *= more.sales_multiplier;
  // Two actions that sell more last as long as the longer one.
  if (more.sales_multiplier > 1)
    change.sales_days = more.sales_days == 0 ? 0 : std::max(change.sales_days, more.sales_days);
  change.inbound_units += more.inbound_units;
  change.inbound_day = std::max(change.inbound_day, more.inbound_day);
  change.stranded_fixed = change.stranded_fixed || more.stranded_fixed;
}

void add_edit(TouchedSkus& touched, const Edit& edit, double elasticity) {
  Touched& sku = touched[index_of(edit.sku)];
  SkuChange& change = sku.change;
  change.sku = edit.sku;
  switch (edit.field) {
    case EditField::units_removed: change.units_removed = std::max(0, whole(edit.value)); break;
    case EditField::removal_day: change.day = std::clamp(whole(edit.value), 0, kQuarterDays); break;
    case EditField::price_cut:
      sku.price_cut = std::clamp(edit.value, 0.0, 0.9);
      change.sales_multiplier = 1 + elasticity * sku.price_cut;
      break;
    case EditField::sales_multiplier: change.sales_multiplier = std::clamp(edit.value, 0.0, 100.0); break;
    case EditField::sales_days: change.sales_days = std::max(0, whole(edit.value)); break;
    case EditField::inbound_units: change.inbound_units = whole(edit.value); break;
    case EditField::inbound_day: change.inbound_day = std::clamp(whole(edit.value), 0, kQuarterDays); break;
    case EditField::relist: change.stranded_fixed = edit.value > 0; break;
  }
}

TouchedSkus touch(const Scenario& scenario, std::size_t skus) {
  TouchedSkus touched;
  for (const Action& action : scenario.actions) {
    if (index_of(action.sku) < skus) add_action(touched, action);
  }
  for (const Edit& edit : scenario.edits) {
    if (index_of(edit.sku) < skus && edit.value == edit.value) add_edit(touched, edit, scenario.elasticity);
  }
  return touched;
}

void add_money(Outcome& outcome, std::int64_t fees, std::int64_t margin_lost, std::int64_t recovery) {
  if (fees == kUnknownMinor || margin_lost == kUnknownMinor || recovery == kUnknownMinor) {
    ++outcome.unknown_money;
    return;
  }
  outcome.fees_minor += fees;
  outcome.margin_lost_minor += margin_lost;
  outcome.recovery_minor += recovery;
  outcome.cost_minor += std::max<std::int64_t>(0, fees + margin_lost - recovery);
}

// Fees of the SKU with and without the change, and what edits by hand cost; actions bring their own money.
void add_sku(const ActionFinder& finder, const Touched& sku, std::int32_t removed_by_actions, Outcome& outcome) {
  const SellerInventory& inventory = finder.inventory();
  const AccountFees& fees = finder.fees();
  const std::size_t row = index_of(sku.change.sku);
  StockCourse hold;
  hold.units = std::max(0, inventory.on_hand.get_or(row, 0));
  if (finder.demand().known(row)) hold.weekly_demand = finder.demand().weekly(row);
  StockCourse course = hold;
  course.units += std::max(0, sku.change.inbound_units);
  course.units_removed = std::min<double>(sku.change.units_removed, hold.units);
  course.removal_day = sku.change.day;
  course.sales_multiplier = sku.change.sales_multiplier;
  course.sales_days = sku.change.sales_days;
  const HoldingCost before = fees.holding_cost(row, hold), after = fees.holding_cost(row, course);
  outcome.holding_before_minor += before.total_minor();
  outcome.holding_minor += after.total_minor();
  if (!before.known()) ++outcome.unknown_money;

  const double until_count = next_count_day(inventory.as_of) - inventory.as_of;
  const double sold = finder.demand().known(row) ? finder.demand().per_day(row) * until_count : 0;
  const AgeProfile profile(inventory, row);
  const Day count_day = next_count_day(inventory.as_of);
  const double leaves = sku.change.day < until_count ? course.units_removed : 0;
  outcome.next_charge_before_minor += fees.aged_charge(row, profile, count_day, sold).minor;
  outcome.next_charge_minor +=
      fees.aged_charge(row, profile, count_day, sold * sku.change.sales_multiplier + leaves).minor;
  outcome.units += sku.change.units_removed + std::max(0, -sku.change.inbound_units);

  const std::int32_t by_hand = sku.change.units_removed - removed_by_actions;
  if (by_hand > 0) {
    const UnitFee fee = fees.removal_fee(row);
    add_money(outcome, fee.known() ? fee.minor * by_hand : kUnknownMinor, 0, 0);
  }
  if (sku.price_cut > 0) {
    const bool priced = inventory.price_minor.has(row);
    add_money(outcome, 0,
              priced ? round_half_away(sku.price_cut * static_cast<double>(inventory.price_minor[row]) *
                                       after.units_sold_boosted)
                     : kUnknownMinor,
              0);
  }
}

}  // namespace

std::string_view name(EditField field) { return kFieldNames[static_cast<std::size_t>(field)]; }

std::optional<EditField> edit_field_from_name(std::string_view text) {
  for (std::size_t i = 0; i < kEditFieldCount; ++i) {
    if (kFieldNames[i] == text) return static_cast<EditField>(i);
  }
  return std::nullopt;
}

std::vector<SkuChange> merge_changes(const Scenario& scenario, std::size_t skus) {
  std::vector<SkuChange> changes;
  for (const auto& [sku, touched] : touch(scenario, skus)) changes.push_back(touched.change);
  return changes;
}

Outcome simulate_scenario(const ActionFinder& finder, const Scenario& scenario) {
  const WhatIf& what_if = finder.what_if();
  const TouchedSkus touched = touch(scenario, finder.inventory().size);
  std::map<std::uint32_t, std::int32_t> removed_by_actions;
  Outcome outcome;
  for (const Action& action : scenario.actions) {
    removed_by_actions[index_of(action.sku)] += action.change.units_removed;
    add_money(outcome, action.fees_minor, action.margin_lost_minor, action.recovery_minor);
  }
  FactorSums steady;
  WeeklySums weekly;
  std::vector<FreedUnits> freed;
  for (const auto& [sku, what] : touched) {
    freed.push_back({SkuId{sku}, what.change.units_removed - what.change.inbound_units});
    steady += what_if.steady_delta(what.change);
    weekly += what_if.weekly_delta(what.change);
    const auto removed = removed_by_actions.find(sku);
    add_sku(finder, what, removed == removed_by_actions.end() ? 0 : removed->second, outcome);
  }
  outcome.freed_cm3 = freed_cm3(finder.inventory(), freed);
  outcome.score_steady = what_if.score_steady(steady);
  outcome.points_gain = outcome.score_steady - what_if.score_now();
  const Day as_of = finder.inventory().as_of;
  for (std::size_t week = 0; week < kOutcomeWeeks; ++week) {
    outcome.mondays[week] = what_if.score_after_days(weekly, (as_of.monday() + 7 * static_cast<int>(week + 1)) - as_of);
  }
  const std::vector<ProjectedWeek> projected = project_delta(what_if, weekly, kOutcomeWeeks);
  for (std::size_t week = 0; week < projected.size(); ++week) outcome.bands[week] = projected[week].range;
  return outcome;
}

}  // namespace ipi
