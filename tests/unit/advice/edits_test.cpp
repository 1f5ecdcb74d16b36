#include "advice/edits.h"

#include <doctest/doctest.h>

#include <limits>

#include "small_account.h"
#include "small_inventory.h"

using namespace ipi;
using ipi::test::good_and_slow;
using ipi::test::kCubicFoot;
using ipi::test::SmallAccount;
using ipi::test::SmallInventory;

namespace {

constexpr SkuId kGood{0}, kSlow{1};

SkuChange merged(std::vector<Edit> edits) {
  const std::vector<SkuChange> changes = merge_changes({{}, std::move(edits)}, 2);
  REQUIRE(changes.size() == 1);
  return changes.front();
}

// Without ages no aged surcharge is known, so a touched SKU counts once as it is.
std::uint32_t unknown_as_it_is(const SmallAccount& account) {
  return simulate_scenario(account.finder, {{}, {{kSlow, EditField::removal_day, 0}}}).unknown_money;
}

}  // namespace

TEST_CASE("Edits: each field has a name, and the name its field") {
  for (std::size_t i = 0; i < kEditFieldCount; ++i) {
    const auto field = static_cast<EditField>(i);
    CHECK(edit_field_from_name(name(field)) == field);
  }
  CHECK_FALSE(edit_field_from_name("colour"));
}

TEST_CASE("Edits: a field changes what it says, within what can be") {
  CHECK(merged({{kSlow, EditField::units_removed, 30}}).units_removed == 30);
  CHECK(merged({{kSlow, EditField::units_removed, -30}}).units_removed == 0);
  CHECK(merged({{kSlow, EditField::removal_day, 40}}).day == 40);
  CHECK(merged({{kSlow, EditField::removal_day, 4000}}).day == merged({{kSlow, EditField::removal_day, 1e300}}).day);
  CHECK(merged({{kSlow, EditField::sales_multiplier, 1.5}}).sales_multiplier == 1.5);
  CHECK(merged({{kSlow, EditField::sales_multiplier, -1}}).sales_multiplier == 0);
  CHECK(merged({{kSlow, EditField::sales_days, 14}}).sales_days == 14);
  CHECK(merged({{kSlow, EditField::sales_days, -14}}).sales_days == 0);
  CHECK(merged({{kSlow, EditField::inbound_units, -60}}).inbound_units == -60);
  CHECK(merged({{kSlow, EditField::inbound_day, 20}}).inbound_day == 20);
  CHECK(merged({{kSlow, EditField::inbound_day, -5}}).inbound_day == 0);
  CHECK(merged({{kSlow, EditField::relist, 1}}).stranded_fixed);
  CHECK_FALSE(merged({{kSlow, EditField::relist, 0}}).stranded_fixed);
  CHECK(merged({{kSlow, EditField::price_cut, 0.2}}).sales_multiplier == doctest::Approx(1 + 2.5 * 0.2));
  CHECK(merged({{kSlow, EditField::price_cut, 7}}).sales_multiplier == doctest::Approx(1 + 2.5 * 0.9));
}

TEST_CASE("Edits: what is no number, or of no SKU, changes nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(merge_changes({{}, {{kSlow, EditField::units_removed, nan}}}, 2).empty());
  CHECK(merge_changes({{}, {{SkuId{7}, EditField::units_removed, 5}}}, 2).empty());
  Action stranger;
  stranger.sku = SkuId{9};
  CHECK(merge_changes({{stranger}, {}}, 2).empty());
}

TEST_CASE("Edits: two actions that sell more last as long as the longer one, for good if either does") {
  Action sale, advert;
  sale.sku = advert.sku = kSlow;
  sale.change.sku = advert.change.sku = kSlow;
  sale.change.sales_multiplier = 1.5;
  sale.change.sales_days = 14;
  advert.change.sales_multiplier = 1.2;
  advert.change.sales_days = 30;
  const auto both = [&] { return merge_changes({{sale, advert}, {}}, 2).front(); };
  CHECK(both().sales_multiplier == doctest::Approx(1.8));
  CHECK(both().sales_days == 30);
  advert.change.sales_days = 0;
  CHECK(both().sales_days == 0);
  advert.change.stranded_fixed = true;
  CHECK(both().stranded_fixed);
  std::swap(sale.change.stranded_fixed, advert.change.stranded_fixed);
  CHECK(both().stranded_fixed);
}

