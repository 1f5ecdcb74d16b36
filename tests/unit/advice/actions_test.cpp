#include "advice/actions.h"

#include <doctest/doctest.h>

#include "small_account.h"
#include "small_inventory.h"

using namespace ipi;
using ipi::test::good_and_slow;
using ipi::test::SmallAccount;
using ipi::test::SmallInventory;

TEST_CASE("Actions: excess brings removal, disposal, liquidation and price actions for that SKU alone") {
  const SmallInventory small = good_and_slow(0);
  const SmallAccount account(small.inventory);
  for (const ActionKind kind : {ActionKind::remove, ActionKind::dispose, ActionKind::liquidate, ActionKind::price_cut,
                                ActionKind::sale, ActionKind::outlet_deal, ActionKind::advertise}) {
    CAPTURE(name(kind));
    const Action* action = account.first(kind);
    REQUIRE(action != nullptr);
    CHECK(index_of(action->sku) == 1);
    CHECK(action->points_gain > 0);
    CHECK(action->reason == ReasonCode::excess_stock);
  }
  CHECK(action_id(small.inventory, *account.first(ActionKind::remove)) == "remove:SLOW-2:400");
}

TEST_CASE("Actions: the gain is a true difference of the model") {
  const SmallInventory small = good_and_slow(0);
  const SmallAccount account(small.inventory);
  for (const Action& action : account.actions) {
    const std::array<SkuChange, 1> change{action.change};
    CHECK(action.points_gain == doctest::Approx(account.what_if.score_steady(change) - account.what_if.score_now()));
  }
}

TEST_CASE("Actions: money of removal, disposal and liquidation, by hand") {
  SmallInventory small = good_and_slow(0);
  small.inventory.unit_cost_minor.set(1, 500);
  const SmallAccount account(small.inventory);
  const Action& remove = *account.first(ActionKind::remove);
  CHECK(remove.fees_minor == 400 * 153);  // 0.8 lb
  CHECK(remove.cost_minor == 400 * 153);
  CHECK(remove.margin_lost_minor == 0);
  CHECK(remove.fees_avoided_minor == kUnknownMinor);  // no ages: the aged charge is not known
  const Action& dispose = *account.first(ActionKind::dispose);
  CHECK(dispose.margin_lost_minor == 400 * 500);
  CHECK(dispose.cost_minor == 400 * (153 + 500));
  const Action& liquidate = *account.first(ActionKind::liquidate);
  CHECK(liquidate.recovery_minor == 400 * 128);  // 20.00 × 0.075 × 0.85
  CHECK(liquidate.cost_minor == 400 * (30 + 500 - 128));
}

TEST_CASE("Actions: an unknown unit cost leaves margin and cost unknown, and says so") {
  const SmallInventory small = good_and_slow(0);
  const SmallAccount account(small.inventory);
  const Action& liquidate = *account.first(ActionKind::liquidate);
  CHECK(liquidate.margin_lost_minor == kUnknownMinor);
  CHECK(liquidate.cost_minor == kUnknownMinor);
  CHECK((liquidate.warnings & warn_unit_cost_unknown) != 0);
  CHECK(account.first(ActionKind::remove)->cost_minor != kUnknownMinor);
}

