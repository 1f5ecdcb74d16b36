#include "forecast/season.h"

#include <algorithm>
#include <limits>

#include "forecast/holt_winters.h"
#include "forecast/smoothing.h"

namespace ipi {
namespace {

// Assumption A-164: a year of which more than a third is missing shows no season.
constexpr double kLeastObserved = 2.0 / 3;
// Assumption A-165: two years: season is used when it takes a fifth off the squared one-step error.
constexpr double kSeasonGain = 0.8;
// Assumption A-166: one year: its four-week means must swing by 35 % of the year's mean (standard deviation;
// 20 % where Amazon or the seller flags the SKU), which growth of 60 % a year does not reach, and twice what
// chance would make. The single year's shape is then taken half, as part of it may be trend or luck.
constexpr double kOneYearSwing = 0.35;
constexpr double kFlaggedSwing = 0.2;
constexpr double kSwingOverNoise = 2;
constexpr double kOneYearShare = 0.5;

// Mean weekly demand by period of four weeks, the last one ending with the history. Holes take the value a
// year away or, failing that, the line between their neighbours.
std::vector<double> period_means(const DemandHistory& history, double& observed_share) {
  const std::size_t periods = history.weeks() / kWeeksPerPeriod;
  const std::size_t skipped = history.weeks() - periods * kWeeksPerPeriod;
  std::vector<double> means(periods, std::numeric_limits<double>::quiet_NaN());
  double observed = 0;
  for (std::size_t p = 0; p < periods; ++p) {
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < kWeeksPerPeriod; ++i) {
      const std::size_t week = skipped + p * kWeeksPerPeriod + i;
      if (history.demand[week] != history.demand[week]) continue;
      sum += history.demand[week] * history.in_stock[week];
      weight += history.in_stock[week];
    }
    if (weight <= 0) continue;
    means[p] = sum / weight;
    observed += 1;
  }
  observed_share = periods > 0 ? observed / static_cast<double>(periods) : 0;
  const std::vector<double> known = means;
  for (std::size_t p = 0; p < periods; ++p) {
    if (known[p] == known[p]) continue;
    std::size_t before = p, after = p;
    while (before > 0 && known[before] != known[before]) --before;
    while (after + 1 < periods && known[after] != known[after]) ++after;
    const double a = known[before], b = known[after];
    if (p >= kPeriodsPerYear && known[p - kPeriodsPerYear] == known[p - kPeriodsPerYear]) {
      means[p] = known[p - kPeriodsPerYear];
    } else if (a == a && b == b) {
      means[p] = a + (b - a) * static_cast<double>(p - before) / static_cast<double>(after - before);
    } else {
      means[p] = a == a ? a : b;
    }
  }
  return means;
}

// Weekly values from period values: straight lines between the periods' middles, so that weeks do not jump.
std::vector<double> to_weeks(double last, const std::vector<double>& periods, std::size_t weeks) {
  std::vector<double> weekly(weeks);
  for (std::size_t week = 0; week < weeks; ++week) {
    const std::size_t p = week / kWeeksPerPeriod;
    const double offset = (static_cast<double>(week % kWeeksPerPeriod) - 1.5) / static_cast<double>(kWeeksPerPeriod);
    const double before = p == 0 ? last : periods[p - 1];
    const double after = p + 1 < periods.size() ? periods[p + 1] : periods[p];
    const double value =
        offset < 0 ? periods[p] + (periods[p] - before) * offset : periods[p] + (after - periods[p]) * offset;
    weekly[week] = std::max(0.0, value);
  }
  return weekly;
}

double mean_of(const std::vector<double>& values, std::size_t from) {
  double sum = 0;
  for (std::size_t i = from; i < values.size(); ++i) sum += values[i];
  return values.size() > from ? sum / static_cast<double>(values.size() - from) : 0;
}

// Squared one-step errors of a smoothing without season over the same periods as Holt-Winters'.
double plain_sse(const std::vector<double>& means) {
  const std::vector<double> ones(means.size(), 1.0);
  double best = -1;
  for (const double alpha : {0.1, 0.2, 0.35, 0.5, 0.75, 1.0}) {
    double level = mean_of(std::vector<double>(means.begin(), means.begin() + kPeriodsPerYear), 0), sse = 0;
    for (std::size_t p = kPeriodsPerYear; p < means.size(); ++p) {
      const double error = means[p] - level;
      sse += error * error;
      level += alpha * error;
    }
    if (best < 0 || sse < best) best = sse;
  }
  return best;
}

std::optional<SeasonalForecast> two_years(const std::vector<double>& means, std::size_t weeks) {
  HoltWintersFit fit = fit_holt_winters(means, kPeriodsPerYear, SeasonKind::additive);
  SeasonalForecast result;
  result.method = ForecastMethod::holt_winters_additive;
  if (std::all_of(means.begin(), means.end(), [](double value) { return value > 0; })) {
    HoltWintersFit product = fit_holt_winters(means, kPeriodsPerYear, SeasonKind::multiplicative);
    if (product.sse < fit.sse) {
      fit = std::move(product);
      result.method = ForecastMethod::holt_winters_multiplicative;
    }
  }
  if (fit.sse >= kSeasonGain * plain_sse(means)) return std::nullopt;
  std::vector<double> ahead((weeks + kWeeksPerPeriod - 1) / kWeeksPerPeriod + 1);
  for (std::size_t p = 0; p < ahead.size(); ++p) ahead[p] = std::max(0.0, fit.ahead(p + 1));
  result.weekly = to_weeks(means.back(), ahead, weeks);
  // A period's error is that of a mean of four weeks.
  result.variance = static_cast<double>(kWeeksPerPeriod) * fit.sse / static_cast<double>(fit.errors);
  return result;
}

std::optional<SeasonalForecast> one_year(const std::vector<double>& means, std::size_t weeks, bool flagged) {
  const std::size_t first = means.size() - kPeriodsPerYear;
  const double mean = mean_of(means, first);
  if (mean <= 0) return std::nullopt;
  double swing = 0;
  for (std::size_t p = first; p < means.size(); ++p) swing += (means[p] - mean) * (means[p] - mean);
  swing /= static_cast<double>(kPeriodsPerYear);
  // Chance alone: the mean of four Poisson weeks has a quarter of a week's variance.
  const double noise = mean / static_cast<double>(kWeeksPerPeriod);
  const double least_swing = mean * (flagged ? kFlaggedSwing : kOneYearSwing);
  if (swing < least_swing * least_swing || swing < kSwingOverNoise * kSwingOverNoise * noise) return std::nullopt;
  const auto index = [&](std::size_t p) { return 1 + kOneYearShare * (means[first + p % kPeriodsPerYear] / mean - 1); };
  // Level: the last two periods without their season, the last one twice.
  const double level =
      (2 * means.back() / index(kPeriodsPerYear - 1) + means[means.size() - 2] / index(kPeriodsPerYear - 2)) / 3;
  SeasonalForecast result;
  result.method = ForecastMethod::one_year_season;
  std::vector<double> ahead((weeks + kWeeksPerPeriod - 1) / kWeeksPerPeriod + 1);
  for (std::size_t p = 0; p < ahead.size(); ++p) ahead[p] = level * index(p);
  result.weekly = to_weeks(level * index(kPeriodsPerYear - 1), ahead, weeks);
  result.variance = mean + swing;
  return result;
}

}  // namespace

std::optional<SeasonalForecast> forecast_season(const DemandHistory& history, std::size_t weeks,
                                                bool flagged_seasonal) {
  if (history.weeks() < kWeeksPerPeriod * kPeriodsPerYear) return std::nullopt;
  double observed = 0;
  const std::vector<double> means = period_means(history, observed);
  if (observed < kLeastObserved) return std::nullopt;
  if (means.size() >= 2 * kPeriodsPerYear) return two_years(means, weeks);
  return one_year(means, weeks, flagged_seasonal);
}

}  // namespace ipi
