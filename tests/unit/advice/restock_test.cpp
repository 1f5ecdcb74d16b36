#include "advice/restock.h"

#include <doctest/doctest.h>

#include "small_inventory.h"

using namespace ipi;
using ipi::test::SmallInventory;

namespace {

// Certain demand of ten a day, so that every figure can be checked by hand.
Forecast ten_a_day() {
  Forecast forecast;
  forecast.method = ForecastMethod::level;
  forecast.mean.assign(26, 70);
  forecast.dispersion = 0;
  return forecast;
}

SmallInventory one_sku(int available, int inbound = 0) {
  SmallInventory small(Marketplace::us, "2026-11-23", 1);
  small.stock(0, available, 900);
  small.inventory.inbound.set(0, inbound);
  small.inventory.lead_time_days.set(0, 20);
  return small;
}

RestockAdvice advise(const SmallInventory& small, const Forecast& forecast = ten_a_day(),
                     const RestockOptions& options = {}) {
  return advise_restock(small.inventory, SkuId(0), forecast, options);
}

}  // namespace

TEST_CASE("Restock: order on the day on which lead time and the corridor's floor use the stock up") {
  const RestockAdvice advice = advise(one_sku(600));
  CHECK(advice.known);
  CHECK(*advice.days_of_supply == doctest::Approx(60));
  CHECK(advice.place == CorridorPlace::inside);
  CHECK(advice.runs_out->iso() == "2027-01-22");
  CHECK(advice.reorder_point_units == doctest::Approx(20 * 10 + 28 * 10));
  // 600 fall to 480 in 12 days; on arrival 28 days' worth is left and is filled up to 60.
  CHECK(advice.reorder_by->iso() == "2026-12-05");
  CHECK(advice.order_units == 320);
  CHECK(advice.missed_units == 0);
}

TEST_CASE("Restock: edges of the corridor at 28, 60 and 90 days") {
  CHECK(advise(one_sku(279)).place == CorridorPlace::below);
  CHECK(advise(one_sku(280)).place == CorridorPlace::inside);
  CHECK(advise(one_sku(600)).place == CorridorPlace::inside);
  CHECK(advise(one_sku(610)).place == CorridorPlace::above);
  CHECK(advise(one_sku(900)).place == CorridorPlace::above);
  CHECK(advise(one_sku(910)).place == CorridorPlace::excess);
  CHECK(advise(one_sku(0)).place == CorridorPlace::out_of_stock);
  SmallInventory japan = one_sku(150);
  japan.inventory.marketplace = Marketplace::jp;
  CHECK(advise(japan).place == CorridorPlace::inside);
}

TEST_CASE("Restock: too late is counted in units and sales, and inbound counts for the position") {
  SmallInventory small = one_sku(50);
  small.inventory.price_minor.set(0, 1999);
  const RestockAdvice advice = advise(small);
  CHECK(advice.missed_units == doctest::Approx(150));  // 20 days' 200 less 50
  CHECK(advice.missed_sales_minor == 150 * 1999);
  CHECK(advice.reorder_by->iso() == "2026-11-23");
  CHECK(advise(one_sku(50, 550)).missed_units == 0);
  CHECK(advise(one_sku(50, 550)).reorder_by->iso() == "2026-12-05");
}

TEST_CASE("Restock: case pack rounds up, minimum order lifts, and both say when they leave the corridor") {
  SmallInventory small = one_sku(480);
  small.inventory.case_pack.set(0, 48);
  CHECK(advise(small).order_units == 336);
  CHECK_FALSE(advise(small).rounded_past_corridor);
  small.inventory.minimum_order.set(0, 500);
  CHECK(advise(small).order_units == 528);
  CHECK(advise(small).rounded_past_corridor);
  small.inventory.minimum_order.set(0, 2000);
  CHECK(advise(small).rounded_into_excess);
}

TEST_CASE("Restock: wild demand needs safety stock, a higher service level more of it, never past the corridor") {
  Forecast wild = ten_a_day();
  wild.dispersion = 40;
  RestockOptions options;
  options.service_level = 0.9;
  const double at_90 = advise(one_sku(600), wild, options).safety_units;
  options.service_level = 0.99;
  const RestockAdvice at_99 = advise(one_sku(600), wild, options);
  CHECK(at_90 > 100);
  CHECK(at_99.safety_units > at_90);
  CHECK(at_99.reorder_point_units <= 200 + 600 + 1e-6);
}

TEST_CASE("Restock: no advice to buy what is discontinued, not selling or unknown") {
  SmallInventory small = one_sku(10);
  small.inventory.discontinued.set(0, 1);
  CHECK(advise(small).order_units == 0);
  Forecast none = ten_a_day();
  none.mean.assign(26, 0);
  CHECK(advise(one_sku(10), none).order_units == 0);
  CHECK_FALSE(advise(one_sku(10), none).days_of_supply.has_value());
  CHECK_FALSE(advise(one_sku(10), Forecast()).known);
}

