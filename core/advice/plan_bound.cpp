#include "advice/plan_bound.h"

#include <algorithm>

namespace ipi {
namespace {

constexpr std::size_t kParts = 3;
constexpr std::array<FactorKind, kParts> kKinds{FactorKind::sell_through, FactorKind::excess, FactorKind::stranded};

struct Fraction {
  double n = 0, d = 0;
};

// N and D of a factor's share, without the constant in front; linear in the sums, so good for deltas too.
Fraction fraction(FactorKind kind, const FactorSums& sums, const ScoreModel& model) {
  const double n = sums.numerator[index_of(kind)], d = sums.denominator[index_of(kind)];
  switch (kind) {
    case FactorKind::sell_through: return {n, n + model.sell_through_half * d};
    case FactorKind::excess: return {d - n, d + model.excess_bend * n};
    default: return {d - n, d + model.stranded_bend * n};
  }
}

// One item as the bound sees it.
struct Lean {
  double cost = 0;
  std::array<double, kParts> points{};  // W × L ÷ D₀: what it adds if D stayed as it is
  std::array<double, kParts> fall{};    // of D, relative to today's; negative = D grows
};

struct Problem {
  std::vector<Lean> items;
  std::vector<std::uint32_t> group_first;  // and one past the last item
  double needed = 0;
  double money = 0;  // nothing dearer is of interest; positive

  // Σ over groups of the largest value (or 0) that `value` gives to one of the group's items; `chosen` sees
  // them.
  template <class Value, class Chosen>
  double best_of_groups(const Value& value, const Chosen& chosen) const {
    double sum = 0;
    for (std::size_t g = 0; g + 1 < group_first.size(); ++g) {
      double best = 0;
      std::size_t at = items.size();
      for (std::size_t i = group_first[g]; i < group_first[g + 1]; ++i) {
        const double v = value(i);
        if (v > best) {
          best = v;
          at = i;
        }
      }
      if (at == items.size()) continue;
      sum += best;
      chosen(at);
    }
    return sum;
  }
};

// Points for one unit of N ÷ D: share = c × N ÷ D, with c = (target + half) ÷ target for sell-through.
std::array<double, kParts> scales(const FactorWeights& weights, const ScoreModel& model) {
  std::array<double, kParts> scale{};
  for (std::size_t k = 0; k < kParts; ++k) {
    scale[k] = weights[index_of(kKinds[k])];
    if (k == 0) scale[k] *= (model.target_ratio + model.sell_through_half) / model.target_ratio;
  }
  return scale;
}

Problem build_problem(const std::vector<PlanItem<FactorSums>>& items, const SteadyScore& score) {
  Problem problem;
  const ScoreModel& model = score.model;
  std::array<Fraction, kParts> now;
  for (std::size_t k = 0; k < kParts; ++k) now[k] = fraction(kKinds[k], score.today, model);
  std::array<double, kParts> scale = scales(score.weights, model);
  // Beyond the target ratio sell-through has all its points: nothing adds to them, and what takes away is
  // overestimated by nothing.
  if (score.today.value(FactorKind::sell_through).value_or(0) >= model.target_ratio) scale[0] = 0;
  problem.items.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i == 0 || items[i].group != items[i - 1].group) problem.group_first.push_back(static_cast<std::uint32_t>(i));
    Lean lean;
    lean.cost = items[i].cost;
    for (std::size_t k = 0; k < kParts; ++k) {
      if (now[k].d <= 0) continue;
      const Fraction change = fraction(kKinds[k], items[i].delta, model);
      lean.points[k] = scale[k] * (change.n - now[k].n / now[k].d * change.d) / now[k].d;
      lean.fall[k] = -change.d / now[k].d;
    }
    problem.items.push_back(lean);
  }
  problem.group_first.push_back(static_cast<std::uint32_t>(items.size()));
  return problem;
}

