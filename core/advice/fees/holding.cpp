// The part of AccountFees that looks ahead: aged counts on the 15th and the cost of keeping stock for a
// quarter.
#include <algorithm>

#include "advice/fees/account_fees.h"

namespace ipi {
namespace {

// Amazon's nine columns of the next count, as bounds of age. −1: no upper bound.
struct AgeBounds {
  int from, to;
};
constexpr std::array<AgeBounds, 9> kAisBounds{
    {{181, 210}, {211, 240}, {241, 270}, {271, 300}, {301, 330}, {331, 365}, {366, -1}, {366, 455}, {456, -1}}};

int upper(const FeeRate& rate) { return rate.to > 1e6 ? -1 : static_cast<int>(rate.to); }

// One bracket's charge: by volume, but at least the minimum a unit. Rounded once a bracket, as Amazon lists
// it.
std::int64_t bracket_minor(const FeeRate& rate, double units, double volume_cm3) {
  return round_half_away(std::max(units * volume_cm3 * per_cm3(rate), units * rate.minimum_per_unit));
}

}  // namespace

AgedCharge AccountFees::aged_charge(std::size_t sku, const AgeProfile& profile, Day count_day,
                                    double taken_before) const {
  return aged_charge_at(book_.on(count_day), sku, profile, count_day, taken_before);
}

AgedCharge AccountFees::aged_charge_at(const RatesOn& rates, std::size_t sku, const AgeProfile& profile, Day count_day,
                                       double taken_before) const {
  AgedCharge charge;
  charge.count_day = count_day;
  charge.order_by = count_day - 1;
  const std::span<const FeeRate> brackets = rates.brackets(FeeKind::aged_inventory, SizeClass::standard);
  if (brackets.empty())
    charge.gap = FeeGap::no_rates;
  else if (!inventory_.unit_volume_cm3.has(sku))
    charge.gap = FeeGap::no_volume;
  else if (!profile.known())
    charge.gap = FeeGap::no_ages;
  if (!charge.known()) return charge;
  AgeProfile left = profile;
  left.take_oldest(taken_before);
  const int later = count_day - inventory_.as_of;
  for (const FeeRate& rate : brackets) {
    if (rate.not_for_apparel && sizes_[sku].apparel) continue;
    const double units = left.between(static_cast<int>(rate.from), upper(rate), later);
    if (units <= 0) continue;
    const std::int64_t minor = bracket_minor(rate, units, inventory_.unit_volume_cm3[sku]);
    charge.minor += minor;
    // A card of more brackets than there are lines: the last line is all that is older.
    if (charge.line_count == charge.lines.size()) {
      AgedLine& last = charge.lines.back();
      last = {last.from_days, upper(rate), last.units + units, last.minor + minor};
    } else {
      charge.lines[charge.line_count++] = {static_cast<int>(rate.from), upper(rate), units, minor};
    }
  }
  return charge;
}

AgedCharge AccountFees::next_aged_charge(std::size_t sku, double sold_before) const {
  const Day count_day = inventory_.as_of + count_offsets_.front();
  const RatesOn& rates = count_rates_.front();
  std::optional<std::int64_t> amazon_minor;
  bool has_units = false;
  for (std::size_t i = 0; i < kAisBuckets.size(); ++i) {
    has_units = has_units || inventory_.ais_units[i].has(sku);
    if (inventory_.ais_fee_minor[i].has(sku))
      amazon_minor = amazon_minor.value_or(0) + inventory_.ais_fee_minor[i][sku];
  }
  AgedCharge charge;
  if (!has_units) {
    charge = aged_charge_at(rates, sku, AgeProfile(inventory_, sku), count_day, sold_before);
  } else {
    charge.count_day = count_day;
    charge.order_by = count_day - 1;
    charge.amazons_units = true;
    if (rates.brackets(FeeKind::aged_inventory, SizeClass::standard).empty())
      charge.gap = FeeGap::no_rates;
    else if (!inventory_.unit_volume_cm3.has(sku))
      charge.gap = FeeGap::no_volume;
    for (std::size_t i = 0; i < kAisBuckets.size() && charge.known(); ++i) {
      // "365+" repeats the two finer buckets beside it.
      const bool repeated = i == 6 && (inventory_.ais_units[7].has(sku) || inventory_.ais_units[8].has(sku));
      const double units = static_cast<double>(inventory_.ais_units[i].get_or(sku, 0));
      if (repeated || units <= 0) continue;
      const FeeRate* rate = rates.find(FeeKind::aged_inventory, SizeClass::standard, kAisBounds[i].from);
      const bool exempt = rate && rate->not_for_apparel && sizes_[sku].apparel;
      const std::int64_t minor = rate && !exempt ? bracket_minor(*rate, units, inventory_.unit_volume_cm3[sku]) : 0;
      charge.lines[charge.line_count++] = {kAisBounds[i].from, kAisBounds[i].to, units, minor};
      charge.minor += minor;
    }
  }
  charge.amazon_minor = amazon_minor;
  return charge;
}

HoldingCost AccountFees::holding_cost(std::size_t sku, const StockCourse& course, int days) const {
  HoldingCost cost;
  days = std::min(days, kQuarterDays);
  const bool has_volume = inventory_.unit_volume_cm3.has(sku);
  const double volume = has_volume ? inventory_.unit_volume_cm3[sku] : 0;
  const auto size = static_cast<std::size_t>(sizes_[sku].storage);
  const std::array<double, kQuarterDays + 1>& rates = storage_per_cm3_day_[size];
  const Utilization& surcharge =
      utilization(sizes_[sku].storage == SizeClass::oversize || sizes_[sku].storage == SizeClass::dangerous_oversize);
  const bool surcharged = surcharge.minor_per_cm3 > 0;
  if (rates[1] != rates[1])
    cost.storage_gap = FeeGap::no_rates;
  else if (!has_volume)
    cost.storage_gap = FeeGap::no_volume;

  const AgeProfile profile(inventory_, sku);
  std::array<double, 6> storage_by_month{}, utilization_by_month{};
  double units = course.units, removed = 0;
  std::size_t next_count = 0;
  for (int day = 1; day <= days; ++day) {
    const auto at = static_cast<std::size_t>(day);
    if (day > course.removal_day && removed <= 0 && course.units_removed > 0) {
      removed = std::min(course.units_removed, units);
      units -= removed;
    }
    const auto month = static_cast<std::size_t>(month_index_[at]);
    storage_by_month[month] += units * rates[at];
    if (surcharged && units > 0) {
      const int young_until = book_.policy().utilization_over_age_days - day;
      const double young = young_until >= 0 ? profile.between(0, young_until) : 0;
      utilization_by_month[month] += std::max(0.0, units - young) * surcharge.minor_per_cm3 * share_of_month_[at];
    }
    if (next_count < count_offsets_.size() && count_offsets_[next_count] == day) {
      const AgedCharge charge =
          aged_charge_at(count_rates_[next_count], sku, profile, inventory_.as_of + day, removed + cost.units_sold);
      cost.aged_minor += charge.minor;
      cost.aged_gap = charge.gap;
      ++next_count;
    }
    const auto week = static_cast<std::size_t>((day - 1) / 7);
    const double demand = week < course.weekly_demand.size() ? course.weekly_demand[week] / 7
                          : course.weekly_demand.empty()     ? 0
                                                             : course.weekly_demand.back() / 7;
    const bool boosted = course.sales_days == 0 || day <= course.sales_days;
    const double sold = std::min(units, boosted ? demand * course.sales_multiplier : demand);
    units -= sold;
    cost.units_sold += sold;
    if (boosted) cost.units_sold_boosted += sold;
  }
  cost.units_left = units;
  if (cost.storage_gap != FeeGap::none) return cost;
  for (const double minor : storage_by_month) cost.storage_minor += round_half_away(minor * volume);
  for (const double minor : utilization_by_month) cost.utilization_minor += round_half_away(minor * volume);
  return cost;
}

}  // namespace ipi
