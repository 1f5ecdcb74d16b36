// The next count by Amazon's own units: its nine columns, what they miss, and rates that the seller entered.
#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "advice/fees/account_fees.h"
#include "small_inventory.h"

using namespace ipi;
using ipi::test::kCubicFoot;
using ipi::test::SmallInventory;

namespace {

// A tenth of a cubic foot, so that ten units are one.
SmallInventory one_sku(Marketplace marketplace) {
  SmallInventory small(marketplace, "2026-11-10", 1);
  small.stock(0, 500, 0);
  small.inventory.unit_volume_cm3.set(0, kCubicFoot / 10);
  small.text(small.inventory.storage_type, 0, "Standard-Size");
  return small;
}

AgedCharge next_charge(const SmallInventory& small) {
  const FeeBook book(small.inventory.marketplace);
  return AccountFees(small.inventory, book).next_aged_charge(0, 0);
}

FeeRate aged_rate(double from, double to, double amount) {
  FeeRate rate;
  rate.kind = FeeKind::aged_inventory;
  rate.size = SizeClass::standard;
  rate.unit = RateUnit::per_cubic_foot;
  rate.from = from;
  rate.to = to;
  rate.amount = amount;
  return rate;
}

}  // namespace

TEST_CASE("Aged count: each of Amazon's columns is a line with its own ages and its own rate") {
  SmallInventory small = one_sku(Marketplace::us);
  for (std::size_t bucket = 0; bucket < kAisBuckets.size(); ++bucket) {
    if (bucket != 6) small.inventory.ais_units[bucket].set(0, 10);
  }
  const AgedCharge charge = next_charge(small);
  const std::vector<std::pair<int, int>> ages{{181, 210}, {211, 240}, {241, 270}, {271, 300},
                                              {301, 330}, {331, 365}, {366, 455}, {456, -1}};
  const std::vector<std::int64_t> minor{50, 100, 150, 545, 570, 590, 690, 790};
  REQUIRE(charge.line_count == ages.size());
  for (std::size_t i = 0; i < ages.size(); ++i) {
    CAPTURE(i);
    CHECK(charge.lines[i].from_days == ages[i].first);
    CHECK(charge.lines[i].to_days == ages[i].second);
    CHECK(charge.lines[i].minor == minor[i]);
  }
  CHECK(charge.minor == 50 + 100 + 150 + 545 + 570 + 590 + 690 + 790);
}

TEST_CASE("Aged count: Amazon's single column beyond a year counts where its halves are not there") {
  SmallInventory small = one_sku(Marketplace::us);
  small.inventory.ais_units[6].set(0, 10);
  AgedCharge charge = next_charge(small);
  CHECK(charge.units() == 10);
  CHECK(charge.lines[0].to_days == -1);
  CHECK(charge.minor == 690);
  small.inventory.ais_units[8].set(0, 10);  // 456 and more: the same ten
  charge = next_charge(small);
  CHECK(charge.units() == 10);
  CHECK(charge.minor == 790);
}

TEST_CASE("Aged count: Amazon's units that no rate charges are listed and cost nothing") {
  SmallInventory small = one_sku(Marketplace::uk);  // from 241 days on
  small.inventory.ais_units[0].set(0, 40);
  small.inventory.ais_units[2].set(0, 10);
  const AgedCharge charge = next_charge(small);
  CHECK(charge.units() == 50);
  CHECK(charge.minor == 118);
}

TEST_CASE("Aged count: clothing in Amazon's columns is exempt up to 270 days") {
  SmallInventory small = one_sku(Marketplace::us);
  small.text(small.inventory.product_group, 0, "gl_shoes");
  small.inventory.ais_units[2].set(0, 40);
  small.inventory.ais_units[3].set(0, 10);
  const AgedCharge charge = next_charge(small);
  CHECK(charge.units() == 50);
  CHECK(charge.minor == 545);
}

TEST_CASE("Aged count: without rates or a volume Amazon's units stay unpriced, and its estimate stands") {
  SmallInventory japan = one_sku(Marketplace::jp);
  japan.inventory.ais_units[0].set(0, 40);
  japan.inventory.ais_fee_minor[0].set(0, 900);
  const AgedCharge unpriced = next_charge(japan);
  CHECK(unpriced.gap == FeeGap::no_rates);
  CHECK(unpriced.minor == 0);
  CHECK(unpriced.amazon_minor == 900);
  SmallInventory small = one_sku(Marketplace::us);
  small.inventory.ais_units[0].set(0, 40);
  small.inventory.unit_volume_cm3.clear(0);
  CHECK(next_charge(small).gap == FeeGap::no_volume);
}

TEST_CASE("Aged count: a card of more brackets than lines charges all of them") {
  SmallInventory small = one_sku(Marketplace::jp);
  small.inventory.age.d181_270.set(0, 90);  // one a day of age
  small.inventory.age.d271_365.set(0, 95);
  std::vector<FeeRate> card;
  for (int from = 186; from < 306; from += 10) card.push_back(aged_rate(from, from + 9, 100));
  const FeeBook book(Marketplace::jp, card);
  const AgedCharge charge = AccountFees(small.inventory, book).next_aged_charge(0, 0);
  // In five days the units are 186 to 370 days old: ten in each of the twelve brackets, one cubic foot at 1.00.
  CHECK(charge.units() == doctest::Approx(120));
  CHECK(charge.minor == 1200);
  CHECK(charge.lines[charge.line_count - 1].to_days == 305);
}
