// Random accounts for the properties and the benchmark of plans. Seeded; the same on every platform.
#pragma once

#include <algorithm>
#include <cstdint>

#include "unit/advice/small_inventory.h"

namespace ipi::test {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) { state_ = next(); }  // mixed, or neighbouring seeds run in step
  std::uint64_t next() {                                                 // splitmix64
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  int between(int low, int high) { return low + below(high - low + 1); }
  bool one_in(int n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

// `healthy_in_ten`: so many SKUs of ten hold no excess.
inline SmallInventory random_account(std::uint64_t seed, std::size_t skus, int healthy_in_ten = 2) {
  Dice dice(seed);
  SmallInventory small(Marketplace::us, "2026-11-10", skus);
  SellerInventory& inventory = small.inventory;
  for (std::size_t sku = 0; sku < skus; ++sku) {
    const int shipped = dice.one_in(5) ? 0 : dice.between(1, dice.one_in(4) ? 900 : 90);
    const bool healthy = dice.below(10) < healthy_in_ten && shipped > 0;
    const int on_hand = dice.between(0, healthy ? shipped : 2 * shipped + 60);
    small.text(inventory.sku, sku, "SKU-" + std::to_string(sku));
    small.stock(sku, on_hand, shipped);
    inventory.shipped_60d.set(sku, shipped * 2 / 3);
    inventory.shipped_30d.set(sku, shipped / 3);
    inventory.shipped_7d.set(sku, shipped / 13);
    inventory.mean_units_90d.set(sku, std::max(0, on_hand + dice.between(-20, 20)));
    const int excess = shipped == 0 ? on_hand : std::max(0, on_hand - shipped);
    inventory.amazon_excess.set(sku, excess);
    inventory.stranded_units.set(sku, dice.one_in(8) ? dice.below(on_hand / 2 + 1) : 0);
    inventory.unfulfillable.set(sku, dice.one_in(10) ? dice.below(3) : 0);
    inventory.unit_volume_cm3.set(sku, dice.between(200, 20'000));
    inventory.unit_weight_g.set(sku, dice.between(50, 4'000));
    inventory.price_minor.set(sku, dice.between(800, 6'000));
    if (!dice.one_in(3)) inventory.unit_cost_minor.set(sku, dice.between(100, 1'500));
    inventory.age.d0_90.set(sku, on_hand / 2);
    inventory.age.d91_180.set(sku, on_hand / 4);
    inventory.age.d181_270.set(sku, on_hand - on_hand / 2 - on_hand / 4);
    small.text(inventory.storage_type, sku, dice.one_in(6) ? "Oversize" : "Standard-Size");
  }
  return small;
}

}  // namespace ipi::test
