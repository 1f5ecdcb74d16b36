#include "advice/options.h"

#include <doctest/doctest.h>

#include "advice/edits.h"
#include "small_account.h"
#include "small_inventory.h"

using namespace ipi;
using ipi::test::SmallAccount;
using ipi::test::SmallInventory;

namespace {

// One slow SKU of which everything is known, beside a fast one that keeps the account alive.
SmallInventory slow_and_fast() {
  SmallInventory small(Marketplace::us, "2026-11-10", 2);
  SellerInventory& inventory = small.inventory;
  for (std::size_t sku = 0; sku < 2; ++sku) {
    small.text(inventory.sku, sku, sku == 0 ? "SLOW" : "FAST");
    small.stock(sku, 500, sku == 0 ? 90 : 900);
    small.steady_sales(sku).standard_unit(sku, 0.1, 0.8, 2000);
    inventory.amazon_excess.set(sku, sku == 0 ? 400 : 0);
    inventory.stranded_units.set(sku, 0);
    inventory.mean_units_90d.set(sku, 500);
    inventory.unit_cost_minor.set(sku, 500);
    inventory.age.d271_365.set(sku, sku == 0 ? 500 : 0);
  }
  return small;
}

const SkuOption& option(const std::vector<SkuOption>& options, ActionKind kind) {
  for (const SkuOption& one : options) {
    if (one.kind == kind) return one;
  }
  FAIL("no such option");
  return options.front();
}

}  // namespace

TEST_CASE("Options: leaving it costs the quarter's fees and brings no points") {
  const SmallInventory small = slow_and_fast();
  const SmallAccount account(small.inventory);
  const std::vector<SkuOption> options = compare_options(account.finder, SkuId(0));
  REQUIRE(options.size() == 6);
  CHECK_FALSE(options.front().kind.has_value());
  CHECK(options.front().points == 0);
  CHECK(options.front().money_minor == -options.front().fees_minor);
  CHECK(options.front().fees_minor > 10'000);
}

TEST_CASE(
    "Options: removal pays its fee and saves storage; disposal loses the goods on top; liquidation gets a "
    "little back") {
  const SmallInventory small = slow_and_fast();
  const SmallAccount account(small.inventory);
  const std::vector<SkuOption> options = compare_options(account.finder, SkuId(0), 226);
  const SkuOption& remove = option(options, ActionKind::remove);
  const SkuOption& dispose = option(options, ActionKind::dispose);
  const SkuOption& liquidate = option(options, ActionKind::liquidate);
  CHECK(remove.units == 226);
  CHECK(remove.given_up_minor == 0);
  CHECK(dispose.fees_minor == remove.fees_minor);
  CHECK(dispose.money_minor == remove.money_minor - 226 * 500);
  CHECK(liquidate.comes_in_minor == 226 * 128);
  CHECK(remove.fees_minor == options.front().fees_minor -
                                 account.finder.with_units(*account.first(ActionKind::remove), 226).fees_avoided_minor +
                                 226 * 153);
  CHECK(remove.points > 0);
  CHECK(remove.points == doctest::Approx(dispose.points));
  REQUIRE(remove.first_seen.has_value());
  CHECK(remove.first_seen->weekday() == 0);
  CHECK(*remove.first_seen > small.inventory.as_of);
}

TEST_CASE("Options: money that is not known stays unknown") {
  SmallInventory small = slow_and_fast();
  small.inventory.unit_cost_minor.clear(0);
  const SmallAccount account(small.inventory);
  const std::vector<SkuOption> options = compare_options(account.finder, SkuId(0));
  CHECK(option(options, ActionKind::dispose).given_up_minor == kUnknownMinor);
  CHECK(option(options, ActionKind::dispose).money_minor == kUnknownMinor);
  CHECK(option(options, ActionKind::remove).money_minor != kUnknownMinor);
}

TEST_CASE("Options: where nothing is in excess there is nothing to choose") {
  const SmallInventory small = slow_and_fast();
  const SmallAccount account(small.inventory);
  CHECK(compare_options(account.finder, SkuId(1)).size() == 1);
}

TEST_CASE("Options: a fee that no card names leaves that option's money open, and that one's alone") {
  SmallInventory small = slow_and_fast();
  small.inventory.marketplace = Marketplace::uk;  // no rate for liquidating oversize goods
  small.text(small.inventory.storage_type, 0, "Oversize");
  const SmallAccount account(small.inventory);
  const std::vector<SkuOption> options = compare_options(account.finder, SkuId(0));
  CHECK(option(options, ActionKind::liquidate).fees_minor == kUnknownMinor);
  CHECK(option(options, ActionKind::liquidate).money_minor == kUnknownMinor);
  CHECK(option(options, ActionKind::remove).money_minor != kUnknownMinor);
}

TEST_CASE("Options: without a price nobody knows what liquidation brings, though its fees are known") {
  SmallInventory small = slow_and_fast();
  small.inventory.price_minor.clear(0);
  const SmallAccount account(small.inventory);
  const std::vector<SkuOption> options = compare_options(account.finder, SkuId(0));
  CHECK(option(options, ActionKind::liquidate).fees_minor != kUnknownMinor);
  CHECK(option(options, ActionKind::liquidate).comes_in_minor == kUnknownMinor);
  CHECK(option(options, ActionKind::liquidate).money_minor == kUnknownMinor);
}

TEST_CASE("Edits: actions and edits of one SKU become one change, later edits replace earlier ones") {
  const SmallInventory small = slow_and_fast();
  const SmallAccount account(small.inventory);
  Scenario scenario;
  scenario.actions.push_back(*account.first(ActionKind::advertise));
  scenario.edits = {{SkuId(0), EditField::units_removed, 50},
                    {SkuId(0), EditField::units_removed, 80},
                    {SkuId(1), EditField::price_cut, 0.2},
                    {SkuId(7), EditField::relist, 1}};
  const std::vector<SkuChange> changes = merge_changes(scenario, small.inventory.size);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].units_removed == 80);
  CHECK(changes[0].sales_multiplier == doctest::Approx(1.3));
  CHECK(changes[1].sales_multiplier == doctest::Approx(1.5));
}

