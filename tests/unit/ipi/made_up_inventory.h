// Hand-built inventories for the tests of ipi and of what stands right of it.
#pragma once

#include <cstdint>
#include <string>

#include "base/string_pool.h"
#include "inventory/seller_inventory.h"

namespace ipi::test {

inline Day test_day() { return *Day::from_iso("2026-06-01"); }  // a Monday

// What the tests say of one SKU; a negative number is "missing".
struct MadeUpSku {
  std::int32_t on_hand = 0;
  std::int32_t shipped_90d = 0;
  std::int32_t excess = -1;
  std::int32_t stranded = 0;
  double mean_units = -1;  // on hand, if missing
  double days_of_supply = -1;
};

inline SellerInventory made_up_inventory(std::initializer_list<MadeUpSku> skus) {
  SellerInventory inventory;
  inventory.marketplace = Marketplace::us;
  inventory.currency = Currency("USD");
  inventory.as_of = test_day();
  inventory.size = skus.size();
  std::size_t row = 0;
  for (const MadeUpSku& sku : skus) {
    inventory.on_hand.set(row, sku.on_hand);
    inventory.available.set(row, sku.on_hand - sku.stranded);
    inventory.shipped_90d.set(row, sku.shipped_90d);
    inventory.shipped_60d.set(row, sku.shipped_90d * 2 / 3);
    inventory.shipped_30d.set(row, sku.shipped_90d / 3);
    if (sku.excess >= 0) inventory.amazon_excess.set(row, sku.excess);
    if (sku.stranded >= 0) inventory.stranded_units.set(row, sku.stranded);
    if (sku.days_of_supply >= 0) inventory.amazon_days_of_supply.set(row, sku.days_of_supply);
    const double mean = sku.mean_units >= 0 ? sku.mean_units : sku.on_hand;
    inventory.mean_units_90d.set(row, mean);
    inventory.snapshot_method.push_back(SnapshotMethod::todays_stock);
    ++row;
  }
  return inventory;
}

}  // namespace ipi::test
