// PlanSearch: choose at most one item of each group so that a score of their summed deltas reaches a target
// at the least cost. Internal to advice; the plan's arithmetic without SKUs and money. Everything is
// deterministic; work is bounded by counts, never by time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include "advice/plan_picks.h"
#include "base/sort.h"

namespace ipi {

template <class Sums, class Score>
class PlanSearch : private PlanPicks<Sums, Score> {
 public:
  struct Result {
    bool reached = false;
    bool proven_best = false;
    std::vector<std::uint32_t> chosen;  // items, ascending
    double cost = 0;
    double score = 0;
    double best_score = 0;  // with the best item of every group
  };

  // `enumerable`: up to so many plans are all looked at.
  PlanSearch(const std::vector<PlanItem<Sums>>& items, const Score& score, double target, double enumerable = 2e5)
      : PlanPicks<Sums, Score>(items, score, target), enumerable_(enumerable) {}

  Result solve() {
    Result result;
    base_score_ = score_(Sums{});
    for (std::size_t i = 0; i < items_.size(); ++i) gains_[i] = score_(items_[i].delta) - base_score_;
    if (base_score_ >= target_) return finished(none(), result);
    const bool everything = combinations(enumerable_) <= enumerable_;
    const Picks full = highest(everything);
    result.best_score = score_(full.sums);
    if (result.best_score < target_) return finished(full, result);

    Picks best = full;
    prune(best);
    for (int round = 0; round < kRounds; ++round) {
      Picks picks = greedy();
      if (score_(picks.sums) < target_) break;
      const std::vector<std::uint32_t> margin = margin_groups_;
      prune(picks);
      if (better(picks, best)) {
        best = picks;
        best_margin_ = margin;
      }
      read_gains_in_context(picks);
    }
    if (best_margin_.empty()) best_margin_ = margin_groups_;
    if (!everything) improve(best);
    search_margin(best, everything);
    prune(best);
    result.reached = true;
    result.proven_best = everything;
    return finished(best, result);
  }

 private:
  using Base = PlanPicks<Sums, Score>;
  using Base::best_of_every_group;
  using Base::better;
  using Base::climb;
  using Base::combinations;
  using Base::cost_of;
  using Base::gain_of;
  using Base::gains_;
  using Base::group_first_;
  using Base::groups;
  using Base::items_;
  using Base::none;
  using Base::prune;
  using Base::put;
  using Base::reaches;
  using Base::recount;
  using Base::score_;
  using Base::target_;
  using typename Base::Picks;

  static constexpr int kRounds = 3;
  static constexpr std::size_t kMargin = 16;     // groups of the exact search
  static constexpr std::size_t kNodes = 60'000;  // … and how far it goes
  static constexpr std::size_t kNear = 48;       // groups on either side of the margin for exchanges

  Result& finished(const Picks& picks, Result& result) const {
    for (const std::int32_t item : picks.item) {
      if (item < 0) continue;
      result.chosen.push_back(static_cast<std::uint32_t>(item));
      result.cost += items_[static_cast<std::size_t>(item)].cost;
    }
    result.score = score_(picks.sums);
    result.best_score = std::max(result.best_score, result.score);
    result.reached = result.score >= target_;
    return result;
  }

  // The picks with the highest score that a climb group by group finds; where few enough, the highest of all.
  Picks highest(bool everything) {
    Picks best = best_of_every_group();
    double top = score_(best.sums);
    for (int sweep = 0; sweep < 8; ++sweep) {
      const double before = top;
      for (std::size_t g = 0; g < groups(); ++g) top = climb(best, g, top);
      if (!(top > before)) break;
      // What the climb is after is the target; higher is not asked for.
      if (top >= target_) break;
    }
    if (everything && top < target_) {
      Picks trial = none();
      climb_all(trial, 0, best, top);
    }
    recount(best);
    return best;
  }

  void climb_all(Picks& trial, std::size_t g, Picks& best, double& top) const {
    if (top >= target_) return;
    if (g == groups()) {
      const double score = score_(trial.sums);
      if (!(score > top)) return;
      top = score;
      best = trial;
      return;
    }
    for (std::int32_t i = static_cast<std::int32_t>(group_first_[g]) - 1;
         i < static_cast<std::int32_t>(group_first_[g + 1]); ++i) {
      const Sums sums = trial.sums;
      put(trial, g, i < static_cast<std::int32_t>(group_first_[g]) ? -1 : i);
      climb_all(trial, g + 1, best, top);
      trial.item[g] = -1;
      trial.sums = sums;
    }
  }

  // One step along a group's hull: from one item (or none) to a dearer and better one.
  struct Step {
    double gain = 0, cost = 0;
    std::uint32_t group = 0;
    std::int32_t to = -1;
  };