TEST_CASE("Edits: removing excess by hand costs its fee, gains points, frees room and saves storage") {
  const SmallInventory small = good_and_slow(20);
  const SmallAccount account(small.inventory);
  const Outcome nothing = simulate_scenario(account.finder, {});
  CHECK(nothing.points_gain == 0);
  CHECK(nothing.units == 0);
  const Outcome gone = simulate_scenario(account.finder, {{}, {{kSlow, EditField::units_removed, 400}}});
  CHECK(gone.points_gain > 0);
  CHECK(gone.units == 400);
  CHECK(gone.unknown_money == unknown_as_it_is(account));
  CHECK(gone.fees_minor == 400 * account.fees.removal_fee(1).minor);
  CHECK(gone.cost_minor == gone.fees_minor);
  CHECK(gone.holding_minor < gone.holding_before_minor);
  CHECK(gone.freed_cm3[0] == doctest::Approx(400 * kCubicFoot / 10));
  // No more leaves than there is.
  const Outcome more = simulate_scenario(account.finder, {{}, {{kSlow, EditField::units_removed, 9000}}});
  CHECK(more.holding_minor >= 0);
}

TEST_CASE("Edits: a price cut gives margin up, and what its price is nobody knows without one") {
  SmallInventory small = good_and_slow(20);
  {
    const SmallAccount account(small.inventory);
    const Outcome cut = simulate_scenario(account.finder, {{}, {{kSlow, EditField::price_cut, 0.25}}});
    CHECK(cut.margin_lost_minor > 0);
    CHECK(cut.unknown_money == unknown_as_it_is(account));
    CHECK(cut.points_gain > 0);
  }
  small.inventory.price_minor = {};
  const SmallAccount account(small.inventory);
  const Outcome cut = simulate_scenario(account.finder, {{}, {{kSlow, EditField::price_cut, 0.25}}});
  CHECK(cut.margin_lost_minor == 0);
  CHECK(cut.unknown_money == unknown_as_it_is(account) + 1);
}

TEST_CASE("Edits: a removal by hand whose fee no card names is counted as unknown") {
  SmallInventory small = good_and_slow(0);
  small.inventory.marketplace = Marketplace::jp;
  const SmallAccount account(small.inventory);
  const Outcome gone = simulate_scenario(account.finder, {{}, {{kSlow, EditField::units_removed, 400}}});
  CHECK(gone.units == 400);
  CHECK(gone.fees_minor == 0);
  CHECK(gone.unknown_money == unknown_as_it_is(account) + 1);
}

TEST_CASE("Edits: an action of unknown money is counted and not added") {
  const SmallInventory small = good_and_slow(20);
  const SmallAccount account(small.inventory);
  for (std::int64_t Action::*part : {&Action::fees_minor, &Action::margin_lost_minor, &Action::recovery_minor}) {
    Action action = *account.first(ActionKind::remove);
    action.*part = kUnknownMinor;
    const Outcome outcome = simulate_scenario(account.finder, {{action}, {}});
    CHECK(outcome.unknown_money == unknown_as_it_is(account) + 1);
    CHECK(outcome.cost_minor == 0);
    CHECK(outcome.units == action.change.units_removed);
  }
}

TEST_CASE("Edits: more on the way is held and takes room, relisting gains") {
  const SmallInventory small = good_and_slow(20);
  const SmallAccount account(small.inventory);
  const Outcome more = simulate_scenario(
      account.finder, {{}, {{kGood, EditField::inbound_units, 200}, {kGood, EditField::inbound_day, 10}}});
  CHECK(more.freed_cm3[0] == doctest::Approx(-200 * kCubicFoot / 10));
  CHECK(more.units == 0);
  const Outcome fewer = simulate_scenario(account.finder, {{}, {{kGood, EditField::inbound_units, -50}}});
  CHECK(fewer.units == 50);
  const Outcome relisted = simulate_scenario(account.finder, {{}, {{kSlow, EditField::relist, 1}}});
  CHECK(relisted.points_gain > 0);
}
