// SkuOutlook: how one SKU's stock, sales and factors go on, day by day, under a change or none. The one place where
// the future of a SKU is imagined; projection and what-if stand on it.
// In: an inventory, its factors, a SKU. Out: factor sums of the SKU on the coming weeks. Never fails.
// Demand goes on at the rate of the days on which the SKU could be bought; what is inbound arrives bit by bit; a SKU
// that is being reordered is held at its usual level once a new order can have arrived; the past inside the 90-day
// windows is kept. Deliberately not here: seasons and trends (the forecast layer), points.
#pragma once

#include <array>
#include <cstdint>

#include "inventory/seller_inventory.h"
#include "ipi/factors.h"
#include "ipi/scenario.h"

namespace ipi {

constexpr int kHorizonDays = 7 * static_cast<int>(kHorizonWeeks);

// What becomes of a stranded listing that nobody plans to fix. For the account as a whole it stays, as others take its
// place; for what fixing this one brings, someone might put it right anyway.
enum class Stranded : std::uint8_t { stays, put_right };

class SkuOutlook {
 public:
  SkuOutlook(const SellerInventory& inventory, const FactorTable& factors, std::size_t sku);

  // Sums of this SKU at 0, 7, 14 … days from today, for the first `weeks` + 1 of them.
  WeeklySums weekly_sums(const SkuChange& change, std::size_t weeks, Stranded fate) const;
  // Expected units a day while in stock and buyable.
  double units_per_day() const { return per_day_; }

 private:
  // Units that arrive evenly from the first to the last day.
  struct Delivery {
    double units = 0;
    int first_day = 0, last_day = 0;
  };
  struct Path {
    std::array<double, kHorizonDays + 1> units;    // on hand at the end of the day; [0] = today
    std::array<double, kHorizonDays + 1> shipped;  // since today
    std::array<double, kHorizonDays + 1> stranded;
  };
  void read_past(const SellerInventory& inventory, const FactorTable& factors, std::size_t sku);
  void estimate_rate(const SellerInventory& inventory, std::size_t sku);
  double stranded_days_so_far(const SellerInventory& inventory, std::size_t sku) const;
  void estimate_inbound(const SellerInventory& inventory, std::size_t sku);
  void estimate_supply(const SellerInventory& inventory, std::size_t sku);
  // What is least far is stopped first.
  static void stop_inbound(std::array<Delivery, 3>& deliveries, double units);
  void walk(const SkuChange& change, int days, Stranded fate, Path& path) const;
  FactorSums sums_at(const Path& path, int day) const;
  double past_shipped(double days) const;  // in the last `days` days (0 to 90)
  double past_units(double days_ago) const;

  int counts_from_ = 0;  // first coming day on which the SKU takes part
  bool has_excess_ = false, has_stranded_ = false, has_mean_ = false;
  double units_ = 0, unsellable_ = 0, stranded_ = 0;
  double stranded_days_ = 0;  // since it was stranded
  double per_day_ = 0;        // demand
  double allowed_ = 0;        // units that are not excess
  double usual_level_ = 0;    // held by reordering; 0 = not reordered
  std::array<Delivery, 3> inbound_{};
  std::array<double, 5> shipped_{};    // in the last 0, 7, 30, 60, 90 days
  std::array<double, 4> snapshots_{};  // today, 30, 60, 90 days ago
  double mean_rest_ = 0;               // what the factors' mean says beyond the four
};

}  // namespace ipi
