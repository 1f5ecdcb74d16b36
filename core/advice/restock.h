// Restock: when and how much to send so that a SKU stays in its corridor, and what it costs not to.
// In: an inventory, a SKU's forecast, options. Out: advice for that SKU; unknown demand gives unknown advice.
// Never fails. Deliberately not here: points (actions.h), freight, capacity limits.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "advice/corridor.h"
#include "base/day.h"
#include "forecast/forecast.h"
#include "inventory/seller_inventory.h"

namespace ipi {

struct RestockOptions {
  double service_level = 0.95;  // chance of not running out between order and arrival
  int review_days = 7;          // how often the seller looks
  // Assumption A-180: from order to receipt where the seller's cost file does not say.
  int default_lead_time_days = 30;
};

enum class CorridorPlace : std::uint8_t { no_demand, out_of_stock, below, inside, above, excess };
constexpr std::size_t kCorridorPlaceCount = 6;

// How our advice and Amazon's ship-in advice differ.
enum class RestockConflict : std::uint8_t {
  none,
  amazon_sends_and_we_do_not,
  we_send_and_amazon_does_not,
  amazon_sends_more,
  amazon_sends_less
};
constexpr std::size_t kRestockConflictCount = 5;

struct RestockAdvice {
  bool known = false;  // demand is known
  double per_day = 0;
  double sellable_units = 0, inbound_units = 0;
  CorridorPlace place = CorridorPlace::no_demand;  // of the sellable stock today
  std::optional<double> days_of_supply;            // of it; missing without demand
  std::optional<Day> runs_out;                     // sellable stock alone
  std::optional<Day> runs_out_with_inbound;
  std::optional<Day> under_low_from;  // first day below the corridor, with inbound
  int lead_time_days = 0;
  bool lead_time_assumed = false;
  double safety_units = 0;
  double reorder_point_units = 0;      // order when stock and inbound together fall to this
  std::optional<Day> reorder_by;       // as_of when overdue; missing when never
  std::int32_t order_units = 0;        // on that day
  bool rounded_past_corridor = false;  // case pack or minimum order lift it above the corridor …
  bool rounded_into_excess = false;    // … or into excess
  double missed_units = 0;             // demand lost until an order placed today can arrive
  std::optional<std::int64_t> missed_sales_minor;
  std::optional<std::int32_t> amazon_units;
  RestockConflict conflict = RestockConflict::none;
};

RestockAdvice advise_restock(const SellerInventory& inventory, SkuId sku, const Forecast& forecast,
                             const RestockOptions& options = {});

// Just in time: what to send week by week so that the stock stays in the corridor and never above it by
// choice.
struct SendWeek {
  Day send_by;
  Day arrives;
  std::int32_t units = 0;
  double stock_before = 0;  // expected on arrival, without these units
};
std::vector<SendWeek> plan_sends(const SellerInventory& inventory, SkuId sku, const Forecast& forecast, int weeks,
                                 const RestockOptions& options = {});

// Days that this many units last; missing when demand never uses them up.
std::optional<double> days_covered(const Forecast& forecast, double units);

}  // namespace ipi