// The most that the k-th D can fall for the money, and with the first D falling by at most `first_fall`: the
// dual's value at the best multipliers that a few rounds find. Any multipliers give a true limit.
struct FallLimit {
  double per_first = 0, per_money = 0, rest = 0;
  double at(double first_fall, double money) const {
    return std::min(1.0, per_first * first_fall + per_money * money + rest);
  }
};

FallLimit limit_fall(const Problem& problem, std::size_t k, bool by_first, double first_fall, int steps) {
  FallLimit best;
  const auto rest_of = [&](double per_first, double per_money, double& first_used, double& money_used) {
    first_used = money_used = 0;
    return problem.best_of_groups(
        [&](std::size_t i) {
          const Lean& item = problem.items[i];
          return item.fall[k] - per_first * item.fall[0] - per_money * item.cost;
        },
        [&](std::size_t i) {
          first_used += problem.items[i].fall[0];
          money_used += problem.items[i].cost;
        });
  };
  double unused = 0;
  best.rest = rest_of(0, 0, unused, unused);
  const auto attempt = [&](double per_first, double per_money) {
    double first_used = 0, money_used = 0;
    const FallLimit limit{per_first, per_money, rest_of(per_first, per_money, first_used, money_used)};
    if (limit.at(first_fall, problem.money) < best.at(first_fall, problem.money)) best = limit;
    return std::pair(first_used > first_fall, money_used > problem.money);
  };
  for (int turn = 0; turn < (by_first ? 2 : 1); ++turn) {
    double low = 0, high = 4 / problem.money;
    for (int step = 0; step < steps; ++step) {
      const double middle = (low + high) / 2;
      (attempt(best.per_first, middle).second ? low : high) = middle;
    }
    low = 0;
    high = 8;
    for (int step = 0; by_first && step < steps; ++step) {
      const double middle = (low + high) / 2;
      (attempt(middle, best.per_money).first ? low : high) = middle;
    }
  }
  return best;
}

// Ranges of the relative fall of the three D.
struct Cell {
  std::array<double, kParts> from{}, to{};
};

// Multipliers: of the points; of the first D's fall (positive: it must reach `from`; negative: it may not
// pass `to`); of the third's.
struct Multipliers {
  double points = 0, first = 0, third = 0;
};

class CellDual {
 public:
  CellDual(const Problem& problem, const Cell& cell) : problem_(problem), cell_(cell), gains_(problem.items.size()) {
    for (std::size_t i = 0; i < gains_.size(); ++i) {
      double gain = 0;
      for (std::size_t k = 0; k < kParts; ++k) {
        const double points = problem.items[i].points[k];
        // Overestimated: divided by the smallest D where it adds, by the largest where it takes away.
        const double fall = points > 0 ? cell.to[k] : cell.from[k];
        gain += points / std::max(1e-6, 1 - fall);
      }
      gains_[i] = gain;
    }
  }

  struct Value {
    double bound = 0;
    Multipliers slope;
  };

  Value evaluate(const Multipliers& m) const {
    Value value;
    value.slope = {problem_.needed, m.first >= 0 ? cell_.from[0] : cell_.to[0],
                   m.third >= 0 ? cell_.from[2] : cell_.to[2]};
    value.bound = m.points * value.slope.points + m.first * value.slope.first + m.third * value.slope.third;
    value.bound -= problem_.best_of_groups(
        [&](std::size_t i) {
          const Lean& item = problem_.items[i];
          return m.points * gains_[i] + m.first * item.fall[0] + m.third * item.fall[2] - item.cost;
        },
        [&](std::size_t i) {
          value.slope.points -= gains_[i];
          value.slope.first -= problem_.items[i].fall[0];
          value.slope.third -= problem_.items[i].fall[2];
        });
    return value;
  }

