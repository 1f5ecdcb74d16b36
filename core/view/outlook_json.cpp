#include "view/outlook_json.h"

#include <algorithm>

#include "advice/corridor.h"
#include "advice/restock.h"
#include "forecast/forecast.h"
#include "view/advice_json.h"

namespace ipi {
namespace {

std::string_view place_name(CorridorPlace place) {
  constexpr std::string_view kNames[] = {"no_demand", "out_of_stock", "below", "inside", "above", "excess"};
  return kNames[static_cast<std::size_t>(place)];
}

std::string_view method_name(ForecastMethod method) {
  constexpr std::string_view kNames[] = {"none",
                                         "trailing_windows",
                                         "level",
                                         "damped_trend",
                                         "one_year_season",
                                         "holt_winters_additive",
                                         "holt_winters_multiplicative",
                                         "croston_sba",
                                         "teunter_syntetos_babai"};
  return kNames[static_cast<std::size_t>(method)];
}

std::string_view conflict_name(RestockConflict conflict) {
  constexpr std::string_view kNames[] = {"none", "amazon_sends_and_we_do_not", "we_send_and_amazon_does_not",
                                         "amazon_sends_more", "amazon_sends_less"};
  return kNames[static_cast<std::size_t>(conflict)];
}

constexpr int kForecastWeeks = 13;
constexpr int kWeeksShown = 26;

// Units shipped and stock at the end of each past week that the history covers, oldest first.
void write_series(JsonWriter& json, const SellerInventory& inventory, std::size_t sku) {
  json.key("series").begin_array();
  for (int back = kWeeksShown; inventory.has_series() && back > 0; --back) {
    const Day from = inventory.as_of.monday() - 7 * back, to = from + 6;
    if (from < inventory.history_from || to > inventory.history_to) continue;
    std::int64_t shipped = 0;
    std::optional<std::int32_t> stock;
    for (std::uint32_t i = inventory.series_first[sku]; i < inventory.series_first[sku + 1]; ++i) {
      const Day day(inventory.series_day[i]);
      if (day > to) break;
      if (day >= from) shipped += inventory.series_shipped[i];
      if (inventory.series_ending.has(i)) stock = inventory.series_ending[i];
    }
    json.begin_object().field("week", from).field("shipped", shipped).field("stock", stock).end_object();
  }
  json.end_array();
}

// The corridor of the SKU in units, at its expected sales.
void write_corridor_units(JsonWriter& json, const SellerInventory& inventory, double per_day) {
  const Corridor lane = corridor(inventory.marketplace);
  json.key("corridor").begin_object();
  json.field("low_units", lane.low_days * per_day);
  json.field("high_units", lane.high_days * per_day);
  json.field("excess_units", lane.excess_days * per_day);
  json.end_object();
}

}  // namespace

void write_outlook(JsonWriter& json, const Account& account, SkuId sku) {
  const SellerInventory& inventory = account.inventory();
  write_series(json, inventory, index_of(sku));
  const Forecast forecast = forecast_demand(inventory, sku, inventory.as_of + 1, kForecastWeeks);
  json.key("forecast");
  if (!forecast.known()) {
    json.null();
  } else {
    json.begin_object();
    json.field("method", method_name(forecast.method));
    json.field("from", forecast.from);
    json.field("per_day", forecast.per_day());
    json.field("stock_out_days", forecast.stock_out_days);
    json.field("damped_weeks", forecast.damped_weeks);
    json.key("weeks").begin_array();
    // Stock at the week's end if the mean sells and nothing arrives.
    double stock = inventory.on_hand.get_or(index_of(sku), 0);
    for (std::size_t w = 0; w < forecast.mean.size(); ++w) {
      stock = std::max(0.0, stock - forecast.mean[w]);
      json.begin_object().field("mean", forecast.mean[w]).field("low", forecast.low[w]).field("high", forecast.high[w]);
      json.field("stock", stock).end_object();
    }
    json.end_array();
    write_corridor_units(json, inventory, forecast.per_day());
    json.end_object();
  }
  const RestockAdvice advice = advise_restock(inventory, sku, forecast);
  json.key("restock");
  if (!advice.known) {
    json.null();
    return;
  }
  json.begin_object();
  json.field("place", place_name(advice.place));
  json.field("per_day", advice.per_day);
  json.field("days_of_supply", advice.days_of_supply);
  json.field("runs_out", advice.runs_out);
  json.field("runs_out_with_inbound", advice.runs_out_with_inbound);
  json.field("reorder_by", advice.reorder_by);
  json.field("order_units", advice.order_units);
  json.field("lead_time_days", advice.lead_time_days);
  json.field("lead_time_assumed", advice.lead_time_assumed);
  json.field("safety_units", advice.safety_units);
  json.field("missed_units", advice.missed_units);
  write_money(json, "missed_sales", account, advice.missed_sales_minor);
  json.field("amazon_units", advice.amazon_units);
  json.field("conflict", conflict_name(advice.conflict));
  // Just in time: what to send week by week.
  json.key("sends").begin_array();
  for (const SendWeek& week : plan_sends(inventory, sku, forecast, kForecastWeeks)) {
    if (week.units <= 0) continue;
    json.begin_object()
        .field("send_by", week.send_by)
        .field("arrives", week.arrives)
        .field("units", week.units)
        .end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace ipi
