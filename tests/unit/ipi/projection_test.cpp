#include "ipi/projection.h"

#include <doctest/doctest.h>

#include "ipi/score.h"
#include "unit/ipi/made_up_inventory.h"

namespace ipi {
namespace {

using test::made_up_inventory;

struct World {
  SellerInventory inventory = made_up_inventory(
      {{.on_hand = 300, .shipped_90d = 30, .excess = 200}, {.on_hand = 60, .shipped_90d = 120, .excess = 0}});
  FactorTable factors = compute_factors(inventory);
  ScoreModel model = score_model(Marketplace::us);
};

TEST_CASE("Projection: thirteen Mondays, the band widens as they lie further ahead") {
  const World world;
  const std::vector<DatedFactors> states{dated(world.factors)};
  const std::vector<OfficialScore> scores{{world.factors.as_of, 430, {}}};
  const Calibration calibration = calibrate(states, scores, world.model);
  const WhatIf what_if(world.inventory, world.factors, world.model, &calibration);
  const std::vector<ProjectedWeek> weeks = project(what_if, {});
  REQUIRE(weeks.size() == kProjectedWeeks);
  double width = 0;
  Day monday = world.factors.as_of.monday();
  for (const ProjectedWeek& week : weeks) {
    CHECK(week.monday - monday == 7);
    CHECK(week.range.high - week.range.low > width);
    width = week.range.high - week.range.low;
    monday = week.monday;
  }
}

TEST_CASE("Projection: agrees with the what-if") {
  const World world;
  const WhatIf what_if(world.inventory, world.factors, world.model, nullptr);
  const std::array changes{SkuChange{.sku = SkuId(0), .units_removed = 200}};
  const std::vector<ProjectedWeek> weeks = project(what_if, changes);
  CHECK(weeks[3].range.estimate == doctest::Approx(what_if.score_after_days(changes, 28)));
  CHECK(weeks[12].range.estimate == doctest::Approx(what_if.score_after_days(changes, 91)));
}

TEST_CASE("Projection: a stock cut reaches sell-through in quarters") {
  World world;
  const WhatIf what_if(world.inventory, world.factors, world.model, nullptr);
  const WeeklySums cut = what_if.weekly_delta({.sku = SkuId(0), .units_removed = 200});
  const std::size_t k = index_of(FactorKind::sell_through);
  CHECK(cut.weeks[0].denominator[k] == doctest::Approx(-50));
  CHECK(cut.weeks[4].denominator[k] == doctest::Approx(-50));
  CHECK(cut.weeks[5].denominator[k] == doctest::Approx(-100));
  CHECK(cut.weeks[9].denominator[k] == doctest::Approx(-150));
  CHECK(cut.weeks[13].denominator[k] == doctest::Approx(-200));
}

}  // namespace
}  // namespace ipi