TEST_CASE("Actions: fees avoided are the difference of a quarter with and without the units") {
  SmallInventory small = good_and_slow(0);
  small.inventory.age.d366_455.set(1, 500);
  const SmallAccount account(small.inventory);
  const Action& remove = *account.first(ActionKind::remove);
  StockCourse hold;
  hold.units = 500;
  hold.weekly_demand = account.demand.weekly(1);
  StockCourse without = hold;
  without.units_removed = 400;
  CHECK(remove.fees_avoided_minor ==
        account.fees.holding_cost(1, hold).total_minor() - account.fees.holding_cost(1, without).total_minor());
  CHECK(remove.fees_avoided_minor > 100'000);
  CHECK(Day(remove.deadline_day).iso() == "2026-11-14");
}

TEST_CASE("Actions: a discount costs its share of every unit sold while it lasts") {
  const SmallInventory small = good_and_slow(0);
  const SmallAccount account(small.inventory);
  const Action& cut = *account.first(ActionKind::price_cut);
  // One a day, a quarter more for 42 days: 52.5 units at 10 % of 20.00.
  CHECK(cut.margin_lost_minor == doctest::Approx(52.5 * 200).epsilon(0.01));
  CHECK(cut.cost_minor == cut.margin_lost_minor);
  CHECK(cut.recovery_minor == 0);
  CHECK((cut.warnings & warn_effect_assumed) != 0);
}

TEST_CASE("Actions: stranded units are relisted for free by the day before Amazon removes them") {
  SmallInventory small = good_and_slow(0);
  small.inventory.stranded_units.set(0, 120);
  small.inventory.auto_removal_day.set(0, Day::from_iso("2026-12-01")->days_since_1970());
  const SmallAccount account(small.inventory);
  const Action* relist = account.first(ActionKind::relist);
  REQUIRE(relist != nullptr);
  CHECK(relist->cost_minor == 0);
  CHECK(relist->units == 120);
  CHECK(Day(relist->deadline_day).iso() == "2026-11-30");
  CHECK(relist->points_gain > 0);
}

TEST_CASE("Actions: warnings where an action would hurt") {
  SmallInventory small = good_and_slow(0);
  small.inventory.seasonal.set(1, 1);
  small.inventory.amazon_excess.set(1, 490);
  {
    const SmallAccount account(small.inventory);
    const Action& remove = *account.first(ActionKind::remove);
    CHECK((remove.warnings & warn_resend_block_90d) != 0);
    CHECK((remove.warnings & warn_before_season) != 0);
    CHECK((remove.warnings & warn_under_corridor) != 0);  // ten units stay, for ten days
  }
  small.inventory.season_start_day.set(1, (small.inventory.as_of + 200).days_since_1970());
  CHECK((SmallAccount(small.inventory).first(ActionKind::remove)->warnings & warn_before_season) == 0);
  small.inventory.season_start_day.set(1, (small.inventory.as_of + 91).days_since_1970());
  CHECK((SmallAccount(small.inventory).first(ActionKind::remove)->warnings & warn_before_season) != 0);
}

TEST_CASE("Actions: nothing for SKUs that must not be touched") {
  SmallInventory small = good_and_slow(0);
  small.inventory.do_not_touch.set(1, 1);
  const SmallAccount account(small.inventory);
  for (const Action& action : account.actions) CHECK(index_of(action.sku) == 0);
}

TEST_CASE("Actions: Amazon's alert and recommended action choose among them and are marked") {
  SmallInventory small = good_and_slow(0);
  small.text(small.inventory.alert, 1, "Low conversion");
  small.text(small.inventory.recommended_action, 1, "Create Outlet deal");
  const SmallAccount account(small.inventory);
  CHECK(account.first(ActionKind::coupon)->reason == ReasonCode::low_conversion);
  CHECK(account.first(ActionKind::improve_listing) != nullptr);
  CHECK(account.first(ActionKind::outlet_deal)->amazon_agrees);
  CHECK_FALSE(account.first(ActionKind::remove)->amazon_agrees);
  CHECK(amazon_action("CreateShippingPlan") == ActionKind::restock);
  CHECK(amazon_action("Create removal order") == ActionKind::remove);
  CHECK_FALSE(amazon_action("NoExcessInventory").has_value());
}

TEST_CASE("Actions: inbound to excess is stopped as far as the corridor is full; a low SKU is restocked") {
  SmallInventory small = good_and_slow(0);
  small.inventory.inbound.set(1, 200);
  small.inventory.inbound_working.set(1, 150);
  small.inventory.available.set(0, 50);
  small.inventory.on_hand.set(0, 50);
  const SmallAccount account(small.inventory);
  const Action* stop = account.first(ActionKind::stop_inbound);
  REQUIRE(stop != nullptr);
  CHECK(stop->units == 150);
  CHECK(stop->cost_minor == 0);
  const Action* restock = account.first(ActionKind::restock);
  REQUIRE(restock != nullptr);
  CHECK(index_of(restock->sku) == 0);
  CHECK(restock->units > 100);
}

TEST_CASE("Actions: fewer units of the same action are priced anew") {
  const SmallInventory small = good_and_slow(0);
  const SmallAccount account(small.inventory);
  const Action fewer = account.finder.with_units(*account.first(ActionKind::remove), 100);
  CHECK(fewer.units == 100);
  CHECK(fewer.cost_minor == 100 * 153);
  CHECK(fewer.points_gain < account.first(ActionKind::remove)->points_gain);
  CHECK(fewer.points_gain > 0);
}

TEST_CASE("Actions: gains over time grow towards the steady state of a removal") {
  const SmallInventory small = good_and_slow(0);
  SmallAccount account(small.inventory);
  compute_gains_over_time(account.what_if, account.actions);
  const Action& remove = *account.first(ActionKind::remove);
  CHECK(remove.points_gain_4w > 0);
  CHECK(remove.points_gain_13w > remove.points_gain_4w);
}

TEST_CASE("Actions: ranked free first, then by points per cost, useless ones last") {
  SmallInventory small = good_and_slow(0);
  small.inventory.stranded_units.set(0, 120);
  const SmallAccount account(small.inventory);
  const std::vector<std::uint32_t> order = rank_actions(account.actions);
  CHECK(account.actions[order.front()].kind == ActionKind::relist);
  double before = 1e18;
  for (const std::uint32_t i : order) {
    const Action& action = account.actions[i];
    if (action.cost_minor <= 0 || action.points_gain < 0.01) continue;
    const double ratio = action.points_gain / static_cast<double>(action.cost_minor);
    CHECK(ratio <= before);
    before = ratio;
  }
}
