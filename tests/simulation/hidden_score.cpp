#include "simulation/hidden_score.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "simulation/random.h"

namespace ipi::simulation {
namespace {

using Weeks = std::vector<WeekFacts>;

double squash(double z) { return 1 / (1 + std::exp(-z)); }

// Mean of a field over the last `count` weeks.
double mean_of(const Weeks& weeks, std::size_t at, std::size_t count,
               const std::function<double(const WeekFacts&)>& field) {
  const std::size_t first = at + 1 >= count ? at + 1 - count : 0;
  double total = 0;
  for (std::size_t i = first; i <= at; ++i) total += field(weeks[i]);
  return total / static_cast<double>(at + 1 - first);
}

std::vector<double> weighted_bars(Draws& draws, const Weeks& weeks) {
  const double base = draws.between(60, 160), sell = draws.between(350, 550), excess = draws.between(150, 320);
  const double stranded = draws.between(30, 110), half = draws.between(1.5, 4.5), power = draws.between(0.7, 1.6);
  const double alpha = draws.between(0.12, 0.6);
  std::vector<double> scores;
  double smooth = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const WeekFacts& week = weeks[i];
    const double target = base + sell * week.sell_through() / (week.sell_through() + half) +
                          excess * std::pow(1 - week.excess_share(), power) +
                          stranded * std::max(0.0, 1 - week.stranded_share() / 0.1);
    smooth = i == 0 ? target : smooth + alpha * (target - smooth);
    scores.push_back(smooth);
  }
  return scores;
}

double efficiency(const Weeks& weeks, std::size_t at, std::size_t window, double cost_weight) {
  const double sold = mean_of(weeks, at, window, [](const WeekFacts& w) { return w.shipped; }) * 13;
  const double held =
      mean_of(weeks, at, window, [](const WeekFacts& w) { return w.units + w.excess + 2 * w.stranded; });
  const double cost = mean_of(weeks, at, window, [](const WeekFacts& w) { return w.storage_cost; });
  const double sales = mean_of(weeks, at, window, [](const WeekFacts& w) { return w.sales_value; });
  const double turns = held > 0 ? sold / held : 0;
  return turns / (1 + cost_weight * cost / (sales + 1));
}

std::vector<double> rolling_efficiency(Draws& draws, const Weeks& weeks) {
  const double half = draws.between(1.0, 2.4), top = draws.between(800, 980), cost = draws.between(2, 8);
  const double base = draws.between(20, 120);
  std::vector<double> scores;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const double e = efficiency(weeks, i, 13, cost);
    scores.push_back(base + (top - base) * e / (e + half));
  }
  return scores;
}

std::vector<double> market_percentile(Draws& draws, const Weeks& weeks) {
  const double sell = draws.between(0.45, 0.65), excess = draws.between(0.2, 0.35);
  const double median = draws.between(1.2, 2.0), spread = draws.between(0.5, 0.9);
  const double excess_median = draws.between(0.12, 0.25), alpha = draws.between(0.15, 0.5);
  std::vector<double> scores;
  double smooth = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const WeekFacts& week = weeks[i];
    const double p1 = squash(1.7 * std::log((week.sell_through() + 0.02) / median) / spread);
    const double p2 = squash(-1.7 * std::log((week.excess_share() + 0.01) / excess_median) / 1.1);
    const double p3 = squash(-1.7 * std::log((week.stranded_share() + 0.002) / 0.012) / 1.2);
    const double target = 150 + 650 * (sell * p1 + excess * p2 + (1 - sell - excess) * p3);
    smooth = i == 0 ? target : smooth + alpha * (target - smooth);
    scores.push_back(smooth);
  }
  return scores;
}

