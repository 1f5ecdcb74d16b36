// Holt-Winters exponential smoothing with level, trend and season, additive or multiplicative.
// In: an equally spaced series without gaps, and its period. Out: the fit, from which any step ahead follows.
// Recursions and start values are those of R's stats::HoltWinters, so that results can be compared; the
// parameters come from a deterministic pattern search instead of L-BFGS-B. Precondition: at least two periods
// of data; for the multiplicative kind all values above 0.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ipi {

enum class SeasonKind { additive, multiplicative };

struct HoltWintersParameters {
  double alpha = 0.3, beta = 0.1, gamma = 0.1;  // each 0 to 1
};

struct HoltWintersFit {
  SeasonKind kind = SeasonKind::additive;
  HoltWintersParameters parameters;
  double level = 0, trend = 0;  // at the series' end; trend per step
  std::vector<double> season;   // of the steps 1, 2, … period ahead
  double sse = 0;               // sum of squared one-step errors
  std::size_t errors = 0;       // how many

  // The forecast so many steps ahead. Precondition: steps >= 1.
  double ahead(std::size_t steps) const;
};

// With given parameters.
HoltWintersFit filter_holt_winters(std::span<const double> series, std::size_t period, SeasonKind kind,
                                   const HoltWintersParameters& parameters);
// With the parameters that make the squared one-step errors least.
HoltWintersFit fit_holt_winters(std::span<const double> series, std::size_t period, SeasonKind kind);

}  // namespace ipi
