// The rate card of one account and the room that it takes, as JSON for the page: every rate of every day, the seller's own
// last, and volume on hand and under way by storage type. Asked for when it is looked at; not part of `ipiscope/1`.
#pragma once

#include <array>

#include "advice/capacity.h"
#include "view/account.h"
#include "view/json_writer.h"

namespace ipi {

// {"marketplace", "currency", "rates": [{"kind", "size", "season", "unit", "from", "to", "amount", "amount_over",
//  "minimum_per_unit", "not_for_apparel", "effective_from", "confidence", "source"}],
//  "capacity": [{"type", "on_hand_cm3", "open_cm3", "units", "units_without_volume"}]}; amounts in minor units of the
// currency per `unit`, or shares; `to` null: no upper bound.
std::string write_fees(const Account& account);

// "freed_cm3": by storage type; types that nothing leaves are not in it.
void write_freed(JsonWriter& json, const std::array<double, kCapacityTypeCount>& freed_cm3);

}  // namespace ipi
