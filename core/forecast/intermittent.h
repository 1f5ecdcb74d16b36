// Intermittent demand: items that sell in few of the periods. Croston's method, its bias-corrected form (SBA)
// and TSB, which fades when an item stops selling. In: demand a period (NaN = not observed). Out: the mean
// demand a period. Never fails; no sale at all gives 0. Sources: Croston 1972; Syntetos and Boylan 2005;
// Teunter, Syntetos and Babai 2011.
#pragma once

#include <span>

namespace ipi {

double croston(std::span<const double> demand, double alpha);
double croston_sba(std::span<const double> demand, double alpha);
double teunter_syntetos_babai(std::span<const double> demand, double alpha_size, double alpha_chance);

// Mean number of observed periods from one sale to the next; 0 when fewer than two periods sold.
double mean_interval(std::span<const double> demand);
// Observed periods without a sale at the end.
int quiet_periods(std::span<const double> demand);

}  // namespace ipi
