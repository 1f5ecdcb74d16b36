// Options: what can be done about the oldest units of one SKU, side by side in money and points: leave them,
// sell them off, take them back, liquidate or dispose of them. In: a finder, a SKU, how many units it is
// about. Out: one row an option, over the coming quarter. Never fails; money that is not known is
// kUnknownMinor.
#pragma once

#include <optional>
#include <vector>

#include "advice/actions.h"

namespace ipi {

struct SkuOption {
  std::optional<ActionKind> kind;   // missing: leave it
  std::int32_t units = 0;           // that leave, or are sold on top
  std::int64_t fees_minor = 0;      // storage and surcharges of what stays, and the action's own fees
  std::int64_t comes_in_minor = 0;  // what a liquidator pays
  std::int64_t given_up_minor = 0;  // discount, or goods at their unit cost
  std::int64_t money_minor = 0;     // comes in − fees − given up
  double points = 0;                // steady state
  // First Monday on which the number shown moves by at least half a point; missing: not within the quarter.
  std::optional<Day> first_seen;
  std::uint32_t warnings = 0;
};

// `units` 0: the units in excess, or all that are stranded.
std::vector<SkuOption> compare_options(const ActionFinder& finder, SkuId sku, std::int32_t units = 0);

}  // namespace ipi
