#include "advice/fees/fee_rate.h"

namespace ipi {
namespace {

constexpr std::array<std::string_view, kFeeKindCount> kKindNames{
    "monthly_storage", "storage_utilization", "aged_inventory",       "low_inventory_level", "removal",
    "disposal",        "liquidation",         "liquidation_referral", "liquidation_recovery"};
constexpr std::array<std::string_view, kSizeClassCount> kSizeNames{"standard",
                                                                   "oversize",
                                                                   "dangerous_standard",
                                                                   "dangerous_oversize",
                                                                   "small_standard",
                                                                   "large_standard_to_3_lb",
                                                                   "large_standard_over_3_lb"};
constexpr std::array<std::string_view, kFeeSeasonCount> kSeasonNames{"all_year", "january_to_september",
                                                                     "october_to_december"};
constexpr std::array<std::string_view, kRateUnitCount> kUnitNames{"per_cubic_foot", "per_cubic_metre", "per_unit_by_lb",
                                                                  "per_unit_by_kg", "per_unit",        "share"};
constexpr std::array<std::string_view, kConfidenceCount> kConfidenceNames{"high", "medium_high", "medium", "low",
                                                                          "entered"};

template <class Enum, std::size_t N>
std::optional<Enum> from_name(const std::array<std::string_view, N>& names, std::string_view text) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(FeeKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }
std::string_view name(SizeClass size) { return kSizeNames[static_cast<std::size_t>(size)]; }
std::string_view name(FeeSeason season) { return kSeasonNames[static_cast<std::size_t>(season)]; }
std::string_view name(RateUnit unit) { return kUnitNames[static_cast<std::size_t>(unit)]; }
std::string_view name(Confidence confidence) { return kConfidenceNames[static_cast<std::size_t>(confidence)]; }

std::optional<FeeKind> fee_kind_from_name(std::string_view text) { return from_name<FeeKind>(kKindNames, text); }
std::optional<SizeClass> size_class_from_name(std::string_view text) { return from_name<SizeClass>(kSizeNames, text); }
std::optional<FeeSeason> fee_season_from_name(std::string_view text) {
  return from_name<FeeSeason>(kSeasonNames, text);
}
std::optional<RateUnit> rate_unit_from_name(std::string_view text) { return from_name<RateUnit>(kUnitNames, text); }

}  // namespace ipi
