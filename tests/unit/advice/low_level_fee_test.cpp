#include <doctest/doctest.h>

#include "advice/fees/account_fees.h"
#include "small_inventory.h"

using namespace ipi;
using ipi::test::kPound;
using ipi::test::one_sku;
using ipi::test::SmallInventory;

TEST_CASE("Low-inventory-level fee: below 28 days on both windows, by size and days") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  small.inventory.shipped_7d.set(0, 20);
  const FeeBook book(Marketplace::us);
  const auto fee = [&](double short_days, double long_days) {
    small.inventory.historical_short_days.set(0, short_days);
    small.inventory.historical_long_days.set(0, long_days);
    return AccountFees(small.inventory, book).low_level_fee(0);
  };
  CHECK(fee(5, 28).reason == LowLevelReason::enough_stock);
  CHECK(fee(28, 5).reason == LowLevelReason::enough_stock);
  CHECK(fee(5, 27).reason == LowLevelReason::charged);
  CHECK(fee(5, 27).minor == 36);
  CHECK(fee(5, 20.9).minor == 70);
  CHECK(fee(5, 13.9).minor == 97);
  small.text(small.inventory.size_tier, 0, "Small standard-size");
  CHECK(fee(5, 27).minor == 32);
  small.text(small.inventory.size_tier, 0, "Large standard-size");
  small.inventory.unit_weight_g.set(0, 3 * kPound);
  CHECK(fee(5, 27).minor == 36);
  small.inventory.unit_weight_g.set(0, 3.01 * kPound);
  CHECK(fee(5, 27).minor == 47);
  small.inventory.shipped_7d.set(0, 19);
  CHECK(fee(5, 27).reason == LowLevelReason::few_sales);
  small.inventory.shipped_7d.set(0, 20);
  small.inventory.low_level_fee_exempt.set(0, 1);
  CHECK(fee(5, 27).reason == LowLevelReason::exempt);
}

TEST_CASE(
    "Low-inventory-level fee: bulky goods are charged at a rate that nobody published; Japan begins at 14 "
    "days") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  small.inventory.shipped_7d.set(0, 50);
  small.inventory.historical_days_of_supply.set(0, 20);
  small.text(small.inventory.storage_type, 0, "Oversize");
  const FeeBook us(Marketplace::us);
  CHECK(AccountFees(small.inventory, us).low_level_fee(0).reason == LowLevelReason::charged);
  CHECK_FALSE(AccountFees(small.inventory, us).low_level_fee(0).minor.has_value());

  SmallInventory japan = one_sku(Marketplace::jp, "2026-11-10");
  japan.inventory.shipped_7d.set(0, 50);
  const FeeBook jp(Marketplace::jp);
  japan.inventory.historical_days_of_supply.set(0, 14);
  CHECK(AccountFees(japan.inventory, jp).low_level_fee(0).reason == LowLevelReason::enough_stock);
  japan.inventory.historical_days_of_supply.set(0, 13.9);
  CHECK(AccountFees(japan.inventory, jp).low_level_fee(0).reason == LowLevelReason::charged);
}

TEST_CASE("Low-inventory-level fee: it began in April 2024, and few sales are exempt since 15 May") {
  const FeeBook us(Marketplace::us);
  const auto on = [&](const char* as_of) {
    SmallInventory small = one_sku(Marketplace::us, as_of);
    small.inventory.shipped_7d.set(0, 5);
    small.inventory.historical_days_of_supply.set(0, 5);
    return AccountFees(small.inventory, us).low_level_fee(0);
  };
  CHECK(on("2024-03-31").reason == LowLevelReason::no_fee_here);
  CHECK(on("2024-04-01").reason == LowLevelReason::charged);
  CHECK(on("2024-05-14").minor == 97);  // under 14 days, large standard up to 3 lb
  CHECK(on("2024-05-15").reason == LowLevelReason::few_sales);
  // Sales that nobody tells exempt from nothing.
  SmallInventory untold = one_sku(Marketplace::us, "2026-11-10");
  untold.inventory.historical_days_of_supply.set(0, 5);
  CHECK(AccountFees(untold.inventory, us).low_level_fee(0).reason == LowLevelReason::charged);
}

TEST_CASE("Low-inventory-level fee: one window alone does not decide where Amazon says both in one") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  small.inventory.shipped_7d.set(0, 50);
  small.inventory.historical_short_days.set(0, 5);
  small.inventory.historical_days_of_supply.set(0, 40);
  const FeeBook us(Marketplace::us);
  CHECK(AccountFees(small.inventory, us).low_level_fee(0).reason == LowLevelReason::enough_stock);
}

TEST_CASE("Low-inventory-level fee: Italy and Spain have Europe's 28 days, at a rate that nobody published") {
  for (const Marketplace marketplace : {Marketplace::it, Marketplace::es, Marketplace::fr}) {
    SmallInventory small = one_sku(marketplace, "2026-11-10");
    small.inventory.shipped_7d.set(0, 50);
    const FeeBook book(marketplace);
    small.inventory.historical_days_of_supply.set(0, 28);
    CHECK(AccountFees(small.inventory, book).low_level_fee(0).reason == LowLevelReason::enough_stock);
    small.inventory.historical_days_of_supply.set(0, 27.9);
    CHECK(AccountFees(small.inventory, book).low_level_fee(0).reason == LowLevelReason::charged);
    CHECK_FALSE(AccountFees(small.inventory, book).low_level_fee(0).minor.has_value());
  }
}

TEST_CASE("Low-inventory-level fee: dangerous bulky goods are charged like other bulky goods, at no known rate") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  small.inventory.shipped_7d.set(0, 50);
  small.inventory.historical_days_of_supply.set(0, 5);
  small.text(small.inventory.storage_type, 0, "Hazmat Oversize");
  const FeeBook us(Marketplace::us);
  CHECK(AccountFees(small.inventory, us).low_level_fee(0).reason == LowLevelReason::charged);
  CHECK_FALSE(AccountFees(small.inventory, us).low_level_fee(0).minor.has_value());
}
