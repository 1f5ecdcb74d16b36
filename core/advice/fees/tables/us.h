// Fees of Amazon.com, in US cents. Not here because no source was found: utilization surcharge of oversize
// goods, low-inventory-level fee of bulky goods (since 2026-01-15), removal rates before 2026.
#pragma once

#include "advice/fees/tables/row.h"

namespace ipi::us_fees {

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
constexpr RateUnit kLb = RateUnit::per_unit_by_lb;
constexpr double kUp = kNoUpperBound;
constexpr Confidence kMediumHigh = Confidence::medium_high;

constexpr Card kStorage2023{20230201, Confidence::medium, "Source: simple-agency.com.ua, FBA storage changes of 2023"};
constexpr Card kStorage2024{20240401, kMediumHigh,
                            "Source: Amazon help G3EDYEF6KUCFQTNM, monthly storage; 2026 rate card"};
constexpr Card kUtilization{20240401, Confidence::medium,
                            "Source: Amazon help G3EDYEF6KUCFQTNM, storage utilization; goatconsulting.com"};
constexpr Card kAged2023{20230415, kMediumHigh, "Source: simple-agency.com.ua, aged inventory surcharge 2023"};
constexpr Card kAged2024{20240215, kMediumHigh,
                         "Source: Amazon help G201411300, aged inventory; start day from memory"};
constexpr Card kAged2026{20260116, kMediumHigh,
                         "Source: Amazon announcement of February 2026; help G201411300; biginternetcommerce.com"};
constexpr Card kLowLevel{20240401, Confidence::high,
                         "Source: Amazon help GV43F6S76Y9DHYRH, low-inventory-level fee, May 2024"};
constexpr Card kRemoval{20260115, kMediumHigh,
                        "Source: Amazon help GZ5Q2VW5WF4JWRGC, removal and disposal, 2026-01-15"};
constexpr Card kLiquidation{20260115, kMediumHigh, "Source: Amazon help, FBA liquidations; 2026 rate card"};
constexpr Card kRecovery{20260115, Confidence::low,
                         "Assumption A-150: liquidators pay 7.5 % of the price (reported range 5 to 10 %)"};

inline constexpr FeeRate kRates[] = {
    storage(kStorage2023, standard, january_to_september, kFoot, 87),
    storage(kStorage2024, standard, january_to_september, kFoot, 78),
    storage(kStorage2024, standard, october_to_december, kFoot, 240),
    storage(kStorage2024, oversize, january_to_september, kFoot, 56),
    storage(kStorage2024, oversize, october_to_december, kFoot, 140),
    storage(kStorage2024, dangerous_standard, january_to_september, kFoot, 99),
    storage(kStorage2024, dangerous_standard, october_to_december, kFoot, 363),
    storage(kStorage2024, dangerous_oversize, january_to_september, kFoot, 78),
    storage(kStorage2024, dangerous_oversize, october_to_december, kFoot, 243),

    bracket(kUtilization, storage_utilization, standard, kFoot, 22, 28, 44),
    bracket(kUtilization, storage_utilization, standard, kFoot, 28, 36, 76),
    bracket(kUtilization, storage_utilization, standard, kFoot, 36, 44, 116),
    bracket(kUtilization, storage_utilization, standard, kFoot, 44, 52, 158),
    bracket(kUtilization, storage_utilization, standard, kFoot, 52, kUp, 188),

    aged(kAged2023, kFoot, 181, 210, 50, 0, true),
    aged(kAged2023, kFoot, 211, 240, 100, 0, true),
    aged(kAged2023, kFoot, 241, 270, 150, 0, true),
    aged(kAged2023, kFoot, 271, 300, 380),
    aged(kAged2023, kFoot, 301, 330, 400),
    aged(kAged2023, kFoot, 331, 365, 420),
    aged(kAged2023, kFoot, 366, kUp, 690, 15),

    aged(kAged2024, kFoot, 181, 210, 50, 0, true),
    aged(kAged2024, kFoot, 211, 240, 100, 0, true),
    aged(kAged2024, kFoot, 241, 270, 150, 0, true),
    aged(kAged2024, kFoot, 271, 300, 545),
    aged(kAged2024, kFoot, 301, 330, 570),
    aged(kAged2024, kFoot, 331, 365, 590),
    aged(kAged2024, kFoot, 366, kUp, 690, 15),

    aged(kAged2026, kFoot, 181, 210, 50, 0, true),
    aged(kAged2026, kFoot, 211, 240, 100, 0, true),
    aged(kAged2026, kFoot, 241, 270, 150, 0, true),
    aged(kAged2026, kFoot, 271, 300, 545),
    aged(kAged2026, kFoot, 301, 330, 570),
    aged(kAged2026, kFoot, 331, 365, 590),
    aged(kAged2026, kFoot, 366, 455, 690, 30),
    aged(kAged2026, kFoot, 456, kUp, 790, 35),

    bracket(kLowLevel, low_inventory_level, small_standard, RateUnit::per_unit, 0, 14, 89),
    bracket(kLowLevel, low_inventory_level, small_standard, RateUnit::per_unit, 14, 21, 63),
    bracket(kLowLevel, low_inventory_level, small_standard, RateUnit::per_unit, 21, 28, 32),
    bracket(kLowLevel, low_inventory_level, large_standard_to_3_lb, RateUnit::per_unit, 0, 14, 97),
    bracket(kLowLevel, low_inventory_level, large_standard_to_3_lb, RateUnit::per_unit, 14, 21, 70),
    bracket(kLowLevel, low_inventory_level, large_standard_to_3_lb, RateUnit::per_unit, 21, 28, 36),
    bracket(kLowLevel, low_inventory_level, large_standard_over_3_lb, RateUnit::per_unit, 0, 14, 111),
    bracket(kLowLevel, low_inventory_level, large_standard_over_3_lb, RateUnit::per_unit, 14, 21, 87),
    bracket(kLowLevel, low_inventory_level, large_standard_over_3_lb, RateUnit::per_unit, 21, 28, 47),

    bracket(kRemoval, removal, standard, kLb, 0, 0.5, 84),
    bracket(kRemoval, removal, standard, kLb, 0.5, 1, 153),
    bracket(kRemoval, removal, standard, kLb, 1, 2, 227),
    heaviest(kRemoval, removal, standard, kLb, 2, 289, 106),
    bracket(kRemoval, removal, oversize, kLb, 0, 1, 312),
    bracket(kRemoval, removal, oversize, kLb, 1, 2, 430),
    bracket(kRemoval, removal, oversize, kLb, 2, 4, 636),
    bracket(kRemoval, removal, oversize, kLb, 4, 10, 1004),
    heaviest(kRemoval, removal, oversize, kLb, 10, 1432, 106),

    bracket(kRemoval, disposal, standard, kLb, 0, 0.5, 84),
    bracket(kRemoval, disposal, standard, kLb, 0.5, 1, 153),
    bracket(kRemoval, disposal, standard, kLb, 1, 2, 227),
    heaviest(kRemoval, disposal, standard, kLb, 2, 289, 106),
    bracket(kRemoval, disposal, oversize, kLb, 0, 1, 312),
    bracket(kRemoval, disposal, oversize, kLb, 1, 2, 430),
    bracket(kRemoval, disposal, oversize, kLb, 2, 4, 636),
    bracket(kRemoval, disposal, oversize, kLb, 4, 10, 1004),
    heaviest(kRemoval, disposal, oversize, kLb, 10, 1432, 106),

    bracket(kLiquidation, liquidation, standard, kLb, 0, 0.5, 25),
    bracket(kLiquidation, liquidation, standard, kLb, 0.5, 1, 30),
    bracket(kLiquidation, liquidation, standard, kLb, 1, 2, 35),
    heaviest(kLiquidation, liquidation, standard, kLb, 2, 40, 20),
    bracket(kLiquidation, liquidation, oversize, kLb, 0, 1, 60),
    bracket(kLiquidation, liquidation, oversize, kLb, 1, 2, 70),
    bracket(kLiquidation, liquidation, oversize, kLb, 2, 4, 90),
    bracket(kLiquidation, liquidation, oversize, kLb, 4, 10, 145),
    heaviest(kLiquidation, liquidation, oversize, kLb, 10, 190, 20),
    share(kLiquidation, liquidation_referral, 0.15),
    share(kRecovery, liquidation_recovery, 0.075),
};

}  // namespace ipi::us_fees
