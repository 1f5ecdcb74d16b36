#include "simulation/tally.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "simulation/statistics.h"

namespace ipi::simulation {
namespace {

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
  join(to.ratio, from.ratio);
  for (int i = 0; i < 6; ++i)
    join(to.ratio_by_kind[i], from.ratio_by_kind[i]), join(to.change_by_kind[i], from.change_by_kind[i]);
  for (int i = 0; i < 6; ++i)
    to.pt[i] += from.pt[i], to.pp[i] += from.pp[i], to.tt[i] += from.tt[i], to.low[i] += from.low[i],
        to.low_seen[i] += from.low_seen[i];
  to.lowering += from.lowering, to.lowering_seen += from.lowering_seen;
  to.raising += from.raising, to.raising_seen += from.raising_seen;
  to.idle += from.idle, to.idle_seen += from.idle_seen;
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

void add(PlanTally& to, const PlanTally& from) {
  to.plans += from.plans;
  to.reached += from.reached;
  to.level_reached += from.level_reached;
  to.gain_error.insert(to.gain_error.end(), from.gain_error.begin(), from.gain_error.end());
  to.other_error.insert(to.other_error.end(), from.other_error.begin(), from.other_error.end());
  to.best_error.insert(to.best_error.end(), from.best_error.begin(), from.best_error.end());
  to.level_error.insert(to.level_error.end(), from.level_error.begin(), from.level_error.end());
  to.ratio.insert(to.ratio.end(), from.ratio.begin(), from.ratio.end());
}

void print_prediction(const std::string& title, const PredictionTally& tally, int count) {
  const auto n = static_cast<double>(tally.error.size());
  std::printf("| %s | %.1f | %.0f %% | %.0f |", title.c_str(), median(tally.error), 100 * tally.covered / n,
              median(tally.width));
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
  std::printf("| %s | %.2f | %.2f | %.0f %% of %.0f | %.0f %% of %.0f | %.0f %% of %.0f | %.2f |\n", title.c_str(),
              mean(tally.correlation), mean(tally.by_units), 100 * tally.raising_seen / tally.raising, tally.raising,
              100 * tally.lowering_seen / tally.lowering, tally.lowering, 100 * tally.idle_seen / tally.idle,
              tally.idle, median(tally.ratio));
}

void print_kinds(const char* title, const ActionTally& tally) {
  const char* kinds[] = {"remove", "fix", "liquidate", "restock", "stop"};
  for (std::size_t k = 0; k < 5; ++k) {
    std::printf(
        "%s, %s: n %zu, median true %.2f, ratio %.2f, true on predicted %.2f, correlation %.2f, lowering seen %.0f of "
        "%.0f\n",
        title, kinds[k], tally.change_by_kind[k].size(), median(tally.change_by_kind[k]),
        median(tally.ratio_by_kind[k]), tally.pt[k] / tally.pp[k], tally.pt[k] / std::sqrt(tally.pp[k] * tally.tt[k]),
        tally.low_seen[k], tally.low[k]);
  }
}

}  // namespace

void print_tables(const std::vector<FamilyTally>& families, int accounts) {
  std::printf("%d accounts, each with %d formulas.\n\n", accounts, kFamilyCount);
  for (int l = 0; l < 2; ++l) {
    std::printf(
        "Newest score %d week(s) old\n\n| scores, families | median error | covered | width | repeat | trend | ridge | "
        "÷ best | interval |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
        kLags[l]);
    for (int c = l; c < 5; ++c) {
      PredictionTally tuned, held;
      for (int f = 0; f < kFamilyCount; ++f)
        add(f < kTunedFamilies ? tuned : held, families[static_cast<std::size_t>(f)].prediction[c][l]);
      print_prediction(std::to_string(kScoreCounts[c]) + ", tuned", tuned, kScoreCounts[c]);
      print_prediction(std::to_string(kScoreCounts[c]) + ", held out", held, kScoreCounts[c]);
    }
    std::printf("\n");
  }
  for (int f = 0; f < kFamilyCount; ++f) {
    for (int c : {0, 3}) {
      for (int l = 0; l < (c == 0 ? 1 : 2); ++l) {
        const std::string title = std::string(family_name(static_cast<Family>(f))) + ", " +
                                  std::to_string(kScoreCounts[c]) + " scores, lag " + std::to_string(kLags[l]);
        print_prediction(title, families[static_cast<std::size_t>(f)].prediction[c][l], kScoreCounts[c]);
      }
    }
  }
  std::printf(
      "\nPlans for 25 points more in 13 weeks\n\n| families | plans | gain reached | score reached | median error of "
      "the gain | one other future | mean of six | of the score | predicted ÷ true |\n| --- | --- | --- | --- | --- | "
      "--- | --- | --- | --- |\n");
  PlanTally plans[2];
  ProjectionTally projections[2];
  for (int f = 0; f < kFamilyCount; ++f)
    add(projections[f < kTunedFamilies ? 0 : 1], families[static_cast<std::size_t>(f)].projection);
  for (int f = 0; f < kFamilyCount; ++f)
    add(plans[f < kTunedFamilies ? 0 : 1], families[static_cast<std::size_t>(f)].plan);
  for (int i = 0; i < 2; ++i) {
    std::printf("| %s | %.0f | %.0f %% | %.0f %% | %.1f | %.1f | %.1f | %.1f | %.2f |\n", i == 0 ? "tuned" : "held out",
                plans[i].plans, 100 * plans[i].reached / plans[i].plans, 100 * plans[i].level_reached / plans[i].plans,
                median(plans[i].gain_error), median(plans[i].other_error), median(plans[i].best_error),
                median(plans[i].level_error), median(plans[i].ratio));
  }
  std::printf(
      "\nProjections without a change\n\n| families, weeks ahead | median error | repeat | covered | width | bias |\n| "
      "--- | --- | --- | --- | --- | --- |\n");
  for (int h = 0; h < 2; ++h) {
    for (int i = 0; i < 2; ++i) {
      const ProjectionTally& t = projections[i];
      const auto n = static_cast<double>(t.error[h].size());
      std::printf("| %s, %d | %.1f | %.1f | %.0f %% | %.0f | %.1f |\n", i == 0 ? "tuned" : "held out", h == 0 ? 4 : 13,
                  median(t.error[h]), median(t.repeat[h]), 100 * t.covered[h] / n, median(t.width[h]), t.bias[h] / n);
    }
  }
  for (int h = 0; h < 2; ++h) {
    std::printf(
        "\nActions, %d weeks on\n\n| families | rank corr. | by units | raising seen | lowering seen | idle seen | "
        "predicted ÷ true |\n| --- | --- | --- | --- | --- | --- | --- |\n",
        h == 0 ? 4 : 13);
    ActionTally tuned, held, other[2], best[2];
    for (int f = 0; f < kFamilyCount; ++f) {
      print_actions(std::string(family_name(static_cast<Family>(f))), families[static_cast<std::size_t>(f)].actions[h]);
      add(f < kTunedFamilies ? tuned : held, families[static_cast<std::size_t>(f)].actions[h]);
      add(other[f < kTunedFamilies ? 0 : 1], families[static_cast<std::size_t>(f)].other_future[h]);
      add(best[f < kTunedFamilies ? 0 : 1], families[static_cast<std::size_t>(f)].best[h]);
    }
    print_actions("tuned", tuned);
    print_actions("held out", held);
    for (int i = 0; i < 2; ++i) {
      const std::string which = i == 0 ? "tuned" : "held out";
      print_actions(which + ", one other future", other[i]);
      print_actions(which + ", mean of six others", best[i]);
    }
    print_kinds("tuned", tuned);
    print_kinds("held out", held);
  }
}

}  // namespace ipi::simulation
