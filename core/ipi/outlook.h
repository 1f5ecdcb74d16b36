// SkuOutlook: how one SKU's stock, sales and factors go on, day by day, under a change or none. The one place where
// the future of a SKU is imagined; projection and what-if stand on it.
// In: an inventory, its factors, a SKU. Out: factor sums of the SKU on any coming day. Never fails.
// Demand goes on at the recent rate; stock that sold steadily is replenished to its usual level; the past inside the
// 90-day windows is kept. Deliberately not here: seasons, forecasts (the forecast layer), points.
#pragma once

#include <array>
#include <vector>

#include "inventory/seller_inventory.h"
#include "ipi/factors.h"
#include "ipi/scenario.h"

namespace ipi {

constexpr int kHorizonDays = 7 * static_cast<int>(kHorizonWeeks);

class SkuOutlook {
 public:
  SkuOutlook(const SellerInventory& inventory, const FactorTable& factors, std::size_t sku);

  // Sums of this SKU at 0, 7, 14 … days from today, for the first `weeks` + 1 of them.
  WeeklySums weekly_sums(const SkuChange& change, std::size_t weeks = kHorizonWeeks) const;
  // Expected units a day while in stock and buyable.
  double units_per_day() const { return per_day_; }

 private:
  struct Path {
    std::array<double, kHorizonDays + 1> units;    // on hand at the end of the day; [0] = today
    std::array<double, kHorizonDays + 1> shipped;  // since today
    std::array<double, kHorizonDays + 1> stranded;
  };
  void walk(const SkuChange& change, int days, Path& path) const;
  double past_shipped(double days) const;   // in the last `days` days (0 to 90)
  double past_units(double days_ago) const;

  bool counts_ = false, has_excess_ = false, has_stranded_ = false, has_mean_ = false;
  double units_ = 0, unsellable_ = 0, stranded_ = 0, per_day_ = 0, allowed_ = 0;
  double restock_level_ = 0, inbound_ = 0;
  std::array<double, 5> shipped_{};    // in the last 0, 7, 30, 60, 90 days
  std::array<double, 4> snapshots_{};  // today, 30, 60, 90 days ago
};

}  // namespace ipi
