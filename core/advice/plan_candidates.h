// Which actions a plan may choose from. In: actions and a goal. Out: indices into the actions, by SKU.
// Internal to advice.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "advice/plan.h"

namespace ipi {

double cost_of(const Action& action, PlanObjective objective);

// What the goal does not leave out and what has a price; restocks never, as they win no points.
std::vector<std::uint32_t> find_candidates(const SellerInventory& inventory, std::span<const Action> actions,
                                           const PlanGoal& goal);

// Of the actions of one SKU that do the same to the score (removed or liquidated, the units are gone) the
// cheapest stays.
std::vector<std::uint32_t> drop_dearer_twins(std::span<const Action> actions,
                                             const std::vector<std::uint32_t>& candidates, PlanObjective objective);

// Where there are very many: those with the most points for their cost and those with the most points.
std::vector<std::uint32_t> promising(std::span<const Action> actions, const std::vector<std::uint32_t>& candidates);

}  // namespace ipi
