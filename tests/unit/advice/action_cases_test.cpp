// Actions in the less usual cases: Amazon's own advice, alerts, new and discontinued items, what is not known.
#include <doctest/doctest.h>

#include <algorithm>

#include "advice/actions.h"
#include "small_account.h"
#include "small_inventory.h"

using namespace ipi;
using ipi::test::good_and_slow;
using ipi::test::SmallAccount;
using ipi::test::SmallInventory;

namespace {

const Action* find(const SmallAccount& account, std::size_t sku, ActionKind kind) {
  for (const Action& action : account.actions) {
    if (index_of(action.sku) == sku && action.kind == kind) return &action;
  }
  return nullptr;
}

// Five a day of the good SKU, with so many at hand and on their way.
SmallInventory with_inbound(int available, int inbound) {
  SmallInventory small = good_and_slow(0);
  small.inventory.available.set(0, available);
  small.inventory.on_hand.set(0, available);
  small.inventory.inbound.set(0, inbound);
  return small;
}

}  // namespace

TEST_CASE("Actions: Amazon's removal advice is taken up where there is no excess") {
  SmallInventory small = good_and_slow(0);
  small.text(small.inventory.recommended_action, 0, "Create-removal order (30 units)");
  CHECK(find(SmallAccount(small.inventory), 0, ActionKind::remove) == nullptr);
  small.inventory.amazon_recommended_removal.set(0, 30);
  const SmallAccount account(small.inventory);
  const Action* remove = find(account, 0, ActionKind::remove);
  REQUIRE(remove != nullptr);
  CHECK(remove->reason == ReasonCode::amazon_recommends);
  CHECK(remove->amazon_agrees);
  CHECK(remove->units == 30);
  CHECK(remove->cost_minor == 30 * 153);
  CHECK(find(account, 0, ActionKind::dispose) == nullptr);
  CHECK(amazon_action("improve_keywords") == ActionKind::improve_listing);
}

TEST_CASE("Actions: an alert of low traffic brings advertising and a better listing") {
  SmallInventory small = good_and_slow(0);
  small.stock(0, 600, 450);  // five a day: enough for the quarter
  small.text(small.inventory.alert, 0, "Low_Traffic");
  const SmallAccount account(small.inventory);
  const Action* advertise = find(account, 0, ActionKind::advertise);
  REQUIRE(advertise != nullptr);
  CHECK(advertise->reason == ReasonCode::low_traffic);
  // 30 % more for 42 days: 63 units, advertised for 30 % of 20.00 each.
  CHECK(advertise->units == 63);
  CHECK(advertise->fees_minor == doctest::Approx(63 * 600).epsilon(0.01));
  CHECK(advertise->cost_minor == advertise->fees_minor);
  const Action* listing = find(account, 0, ActionKind::improve_listing);
  REQUIRE(listing != nullptr);
  CHECK(listing->reason == ReasonCode::low_traffic);
  CHECK(listing->cost_minor == 0);
}

TEST_CASE("Actions: an effect that costs a share of sales alone is charged for every unit sold meanwhile") {
  SmallInventory small = good_and_slow(0);
  small.text(small.inventory.alert, 1, "Low conversion");
  ActionOptions options;
  options.effects[static_cast<std::size_t>(ActionKind::coupon)] = {0, 1.25, 30, 0, 0.02, 500, ""};
  const SmallAccount account(small.inventory, options);
  const Action* coupon = find(account, 1, ActionKind::coupon);
  REQUIRE(coupon != nullptr);
  CHECK(coupon->margin_lost_minor == 0);
  // One a day, a quarter more for 30 days: 37.5 units at 2 % of 20.00, and 5.00 for the coupon.
  CHECK(coupon->fees_minor == 1500 + 500);
}

TEST_CASE("Actions: liquidation without a price brings back nobody knows what") {
  SmallInventory small = good_and_slow(0);
  small.inventory.unit_cost_minor.set(1, 500);
  small.inventory.price_minor.clear(1);
  const SmallAccount account(small.inventory);
  const Action* liquidate = find(account, 1, ActionKind::liquidate);
  REQUIRE(liquidate != nullptr);
  CHECK(liquidate->fees_minor == 400 * 30);
  CHECK(liquidate->margin_lost_minor == 400 * 500);
  CHECK(liquidate->recovery_minor == kUnknownMinor);
  CHECK(liquidate->cost_minor == kUnknownMinor);
}

TEST_CASE("Actions: inbound is stopped beyond 60 days of supply, and only where all of it makes excess") {
  const auto stopped = [](int available, int inbound) {
    const SmallInventory small = with_inbound(available, inbound);
    const SmallAccount account(small.inventory);
    const Action* stop = find(account, 0, ActionKind::stop_inbound);
    return stop == nullptr ? 0 : stop->units;
  };
  CHECK(stopped(50, 100) == 0);  // 30 days of supply
  CHECK(stopped(50, 300) == 0);  // 70 days: above the corridor, no excess
  CHECK(stopped(50, 399) == 0);  // 89.8 days
  CHECK(stopped(50, 401) == 151);
}

