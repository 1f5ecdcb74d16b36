// AgeProfile: a SKU's sellable units by age, as they stand and as they will stand when some days have passed
// and the oldest units are gone. In: the age buckets. Out: units within any range of ages. Never fails;
// known() is false when no bucket was given. Assumption A-155: units lie evenly over the days of their
// bucket; those beyond the last bound lie at the bound, and those of a single "365+" bucket between 366 and
// 455 days.
#pragma once

#include <array>
#include <cstddef>

#include "inventory/seller_inventory.h"

namespace ipi {

class AgeProfile {
 public:
  AgeProfile() = default;
  AgeProfile(const SellerInventory& inventory, std::size_t sku);
  // All units of one age range; for stock whose ages are typed in or tested.
  static AgeProfile evenly(int from_days, int to_days, double units);

  bool known() const { return count_ > 0; }
  double units() const { return units_; }
  // Takes the oldest units: Amazon counts age first in, first out over the whole network, whatever unit was
  // picked. Source: betterworldproducts.org quoting Amazon help (medium confidence).
  void take_oldest(double units);
  // Units whose age lies between the two, both included, when `days_later` have passed. No upper bound: `to`
  // < 0.
  double between(int from_days, int to_days, int days_later = 0) const;

 private:
  struct Segment {
    int from, to;  // ages in days, both included
    double units;
  };
  void add(int from, int to, double units);

  std::array<Segment, 9> segments_{};  // youngest first
  std::size_t count_ = 0;
  double units_ = 0;
};

}  // namespace ipi
