// Actions: what can be done about each SKU, what it brings in points and what it costs.
// In: inventory, factors, WhatIf, fees, demand. Out: one Action a possibility, by SKU, kind and units. Never
// fails; money that is not known is missing and never 0. Codes and numbers only: the page has the sentences.
// Deliberately not here: which of them to take together (plan.h).
//
// Money of an action: cost = max(0, fees + margin lost − recovery) over the quarter; the fees it avoids stand
// beside it. Removed goods come back to the seller and are not lost; disposed and liquidated goods are lost
// at their unit cost. A discount loses its share of the price of every unit sold while it lasts (Assumption
// what sells sooner does not sell later, so that extra sales bring nothing on top).
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "advice/action_kind.h"
#include "advice/fees/account_fees.h"
#include "advice/restock.h"
#include "base/ids.h"
#include "forecast/forecast.h"
#include "ipi/factors.h"
#include "ipi/scenario.h"

namespace ipi {

struct SkuOption;

enum class ReasonCode : std::uint8_t {
  stranded,            // units that cannot be bought
  unfulfillable,       // damaged or defective units
  aged_at_next_count,  // units that the next count will charge
  excess_stock,        // more than 90 days of supply
  discontinued_stock,  // the seller will not sell it any more
  low_traffic,         // Amazon's alert
  low_conversion,      // Amazon's alert
  slow_seller,         // excess that hardly sells
  inbound_to_excess,   // more is on its way to what is too much already
  below_corridor,      // stock falls below the corridor before an order can arrive
  amazon_recommends,   // only Amazon's own advice
};
constexpr std::size_t kReasonCodeCount = 11;
std::string_view name(ReasonCode reason);

enum ActionWarning : std::uint32_t {
  warn_before_season = 1u << 0,     // stock leaves, or is sold cheap, though a season is near
  warn_resend_block_90d = 1u << 1,  // after a removal the ASIN may not be sent in for about 90 days
  warn_under_corridor = 1u << 2,    // what stays is below the corridor's floor
  warn_no_points = 1u << 3,
  warn_score_falls = 1u << 4,
  warn_unit_cost_unknown = 1u << 5,  // so margin lost and cost are not known
  warn_fee_unknown = 1u << 6,
  warn_weight_assumed = 1u << 7,
  warn_size_assumed = 1u << 8,
  warn_effect_assumed = 1u << 9,  // gain rests on an assumed effect on sales
  warn_past_corridor = 1u << 10,  // a restock that case pack or minimum order lift above the corridor
};
constexpr std::size_t kActionWarningCount = 11;
std::string_view warning_name(std::size_t bit);

constexpr std::int64_t kUnknownMinor = std::numeric_limits<std::int64_t>::min();
constexpr std::int32_t kNoDeadline = std::numeric_limits<std::int32_t>::min();

struct Action {
  SkuId sku{};
  ActionKind kind = ActionKind::relist;
  ReasonCode reason = ReasonCode::excess_stock;
  Effort effort = Effort::minutes;
  bool amazon_agrees = false;  // Amazon's recommended action is of this kind
  std::uint32_t warnings = 0;
  std::int32_t units = 0;  // removed, held back, sent; for sales actions: sold on top within the quarter
  std::int32_t deadline_day = kNoDeadline;
  SkuChange change;
  FactorSums steady_delta;  // of the change, for searches: cheaper to keep than to walk again
  double points_gain = 0;   // steady state
  double points_gain_4w = std::numeric_limits<double>::quiet_NaN();  // NaN until compute_gains_over_time()
  double points_gain_13w = std::numeric_limits<double>::quiet_NaN();
  // Minor units; kUnknownMinor where not known.
  std::int64_t fees_minor = 0;
  std::int64_t margin_lost_minor = 0;
  std::int64_t recovery_minor = 0;
  std::int64_t cost_minor = 0;
  std::int64_t fees_avoided_minor = 0;
};

// Stable within one analysis and between runs: "remove:HK-BDD-06:226".
std::string action_id(const SellerInventory& inventory, const Action& action);

// A number behind an action's reason, by name: days_of_supply, excess_units, stranded_units, aged_units …
struct ActionFact {
  std::string_view name;
  double value = 0;
};

struct ActionOptions {
  ActionEffects effects = default_effects();
  RestockOptions restock;
  // Seasons that begin within so many days warn. Assumption A-192: three months, as Amazon's own flag.
  int season_days = 91;
};

class ActionFinder {
 public:
  // Keeps references to all; they must outlive it.
  ActionFinder(const SellerInventory& inventory, const FactorTable& factors, const WhatIf& what_if,
               const AccountFees& fees, const DemandTable& demand, const ActionOptions& options = {});

  std::vector<Action> find_all() const;
  std::vector<Action> find(SkuId sku) const;
  // An action of the same kind for other units: what a slider or a trimmed plan asks for. Sales actions have
  // no units.
  Action with_units(const Action& action, std::int32_t units) const;
  std::vector<ActionFact> facts(const Action& action) const;

  const SellerInventory& inventory() const { return inventory_; }
  const WhatIf& what_if() const { return what_if_; }
  const AccountFees& fees() const { return fees_; }
  const DemandTable& demand() const { return demand_; }
  const ActionOptions& options() const { return options_; }

 private:
  friend std::vector<SkuOption> compare_options(const ActionFinder& finder, SkuId sku, std::int32_t units);
  struct SkuState;
  SkuState state_of(std::size_t sku) const;
  void add_relist(const SkuState& state, std::vector<Action>& out) const;
  void add_removals(const SkuState& state, std::vector<Action>& out) const;
  void add_sales(const SkuState& state, std::vector<Action>& out) const;
  void add_inbound(const SkuState& state, std::vector<Action>& out) const;
  // What removal, disposal and liquidation of the same units have in common.
  struct Leaving;
  Leaving leave(const SkuState& state, std::int32_t units) const;
  Action leaving(const SkuState& state, ActionKind kind, ReasonCode reason, const Leaving& left) const;
  Action selling(const SkuState& state, ActionKind kind, ReasonCode reason) const;
  void find_delta(const SkuState& state, Action& action) const;
  void finish(const SkuState& state, Action& action) const;

  const SellerInventory& inventory_;
  const FactorTable& factors_;
  const WhatIf& what_if_;
  const AccountFees& fees_;
  const DemandTable& demand_;
  ActionOptions options_;
};

// Fills points_gain_4w and _13w of the actions.
void compute_gains_over_time(const WhatIf& what_if, std::span<Action> actions);

// Best first: free gains by points, then points per cost; what brings no points or has no known cost comes
// last.
std::vector<std::uint32_t> rank_actions(std::span<const Action> actions);

// Amazon's recommended-action text as a kind; an open set, so nothing for what is not known.
std::optional<ActionKind> amazon_action(std::string_view recommended_action);

}  // namespace ipi
