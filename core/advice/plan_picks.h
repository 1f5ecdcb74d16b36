// PlanPicks: which item of each group is taken, and what that sums and costs; the ground that PlanSearch
// stands on. Sums needs += and -=; Score is a function of the total Sums, monotone in no particular way.
// Items of one group are neighbours. Internal to advice.
#pragma once

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include "base/sort.h"

namespace ipi {

template <class Sums>
struct PlanItem {
  std::uint32_t action = 0;
  std::uint32_t group = 0;
  double cost = 0;  // >= 0
  Sums delta;
};

template <class Sums, class Score>
class PlanPicks {
 public:
  PlanPicks(const std::vector<PlanItem<Sums>>& items, const Score& score, double target)
      : items_(items), score_(score), target_(target - kSlack), gains_(items.size(), 0) {
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      if (i == 0 || items_[i].group != items_[i - 1].group) group_first_.push_back(i);
    }
    group_first_.push_back(static_cast<std::uint32_t>(items_.size()));
  }

 protected:
  static constexpr double kSlack = 1e-9;

  struct Picks {
    std::vector<std::int32_t> item;  // by group; −1 = none
    Sums sums{};
    double cost = 0;
  };

  bool better(const Picks& a, const Picks& b) const { return a.cost < b.cost - 1e-12; }

  std::size_t groups() const { return group_first_.size() - 1; }

  void put(Picks& picks, std::size_t group, std::int32_t item) const {
    std::int32_t& held = picks.item[group];
    if (held >= 0) {
      picks.sums -= items_[static_cast<std::size_t>(held)].delta;
      picks.cost -= items_[static_cast<std::size_t>(held)].cost;
    }
    if (item >= 0) {
      picks.sums += items_[static_cast<std::size_t>(item)].delta;
      picks.cost += items_[static_cast<std::size_t>(item)].cost;
    }
    held = item;
  }

  Picks none() const {
    Picks picks;
    picks.item.assign(groups(), -1);
    return picks;
  }

  Picks best_of_every_group() const {
    Picks picks = none();
    for (std::size_t g = 0; g < groups(); ++g) {
      std::int32_t best = -1;
      for (std::uint32_t i = group_first_[g]; i < group_first_[g + 1]; ++i) {
        if (gains_[i] > 0 && (best < 0 || gains_[i] > gains_[static_cast<std::size_t>(best)]))
          best = static_cast<std::int32_t>(i);
      }
      if (best >= 0) put(picks, g, best);
    }
    return picks;
  }

  // The best pick of one group beside the others' picks.
  double climb(Picks& picks, std::size_t g, double top) const {
    const std::int32_t held = picks.item[g];
    Sums others = picks.sums;
    if (held >= 0) others -= items_[static_cast<std::size_t>(held)].delta;
    std::int32_t best = held;
    for (std::uint32_t i = group_first_[g]; i < group_first_[g + 1]; ++i) {
      Sums sums = others;
      sums += items_[i].delta;
      const double score = score_(sums);
      if (!(score > top)) continue;
      top = score;
      best = static_cast<std::int32_t>(i);
    }
    if (best != held) put(picks, g, best);
    return top;
  }

  bool reaches(const Sums& sums) const { return score_(sums) >= target_; }

  // Drops what is not needed, the dearest first and of the free ones the least useful first.
  void prune(Picks& picks) const {
    std::vector<std::uint32_t> order;
    for (std::size_t g = 0; g < picks.item.size(); ++g) {
      if (picks.item[g] >= 0) order.push_back(static_cast<std::uint32_t>(g));
    }
    sort_rows(order, [&](std::uint32_t a, std::uint32_t b) {
      const auto i = static_cast<std::size_t>(picks.item[a]), j = static_cast<std::size_t>(picks.item[b]);
      return std::tuple(-items_[i].cost, gains_[i], a) < std::tuple(-items_[j].cost, gains_[j], b);
    });
    for (bool dropped = true; dropped;) {
      dropped = false;
      for (const std::uint32_t g : order) {
        if (picks.item[g] < 0) continue;
        Sums sums = picks.sums;
        sums -= items_[static_cast<std::size_t>(picks.item[g])].delta;
        if (!reaches(sums)) continue;
        put(picks, g, -1);
        dropped = true;
      }
    }
    recount(picks);
  }

  // Sums anew in group order, so that the same picks give the same bits however they were found.
  void recount(Picks& picks) const {
    picks.sums = Sums{};
    picks.cost = 0;
    for (const std::int32_t item : picks.item) {
      if (item < 0) continue;
      picks.sums += items_[static_cast<std::size_t>(item)].delta;
      picks.cost += items_[static_cast<std::size_t>(item)].cost;
    }
  }

  double cost_of(std::int32_t item) const { return item < 0 ? 0.0 : items_[static_cast<std::size_t>(item)].cost; }
  double gain_of(std::int32_t item) const { return item < 0 ? 0.0 : gains_[static_cast<std::size_t>(item)]; }

  // How many plans there are; stops counting past the limit.
  double combinations(double limit) const {
    double product = 1;
    for (std::size_t g = 0; g < groups() && product <= limit; ++g) {
      product *= static_cast<double>(group_first_[g + 1] - group_first_[g] + 1);
    }
    return product;
  }

  const std::vector<PlanItem<Sums>>& items_;
  const Score& score_;
  double target_;
  std::vector<std::uint32_t> group_first_;  // and one past the last item
  std::vector<double> gains_;               // of each item, as last read
};

}  // namespace ipi
