#include "forecast/intermittent.h"

namespace ipi {
namespace {

bool observed(double value) { return value == value; }

}  // namespace

double croston(std::span<const double> demand, double alpha) {
  double size = 0, interval = 0;
  int since = 0;
  bool started = false;
  for (const double value : demand) {
    if (!observed(value)) continue;
    ++since;
    if (value <= 0) continue;
    if (!started) {
      size = value;
      interval = since;
      started = true;
    } else {
      size += alpha * (value - size);
      interval += alpha * (since - interval);
    }
    since = 0;
  }
  return started ? size / interval : 0;
}

double croston_sba(std::span<const double> demand, double alpha) { return (1 - alpha / 2) * croston(demand, alpha); }

double teunter_syntetos_babai(std::span<const double> demand, double alpha_size, double alpha_chance) {
  // Start values: the mean over all observed periods, so that a first sale at an odd place does not rule.
  double periods = 0, sales = 0, units = 0;
  for (const double value : demand) {
    if (!observed(value)) continue;
    periods += 1;
    if (value > 0) {
      sales += 1;
      units += value;
    }
  }
  if (sales <= 0) return 0;
  double chance = sales / periods, size = units / sales;
  for (const double value : demand) {
    if (!observed(value)) continue;
    if (value > 0) {
      size += alpha_size * (value - size);
      chance += alpha_chance * (1 - chance);
    } else {
      chance -= alpha_chance * chance;
    }
  }
  return chance * size;
}

double mean_interval(std::span<const double> demand) {
  int since = 0, intervals = 0, total = 0;
  bool started = false;
  for (const double value : demand) {
    if (!observed(value)) continue;
    ++since;
    if (value <= 0) continue;
    if (started) {
      ++intervals;
      total += since;
    }
    started = true;
    since = 0;
  }
  return intervals > 0 ? static_cast<double>(total) / intervals : 0;
}

int quiet_periods(std::span<const double> demand) {
  int quiet = 0;
  for (const double value : demand) {
    if (!observed(value)) continue;
    quiet = value > 0 ? 0 : quiet + 1;
  }
  return quiet;
}

}  // namespace ipi
