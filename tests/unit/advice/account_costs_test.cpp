#include "advice/account_costs.h"

#include <doctest/doctest.h>

#include "small_inventory.h"

using namespace ipi;
using ipi::test::kCubicFoot;
using ipi::test::SmallInventory;

namespace {

AccountCosts costs_of(const SmallInventory& small) {
  const FeeBook book(small.inventory.marketplace);
  const AccountFees fees(small.inventory, book);
  return account_costs(fees, forecast_all(small.inventory, small.inventory.as_of + 1, 13));
}

}  // namespace

TEST_CASE("Account costs: sums with their coverage, and the next charge by age") {
  SmallInventory small(Marketplace::us, "2026-11-10", 3);
  for (std::size_t sku = 0; sku < 3; ++sku) small.stock(sku, 100, 0);
  small.inventory.unit_volume_cm3.set(0, kCubicFoot / 10);
  small.inventory.age.d456_plus.set(0, 100);
  small.inventory.unit_volume_cm3.set(1, kCubicFoot / 10);  // ages not known
  const AccountCosts costs = costs_of(small);
  CHECK(costs.skus_with_stock == 3);
  CHECK(costs.skus_known == 1);
  CHECK(costs.next_charge_total_minor == 7900);
  CHECK(costs.next_charge_by_age_minor[3] == 7900);
  CHECK(costs.charged_units_by_age[3] == 100);
  CHECK(costs.quarter_minor[0] == costs.quarter_total_minor);
  // Three counts, and 10 cubic feet from 11 November to 9 February.
  CHECK(costs.quarter_minor[0] == 3 * 7900 + 1600 + 2400 + 780 + 251);
  CHECK_FALSE(costs.quarter_minor.has(1));
  CHECK_FALSE(costs.next_charge_minor.has(2));
}

TEST_CASE("Account costs: compared with Amazon only where both sides are known") {
  SmallInventory small(Marketplace::us, "2026-11-10", 2);
  for (std::size_t sku = 0; sku < 2; ++sku) {
    small.stock(sku, 100, 0);
    small.inventory.age.d0_90.set(sku, 100);
    small.inventory.amazon_storage_next_month_minor.set(sku, 2500);
  }
  small.inventory.unit_volume_cm3.set(0, kCubicFoot / 10);
  const AccountCosts costs = costs_of(small);
  CHECK(costs.month_skus_compared == 1);
  CHECK(costs.amazon_month_minor == 2500);
  // 20 days of November and 10 of December at 2.40 a month for 10 cubic feet.
  CHECK(costs.compared_month_minor == 1600 + 774);
  CHECK(costs.charge_skus_compared == 0);
}

TEST_CASE("Account costs: the next charge by age, beside Amazon's own estimate where it gives one") {
  SmallInventory small(Marketplace::us, "2026-11-10", 2);
  for (std::size_t sku = 0; sku < 2; ++sku) {
    small.stock(sku, 100, 0);
    small.inventory.unit_volume_cm3.set(sku, kCubicFoot / 10);
  }
  const auto amazon = [&](std::size_t bucket, int units, int fee_minor) {
    small.inventory.ais_units[bucket].set(0, units);
    small.inventory.ais_fee_minor[bucket].set(0, fee_minor);
  };
  amazon(0, 40, 210);                       // 181 to 210: 4 cubic feet at 0.50
  amazon(3, 10, 545);                       // 271 to 300: 1 at 5.45
  amazon(7, 20, 1400);                      // 366 to 455: 2 at 6.90
  amazon(8, 10, 790);                       // 456 and more: 1 at 7.90
  small.inventory.ais_units[8].set(1, 10);  // here Amazon names no fee
  const AccountCosts costs = costs_of(small);
  CHECK(costs.next_charge_by_age_minor == std::array<std::int64_t, 4>{200, 545, 1380, 790 + 790});
  CHECK(costs.charged_units_by_age[0] == 40);
  CHECK(costs.charged_units_by_age[1] == 10);
  CHECK(costs.charged_units_by_age[2] == 20);
  CHECK(costs.charged_units_by_age[3] == 20);
  CHECK(costs.charge_skus_compared == 1);
  CHECK(costs.compared_charge_minor == 200 + 545 + 1380 + 790);
  CHECK(costs.amazon_charge_minor == 210 + 545 + 1400 + 790);
}
