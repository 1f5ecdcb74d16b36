#include "ipi/scenario.h"

#include <doctest/doctest.h>

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

}  // namespace
}  // namespace ipi
