#include "ipi/outlook.h"

#include <algorithm>

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);
constexpr std::size_t kExcess = index_of(FactorKind::excess);
constexpr std::size_t kStranded = index_of(FactorKind::stranded);

constexpr std::array<double, 5> kWindows{0, 7, 30, 60, 90};

// Assumption A-50: what is inbound arrives evenly between these days, by what Amazon says of it …
struct Arrival {
  int first_day, last_day;
};
constexpr Arrival kReceiving{1, 10}, kShipped{3, 40}, kWorking{10, 55};
// … half of it early, half late, where the files do not say.
constexpr Arrival kUnknownEarly{1, 35}, kUnknownLate{5, 60};
// Assumption A-51: an order placed today is on hand after so many days.
constexpr int kReorderDays = 60;
// Assumption A-52: reordering keeps at most so many days of supply, whatever lies there now.
constexpr double kUsualCoverDays = 140;
// Assumption A-55: a SKU with stock for two months and no order in sight is ordered again in one case of two; one with
// less is at its end.
constexpr double kLowCoverDays = 60, kOrderedAgain = 0.5;
// Assumption A-54: a listing left alone is put right by somebody in the end, the later the longer it has been stranded:
// half of those stranded for 30 days are so after 120 more. Source for an end at all: Amazon removes such units by
// itself after 30 to 180 days (KQ8DGGU529BJJ7E).
constexpr double kStrandedDays = 90;
constexpr int kNever = kHorizonDays + 1;

}  // namespace

SkuOutlook::SkuOutlook(const SellerInventory& inventory, const FactorTable& factors, std::size_t sku) {
  switch (factors.exclusion[sku]) {
    case Exclusion::none: break;
    case Exclusion::by_user: counts_from_ = kNever; return;
    case Exclusion::new_asin:
      counts_from_ = inventory.first_seen_day[sku] + kNewAsinDays - inventory.as_of.days_since_1970();
  }
  auto scored = [&](FactorKind kind) { return factors.factor(kind).scored; };
  has_excess_ =
      scored(FactorKind::excess) && (counts_from_ > 0 ? inventory.on_hand.has(sku) : factors.excess_units.has(sku));
  has_stranded_ = scored(FactorKind::stranded) && inventory.stranded_units.has(sku);
  has_mean_ = scored(FactorKind::sell_through) &&
              (counts_from_ > 0 ? inventory.shipped_90d.has(sku) : factors.mean_units.has(sku));
  units_ = factors.on_hand.get_or(sku, 0);
  stranded_ = std::clamp<double>(inventory.stranded_units.get_or(sku, 0), 0, units_);
  unsellable_ = std::clamp<double>(inventory.unfulfillable.get_or(sku, 0), 0, units_ - stranded_);
  read_past(inventory, factors, sku);
  estimate_rate(inventory, sku);
  estimate_inbound(inventory, sku);
  estimate_supply(inventory, sku);

  const double excess = factors.excess_units.get_or(sku, 0);
  const double days_of_supply = inventory.amazon_days_of_supply.get_or(sku, 0);
  if (excess > 0) {
    allowed_ = units_ - excess;
  } else if (days_of_supply > 0 && units_ > 0) {
    allowed_ = std::max(units_, units_ / days_of_supply * kExcessAfterDays);
  } else {
    allowed_ = std::max(units_, kExcessAfterDays * per_day_);
  }
}

void SkuOutlook::read_past(const SellerInventory& inventory, const FactorTable& factors, std::size_t sku) {
  shipped_[4] = factors.shipped_90d.get_or(sku, std::max(0, inventory.shipped_90d.get_or(sku, 0)));
  const Column<std::int32_t>* shorter[] = {nullptr, &inventory.shipped_7d, &inventory.shipped_30d,
                                           &inventory.shipped_60d};
  for (std::size_t i = 3; i > 0; --i) {
    const double even = shipped_[i + 1] * kWindows[i] / kWindows[i + 1];
    shipped_[i] = shorter[i]->has(sku) ? std::clamp<double>((*shorter[i])[sku], 0, shipped_[i + 1]) : even;
  }
  const double mean = factors.mean_units.get_or(sku, inventory.mean_units_90d.get_or(sku, units_));
  snapshots_[0] = units_;
  for (std::size_t i = 1; i < 4; ++i) {
    // One number that stands for the mean of all four: the other three share the rest.
    snapshots_[i] = inventory.snapshot_units[i].has(sku) ? inventory.snapshot_units[i][sku]
                                                         : std::max(0.0, (4 * mean - units_) / 3);
  }
  mean_rest_ = mean - (snapshots_[0] + snapshots_[1] + snapshots_[2] + snapshots_[3]) / 4;
}