  void add_hull(std::size_t g, std::vector<std::uint32_t>& order, std::vector<Step>& steps) const {
    order.clear();
    for (std::uint32_t i = group_first_[g]; i < group_first_[g + 1]; ++i) {
      if (gains_[i] > 0) order.push_back(i);
    }
    sort_rows(order, [&](std::uint32_t a, std::uint32_t b) {
      return std::tuple(items_[a].cost, -gains_[a], a) < std::tuple(items_[b].cost, -gains_[b], b);
    });
    const std::size_t first = steps.size();
    double gain = 0, cost = 0;
    for (const std::uint32_t i : order) {
      if (gains_[i] <= gain) continue;
      Step step{gains_[i] - gain, items_[i].cost - cost, static_cast<std::uint32_t>(g), static_cast<std::int32_t>(i)};
      // A step that is worth more than the one before it swallows that one.
      while (steps.size() > first && step.gain * steps.back().cost >= steps.back().gain * step.cost) {
        step.gain += steps.back().gain;
        step.cost += steps.back().cost;
        steps.pop_back();
      }
      steps.push_back(step);
      gain = gains_[i];
      cost = items_[i].cost;
    }
  }

  // Takes steps in the order of gain per cost until the target is reached. Remembers which groups lie at the
  // margin.
  Picks greedy() {
    std::vector<Step> steps;
    std::vector<std::uint32_t> order;
    for (std::size_t g = 0; g < groups(); ++g) add_hull(g, order, steps);
    sort_values(steps, [](const Step& a, const Step& b) {
      const double left = a.gain * b.cost, right = b.gain * a.cost;
      if (left > right || left < right) return left > right;
      return std::tuple(-a.gain, a.group, a.to) < std::tuple(-b.gain, b.group, b.to);
    });
    Picks picks = none();
    std::size_t taken = 0;
    // A look at the score every 64 steps, then the last 64 one by one.
    constexpr std::size_t kStride = 64;
    while (taken < steps.size()) {
      const std::size_t end = std::min(steps.size(), taken + kStride);
      Sums before = picks.sums;
      const double cost_before = picks.cost;
      std::vector<std::int32_t> held(end - taken);
      for (std::size_t s = taken; s < end; ++s) {
        held[s - taken] = picks.item[steps[s].group];
        put(picks, steps[s].group, steps[s].to);
      }
      if (score_(picks.sums) < target_) {
        taken = end;
        continue;
      }
      for (std::size_t s = end; s > taken; --s) picks.item[steps[s - 1].group] = held[s - 1 - taken];
      picks.sums = before;
      picks.cost = cost_before;
      while (taken < end) {
        put(picks, steps[taken].group, steps[taken].to);
        ++taken;
        if (score_(picks.sums) >= target_) break;
      }
      break;
    }
    note_margin(steps, taken);
    return picks;
  }

  // Groups around the last step taken, nearest first, each once.
  void note_margin(const std::vector<Step>& steps, std::size_t taken) {
    margin_groups_.clear();
    std::vector<std::uint8_t> seen(groups(), 0);
    const auto note = [&](std::size_t s) {
      if (seen[steps[s].group] != 0) return;
      seen[steps[s].group] = 1;
      margin_groups_.push_back(steps[s].group);
    };
    for (std::size_t away = 0; margin_groups_.size() < 2 * kNear && (away < taken || taken + away < steps.size());
         ++away) {
      if (away < taken) note(taken - 1 - away);
      if (taken + away < steps.size()) note(taken + away);
    }
  }

  // Each item's gain beside the other picks.
  void read_gains_in_context(const Picks& picks) {
    const double with_all = score_(picks.sums);
    for (std::size_t g = 0; g < groups(); ++g) {
      Sums others = picks.sums;
      double without = with_all;
      if (picks.item[g] >= 0) {
        others -= items_[static_cast<std::size_t>(picks.item[g])].delta;
        without = score_(others);
      }
      for (std::uint32_t i = group_first_[g]; i < group_first_[g + 1]; ++i) {
        Sums sums = others;
        sums += items_[i].delta;
        gains_[i] = score_(sums) - without;
      }
    }
  }

  // Exchanges of one group's pick, or of two groups' picks, near the margin while they save cost.
  void improve(Picks& best) const {
    const std::size_t near = std::min(best_margin_.size(), 2 * kNear);
    for (int sweep = 0; sweep < 6; ++sweep) {
      const double cost_before = best.cost;
      for (std::size_t a = 0; a < near; ++a) {
        for (std::size_t b = a; b < near; ++b) exchange(best, best_margin_[a], best_margin_[b]);
      }
      if (!(best.cost < cost_before - 1e-12)) break;
      prune(best);
    }
  }

