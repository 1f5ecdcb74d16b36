// World: a made-up seller account, day by day: demand, orders, receipts, stranded listings, clean-ups. Knows
// everything; what the seller's reports show of it is observe.h, what a hidden score makes of it is hidden_score.h.
#pragma once

#include <cstdint>
#include <vector>

namespace ipi::simulation {

struct Lot {
  int day;  // received
  int units;
};

struct Shipment {
  int arrives;
  int units;
};

struct WorldSku {
  // What it is.
  double demand = 1;  // units a day at the start
  double yearly_growth = 0;
  double season_size = 0, season_peak = 0;
  double wobble = 0;  // size of the slow random swing of demand
  double price = 20, volume_cft = 0.05;
  int born = -10000;   // first day on offer
  int ends = 1000000;  // not reordered from this day on
  // How the seller runs it.
  double cover_days = 60, overbuy = 1;
  int lead_days = 30, order_every = 14;
  double forecast_bias = 1;  // Amazon's forecast ÷ true demand
  // Where it stands.
  std::vector<Lot> lots;  // sellable, oldest first
  int unsellable = 0;
  int reserved = 0;  // part of the sellable units that the reports show as reserved
  bool stranded = false;
  int stranded_since = 0, stranded_until = 0;
  std::vector<Shipment> pipeline;
  double swing = 0;
  double rate = 0;  // the seller's and Amazon's smoothed view of demand
  // What happened, by day.
  std::vector<int> shipped, on_hand, sellable_seen;

  int sellable() const;
  int units() const { return sellable() + unsellable; }
  int shipped_last(int day, int days) const;
  int on_hand_at(int day) const;
};

enum class ActionKind { remove_excess, fix_stranded, liquidate, restock, stop_inbound, nothing };

struct Action {
  ActionKind kind = ActionKind::nothing;
  std::size_t sku = 0;
  int units = 0;
};

// Sums of one week that a score could be made of.
struct WeekFacts {
  double shipped = 0, mean_units = 0, units = 0;  // by Amazon's four snapshots; on hand
  double shipped_90d = 0;
  double excess = 0, stranded = 0;
  double in_stock = 1;  // weighted by 60-day sales
  double aged = 0;      // units older than 180 days
  double sales_value = 0, stock_value = 0, storage_cost = 0;
  double sell_through() const { return mean_units > 0 ? shipped_90d / mean_units : 0; }
  double excess_share() const { return units > 0 ? excess / units : 0; }
  double stranded_share() const { return units > 0 ? stranded / units : 0; }
};

// How a seller reorders: when the stock runs down; the same amount at fixed times; or hardly ever (end of a line).
enum class Reordering { order_up_to, fixed_schedule, run_down };

struct World {
  Reordering reordering = Reordering::order_up_to;
  double stranded_days = 40;      // mean time until a stranded listing is noticed
  std::uint64_t seed = 0;         // of the account
  std::uint64_t future_seed = 0;  // of chance from `future_from` on
  int future_from = 1 << 30;
  int day = 0;  // the next day to live
  std::vector<WorldSku> skus;
  std::vector<WeekFacts> weeks;  // one each day % 7 == 0, as seen that morning
  double shock = 1, shock_until = 0;

  std::uint64_t chance_seed() const { return day >= future_from ? future_seed : seed; }
};

World make_world(std::uint64_t seed);
void live(World& world, int days);
void apply(World& world, const Action& action);
WeekFacts facts_now(const World& world);

}  // namespace ipi::simulation
