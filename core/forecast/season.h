// Season of a weekly history, measured in thirteen periods of four weeks. In: demand weeks. Out: a forecast a
// week, or nothing where the history has no year, too many holes, or no season that stands out of its noise.
#pragma once

#include <optional>
#include <vector>

#include "forecast/demand_history.h"
#include "forecast/forecast.h"

namespace ipi {

constexpr std::size_t kWeeksPerPeriod = 4;
constexpr std::size_t kPeriodsPerYear = 13;

struct SeasonalForecast {
  ForecastMethod method = ForecastMethod::none;
  std::vector<double> weekly;  // from the week after the history
  double variance = 0;         // of one week's demand
};

// `weeks` counted from the end of the history.
std::optional<SeasonalForecast> forecast_season(const DemandHistory& history, std::size_t weeks, bool flagged_seasonal);

}  // namespace ipi
