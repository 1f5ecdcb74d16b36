#include "advice/options.h"

#include <algorithm>

#include "advice/sku_state.h"

namespace ipi {
namespace {

constexpr double kVisiblePoints = 0.5;

bool known(std::int64_t minor) { return minor != kUnknownMinor; }

std::optional<Day> first_seen(const ActionFinder& finder, const SkuChange& change) {
  const WhatIf& what_if = finder.what_if();
  const Day as_of = finder.inventory().as_of;
  const WeeklySums delta = what_if.weekly_delta(change);
  for (Day monday = as_of.monday() + 7; monday - as_of <= kQuarterDays; monday = monday + 7) {
    const double moved =
        what_if.score_after_days(delta, monday - as_of) - what_if.score_after_days(WeeklySums{}, monday - as_of);
    if (moved >= kVisiblePoints || moved <= -kVisiblePoints) return monday;
  }
  return std::nullopt;
}

SkuOption option_of(const ActionFinder& finder, const Action& action, std::int64_t holding_minor) {
  SkuOption option;
  option.kind = action.kind;
  option.units = action.units;
  // The fees avoided are known where the holding cost is.
  const bool fees_known = known(holding_minor) && known(action.fees_minor);
  option.fees_minor = fees_known ? holding_minor - action.fees_avoided_minor + action.fees_minor : kUnknownMinor;
  option.comes_in_minor = action.recovery_minor;
  option.given_up_minor = action.margin_lost_minor;
  const bool all_known = fees_known && known(option.comes_in_minor) && known(option.given_up_minor);
  option.money_minor = all_known ? option.comes_in_minor - option.fees_minor - option.given_up_minor : kUnknownMinor;
  option.points = action.points_gain;
  option.first_seen = first_seen(finder, action.change);
  option.warnings = action.warnings;
  return option;
}

}  // namespace

std::vector<SkuOption> compare_options(const ActionFinder& finder, SkuId sku, std::int32_t units) {
  const ActionFinder::SkuState state = finder.state_of(index_of(sku));
  if (units <= 0) units = state.excess > 0 ? state.excess : state.stranded;
  const std::int64_t holding_minor = state.holding.known() ? state.holding.total_minor() : kUnknownMinor;
  SkuOption leave;
  leave.fees_minor = holding_minor;
  leave.money_minor = known(holding_minor) ? -holding_minor : kUnknownMinor;
  std::vector<SkuOption> options{leave};
  if (units <= 0) return options;
  if (state.per_day > 0) {
    for (const ActionKind kind : {ActionKind::price_cut, ActionKind::outlet_deal}) {
      options.push_back(option_of(finder, finder.selling(state, kind, ReasonCode::excess_stock), holding_minor));
    }
  }
  const ActionFinder::Leaving left = finder.leave(state, std::min(units, state.on_hand));
  for (const ActionKind kind : {ActionKind::remove, ActionKind::liquidate, ActionKind::dispose}) {
    options.push_back(option_of(finder, finder.leaving(state, kind, ReasonCode::excess_stock, left), holding_minor));
  }
  return options;
}

}  // namespace ipi
