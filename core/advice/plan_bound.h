// A lower bound on the cost of every set of items that reaches a target in the steady state. Internal to
// advice.
//
// Each factor's points are W × N ÷ D with N and D linear in the factor sums (ScoreModel's curves:
// sell-through S ÷ (S + half × M), excess (U − E) ÷ (U + bend × E), stranded alike). Against today, W × (N ÷
// D − N₀ ÷ D₀) = W × L ÷ D with L = N − (N₀ ÷ D₀) × D linear and 0 today. Where D is known to lie between two
// bounds, each item's part of L ÷ D is overestimated by dividing by the nearer or the farther one, and
// reaching the target with the overestimates is a knapsack whose Lagrangian dual is a bound whatever its
// multipliers are. The range of D is cut into cells (it can only fall so far for less money than a known plan
// costs); the bound is the least over the cells.
#pragma once

#include <vector>

#include "advice/plan_score.h"
#include "advice/plan_search.h"

namespace ipi {

// `known_cost`: of a plan that reaches the target. Never above the optimum or known_cost; at least 0. At most
// one item a group; groups are neighbours.
double plan_lower_bound(const std::vector<PlanItem<FactorSums>>& items, const SteadyScore& score, double points_needed,
                        double known_cost);

}  // namespace ipi
