// SmallInventory: a SellerInventory built by hand, with the pool that its texts live in.
#pragma once

#include <memory>
#include <string_view>

#include "base/day.h"
#include "base/string_pool.h"
#include "inventory/seller_inventory.h"

namespace ipi::test {

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

  void text(Column<Symbol>& column, std::size_t sku, std::string_view value) {
    column.set(sku, pool->intern(value));
  }
  SmallInventory& stock(std::size_t sku, int on_hand, int shipped_90d) {
    inventory.on_hand.set(sku, on_hand);
    inventory.available.set(sku, on_hand);
    inventory.shipped_90d.set(sku, shipped_90d);
    return *this;
  }

  std::unique_ptr<StringPool> pool = std::make_unique<StringPool>();
  SellerInventory inventory;
};

constexpr double kCubicFoot = 28316.846592;
constexpr double kPound = 453.59237;

}  // namespace ipi::test
