#include "ipi/factors.h"

#include <doctest/doctest.h>

#include "unit/ipi/made_up_inventory.h"

namespace ipi {
namespace {

using test::made_up_inventory;

TEST_CASE("Factors: sell-through is the ratio of sums, not the mean of ratios") {
  const FactorTable table =
      compute_factors(made_up_inventory({{.on_hand = 80, .shipped_90d = 120}, {.on_hand = 20, .shipped_90d = 5}}));
  CHECK(*table.factor(FactorKind::sell_through).value == doctest::Approx(1.25));
}

TEST_CASE("Factors: Amazon's excess column is scored where present, days of supply is the alternative") {
  const FactorTable table = compute_factors(made_up_inventory(
      {{.on_hand = 100, .shipped_90d = 30, .excess = 40, .days_of_supply = 180}, {.on_hand = 100, .shipped_90d = 90}}));
  const Factor& excess = table.factor(FactorKind::excess);
  // 40 by the column, and for the second SKU 100 − 90 by the t90 rate.
  CHECK(excess.numerator == doctest::Approx(50));
  CHECK(*excess.value == doctest::Approx(0.25));
  CHECK(excess.alternative_numerator == doctest::Approx(60));
  CHECK(*excess.alternative_value == doctest::Approx(0.30));
  CHECK(table.excess_source[0] == ExcessSource::amazon_column);
  CHECK(table.excess_source[1] == ExcessSource::t90_rate);
}

TEST_CASE("Factors: all units are excess if nothing sold") {
  const FactorTable table = compute_factors(made_up_inventory({{.on_hand = 7}}));
  CHECK(table.excess_units[0] == 7);
  CHECK(*table.factor(FactorKind::excess).value == 1);
}

TEST_CASE("Factors: excess never exceeds the stock at hand") {
  const FactorTable table = compute_factors(made_up_inventory({{.on_hand = 10, .excess = 25}}));
  CHECK(*table.factor(FactorKind::excess).value == 1);
}

TEST_CASE("Factors: without a source stranded has no value, and is not zero") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10, .stranded = -1}});
  FactorTable table = compute_factors(inventory);
  CHECK_FALSE(table.factor(FactorKind::stranded).value.has_value());
  CHECK_FALSE(table.factor(FactorKind::stranded).scored);
  CHECK(table.factor(FactorKind::stranded).coverage.skus_known == 0);
  inventory.stranded_units.set(0, 0);
  table = compute_factors(inventory);
  CHECK(*table.factor(FactorKind::stranded).value == 0);
  CHECK(table.factor(FactorKind::stranded).grade == Grade::excellent);
}

TEST_CASE("Factors: each says of how many SKUs and units it knows") {
  SellerInventory inventory =
      made_up_inventory({{.on_hand = 100, .shipped_90d = 30, .excess = 40}, {.on_hand = 60, .stranded = -1}});
  inventory.mean_units_90d.clear(1);
  inventory.shipped_90d.clear(1);
  inventory.shipped_60d.clear(1);
  const FactorTable table = compute_factors(inventory);
  for (const FactorKind kind : {FactorKind::excess, FactorKind::stranded, FactorKind::sell_through}) {
    CAPTURE(factor_name(kind));
    const Coverage& coverage = table.factor(kind).coverage;
    CHECK(coverage.skus_all == 2);
    CHECK(coverage.skus_known == 1);
    CHECK(coverage.units_all == 160);
    CHECK(coverage.units_known == 100);
  }
}

TEST_CASE("Factors: a SKU's own sums are its units, and nothing where it is left out") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10, .shipped_90d = 3}, {.on_hand = 20}});
  inventory.first_seen_day.set(1, inventory.as_of.days_since_1970() - 10);
  const FactorTable table = compute_factors(inventory);
  REQUIRE(table.exclusion[1] == Exclusion::new_asin);
  CHECK(table.sku_sums(0).units == 10);
  CHECK(table.sku_sums(1).units == 0);
}

TEST_CASE("Factors: an ASIN proven younger than 90 days is left out, an old or unknown one stays") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10}, {.on_hand = 20}, {.on_hand = 30}});
  inventory.first_seen_day.set(0, inventory.as_of.days_since_1970() - 89);
  inventory.first_seen_day.set(1, inventory.as_of.days_since_1970() - 90);
  const FactorTable table = compute_factors(inventory);
  CHECK(table.exclusion[0] == Exclusion::new_asin);
  CHECK(table.exclusion[1] == Exclusion::none);
  CHECK(table.units == 50);
  CHECK(table.age_unknown_skus == 1);
  CHECK(table.exclusions[static_cast<std::size_t>(Exclusion::new_asin)] == 1);
}

TEST_CASE("Factors: SKUs that the user leaves out do not count") {
  FactorOptions options;
  options.excluded = {0, 1};
  const FactorTable table = compute_factors(made_up_inventory({{.on_hand = 10}, {.on_hand = 20}}), options);
  CHECK(table.units == 10);
}

