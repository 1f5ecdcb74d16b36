#include "ipi/history.h"

#include <doctest/doctest.h>

#include <array>

#include "unit/ipi/made_up_inventory.h"

namespace ipi {
namespace {

constexpr std::size_t kSell = index_of(FactorKind::sell_through), kStranded = index_of(FactorKind::stranded);

Day monday(int week) { return *Day::from_iso("2026-06-01") + 7 * week; }

DatedFactors state(int week, double shipped, std::optional<double> stranded) {
  DatedFactors made{monday(week), {}};
  made.sums.units = 100;
  made.sums.numerator[kSell] = shipped;
  made.sums.denominator[kSell] = 100;
  if (stranded) {
    made.sums.numerator[kStranded] = *stranded;
    made.sums.denominator[kStranded] = 100;
  }
  return made;
}

TEST_CASE("FactorHistory: a gap is bridged in a straight line, outside nothing moves") {
  const FactorHistory history(std::array{state(4, 200, {}), state(0, 100, {})});
  CHECK(*history.on(monday(1)).value(FactorKind::sell_through) == doctest::Approx(1.25));
  CHECK(*history.on(monday(-9)).value(FactorKind::sell_through) == 1);
  CHECK(*history.on(monday(9)).value(FactorKind::sell_through) == 2);
  CHECK(history.spans(monday(2)));
  CHECK_FALSE(history.spans(monday(5)));
}

TEST_CASE("FactorHistory: a factor that only one state knows is taken from there, not as zero") {
  const FactorHistory history(std::array{state(0, 100, {}), state(2, 100, 5), state(4, 100, {})});
  for (int week : {0, 1, 2, 3, 4})
    CHECK(*history.on(monday(week)).value(FactorKind::stranded) == doctest::Approx(0.05));
}

TEST_CASE("FactorHistory: the latest state of a week counts") {
  DatedFactors later = state(0, 300, {});
  later.date = later.date + 4;
  const FactorHistory history(std::array{later, state(0, 100, {})});
  CHECK(*history.on(monday(0)).value(FactorKind::sell_through) == 3);
}

TEST_CASE("FactorHistory: bars fill a week without a file and leave one with a file alone") {
  FactorHistory history(std::array{state(0, 100, {}), state(4, 100, {})});
  std::array<std::optional<double>, kFactorCount> bars{};
  bars[kSell] = 3.0;
  history.add_bars(monday(0), bars);
  history.add_bars(monday(2), bars);
  CHECK(*history.on(monday(0)).value(FactorKind::sell_through) == 1);
  CHECK(*history.on(monday(2)).value(FactorKind::sell_through) == 3);
}

TEST_CASE("FactorHistory: bars fill in the factors that a file does not tell") {
  FactorHistory history(std::array{state(0, 100, {}), state(4, 100, {})});
  std::array<std::optional<double>, kFactorCount> bars{};
  bars[kSell] = 3.0;
  bars[index_of(FactorKind::stranded)] = 0.04;
  history.add_bars(monday(0), bars);
  CHECK(*history.on(monday(0)).value(FactorKind::sell_through) == 1);
  CHECK(*history.on(monday(0)).value(FactorKind::stranded) == 0.04);
}

TEST_CASE("Backcast: sales of the last weeks and older ones tell how sell-through moved") {
  SellerInventory inventory = test::made_up_inventory({{.on_hand = 100, .shipped_90d = 120}});
  inventory.shipped_7d.set(0, 14);
  inventory.shipped_30d.set(0, 60);
  inventory.shipped_60d.set(0, 90);
  // 100 units on average throughout: 100 ÷ (60 ÷ 4), 100 ÷ (120 ÷ 12).
  inventory.weeks_of_cover_t30.set(0, 100 / 15.0);
  inventory.weeks_of_cover_t90.set(0, 10);
  const FactorTable factors = compute_factors(inventory);
  const std::vector<DatedFactors> states = backcast(inventory, factors);
  REQUIRE(states.size() == 12);
  CHECK(states.back().date == inventory.as_of - 7);
  CHECK(states.back().guessed);
  // A week ago: 120 − 14 that shipped since + 7 days of one a day that have left the window.
  CHECK(*states.back().sums.value(FactorKind::sell_through) == doctest::Approx(1.13));
  CHECK(*states.front().sums.value(FactorKind::sell_through) < 1.1);
  CHECK_FALSE(states.front().sums.value(FactorKind::excess).has_value());
}

TEST_CASE("Backcast: without sales by the week it tells nothing") {
  SellerInventory inventory = test::made_up_inventory({{.on_hand = 100, .shipped_90d = 120}});
  CHECK(backcast(inventory, compute_factors(inventory)).empty());
}

TEST_CASE("FactorHistory: a guessed week gives way to a file and does not count as seen") {
  DatedFactors guess = state(-1, 300, {});
  guess.guessed = true;
  DatedFactors guess_of_today = state(0, 300, {});
  guess_of_today.guessed = true;
  const FactorHistory history(std::array{state(0, 100, {}), guess, guess_of_today});
  CHECK(*history.on(monday(0)).value(FactorKind::sell_through) == 1);
  CHECK(*history.on(monday(-1)).value(FactorKind::sell_through) == 3);
  CHECK(history.first() == monday(0));
  CHECK_FALSE(history.spans(monday(-1)));
}

TEST_CASE("FactorHistory: bars speak for a week that was only guessed") {
  DatedFactors guess = state(-2, 300, {});
  guess.guessed = true;
  FactorHistory history(std::array{state(0, 100, {}), guess});
  std::array<std::optional<double>, kFactorCount> bars{};
  bars[kSell] = 2.5;
  bars[kStranded] = 0.04;  // told by no file at all
  history.add_bars(monday(-2), bars);
  CHECK(*history.on(monday(-2)).value(FactorKind::sell_through) == doctest::Approx(2.5));
  CHECK(*history.on(monday(-2)).value(FactorKind::stranded) == doctest::Approx(0.04));
  CHECK(history.first() == monday(-2));
}

// Fifteen a week in the last month, ten a week over the quarter, as Amazon's covers of 30 and 90 days say it.
SellerInventory with_covers(double cover_t30, double cover_t90) {
  SellerInventory inventory = test::made_up_inventory({{.on_hand = 100, .shipped_90d = 120}});
  inventory.shipped_7d.set(0, 14);
  inventory.shipped_30d.set(0, 60);
  inventory.shipped_60d.set(0, 90);
  inventory.weeks_of_cover_t30.set(0, cover_t30);
  inventory.weeks_of_cover_t90.set(0, cover_t90);
  return inventory;
}

TEST_CASE("Backcast: without stock over the quarter, or with sales that most SKUs do not tell, there is no guess") {
  SellerInventory inventory = with_covers(0, 0);
  CHECK(backcast(inventory, compute_factors(inventory)).empty());
  inventory = with_covers(100 / 15.0, 10);
  CHECK(backcast(inventory, compute_factors(inventory)).size() == 12);
  inventory.weeks_of_cover_t90.clear(0);
  CHECK(backcast(inventory, compute_factors(inventory)).empty());

  SellerInventory two =
      test::made_up_inventory({{.on_hand = 100, .shipped_90d = 120}, {.on_hand = 100, .shipped_90d = 121}});
  for (std::size_t sku = 0; sku < 2; ++sku) two.shipped_7d.set(sku, 14);
  two.weeks_of_cover_t30.set(0, 100 / 15.0);
  two.weeks_of_cover_t90.set(0, 10);
  CHECK(backcast(two, compute_factors(two)).empty());  // 120 of 241
  two.shipped_90d.set(1, 120);
  CHECK(backcast(two, compute_factors(two)).size() == 12);
}

TEST_CASE("Backcast: stock that came within the last month tells of no week before it") {
  // 100 units on average of 30 days and a third of that of 90: there was none before.
  const SellerInventory inventory = with_covers(100 / 15.0, 10 / 3.0);
  const std::vector<DatedFactors> states = backcast(inventory, compute_factors(inventory));
  REQUIRE(states.size() == 4);
  CHECK(states.front().date == inventory.as_of - 28);
}

}  // namespace
}  // namespace ipi