void SkuOutlook::estimate_rate(const SellerInventory& inventory, std::size_t sku) {
  // Sales of a stretch of days count where the SKU could be bought at both ends of it, or sold anyhow.
  constexpr std::array<double, 3> kTrust{1, 0.6, 0.4};  // Assumption A-53: the last month, the one before, …
  const double sellable = units_ - stranded_ - unsellable_;
  double sold = 0, days = 0;
  stranded_days_ = stranded_ > 0 ? stranded_days_so_far(inventory, sku) : 0;
  const double stranded_days = sellable <= 0 ? stranded_days_ : 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double stretch_sold = shipped_[i + 2] - (i == 0 ? 0 : shipped_[i + 1]);
    const double newer = i == 0 ? sellable : snapshots_[i], older = snapshots_[i + 1];
    double in_stock = newer > 0 && older > 0 ? 1 : newer > 0 || older > 0 ? 0.6 : 0.3;
    if (stretch_sold <= 0 && (newer <= 0 || older <= 0)) in_stock = 0;
    if (i == 0 && inventory.days_observed_30d.get_or(sku, 0) > 1) {
      in_stock = std::clamp(
          static_cast<double>(inventory.days_in_stock_30d.get_or(sku, 0)) / inventory.days_observed_30d[sku], 0.0, 1.0);
    }
    if (stranded_days > 0) {
      // Stock that cannot be bought says nothing of demand; the days before it was stranded do.
      in_stock = (older > 0 ? 1 : 0.6) * std::clamp(1 - (stranded_days - 30 * static_cast<double>(i)) / 30, 0.0, 1.0);
    }
    sold += kTrust[i] * stretch_sold;
    days += kTrust[i] * 30 * in_stock;
  }
  per_day_ = days > 0 ? sold / days : shipped_[4] / kSellThroughDays;
  // Stranded for so long that no sale is left: Amazon's own forecast.
  const double days_of_supply = inventory.amazon_days_of_supply.get_or(sku, 0);
  if (stranded_days >= 60 && days_of_supply > 0) per_day_ = std::max(per_day_, units_ / days_of_supply);
}

double SkuOutlook::stranded_days_so_far(const SellerInventory& inventory, std::size_t sku) const {
  if (inventory.stranded_since_day.has(sku)) {
    return std::max(0, inventory.as_of.days_since_1970() - inventory.stranded_since_day[sku]);
  }
  // No date: since the last stretch of days in which it sold.
  for (std::size_t i = 1; i < kWindows.size(); ++i) {
    if (shipped_[i] > 0) return kWindows[i - 1];
  }
  return kWindows.back();
}

void SkuOutlook::estimate_inbound(const SellerInventory& inventory, std::size_t sku) {
  auto delivery = [](double units, Arrival arrival) {
    return Delivery{std::max(0.0, units), arrival.first_day, arrival.last_day};
  };
  const double all = inventory.inbound.get_or(sku, 0);
  const double receiving = inventory.inbound_receiving.get_or(sku, 0),
               shipped = inventory.inbound_shipped.get_or(sku, 0);
  const double working = inventory.inbound_working.get_or(sku, 0);
  if (receiving + shipped + working > 0) {
    inbound_ = {delivery(receiving, kReceiving), delivery(shipped, kShipped), delivery(working, kWorking)};
  } else {
    inbound_ = {delivery(all / 2, kUnknownEarly), delivery(all / 2, kUnknownLate), {}};
  }
}

void SkuOutlook::estimate_supply(const SellerInventory& inventory, std::size_t sku) {
  // Reordered: something is on its way, came within 90 days, or there is no telling.
  const bool coming = inventory.inbound.get_or(sku, 0) > 0;
  const bool fresh = !inventory.age.d0_90.has(sku) || inventory.age.d0_90[sku] > 0 ||
                     (stranded_ > 0 && stranded_days_ > 30 && inventory.age.d91_180.get_or(sku, 0) > 0);
  if (inventory.discontinued.get_or(sku, 0) == 1) return;
  double certainty = 1;
  if (!(coming || (fresh && units_ > 0))) {
    // Enough there for now: nothing shows whether it would be ordered again.
    if (units_ - unsellable_ < kLowCoverDays * per_day_) return;
    certainty = kOrderedAgain;
  }
  const double mean = (snapshots_[0] + snapshots_[1] + snapshots_[2] + snapshots_[3]) / 4 - unsellable_;
  usual_level_ = certainty * std::clamp(mean, 0.0, kUsualCoverDays * per_day_);
}

double SkuOutlook::past_shipped(double days) const {
  std::size_t i = 1;
  while (days > kWindows[i]) ++i;
  const double share = (days - kWindows[i - 1]) / (kWindows[i] - kWindows[i - 1]);
  return shipped_[i - 1] + share * (shipped_[i] - shipped_[i - 1]);
}

