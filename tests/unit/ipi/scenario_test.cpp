#include "ipi/scenario.h"

#include <doctest/doctest.h>

#include "ipi/outlook.h"
#include "ipi/score.h"
#include "unit/ipi/made_up_inventory.h"

namespace ipi {
namespace {

using test::made_up_inventory;

struct World {
  SellerInventory inventory = made_up_inventory({{.on_hand = 300, .shipped_90d = 30, .excess = 200},
                                                 {.on_hand = 60, .shipped_90d = 120, .excess = 0},
                                                 {.on_hand = 40, .shipped_90d = 20, .excess = 0, .stranded = 40}});
  FactorTable factors = compute_factors(inventory);
  ScoreModel model = score_model(Marketplace::us);
  WhatIf what_if{inventory, factors, model, nullptr};
};

TEST_CASE("WhatIf: without a change the steady score is the estimate") {
  const World world;
  CHECK(world.what_if.score_steady(std::span<const SkuChange>{}) == world.what_if.score_now());
  CHECK(world.what_if.score_now() == score(world.factors, world.model, nullptr).estimate);
}

TEST_CASE("WhatIf: a steady removal equals scoring the inventory without those units") {
  const World world;
  SellerInventory smaller = made_up_inventory({{.on_hand = 100, .shipped_90d = 30, .excess = 0},
                                               {.on_hand = 60, .shipped_90d = 120, .excess = 0},
                                               {.on_hand = 40, .shipped_90d = 20, .excess = 0, .stranded = 40}});
  const double expected = score(compute_factors(smaller), world.model, nullptr).estimate;
  CHECK(world.what_if.gain_steady({.sku = SkuId(0), .units_removed = 200}) ==
        doctest::Approx(expected - world.what_if.score_now()));
}

TEST_CASE("WhatIf: sums of single changes give the joint score") {
  const World world;
  const SkuChange first{.sku = SkuId(0), .units_removed = 150}, second{.sku = SkuId(2), .stranded_fixed = true};
  FactorSums sum = world.what_if.steady_delta(first);
  sum += world.what_if.steady_delta(second);
  CHECK(world.what_if.score_steady(sum) == doctest::Approx(world.what_if.score_steady(std::array{first, second})));
  WeeklySums weekly = world.what_if.weekly_delta(first);
  weekly += world.what_if.weekly_delta(second);
  CHECK(world.what_if.score_after_days(weekly, 28) ==
        doctest::Approx(world.what_if.score_after_days(std::array{first, second}, 28)));
}

TEST_CASE("WhatIf: a stock cut arrives over a quarter") {
  const World world;
  const SkuChange cut{.sku = SkuId(0), .units_removed = 200};
  double before = 0;
  for (int days : {7, 28, 56, 91}) {
    const double gain = world.what_if.gain_after_days(cut, days);
    CHECK(gain > before);
    before = gain;
  }
}

TEST_CASE("WhatIf: removing excess, fixing a stranded SKU and stopping what is too much raise the score") {
  const World world;
  CHECK(world.what_if.gain_steady({.sku = SkuId(0), .units_removed = 200}) > 0);
  CHECK(world.what_if.gain_steady({.sku = SkuId(2), .stranded_fixed = true}) > 0);
  CHECK(world.what_if.gain_after_days({.sku = SkuId(0), .inbound_units = 500, .inbound_day = 7}, 91) < 0);
}

// One SKU, all of it stranded for 40 days; it sold 90 units in the 50 days before.
SellerInventory stranded_account(int stranded_days) {
  SellerInventory inventory =
      made_up_inventory({{.on_hand = 100, .shipped_90d = 90, .stranded = 100}, {.on_hand = 900, .shipped_90d = 900}});
  inventory.shipped_60d.set(0, 36);
  inventory.shipped_30d.set(0, 0);
  inventory.shipped_7d.set(0, 0);
  inventory.stranded_since_day.set(0, inventory.as_of.days_since_1970() - stranded_days);
  return inventory;
}

TEST_CASE("SkuOutlook: demand for stranded stock is that of the days before it was stranded") {
  const SellerInventory inventory = stranded_account(40);
  const FactorTable factors = compute_factors(inventory);
  CHECK(SkuOutlook(inventory, factors, 0).units_per_day() == doctest::Approx(1.8).epsilon(0.05));
}

TEST_CASE("SkuOutlook: what a listing brings that is fixed fades, as somebody might have put it right anyway") {
  const SellerInventory inventory = stranded_account(10);
  const FactorTable factors = compute_factors(inventory);
  const ScoreModel model = score_model(Marketplace::us);
  const WhatIf what_if(inventory, factors, model, nullptr);
  const SkuChange fixed{.sku = SkuId(0), .stranded_fixed = true};
  const std::size_t stranded = index_of(FactorKind::stranded);
  const WeeklySums delta = what_if.weekly_delta(fixed);
  CHECK(delta.weeks[0].numerator[stranded] == doctest::Approx(-100));
  CHECK(delta.weeks[13].numerator[stranded] == doctest::Approx(-100 * 100.0 / 191).epsilon(0.02));
  // For good nothing else changes, and the account as a whole goes on having some.
  CHECK(what_if.steady_delta(fixed).numerator[stranded] == doctest::Approx(-100));
  CHECK(what_if.weekly_base().weeks[13].numerator[stranded] == doctest::Approx(100));
}

TEST_CASE("SkuOutlook: a shipment that may be late loses sales, one that is there does not") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10, .shipped_90d = 180}});
  inventory.inbound.set(0, 200);
  const FactorTable factors = compute_factors(inventory);
  const SkuOutlook outlook(inventory, factors, 0);
  const std::size_t sell = index_of(FactorKind::sell_through);
  const WeeklySums plain = outlook.weekly_sums({}, 4, Stranded::stays);
  const WeeklySums sure =
      outlook.weekly_sums({.sku = SkuId(0), .inbound_units = 200, .inbound_day = 3}, 4, Stranded::stays);
  CHECK(sure.weeks[4].numerator[sell] == doctest::Approx(180).epsilon(0.01));
  CHECK(plain.weeks[4].numerator[sell] < 0.99 * sure.weeks[4].numerator[sell]);
  CHECK(plain.weeks[4].numerator[sell] > 0.75 * sure.weeks[4].numerator[sell]);
}

