// measure: runs the product's score, calibration, projection and what-if on made-up accounts with hidden formulas and
// prints the tables of results.md. In process, from inventories; measure_files.mjs does the same through report files.
// Usage: simulation_measure [accounts] [first_seed] [weeks_between_files]
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "ipi/calibration.h"
#include "ipi/projection.h"
#include "ipi/scenario.h"
#include "ipi/score.h"
#include "simulation/account.h"
#include "simulation/baselines.h"
#include "simulation/hidden_score.h"
#include "simulation/observe.h"
#include "simulation/statistics.h"
#include "simulation/tally.h"

namespace ipi::simulation {
namespace {

constexpr int kCounterfactualScores = 8;
constexpr std::size_t kFutures = 7;  // the true one, and others
constexpr std::uint64_t kOtherLuck = 1000000;

// The weeks of a world without any action, then with each one.
using Futures = std::vector<std::vector<WeekFacts>>;

Bars bars_of(const FactorSums& sums) {
  return {sums.value(FactorKind::sell_through).value_or(0), sums.value(FactorKind::excess).value_or(0),
          sums.value(FactorKind::stranded).value_or(0)};
}

void measure_prediction(const Account& account, const std::vector<int>& shown, int count, int lag,
                        PredictionTally& tally) {
  const ScoreModel model = score_model(Marketplace::us);
  const std::vector<OfficialScore> scores = official_scores(account, shown, count, lag);
  const Calibration calibration = calibrate(account.states, scores, model);
  const ScoreBreakdown breakdown = score(account.factors, model, &calibration);
  const double truth = shown[account.now];
  tally.error.push_back(std::abs(breakdown.estimate - truth));
  tally.width.push_back(breakdown.high - breakdown.low);
  tally.scores.push_back(truth);
  tally.bias += breakdown.estimate - truth;
  tally.interval += breakdown.high - breakdown.low +
                    10 * (std::max(0.0, breakdown.low - truth) + std::max(0.0, truth - breakdown.high));
  tally.covered += truth >= breakdown.low && truth <= breakdown.high;
  if (count == 0) return;
  std::vector<int> seen;
  std::vector<Bars> bars;
  for (int i = count; i >= 1; --i) {
    const auto back = static_cast<std::size_t>(lag + i - 1);
    seen.push_back(shown[account.now - back]);
    bars.push_back(bars_of(account.seen[account.seen.size() - 1 - back].sums));
  }
  const auto baselines = baseline_predictions(seen, bars, bars_of(account.factors.sums), lag);
  for (int i = 0; i < kBaselines; ++i) {
    tally.baseline[i].push_back(std::abs(baselines[static_cast<std::size_t>(i)] - truth));
  }
}

// One set of predictions beside the truth.
void tally_actions(const std::vector<Action>& actions, const std::vector<double>& predicted,
                   const std::vector<double>& truth, ActionTally& tally) {
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const double t = truth[i], p = predicted[i];
    const auto kind = static_cast<std::size_t>(actions[i].kind);
    tally.change_by_kind[kind].push_back(t);
    tally.pt[kind] += p * t, tally.pp[kind] += p * p, tally.tt[kind] += t * t;
    if (std::abs(t) > 1) {
      tally.ratio.push_back(p / t);
      tally.ratio_by_kind[kind].push_back(p / t);
    }
    if (t < -0.5) tally.low[kind]++, tally.low_seen[kind] += p < 0;
    if (t < -0.5) tally.lowering++, tally.lowering_seen += p < 0;
    if (t > 0.5) tally.raising++, tally.raising_seen += p > 0;
    if (std::abs(t) < 0.05) tally.idle++, tally.idle_seen += std::abs(p) < 0.25;
  }
  if (actions.size() >= 4) tally.correlation.push_back(rank_correlation(predicted, truth));
}

// `futures` of the same account under different luck; the first one is the truth. What the others say on average with
// the formula known is the best that any prediction could be.
void measure_actions(const Account& account, Family family, std::uint64_t seed, const std::vector<int>& shown,
                     const std::vector<Action>& actions, const std::vector<Futures>& futures, FamilyTally& tallies) {
  const ScoreModel model = score_model(Marketplace::us);
  const std::vector<OfficialScore> scores = official_scores(account, shown, kCounterfactualScores, 1);
  const Calibration calibration = calibrate(account.states, scores, model);
  const WhatIf what_if(account.inventory, account.factors, model, &calibration);
  // By future, then by action: the change at both horizons.
  std::vector<std::vector<std::array<double, 2>>> changes;
  for (const Futures& future : futures) {
    const std::vector<double> plain = exact_scores(family, seed, future[0]);
    changes.emplace_back();
    for (std::size_t i = 0; i < actions.size(); ++i) {
      const std::vector<double> acted = exact_scores(family, seed, future[i + 1]);
      changes.back().push_back(
          {acted[account.now + 4] - plain[account.now + 4], acted[account.now + 13] - plain[account.now + 13]});
    }
  }
  for (std::size_t horizon = 0; horizon < 2; ++horizon) {
    std::vector<double> predicted, truth, second, best, units;
    for (std::size_t i = 0; i < actions.size(); ++i) {
      predicted.push_back(what_if.gain_after_days(change_of(account, actions[i]), horizon == 0 ? 28 : 91));
      truth.push_back(changes[0][i][horizon]);
      second.push_back(changes[1][i][horizon]);
      double total = 0;
      for (std::size_t f = 1; f < changes.size(); ++f) total += changes[f][i][horizon];
      best.push_back(total / static_cast<double>(changes.size() - 1));
      units.push_back(units_moved(account, actions[i]));
    }
    tally_actions(actions, predicted, truth, tallies.actions[horizon]);
    tally_actions(actions, second, truth, tallies.other_future[horizon]);
    tally_actions(actions, best, truth, tallies.best[horizon]);
    if (actions.size() < 4) continue;
    tallies.actions[horizon].by_units.push_back(rank_correlation(units, truth));
  }
}

void measure_projection(const Account& account, Family family, std::uint64_t seed, const std::vector<int>& shown,
                        const std::vector<WeekFacts>& plain_weeks, ProjectionTally& tally) {
  const ScoreModel model = score_model(Marketplace::us);
  const Calibration calibration =
      calibrate(account.states, official_scores(account, shown, kCounterfactualScores, 1), model);
  const WhatIf what_if(account.inventory, account.factors, model, &calibration);
  const std::vector<ProjectedWeek> projected = project(what_if, {});
  const std::vector<int> real = shown_scores(exact_scores(family, seed, plain_weeks), seed);
  for (std::size_t h = 0; h < 2; ++h) {
    const std::size_t weeks = h == 0 ? 4 : 13;
    const double truth = real[account.now + weeks];
    const ScoreRange& range = projected[weeks - 1].range;
    tally.error[h].push_back(std::abs(range.estimate - truth));
    tally.bias[h] += range.estimate - truth;
    tally.repeat[h].push_back(std::abs(shown[account.now - 1] - truth));
    tally.width[h].push_back(range.high - range.low);
    tally.covered[h] += truth >= range.low && truth <= range.high;
  }
}

double score_of_future(Family family, std::uint64_t seed, World world, std::uint64_t luck) {
  world.future_seed = luck;
  world.future_from = world.day;
  live(world, 91);
  return exact_scores(family, seed, weeks_until_today(world)).back();
}

// A simple plan: free relistings first, then removals of excess by gain, until 25 points are predicted.
void measure_plan(const Account& account, Family family, std::uint64_t seed, const std::vector<int>& shown,
                  const std::vector<Futures>& futures, PlanTally& tally) {
  const std::vector<WeekFacts>& plain_weeks = futures[0][0];
  const ScoreModel model = score_model(Marketplace::us);
  const Calibration calibration =
      calibrate(account.states, official_scores(account, shown, kCounterfactualScores, 1), model);
  const WhatIf what_if(account.inventory, account.factors, model, &calibration);
  std::vector<std::pair<double, Action>> candidates;
  for (std::size_t i = 0; i < account.world.skus.size(); ++i) {
    const WorldSku& sku = account.world.skus[i];
    if (account.world.day < sku.born + 90) continue;
    Action action{ActionKind::fix_stranded, i, 0};
    if (!sku.stranded) {
      const double excess = account.factors.excess_units.get_or(index_of(row_of(account.world, i)), 0);
      action = {ActionKind::remove_excess, i, static_cast<int>(std::min<double>(excess, sku.sellable()))};
      if (action.units < 1) continue;
    }
    candidates.push_back({what_if.gain_after_days(change_of(account, action), 91), action});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const double goal = 25;
  WeeklySums delta;
  World world = account.world;
  const double before = what_if.score_after_days(WeeklySums{}, 91);
  double gain = 0;
  for (const auto& [single, action] : candidates) {
    if (gain >= goal || single <= 0) break;
    delta += what_if.weekly_delta(change_of(account, action));
    apply(world, action);
    gain = what_if.score_after_days(delta, 91) - before;
  }
  if (gain < goal) return;
  const double with = score_of_future(family, seed, world, seed);
  const double without = exact_scores(family, seed, plain_weeks).back();
  // The same plan under other luck: what no prediction can know.
  std::vector<double> others;
  for (std::size_t f = 1; f < futures.size(); ++f) {
    others.push_back(score_of_future(family, seed, world, seed + f * kOtherLuck) -
                     exact_scores(family, seed, futures[f][0]).back());
  }
  tally.other_error.push_back(std::abs(with - without - others[0]));
  tally.best_error.push_back(std::abs(with - without - mean(others)));
  ++tally.plans;
  tally.reached += with - without >= goal;
  tally.level_reached += with >= before + goal;
  tally.gain_error.push_back(std::abs(with - without - gain));
  tally.level_error.push_back(std::abs(with - before - gain));
  tally.ratio.push_back(gain / (with - without));
}

}  // namespace
}  // namespace ipi::simulation