std::vector<double> recent_or_long_term(Draws& draws, const Weeks& weeks) {
  const double half = draws.between(1.2, 2.6), top = draws.between(780, 960), stranded = draws.between(200, 700);
  const double excess = draws.between(150, 300), base = draws.between(50, 150);
  auto version = [&](std::size_t at, std::size_t window) {
    const double turns = mean_of(weeks, at, window, [](const WeekFacts& w) { return w.shipped; }) * 13 /
                         std::max(1.0, mean_of(weeks, at, window, [](const WeekFacts& w) { return w.units; }));
    const double held = mean_of(weeks, at, window, [](const WeekFacts& w) { return w.excess_share(); });
    const double lost = mean_of(weeks, at, window, [](const WeekFacts& w) { return w.stranded_share(); });
    return base + (top - base) * turns / (turns + half) - excess * held * 0.7 - stranded * std::min(0.2, lost);
  };
  std::vector<double> scores;
  for (std::size_t i = 0; i < weeks.size(); ++i) scores.push_back(std::max(version(i, 13), version(i, 52)));
  return scores;
}

std::vector<double> geometric_bars(Draws& draws, const Weeks& weeks) {
  const double half = draws.between(1.0, 2.5), a = draws.between(0.45, 0.7), b = draws.between(0.4, 0.8),
               c = draws.between(2, 5);
  const double top = draws.between(820, 980), up = draws.between(0.1, 0.25), down = draws.between(0.25, 0.5);
  std::vector<double> scores;
  double smooth = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const WeekFacts& week = weeks[i];
    const double bar = week.sell_through() / (week.sell_through() + half);
    const double target = top * std::pow(bar, a) * std::pow(1 - 0.9 * week.excess_share(), b) *
                          std::pow(1 - std::min(0.9, week.stranded_share()), c);
    if (i == 0) smooth = target;
    smooth += (target > smooth ? up : down) * (target - smooth);
    scores.push_back(smooth);
  }
  return scores;
}

std::vector<double> cost_share(Draws& draws, const Weeks& weeks) {
  const double scale = draws.between(0.25, 0.6), idle = draws.between(0.008, 0.02), top = draws.between(780, 950);
  std::vector<double> scores;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const double holding = mean_of(weeks, i, 13, [&](const WeekFacts& w) {
      const double value = w.units > 0 ? w.stock_value / w.units : 0;
      return w.storage_cost + idle * value * (w.units + 2 * w.excess + 3 * w.stranded);
    });
    const double sales = mean_of(weeks, i, 13, [](const WeekFacts& w) { return w.sales_value; });
    const double share = holding / (sales + 1);
    scores.push_back(top / (1 + share / scale));
  }
  return scores;
}

std::vector<double> smoothed(const std::vector<double>& raw, std::size_t window) {
  std::vector<double> scores;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const std::size_t first = i + 1 >= window ? i + 1 - window : 0;
    double total = 0;
    for (std::size_t j = first; j <= i; ++j) total += raw[j];
    scores.push_back(total / static_cast<double>(i + 1 - first));
  }
  return scores;
}

std::vector<double> graded_steps(Draws& draws, const Weeks& weeks) {
  auto knots = [](double x, std::initializer_list<std::pair<double, double>> points) {
    double px = -1e9, py = points.begin()->second;
    for (auto [kx, ky] : points) {
      if (x < kx) return px < -1e8 ? ky : py + (ky - py) * (x - px) / (kx - px);
      px = kx;
      py = ky;
    }
    return py;
  };
  const double sell = draws.between(0.8, 1.2), excess = draws.between(0.8, 1.2), stranded = draws.between(0.7, 1.4);
  std::vector<double> raw;
  for (const WeekFacts& week : weeks) {
    raw.push_back(
        100 +
        sell * knots(week.sell_through(), {{0, 0}, {0.8, 60}, {1.2, 150}, {2, 230}, {3, 300}, {7, 420}, {12, 450}}) +
        excess * knots(week.excess_share(), {{0, 220}, {0.05, 200}, {0.1, 170}, {0.3, 70}, {1, 0}}) +
        stranded * knots(week.stranded_share(), {{0, 90}, {0.01, 70}, {0.05, 25}, {0.2, 0}}));
  }
  return smoothed(raw, 4);
}

