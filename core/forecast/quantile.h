// Quantiles of demand, from tables and square roots only, so that every platform computes the same bits.
#pragma once

namespace ipi {

// The standard normal quantile of a probability, linear between the table's points (error below 0.01 from
// 0.05 to 0.95, below 0.05 from 0.0001 to 0.9999, clamped beyond).
double normal_quantile(double probability);

// The quantile of a demand that is never negative, with this mean and variance. Right-skewed like a Poisson
// count: the square root of demand is close to normal with a quarter of the dispersion as its variance.
// Source: Anscombe's square-root transformation of counts. z is a normal quantile.
double demand_quantile(double mean, double variance, double z);

}  // namespace ipi
