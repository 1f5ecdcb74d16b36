#include "advice/plan_bound.h"

#include <algorithm>
#include <array>

namespace ipi {
namespace {

constexpr std::size_t kParts = 3;  // sell-through, excess, stranded

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

constexpr std::array<FactorKind, kParts> kKinds{FactorKind::sell_through, FactorKind::excess, FactorKind::stranded};

// One item as the bound sees it.
struct Lean {
  std::uint32_t group = 0;
  double cost = 0;
  std::array<double, kParts> points{};  // W × L: what it adds if D were 1
  double shrink = 0;                    // relative fall of the first two D, the larger
  double shrink_stranded = 0;           // of the third
};

struct Cell {
  double shrink_from = 0, shrink_to = 0;  // of the first two D
  double stranded_from = 0, stranded_to = 0;
};

struct Problem {
  std::vector<Lean> items;
  std::array<double, kParts> d_today{};
  std::array<double, kParts> negative{};  // least possible Σ W × L, <= 0
  std::array<double, kParts> grow{};      // largest D over today's, >= 1
  double needed = 0;
};

// Multipliers: of the points, and of the two constraints that put a solution into its cell.
struct Multipliers {
  double points = 0, shrink = 0, stranded = 0;
};

struct Dual {
  double bound = 0;
  double slope_points = 0, slope_shrink = 0, slope_stranded = 0;  // of the bound, by each multiplier
};

Dual evaluate(const Problem& problem, const Cell& cell, const std::array<double, kParts>& per_point, double needed,
              const Multipliers& m) {
  Dual dual;
  dual.bound = m.points * needed + m.shrink * cell.shrink_from + m.stranded * cell.stranded_from;
  dual.slope_points = needed;
  dual.slope_shrink = cell.shrink_from;
  dual.slope_stranded = cell.stranded_from;
  for (std::size_t i = 0; i < problem.items.size();) {
    const std::uint32_t group = problem.items[i].group;
    double least = 0, gain_at_least = 0;
    const Lean* chosen = nullptr;
    for (; i < problem.items.size() && problem.items[i].group == group; ++i) {
      const Lean& item = problem.items[i];
      const double gain = item.points[0] * per_point[0] + item.points[1] * per_point[1] + item.points[2] * per_point[2];
      const double value = item.cost - m.points * gain - m.shrink * item.shrink - m.stranded * item.shrink_stranded;
      if (value < least) {
        least = value;
        gain_at_least = gain;
        chosen = &item;
      }
    }
    if (chosen == nullptr) continue;
    dual.bound += least;
    dual.slope_points -= gain_at_least;
    dual.slope_shrink -= chosen->shrink;
    dual.slope_stranded -= chosen->shrink_stranded;
  }
  return dual;
}

// The best dual value of a cell that a bounded search finds; stops early once the cell cannot lower the bound.
double cell_bound(const Problem& problem, const Cell& cell, double enough) {
  std::array<double, kParts> per_point{};
  double needed = problem.needed;
  for (std::size_t k = 0; k < kParts; ++k) {
    if (problem.d_today[k] <= 0) continue;
    const double shrink = k == 2 ? cell.stranded_to : cell.shrink_to;
    const double low = problem.d_today[k] * std::max(1e-6, 1 - shrink), high = problem.d_today[k] * problem.grow[k];
    per_point[k] = 1 / low;
    // Where L may be negative, L ÷ D is at most L ÷ low plus this.
    needed -= (1 / high - 1 / low) * problem.negative[k];
  }
  if (needed <= 0) return 0;
  Multipliers best;
  double best_bound = 0;
  const auto attempt = [&](const Multipliers& m) {
    const Dual dual = evaluate(problem, cell, per_point, needed, m);
    if (dual.bound > best_bound) {
      best_bound = dual.bound;
      best = m;
    }
    return dual;
  };
  // The bound is concave in each multiplier: halve the interval by the sign of the slope, in turns.
  double points_high = 1;
  while (points_high < 1e15 && evaluate(problem, cell, per_point, needed, {points_high, 0, 0}).slope_points > 0) points_high *= 4;
  for (int turn = 0; turn < 3; ++turn) {
    double low = 0, high = points_high;
    for (int step = 0; step < 18 && best_bound < enough; ++step) {
      const double middle = (low + high) / 2;
      const Dual dual = attempt({middle, best.shrink, best.stranded});
      (dual.slope_points > 0 ? low : high) = middle;
    }
    for (double Multipliers::*which : {&Multipliers::shrink, &Multipliers::stranded}) {
      const bool first = which == &Multipliers::shrink;
      if ((first ? cell.shrink_from : cell.stranded_from) <= 0 || best_bound >= enough) continue;
      low = 0;
      high = 4 * std::max(1.0, enough) / (first ? cell.shrink_from : cell.stranded_from);
      for (int step = 0; step < 14 && best_bound < enough; ++step) {
        Multipliers m = best;
        m.*which = (low + high) / 2;
        const Dual dual = attempt(m);
        ((first ? dual.slope_shrink : dual.slope_stranded) > 0 ? low : high) = m.*which;
      }
    }
    if (best_bound >= enough || (cell.shrink_from <= 0 && cell.stranded_from <= 0)) break;
  }
  return best_bound;
}

// The most that a shrinkage can come to for at most so much money: the fractional knapsack without groups.
double most_shrink(const Problem& problem, double Lean::*shrink, double money) {
  struct Piece {
    double shrink, cost;
  };
  std::vector<Piece> pieces;
  double total = 0;
  for (std::size_t i = 0; i < problem.items.size();) {
    // One piece a group: its largest shrinkage at its least cost a unit; generous, so still a bound.
    const std::uint32_t group = problem.items[i].group;
    Piece piece{0, 0};
    double ratio = -1;
    for (; i < problem.items.size() && problem.items[i].group == group; ++i) {
      const Lean& item = problem.items[i];
      if (item.*shrink <= 0) continue;
      piece.shrink = std::max(piece.shrink, item.*shrink);
      const double each = item.cost / (item.*shrink);
      if (ratio < 0 || each < ratio) ratio = each;
    }
    if (piece.shrink <= 0) continue;
    piece.cost = ratio * piece.shrink;
    pieces.push_back(piece);
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    const double left = a.cost * b.shrink, right = b.cost * a.shrink;
    return left < right || (left <= right && a.shrink > b.shrink);
  });
  for (const Piece& piece : pieces) {
    if (piece.cost > money) return total + (piece.cost > 0 ? piece.shrink * money / piece.cost : 0);
    total += piece.shrink;
    money -= piece.cost;
  }
  return total;
}

Problem build_problem(const std::vector<PlanItem<FactorSums>>& items, const FactorSums& today, const ScoreModel& model,
                      const std::array<double, kFactorCount>& weights, double points_needed) {
  Problem problem;
  problem.needed = points_needed;
  std::array<double, kParts> ratio{}, scale{};
  for (std::size_t k = 0; k < kParts; ++k) {
    const Fraction now = fraction(kKinds[k], today, model);
    problem.d_today[k] = now.d;
    problem.grow[k] = 1;
    if (now.d <= 0) continue;
    ratio[k] = now.n / now.d;
    scale[k] = weights[index_of(kKinds[k])];
    // share = c × N ÷ D with c = (target + half) ÷ target for sell-through.
    if (k == 0) scale[k] *= (model.target_ratio + model.sell_through_half) / model.target_ratio;
  }
  problem.items.reserve(items.size());
  for (std::size_t i = 0; i < items.size();) {
    const std::uint32_t group = items[i].group;
    std::array<double, kParts> worst{}, widest{};
    for (; i < items.size() && items[i].group == group; ++i) {
      Lean lean;
      lean.group = group;
      lean.cost = items[i].cost;
      for (std::size_t k = 0; k < kParts; ++k) {
        if (problem.d_today[k] <= 0) continue;
        const Fraction change = fraction(kKinds[k], items[i].delta, model);
        lean.points[k] = scale[k] * (change.n - ratio[k] * change.d);
        worst[k] = std::min(worst[k], lean.points[k]);
        const double fall = -change.d / problem.d_today[k];
        widest[k] = std::max(widest[k], -fall);
        if (k == 2) lean.shrink_stranded = std::max(0.0, fall);
        else lean.shrink = std::max(lean.shrink, fall);
      }
      problem.items.push_back(lean);
    }
    for (std::size_t k = 0; k < kParts; ++k) {
      problem.negative[k] += worst[k];
      problem.grow[k] += widest[k];
    }
  }
  return problem;
}

}  // namespace

