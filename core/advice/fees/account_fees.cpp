#include "advice/fees/account_fees.h"

#include <algorithm>
#include <limits>

namespace ipi {
namespace {

constexpr std::array<SizeClass, 4> kStorageClasses{SizeClass::standard, SizeClass::oversize,
                                                   SizeClass::dangerous_standard, SizeClass::dangerous_oversize};

bool is_oversize(SizeClass size) { return size == SizeClass::oversize || size == SizeClass::dangerous_oversize; }

// Assumption A-158: a unit without a known weight weighs its dimensional weight (Amazon's divisor of 139
// cubic inches a pound). Assumption A-159: without a known volume either, one pound.
constexpr double kGramsPerCm3 = kGramsPerPound / (139 * 16.387064);

double weight_or_assumed(const SellerInventory& inventory, std::size_t sku, bool& assumed) {
  assumed = !inventory.unit_weight_g.has(sku);
  if (!assumed) return inventory.unit_weight_g[sku];
  return inventory.unit_volume_cm3.has(sku) ? inventory.unit_volume_cm3[sku] * kGramsPerCm3 : kGramsPerPound;
}

}  // namespace

Day next_count_day(Day day) {
  const CivilDate date = day.civil();
  if (date.day < 15) return *Day::from_civil(date.year, date.month, 15);
  return date.month == 12 ? *Day::from_civil(date.year + 1, 1, 15) : *Day::from_civil(date.year, date.month + 1, 15);
}

int days_in_month(Day day) {
  const CivilDate date = day.civil();
  const Day first = *Day::from_civil(date.year, date.month, 1);
  const Day next =
      date.month == 12 ? *Day::from_civil(date.year + 1, 1, 1) : *Day::from_civil(date.year, date.month + 1, 1);
  return next - first;
}

AccountFees::AccountFees(const SellerInventory& inventory, const FeeBook& book, const FeeOptions& options)
    : inventory_(inventory), book_(book), sizes_(classify_sizes(inventory)), today_(book.on(inventory.as_of)) {
  resolve_days();
  measure_utilization(options);
}

void AccountFees::resolve_days() {
  int month = -1, index = -1;
  RatesOn rates;
  for (int offset = 1; offset <= kQuarterDays; ++offset) {
    const Day day = inventory_.as_of + offset;
    const auto at = static_cast<std::size_t>(offset);
    if (day.civil().month != month) {
      month = day.civil().month;
      ++index;
      rates = book_.on(day);
    }
    month_index_[at] = index;
    share_of_month_[at] = 1.0 / days_in_month(day);
    for (std::size_t c = 0; c < kStorageClasses.size(); ++c) {
      const FeeRate* rate = rates.storage(kStorageClasses[c]);
      storage_per_cm3_day_[c][at] =
          rate ? per_cm3(*rate) / days_in_month(day) : std::numeric_limits<double>::quiet_NaN();
    }
    if (day.civil().day == 15) {
      count_offsets_.push_back(offset);
      count_rates_.push_back(book_.on(day));
    }
  }
}

// Assumption A-157: the utilization of the last 13 weeks stays as it is over the quarter ahead.
void AccountFees::measure_utilization(const FeeOptions& options) {
  std::array<double, 2> mean_cm3{}, shipped_cm3{};
  for (std::size_t sku = 0; sku < inventory_.size; ++sku) {
    if (!inventory_.unit_volume_cm3.has(sku)) continue;
    const std::size_t tier = is_oversize(sizes_[sku].storage) ? 1 : 0;
    const double volume = inventory_.unit_volume_cm3[sku];
    const double units = inventory_.mean_units_90d.has(sku) ? inventory_.mean_units_90d[sku]
                                                            : static_cast<double>(inventory_.on_hand.get_or(sku, 0));
    mean_cm3[tier] += units * volume;
    shipped_cm3[tier] += static_cast<double>(inventory_.shipped_90d.get_or(sku, 0)) * volume;
  }
  for (std::size_t tier = 0; tier < 2; ++tier) {
    Utilization& result = utilization_[tier];
    result.mean_cubic_feet = mean_cm3[tier] / kCm3PerCubicFoot;
    if (shipped_cm3[tier] <= 0) continue;
    result.ratio_weeks = mean_cm3[tier] / (shipped_cm3[tier] * 7 / 90);
    if (!options.professional_plan || !options.first_shipment_over_a_year_ago) continue;
    if (result.mean_cubic_feet < book_.policy().utilization_least_cubic_feet) continue;
    const SizeClass size = tier == 1 ? SizeClass::oversize : SizeClass::standard;
    const FeeRate* rate = today_.find(FeeKind::storage_utilization, size, *result.ratio_weeks);
    if (rate) result.minor_per_cm3 = per_cm3(*rate);
    // Standard goods' steps tell from where on a surcharge exists at all.
    const std::span<const FeeRate> steps = today_.brackets(FeeKind::storage_utilization, SizeClass::standard);
    result.rate_unknown = !rate && !steps.empty() && *result.ratio_weeks >= steps.front().from;
  }
}

UnitFee AccountFees::monthly_storage(std::size_t sku, double units, Day day) const {
  UnitFee fee;
  fee.size_assumed = sizes_[sku].assumed;
  const RatesOn rates = book_.on(day);
  const FeeRate* rate = rates.storage(sizes_[sku].storage);
  if (!rate)
    fee.gap = FeeGap::no_rates;
  else if (!inventory_.unit_volume_cm3.has(sku))
    fee.gap = FeeGap::no_volume;
  if (!fee.known()) return fee;
  fee.confidence = rate->confidence;
  fee.minor = round_half_away(units * inventory_.unit_volume_cm3[sku] * per_cm3(*rate));
  return fee;
}

UnitFee AccountFees::fee_by_weight(FeeKind kind, std::size_t sku) const {
  UnitFee fee;
  const SizeFacts& facts = sizes_[sku];
  fee.size_assumed = facts.assumed;
  const bool bulky =
      is_oversize(facts.storage) || (facts.special_handling && book_.policy().special_handling_pays_oversize);
  const SizeClass size = bulky ? SizeClass::oversize : SizeClass::standard;
  const double weight_g = weight_or_assumed(inventory_, sku, fee.weight_assumed);
  std::span<const FeeRate> brackets = today_.brackets(kind, size);
  // Assumption A-152: where no disposal rates are known, disposal costs what removal costs.
  if (brackets.empty() && kind == FeeKind::disposal) brackets = today_.brackets(FeeKind::removal, size);
  for (const FeeRate& rate : brackets) {
    const double weight = weight_in_unit(rate.unit, weight_g);
    // The same tolerance as a kitchen scale's: 0.5 lb given in grams is still 0.5 lb.
    if (weight > rate.to + 1e-9) continue;
    fee.minor = per_unit_minor(rate, weight_g);
    fee.confidence = rate.kind == kind ? rate.confidence : Confidence::low;
    return fee;
  }
  fee.gap = FeeGap::no_rates;
  return fee;
}

UnitFee AccountFees::liquidation_recovery(std::size_t sku) const {
  UnitFee fee;
  const FeeRate* recovery = today_.find(FeeKind::liquidation_recovery, SizeClass::standard, 0);
  const FeeRate* referral = today_.find(FeeKind::liquidation_referral, SizeClass::standard, 0);
  if (!recovery || !referral) {
    fee.gap = FeeGap::no_rates;
  } else if (!inventory_.price_minor.has(sku)) {
    fee.gap = FeeGap::no_price;
  } else {
    fee.minor =
        round_half_away(static_cast<double>(inventory_.price_minor[sku]) * recovery->amount * (1 - referral->amount));
    fee.confidence = recovery->confidence;
  }
  return fee;
}

namespace {

// Days of supply of one window: mean sellable units over daily shipped units.
std::optional<double> own_days_of_supply(const SellerInventory& inventory, std::size_t sku) {
  if (!inventory.mean_units_90d.has(sku) || !inventory.shipped_90d.has(sku) || inventory.shipped_90d[sku] <= 0) {
    return std::nullopt;
  }
  return inventory.mean_units_90d[sku] * 90 / static_cast<double>(inventory.shipped_90d[sku]);
}

}  // namespace

LowLevelFee AccountFees::low_level_fee(std::size_t sku) const {
  const FeePolicy& policy = book_.policy();
  const std::int32_t today = compact_date(inventory_.as_of.civil());
  LowLevelFee fee;
  fee.size_assumed = sizes_[sku].assumed;
  if (policy.low_level_days <= 0 || today < policy.low_level_from) {
    fee.reason = LowLevelReason::no_fee_here;
    return fee;
  }
  if (inventory_.historical_short_days.has(sku) && inventory_.historical_long_days.has(sku)) {
    fee.days_of_supply = std::max(inventory_.historical_short_days[sku], inventory_.historical_long_days[sku]);
    fee.from_amazon = true;
  } else if (inventory_.historical_days_of_supply.has(sku)) {
    fee.days_of_supply = inventory_.historical_days_of_supply[sku];
    fee.from_amazon = true;
  } else {
    fee.days_of_supply = own_days_of_supply(inventory_, sku);
  }
  if (inventory_.low_level_fee_exempt.get_or(sku, 0) > 0) {
    fee.reason = LowLevelReason::exempt;
  } else if (!fee.days_of_supply) {
    fee.reason = LowLevelReason::not_known;
  } else if (*fee.days_of_supply >= policy.low_level_days) {
    fee.reason = LowLevelReason::enough_stock;
  } else if (today >= policy.low_level_few_units_from && inventory_.shipped_7d.has(sku) &&
             inventory_.shipped_7d[sku] < policy.low_level_few_units) {
    fee.reason = LowLevelReason::few_sales;
  } else {
    fee.reason = LowLevelReason::charged;
    const SizeClass size = is_oversize(sizes_[sku].storage) ? sizes_[sku].storage : sizes_[sku].low_level;
    const FeeRate* rate = today_.find(FeeKind::low_inventory_level, size, *fee.days_of_supply);
    if (rate) fee.minor = round_half_away(rate->amount);
  }
  return fee;
}

}  // namespace ipi
