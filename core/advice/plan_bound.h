// A lower bound on the cost of every set of items that reaches a target in the steady state. Internal to advice.
//
// Each factor's points are W × N ÷ D with N and D linear in the factor sums (ScoreModel's curves: sell-through
// S ÷ (S + half × M), excess (U − E) ÷ (U + bend × E), stranded alike). Against today, W × (N ÷ D − N₀ ÷ D₀) = W × L ÷ D
// with L = N − (N₀ ÷ D₀) × D linear and 0 today. Where D is known to lie between two bounds, L ÷ D is overestimated by
// something linear, and reaching the target with the overestimate is a knapsack whose Lagrangian dual is a bound, whatever
// the multipliers. The range of D is cut into cells by how much of the stock leaves (D can only fall so far by spending
// less than a known plan does); the bound is the least over the cells.
#pragma once

#include <optional>
#include <vector>

#include "advice/plan_search.h"
#include "ipi/factors.h"
#include "ipi/model.h"

namespace ipi {

// `weights[k]`: points of the (calibrated) score for one unit of factor k's share, >= 0. `known_cost`: of a plan that
// reaches the target. Never above the optimum; at least 0. Items are at most one a group, groups are neighbours.
double plan_lower_bound(const std::vector<PlanItem<FactorSums>>& items, const FactorSums& today, const ScoreModel& model,
                        const std::array<double, kFactorCount>& weights, double points_needed, double known_cost);

}  // namespace ipi