TEST_CASE("Restock: stranded units are no supply") {
  SmallInventory small = one_sku(600);
  small.inventory.stranded_units.set(0, 600);
  CHECK(advise(small).place == CorridorPlace::out_of_stock);
}

TEST_CASE("Restock: disagreement with Amazon's ship-in advice is named") {
  SmallInventory small = one_sku(900);
  small.inventory.amazon_ship_in_units.set(0, 400);
  CHECK(advise(small).conflict == RestockConflict::amazon_sends_and_we_do_not);
  small = one_sku(200);
  small.inventory.amazon_ship_in_units.set(0, 0);
  CHECK(advise(small).conflict == RestockConflict::we_send_and_amazon_does_not);
  small.inventory.amazon_ship_in_units.set(0, 4000);
  CHECK(advise(small).conflict == RestockConflict::amazon_sends_more);
  small.inventory.amazon_ship_in_units.set(0, 500);
  CHECK(advise(small).conflict == RestockConflict::none);
}

TEST_CASE("Just in time: weekly sends keep the stock between the corridor's floor and ceiling") {
  const SmallInventory small = one_sku(600);
  const std::vector<SendWeek> sends = plan_sends(small.inventory, SkuId(0), ten_a_day(), 13);
  REQUIRE(!sends.empty());
  CHECK(sends.front().send_by.iso() == "2026-11-30");  // arrives when 330 are left for 35 days' 350
  for (const SendWeek& send : sends) {
    CHECK(send.stock_before >= 280 - 1e-6);
    CHECK(send.stock_before + send.units <= 600);
    CHECK(send.arrives - send.send_by == 20);
  }
  CHECK(sends.back().units == 70);
}

TEST_CASE("Restock: a pack less is ordered where the last one alone would make excess") {
  SmallInventory small = one_sku(600);
  // On arrival 280 are left, 320 are wanted, and excess begins at 900.
  small.inventory.case_pack.set(0, 317);
  CHECK(advise(small).order_units == 317);
  CHECK_FALSE(advise(small).rounded_into_excess);
  small.inventory.minimum_order.set(0, 400);
  CHECK(advise(small).order_units == 634);
  CHECK(advise(small).rounded_into_excess);
  small.inventory.minimum_order.clear(0);
  small.inventory.case_pack.set(0, 700);  // one pack is the least that can be ordered
  CHECK(advise(small).order_units == 700);
  CHECK(advise(small).rounded_into_excess);
  CHECK_FALSE(advise(small).rounded_past_corridor);
}

TEST_CASE("Restock: Amazon that sends much less is named, and both sending nothing is no conflict") {
  SmallInventory small = one_sku(200);
  small.inventory.amazon_ship_in_units.set(0, 399);  // we send 600
  CHECK(advise(small).conflict == RestockConflict::amazon_sends_less);
  small.inventory.amazon_ship_in_units.set(0, 400);
  CHECK(advise(small).conflict == RestockConflict::none);
  small = one_sku(900);
  small.inventory.amazon_ship_in_units.set(0, 0);
  CHECK(advise(small).conflict == RestockConflict::none);
}

TEST_CASE("Just in time: nothing is sent of what is discontinued, does not sell or is not known") {
  SmallInventory small = one_sku(0);
  CHECK(plan_sends(small.inventory, SkuId(0), Forecast(), 13).empty());
  Forecast none = ten_a_day();
  none.mean.assign(26, 0);
  CHECK(plan_sends(small.inventory, SkuId(0), none, 13).empty());
  small.inventory.discontinued.set(0, 1);
  CHECK(plan_sends(small.inventory, SkuId(0), ten_a_day(), 13).empty());
}

TEST_CASE("Restock: Amazon that sends what the seller gave up or keeps to himself is named") {
  SmallInventory small = one_sku(10);
  small.inventory.amazon_ship_in_units.set(0, 400);
  small.inventory.do_not_touch.set(0, 1);
  CHECK(advise(small).order_units == 0);
  CHECK(advise(small).conflict == RestockConflict::amazon_sends_and_we_do_not);
  small.inventory.do_not_touch.clear(0);
  small.inventory.discontinued.set(0, 1);
  CHECK(advise(small).conflict == RestockConflict::amazon_sends_and_we_do_not);
}

TEST_CASE("Restock: of unknown demand nobody knows how long stock lasts") {
  CHECK_FALSE(days_covered(Forecast(), 5).has_value());
  CHECK(*days_covered(ten_a_day(), 5) == doctest::Approx(0.5));
}