  // The best value that turns of halving find, from `warm` on; stops once it is `enough`.
  double maximise(Multipliers& warm, double enough, int steps) const {
    Multipliers best = warm;
    double bound = 0;
    const auto attempt = [&](const Multipliers& m) {
      const Value value = evaluate(m);
      if (value.bound > bound) {
        bound = value.bound;
        best = m;
      }
      return value;
    };
    attempt(warm);
    const double money = std::max(1.0, problem_.money);
    for (int turn = 0; turn < 3; ++turn) {
      const double before = bound;
      climb(&Multipliers::points, 0, std::max(64 * warm.points, 4 * money / problem_.needed), best, bound, enough,
            steps, attempt);
      const double reach = 4 * money / std::max(0.02, cell_.to[0]);
      climb(&Multipliers::first, -reach, reach, best, bound, enough, steps, attempt);
      const double reach_third = 4 * money / std::max(0.02, cell_.to[2]);
      climb(&Multipliers::third, -reach_third, reach_third, best, bound, enough, steps, attempt);
      if (bound >= enough || bound <= before * (1 + 1e-3)) break;
    }
    warm = best;
    return bound;
  }

 private:
  // The bound is concave in each multiplier: the sign of its slope halves the interval. The first probes stay
  // near the best value so far.
  template <class Attempt>
  void climb(double Multipliers::*which, double low, double high, const Multipliers& best, const double& bound,
             double enough, int steps, const Attempt& attempt) const {
    const Multipliers fixed = best;
    double probe = fixed.*which,
           spread = 0.05 * std::max(fixed.*which < 0 ? -(fixed.*which) : fixed.*which, (high - low) * 1e-4);
    for (int step = 0; step < steps && bound < enough; ++step) {
      Multipliers m = fixed;
      m.*which = probe;
      const bool rising = attempt(m).slope.*which > 0;
      (rising ? low : high) = probe;
      const double next = rising ? probe + spread : probe - spread;
      spread *= 4;
      probe = next > low && next < high ? next : (low + high) / 2;
    }
  }

  const Problem& problem_;
  const Cell& cell_;
  std::vector<double> gains_;
};

struct Fineness {
  int first_cells, third_cells, steps, fall_steps;
};

// Finer where it is cheap.
Fineness fineness_for(std::size_t items) {
  if (items <= 500) return {32, 12, 16, 16};
  if (items <= 50'000) return {12, 6, 12, 12};
  return {4, 3, 7, 8};
}

}  // namespace

double plan_lower_bound(const std::vector<PlanItem<FactorSums>>& items, const SteadyScore& score, double points_needed,
                        double known_cost) {
  if (items.empty() || points_needed <= 0 || known_cost <= 0) return 0;
  Problem problem = build_problem(items, score);
  problem.needed = points_needed;
  problem.money = known_cost;
  const Fineness fine = fineness_for(items.size());
  const double first_most = limit_fall(problem, 0, false, 0, 2 * fine.fall_steps).at(0, known_cost);
  const double third_most = limit_fall(problem, 2, false, 0, 2 * fine.fall_steps).at(0, known_cost);
  const FallLimit second = limit_fall(problem, 1, true, first_most / 2, fine.fall_steps);
  // D may also grow; how far matters only to what takes points away.
  std::array<double, kParts> grown{};
  for (std::size_t k = 0; k < kParts; ++k) {
    grown[k] = problem.best_of_groups([&](std::size_t i) { return -problem.items[i].fall[k]; }, [](std::size_t) {});
  }
  double bound = known_cost;
  Multipliers warm;
  warm.points = known_cost / points_needed;
  for (int i = fine.first_cells - 1; i >= 0; --i) {
    for (int j = fine.third_cells - 1; j >= 0; --j) {
      Cell cell;
      cell.from = {i == 0 ? -grown[0] : first_most * i / fine.first_cells, -grown[1],
                   j == 0 ? -grown[2] : third_most * j / fine.third_cells};
      cell.to = {first_most * (i + 1) / fine.first_cells, 0, third_most * (j + 1) / fine.third_cells};
      cell.to[1] = second.at(cell.to[0], known_cost);
      bound = std::min(bound, CellDual(problem, cell).maximise(warm, bound, fine.steps));
      if (bound <= 0) return 0;
    }
  }
  return bound;
}

}  // namespace ipi
