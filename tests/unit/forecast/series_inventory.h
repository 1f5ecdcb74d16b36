// A SellerInventory of one SKU whose daily history is given.
#pragma once

#include <vector>

#include "base/day.h"
#include "inventory/seller_inventory.h"

namespace ipi::test {

// `shipped` and `ending` day by day, the last one on as_of; an ending below 0 is not known. Quiet days
// without known stock get no row.
inline SellerInventory series_inventory(const std::vector<int>& shipped, const std::vector<int>& ending) {
  SellerInventory inventory;
  inventory.marketplace = Marketplace::us;
  inventory.as_of = *Day::from_iso("2026-11-23");
  inventory.size = 1;
  const auto days = static_cast<int>(shipped.size());
  inventory.history_from = inventory.as_of - (days - 1);
  inventory.history_to = inventory.as_of;
  inventory.series_first = {0};
  int sums[4] = {0, 0, 0, 0};
  for (int i = 0; i < days; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const bool stock_known = at < ending.size() && ending[at] >= 0;
    constexpr int kSpans[4] = {7, 30, 60, 90};
    for (int w = 0; w < 4; ++w) sums[w] += i >= days - kSpans[w] ? shipped[at] : 0;
    if (shipped[at] == 0 && !stock_known) continue;
    inventory.series_day.push_back((inventory.history_from + i).days_since_1970());
    inventory.series_shipped.push_back(shipped[at]);
    if (stock_known) inventory.series_ending.set(inventory.series_day.size() - 1, ending[at]);
  }
  inventory.series_first.push_back(static_cast<std::uint32_t>(inventory.series_day.size()));
  inventory.shipped_7d.set(0, sums[0]);
  inventory.shipped_30d.set(0, sums[1]);
  inventory.shipped_60d.set(0, sums[2]);
  inventory.shipped_90d.set(0, sums[3]);
  inventory.first_seen_day.set(0, inventory.history_from.days_since_1970());
  return inventory;
}

}  // namespace ipi::test
