#include "advice/fees/age_profile.h"

#include <algorithm>

namespace ipi {
namespace {

double sum_of(const Column<std::int32_t>& column, std::size_t sku) {
  return static_cast<double>(std::max(0, column.get_or(sku, 0)));
}

}  // namespace

AgeProfile AgeProfile::evenly(int from_days, int to_days, double units) {
  AgeProfile profile;
  profile.add(from_days, to_days, units);
  return profile;
}

AgeProfile::AgeProfile(const SellerInventory& inventory, std::size_t sku) {
  const AgeUnits& age = inventory.age;
  // The finer buckets of a half year are used where they add up to the coarser one; else they are another
  // count.
  const double young = sum_of(age.d0_90, sku);
  const double d0 = sum_of(age.d0_30, sku), d31 = sum_of(age.d31_60, sku), d61 = sum_of(age.d61_90, sku);
  if (age.d0_30.has(sku) && age.d31_60.has(sku) && age.d61_90.has(sku) && d0 + d31 + d61 - young == 0) {
    add(0, 30, d0);
    add(31, 60, d31);
    add(61, 90, d61);
  } else if (age.d0_90.has(sku)) {
    add(0, 90, young);
  }
  if (age.d91_180.has(sku)) add(91, 180, sum_of(age.d91_180, sku));
  const double middle = sum_of(age.d181_270, sku) + sum_of(age.d271_365, sku);
  const double fine_331 = sum_of(age.d331_365, sku);
  if (age.d181_330.has(sku) && age.d331_365.has(sku) && sum_of(age.d181_330, sku) + fine_331 - middle == 0 &&
      fine_331 <= sum_of(age.d271_365, sku)) {
    add(181, 270, sum_of(age.d181_270, sku));
    add(271, 330, sum_of(age.d271_365, sku) - fine_331);
    add(331, 365, fine_331);
  } else {
    if (age.d181_270.has(sku)) add(181, 270, sum_of(age.d181_270, sku));
    if (age.d271_365.has(sku)) add(271, 365, sum_of(age.d271_365, sku));
  }
  if (age.d366_455.has(sku)) add(366, 455, sum_of(age.d366_455, sku));
  if (age.d456_plus.has(sku)) add(456, 456, sum_of(age.d456_plus, sku));
  if (age.d365_plus.has(sku) && !age.d366_455.has(sku)) add(366, 455, sum_of(age.d365_plus, sku));
}

void AgeProfile::add(int from, int to, double units) {
  segments_[count_++] = {from, to, units};
  units_ += units;
}

void AgeProfile::take_oldest(double units) {
  for (std::size_t i = count_; i > 0 && units > 0; --i) {
    Segment& segment = segments_[i - 1];
    const double taken = std::min(units, segment.units);
    if (taken <= 0) continue;
    // The oldest part of the bucket goes: what stays lies over proportionally fewer days, down to one.
    const int days = segment.to - segment.from + 1;
    const double kept_share = (segment.units - taken) / segment.units;
    const int kept_days = std::max(1, static_cast<int>(kept_share * days + 0.5));
    segment.to = segment.from + kept_days - 1;
    segment.units -= taken;
    units_ -= taken;
    units -= taken;
  }
}

double AgeProfile::between(int from_days, int to_days, int days_later) const {
  double total = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const Segment& segment = segments_[i];
    const int from = std::max(from_days, segment.from + days_later);
    const int to = to_days < 0 ? segment.to + days_later : std::min(to_days, segment.to + days_later);
    if (to < from) continue;
    total += segment.units * (to - from + 1) / (segment.to - segment.from + 1);
  }
  return total;
}

}  // namespace ipi
