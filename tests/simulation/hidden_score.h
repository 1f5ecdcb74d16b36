// Hidden formulas: how a world's weeks become an official score. The product never sees these; several families, since
// nobody knows Amazon's. Constants are drawn anew for each account.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "simulation/world.h"

namespace ipi::simulation {

enum class Family {
  // Looked at while the product's constants were chosen: the first four from the start, the next three since 2026-11.
  weighted_bars,        // weighted bars with smoothing
  rolling_efficiency,   // 13 weeks of sales over stock, less storage cost
  market_percentile,    // percentile of each bar against a market
  recent_or_long_term,  // the higher of 13 and 52 weeks
  geometric_bars,       // product of bars, falling faster than it rises
  cost_share,           // holding cost over sales
  graded_steps,         // bars' grades with soft edges, 4-week mean
  // Held out: no constant was chosen by them.
  weakest_bar,      // the worst bar counts most, 6-week mean
  log_turns,        // logarithm of the turns less aged, excess and stranded stock
  capped_penalties  // a full score less penalties with caps, 8-week mean
};
constexpr int kFamilyCount = 10;
constexpr int kTunedFamilies = 7;

std::string_view family_name(Family family);

// The exact score of every week, before noise and rounding. Causal: week i reads weeks 0 … i.
std::vector<double> exact_scores(Family family, std::uint64_t seed, const std::vector<WeekFacts>& weeks);
// As shown: with noise, rounded, 0 to 1000.
std::vector<int> shown_scores(const std::vector<double>& exact, std::uint64_t seed);

}  // namespace ipi::simulation