  // Looks at all picks of two groups (of one, if they are the same) that cost less; takes the first that
  // reaches.
  void exchange(Picks& best, std::uint32_t a, std::uint32_t b) const {
    const std::int32_t held_a = best.item[a], held_b = a == b ? -1 : best.item[b];
    const double slack = score_(best.sums) - target_, held_gain = gain_of(held_a) + gain_of(held_b);
    const double held_cost = cost_of(held_a) + cost_of(held_b);
    const Sums sums = best.sums;
    const double total = best.cost;
    const std::int32_t first_a = static_cast<std::int32_t>(group_first_[a]),
                       last_a = static_cast<std::int32_t>(group_first_[a + 1]);
    const std::int32_t first_b = static_cast<std::int32_t>(group_first_[b]);
    const std::int32_t last_b = a == b ? first_b : static_cast<std::int32_t>(group_first_[b + 1]);
    for (std::int32_t i = first_a - 1; i < last_a; ++i) {
      for (std::int32_t j = first_b - 1; j < last_b; ++j) {
        const std::int32_t pick_a = i < first_a ? -1 : i, pick_b = j < first_b ? -1 : j;
        if (!(cost_of(pick_a) + cost_of(pick_b) < held_cost - 1e-12)) continue;
        // By the gains in context; a fifth is allowed for what they do not know of each other.
        if (held_gain - gain_of(pick_a) - gain_of(pick_b) > slack + 0.2 * held_gain) continue;
        put(best, a, pick_a);
        if (a != b) put(best, b, pick_b);
        if (reaches(best.sums)) return;
        best.item[a] = held_a;
        if (a != b) best.item[b] = held_b;
        best.sums = sums;
        best.cost = total;
      }
    }
  }

  // Depth-first over the groups at the margin, everything else as picked. With `everything` all groups are
  // searched and only what is dearer than the best is cut off, so that the result is proven; else promising
  // gains guide the cut.
  void search_margin(Picks& best, bool everything) {
    margin_.clear();
    if (everything) {
      for (std::size_t g = 0; g < groups(); ++g) margin_.push_back(static_cast<std::uint32_t>(g));
    } else {
      for (std::size_t i = 0; i < std::min(kMargin, best_margin_.size()); ++i) margin_.push_back(best_margin_[i]);
    }
    everything_ = everything;
    nodes_ = 0;
    Picks trial = best;
    for (const std::uint32_t g : margin_) put(trial, g, -1);
    trial.cost = std::max(0.0, trial.cost);
    best_ = &best;
    promise_.assign(margin_.size() + 1, 0);
    best_ratio_.assign(margin_.size() + 1, 0);
    for (std::size_t d = margin_.size(); d > 0; --d) {
      double most = 0, ratio = best_ratio_[d];
      for (std::uint32_t i = group_first_[margin_[d - 1]]; i < group_first_[margin_[d - 1] + 1]; ++i) {
        const double gain = promise_of(i);
        most = std::max(most, gain);
        if (gain > 0) ratio = std::max(ratio, gain / std::max(items_[i].cost, 1e-9));
      }
      promise_[d - 1] = promise_[d] + most;
      best_ratio_[d - 1] = ratio;
    }
    descend(trial, 0);
  }

  // What an item might bring in the best company: its gain alone or in context, and a little more.
  double promise_of(std::uint32_t i) const {
    const double alone = score_(items_[i].delta) - base_score_;
    return 1.05 * std::max({alone, gains_[i], 0.0});
  }

  void descend(Picks& trial, std::size_t depth) {
    if (nodes_ >= kNodes && !everything_) return;
    ++nodes_;
    const double score = score_(trial.sums);
    if (score >= target_) {
      if (better(trial, *best_)) *best_ = trial;
      return;  // more items only cost more
    }
    if (depth == margin_.size() || !(trial.cost < best_->cost - 1e-12)) return;
    if (!everything_) {
      const double missing = target_ - score;
      if (promise_[depth] < missing) return;
      if (trial.cost + missing / std::max(best_ratio_[depth], 1e-300) >= best_->cost) return;
    }
    const std::uint32_t g = margin_[depth];
    const Sums sums = trial.sums;
    const double cost = trial.cost;
    for (std::int32_t i = static_cast<std::int32_t>(group_first_[g]);
         i < static_cast<std::int32_t>(group_first_[g + 1]); ++i) {
      if (trial.cost + items_[static_cast<std::size_t>(i)].cost >= best_->cost) continue;
      put(trial, g, i);
      descend(trial, depth + 1);
      trial.item[g] = -1;
      trial.sums = sums;
      trial.cost = cost;
    }
    descend(trial, depth + 1);
  }

  double enumerable_;
  double base_score_ = 0;
  std::vector<std::uint32_t> margin_groups_, best_margin_;
  std::vector<std::uint32_t> margin_;
  std::vector<double> promise_, best_ratio_;
  Picks* best_ = nullptr;
  std::size_t nodes_ = 0;
  bool everything_ = false;
};

}  // namespace ipi
