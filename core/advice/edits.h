// Edits: the what-if of the page: some actions taken, some numbers moved by hand, and what then becomes of
// score, fees and money. In: a finder, a scenario. Out: an Outcome over the coming quarter. Never fails: an
// edit of a SKU that is not there, or a value out of range, is left out or clamped. Actions and edits of one
// SKU are merged into one change.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "advice/actions.h"
#include "advice/capacity.h"
#include "ipi/projection.h"

namespace ipi {

enum class EditField : std::uint8_t {
  units_removed,     // units that leave
  removal_day,       // … so many days after as_of
  price_cut,         // share of the price, 0 to 0.9; sales follow by the elasticity
  sales_multiplier,  // of the expected sales, by hand
  sales_days,        // how long price or multiplier hold; 0 = for good
  inbound_units,     // more (or, negative, fewer) units received
  inbound_day,
  relist,  // 1: the stranded units become buyable
};
constexpr std::size_t kEditFieldCount = 8;
std::string_view name(EditField field);
std::optional<EditField> edit_field_from_name(std::string_view text);

struct Edit {
  SkuId sku{};
  EditField field = EditField::units_removed;
  double value = 0;
};

struct Scenario {
  std::vector<Action> actions;
  std::vector<Edit> edits;
  // Assumption A-198: sales rise by 2.5 % for each per cent off the price (the same as A-183's).
  double elasticity = 2.5;
};

constexpr std::size_t kOutcomeWeeks = 13;

struct Outcome {
  double score_steady = 0, points_gain = 0;
  std::array<double, kOutcomeWeeks> mondays{};    // the number shown on the coming Mondays
  std::array<ScoreRange, kOutcomeWeeks> bands{};  // the same Mondays with their band, as project() has it
  // Of the touched SKUs, over the quarter: with the scenario, and without.
  std::int64_t holding_minor = 0, holding_before_minor = 0;
  std::int64_t next_charge_minor = 0, next_charge_before_minor = 0;  // aged surcharge on the next 15th
  std::int64_t cost_minor = 0;  // fees + margin given up − recovery, at least 0 a change
  std::int64_t fees_minor = 0, margin_lost_minor = 0, recovery_minor = 0;
  std::int64_t units = 0;                              // that leave or are held back
  std::array<double, kCapacityTypeCount> freed_cm3{};  // room that they leave; what is sent in takes it
  std::uint32_t unknown_money = 0;  // changes of which some money is not known; left out of the sums above
};

// One change a SKU, in SKU order.
std::vector<SkuChange> merge_changes(const Scenario& scenario, std::size_t skus);

Outcome simulate_scenario(const ActionFinder& finder, const Scenario& scenario);

}  // namespace ipi
