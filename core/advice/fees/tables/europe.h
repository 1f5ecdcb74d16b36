// Fees of Amazon.co.uk (pence) and Amazon.de (euro cents), from one third party's reading of Amazon's rate
// card of 2026-06-30, in force from 2026-07-01: medium confidence throughout. Not found: clothing tiers,
// utilization surcharge, liquidation of oversize goods, rates of the Pan-European low-inventory-cost coverage
// fee.
#pragma once

#include "advice/fees/tables/row.h"

namespace ipi::europe_fees {

using enum FeeKind;
using enum SizeClass;
using enum FeeSeason;
using fee_row::aged;
using fee_row::bracket;
using fee_row::Card;
using fee_row::heaviest;
using fee_row::share;
using fee_row::storage;

constexpr RateUnit kFoot = RateUnit::per_cubic_foot;
constexpr RateUnit kMetre = RateUnit::per_cubic_metre;
constexpr RateUnit kKg = RateUnit::per_unit_by_kg;
constexpr double kUp = kNoUpperBound;

constexpr Card kCard{20260701, Confidence::medium, "Source: FBA rate card 260630 (UK and EU), read by a third party"};
constexpr Card kReferral{20260701, Confidence::low,
                         "Assumption A-151: the liquidation referral fee of the US (15 %) holds elsewhere"};
constexpr Card kRecovery{20260701, Confidence::low,
                         "Assumption A-150: liquidators pay 7.5 % of the price (reported range 5 to 10 %)"};

inline constexpr FeeRate kUkRates[] = {
    storage(kCard, standard, january_to_september, kFoot, 76),
    storage(kCard, standard, october_to_december, kFoot, 151),
    storage(kCard, oversize, january_to_september, kFoot, 55),
    storage(kCard, oversize, october_to_december, kFoot, 87),
    aged(kCard, kFoot, 241, 270, 118),
    aged(kCard, kFoot, 271, 300, 314),
    aged(kCard, kFoot, 301, 330, 326),
    aged(kCard, kFoot, 331, 365, 341),
    aged(kCard, kFoot, 366, 455, 571, 20),
    aged(kCard, kFoot, 456, kUp, 614, 25),
    bracket(kCard, removal, standard, kKg, 0, 0.2, 49),
    bracket(kCard, removal, standard, kKg, 0.2, 0.5, 71),
    bracket(kCard, removal, standard, kKg, 0.5, 1, 157),
    heaviest(kCard, removal, standard, kKg, 1, 203, 80),
    bracket(kCard, removal, oversize, kKg, 0, 0.5, 213),
    bracket(kCard, removal, oversize, kKg, 0.5, 1, 410),
    bracket(kCard, removal, oversize, kKg, 1, 2, 527),
    bracket(kCard, removal, oversize, kKg, 2, 5, 733),
    heaviest(kCard, removal, oversize, kKg, 5, 1049, 80),
    bracket(kCard, liquidation, standard, kKg, 0, 0.2, 37),
    bracket(kCard, liquidation, standard, kKg, 0.2, 0.5, 49),
    bracket(kCard, liquidation, standard, kKg, 0.5, 1, 80),
    heaviest(kCard, liquidation, standard, kKg, 1, 106, 53),
    share(kReferral, liquidation_referral, 0.15),
    share(kRecovery, liquidation_recovery, 0.075),
};

inline constexpr FeeRate kDeRates[] = {
    storage(kCard, standard, january_to_september, kMetre, 2754),
    storage(kCard, standard, october_to_december, kMetre, 5220),
    storage(kCard, oversize, january_to_september, kMetre, 2178),
    storage(kCard, oversize, october_to_december, kMetre, 3449),
    aged(kCard, kMetre, 241, 270, 4799),
    aged(kCard, kMetre, 271, 300, 12516),
    aged(kCard, kMetre, 301, 330, 12992),
    aged(kCard, kMetre, 331, 365, 13598),
    aged(kCard, kMetre, 366, 455, 22763, 20),
    aged(kCard, kMetre, 456, kUp, 26197, 25),
    bracket(kCard, removal, standard, kKg, 0, 0.2, 50),
    bracket(kCard, removal, standard, kKg, 0.2, 0.5, 79),
    bracket(kCard, removal, standard, kKg, 0.5, 1, 180),
    heaviest(kCard, removal, standard, kKg, 1, 232, 87),
    bracket(kCard, removal, oversize, kKg, 0, 0.5, 246),
    bracket(kCard, removal, oversize, kKg, 0.5, 1, 480),
    bracket(kCard, removal, oversize, kKg, 1, 2, 615),
    bracket(kCard, removal, oversize, kKg, 2, 5, 855),
    heaviest(kCard, removal, oversize, kKg, 5, 1049, 86),
    bracket(kCard, liquidation, standard, kKg, 0, 0.2, 42),
    bracket(kCard, liquidation, standard, kKg, 0.2, 0.5, 52),
    bracket(kCard, liquidation, standard, kKg, 0.5, 1, 93),
    heaviest(kCard, liquidation, standard, kKg, 1, 102, 53),
    share(kReferral, liquidation_referral, 0.15),
    share(kRecovery, liquidation_recovery, 0.075),
};

}  // namespace ipi::europe_fees