TEST_CASE("Actions: stopping inbound saves the storage of those units, and half of them half of it") {
  SmallInventory small = with_inbound(50, 500);
  SUBCASE("known") {
    const SmallAccount account(small.inventory);
    const Action stop = *find(account, 0, ActionKind::stop_inbound);
    CHECK(stop.units == 250);
    CHECK(stop.fees_avoided_minor > 0);
    CHECK((stop.warnings & warn_before_season) == 0);
    const Action half = account.finder.with_units(stop, 125);
    CHECK(half.units == 125);
    CHECK(half.change.inbound_units == -125);
    CHECK(half.fees_avoided_minor == (stop.fees_avoided_minor + 1) / 2);
    CHECK(account.finder.with_units(stop, 0).fees_avoided_minor == 0);
  }
  SUBCASE("without a volume") {
    small.inventory.unit_volume_cm3.clear(0);
    const SmallAccount account(small.inventory);
    const Action stop = *find(account, 0, ActionKind::stop_inbound);
    CHECK(stop.fees_avoided_minor == kUnknownMinor);
    CHECK(account.finder.with_units(stop, 125).fees_avoided_minor == kUnknownMinor);
  }
  SUBCASE("before a season") {
    small.inventory.seasonal.set(0, 1);
    const SmallAccount account(small.inventory);
    CHECK((find(account, 0, ActionKind::stop_inbound)->warnings & warn_before_season) != 0);
  }
}

TEST_CASE("Actions: the first shipment of a new item is no excess") {
  SmallInventory small = good_and_slow(0);
  small.stock(0, 0, 0).steady_sales(0);
  small.inventory.inbound.set(0, 200);
  CHECK(find(SmallAccount(small.inventory), 0, ActionKind::stop_inbound) == nullptr);
  // More of what lies there unsold is.
  small.stock(0, 50, 0);
  const SmallAccount account(small.inventory);
  const Action* stop = find(account, 0, ActionKind::stop_inbound);
  REQUIRE(stop != nullptr);
  CHECK(stop->units == 200);
}

TEST_CASE("Actions: a restock that pack or minimum lift too high says so, and fewer units of it send fewer") {
  SmallInventory small = with_inbound(50, 0);
  const auto restock = [&] { return *find(SmallAccount(small.inventory), 0, ActionKind::restock); };
  CHECK((restock().warnings & warn_past_corridor) == 0);
  const SmallAccount account(small.inventory);
  const Action fewer = account.finder.with_units(restock(), 40);
  CHECK(fewer.units == 40);
  CHECK(fewer.change.inbound_units == 40);
  CHECK(fewer.deadline_day == restock().deadline_day);
  small.inventory.minimum_order.set(0, 3000);
  CHECK((restock().warnings & warn_past_corridor) != 0);
  small.inventory.minimum_order.clear(0);
  small.inventory.case_pack.set(0, 500);  // a single pack, of which 450 would be excess already
  CHECK((restock().warnings & warn_past_corridor) != 0);
}

TEST_CASE("Actions: a sales action has no units to choose") {
  const SmallInventory small = good_and_slow(0);
  const SmallAccount account(small.inventory);
  const Action& cut = *find(account, 1, ActionKind::price_cut);
  CHECK(account.finder.with_units(cut, 7).units == cut.units);
}

TEST_CASE("Actions: a season that has begun warns no more") {
  SmallInventory small = good_and_slow(0);
  small.inventory.seasonal.set(1, 1);
  const auto warns = [&](int days_from_now) {
    small.inventory.season_start_day.set(1, (small.inventory.as_of + days_from_now).days_since_1970());
    return (find(SmallAccount(small.inventory), 1, ActionKind::remove)->warnings & warn_before_season) != 0;
  };
  CHECK(warns(0));
  CHECK_FALSE(warns(-1));
}

TEST_CASE("Actions: facts name the units that the next count charges, after what sells until then") {
  SmallInventory small = good_and_slow(0);
  small.inventory.age.d366_455.set(1, 500);
  const SmallAccount account(small.inventory);
  const std::vector<ActionFact> facts = account.finder.facts(*find(account, 1, ActionKind::remove));
  const auto aged =
      std::find_if(facts.begin(), facts.end(), [](const ActionFact& fact) { return fact.name == "aged_units"; });
  REQUIRE(aged != facts.end());
  CHECK(aged->value == doctest::Approx(495));  // one a day from 10 to 15 November
}

TEST_CASE("Actions: everything that is left of a discontinued item may go, at no season's risk") {
  SmallInventory small = good_and_slow(0);
  small.inventory.discontinued.set(1, 1);
  small.inventory.unfulfillable.set(1, 20);
  small.inventory.seasonal.set(1, 1);
  const SmallAccount account(small.inventory);
  const Action* dispose = find(account, 1, ActionKind::dispose);
  REQUIRE(dispose != nullptr);
  CHECK(dispose->reason == ReasonCode::discontinued_stock);
  CHECK(dispose->units == 480);
  CHECK((dispose->warnings & warn_before_season) == 0);
  CHECK(find(account, 1, ActionKind::restock) == nullptr);
}
