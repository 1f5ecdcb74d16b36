// SmallInventory: a SellerInventory built by hand, with the pool that its texts live in.
#pragma once

#include <memory>
#include <string_view>

#include "base/day.h"
#include "base/string_pool.h"
#include "inventory/seller_inventory.h"

namespace ipi::test {

constexpr double kCubicFoot = 28316.846592;
constexpr double kPound = 453.59237;

class SmallInventory {
 public:
  SmallInventory(Marketplace marketplace, std::string_view as_of, std::size_t skus) {
    inventory.marketplace = marketplace;
    inventory.currency = info(marketplace).currency;
    inventory.as_of = *Day::from_iso(as_of);
    inventory.strings = pool.get();
    inventory.size = skus;
    inventory.snapshot_method.assign(skus, SnapshotMethod::none);
  }

  void text(Column<Symbol>& column, std::size_t sku, std::string_view value) { column.set(sku, pool->intern(value)); }
  SmallInventory& stock(std::size_t sku, int on_hand, int shipped_90d) {
    inventory.on_hand.set(sku, on_hand);
    inventory.available.set(sku, on_hand);
    inventory.shipped_90d.set(sku, shipped_90d);
    return *this;
  }
  // Sold at one pace: 60, 30 and 7 days by the 90 of stock().
  SmallInventory& steady_sales(std::size_t sku) {
    const auto shipped = inventory.shipped_90d[sku];
    inventory.shipped_60d.set(sku, shipped * 2 / 3);
    inventory.shipped_30d.set(sku, shipped / 3);
    inventory.shipped_7d.set(sku, shipped * 7 / 90);
    return *this;
  }
  SmallInventory& standard_unit(std::size_t sku, double cubic_feet, double pounds, int price_minor) {
    inventory.unit_volume_cm3.set(sku, cubic_feet * kCubicFoot);
    inventory.unit_weight_g.set(sku, pounds * kPound);
    inventory.price_minor.set(sku, price_minor);
    text(inventory.storage_type, sku, "Standard-Size");
    return *this;
  }

  std::unique_ptr<StringPool> pool = std::make_unique<StringPool>();
  SellerInventory inventory;
};

// A good seller, and one with 400 of 500 units in excess, some of them stranded.
inline SmallInventory good_and_slow(int stranded_of_slow) {
  SmallInventory small(Marketplace::us, "2026-11-10", 2);
  SellerInventory& inventory = small.inventory;
  small.stock(0, 300, 450).stock(1, 500, 90);
  for (std::size_t sku = 0; sku < 2; ++sku) {
    const bool slow = sku == 1;
    small.steady_sales(sku).standard_unit(sku, 0.1, 0.8, 2000);
    small.text(inventory.sku, sku, slow ? "SLOW-2" : "GOOD-1");
    inventory.amazon_excess.set(sku, slow ? 400 : 0);
    inventory.stranded_units.set(sku, slow ? stranded_of_slow : 0);
    inventory.mean_units_90d.set(sku, slow ? 500 : 300);
  }
  return small;
}

// One SKU of a tenth of a cubic foot and half a pound.
inline SmallInventory one_sku(Marketplace marketplace, const char* as_of, double volume_cm3 = kCubicFoot / 10) {
  SmallInventory small(marketplace, as_of, 1);
  small.stock(0, 100, 0);
  small.inventory.unit_volume_cm3.set(0, volume_cm3);
  small.inventory.unit_weight_g.set(0, kPound / 2);
  small.text(small.inventory.storage_type, 0, "Standard-Size");
  return small;
}

}  // namespace ipi::test
