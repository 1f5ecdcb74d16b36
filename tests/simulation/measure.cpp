// measure: runs the product's score, calibration and what-if on made-up accounts with hidden formulas and prints the
// tables of results.md.   Usage: measure [accounts] [first_seed] [weeks_between_files]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "ipi/calibration.h"
#include "ipi/projection.h"
#include "ipi/scenario.h"
#include "ipi/score.h"
#include "simulation/baselines.h"
#include "simulation/hidden_score.h"
#include "simulation/observe.h"
#include "simulation/random.h"

namespace ipi::simulation {
namespace {

constexpr int kScoreCounts[] = {0, 1, 4, 8, 13};
constexpr int kLags[] = {1, 5};
constexpr int kSeenWeeks = 19;  // weekly files that the seller has
constexpr int kCounterfactualScores = 8;

double median(std::vector<double> values) {
  if (values.empty()) return std::nan("");
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<double> result(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    double below = 0, equal = 0;
    for (double v : values) {
      below += v < values[i];
      equal += v == values[i];
    }
    result[i] = below + equal / 2;
  }
  return result;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double ma = 0, mb = 0, saa = 0, sbb = 0, sab = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) ma += a[i] / n, mb += b[i] / n;
  for (std::size_t i = 0; i < a.size(); ++i) {
    saa += (a[i] - ma) * (a[i] - ma);
    sbb += (b[i] - mb) * (b[i] - mb);
    sab += (a[i] - ma) * (b[i] - mb);
  }
  return saa > 0 && sbb > 0 ? sab / std::sqrt(saa * sbb) : 0;
}

double rank_correlation(const std::vector<double>& a, const std::vector<double>& b) { return correlation(ranks(a), ranks(b)); }

struct PredictionTally {
  std::vector<double> error, width, baseline[kBaselines], scores;
  double covered = 0, bias = 0;
  double interval = 0;  // interval score: width + 10 × what lies outside
};

struct ActionTally {
  std::vector<double> correlation, by_units, other_future, ratio;
  double lowering = 0, lowering_seen = 0, idle = 0, idle_seen = 0, raising = 0, raising_seen = 0;
  std::vector<double> ratio_by_kind[6], change_by_kind[6];
  double pt[6] = {}, pp[6] = {}, tt[6] = {}, low[6] = {}, low_seen[6] = {};  // sums of products of predicted and true, by kind
};

struct Account {
  World world;                        // at the day of judgement
  std::vector<DatedFactors> states;   // weekly, oldest first; the last one is today
  std::vector<DatedFactors> seen;     // of every week, for the baselines
  SellerInventory inventory;
  FactorTable factors;
  std::size_t now = 0;                // index of this week in world.weeks
};

Account make_account(std::uint64_t seed, int weeks_between_files) {
  Account account;
  World world = make_world(seed);
  const int weeks = 72 + static_cast<int>(30 * uniform(seed, 2, 0));
  live(world, 7 * (weeks - kSeenWeeks + 1));
  for (int i = 0; i < kSeenWeeks; ++i) {
    if (i > 0) live(world, 7);
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
    if ((account.states.size() - 1 - i) % static_cast<std::size_t>(weeks_between_files) == 0) kept.push_back(account.states[i]);
  }
  account.seen = account.states;
  account.states = kept;
  account.world = world;
  account.now = static_cast<std::size_t>(weeks);
  return account;
}

// The weeks of a world with this morning's added.
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

Bars bars_of(const FactorSums& sums) {
  return {sums.value(FactorKind::sell_through).value_or(0), sums.value(FactorKind::excess).value_or(0),
          sums.value(FactorKind::stranded).value_or(0)};
}

void measure_prediction(const Account& account, const std::vector<int>& shown, int count, int lag, PredictionTally& tally) {
  const ScoreModel model = score_model(Marketplace::us);
  const std::vector<OfficialScore> scores = official_scores(account, shown, count, lag);
  const Calibration calibration = calibrate(account.states, scores, model);
  const ScoreBreakdown breakdown = score(account.factors, model, &calibration);
  const double truth = shown[account.now];
  tally.error.push_back(std::abs(breakdown.estimate - truth));
  tally.width.push_back(breakdown.high - breakdown.low);
  tally.scores.push_back(truth);
  tally.bias += breakdown.estimate - truth;
  tally.interval += breakdown.high - breakdown.low + 10 * (std::max(0.0, breakdown.low - truth) + std::max(0.0, truth - breakdown.high));
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
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[static_cast<std::size_t>(draws.unit() * static_cast<double>(i))]);
  };
  shuffle(by_excess), shuffle(stranded), shuffle(low), shuffle(inbound);
  std::vector<Action> actions;
  for (std::size_t i = 0; i < by_excess.size() && i < 6; ++i) {
    const WorldSku& sku = world.skus[by_excess[i]];
    const double excess = std::max(1.0, sku.units() - 90 * sku.rate * sku.forecast_bias);
    if (i % 3 != 2) {
      actions.push_back({ActionKind::remove_excess, by_excess[i], static_cast<int>(std::min<double>(excess, sku.sellable()))});
    } else {
      actions.push_back({ActionKind::liquidate, by_excess[i], std::max(1, static_cast<int>(sku.sellable() * 0.8))});
    }
  }
  for (std::size_t i = 0; i < stranded.size() && i < 3; ++i) actions.push_back({ActionKind::fix_stranded, stranded[i], 0});
  for (std::size_t i = 0; i < low.size() && i < 3; ++i) {
    actions.push_back({ActionKind::restock, low[i], static_cast<int>(45 * world.skus[low[i]].rate + 1)});
  }
  for (std::size_t i = 0; i < inbound.size() && i < 3; ++i) actions.push_back({ActionKind::stop_inbound, inbound[i], 0});
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
    case ActionKind::stop_inbound: change.inbound_units = -account.inventory.inbound.get_or(index_of(change.sku), 0); break;
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

