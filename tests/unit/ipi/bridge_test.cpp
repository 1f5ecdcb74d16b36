#include "ipi/bridge.h"

#include <doctest/doctest.h>

#include <cmath>

#include "unit/ipi/made_up_inventory.h"

namespace ipi {
namespace {

using test::made_up_inventory;

// One state of a made-up account, with names so that SKUs find their partner.
struct State {
  StringPool strings;
  SellerInventory inventory;
  FactorTable factors;
  ScoreModel model = score_model(Marketplace::us);
  ScoreBreakdown breakdown;

  State(std::initializer_list<test::MadeUpSku> skus, std::initializer_list<const char*> names, int days_later)
      : inventory(made_up_inventory(skus)) {
    inventory.as_of = inventory.as_of + days_later;
    inventory.strings = &strings;
    std::size_t row = 0;
    for (const char* name : names) inventory.sku.set(row++, strings.intern(name));
    factors = compute_factors(inventory);
  }
  ScoredState dated_state(const Calibration* calibration) {
    breakdown = score(factors, model, calibration);
    return {&inventory, &factors, &breakdown};
  }
};

double sum_of_bars(const Bridge& bridge) {
  double sum = bridge.unseen;
  for (const FactorBridge& factor : bridge.factors) sum += factor.points;
  return sum;
}

TEST_CASE("Bridge: without a calibration the factors explain all, and name the SKU that did it") {
  State before({{.on_hand = 100, .shipped_90d = 90, .excess = 10}, {.on_hand = 100, .shipped_90d = 200, .excess = 0}},
               {"A", "B"}, 0);
  State after({{.on_hand = 100, .shipped_90d = 200, .excess = 0}, {.on_hand = 300, .shipped_90d = 90, .excess = 210}},
              {"B", "A"}, 28);
  const Bridge bridge = build_bridge(before.dated_state(nullptr), after.dated_state(nullptr), before.model, nullptr);
  CHECK(bridge.unseen == doctest::Approx(0));
  CHECK(bridge.score_after < bridge.score_before);
  CHECK(sum_of_bars(bridge) == doctest::Approx(bridge.score_after - bridge.score_before));
  const FactorBridge& excess = bridge.factors[index_of(FactorKind::excess)];
  CHECK(excess.points < 0);
  REQUIRE_FALSE(excess.skus.empty());
  CHECK(excess.skus.front().sku == "A");
  CHECK(excess.skus.front().numerator_after == 210);
}

TEST_CASE("Bridge: the SKUs and the rest sum to their factor") {
  State before(
      {{.on_hand = 10, .shipped_90d = 9}, {.on_hand = 20, .shipped_90d = 9}, {.on_hand = 30, .shipped_90d = 9}},
      {"A", "B", "C"}, 0);
  State after(
      {{.on_hand = 40, .shipped_90d = 9}, {.on_hand = 25, .shipped_90d = 30}, {.on_hand = 31, .shipped_90d = 9}},
      {"A", "B", "D"}, 7);
  const Bridge bridge = build_bridge(before.dated_state(nullptr), after.dated_state(nullptr), before.model, nullptr, 2);
  for (const FactorBridge& factor : bridge.factors) {
    double sum = factor.rest_points;
    for (const BridgeSku& sku : factor.skus) sum += sku.points;
    CHECK(std::abs(sum - factor.sku_points) < 1e-9);
    CHECK(factor.points == doctest::Approx(factor.sku_points + factor.window_points));
  }
  CHECK(bridge.factors[0].skus.size() == 2);
  CHECK(bridge.factors[0].rest_skus == 2);
}

TEST_CASE("Bridge: a fall with factors that stand still is shown as unseen") {
  State before({{.on_hand = 100, .shipped_90d = 150, .excess = 0}}, {"A"}, 0);
  State after({{.on_hand = 100, .shipped_90d = 150, .excess = 0}}, {"A"}, 7);
  const std::vector<DatedFactors> states{dated(before.factors), dated(after.factors)};
  const std::vector<OfficialScore> scores{{before.factors.as_of, 504, {}}, {after.factors.as_of, 473, {}}};
  const Calibration calibration = calibrate(states, scores, before.model);
  const Bridge bridge =
      build_bridge(before.dated_state(&calibration), after.dated_state(&calibration), before.model, &calibration);
  CHECK(bridge.official_before);
  CHECK(bridge.unseen == doctest::Approx(-31));
}

TEST_CASE("Bridge: the window says what rolled in and out") {
  State before({{.on_hand = 100, .shipped_90d = 150}}, {"A"}, 0);
  State after({{.on_hand = 100, .shipped_90d = 120}}, {"A"}, 30);
  const Bridge bridge = build_bridge(before.dated_state(nullptr), after.dated_state(nullptr), before.model, nullptr);
  CHECK(bridge.window.rolled_in == 40);
  CHECK(bridge.window.rolled_out == 70);
}

TEST_CASE("Bridge: a new ASIN's sales roll into no window") {
  State before({{.on_hand = 100, .shipped_90d = 150}}, {"A"}, 0);
  State after({{.on_hand = 100, .shipped_90d = 120}, {.on_hand = 100, .shipped_90d = 90}}, {"A", "NEW"}, 30);
  after.inventory.first_seen_day.set(1, after.inventory.as_of.days_since_1970() - 20);
  after.factors = compute_factors(after.inventory);
  const Bridge bridge = build_bridge(before.dated_state(nullptr), after.dated_state(nullptr), before.model, nullptr);
  CHECK(bridge.window.rolled_in == 40);
}

TEST_CASE("Bridge: what a later file does not tell any more has points and no SKUs to name") {
  State before({{.on_hand = 100, .shipped_90d = 150, .stranded = 20}}, {"A"}, 0);
  State after({{.on_hand = 100, .shipped_90d = 150, .stranded = -1}}, {"A"}, 7);
  const Bridge bridge = build_bridge(before.dated_state(nullptr), after.dated_state(nullptr), before.model, nullptr);
  const FactorBridge& stranded = bridge.factors[index_of(FactorKind::stranded)];
  CHECK(stranded.sku_points > 0);  // the typical value is better than 20 %
  CHECK(stranded.skus.empty());
  CHECK(stranded.rest_points == stranded.sku_points);
}

TEST_CASE("Bridge: with scores of which none can be used it stands on the model alone") {
  State before({{.on_hand = 100, .shipped_90d = 90}}, {"A"}, 0);
  State after({{.on_hand = 100, .shipped_90d = 120}}, {"A"}, 7);
  const std::vector<DatedFactors> states{dated(before.factors), dated(after.factors)};
  const std::vector<OfficialScore> scores{{after.factors.as_of, 1512, {}}};
  const Calibration calibration = calibrate(states, scores, before.model);
  const Bridge with =
      build_bridge(before.dated_state(&calibration), after.dated_state(&calibration), before.model, &calibration);
  CHECK_FALSE(with.official_after);
  CHECK(with.unseen == doctest::Approx(0));
  CHECK(with.factors[0].window_points == 0);
}

}  // namespace
}  // namespace ipi
