// ActionKind: what a seller can do about a SKU, with the names of the JSON contract. What each is assumed to
// bring about is data, with its assumption's number, that the user may edit.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ipi {

enum class ActionKind : std::uint8_t {
  relist,
  price_cut,
  sale,
  lightning_deal,
  coupon,
  outlet_deal,
  advertise,
  improve_listing,
  bundle,
  remove,
  dispose,
  liquidate,
  stop_inbound,
  restock,
};
constexpr std::size_t kActionKindCount = 14;

constexpr std::array<std::string_view, kActionKindCount> kActionNames{
    "relist",          "price_cut", "sale",   "lightning_deal", "coupon",    "outlet_deal",  "advertise",
    "improve_listing", "bundle",    "remove", "dispose",        "liquidate", "stop_inbound", "restock"};
constexpr std::string_view name(ActionKind kind) { return kActionNames[static_cast<std::size_t>(kind)]; }
constexpr std::optional<ActionKind> action_kind_from_name(std::string_view text) {
  for (std::size_t i = 0; i < kActionKindCount; ++i) {
    if (kActionNames[i] == text) return static_cast<ActionKind>(i);
  }
  return std::nullopt;
}

constexpr bool leaves_stock(ActionKind kind) {
  return kind == ActionKind::remove || kind == ActionKind::dispose || kind == ActionKind::liquidate;
}

enum class Effort : std::uint8_t { minutes, hours, days };
constexpr std::string_view name(Effort effort) {
  return effort == Effort::minutes ? "minutes" : effort == Effort::hours ? "hours" : "days";
}

// What an action that sells more is assumed to do.
struct ActionEffect {
  double discount = 0;              // off the price, for every unit sold while it lasts
  double sales_multiplier = 1;      // of the expected sales while it lasts
  int days = 0;                     // 0 = for good
  double spend_share = 0;           // of the price of each unit sold on top (advertising)
  double fee_share = 0;             // of the price of each unit sold while it lasts (deals, coupons)
  std::int64_t flat_fee_minor = 0;  // in US cents; other marketplaces: not known
  std::string_view provenance = "";
};

// Indexed by ActionKind; kinds that do not work through sales stay at their defaults.
using ActionEffects = std::array<ActionEffect, kActionKindCount>;
ActionEffects default_effects();

}  // namespace ipi