std::vector<double> weakest_bar(Draws& draws, const Weeks& weeks) {
  const double half = draws.between(1.2, 3), excess_zero = draws.between(0.5, 0.9),
               stranded_zero = draws.between(0.15, 0.4);
  const double worst = draws.between(0.35, 0.65), base = draws.between(60, 160), range = draws.between(700, 850);
  std::vector<double> raw;
  for (const WeekFacts& week : weeks) {
    const double sell = week.sell_through() / (week.sell_through() + half);
    const double excess = std::max(0.0, 1 - week.excess_share() / excess_zero);
    const double stranded = std::max(0.0, 1 - week.stranded_share() / stranded_zero);
    raw.push_back(base + range * (worst * std::min({sell, excess, stranded}) +
                                  (1 - worst) * (0.5 * sell + 0.3 * excess + 0.2 * stranded)));
  }
  return smoothed(raw, 6);
}

std::vector<double> log_turns(Draws& draws, const Weeks& weeks) {
  const double middle = draws.between(380, 480), by_turns = draws.between(110, 190), aged = draws.between(60, 220);
  const double excess = draws.between(100, 300), stranded = draws.between(200, 800), alpha = draws.between(0.15, 0.5);
  std::vector<double> scores;
  double smooth = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const WeekFacts& week = weeks[i];
    const double old = week.units > 0 ? week.aged / week.units : 0;
    const double target = std::clamp(middle + by_turns * std::log((week.sell_through() + 0.1) / 1.3) - aged * old -
                                         excess * week.excess_share() - stranded * week.stranded_share(),
                                     0.0, 1000.0);
    smooth = i == 0 ? target : smooth + alpha * (target - smooth);
    scores.push_back(smooth);
  }
  return scores;
}

std::vector<double> capped_penalties(Draws& draws, const Weeks& weeks) {
  const double top = draws.between(820, 960), goal = draws.between(3, 6), sell = draws.between(380, 560);
  const double excess = draws.between(300, 800), excess_cap = draws.between(150, 300);
  const double stranded = draws.between(600, 2000), stranded_cap = draws.between(60, 150);
  std::vector<double> raw;
  for (const WeekFacts& week : weeks) {
    raw.push_back(top - sell * std::max(0.0, 1 - week.sell_through() / goal) -
                  std::min(excess_cap, excess * week.excess_share()) -
                  std::min(stranded_cap, stranded * week.stranded_share()));
  }
  return smoothed(raw, 8);
}

}  // namespace

std::string_view family_name(Family family) {
  constexpr std::string_view kNames[] = {
      "weighted_bars", "rolling_efficiency", "market_percentile", "recent_or_long_term", "geometric_bars",
      "cost_share",    "graded_steps",       "weakest_bar",       "log_turns",           "capped_penalties"};
  return kNames[static_cast<int>(family)];
}

std::vector<double> exact_scores(Family family, std::uint64_t seed, const Weeks& weeks) {
  Draws draws(seed, 900 + static_cast<std::uint64_t>(family));
  switch (family) {
    case Family::weighted_bars: return weighted_bars(draws, weeks);
    case Family::rolling_efficiency: return rolling_efficiency(draws, weeks);
    case Family::market_percentile: return market_percentile(draws, weeks);
    case Family::recent_or_long_term: return recent_or_long_term(draws, weeks);
    case Family::geometric_bars: return geometric_bars(draws, weeks);
    case Family::cost_share: return cost_share(draws, weeks);
    case Family::graded_steps: return graded_steps(draws, weeks);
    case Family::weakest_bar: return weakest_bar(draws, weeks);
    case Family::log_turns: return log_turns(draws, weeks);
    case Family::capped_penalties: return capped_penalties(draws, weeks);
  }
  return {};
}

std::vector<int> shown_scores(const std::vector<double>& exact, std::uint64_t seed) {
  Draws draws(seed, 950);
  const double slow_sd = draws.between(0.5, 2.5), fast_sd = draws.between(0.3, 2.0);
  std::vector<int> shown;
  double slow = 0;
  for (std::size_t i = 0; i < exact.size(); ++i) {
    slow = 0.8 * slow + slow_sd * normal(seed, 951, i);
    const double noisy = exact[i] + slow + fast_sd * normal(seed, 952, i);
    shown.push_back(static_cast<int>(std::lround(std::clamp(noisy, 0.0, 1000.0))));
  }
  return shown;
}

}  // namespace ipi::simulation
