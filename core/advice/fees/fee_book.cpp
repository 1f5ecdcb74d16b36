#include "advice/fees/fee_book.h"

#include <algorithm>
#include <tuple>

#include "advice/fees/tables/ca.h"
#include "advice/fees/tables/europe.h"
#include "advice/fees/tables/us.h"
#include "base/money.h"
#include "base/sort.h"

namespace ipi {
namespace {

bool by_weight(FeeKind kind) {
  return kind == FeeKind::removal || kind == FeeKind::disposal || kind == FeeKind::liquidation;
}

bool in_bracket(const FeeRate& rate, double x) {
  if (rate.kind == FeeKind::aged_inventory) return rate.from <= x && x <= rate.to;
  // A weight of exactly 0 belongs to the lightest bracket.
  if (by_weight(rate.kind)) return (rate.from < x || rate.from <= 0) && x <= rate.to;
  return rate.from <= x && x < rate.to;
}

bool in_season(FeeSeason season, int month) {
  if (season == FeeSeason::all_year) return true;
  return (season == FeeSeason::october_to_december) == (month >= 10);
}

std::size_t slot(FeeKind kind, SizeClass size) {
  return static_cast<std::size_t>(kind) * kSizeClassCount + static_cast<std::size_t>(size);
}

// Of rates that hold on one day: whether for the season or for the whole year does not matter then.
bool same_bracket(const FeeRate& a, const FeeRate& b) {
  return a.kind == b.kind && a.size == b.size && a.from <= b.from && b.from <= a.from;
}

// A table is replaced whole: the rates of (kind, size, season) that carry the newest date not after `day`,
// or, when all of them are newer, the oldest.
std::int32_t card_in_force(std::span<const FeeRate> rates, const FeeRate& like, std::int32_t day) {
  std::int32_t newest = 0;
  std::int32_t oldest = std::numeric_limits<std::int32_t>::max();
  for (const FeeRate& rate : rates) {
    if (rate.kind != like.kind || rate.size != like.size || rate.season != like.season) continue;
    if (rate.confidence == Confidence::entered) continue;
    if (rate.effective_from <= day) newest = std::max(newest, rate.effective_from);
    oldest = std::min(oldest, rate.effective_from);
  }
  return newest > 0 ? newest : oldest;
}

}  // namespace

std::span<const FeeRate> built_in_rates(Marketplace marketplace) {
  switch (marketplace) {
    case Marketplace::us: return us_fees::kRates;
    case Marketplace::ca: return ca_fees::kRates;
    case Marketplace::uk: return europe_fees::kUkRates;
    case Marketplace::de: return europe_fees::kDeRates;
    default: return {};
  }
}

FeeBook::FeeBook(Marketplace marketplace, std::span<const FeeRate> entered)
    : marketplace_(marketplace), policy_(fee_policy(marketplace)) {
  const std::span<const FeeRate> built_in = built_in_rates(marketplace);
  rates_.assign(built_in.begin(), built_in.end());
  for (FeeRate rate : entered) {
    rate.confidence = Confidence::entered;
    rates_.push_back(rate);
  }
}

RatesOn FeeBook::on(Day day) const {
  const CivilDate date = day.civil();
  const std::int32_t compact = compact_date(date);
  RatesOn result;
  for (const FeeRate& rate : rates_) {
    if (rate.confidence == Confidence::entered || !in_season(rate.season, date.month)) continue;
    if (rate.effective_from != card_in_force(rates_, rate, compact)) continue;
    result.later_card_ = result.later_card_ || rate.effective_from > compact;
    result.rates_.push_back(rate);
  }
  for (const FeeRate& rate : rates_) {
    if (rate.confidence != Confidence::entered || !in_season(rate.season, date.month)) continue;
    if (rate.effective_from > compact) continue;
    const auto same = std::find_if(result.rates_.begin(), result.rates_.end(),
                                   [&](const FeeRate& other) { return same_bracket(other, rate); });
    if (same != result.rates_.end()) {
      *same = rate;
    } else {
      result.rates_.push_back(rate);
    }
  }
  sort_values(result.rates_, [](const FeeRate& a, const FeeRate& b) {
    return std::tuple(slot(a.kind, a.size), a.from) < std::tuple(slot(b.kind, b.size), b.from);
  });
  for (const FeeRate& rate : result.rates_) ++result.first_[slot(rate.kind, rate.size) + 1];
  for (std::size_t i = 1; i < result.first_.size(); ++i) result.first_[i] += result.first_[i - 1];
  return result;
}

std::span<const FeeRate> RatesOn::brackets(FeeKind kind, SizeClass size) const {
  const std::size_t at = slot(kind, size);
  return std::span<const FeeRate>(rates_).subspan(first_[at], first_[at + 1] - first_[at]);
}

const FeeRate* RatesOn::find(FeeKind kind, SizeClass size, double x) const {
  for (const FeeRate& rate : brackets(kind, size)) {
    if (in_bracket(rate, x)) return &rate;
  }
  if (size == SizeClass::dangerous_standard) return find(kind, SizeClass::standard, x);
  if (size == SizeClass::dangerous_oversize) return find(kind, SizeClass::oversize, x);
  if (kind == FeeKind::disposal) return find(FeeKind::removal, size, x);
  return nullptr;
}

double per_cm3(const FeeRate& rate) {
  return rate.unit == RateUnit::per_cubic_metre ? rate.amount / kCm3PerCubicMetre : rate.amount / kCm3PerCubicFoot;
}

double weight_in_unit(RateUnit unit, double weight_g) {
  return unit == RateUnit::per_unit_by_kg ? weight_g / kGramsPerKilogram : weight_g / kGramsPerPound;
}

std::int64_t per_unit_minor(const FeeRate& rate, double weight_g) {
  double amount = rate.amount;
  if (rate.amount_over > 0) {
    amount += rate.amount_over * std::max(0.0, weight_in_unit(rate.unit, weight_g) - rate.from);
  }
  return round_half_away(amount);
}

}  // namespace ipi
