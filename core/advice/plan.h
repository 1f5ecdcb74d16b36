// Plan: the cheapest set of actions whose modelled score reaches a target, in the steady state or by a day.
// In: an ActionFinder, its actions, a goal with budgets and exclusions. Out: the steps, what they cost
// together, the joint score, and a lower bound on what any set would cost. Never fails: a goal out of reach
// gives the nearest plan and says so.
//
// At most one action a SKU, as two changes of one SKU do not add up. Minimal: without any one of its steps
// the plan misses the goal; a step by units is trimmed to what is needed. Deterministic: same input, same
// plan, on every platform. Method: a greedy order on the hull of each SKU's choices, re-read in the context
// of its own result; drops and exchanges; then an exact search over the steps near the margin (over all of
// them where they are few).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "advice/actions.h"
#include "ipi/model.h"

namespace ipi {

enum class PlanObjective : std::uint8_t { money, units };

struct PlanGoal {
  double target = 400;
  std::optional<Day> by;  // missing: steady state
  PlanObjective objective = PlanObjective::money;
  std::optional<std::int64_t> budget_minor;
  std::optional<std::int64_t> budget_units;
  bool leave_out_seasonal = true;       // actions that would hurt before a season
  bool leave_out_discontinued = false;  // SKUs that the seller marked so
  // Free by the rule of cost, but their effect is an assumption: better listings and bundles.
  bool use_free_guesses = false;
  std::vector<SkuId> left_out;                  // SKUs not to touch
  std::vector<std::uint32_t> left_out_actions;  // indices into the actions
  bool trim = true;
};

enum class PlanOutcome : std::uint8_t { reached, already_there, out_of_reach, over_budget };

struct Plan {
  PlanOutcome outcome = PlanOutcome::out_of_reach;
  double score_before = 0;                // on the goal's day, if nothing is done
  double score_after = 0;                 // with all steps
  double best_score = 0;                  // as far as all candidates go
  std::vector<std::uint32_t> candidates;  // indices into the actions
  std::vector<std::uint32_t> chosen;      // … of the steps, in the order of `steps`
  std::vector<Action> steps;              // as chosen; the trimmed ones with fewer units than their action
  std::int64_t cost_minor = 0;
  std::int64_t recovery_minor = 0;
  std::int64_t fees_avoided_minor = 0;  // known ones
  std::int64_t units = 0;
  // No set of candidates reaches the goal for less (money or units, by the objective); missing when the goal
  // is not reached, and for goals with a day, whose score is no sum of ratios that could be bounded.
  // `proven_best`: every set of whole actions was looked at, and none is cheaper.
  std::optional<double> lower_bound;
  bool proven_best = false;
};

// `model` must be the one that the finder's WhatIf stands on, `factors` its factors.
Plan plan_to_target(const ActionFinder& finder, std::span<const Action> actions, const FactorTable& factors,
                    const ScoreModel& model, const PlanGoal& goal);

}  // namespace ipi
