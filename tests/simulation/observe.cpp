#include "simulation/observe.h"

#include <algorithm>
#include <cmath>

#include "simulation/random.h"

namespace ipi::simulation {
namespace {

void set(Column<std::int32_t>& column, std::size_t row, double value) {
  column.set(row, static_cast<std::int32_t>(std::lround(value)));
}

void show_ages(const World& world, const WorldSku& sku, std::size_t row, AgeUnits& age) {
  double by_bucket[6] = {};
  for (const Lot& lot : sku.lots) {
    const int days = world.day - lot.day;
    const int bucket = days <= 90 ? 0 : days <= 180 ? 1 : days <= 270 ? 2 : days <= 365 ? 3 : days <= 455 ? 4 : 5;
    by_bucket[bucket] += lot.units;
  }
  set(age.d0_90, row, by_bucket[0]);
  set(age.d91_180, row, by_bucket[1]);
  set(age.d181_270, row, by_bucket[2]);
  set(age.d271_365, row, by_bucket[3]);
  set(age.d366_455, row, by_bucket[4]);
  set(age.d456_plus, row, by_bucket[5]);
}

void show_sales(const World& world, const WorldSku& sku, std::size_t row, SellerInventory& out) {
  out.shipped_7d.set(row, sku.shipped_last(world.day, 7));
  out.shipped_30d.set(row, sku.shipped_last(world.day, 30));
  out.shipped_60d.set(row, sku.shipped_last(world.day, 60));
  out.shipped_90d.set(row, sku.shipped_last(world.day, 90));
  out.sales_90d_minor.set(row, std::lround(100 * sku.price * sku.shipped_last(world.day, 90)));
  out.price_minor.set(row, std::lround(100 * sku.price));
}

void show_covers(const World& world, const WorldSku& sku, std::size_t row, SellerInventory& out) {
  auto cover = [&](int days, double weeks, Column<double>& column) {
    const int shipped = sku.shipped_last(world.day, days);
    double total = 0;
    for (int back = 0; back < days; ++back) total += sku.on_hand_at(world.day - back);
    if (shipped > 0) column.set(row, std::round(10 * total / days / (shipped / weeks)) / 10);
  };
  cover(30, 4, out.weeks_of_cover_t30);
  cover(90, 12, out.weeks_of_cover_t90);
}

void show_snapshots(const World& world, const WorldSku& sku, std::size_t row, bool dated_files, SellerInventory& out) {
  double mean = 0;
  if (dated_files) {
    for (std::size_t i = 0; i < 4; ++i) {
      const int units = i == 0 ? sku.units() : sku.on_hand_at(world.day - 30 * static_cast<int>(i));
      out.snapshot_units[i].set(row, units);
      mean += units / 4.0;
    }
  } else {
    double total = 0;
    for (int back = 0; back < 90; ++back) total += sku.on_hand_at(world.day - back);
    mean = std::round(10 * total / 90) / 10;
    out.snapshot_units[0].set(row, sku.units());
  }
  out.mean_units_90d.set(row, mean);
  out.snapshot_method.push_back(dated_files ? SnapshotMethod::dated_files : SnapshotMethod::weeks_of_cover);
}

}  // namespace

SellerInventory observe(const World& world, bool dated_files) {
  SellerInventory out;
  out.marketplace = Marketplace::us;
  out.currency = Currency("USD");
  out.as_of = calendar_day(world.day);
  for (std::size_t i = 0; i < world.skus.size(); ++i) {
    const WorldSku& sku = world.skus[i];
    if (world.day < sku.born) continue;
    const std::size_t row = out.size++;
    const int units = sku.units();
    out.on_hand.set(row, units);
    out.available.set(row, std::max(0, sku.sellable() - sku.reserved));
    out.reserved.set(row, sku.reserved);
    out.unfulfillable.set(row, sku.unsellable);
    int inbound = 0;
    for (const Shipment& shipment : sku.pipeline) inbound += shipment.units;
    out.inbound.set(row, inbound);
    out.stranded_units.set(row, sku.stranded ? sku.sellable() : 0);
    if (sku.stranded) out.stranded_since_day.set(row, calendar_day(sku.stranded_since).days_since_1970());
    show_ages(world, sku, row, out.age);
    show_sales(world, sku, row, out);
    show_covers(world, sku, row, out);
    show_snapshots(world, sku, row, dated_files, out);
    const double forecast = sku.rate * sku.forecast_bias;
    if (forecast > 0.001 && units > 0) out.amazon_days_of_supply.set(row, std::round(units / forecast));
    // Amazon's column is another test than the bar's (the cost of waiting), so it is near it and not equal.
    const double tilt = std::exp(0.15 * normal(world.seed, 5000 + i, static_cast<std::uint64_t>(world.day / 14)));
    out.amazon_excess.set(row, static_cast<std::int32_t>(std::max(0.0, units - 90 * forecast * tilt)));
    if (sku.born > -1000) out.first_seen_day.set(row, calendar_day(sku.born).days_since_1970());
  }
  return out;
}

SkuId row_of(const World& world, std::size_t sku) {
  std::uint32_t row = 0;
  for (std::size_t i = 0; i < sku; ++i) row += world.day >= world.skus[i].born ? 1 : 0;
  return SkuId(row);
}

}  // namespace ipi::simulation
