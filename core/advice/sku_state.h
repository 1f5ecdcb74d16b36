// What the actions of one SKU have in common; internal to advice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "advice/actions.h"
#include "advice/corridor.h"

namespace ipi {

struct ActionFinder::SkuState {
  std::size_t sku = 0;
  std::int32_t on_hand = 0, stranded = 0, unfulfillable = 0, excess = 0, amazon_removal_units = 0;
  double sellable = 0, per_day = 0;
  double charged_units = 0;  // at the next count, if nothing is done
  bool discontinued = false, before_season = false;
  std::optional<ActionKind> amazon;
  Corridor lane{};
  StockCourse hold;
  HoldingCost holding;  // of doing nothing, over a quarter
};

struct ActionFinder::Leaving {
  std::int32_t units = 0;
  FactorSums steady_delta;
  std::int64_t fees_avoided_minor = 0;
};

// Assumption A-193: below this many points an action brings none.
constexpr double kLeastPoints = 0.005;

// Lower case without blanks, hyphens and underscores: Amazon's spellings differ in nothing else.
std::string folded_words(std::string_view text);

// One SKU's row of the table as a Forecast, without its range.
Forecast forecast_of(const DemandTable& demand, std::size_t sku);

}  // namespace ipi