double SkuOutlook::past_units(double days_ago) const {
  const double at = std::clamp(days_ago / 30, 0.0, 3.0);
  const std::size_t before = std::min<std::size_t>(2, static_cast<std::size_t>(at));
  return snapshots_[before] + (at - static_cast<double>(before)) * (snapshots_[before + 1] - snapshots_[before]);
}

void SkuOutlook::stop_inbound(std::array<Delivery, 3>& deliveries, double units) {
  for (std::size_t i = deliveries.size(); i > 0 && units > 0; --i) {
    const double stopped = std::min(units, deliveries[i - 1].units);
    deliveries[i - 1].units -= stopped;
    units -= stopped;
  }
}

void SkuOutlook::walk(const SkuChange& change, int days, Stranded fate, Path& path) const {
  double stranded = stranded_, dead = unsellable_, sellable = units_ - stranded_ - unsellable_, shipped = 0;
  std::array<Delivery, 3> deliveries = inbound_;
  stop_inbound(deliveries, std::max(0, -change.inbound_units));
  const double boost = std::max(0.0, change.sales_multiplier);
  double coming = 0, arrived = 0, delivered = 0;  // delivered = what is left of arrived
  for (const Delivery& delivery : deliveries) coming += delivery.units;
  const double all_stranded = sellable <= 0 ? stranded : 0;
  auto take = [](double& from, double& want) {
    const double taken = std::min(from, want);
    from -= taken;
    want -= taken;
    return taken;
  };
  for (int day = 0; day <= days; ++day) {
    if (day == std::max(0, change.day)) {
      double want = std::max(0, change.units_removed);
      for (double* pool : {&stranded, &sellable, &delivered, &dead}) take(*pool, want);
      if (change.stranded_fixed) {
        sellable += stranded;
        stranded = 0;
      }
    }
    if (fate == Stranded::put_right && day > 0) {
      const double freed = stranded / (kStrandedDays + stranded_days_ + day);
      stranded -= freed;
      sellable += freed;
    }
    for (const Delivery& delivery : deliveries) {
      if (day < delivery.first_day || day > delivery.last_day) continue;
      const double units = delivery.units / (delivery.last_day - delivery.first_day + 1);
      arrived += units;
      delivered += units;
    }
    if (change.inbound_units > 0 && day == std::max(0, change.inbound_day)) sellable += change.inbound_units;
    if (day >= kReorderDays && stranded <= sellable) sellable = std::max(sellable, usual_level_ - delivered);
    if (day > 0) {
      const bool boosted = day > change.day && (change.sales_days <= 0 || day <= change.day + change.sales_days);
      double want = per_day_ * (boosted ? boost : 1);
      // Expected sales: as likely as not stranded, and with a shipment as likely as it has arrived by now.
      if (all_stranded > 0) want *= 1 - stranded / all_stranded;
      shipped += take(sellable, want);
      if (coming > 0) want *= std::min(1.0, 2 * arrived / coming);
      shipped += take(delivered, want);
    }
    path.units[static_cast<std::size_t>(day)] = sellable + delivered + stranded + dead;
    path.shipped[static_cast<std::size_t>(day)] = shipped;
    path.stranded[static_cast<std::size_t>(day)] = stranded;
  }
}

FactorSums SkuOutlook::sums_at(const Path& path, int day) const {
  FactorSums sums;
  const auto at = static_cast<std::size_t>(day);
  const double units = sums.units = path.units[at];
  if (has_mean_) {
    double four = 0;
    for (int back = 0; back <= 90; back += 30) {
      four +=
          back <= day ? path.units[static_cast<std::size_t>(day - back)] : past_units(back - day) + 4 * mean_rest_ / 3;
    }
    const double rolled_out = day >= 90 ? path.shipped[static_cast<std::size_t>(day - 90)] : 0;
    const double from_past = day >= 90 ? 0 : past_shipped(90 - day);
    sums.numerator[kSellThrough] = path.shipped[at] - rolled_out + from_past;
    sums.denominator[kSellThrough] = std::max(0.0, four / 4);
  }
  if (has_excess_) {
    sums.numerator[kExcess] = std::max(0.0, units - allowed_);
    sums.denominator[kExcess] = units;
  }
  if (has_stranded_) {
    sums.numerator[kStranded] = path.stranded[at];
    sums.denominator[kStranded] = units;
  }
  return sums;
}

WeeklySums SkuOutlook::weekly_sums(const SkuChange& change, std::size_t weeks, Stranded fate) const {
  WeeklySums sums;
  if (counts_from_ > 7 * static_cast<int>(weeks)) return sums;
  Path path;
  walk(change, 7 * static_cast<int>(weeks), fate, path);
  for (std::size_t week = 0; week <= weeks; ++week) {
    const int day = 7 * static_cast<int>(week);
    if (day >= counts_from_) sums.weeks[week] = sums_at(path, day);
  }
  return sums;
}

}  // namespace ipi
