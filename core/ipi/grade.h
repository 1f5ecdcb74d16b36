// Grade: the colour of a bar (Poor red, Fair yellow, Good light green, Excellent dark green) and the dated edges
// between them. Amazon's edges are percentiles of sellers and move, so they are data that the user may overrule.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ipi/factor_kind.h"

namespace ipi {

enum class Grade : std::uint8_t { unknown, poor, fair, good, excellent };

constexpr std::string_view grade_name(Grade grade) {
  constexpr std::array<std::string_view, 5> kNames{"unknown", "poor", "fair", "good", "excellent"};
  return kNames[static_cast<std::size_t>(grade)];
}

// The value from which each grade holds, edge included: at least where a larger value is better, at most otherwise.
struct GradeCutoffs {
  double fair = 0, good = 0, excellent = 0;
  std::string_view fair_source = {}, good_source = {}, excellent_source = {};
  std::string_view dated = {};  // ISO month or year of the newest source
};

const GradeCutoffs& default_cutoffs(FactorKind kind);
Grade grade_of(FactorKind kind, std::optional<double> value, const GradeCutoffs& cutoffs);

}  // namespace ipi
