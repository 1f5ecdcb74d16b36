#include "forecast/holt_winters.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace ipi {
namespace {

struct Start {
  double level = 0, trend = 0;
  std::vector<double> season;
};

// Centred moving average over one period at `at`; half weight at both ends when the period is even.
double centred_mean(std::span<const double> series, std::size_t at, std::size_t period) {
  const std::size_t half = period / 2;
  double sum = 0;
  if (period % 2 == 1) {
    for (std::size_t i = at - half; i <= at + half; ++i) sum += series[i];
  } else {
    sum = 0.5 * series[at - half] + 0.5 * series[at + half];
    for (std::size_t i = at - half + 1; i < at + half; ++i) sum += series[i];
  }
  return sum / static_cast<double>(period);
}

// Start values from the first two periods: the moving average's straight line gives level and trend, the mean
// deviations from it the season.
Start start_values(std::span<const double> series, std::size_t period, SeasonKind kind) {
  const std::size_t half = period / 2, window = 2 * period;
  Start start;
  start.season.assign(period, 0);
  std::vector<double> counts(period, 0);
  double n = 0, sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0;
  for (std::size_t at = half; at + half < window; ++at) {
    const double trend = centred_mean(series, at, period);
    n += 1;
    sum_x += n;
    sum_y += trend;
    sum_xx += n * n;
    sum_xy += n * trend;
    start.season[at % period] += kind == SeasonKind::additive ? series[at] - trend : series[at] / trend;
    counts[at % period] += 1;
  }
  start.trend = (n * sum_xy - sum_x * sum_y) / (n * sum_xx - sum_x * sum_x);
  start.level = (sum_y - start.trend * sum_x) / n;
  double mean = 0;
  for (std::size_t i = 0; i < period; ++i) {
    start.season[i] /= counts[i];
    mean += start.season[i] / static_cast<double>(period);
  }
  for (double& s : start.season) s = kind == SeasonKind::additive ? s - mean : s / mean;
  return start;
}

HoltWintersFit filter_from(std::span<const double> series, std::size_t period, SeasonKind kind,
                           const HoltWintersParameters& p, const Start& start) {
  HoltWintersFit fit;
  fit.kind = kind;
  fit.parameters = p;
  fit.level = start.level;
  fit.trend = start.trend;
  fit.season = start.season;
  const bool additive = kind == SeasonKind::additive;
  for (std::size_t t = period; t < series.size(); ++t) {
    double& season = fit.season[t % period];
    const double base = fit.level + fit.trend;
    const double error = series[t] - (additive ? base + season : base * season);
    fit.sse += error * error;
    const double previous = fit.level;
    fit.level = p.alpha * (additive ? series[t] - season : series[t] / season) + (1 - p.alpha) * base;
    fit.trend = p.beta * (fit.level - previous) + (1 - p.beta) * fit.trend;
    season = p.gamma * (additive ? series[t] - fit.level : series[t] / fit.level) + (1 - p.gamma) * season;
  }
  fit.errors = series.size() - period;
  const std::size_t next = series.size() % period;
  std::rotate(fit.season.begin(), fit.season.begin() + static_cast<std::ptrdiff_t>(next), fit.season.end());
  return fit;
}

void check_input(std::span<const double> series, std::size_t period, SeasonKind kind) {
  IPI_CHECK(period >= 2 && series.size() >= 2 * period);
  if (kind == SeasonKind::additive) return;
  for (const double value : series) IPI_CHECK(value > 0);
}

}  // namespace

double HoltWintersFit::ahead(std::size_t steps) const {
  const double base = level + trend * static_cast<double>(steps);
  const double s = season[(steps - 1) % season.size()];
  return kind == SeasonKind::additive ? base + s : base * s;
}

HoltWintersFit filter_holt_winters(std::span<const double> series, std::size_t period, SeasonKind kind,
                                   const HoltWintersParameters& parameters) {
  check_input(series, period, kind);
  return filter_from(series, period, kind, parameters, start_values(series, period, kind));
}

HoltWintersFit fit_holt_winters(std::span<const double> series, std::size_t period, SeasonKind kind) {
  check_input(series, period, kind);
  const Start start = start_values(series, period, kind);
  constexpr std::array<HoltWintersParameters, 4> kStarts{
      {{0.3, 0.1, 0.1}, {0.1, 0.02, 0.5}, {0.6, 0.05, 0.9}, {0.2, 0.3, 0.2}}};
  HoltWintersFit best;
  for (const HoltWintersParameters& from : kStarts) {
    HoltWintersFit here = filter_from(series, period, kind, from, start);
    // Pattern search: each coordinate up and down by the step, the step halved when nothing improves.
    for (double step = 0.2; step > 1e-7;) {
      bool improved = false;
      for (int coordinate = 0; coordinate < 3; ++coordinate) {
        for (const double direction : {step, -step}) {
          HoltWintersParameters p = here.parameters;
          double& value = coordinate == 0 ? p.alpha : coordinate == 1 ? p.beta : p.gamma;
          value = std::clamp(value + direction, 0.0, 1.0);
          HoltWintersFit there = filter_from(series, period, kind, p, start);
          if (!(there.sse < here.sse)) continue;
          here = std::move(there);
          improved = true;
        }
      }
      if (!improved) step /= 2;
    }
    if (best.season.empty() || here.sse < best.sse) best = std::move(here);
  }
  return best;
}

}  // namespace ipi
