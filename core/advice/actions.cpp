#include "advice/actions.h"

#include <algorithm>
#include <tuple>

#include "advice/alerts.h"
#include "advice/sku_state.h"

namespace ipi {
namespace {

// Assumption A-194: excess that sells less than a unit in ten days is a slow seller.
constexpr double kSlowPerDay = 0.1;
// Assumption A-195: Lightning Deals ask for some stock and some sales.
constexpr std::int32_t kDealLeastUnits = 20;
constexpr double kDealLeastPerDay = 0.5;

Effort effort_of(ActionKind kind) {
  switch (kind) {
    case ActionKind::advertise:
    case ActionKind::improve_listing:
    case ActionKind::remove:
    case ActionKind::restock: return Effort::hours;
    case ActionKind::bundle: return Effort::days;
    default: return Effort::minutes;
  }
}

std::int64_t sum_known(std::int64_t a, std::int64_t b) {
  return a == kUnknownMinor || b == kUnknownMinor ? kUnknownMinor : a + b;
}

}  // namespace

ActionFinder::ActionFinder(const SellerInventory& inventory, const FactorTable& factors, const WhatIf& what_if,
                           const AccountFees& fees, const DemandTable& demand, const ActionOptions& options)
    : inventory_(inventory), factors_(factors), what_if_(what_if), fees_(fees), demand_(demand), options_(options) {}

// What all actions of a kind share once their own numbers stand: cost, points, warnings.
void ActionFinder::finish(const SkuState& state, Action& action) const {
  action.sku = action.change.sku = SkuId(static_cast<std::uint32_t>(state.sku));
  action.effort = effort_of(action.kind);
  action.amazon_agrees = state.amazon == action.kind;
  const std::int64_t spent = sum_known(action.fees_minor, action.margin_lost_minor);
  action.cost_minor = spent == kUnknownMinor || action.recovery_minor == kUnknownMinor
                          ? kUnknownMinor
                          : std::max<std::int64_t>(0, spent - action.recovery_minor);
  action.points_gain = what_if_.score_steady(action.steady_delta) - what_if_.score_now();
  if (action.points_gain < -kLeastPoints)
    action.warnings |= warn_score_falls;
  else if (action.points_gain < kLeastPoints)
    action.warnings |= warn_no_points;
  if (action.fees_minor == kUnknownMinor) action.warnings |= warn_fee_unknown;
  if (action.margin_lost_minor == kUnknownMinor) action.warnings |= warn_unit_cost_unknown;
}

void ActionFinder::find_delta(const SkuState& state, Action& action) const {
  action.change.sku = SkuId(static_cast<std::uint32_t>(state.sku));
  action.steady_delta = what_if_.steady_delta(action.change);
}

void ActionFinder::add_relist(const SkuState& state, std::vector<Action>& out) const {
  if (state.stranded <= 0) return;
  Action action;
  action.kind = ActionKind::relist;
  action.reason = ReasonCode::stranded;
  action.units = state.stranded;
  action.change.stranded_fixed = true;
  find_delta(state, action);
  if (const std::optional<RemovalDeadline> deadline = automatic_removal_day(inventory_, state.sku)) {
    action.deadline_day = (deadline->day - 1).days_since_1970();
  }
  finish(state, action);
  out.push_back(action);
}

ActionFinder::Leaving ActionFinder::leave(const SkuState& state, std::int32_t units) const {
  Leaving left;
  left.units = units;
  SkuChange change;
  change.sku = SkuId(static_cast<std::uint32_t>(state.sku));
  change.units_removed = units;
  left.steady_delta = what_if_.steady_delta(change);
  StockCourse course = state.hold;
  course.units_removed = units;
  const HoldingCost cost = fees_.holding_cost(state.sku, course);
  // Known or not like the cost of doing nothing: it hangs on the SKU, not on the course.
  left.fees_avoided_minor = cost.known() ? state.holding.total_minor() - cost.total_minor() : kUnknownMinor;
  return left;
}

Action ActionFinder::leaving(const SkuState& state, ActionKind kind, ReasonCode reason, const Leaving& left) const {
  const std::int32_t units = left.units;
  Action action;
  action.kind = kind;
  action.reason = reason;
  action.units = units;
  action.change.units_removed = units;
  action.steady_delta = left.steady_delta;
  action.fees_avoided_minor = left.fees_avoided_minor;
  const UnitFee fee = kind == ActionKind::remove    ? fees_.removal_fee(state.sku)
                      : kind == ActionKind::dispose ? fees_.disposal_fee(state.sku)
                                                    : fees_.liquidation_fee(state.sku);
  action.fees_minor = fee.known() ? fee.minor * units : kUnknownMinor;
  if (fee.weight_assumed) action.warnings |= warn_weight_assumed;
  if (fee.size_assumed) action.warnings |= warn_size_assumed;
  if (kind == ActionKind::liquidate) {
    const UnitFee recovery = fees_.liquidation_recovery(state.sku);
    action.recovery_minor = recovery.known() ? recovery.minor * units : kUnknownMinor;
  }
  if (kind != ActionKind::remove) {
    action.margin_lost_minor =
        inventory_.unit_cost_minor.has(state.sku) ? inventory_.unit_cost_minor[state.sku] * units : kUnknownMinor;
  }
  if (state.charged_units > 0) action.deadline_day = (next_count_day(inventory_.as_of) - 1).days_since_1970();
  if (reason != ReasonCode::unfulfillable && reason != ReasonCode::discontinued_stock) {
    // Source: SoStocked and help.easybookprep.com: about 90 days without sending in after a removal or
    // liquidation.
    if (kind != ActionKind::dispose) action.warnings |= warn_resend_block_90d;
    const double stays = std::max(0.0, state.sellable - units);
    if (state.per_day > 0 && stays < state.lane.low_days * state.per_day) action.warnings |= warn_under_corridor;
    if (state.before_season) action.warnings |= warn_before_season;
  }
  finish(state, action);
  return action;
}

void ActionFinder::add_removals(const SkuState& state, std::vector<Action>& out) const {
  if (state.unfulfillable > 0)
    out.push_back(leaving(state, ActionKind::remove, ReasonCode::unfulfillable, leave(state, state.unfulfillable)));
  if (state.stranded > 0)
    out.push_back(leaving(state, ActionKind::remove, ReasonCode::stranded, leave(state, state.stranded)));
  ReasonCode reason = ReasonCode::excess_stock;
  std::int32_t most = state.excess;
  if (state.discontinued) {
    reason = ReasonCode::discontinued_stock;
    most = state.on_hand - state.unfulfillable;
  }
  if (most > 0) {
    // The oldest units pay most and go first; they alone are one choice, all of the excess the other.
    const auto aged = static_cast<std::int32_t>(std::min(state.charged_units, static_cast<double>(most)));
    if (aged > 0 && aged < most)
      out.push_back(leaving(state, ActionKind::remove, ReasonCode::aged_at_next_count, leave(state, aged)));
    const Leaving all = leave(state, most);
    for (const ActionKind kind : {ActionKind::remove, ActionKind::dispose, ActionKind::liquidate}) {
      out.push_back(leaving(state, kind, reason, all));
    }
  } else if (state.amazon == ActionKind::remove && state.amazon_removal_units > 0) {
    out.push_back(
        leaving(state, ActionKind::remove, ReasonCode::amazon_recommends, leave(state, state.amazon_removal_units)));
  }
}

Action ActionFinder::selling(const SkuState& state, ActionKind kind, ReasonCode reason) const {
  const ActionEffect& effect = options_.effects[static_cast<std::size_t>(kind)];
  Action action;
  action.kind = kind;
  action.reason = reason;
  action.warnings |= warn_effect_assumed;
  action.change.sales_multiplier = effect.sales_multiplier;
  action.change.sales_days = effect.days;
  StockCourse course = state.hold;
  course.sales_multiplier = effect.sales_multiplier;
  course.sales_days = effect.days;
  find_delta(state, action);
  const HoldingCost boosted = fees_.holding_cost(state.sku, course);
  const double extra = std::max(0.0, boosted.units_sold - state.holding.units_sold);
  action.units = static_cast<std::int32_t>(extra + 0.5);
  action.fees_avoided_minor = boosted.known() ? state.holding.total_minor() - boosted.total_minor() : kUnknownMinor;
  const bool costs_money = effect.discount > 0 || effect.spend_share > 0 || effect.fee_share > 0;
  if (costs_money && !inventory_.price_minor.has(state.sku)) {
    action.margin_lost_minor = action.fees_minor = kUnknownMinor;
  } else if (costs_money) {
    const double price = static_cast<double>(inventory_.price_minor[state.sku]);
    const double while_it_lasts = boosted.units_sold_boosted;
    action.margin_lost_minor = round_half_away(effect.discount * price * while_it_lasts);
    action.fees_minor = round_half_away(effect.fee_share * price * (1 - effect.discount) * while_it_lasts +
                                        effect.spend_share * price * extra);
  }
  // Deal and coupon fees are known for the US alone.
  if (effect.flat_fee_minor > 0) {
    action.fees_minor =
        inventory_.marketplace == Marketplace::us ? sum_known(action.fees_minor, effect.flat_fee_minor) : kUnknownMinor;
  }
  if (kind != ActionKind::improve_listing && state.before_season) action.warnings |= warn_before_season;
  finish(state, action);
  return action;
}

void ActionFinder::add_sales(const SkuState& state, std::vector<Action>& out) const {
  if (state.per_day <= 0 || state.sellable <= 0) return;
  const auto add = [&](ActionKind kind, ReasonCode reason) { out.push_back(selling(state, kind, reason)); };
  std::array<bool, kActionKindCount> added{};
  const auto once = [&](ActionKind kind, ReasonCode reason) {
    if (added[static_cast<std::size_t>(kind)]) return;
    added[static_cast<std::size_t>(kind)] = true;
    add(kind, reason);
  };
  if (state.excess > 0) {
    once(ActionKind::price_cut, ReasonCode::excess_stock);
    once(ActionKind::sale, ReasonCode::excess_stock);
    once(ActionKind::outlet_deal, ReasonCode::excess_stock);
    if (state.sellable >= kDealLeastUnits && state.per_day >= kDealLeastPerDay)
      once(ActionKind::lightning_deal, ReasonCode::excess_stock);
    if (state.per_day < kSlowPerDay)
      once(ActionKind::bundle, ReasonCode::slow_seller);
    else
      once(ActionKind::advertise, ReasonCode::excess_stock);
  }
  const std::string alert = folded_words(inventory_.text(inventory_.alert, state.sku));
  if (alert.find("lowtraffic") != std::string::npos) {
    once(ActionKind::advertise, ReasonCode::low_traffic);
    once(ActionKind::improve_listing, ReasonCode::low_traffic);
  } else if (alert.find("lowconversion") != std::string::npos) {
    once(ActionKind::coupon, ReasonCode::low_conversion);
    once(ActionKind::improve_listing, ReasonCode::low_conversion);
  }
  if (!state.amazon) return;
  const ActionEffect& effect = options_.effects[static_cast<std::size_t>(*state.amazon)];
  if (effect.sales_multiplier > 1) once(*state.amazon, ReasonCode::amazon_recommends);
}

void ActionFinder::add_inbound(const SkuState& state, std::vector<Action>& out) const {
  const std::int32_t inbound = std::max(0, inventory_.inbound.get_or(state.sku, 0));
  if (inbound > 0) {
    // What is not shipped yet can be held back; without the split, all of it is taken to be (Assumption
    //
    const std::int32_t stoppable =
        inventory_.inbound_working.has(state.sku) ? std::max(0, inventory_.inbound_working[state.sku]) : inbound;
    const double room = std::max(0.0, state.lane.high_days * state.per_day - state.sellable);
    const auto units = static_cast<std::int32_t>(std::min<double>(stoppable, std::max(0.0, inbound - room)));
    if (units > 0 && state.sellable + inbound > state.lane.excess_days * state.per_day) {
      Action action;
      action.kind = ActionKind::stop_inbound;
      action.reason = ReasonCode::inbound_to_excess;
      action.units = units;
      action.change.inbound_units = -units;
      find_delta(state, action);
      action.fees_avoided_minor = kUnknownMinor;
      StockCourse more = state.hold;
      more.units += units;
      const HoldingCost with = fees_.holding_cost(state.sku, more);
      if (with.storage_gap == FeeGap::none) {
        action.fees_avoided_minor =
            with.storage_minor + with.utilization_minor - state.holding.storage_minor - state.holding.utilization_minor;
      }
      if (state.before_season) action.warnings |= warn_before_season;
      finish(state, action);
      out.push_back(action);
    }
  }
  if (state.per_day <= 0 || state.discontinued) return;
  const RestockAdvice advice = advise_restock(inventory_, SkuId(static_cast<std::uint32_t>(state.sku)),
                                              forecast_of(demand_, state.sku), options_.restock);
  if (!advice.reorder_by || advice.order_units <= 0) return;
  if (*advice.reorder_by - inventory_.as_of > options_.restock.review_days) return;
  Action action;
  action.kind = ActionKind::restock;
  action.reason = ReasonCode::below_corridor;
  action.units = advice.order_units;
  action.deadline_day = advice.reorder_by->days_since_1970();
  action.change.inbound_units = advice.order_units;
  action.change.inbound_day = advice.lead_time_days;
  find_delta(state, action);
  if (advice.rounded_past_corridor || advice.rounded_into_excess) action.warnings |= warn_past_corridor;
  // Fees that a full shelf spares: the low-inventory-level fee of a quarter's sales.
  const LowLevelFee low = fees_.low_level_fee(state.sku);
  if (low.reason == LowLevelReason::charged) {
    action.fees_avoided_minor =
        low.minor ? round_half_away(static_cast<double>(*low.minor) * state.per_day * kQuarterDays) : kUnknownMinor;
  }
  finish(state, action);
  out.push_back(action);
}

std::vector<Action> ActionFinder::find(SkuId sku) const {
  std::vector<Action> out;
  const std::size_t row = index_of(sku);
  if (inventory_.do_not_touch.get_or(row, 0) > 0) return out;
  const SkuState state = state_of(row);
  // A new item's first shipment is no excess.
  if (state.on_hand <= 0 && state.per_day <= 0) return out;
  add_relist(state, out);
  add_removals(state, out);
  add_sales(state, out);
  add_inbound(state, out);
  return out;
}

std::vector<Action> ActionFinder::find_all() const {
  std::vector<Action> all;
  for (std::size_t sku = 0; sku < inventory_.size; ++sku) {
    // An eighth of the SKUs tells about how many there will be. Growing by doubling leaves more memory behind than all of
    // them take; what is reserved and never written costs none.
    if (sku == inventory_.size / 8) all.reserve(all.size() * 10);
    const std::vector<Action> some = find(SkuId(static_cast<std::uint32_t>(sku)));
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

Action ActionFinder::with_units(const Action& action, std::int32_t units) const {
  const SkuState state = state_of(index_of(action.sku));
  if (leaves_stock(action.kind))
    return leaving(state, action.kind, action.reason, leave(state, std::clamp(units, 0, state.on_hand)));
  Action changed = action;
  if (action.kind == ActionKind::stop_inbound || action.kind == ActionKind::restock) {
    changed.units = units;
    changed.change.inbound_units = action.kind == ActionKind::restock ? units : -units;
    if (action.kind == ActionKind::stop_inbound && action.units > 0 && action.fees_avoided_minor != kUnknownMinor) {
      changed.fees_avoided_minor =
          round_half_away(static_cast<double>(action.fees_avoided_minor) * units / action.units);
    }
    changed.warnings = action.warnings & ~std::uint32_t{warn_no_points | warn_score_falls};
    find_delta(state, changed);
    finish(state, changed);
  }
  return changed;
}

std::vector<ActionFact> ActionFinder::facts(const Action& action) const {
  const SkuState state = state_of(index_of(action.sku));
  std::vector<ActionFact> facts{{"on_hand", static_cast<double>(state.on_hand)}, {"per_day", state.per_day}};
  if (state.per_day > 0) facts.push_back({"days_of_supply", state.sellable / state.per_day});
  if (state.excess > 0) facts.push_back({"excess_units", static_cast<double>(state.excess)});
  if (state.stranded > 0) facts.push_back({"stranded_units", static_cast<double>(state.stranded)});
  if (state.unfulfillable > 0) facts.push_back({"unfulfillable_units", static_cast<double>(state.unfulfillable)});
  if (state.charged_units > 0) facts.push_back({"aged_units", state.charged_units});
  if (leaves_stock(action.kind)) {
    const double stays = std::max(0.0, static_cast<double>(state.on_hand) - action.units);
    facts.push_back({"units_left", stays});
    if (state.per_day > 0) facts.push_back({"days_left", stays / state.per_day});
  }
  const ActionEffect& effect = options_.effects[static_cast<std::size_t>(action.kind)];
  if (effect.discount > 0) facts.push_back({"discount", effect.discount});
  if (effect.sales_multiplier > 1) facts.push_back({"sales_multiplier", effect.sales_multiplier});
  if (effect.days > 0) facts.push_back({"days", static_cast<double>(effect.days)});
  return facts;
}

}  // namespace ipi