// Worlds with each action, lived on for 13 weeks; the first entry of `weeks` is without any.
std::vector<std::vector<WeekFacts>> futures(const World& start, const std::vector<Action>& actions, std::uint64_t future_seed) {
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

void measure_actions(const Account& account, Family family, std::uint64_t seed, const std::vector<int>& shown,
                     const std::vector<Action>& actions, const std::vector<std::vector<WeekFacts>>& real,
                     const std::vector<std::vector<WeekFacts>>& other, ActionTally (&tallies)[2]) {
  const ScoreModel model = score_model(Marketplace::us);
  const std::vector<OfficialScore> scores = official_scores(account, shown, kCounterfactualScores, 1);
  const Calibration calibration = calibrate(account.states, scores, model);
  const WhatIf what_if(account.inventory, account.factors, model, &calibration);
  auto path = [&](const std::vector<WeekFacts>& weeks) { return exact_scores(family, seed, weeks); };
  const std::vector<double> plain = path(real[0]), plain_other = path(other[0]);
  std::vector<std::vector<double>> acted, acted_other;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    acted.push_back(path(real[i + 1]));
    acted_other.push_back(path(other[i + 1]));
  }
  for (int horizon = 0; horizon < 2; ++horizon) {
    const int weeks = horizon == 0 ? 4 : 13;
    const std::size_t at = account.now + static_cast<std::size_t>(weeks);
    ActionTally& tally = tallies[horizon];
    std::vector<double> predicted, truth, second, units;
    for (std::size_t i = 0; i < actions.size(); ++i) {
      predicted.push_back(what_if.gain_after_days(change_of(account, actions[i]), 7 * weeks));
      truth.push_back(acted[i][at] - plain[at]);
      second.push_back(acted_other[i][at] - plain_other[at]);
      units.push_back(units_moved(account, actions[i]));
      const double t = truth.back(), p = predicted.back();
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
    if (actions.size() < 4) continue;
    tally.correlation.push_back(rank_correlation(predicted, truth));
    tally.by_units.push_back(rank_correlation(units, truth));
    tally.other_future.push_back(rank_correlation(second, truth));
  }
}

// "Nothing changes", 4 and 13 weeks ahead, beside repeating the last score.
struct ProjectionTally {
  std::vector<double> error[2], repeat[2], width[2];
  double covered[2] = {}, bias[2] = {};
};

void measure_projection(const Account& account, Family family, std::uint64_t seed, const std::vector<int>& shown,
                        const std::vector<WeekFacts>& plain_weeks, ProjectionTally& tally) {
  const ScoreModel model = score_model(Marketplace::us);
  const Calibration calibration = calibrate(account.states, official_scores(account, shown, kCounterfactualScores, 1), model);
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

void add(ProjectionTally& to, const ProjectionTally& from) {
  auto join = [](std::vector<double>& a, const std::vector<double>& b) { a.insert(a.end(), b.begin(), b.end()); };
  for (int h = 0; h < 2; ++h) {
    join(to.error[h], from.error[h]);
    join(to.repeat[h], from.repeat[h]);
    join(to.width[h], from.width[h]);
    to.covered[h] += from.covered[h];
    to.bias[h] += from.bias[h];
  }
}

struct PlanTally {
  std::vector<double> reached_gain, level_error, gain_error, ratio;
  double plans = 0, reached = 0;
};

// A simple plan: free relistings first, then removals of excess by gain, until the steady score is 30 points up.
void measure_plan(const Account& account, Family family, std::uint64_t seed, const std::vector<int>& shown,
                  const std::vector<WeekFacts>& plain_weeks, PlanTally& tally) {
  const ScoreModel model = score_model(Marketplace::us);
  const Calibration calibration = calibrate(account.states, official_scores(account, shown, kCounterfactualScores, 1), model);
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
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
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
  world.future_seed = seed;
  world.future_from = world.day;
  live(world, 91);
  const double with = exact_scores(family, seed, weeks_until_today(world)).back();
  const double without = exact_scores(family, seed, plain_weeks).back();
  ++tally.plans;
  tally.reached += with - without >= goal;
  tally.gain_error.push_back(std::abs(with - without - gain));
  tally.level_error.push_back(std::abs(with - before - gain));
  tally.ratio.push_back(gain / (with - without));
}

void add(PlanTally& to, const PlanTally& from) {
  to.plans += from.plans;
  to.reached += from.reached;
  to.gain_error.insert(to.gain_error.end(), from.gain_error.begin(), from.gain_error.end());
  to.level_error.insert(to.level_error.end(), from.level_error.begin(), from.level_error.end());
  to.ratio.insert(to.ratio.end(), from.ratio.begin(), from.ratio.end());
}

double mean(const std::vector<double>& values) {
  double total = 0;
  for (double v : values) total += v;
  return values.empty() ? std::nan("") : total / static_cast<double>(values.size());
}

void print_prediction(const std::string& title, const PredictionTally& tally, int count) {
  const auto n = static_cast<double>(tally.error.size());
  std::printf("| %s | %.1f | %.0f %% | %.0f |", title.c_str(), median(tally.error), 100 * tally.covered / n, median(tally.width));
  if (count == 0) {
    std::printf(" | | | bias %.0f, scores %.0f |\n", tally.bias / n, median(tally.scores));
    return;
  }
  double best = 1e9;
  for (int i = 0; i < kBaselines; ++i) {
    std::printf(" %.1f |", median(tally.baseline[i]));
    best = std::min(best, median(tally.baseline[i]));
  }
  std::printf(" %.2f | %.1f |\n", median(tally.error) / best, tally.interval / n);
}

void print_actions(const std::string& title, const ActionTally& tally) {
  std::printf("| %s | %.2f | %.2f | %.2f | %.0f %% of %.0f | %.0f %% of %.0f | %.0f %% of %.0f | %.2f |\n", title.c_str(),
              mean(tally.correlation), mean(tally.by_units), mean(tally.other_future), 100 * tally.raising_seen / tally.raising, tally.raising,
              100 * tally.lowering_seen / tally.lowering, tally.lowering, 100 * tally.idle_seen / tally.idle, tally.idle, median(tally.ratio));
}

void print_kinds(const char* title, const ActionTally& tally) {
  const char* kinds[] = {"remove", "fix", "liquidate", "restock", "stop"};
  for (std::size_t k = 0; k < 5; ++k) {
    std::printf("%s, %s: n %zu, median true %.2f, ratio %.2f, true on predicted %.2f, correlation %.2f, lowering seen %.0f of %.0f\n", title, kinds[k],
                tally.change_by_kind[k].size(), median(tally.change_by_kind[k]), median(tally.ratio_by_kind[k]),
                tally.pt[k] / tally.pp[k], tally.pt[k] / std::sqrt(tally.pp[k] * tally.tt[k]), tally.low_seen[k], tally.low[k]);
  }
}

void add(PredictionTally& to, const PredictionTally& from) {
  auto join = [](std::vector<double>& a, const std::vector<double>& b) { a.insert(a.end(), b.begin(), b.end()); };
  join(to.error, from.error);
  join(to.width, from.width);
  join(to.scores, from.scores);
  for (int i = 0; i < kBaselines; ++i) join(to.baseline[i], from.baseline[i]);
  to.covered += from.covered;
  to.bias += from.bias;
  to.interval += from.interval;
}

void add(ActionTally& to, const ActionTally& from) {
  auto join = [](std::vector<double>& a, const std::vector<double>& b) { a.insert(a.end(), b.begin(), b.end()); };
  join(to.correlation, from.correlation);
  join(to.by_units, from.by_units);
  join(to.other_future, from.other_future);
  join(to.ratio, from.ratio);
  for (int i = 0; i < 6; ++i) join(to.ratio_by_kind[i], from.ratio_by_kind[i]), join(to.change_by_kind[i], from.change_by_kind[i]);
  for (int i = 0; i < 6; ++i) to.pt[i] += from.pt[i], to.pp[i] += from.pp[i], to.tt[i] += from.tt[i], to.low[i] += from.low[i], to.low_seen[i] += from.low_seen[i];
  to.lowering += from.lowering, to.lowering_seen += from.lowering_seen;
  to.raising += from.raising, to.raising_seen += from.raising_seen;
  to.idle += from.idle, to.idle_seen += from.idle_seen;
}

struct FamilyTally {
  PredictionTally prediction[5][2];
  ActionTally actions[2];
  PlanTally plan;
  ProjectionTally projection;
};

void print_all(const std::vector<FamilyTally>& families, int accounts) {
  std::printf("%d accounts, each with %d formulas.\n\n", accounts, kFamilyCount);
  for (int l = 0; l < 2; ++l) {
    std::printf("Newest score %d week(s) old\n\n| scores, families | median error | covered | width | repeat | trend | ridge | ÷ best | interval |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n", kLags[l]);
    for (int c = l; c < 5; ++c) {
      PredictionTally tuned, held;
      for (int f = 0; f < kFamilyCount; ++f) add(f < kTunedFamilies ? tuned : held, families[static_cast<std::size_t>(f)].prediction[c][l]);
      print_prediction(std::to_string(kScoreCounts[c]) + ", tuned", tuned, kScoreCounts[c]);
      print_prediction(std::to_string(kScoreCounts[c]) + ", held out", held, kScoreCounts[c]);
    }
    std::printf("\n");
  }
  for (int f = 0; f < kFamilyCount; ++f) {
    for (int c : {0, 3}) {
      for (int l = 0; l < (c == 0 ? 1 : 2); ++l) {
        const std::string title = std::string(family_name(static_cast<Family>(f))) + ", " + std::to_string(kScoreCounts[c]) + " scores, lag " + std::to_string(kLags[l]);
        print_prediction(title, families[static_cast<std::size_t>(f)].prediction[c][l], kScoreCounts[c]);
      }
    }
  }
  std::printf("\nPlans for 25 points more in 13 weeks\n\n| families | plans | reached | median error of the gain | of the score | predicted ÷ true |\n| --- | --- | --- | --- | --- | --- |\n");
  PlanTally plans[2];
  ProjectionTally projections[2];
  for (int f = 0; f < kFamilyCount; ++f) add(projections[f < kTunedFamilies ? 0 : 1], families[static_cast<std::size_t>(f)].projection);
  for (int f = 0; f < kFamilyCount; ++f) add(plans[f < kTunedFamilies ? 0 : 1], families[static_cast<std::size_t>(f)].plan);
  for (int i = 0; i < 2; ++i) {
    std::printf("| %s | %.0f | %.0f %% | %.1f | %.1f | %.2f |\n", i == 0 ? "tuned" : "held out", plans[i].plans, 100 * plans[i].reached / plans[i].plans, median(plans[i].gain_error), median(plans[i].level_error), median(plans[i].ratio));
  }
  std::printf("\nProjections without a change\n\n| families, weeks ahead | median error | repeat | covered | width | bias |\n| --- | --- | --- | --- | --- | --- |\n");
  for (int h = 0; h < 2; ++h) {
    for (int i = 0; i < 2; ++i) {
      const ProjectionTally& t = projections[i];
      const auto n = static_cast<double>(t.error[h].size());
      std::printf("| %s, %d | %.1f | %.1f | %.0f %% | %.0f | %.1f |\n", i == 0 ? "tuned" : "held out", h == 0 ? 4 : 13, median(t.error[h]), median(t.repeat[h]), 100 * t.covered[h] / n, median(t.width[h]), t.bias[h] / n);
    }
  }
  for (int h = 0; h < 2; ++h) {
    std::printf("\nActions, %d weeks on\n\n| families | rank corr. | by units | other future | raising seen | lowering seen | idle seen | predicted ÷ true |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n", h == 0 ? 4 : 13);
    ActionTally tuned, held;
    for (int f = 0; f < kFamilyCount; ++f) {
      print_actions(std::string(family_name(static_cast<Family>(f))), families[static_cast<std::size_t>(f)].actions[h]);
      add(f < kTunedFamilies ? tuned : held, families[static_cast<std::size_t>(f)].actions[h]);
    }
    print_actions("tuned", tuned);
    print_actions("held out", held);
    print_kinds("tuned", tuned);
    print_kinds("held out", held);
    if (std::getenv("KINDS") != nullptr) print_kinds("one family", families[static_cast<std::size_t>(std::atoi(std::getenv("KINDS")))].actions[h]);
  }
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
    const auto real = futures(account.world, actions, seed), other = futures(account.world, actions, seed + 1000000);
    for (int f = 0; f < kFamilyCount; ++f) {
      const auto family = static_cast<Family>(f);
      FamilyTally& tally = families[static_cast<std::size_t>(f)];
      const std::vector<int> shown = shown_scores(exact_scores(family, seed, past), seed);
      for (int c = 0; c < 5; ++c) {
        for (int l = 0; l < 2; ++l) {
          measure_prediction(account, shown, kScoreCounts[c], kLags[l], tally.prediction[c][l]);
        }
      }
      measure_plan(account, family, seed, shown, real[0], tally.plan);
      measure_projection(account, family, seed, shown, real[0], tally.projection);
      measure_actions(account, family, seed, shown, actions, real, other, tally.actions);
    }
  }
  print_all(families, accounts);
  return 0;
}
