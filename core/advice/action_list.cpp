// What is said and done about a list of actions: names, ids, Amazon's words, gains over time, rank.
#include <algorithm>

#include "advice/actions.h"
#include "advice/sku_state.h"
#include "base/sort.h"

namespace ipi {
namespace {

constexpr std::array<std::string_view, kReasonCodeCount> kReasonNames{
    "stranded",       "unfulfillable", "aged_at_next_count", "excess_stock",   "discontinued_stock", "low_traffic",
    "low_conversion", "slow_seller",   "inbound_to_excess",  "below_corridor", "amazon_recommends"};
constexpr std::array<std::string_view, kActionWarningCount> kWarningNames{
    "before_season", "resend_block_90d", "under_28_days", "no_points",      "score_falls",  "unit_cost_unknown",
    "fee_unknown",   "weight_assumed",   "size_assumed",  "effect_assumed", "past_corridor"};

}  // namespace

std::string folded_words(std::string_view text) {
  std::string lower;
  for (const char c : text) {
    if (c == ' ' || c == '-' || c == '_') continue;
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lower;
}

std::string_view name(ReasonCode reason) { return kReasonNames[static_cast<std::size_t>(reason)]; }
std::string_view warning_name(std::size_t bit) { return kWarningNames[bit]; }

std::optional<ActionKind> amazon_action(std::string_view recommended_action) {
  struct Wording {
    std::string_view part;
    ActionKind kind;
  };
  // Source: values met in the wild (domain notes on recommended-action), spelling mixed; compared without
  // case and blanks.
  constexpr std::array<Wording, 11> kWordings{{{"outletdeal", ActionKind::outlet_deal},
                                               {"createsale", ActionKind::sale},
                                               {"lowerprice", ActionKind::price_cut},
                                               {"advertise", ActionKind::advertise},
                                               {"improvekeyword", ActionKind::improve_listing},
                                               {"editlisting", ActionKind::improve_listing},
                                               {"removalorder", ActionKind::remove},
                                               {"shippingplan", ActionKind::restock},
                                               {"gotorestock", ActionKind::restock},
                                               {"fixstranded", ActionKind::relist},
                                               {"liquidat", ActionKind::liquidate}}};
  const std::string text = folded_words(recommended_action);
  for (const Wording& wording : kWordings) {
    if (text.find(wording.part) != std::string::npos) return wording.kind;
  }
  return std::nullopt;
}

std::string action_id(const SellerInventory& inventory, const Action& action) {
  std::string id(name(action.kind));
  id += ':';
  id += inventory.text(inventory.sku, index_of(action.sku));
  id += ':';
  id += std::to_string(action.units);
  return id;
}

void compute_gains_over_time(const WhatIf& what_if, std::span<Action> actions) {
  const double base_4w = what_if.score_after_days(WeeklySums{}, 28);
  const double base_13w = what_if.score_after_days(WeeklySums{}, kQuarterDays);
  for (Action& action : actions) {
    const WeeklySums delta = what_if.weekly_delta(action.change);
    action.points_gain_4w = what_if.score_after_days(delta, 28) - base_4w;
    action.points_gain_13w = what_if.score_after_days(delta, kQuarterDays) - base_13w;
  }
}

std::vector<std::uint32_t> rank_actions(std::span<const Action> actions) {
  std::vector<std::uint32_t> order(actions.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
  const auto tier = [](const Action& a) {
    if (a.points_gain < kLeastPoints) return 3;
    if (a.cost_minor == kUnknownMinor) return 2;
    return a.cost_minor == 0 ? 0 : 1;
  };
  sort_rows(order, [&](std::uint32_t i, std::uint32_t j) {
    const Action &a = actions[i], &b = actions[j];
    if (tier(a) != tier(b)) return tier(a) < tier(b);
    if (tier(a) == 1) {
      // Points per cost, compared as products so that nothing is divided.
      const double left = a.points_gain * static_cast<double>(b.cost_minor),
                   right = b.points_gain * static_cast<double>(a.cost_minor);
      if (left > right || left < right) return left > right;
    }
    return a.points_gain > b.points_gain;
  });
  return order;
}

}  // namespace ipi
