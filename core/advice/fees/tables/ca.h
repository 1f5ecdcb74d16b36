// Fees of Amazon.ca, in Canadian cents, from one third party's reading of the 2026 card: medium confidence.
// The day from which they hold was not given; the card's year is taken. Not found: utilization surcharge,
// low-inventory-level fee, liquidation of oversize goods, whether clothing is exempt.
#pragma once

#include "advice/fees/tables/row.h"

namespace ipi::ca_fees {

using enum FeeKind;
using enum SizeClass;
using enum FeeSeason;
using fee_row::aged;
using fee_row::bracket;
using fee_row::Card;
using fee_row::heaviest;
using fee_row::share;
using fee_row::storage;

constexpr RateUnit kMetre = RateUnit::per_cubic_metre;
constexpr RateUnit kKg = RateUnit::per_unit_by_kg;
constexpr double kUp = kNoUpperBound;

constexpr Card kCard{20260101, Confidence::medium, "Source: FBA rate card 2026 (Canada), read by a third party"};
constexpr Card kReferral{20260101, Confidence::low,
                         "Assumption A-151: the liquidation referral fee of the US (15 %) holds elsewhere"};
constexpr Card kRecovery{20260101, Confidence::low,
                         "Assumption A-150: liquidators pay 7.5 % of the price (reported range 5 to 10 %)"};

inline constexpr FeeRate kRates[] = {
    storage(kCard, standard, january_to_september, kMetre, 4000),
    storage(kCard, standard, october_to_december, kMetre, 7700),
    storage(kCard, oversize, january_to_september, kMetre, 2800),
    storage(kCard, oversize, october_to_december, kMetre, 4900),
    aged(kCard, kMetre, 181, 210, 2400),
    aged(kCard, kMetre, 211, 240, 4800),
    aged(kCard, kMetre, 241, 270, 7200),
    aged(kCard, kMetre, 271, 300, 15600),
    aged(kCard, kMetre, 301, 330, 17200),
    aged(kCard, kMetre, 331, 365, 18900),
    aged(kCard, kMetre, 366, kUp, 33000, 15),
    bracket(kCard, removal, standard, kKg, 0, 0.2, 36),
    bracket(kCard, removal, standard, kKg, 0.2, 0.5, 82),
    bracket(kCard, removal, standard, kKg, 0.5, 1, 162),
    heaviest(kCard, removal, standard, kKg, 1, 231, 154),
    bracket(kCard, removal, oversize, kKg, 0, 0.2, 93),
    bracket(kCard, removal, oversize, kKg, 0.2, 0.5, 121),
    bracket(kCard, removal, oversize, kKg, 0.5, 1, 169),
    bracket(kCard, removal, oversize, kKg, 1, 2, 283),
    bracket(kCard, removal, oversize, kKg, 2, 5, 502),
    heaviest(kCard, removal, oversize, kKg, 5, 570, 97),
    bracket(kCard, liquidation, standard, kKg, 0, 0.2, 25),
    bracket(kCard, liquidation, standard, kKg, 0.2, 0.5, 30),
    bracket(kCard, liquidation, standard, kKg, 0.5, 1, 35),
    heaviest(kCard, liquidation, standard, kKg, 1, 40, 20),
    share(kReferral, liquidation_referral, 0.15),
    share(kRecovery, liquidation_recovery, 0.075),
};

}  // namespace ipi::ca_fees
