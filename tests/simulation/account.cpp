#include "simulation/account.h"

#include <algorithm>

#include "simulation/observe.h"
#include "simulation/random.h"

namespace ipi::simulation {

Account make_account(std::uint64_t seed, int weeks_between_files) {
  Account account;
  World world = make_world(seed);
  const int weeks = 72 + static_cast<int>(30 * uniform(seed, 2, 0));
  live(world, 7 * (weeks - kSeenWeeks + 1));
  for (int i = 0; i < kSeenWeeks; ++i) {
    if (i > 0) live(world, 7);
    account.past.push_back(world);
    // Snapshots of 90 days ago are known from the fourteenth file on.
    account.inventory = observe(world, i >= 13);
    account.factors = compute_factors(account.inventory);
    account.states.push_back(dated(account.factors));
    // The stranded report has no date: it tells of today only.
    if (i + 1 < kSeenWeeks) {
      account.states.back().sums.numerator[index_of(FactorKind::stranded)] = 0;
      account.states.back().sums.denominator[index_of(FactorKind::stranded)] = 0;
    }
  }
  std::vector<DatedFactors> kept;
  for (std::size_t i = 0; i < account.states.size(); ++i) {
    if ((account.states.size() - 1 - i) % static_cast<std::size_t>(weeks_between_files) == 0)
      kept.push_back(account.states[i]);
  }
  account.seen = account.states;
  account.states = kept;
  // The oldest file tells something of the weeks before it.
  const std::size_t oldest =
      account.past.size() - 1 - (kept.size() - 1) * static_cast<std::size_t>(weeks_between_files);
  const SellerInventory oldest_inventory = observe(account.past[oldest], oldest >= 13);
  const std::vector<DatedFactors> guessed = backcast(oldest_inventory, compute_factors(oldest_inventory));
  account.states.insert(account.states.end(), guessed.begin(), guessed.end());
  account.world = world;
  account.now = static_cast<std::size_t>(weeks);
  return account;
}

std::vector<WeekFacts> weeks_until_today(const World& world) {
  std::vector<WeekFacts> weeks = world.weeks;
  weeks.push_back(facts_now(world));
  return weeks;
}

std::vector<OfficialScore> official_scores(const Account& account, const std::vector<int>& shown, int count, int lag) {
  std::vector<OfficialScore> scores;
  for (int i = count; i >= 1; --i) {
    const std::size_t week = account.now - static_cast<std::size_t>(lag + i - 1);
    scores.push_back({calendar_day(7 * static_cast<int>(week)), shown[week], {}});
  }
  return scores;
}

std::vector<Action> choose_actions(const World& world, std::uint64_t seed) {
  Draws draws(seed, 77);
  std::vector<std::size_t> by_excess, stranded, low, inbound, old;
  for (std::size_t i = 0; i < world.skus.size(); ++i) {
    const WorldSku& sku = world.skus[i];
    if (world.day < sku.born + 90) continue;
    const double excess = sku.units() - 90 * sku.rate * sku.forecast_bias;
    if (!sku.stranded && excess >= 5 && sku.sellable() > 5) by_excess.push_back(i);
    if (sku.stranded && sku.sellable() > 0) stranded.push_back(i);
    if (!sku.stranded && sku.shipped_last(world.day, 60) > 2 && sku.sellable() < 14 * sku.rate) low.push_back(i);
    if (!sku.pipeline.empty()) inbound.push_back(i);
  }
  auto shuffle = [&](std::vector<std::size_t>& list) {
    for (std::size_t i = list.size(); i > 1; --i)
      std::swap(list[i - 1], list[static_cast<std::size_t>(draws.unit() * static_cast<double>(i))]);
  };
  shuffle(by_excess), shuffle(stranded), shuffle(low), shuffle(inbound);
  std::vector<Action> actions;
  for (std::size_t i = 0; i < by_excess.size() && i < 6; ++i) {
    const WorldSku& sku = world.skus[by_excess[i]];
    const double excess = std::max(1.0, sku.units() - 90 * sku.rate * sku.forecast_bias);
    if (i % 3 != 2) {
      actions.push_back(
          {ActionKind::remove_excess, by_excess[i], static_cast<int>(std::min<double>(excess, sku.sellable()))});
    } else {
      actions.push_back({ActionKind::liquidate, by_excess[i], std::max(1, static_cast<int>(sku.sellable() * 0.8))});
    }
  }
  for (std::size_t i = 0; i < stranded.size() && i < 3; ++i)
    actions.push_back({ActionKind::fix_stranded, stranded[i], 0});
  for (std::size_t i = 0; i < low.size() && i < 3; ++i) {
    actions.push_back({ActionKind::restock, low[i], static_cast<int>(45 * world.skus[low[i]].rate + 1)});
  }
  for (std::size_t i = 0; i < inbound.size() && i < 3; ++i)
    actions.push_back({ActionKind::stop_inbound, inbound[i], 0});
  actions.push_back({ActionKind::nothing, 0, 0});
  return actions;
}

SkuChange change_of(const Account& account, const Action& action) {
  SkuChange change;
  change.sku = row_of(account.world, action.sku);
  switch (action.kind) {
    case ActionKind::remove_excess:
    case ActionKind::liquidate: change.units_removed = action.units; break;
    case ActionKind::fix_stranded: change.stranded_fixed = true; break;
    case ActionKind::restock:
      change.inbound_units = action.units;
      change.inbound_day = 10;
      break;
    case ActionKind::stop_inbound:
      change.inbound_units = -account.inventory.inbound.get_or(index_of(change.sku), 0);
      break;
    case ActionKind::nothing: break;
  }
  return change;
}

double units_moved(const Account& account, const Action& action) {
  const WorldSku& sku = account.world.skus[action.sku];
  switch (action.kind) {
    case ActionKind::fix_stranded: return sku.sellable();
    case ActionKind::stop_inbound: {
      double units = 0;
      for (const Shipment& shipment : sku.pipeline) units += shipment.units;
      return units;
    }
    default: return action.units;
  }
}

std::vector<std::vector<WeekFacts>> futures(const World& start, const std::vector<Action>& actions,
                                            std::uint64_t future_seed) {
  std::vector<std::vector<WeekFacts>> result;
  for (std::size_t i = 0; i <= actions.size(); ++i) {
    World world = start;
    world.future_seed = future_seed;
    world.future_from = start.day;
    if (i > 0) apply(world, actions[i - 1]);
    live(world, 91);
    result.push_back(weeks_until_today(world));
  }
  return result;
}

}  // namespace ipi::simulation
