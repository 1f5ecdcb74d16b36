#include "advice/restock.h"

#include <algorithm>
#include <cmath>

#include "forecast/quantile.h"

namespace ipi {
namespace {

// Beyond this a cover is "for ever": two years.
constexpr double kLongestCoverDays = 730;

double sellable(const SellerInventory& inventory, std::size_t sku) {
  const double available = std::max(0, inventory.available.get_or(sku, inventory.on_hand.get_or(sku, 0)));
  // Stranded units cannot be bought, whatever the report calls them.
  const double stranded = std::max(0, inventory.stranded_units.get_or(sku, 0));
  return std::max(0.0, available - stranded);
}

Day after(Day day, double days) { return day + static_cast<int>(days); }

// Up to the case pack and the minimum order; down to the pack below when rounding up alone would make excess.
std::int32_t round_order(double wanted, std::int32_t pack, std::int32_t minimum, double most) {
  if (wanted <= 0) return 0;
  const double packs = static_cast<double>(static_cast<std::int64_t>((wanted + pack - 1) / pack));
  double units = packs * pack;
  if (units > most && units - pack > 0 && units - pack >= minimum) units -= pack;
  if (units < minimum) units = static_cast<double>((minimum + pack - 1) / pack) * pack;
  return static_cast<std::int32_t>(std::min(units, 1e9));
}

RestockConflict compare(std::int32_t ours, std::int32_t amazons) {
  if (ours <= 0 && amazons <= 0) return RestockConflict::none;
  if (ours <= 0) return RestockConflict::amazon_sends_and_we_do_not;
  if (amazons <= 0) return RestockConflict::we_send_and_amazon_does_not;
  // Assumption A-181: half as much again is a different advice.
  if (amazons > 1.5 * ours) return RestockConflict::amazon_sends_more;
  if (ours > 1.5 * amazons) return RestockConflict::amazon_sends_less;
  return RestockConflict::none;
}

struct Terms {
  int lead_days;
  bool lead_assumed;
  std::int32_t pack, minimum;
};

Terms terms_of(const SellerInventory& inventory, std::size_t sku, const RestockOptions& options) {
  Terms terms{};
  terms.lead_assumed = !inventory.lead_time_days.has(sku);
  terms.lead_days = std::max(0, inventory.lead_time_days.get_or(sku, options.default_lead_time_days));
  terms.pack = std::max(1, inventory.case_pack.get_or(sku, 1));
  terms.minimum = std::max(0, inventory.minimum_order.get_or(sku, 0));
  return terms;
}

CorridorPlace place_of(double units, double days, const Corridor& lane) {
  if (units <= 0) return CorridorPlace::out_of_stock;
  if (days < lane.low_days) return CorridorPlace::below;
  if (days <= lane.high_days) return CorridorPlace::inside;
  return days <= lane.excess_days ? CorridorPlace::above : CorridorPlace::excess;
}

}  // namespace

std::optional<double> days_covered(const Forecast& forecast, double units) {
  double days = 0;
  for (const double weekly : forecast.mean) {
    if (weekly > 0 && units <= weekly) return days + 7 * units / weekly;
    units -= weekly;
    days += 7;
  }
  if (forecast.mean.empty() || forecast.mean.back() <= 0) return std::nullopt;
  days += 7 * units / forecast.mean.back();
  return days <= kLongestCoverDays ? std::optional(days) : std::nullopt;
}

RestockAdvice advise_restock(const SellerInventory& inventory, SkuId sku_id, const Forecast& forecast,
                             const RestockOptions& options) {
  const std::size_t sku = index_of(sku_id);
  const Corridor lane = corridor(inventory.marketplace);
  const Terms terms = terms_of(inventory, sku, options);
  RestockAdvice advice;
  advice.known = forecast.known();
  advice.sellable_units = sellable(inventory, sku);
  advice.inbound_units = std::max(0, inventory.inbound.get_or(sku, 0));
  advice.lead_time_days = terms.lead_days;
  advice.lead_time_assumed = terms.lead_assumed;
  if (inventory.amazon_ship_in_units.has(sku)) advice.amazon_units = inventory.amazon_ship_in_units[sku];
  if (!advice.known) return advice;
  advice.per_day = forecast.per_day();
  const double position = advice.sellable_units + advice.inbound_units;
  const Day as_of = inventory.as_of;

  const std::optional<double> days = days_covered(forecast, advice.sellable_units);
  const std::optional<double> days_with_inbound = days_covered(forecast, position);
  advice.days_of_supply = days;
  if (advice.per_day > 0) advice.place = days ? place_of(advice.sellable_units, *days, lane) : CorridorPlace::excess;
  if (days) advice.runs_out = after(as_of, *days);
  if (days_with_inbound) {
    advice.runs_out_with_inbound = after(as_of, *days_with_inbound);
    advice.under_low_from = after(as_of, std::max(0.0, *days_with_inbound - lane.low_days));
  }
  const bool may_restock = inventory.discontinued.get_or(sku, 0) <= 0 && inventory.do_not_touch.get_or(sku, 0) <= 0;
  if (advice.per_day <= 0 || !may_restock) {
    if (advice.amazon_units) advice.conflict = compare(0, *advice.amazon_units);
    return advice;
  }

  const double wait = terms.lead_days + options.review_days;
  const double z = normal_quantile(options.service_level);
  advice.safety_units = std::max(0.0, forecast.units_quantile(wait, z) - forecast.units_within(wait));
  const double low_units =
      forecast.units_within(terms.lead_days + lane.low_days) - forecast.units_within(terms.lead_days);
  const double high_units =
      forecast.units_within(terms.lead_days + lane.high_days) - forecast.units_within(terms.lead_days);
  const double excess_units =
      forecast.units_within(terms.lead_days + lane.excess_days) - forecast.units_within(terms.lead_days);
  // What should still be there when the order arrives: the corridor's floor, or more where demand is wild,
  // but never past its ceiling.
  const double cushion = std::min(std::max(low_units, advice.safety_units), high_units);
  advice.reorder_point_units = forecast.units_within(terms.lead_days) + cushion;
  if (const std::optional<double> lasting = days_covered(forecast, std::max(0.0, position - cushion))) {
    advice.reorder_by = after(as_of, std::max(0.0, *lasting - terms.lead_days));
  }
  const double wait_at_order = std::max(0, (advice.reorder_by ? *advice.reorder_by - as_of : 0)) + terms.lead_days;
  const double left_on_arrival = std::max(0.0, position - forecast.units_within(wait_at_order));
  advice.order_units =
      round_order(high_units - left_on_arrival, terms.pack, terms.minimum, excess_units - left_on_arrival);
  advice.rounded_past_corridor = left_on_arrival + advice.order_units > high_units + terms.pack;
  advice.rounded_into_excess = left_on_arrival + advice.order_units > excess_units;

  advice.missed_units = std::max(0.0, forecast.units_within(terms.lead_days) - position);
  if (inventory.price_minor.has(sku)) {
    advice.missed_sales_minor = round_half_away(advice.missed_units * static_cast<double>(inventory.price_minor[sku]));
  }
  const bool due = advice.reorder_by && *advice.reorder_by - as_of <= options.review_days;
  if (advice.amazon_units) advice.conflict = compare(due ? advice.order_units : 0, *advice.amazon_units);
  return advice;
}

std::vector<SendWeek> plan_sends(const SellerInventory& inventory, SkuId sku_id, const Forecast& forecast, int weeks,
                                 const RestockOptions& options) {
  std::vector<SendWeek> sends;
  const std::size_t sku = index_of(sku_id);
  if (!forecast.known() || forecast.per_day() <= 0 || inventory.discontinued.get_or(sku, 0) > 0) return sends;
  const Corridor lane = corridor(inventory.marketplace);
  const Terms terms = terms_of(inventory, sku, options);
  double stock = sellable(inventory, sku) + std::max(0, inventory.inbound.get_or(sku, 0));
  double day = 0;
  for (int week = 0; week < weeks; ++week) {
    const double arrival = terms.lead_days + 7.0 * week;
    stock = std::max(0.0, stock - (forecast.units_within(arrival) - forecast.units_within(day)));
    day = arrival;
    const auto cover = [&](double cover_days) {
      return forecast.units_within(arrival + cover_days) - forecast.units_within(arrival);
    };
    // Enough for the week until the next arrival with the corridor's floor left.
    const double wanted = cover(lane.low_days + 7) - stock;
    SendWeek send;
    send.send_by = inventory.as_of + 7 * week;
    send.arrives = after(inventory.as_of, arrival);
    send.stock_before = stock;
    send.units = round_order(wanted, terms.pack, terms.minimum, cover(lane.excess_days) - stock);
    if (send.units > 0) sends.push_back(send);
    stock += send.units;
  }
  return sends;
}

}  // namespace ipi