double plan_lower_bound(const std::vector<PlanItem<FactorSums>>& items, const FactorSums& today, const ScoreModel& model,
                        const std::array<double, kFactorCount>& weights, double points_needed, double known_cost) {
  if (points_needed <= 0 || known_cost <= 0) return 0;
  const Problem problem = build_problem(items, today, model, weights, points_needed);
  const double shrink = std::min(1.0, most_shrink(problem, &Lean::shrink, known_cost));
  const double stranded = std::min(1.0, most_shrink(problem, &Lean::shrink_stranded, known_cost));
  // Finer cells where they are cheap.
  const std::size_t n = problem.items.size();
  const int cells = n <= 500 ? 48 : n <= 10'000 ? 16 : 5, stranded_cells = n <= 500 ? 8 : n <= 10'000 ? 4 : 2;
  double bound = known_cost;
  for (int i = 0; i < cells; ++i) {
    for (int j = 0; j < stranded_cells; ++j) {
      Cell cell;
      cell.shrink_from = shrink * i / cells;
      cell.shrink_to = shrink * (i + 1) / cells;
      cell.stranded_from = stranded * j / stranded_cells;
      cell.stranded_to = stranded * (j + 1) / stranded_cells;
      bound = std::min(bound, cell_bound(problem, cell, bound));
    }
  }
  return bound;
}

}  // namespace ipi