TEST_CASE("Factors: units under removal count only when asked for") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10}});
  inventory.pending_removal.set(0, 30);
  CHECK(compute_factors(inventory).units == 10);
  FactorOptions options;
  options.removals_counted = true;
  CHECK(compute_factors(inventory, options).units == 40);
}

TEST_CASE("Factors: in-stock is weighted by 60-day sales over popular SKUs") {
  SellerInventory inventory =
      made_up_inventory({{.on_hand = 10, .shipped_90d = 30}, {.on_hand = 10, .shipped_90d = 45}, {.on_hand = 50}});
  for (std::size_t sku = 0; sku < 3; ++sku) {
    inventory.days_observed_30d.set(sku, 30);
    inventory.days_in_stock_30d.set(sku, sku == 0 ? 15 : 30);
  }
  const FactorTable table = compute_factors(inventory);
  const Factor& in_stock = table.factor(FactorKind::in_stock);
  // The weights of Amazon's example: 2 at 50 % and 3 at 100 % are 80 %.
  CHECK(*in_stock.value == doctest::Approx(0.8));
  CHECK(in_stock.scored);
  CHECK(in_stock.coverage.skus_all == 2);
}

TEST_CASE("Factors: in-stock known for today only is shown and not scored") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10, .shipped_90d = 30}});
  inventory.days_observed_30d.set(0, 1);
  inventory.days_in_stock_30d.set(0, 1);
  const FactorTable table = compute_factors(inventory);
  CHECK(*table.factor(FactorKind::in_stock).value == 1);
  CHECK_FALSE(table.factor(FactorKind::in_stock).scored);
}

TEST_CASE("Factors: the bars differ by marketplace") {
  CHECK(factor_set(Marketplace::us).counted == std::array{true, true, true, true});
  CHECK(factor_set(Marketplace::de).counted == std::array{true, true, true, true});
  CHECK(factor_set(Marketplace::ca).counted == std::array{true, true, true, false});
  CHECK(factor_set(Marketplace::au).counted == std::array{true, false, true, false});
  CHECK(factor_set(Marketplace::mx).assumed);
  CHECK_FALSE(factor_set(Marketplace::uk).assumed);
}

TEST_CASE("Factors: an empty inventory has no values") {
  const FactorTable table = compute_factors(made_up_inventory({}));
  for (FactorKind kind : kFactorKinds) CHECK_FALSE(table.factor(kind).value.has_value());
}

TEST_CASE("Grade: edges belong to the better grade and can be overruled") {
  const FactorKind kind = FactorKind::sell_through;
  CHECK(grade_of(kind, 2.0, default_cutoffs(kind)) == Grade::good);
  CHECK(grade_of(kind, 1.99, default_cutoffs(kind)) == Grade::fair);
  CHECK(grade_of(kind, std::nullopt, default_cutoffs(kind)) == Grade::unknown);
  CHECK(grade_of(FactorKind::excess, 0.10, default_cutoffs(FactorKind::excess)) == Grade::good);
  FactorOptions options;
  options.cutoffs[index_of(kind)] = GradeCutoffs{.fair = 0.5, .good = 1, .excellent = 2};
  const FactorTable table = compute_factors(made_up_inventory({{.on_hand = 10, .shipped_90d = 12}}), options);
  CHECK(table.factor(kind).grade == Grade::good);
}

TEST_CASE("Factors: India counts three bars, Saudi Arabia and the Emirates two") {
  CHECK(factor_set(Marketplace::in).counted == std::array{true, true, true, false});
  CHECK(factor_set(Marketplace::sa).counted == std::array{true, false, true, false});
  CHECK(factor_set(Marketplace::ae).counted == std::array{true, false, true, false});
  CHECK_FALSE(factor_set(Marketplace::ae).assumed);
}

TEST_CASE("Factors: a month of which no day was observed tells no in-stock rate") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10, .shipped_90d = 30}});
  inventory.days_in_stock_30d.set(0, 0);
  inventory.days_observed_30d.set(0, 0);
  CHECK_FALSE(compute_factors(inventory).factor(FactorKind::in_stock).value.has_value());
}

TEST_CASE("Factors: stock of which nobody says how its mean was made counts as made by no method") {
  SellerInventory inventory = made_up_inventory({{.on_hand = 10}, {.on_hand = 20}});
  inventory.snapshot_method.pop_back();
  const FactorTable table = compute_factors(inventory);
  CHECK(table.snapshot_sources[static_cast<std::size_t>(SnapshotMethod::todays_stock)] == 1);
  CHECK(table.snapshot_sources[static_cast<std::size_t>(SnapshotMethod::none)] == 1);
}

}  // namespace
}  // namespace ipi
