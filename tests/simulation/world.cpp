#include "simulation/world.h"

#include <algorithm>
#include <cmath>

#include "simulation/random.h"

namespace ipi::simulation {
namespace {

constexpr double kYear = 365;

double true_demand(const World& world, const WorldSku& sku) {
  if (world.day < sku.born) return 0;
  const double years = world.day / kYear;
  const double season = 1 + sku.season_size * std::cos(6.283185307179586 * (years - sku.season_peak));
  return sku.demand * std::exp(sku.yearly_growth * years + sku.swing) * std::max(0.05, season) * world.shock;
}

void ship(WorldSku& sku, int wanted) {
  int shipped = 0;
  while (wanted > 0 && !sku.lots.empty()) {
    const int taken = std::min(wanted, sku.lots.front().units);
    sku.lots.front().units -= taken;
    wanted -= taken;
    shipped += taken;
    if (sku.lots.front().units == 0) sku.lots.erase(sku.lots.begin());
  }
  sku.shipped.push_back(shipped);
}

void reorder(const World& world, WorldSku& sku, std::uint64_t stream) {
  if (world.day >= sku.ends || world.day < sku.born || (world.day + static_cast<int>(stream)) % sku.order_every != 0)
    return;
  if (sku.stranded) return;
  if (world.reordering == Reordering::run_down && world.day > 350 && stream % 3 != 0) return;
  if (world.reordering == Reordering::fixed_schedule) {
    const double luck =
        std::exp(0.3 * normal(world.chance_seed(), stream * 16 + 3, static_cast<std::uint64_t>(world.day)));
    const int amount = static_cast<int>(sku.demand * sku.order_every * std::min(1.3, sku.overbuy) * luck);
    if (amount >= 2) sku.pipeline.push_back({world.day + sku.lead_days, amount});
    return;
  }
  int position = sku.sellable();
  for (const Shipment& shipment : sku.pipeline) position += shipment.units;
  const double needed = sku.rate * (sku.lead_days + sku.cover_days);
  if (position >= needed * 0.8) return;
  const double noise =
      std::exp(0.25 * normal(world.chance_seed(), stream * 16 + 3, static_cast<std::uint64_t>(world.day)));
  const int units = static_cast<int>((needed - position) * sku.overbuy * noise + 0.5);
  if (units < 2) return;
  const double late = uniform(world.chance_seed(), stream * 16 + 4, static_cast<std::uint64_t>(world.day));
  sku.pipeline.push_back({world.day + sku.lead_days + static_cast<int>(14 * late), units});
}

void live_sku_day(World& world, WorldSku& sku, std::uint64_t stream) {
  const auto day = static_cast<std::uint64_t>(world.day);
  const std::uint64_t chance = world.chance_seed();
  for (std::size_t i = 0; i < sku.pipeline.size();) {
    if (sku.pipeline[i].arrives > world.day) {
      ++i;
      continue;
    }
    sku.lots.push_back({world.day, sku.pipeline[i].units});
    sku.pipeline.erase(sku.pipeline.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (world.day % 7 == 0) sku.swing = 0.93 * sku.swing + sku.wobble * normal(chance, stream * 16 + 1, day);
  const double demand = true_demand(world, sku);
  const int sellable = sku.sellable();
  sku.sellable_seen.push_back(sku.stranded ? 0 : sellable);
  const int wanted = sku.stranded || sellable == 0 ? 0 : poisson(demand, uniform(chance, stream * 16 + 2, day));
  ship(sku, wanted);
  if (sellable > 0 && !sku.stranded) sku.rate += (sku.rate < 0.01 ? 0.1 : 0.03) * (sku.shipped.back() - sku.rate);
  if (!sku.stranded && uniform(chance, stream * 16 + 5, day) < 0.0006 && sellable > 0) {
    sku.stranded = true;
    sku.stranded_since = world.day;
    sku.stranded_until =
        world.day + 5 + static_cast<int>(-world.stranded_days * std::log(uniform(chance, stream * 16 + 6, day)));
  }
  if (sku.stranded && world.day >= sku.stranded_until) sku.stranded = false;
  if (sku.shipped.back() > 0 && uniform(chance, stream * 16 + 7, day) < 0.01 * sku.shipped.back()) ++sku.unsellable;
  if (world.day % 60 == static_cast<int>(stream % 60)) sku.unsellable = 0;
  reorder(world, sku, stream);
  sku.reserved = static_cast<int>(0.05 * sku.sellable() * uniform(chance, stream * 16 + 8, day) * 2);
}

void clean_up(World& world) {
  if (uniform(world.chance_seed(), 7, static_cast<std::uint64_t>(world.day)) > 0.006) return;
  for (WorldSku& sku : world.skus) {
    const int keep = static_cast<int>(120 * sku.rate + 1);
    if (sku.units() <= 2 * keep) continue;
    int removed = (sku.units() - keep) / 2;
    while (removed > 0 && !sku.lots.empty()) {
      const int taken = std::min(removed, sku.lots.front().units);
      sku.lots.front().units -= taken;
      removed -= taken;
      if (sku.lots.front().units == 0) sku.lots.erase(sku.lots.begin());
    }
  }
}

void live_day(World& world) {
  if (world.day % 7 == 0) {
    world.weeks.push_back(facts_now(world));
    const auto day = static_cast<std::uint64_t>(world.day);
    if (world.day >= world.shock_until) {
      world.shock = 1;
      if (uniform(world.chance_seed(), 5, day) < 0.04) {
        world.shock = std::exp(0.4 * normal(world.chance_seed(), 6, day));
        world.shock_until = world.day + 21 + 40 * uniform(world.chance_seed(), 8, day);
      }
    }
  }
  clean_up(world);
  for (std::size_t i = 0; i < world.skus.size(); ++i) {
    live_sku_day(world, world.skus[i], 100 + i);
    world.skus[i].on_hand.push_back(world.skus[i].units());
  }
  ++world.day;
}

WorldSku make_sku(Draws& draws, double account_cover, double account_size) {
  WorldSku sku;
  sku.demand = draws.lognormal(0.5 * account_size, 1.1);
  sku.yearly_growth = 0.35 * draws.gauss();
  sku.season_size = draws.chance(0.25) ? draws.between(0.2, 0.9) : draws.between(0, 0.15);
  sku.season_peak = draws.chance(0.5) ? 0.92 : draws.unit();
  sku.wobble = draws.between(0.03, 0.16);
  sku.price = draws.lognormal(22, 0.6);
  sku.volume_cft = draws.lognormal(0.06, 0.9);
  sku.cover_days = std::min(400.0, account_cover * draws.lognormal(1, 0.5));
  sku.overbuy = draws.chance(0.12) ? draws.between(1.5, 4) : 1;
  sku.lead_days = static_cast<int>(draws.between(15, 60));
  sku.order_every = static_cast<int>(draws.between(7, 35));
  sku.forecast_bias = draws.lognormal(1, 0.2);
  sku.rate = sku.demand;
  if (draws.chance(0.15)) sku.ends = static_cast<int>(draws.between(100, 700));
  if (draws.chance(0.12)) {
    sku.born = static_cast<int>(draws.between(100, 700));
    sku.lots.clear();
    sku.pipeline.push_back({sku.born, static_cast<int>(sku.demand * sku.cover_days * 1.2) + 5});
    sku.rate = 0;
  } else {
    sku.lots.push_back({-60, static_cast<int>(sku.demand * sku.cover_days * draws.between(0.3, 1.4)) + 1});
  }
  return sku;
}

}  // namespace

int WorldSku::sellable() const {
  int total = 0;
  for (const Lot& lot : lots) total += lot.units;
  return total;
}

int WorldSku::shipped_last(int day, int days) const {
  int total = 0;
  for (int d = std::max(0, day - days); d < day; ++d) total += shipped[static_cast<std::size_t>(d)];
  return total;
}

int WorldSku::on_hand_at(int day) const {
  if (day <= 0 || on_hand.empty()) return on_hand.empty() ? units() : on_hand.front();
  return on_hand[std::min(on_hand.size() - 1, static_cast<std::size_t>(day - 1))];
}

WeekFacts facts_now(const World& world) {
  WeekFacts facts;
  double popular = 0, popular_in_stock = 0;
  for (const WorldSku& sku : world.skus) {
    if (world.day - sku.born < 90) continue;
    const double units = sku.units();
    facts.units += units;
    facts.shipped += sku.shipped_last(world.day, 7);
    const double shipped_90d = sku.shipped_last(world.day, 90);
    facts.shipped_90d += shipped_90d;
    facts.mean_units +=
        (units + sku.on_hand_at(world.day - 30) + sku.on_hand_at(world.day - 60) + sku.on_hand_at(world.day - 90)) / 4;
    facts.excess += std::max(0.0, units - 90 * sku.rate * sku.forecast_bias);
    if (sku.stranded) facts.stranded += sku.sellable();
    for (const Lot& lot : sku.lots) {
      if (world.day - lot.day > 180) facts.aged += lot.units;
    }
    facts.sales_value += sku.shipped_last(world.day, 7) * sku.price;
    facts.stock_value += units * sku.price;
    facts.storage_cost += units * sku.volume_cft * 0.78 * 7 / 30;
    for (const Lot& lot : sku.lots) {
      if (world.day - lot.day > 270) facts.storage_cost += lot.units * sku.volume_cft * 5.5 * 7 / 30;
    }
    const double sold_60d = sku.shipped_last(world.day, 60);
    if (sold_60d > 0) {
      int in_stock = 0;
      for (int d = std::max(0, world.day - 30); d < world.day; ++d) {
        if (sku.sellable_seen[static_cast<std::size_t>(d)] > 0) ++in_stock;
      }
      popular += sold_60d;
      popular_in_stock += sold_60d * in_stock / 30.0;
    }
  }
  if (popular > 0) facts.in_stock = popular_in_stock / popular;
  return facts;
}

World make_world(std::uint64_t seed) {
  World world;
  world.seed = seed;
  Draws draws(seed, 1);
  const std::size_t count = 25 + static_cast<std::size_t>(draws.lognormal(35, 0.6));
  const double kind = draws.unit();
  world.reordering = kind < 0.55  ? Reordering::order_up_to
                     : kind < 0.8 ? Reordering::fixed_schedule
                                  : Reordering::run_down;
  world.stranded_days = draws.chance(0.5) ? 40 : 150;
  const double cover = draws.lognormal(60, 0.55), size = draws.lognormal(1, 0.6);
  for (std::size_t i = 0; i < std::min<std::size_t>(count, 160); ++i)
    world.skus.push_back(make_sku(draws, cover, size));
  return world;
}

void live(World& world, int days) {
  for (int i = 0; i < days; ++i) live_day(world);
}

void apply(World& world, const Action& action) {
  WorldSku& sku = world.skus[action.sku];
  switch (action.kind) {
    case ActionKind::remove_excess:
    case ActionKind::liquidate: {
      int removed = action.units;
      while (removed > 0 && !sku.lots.empty()) {
        const int taken = std::min(removed, sku.lots.front().units);
        sku.lots.front().units -= taken;
        removed -= taken;
        if (sku.lots.front().units == 0) sku.lots.erase(sku.lots.begin());
      }
      break;
    }
    case ActionKind::fix_stranded: sku.stranded = false; break;
    case ActionKind::restock: sku.pipeline.push_back({world.day + 10, action.units}); break;
    case ActionKind::stop_inbound: sku.pipeline.clear(); break;
    case ActionKind::nothing: break;
  }
}

}  // namespace ipi::simulation
