// FeeBook: the rates of one marketplace over time, Amazon's with the seller's own on top. RatesOn: those of
// one day. In: a marketplace and the seller's entries. Out: rates by kind, size and bracket; a rate that
// nobody knows is missing, never 0. Never fails. A table that starts later than the asked day stands in for
// it, and says so.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "advice/fees/fee_policy.h"
#include "advice/fees/fee_rate.h"
#include "base/day.h"
#include "base/marketplace.h"

namespace ipi {

// Amazon's rates as ipiscope knows them; empty for marketplaces without a table ("rates unknown, enter
// yours").
std::span<const FeeRate> built_in_rates(Marketplace marketplace);

class RatesOn {
 public:
  // The bracket that holds x, by the kind's own convention (FeeRate::from). Dangerous goods fall back on
  // their plain class, disposal on removal (Assumption A-152); nullptr when there is no rate.
  const FeeRate* find(FeeKind kind, SizeClass size, double x) const;
  // Minor units per cm³ and month; missing rate = nullptr is the caller's to tell apart.
  const FeeRate* storage(SizeClass size) const { return find(FeeKind::monthly_storage, size, 0); }
  std::span<const FeeRate> brackets(FeeKind kind, SizeClass size) const;
  // True when some table begins after the day and was used all the same.
  bool taken_from_later_card() const { return later_card_; }

 private:
  friend class FeeBook;
  std::vector<FeeRate> rates_;  // sorted by kind, size, from
  std::array<std::uint32_t, kFeeKindCount * kSizeClassCount + 1> first_{};
  bool later_card_ = false;
};

class FeeBook {
 public:
  // An entry of the seller replaces the bracket with the same kind, size, season and `from`, on every day
  // from its effective_from on (0 = always); an entry without counterpart is added.
  explicit FeeBook(Marketplace marketplace, std::span<const FeeRate> entered = {});

  Marketplace marketplace() const { return marketplace_; }
  const FeePolicy& policy() const { return policy_; }
  bool known() const { return !rates_.empty(); }
  // Every rate of every day, entries last: what the page shows and exports.
  const std::vector<FeeRate>& rates() const { return rates_; }
  RatesOn on(Day day) const;

 private:
  Marketplace marketplace_;
  FeePolicy policy_;
  std::vector<FeeRate> rates_;
};

// Minor units per cm³ of a rate for volume.
double per_cm3(const FeeRate& rate);
// Minor units of one unit of this weight, rounded to whole ones as Amazon bills them.
// Assumption A-154: pounds and kilograms above the last bracket count in fractions.
std::int64_t per_unit_minor(const FeeRate& rate, double weight_g);
// The weight in the unit of the rate's bracket.
double weight_in_unit(RateUnit unit, double weight_g);

}  // namespace ipi
