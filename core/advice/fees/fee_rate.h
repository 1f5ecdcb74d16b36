// FeeRate: one line of Amazon's rate card as plain data, with the day from which it holds, its source and how
// sure we are. A table of them is what the seller sees, edits and exports; names are those of the exported
// file. Deliberately not here: which rate holds on which day (fee_book.h), what a SKU pays (account_fees.h).
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace ipi {

enum class FeeKind : std::uint8_t {
  monthly_storage,       // per volume and month
  storage_utilization,   // added to it; by weeks of storage utilization
  aged_inventory,        // per volume and month on the 15th; by age in days
  low_inventory_level,   // per unit shipped; by historical days of supply
  removal,               // per unit; by weight
  disposal,              // per unit; by weight
  liquidation,           // processing, per unit; by weight
  liquidation_referral,  // share of what the liquidator pays
  liquidation_recovery,  // what the liquidator pays, as a share of the price
};
constexpr std::size_t kFeeKindCount = 9;

// The size classes that any of the fees tells apart. Storage, removal and liquidation use the first four, the
// low-inventory-level fee the others.
enum class SizeClass : std::uint8_t {
  standard,
  oversize,  // today's large bulky and extra-large
  dangerous_standard,
  dangerous_oversize,
  small_standard,
  large_standard_to_3_lb,
  large_standard_over_3_lb,
};
constexpr std::size_t kSizeClassCount = 7;

enum class FeeSeason : std::uint8_t { all_year, january_to_september, october_to_december };
constexpr std::size_t kFeeSeasonCount = 3;

enum class RateUnit : std::uint8_t { per_cubic_foot, per_cubic_metre, per_unit_by_lb, per_unit_by_kg, per_unit, share };
constexpr std::size_t kRateUnitCount = 6;

// How sure we are of a rate: Amazon's own page; several copies of it that agree; one third party; a guess;
// the seller's own entry.
enum class Confidence : std::uint8_t { high, medium_high, medium, low, entered };
constexpr std::size_t kConfidenceCount = 5;

constexpr double kNoUpperBound = std::numeric_limits<double>::infinity();

struct FeeRate {
  FeeKind kind = FeeKind::monthly_storage;
  SizeClass size = SizeClass::standard;
  FeeSeason season = FeeSeason::all_year;
  RateUnit unit = RateUnit::per_unit;
  // The bracket. Age: from ≤ days ≤ to. Weeks and days of supply: from ≤ x < to. Weight: from < x ≤ to.
  double from = 0;
  double to = kNoUpperBound;
  double amount = 0;                // minor units per `unit`, or a share
  double amount_over = 0;           // for each further lb or kg above `from`
  double minimum_per_unit = 0;      // aged inventory: at least so many minor units a unit
  bool not_for_apparel = false;     // clothing, shoes, bags, jewellery and watches are exempt
  std::int32_t effective_from = 0;  // year, month and day as in 20260116
  Confidence confidence = Confidence::medium;
  std::string_view source = "";
};

std::string_view name(FeeKind kind);
std::string_view name(SizeClass size);
std::string_view name(FeeSeason season);
std::string_view name(RateUnit unit);
std::string_view name(Confidence confidence);
std::optional<FeeKind> fee_kind_from_name(std::string_view text);
std::optional<SizeClass> size_class_from_name(std::string_view text);
std::optional<FeeSeason> fee_season_from_name(std::string_view text);
std::optional<RateUnit> rate_unit_from_name(std::string_view text);

// Exact by definition: one foot is 30.48 cm, one pound 453.59237 g.
constexpr double kCm3PerCubicFoot = 28316.846592;
constexpr double kCm3PerCubicMetre = 1e6;
constexpr double kGramsPerPound = 453.59237;
constexpr double kGramsPerKilogram = 1000;

}  // namespace ipi