TEST_CASE("Edits: an outcome says what WhatIf says, and what a removal by hand costs and spares") {
  const SmallInventory small = slow_and_fast();
  const SmallAccount account(small.inventory);
  Scenario scenario;
  scenario.edits = {{SkuId(0), EditField::units_removed, 400}};
  const Outcome outcome = simulate_scenario(account.finder, scenario);
  const std::vector<SkuChange> changes = merge_changes(scenario, 2);
  CHECK(outcome.score_steady == doctest::Approx(account.what_if.score_steady(changes)));
  CHECK(outcome.mondays[12] == doctest::Approx(account.what_if.score_after_days(changes, 90)));  // Monday 8 February
  const std::vector<ProjectedWeek> projected = project(account.what_if, changes);
  CHECK(outcome.bands[12].low == doctest::Approx(projected[12].range.low));
  CHECK(outcome.bands[12].high == doctest::Approx(projected[12].range.high));
  CHECK(outcome.cost_minor == 400 * 153);
  CHECK(outcome.next_charge_minor < outcome.next_charge_before_minor / 3);
  CHECK(outcome.holding_minor < outcome.holding_before_minor);
  CHECK(outcome.units == 400);
  scenario.edits.push_back({SkuId(0), EditField::removal_day, 10});  // after the count
  const Outcome late = simulate_scenario(account.finder, scenario);
  CHECK(late.next_charge_minor == late.next_charge_before_minor);
}

TEST_CASE("Edits: nothing changed is the score as it is; names come back") {
  const SmallInventory small = slow_and_fast();
  const SmallAccount account(small.inventory);
  const Outcome outcome = simulate_scenario(account.finder, Scenario());
  CHECK(outcome.points_gain == 0);
  CHECK(outcome.cost_minor == 0);
  for (std::size_t i = 0; i < kEditFieldCount; ++i)
    CHECK(edit_field_from_name(name(static_cast<EditField>(i))) == static_cast<EditField>(i));
}
