// Alerts: what is about to happen to a SKU and when. In: inventory, fees, demand. Out: a list by day, then
// SKU. Never fails; what is not known raises no alert. Deliberately not here: words (the page's), what to do
// about it (actions.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "advice/fees/account_fees.h"
#include "advice/restock.h"
#include "base/day.h"
#include "base/ids.h"
#include "forecast/forecast.h"

namespace ipi {

enum class AlertKind : std::uint8_t {
  runs_out_before_arrival,  // an order placed today comes too late
  falls_under_corridor,     // below the least days of supply
  turns_aged,               // units pass 180 days (or the first charged age) before the next count
  automatic_removal,        // Amazon removes stranded units
  low_level_fee,            // the low-inventory-level fee is being charged
};
constexpr std::size_t kAlertKindCount = 5;
std::string_view name(AlertKind kind);

struct Alert {
  AlertKind kind = AlertKind::turns_aged;
  SkuId sku{};
  Day day;  // when it happens; `act_by` is the last day to prevent it
  Day act_by;
  double units = 0;                   // missed, ageing, removed; for the fee: units a month
  std::optional<std::int64_t> minor;  // sales missed or fee, where known
  bool assumed = false;               // day rests on an assumed lead time or reason
};

struct AlertOptions {
  RestockOptions restock;
  int horizon_days = 30;  // of the corridor alert
};

std::vector<Alert> find_alerts(const AccountFees& fees, const DemandTable& demand, const AlertOptions& options = {});

// The day on which Amazon removes the SKU's stranded units: the file's, else counted from the day they were
// stranded on.
struct RemovalDeadline {
  Day day;
  bool assumed = false;
};
std::optional<RemovalDeadline> automatic_removal_day(const SellerInventory& inventory, std::size_t sku);

// Coming Mondays, on which the score is renewed.
std::vector<Day> score_mondays(Day as_of, int weeks);

}  // namespace ipi
