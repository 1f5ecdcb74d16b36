#include "ipi/outlook.h"

#include <algorithm>

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);
constexpr std::size_t kExcess = index_of(FactorKind::excess);
constexpr std::size_t kStranded = index_of(FactorKind::stranded);

constexpr std::array<double, 5> kWindows{0, 7, 30, 60, 90};

// Assumption A-50: cover up to which a selling SKU is taken as replenished as usual. Source for the corridor: Amazon
// advises 30 to 60 days.
constexpr double kReplenishedCoverDays = 60;
// Assumption A-51: days until inbound stock is received.
constexpr int kInboundArrivesDay = 14;

}  // namespace

SkuOutlook::SkuOutlook(const SellerInventory& inventory, const FactorTable& factors, std::size_t sku) {
  counts_ = factors.exclusion[sku] == Exclusion::none;
  has_excess_ = factors.excess_units.has(sku) && factors.factor(FactorKind::excess).scored;
  has_stranded_ = factors.stranded_units.has(sku) && factors.factor(FactorKind::stranded).scored;
  has_mean_ = factors.mean_units.has(sku) && factors.factor(FactorKind::sell_through).scored;
  units_ = factors.on_hand.get_or(sku, 0);
  stranded_ = std::min<double>(inventory.stranded_units.get_or(sku, 0), units_);
  unsellable_ = std::clamp<double>(inventory.unfulfillable.get_or(sku, 0), 0, units_ - stranded_);
  inbound_ = std::max(0, inventory.inbound.get_or(sku, 0));

  shipped_[4] = factors.shipped_90d.get_or(sku, std::max(0, inventory.shipped_90d.get_or(sku, 0)));
  shipped_[3] = std::min<double>(inventory.shipped_60d.get_or(sku, static_cast<std::int32_t>(shipped_[4] * 2 / 3)), shipped_[4]);
  shipped_[2] = std::min<double>(inventory.shipped_30d.get_or(sku, static_cast<std::int32_t>(shipped_[3] / 2)), shipped_[3]);
  shipped_[1] = std::min<double>(inventory.shipped_7d.get_or(sku, static_cast<std::int32_t>(shipped_[2] * 7 / 30)), shipped_[2]);

  const double mean = factors.mean_units.get_or(sku, units_);
  snapshots_[0] = units_;
  for (std::size_t i = 1; i < 4; ++i) {
    // One number that stands for the mean of all four: the other three share the rest.
    snapshots_[i] = inventory.snapshot_units[i].has(sku) ? inventory.snapshot_units[i][sku]
                                                         : std::max(0.0, (4 * mean - units_) / 3);
  }
  // Recent sales weigh more; the rate while in stock where a stock-out is known.
  per_day_ = 0.5 * shipped_[2] / 30 + 0.5 * shipped_[4] / 90;
  if (inventory.days_observed_30d.get_or(sku, 0) > 1) {
    const double in_stock = static_cast<double>(inventory.days_in_stock_30d.get_or(sku, 0)) / inventory.days_observed_30d[sku];
    if (in_stock > 0.2) per_day_ = std::max(per_day_, shipped_[2] / 30 / in_stock);
  }
  const double excess = factors.excess_units.get_or(sku, 0);
  allowed_ = excess > 0 ? units_ - excess : std::max(units_, kExcessAfterDays * per_day_);
  restock_level_ = stranded_ > 0 ? 0 : std::min(std::min(mean, units_), kReplenishedCoverDays * per_day_);
}

double SkuOutlook::past_shipped(double days) const {
  for (std::size_t i = 1; i < kWindows.size(); ++i) {
    if (days > kWindows[i]) continue;
    const double share = (days - kWindows[i - 1]) / (kWindows[i] - kWindows[i - 1]);
    return shipped_[i - 1] + share * (shipped_[i] - shipped_[i - 1]);
  }
  return shipped_[4];
}

double SkuOutlook::past_units(double days_ago) const {
  const double at = std::clamp(days_ago / 30, 0.0, 3.0);
  const std::size_t before = std::min<std::size_t>(2, static_cast<std::size_t>(at));
  return snapshots_[before] + (at - static_cast<double>(before)) * (snapshots_[before + 1] - snapshots_[before]);
}

void SkuOutlook::walk(const SkuChange& change, int days, Path& path) const {
  double stranded = stranded_, dead = unsellable_, sellable = units_ - stranded_ - unsellable_;
  double shipped = 0;
  double received = inbound_ + std::min(change.inbound_units, 0);
  if (received < 0) received = 0;
  auto take = [](double& from, double& want) {
    const double taken = std::min(from, want);
    from -= taken;
    want -= taken;
  };
  for (int day = 0; day <= days; ++day) {
    if (day == std::max(0, change.day)) {
      double want = std::max(0, change.units_removed);
      take(stranded, want);
      take(sellable, want);
      take(dead, want);
      if (change.stranded_fixed) {
        sellable += stranded;
        stranded = 0;
      }
    }
    if (day == kInboundArrivesDay) sellable += received;
    if (change.inbound_units > 0 && day == std::max(0, change.inbound_day)) sellable += change.inbound_units;
    if (day > 0) {
      const bool boosted = day > change.day && (change.sales_days <= 0 || day <= change.day + change.sales_days);
      const double demand = per_day_ * (boosted ? std::max(0.0, change.sales_multiplier) : 1);
      const double sold = std::min(demand, sellable);
      sellable -= sold;
      shipped += sold;
      // Replenished as usual, from stock that the files do not show yet.
      if (sellable < restock_level_ && change.units_removed == 0) sellable = std::min(restock_level_, sellable + sold);
    }
    path.units[static_cast<std::size_t>(day)] = sellable + stranded + dead;
    path.shipped[static_cast<std::size_t>(day)] = shipped;
    path.stranded[static_cast<std::size_t>(day)] = stranded;
  }
}

WeeklySums SkuOutlook::weekly_sums(const SkuChange& change, std::size_t weeks) const {
  WeeklySums sums;
  if (!counts_) return sums;
  Path path;
  walk(change, 7 * static_cast<int>(weeks), path);
  for (std::size_t week = 0; week <= weeks; ++week) {
    const int day = 7 * static_cast<int>(week);
    const double units = path.units[static_cast<std::size_t>(day)];
    FactorSums& at = sums.weeks[week];
    if (has_mean_) {
      double four = 0;
      for (int back = 0; back <= 90; back += 30) {
        four += back <= day ? path.units[static_cast<std::size_t>(day - back)] : past_units(back - day);
      }
      const double before = day >= 90 ? path.shipped[static_cast<std::size_t>(day - 90)] : 0;
      const double past = day >= 90 ? 0 : past_shipped(90 - day);
      at.numerator[kSellThrough] = path.shipped[static_cast<std::size_t>(day)] - before + past;
      at.denominator[kSellThrough] = four / 4;
    }
    if (has_excess_) {
      at.numerator[kExcess] = std::max(0.0, units - allowed_);
      at.denominator[kExcess] = units;
    }
    if (has_stranded_) {
      at.numerator[kStranded] = path.stranded[static_cast<std::size_t>(day)];
      at.denominator[kStranded] = units;
    }
  }
  return sums;
}

}  // namespace ipi
