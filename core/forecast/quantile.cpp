#include "forecast/quantile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ipi {
namespace {

struct Point {
  double probability, z;
};
// Source: any table of the standard normal distribution; five decimals.
constexpr std::array<Point, 25> kUpperHalf{{
    {0.5, 0},        {0.55, 0.12566},  {0.6, 0.25335},    {0.65, 0.38532},  {0.7, 0.52440},
    {0.75, 0.67449}, {0.8, 0.84162},   {0.825, 0.93459},  {0.85, 1.03643},  {0.875, 1.15035},
    {0.9, 1.28155},  {0.91, 1.34076},  {0.92, 1.40507},   {0.93, 1.47579},  {0.94, 1.55477},
    {0.95, 1.64485}, {0.96, 1.75069},  {0.97, 1.88079},   {0.98, 2.05375},  {0.985, 2.17009},
    {0.99, 2.32635}, {0.995, 2.57583}, {0.9975, 2.80703}, {0.999, 3.09023}, {0.9999, 3.71902},
}};

}  // namespace

double normal_quantile(double probability) {
  if (probability < 0.5) return -normal_quantile(1 - probability);
  const double p = std::min(probability, kUpperHalf.back().probability);
  std::size_t i = 1;
  while (i + 1 < kUpperHalf.size() && kUpperHalf[i].probability < p) ++i;
  const Point& a = kUpperHalf[i - 1];
  const Point& b = kUpperHalf[i];
  return a.z + (b.z - a.z) * (p - a.probability) / (b.probability - a.probability);
}

double demand_quantile(double mean, double variance, double z) {
  if (mean <= 0) return 0;
  const double dispersion = std::max(variance, 0.0) / mean;
  if (dispersion <= 0) return mean;
  const double root = std::sqrt(mean / dispersion) + z / 2;
  return root > 0 ? dispersion * root * root : 0;
}

}  // namespace ipi
