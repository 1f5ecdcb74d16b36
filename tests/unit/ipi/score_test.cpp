#include "ipi/score.h"

#include <doctest/doctest.h>

#include <numeric>

#include "ipi/attribution.h"
#include "unit/ipi/made_up_inventory.h"

namespace ipi {
namespace {

using test::made_up_inventory;

ScoreBreakdown score_of(const SellerInventory& inventory) {
  return score(compute_factors(inventory), score_model(inventory.marketplace), nullptr);
}

TEST_CASE("Score: nothing in excess, nothing stranded, sell-through 4 gives 560 to 680") {
  for (Marketplace marketplace : {Marketplace::us, Marketplace::ca, Marketplace::au}) {
    SellerInventory inventory = made_up_inventory({{.on_hand = 100, .shipped_90d = 400, .excess = 0}});
    inventory.marketplace = marketplace;
    const ScoreBreakdown breakdown = score_of(inventory);
    CHECK(breakdown.estimate >= 560);
    CHECK(breakdown.estimate <= 680);
  }
}

TEST_CASE("Score: everything at its worst gives under 250") {
  CHECK(score_of(made_up_inventory({{.on_hand = 100, .excess = 100, .stranded = 100}})).estimate < 250);
}

TEST_CASE("Score: the one whole published point lies inside the band for each sell-through it may have had") {
  for (std::int32_t shipped : {350, 400, 450, 500}) {
    const ScoreBreakdown breakdown =
        score_of(made_up_inventory({{.on_hand = 100, .shipped_90d = shipped, .excess = 0}}));
    CHECK(breakdown.low < 615);
    CHECK(breakdown.high > 615);
  }
}

TEST_CASE("Score: the uncalibrated band is at most 320 points wide, with a factor missing too") {
  const ScoreBreakdown known = score_of(made_up_inventory({{.on_hand = 100, .shipped_90d = 100}}));
  const ScoreBreakdown missing = score_of(made_up_inventory({{.on_hand = 100, .shipped_90d = 100, .stranded = -1}}));
  CHECK(known.high - known.low <= 320);
  CHECK(missing.high - missing.low <= 320);
  CHECK(missing.high - missing.low > known.high - known.low);
}

TEST_CASE("Score: improving a factor never lowers it") {
  const ScoreModel model = score_model(Marketplace::us);
  for (FactorKind kind : kFactorKinds) {
    const double worst = higher_is_better(kind) ? 0 : 1, best = higher_is_better(kind) ? 1 : 0;
    const double scale = kind == FactorKind::sell_through ? 20 : 1;
    double before = -1;
    for (int step = 0; step <= 1000; ++step) {
      const double share = model.share(kind, scale * (worst + (best - worst) * step / 1000));
      CHECK(share >= before);
      CHECK(share <= 1);
      before = share;
    }
  }
}

TEST_CASE("Score: points lost sum to ceiling − uncalibrated, SKUs to their factor") {
  const SellerInventory inventory = made_up_inventory({{.on_hand = 100, .shipped_90d = 30, .excess = 40, .stranded = 3},
                                                       {.on_hand = 31, .shipped_90d = 90, .excess = 0},
                                                       {.on_hand = 7, .shipped_90d = 0, .excess = 7, .stranded = 7}});
  const FactorTable factors = compute_factors(inventory);
  const ScoreModel model = score_model(Marketplace::us);
  const ScoreBreakdown breakdown = score(factors, model, nullptr);
  double lost = 0, points = breakdown.base_points;
  for (const FactorPart& part : breakdown.parts) {
    lost += part.points_lost;
    points += part.points;
  }
  CHECK(lost == doctest::Approx(breakdown.ceiling - breakdown.uncalibrated).epsilon(1e-12));
  CHECK(points == doctest::Approx(breakdown.uncalibrated).epsilon(1e-12));
  const PointShares shares = attribute(factors, model, breakdown);
  for (FactorKind kind : kFactorKinds) {
    const std::vector<double>& column = shares.points_lost[index_of(kind)];
    const double sum = std::accumulate(column.begin(), column.end(), 0.0);
    CHECK(std::abs(sum - breakdown.part(kind).points_lost) < 1e-6);
  }
  CHECK(shares.order.front() == 0);
}

TEST_CASE("Score: a factor that the files do not tell costs no points and lowers the ceiling") {
  const ScoreBreakdown breakdown = score_of(made_up_inventory({{.on_hand = 100, .shipped_90d = 100, .stranded = -1}}));
  CHECK(breakdown.part(FactorKind::stranded).points_lost == 0);
  CHECK(breakdown.part(FactorKind::stranded).points_available == 0);
  double lost = 0;
  for (const FactorPart& part : breakdown.parts) lost += part.points_lost;
  CHECK(lost == doctest::Approx(breakdown.ceiling - breakdown.uncalibrated).epsilon(1e-12));
}

TEST_CASE("Attribution: SKUs with equal points are ordered by units, then by id") {
  const FactorTable factors = compute_factors(
      made_up_inventory({{.on_hand = 5, .excess = 5}, {.on_hand = 5, .excess = 5}, {.on_hand = 9, .excess = 9}}));
  const ScoreModel model = score_model(Marketplace::us);
  const PointShares shares = attribute(factors, model, score(factors, model, nullptr));
  CHECK(shares.order == std::vector<std::uint32_t>{2, 0, 1});
}

TEST_CASE("Score: the week is the Monday on or before the day") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 1}});
  inventory.as_of = *Day::from_iso("2026-06-07");
  CHECK(score_of(inventory).week_of.iso() == "2026-06-01");
}

TEST_CASE("Model: every constant has a source or an assumption") {
  for (const ModelConstant& constant : model_constants()) {
    const bool given = constant.provenance.starts_with("Source: ") || constant.provenance.starts_with("Assumption A-");
    CHECK_MESSAGE(given, constant.name);
  }
}

}  // namespace
}  // namespace ipi
