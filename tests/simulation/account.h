// Account: a made-up world with what its seller has on file at the day of judgement, and what may be done to it.
#pragma once

#include <cstdint>
#include <vector>

#include "ipi/factors.h"
#include "ipi/history.h"
#include "ipi/scenario.h"
#include "simulation/world.h"

namespace ipi::simulation {

constexpr int kSeenWeeks = 19;  // weekly files that the seller has

struct Account {
  World world;                       // at the day of judgement
  std::vector<World> past;           // at each weekly file, the last one as `world`
  std::vector<DatedFactors> states;  // weekly, oldest first; the last one is today
  std::vector<DatedFactors> seen;    // of every week, for the baselines
  SellerInventory inventory;
  FactorTable factors;
  std::size_t now = 0;  // index of this week in world.weeks
};

// With a file every so many weeks, the last one today.
Account make_account(std::uint64_t seed, int weeks_between_files);

// The weeks of a world with this morning's added.
std::vector<WeekFacts> weeks_until_today(const World& world);

// `count` weekly scores, the newest `lag` weeks old.
std::vector<OfficialScore> official_scores(const Account& account, const std::vector<int>& shown, int count, int lag);

// Some actions of every kind, drawn from what the account's state allows.
std::vector<Action> choose_actions(const World& world, std::uint64_t seed);
// The action as the product is told it.
SkuChange change_of(const Account& account, const Action& action);
double units_moved(const Account& account, const Action& action);

// Weeks of worlds lived on for 13 weeks: without any action, then with each one.
std::vector<std::vector<WeekFacts>> futures(const World& start, const std::vector<Action>& actions,
                                            std::uint64_t future_seed);

}  // namespace ipi::simulation