TEST_CASE("SkuOutlook: stranded for so long that no sale is left, demand is what Amazon's days of supply say") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 100, .shipped_90d = 0, .stranded = 100}});
  for (Column<std::int32_t>* column : {&inventory.shipped_7d, &inventory.shipped_30d, &inventory.shipped_60d})
    column->set(0, 0);
  CHECK(SkuOutlook(inventory, compute_factors(inventory), 0).units_per_day() == 0);
  inventory.amazon_days_of_supply.set(0, 50);
  CHECK(SkuOutlook(inventory, compute_factors(inventory), 0).units_per_day() == doctest::Approx(2));
}

TEST_CASE("SkuOutlook: stock of the last delivery before it was stranded is ordered again once it sells") {
  SellerInventory inventory = stranded_account(40);
  inventory.age.d0_90.set(0, 0);
  inventory.age.d91_180.set(0, 0);
  inventory.age.d181_270.set(0, 100);
  const auto left_after_half_a_year = [&] {
    const FactorTable factors = compute_factors(inventory);
    const SkuChange fixed{.sku = SkuId(0), .stranded_fixed = true};
    return SkuOutlook(inventory, factors, 0)
        .weekly_sums(fixed, kHorizonWeeks, Stranded::stays)
        .weeks[kHorizonWeeks]
        .units;
  };
  const double of_old_stock = left_after_half_a_year();
  inventory.age.d91_180.set(0, 100);
  inventory.age.d181_270.set(0, 0);
  CHECK(left_after_half_a_year() > of_old_stock);
}

TEST_CASE("WhatIf: a change of a SKU that is not there, or for no day, changes nothing") {
  const World world;
  const SkuChange nobody{.sku = SkuId(9), .units_removed = 5, .stranded_fixed = true};
  CHECK(world.what_if.gain_steady(nobody) == 0);
  CHECK(world.what_if.gain_after_days(nobody, 28) == 0);
  std::array<double, 1> untouched{7};
  world.what_if.gains_after_days({.sku = SkuId(0), .units_removed = 200}, {}, std::span(untouched).first(0));
  CHECK(untouched[0] == 7);
}

TEST_CASE("WhatIf: a new ASIN wins nothing today, as it does not count yet") {
  SellerInventory inventory = made_up_inventory(
      {{.on_hand = 300, .shipped_90d = 30, .excess = 200}, {.on_hand = 60, .shipped_90d = 120, .excess = 0}});
  inventory.first_seen_day.set(0, inventory.as_of.days_since_1970() - 10);
  const FactorTable factors = compute_factors(inventory);
  const WhatIf what_if(inventory, factors, score_model(Marketplace::us), nullptr);
  CHECK(what_if.gain_steady({.sku = SkuId(0), .units_removed = 200}) == 0);
}

TEST_CASE("WhatIf: excess moves no score where the marketplace does not count it") {
  const auto score_in_four_weeks = [](Marketplace marketplace, std::int32_t excess) {
    SellerInventory inventory = made_up_inventory({{.on_hand = 300, .shipped_90d = 30, .excess = excess}});
    inventory.marketplace = marketplace;
    const FactorTable factors = compute_factors(inventory);
    const WhatIf what_if(inventory, factors, score_model(marketplace), nullptr);
    return what_if.score_after_days(WeeklySums{}, 28);
  };
  CHECK(score_in_four_weeks(Marketplace::au, 270) == score_in_four_weeks(Marketplace::au, 0));
  CHECK(score_in_four_weeks(Marketplace::us, 270) < score_in_four_weeks(Marketplace::us, 0));
}

TEST_CASE("WhatIf: sold out today and selling still, sell-through is that of the quarter") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 0, .shipped_90d = 120, .mean_units = 60}});
  const FactorTable factors = compute_factors(inventory);
  const WhatIf what_if(inventory, factors, score_model(Marketplace::us), nullptr);
  const double score = what_if.score_after_days(WeeklySums{}, 28);
  CHECK(score > 0);
  CHECK(score < 1000);
}

}  // namespace
}  // namespace ipi