int main(int argc, char** argv) {
  using namespace ipi::simulation;
  const int accounts = argc > 1 ? std::atoi(argv[1]) : 60;
  const auto first_seed = static_cast<std::uint64_t>(argc > 2 ? std::atoi(argv[2]) : 1);
  const int weeks_between_files = argc > 3 ? std::atoi(argv[3]) : 1;
  std::vector<FamilyTally> families(kFamilyCount);
  for (int a = 0; a < accounts; ++a) {
    const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(a);
    const Account account = make_account(seed, weeks_between_files);
    const std::vector<WeekFacts> past = weeks_until_today(account.world);
    const std::vector<Action> actions = choose_actions(account.world, seed);
    std::vector<Futures> lived;
    for (std::size_t f = 0; f < kFutures; ++f) lived.push_back(futures(account.world, actions, seed + f * kOtherLuck));
    for (int f = 0; f < kFamilyCount; ++f) {
      const auto family = static_cast<Family>(f);
      FamilyTally& tally = families[static_cast<std::size_t>(f)];
      const std::vector<int> shown = shown_scores(exact_scores(family, seed, past), seed);
      for (int c = 0; c < 5; ++c) {
        for (int l = 0; l < 2; ++l) {
          measure_prediction(account, shown, kScoreCounts[c], kLags[l], tally.prediction[c][l]);
        }
      }
      measure_plan(account, family, seed, shown, lived, tally.plan);
      measure_projection(account, family, seed, shown, lived[0][0], tally.projection);
      measure_actions(account, family, seed, shown, actions, lived, tally);
    }
  }
  print_tables(families, accounts);
  return 0;
}
