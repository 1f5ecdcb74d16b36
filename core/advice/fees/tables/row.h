// Short forms for the rows of a rate table, so that a table reads like Amazon's card.
#pragma once

#include "advice/fees/fee_rate.h"

namespace ipi::fee_row {

// Where a group of rows comes from and from when it holds.
struct Card {
  std::int32_t effective_from;
  Confidence confidence;
  std::string_view source;
};

constexpr FeeRate stamped(FeeRate rate, const Card& card) {
  rate.effective_from = card.effective_from;
  rate.confidence = card.confidence;
  rate.source = card.source;
  return rate;
}

constexpr FeeRate storage(const Card& card, SizeClass size, FeeSeason season, RateUnit unit, double amount) {
  FeeRate rate;
  rate.kind = FeeKind::monthly_storage;
  rate.size = size;
  rate.season = season;
  rate.unit = unit;
  rate.amount = amount;
  return stamped(rate, card);
}

constexpr FeeRate bracket(const Card& card, FeeKind kind, SizeClass size, RateUnit unit, double from, double to,
                          double amount) {
  FeeRate rate;
  rate.kind = kind;
  rate.size = size;
  rate.unit = unit;
  rate.from = from;
  rate.to = to;
  rate.amount = amount;
  return stamped(rate, card);
}

// Aged inventory knows no size classes: every class pays the same rate for its volume.
constexpr FeeRate aged(const Card& card, RateUnit unit, double from, double to, double amount,
                       double minimum_per_unit = 0, bool not_for_apparel = false) {
  FeeRate rate = bracket(card, FeeKind::aged_inventory, SizeClass::standard, unit, from, to, amount);
  rate.minimum_per_unit = minimum_per_unit;
  rate.not_for_apparel = not_for_apparel;
  return rate;
}

constexpr FeeRate heaviest(const Card& card, FeeKind kind, SizeClass size, RateUnit unit, double from, double amount,
                           double amount_over) {
  FeeRate rate = bracket(card, kind, size, unit, from, kNoUpperBound, amount);
  rate.amount_over = amount_over;
  return rate;
}

constexpr FeeRate share(const Card& card, FeeKind kind, double amount) {
  return bracket(card, kind, SizeClass::standard, RateUnit::share, 0, kNoUpperBound, amount);
}

}  // namespace ipi::fee_row
