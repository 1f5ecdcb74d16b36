#include "advice/fees/account_fees.h"

#include <doctest/doctest.h>

#include "small_inventory.h"

using namespace ipi;
using ipi::test::kCubicFoot;
using ipi::test::kPound;
using ipi::test::one_sku;
using ipi::test::SmallInventory;

namespace {

Day day(const char* iso) { return *Day::from_iso(iso); }

std::int64_t aged_minor(const AccountFees& fees, const char* count_day, int age_days, double units) {
  const int today_age = age_days - (day(count_day) - fees.inventory().as_of);
  return fees.aged_charge(0, AgeProfile::evenly(today_age, today_age, units), day(count_day), 0).minor;
}

}  // namespace

TEST_CASE("Aged count: the 15th after today, and a removal order up to the 14th escapes it") {
  CHECK(next_count_day(day("2026-11-14")).iso() == "2026-11-15");
  CHECK(next_count_day(day("2026-11-15")).iso() == "2026-12-15");
  CHECK(next_count_day(day("2026-12-31")).iso() == "2027-01-15");

  SmallInventory small = one_sku(Marketplace::us, "2026-11-13");
  small.inventory.age.d456_plus.set(0, 100);
  const FeeBook book(Marketplace::us);
  const AccountFees fees(small.inventory, book);
  CHECK(fees.next_aged_charge(0, 0).order_by.iso() == "2026-11-14");
  StockCourse course;
  course.units = 100;
  course.units_removed = 100;
  course.removal_day = 1;  // the 14th
  CHECK(fees.holding_cost(0, course).aged_minor == 0);
  course.removal_day = 2;  // the 15th: one count is paid, 10 cubic feet at 7.90
  CHECK(fees.holding_cost(0, course).aged_minor == 7900);
}

TEST_CASE("Aged surcharge: worked examples at the edges of the brackets") {
  const SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  const FeeBook book(Marketplace::us);
  const AccountFees fees(small.inventory, book);
  // 100 units of 0.1 cubic feet: 10 cubic feet.
  const char* count = "2026-11-15";
  CHECK(aged_minor(fees, count, 180, 100) == 0);
  CHECK(aged_minor(fees, count, 181, 100) == 500);
  CHECK(aged_minor(fees, count, 210, 100) == 500);
  CHECK(aged_minor(fees, count, 211, 100) == 1000);
  CHECK(aged_minor(fees, count, 270, 100) == 1500);
  CHECK(aged_minor(fees, count, 271, 100) == 5450);
  CHECK(aged_minor(fees, count, 365, 100) == 5900);
  CHECK(aged_minor(fees, count, 366, 100) == 6900);
  CHECK(aged_minor(fees, count, 455, 100) == 6900);
  CHECK(aged_minor(fees, count, 456, 100) == 7900);
}

TEST_CASE("Aged surcharge: small units pay the minimum a unit, by the card of the count's day") {
  const SmallInventory small = one_sku(Marketplace::us, "2026-01-02", kCubicFoot / 100);
  const FeeBook book(Marketplace::us);
  const AccountFees fees(small.inventory, book);
  CHECK(aged_minor(fees, "2026-01-15", 400, 100) == 1500);  // 0.15 a unit until 2026-01-15
  CHECK(aged_minor(fees, "2026-02-15", 400, 100) == 3000);
  CHECK(aged_minor(fees, "2026-02-15", 456, 100) == 3500);
  CHECK(aged_minor(fees, "2026-02-15", 365, 100) == 590);  // no minimum below a year
}

TEST_CASE("Aged surcharge: clothing, shoes, bags, jewellery and watches are exempt up to 270 days") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  small.text(small.inventory.product_group, 0, "gl_apparel");
  const FeeBook book(Marketplace::us);
  const AccountFees fees(small.inventory, book);
  CHECK(aged_minor(fees, "2026-11-15", 270, 100) == 0);
  CHECK(aged_minor(fees, "2026-11-15", 271, 100) == 5450);
}

TEST_CASE("Aged surcharge: Amazon's own units and estimate are used and compared") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  small.inventory.age.d181_270.set(0, 90);
  small.inventory.ais_units[0].set(0, 40);  // 181-210
  small.inventory.ais_units[6].set(0, 10);  // 365+, repeated by the next
  small.inventory.ais_units[7].set(0, 10);  // 366-455
  small.inventory.ais_fee_minor[0].set(0, 200);
  small.inventory.ais_fee_minor[7].set(0, 700);
  const FeeBook book(Marketplace::us);
  const AgedCharge charge = AccountFees(small.inventory, book).next_aged_charge(0, 0);
  CHECK(charge.amazons_units);
  CHECK(charge.units() == 50);
  CHECK(charge.minor == 200 + 690);  // 4 cubic feet at 0.50, 1 at 6.90
  CHECK(charge.amazon_minor == 900);
}

TEST_CASE("Aged surcharge: UK, Germany and Canada by their own cards") {
  const FeeBook uk(Marketplace::uk), de(Marketplace::de), ca(Marketplace::ca);
  const SmallInventory uk_sku = one_sku(Marketplace::uk, "2026-11-10");
  CHECK(aged_minor(AccountFees(uk_sku.inventory, uk), "2026-11-15", 240, 100) == 0);
  CHECK(aged_minor(AccountFees(uk_sku.inventory, uk), "2026-11-15", 241, 100) == 1180);
  CHECK(aged_minor(AccountFees(uk_sku.inventory, uk), "2026-11-15", 456, 100) == 6140);
  const SmallInventory de_sku = one_sku(Marketplace::de, "2026-11-10", 10000);  // 100 units: 1 m³
  CHECK(aged_minor(AccountFees(de_sku.inventory, de), "2026-11-15", 271, 100) == 12516);
  CHECK(aged_minor(AccountFees(de_sku.inventory, de), "2026-11-15", 366, 100) == 22763);
  const SmallInventory ca_sku = one_sku(Marketplace::ca, "2026-11-10", 10000);
  CHECK(aged_minor(AccountFees(ca_sku.inventory, ca), "2026-11-15", 181, 100) == 2400);
  CHECK(aged_minor(AccountFees(ca_sku.inventory, ca), "2026-11-15", 500, 100) == 33000);
}

TEST_CASE("Storage: a month's fee by volume, size and season") {
  SmallInventory small = one_sku(Marketplace::us, "2026-09-30");
  const FeeBook book(Marketplace::us);
  CHECK(AccountFees(small.inventory, book).monthly_storage(0, 100, day("2026-09-30")).minor == 780);
  CHECK(AccountFees(small.inventory, book).monthly_storage(0, 100, day("2026-10-01")).minor == 2400);
  small.text(small.inventory.storage_type, 0, "Oversize");
  CHECK(AccountFees(small.inventory, book).monthly_storage(0, 100, day("2026-09-30")).minor == 560);
  CHECK(AccountFees(small.inventory, book).monthly_storage(0, 100, day("2026-12-31")).minor == 1400);
  const SmallInventory de_sku = one_sku(Marketplace::de, "2026-10-01", 10000);
  CHECK(AccountFees(de_sku.inventory, FeeBook(Marketplace::de)).monthly_storage(0, 100, day("2026-10-01")).minor ==
        5220);
}

TEST_CASE("Storage: unknown volume and unknown rates are gaps, not zero") {
  SmallInventory small(Marketplace::us, "2026-11-10", 1);
  small.stock(0, 100, 0);
  const FeeBook us(Marketplace::us);
  CHECK(AccountFees(small.inventory, us).monthly_storage(0, 100, day("2026-11-10")).gap == FeeGap::no_volume);
  CHECK(AccountFees(small.inventory, us).next_aged_charge(0, 0).gap == FeeGap::no_volume);
  const SmallInventory japan = one_sku(Marketplace::jp, "2026-11-10");
  const FeeBook jp(Marketplace::jp);
  const AccountFees fees(japan.inventory, jp);
  CHECK(fees.monthly_storage(0, 100, day("2026-11-10")).gap == FeeGap::no_rates);
  CHECK(fees.removal_fee(0).gap == FeeGap::no_rates);
  CHECK_FALSE(fees.holding_cost(0, StockCourse{100, {}, 0, 0, 1, 0}).known());
}

TEST_CASE("Holding cost: a quarter of storage and three counts, by hand") {
  SmallInventory small = one_sku(Marketplace::us, "2025-12-31");
  small.inventory.age.d0_90.set(0, 0);
  small.inventory.age.d181_270.set(0, 0);
  small.inventory.age.d366_455.set(0, 0);
  small.inventory.age.d456_plus.set(0, 100);
  const FeeBook book(Marketplace::us);
  const HoldingCost cost = AccountFees(small.inventory, book).holding_cost(0, StockCourse{100, {}, 0, 0, 1, 0});
  CHECK(cost.known());
  // January, February and March at 0.78 for 10 cubic feet, and 1 of April's 30 days: 26 cents.
  CHECK(cost.storage_minor == 780 + 780 + 780 + 26);
  // 2026-01-15 by the old card at 6.90, then 7.90 twice.
  CHECK(cost.aged_minor == 6900 + 7900 + 7900);
  CHECK(cost.units_left == 100);
}

TEST_CASE("Storage: dangerous goods have their own rates, bulky ones others again") {
  SmallInventory small = one_sku(Marketplace::us, "2026-09-30");
  const FeeBook book(Marketplace::us);
  const auto october = [&] {
    return AccountFees(small.inventory, book).monthly_storage(0, 100, day("2026-10-01")).minor;
  };
  small.text(small.inventory.storage_type, 0, "Flammable Standard-Size");
  CHECK(october() == 3630);
  small.text(small.inventory.storage_type, 0, "Flammable Oversize");
  CHECK(october() == 2430);
  CHECK(AccountFees(small.inventory, book).holding_cost(0, StockCourse{100, {}, 0, 0, 1, 0}, 31).storage_minor == 2430);
  CHECK(AccountFees(small.inventory, book).removal_fee(0).minor == 312);  // half a pound, as bulky goods
}

TEST_CASE("Holding cost: sales empty the shelf and stop its cost") {
  SmallInventory small = one_sku(Marketplace::us, "2025-12-31");
  small.inventory.age.d0_90.set(0, 100);
  const FeeBook book(Marketplace::us);
  const double weekly[] = {700};
  StockCourse course{100, weekly, 0, 0, 1, 0};
  const HoldingCost cost = AccountFees(small.inventory, book).holding_cost(0, course);
  CHECK(cost.units_sold == doctest::Approx(100));
  CHECK(cost.storage_minor == 25);  // one day of January: 780 ÷ 31
  course.sales_multiplier = 0.5;
  CHECK(AccountFees(small.inventory, book).holding_cost(0, course).storage_minor == 38);  // the second day half full
}

TEST_CASE("Utilization surcharge: from 22 weeks of shipped volume, for stock over 30 days, above 25 cubic feet") {
  SmallInventory small = one_sku(Marketplace::us, "2025-12-31", kCubicFoot);
  small.stock(0, 220, 90);  // 220 cubic feet over 7 a week: 31.4 weeks
  small.inventory.age.d0_30.set(0, 0);
  small.inventory.age.d91_180.set(0, 220);
  const FeeBook book(Marketplace::us);
  const AccountFees fees(small.inventory, book);
  CHECK(*fees.utilization(false).ratio_weeks == doctest::Approx(220.0 / 7));
  CHECK(fees.holding_cost(0, StockCourse{220, {}, 0, 0, 1, 0}, 31).utilization_minor == 220 * 76);
  FeeOptions first_year;
  first_year.first_shipment_over_a_year_ago = false;
  CHECK(AccountFees(small.inventory, book, first_year)
            .holding_cost(0, StockCourse{220, {}, 0, 0, 1, 0}, 31)
            .utilization_minor == 0);
  FeeOptions individual;
  individual.professional_plan = false;
  CHECK(AccountFees(small.inventory, book, individual).utilization(false).minor_per_cm3 == 0);
  small.stock(0, 153, 90);  // 21.9 weeks
  CHECK(AccountFees(small.inventory, book).utilization(false).minor_per_cm3 == 0);
  small.stock(0, 24, 1);
  CHECK(AccountFees(small.inventory, book).utilization(false).minor_per_cm3 == 0);
  small.stock(0, 220, 90);
  small.text(small.inventory.size_tier, 0, "Large bulky");
  CHECK(AccountFees(small.inventory, book).utilization(true).rate_unknown);
}

TEST_CASE("Utilization surcharge: none where no card knows one") {
  SmallInventory small = one_sku(Marketplace::uk, "2026-11-10", kCubicFoot);
  small.stock(0, 220, 90);
  const FeeBook uk(Marketplace::uk);
  const Utilization utilization = AccountFees(small.inventory, uk).utilization(false);
  CHECK(*utilization.ratio_weeks == doctest::Approx(220.0 / 7));
  CHECK(utilization.minor_per_cm3 == 0);
  CHECK_FALSE(utilization.rate_unknown);
}

TEST_CASE("Removal, disposal, liquidation: worked examples at the edges of the weights") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  const FeeBook book(Marketplace::us);
  const auto removal = [&](double pounds) {
    small.inventory.unit_weight_g.set(0, pounds * kPound);
    return AccountFees(small.inventory, book).removal_fee(0).minor;
  };
  CHECK(removal(0.5) == 84);
  CHECK(removal(0.51) == 153);
  CHECK(removal(1) == 153);
  CHECK(removal(1.01) == 227);
  CHECK(removal(2) == 227);
  CHECK(removal(3) == 289 + 106);
  CHECK(AccountFees(small.inventory, book).disposal_fee(0).minor == 289 + 106);
  CHECK(AccountFees(small.inventory, book).liquidation_fee(0).minor == 40 + 20);
  small.text(small.inventory.storage_type, 0, "Oversize");
  CHECK(removal(1) == 312);
  CHECK(removal(4) == 636);
  CHECK(removal(10) == 1004);
  CHECK(removal(11) == 1432 + 106);
  small.text(small.inventory.storage_type, 0, "Footwear");
  CHECK(removal(0.5) == 312);
}

TEST_CASE("Removal: Germany's kilograms, and a disposal without a rate costs what removal costs") {
  SmallInventory small = one_sku(Marketplace::de, "2026-11-10");
  const FeeBook book(Marketplace::de);
  small.inventory.unit_weight_g.set(0, 200);
  CHECK(AccountFees(small.inventory, book).removal_fee(0).minor == 50);
  small.inventory.unit_weight_g.set(0, 201);
  CHECK(AccountFees(small.inventory, book).removal_fee(0).minor == 79);
  small.inventory.unit_weight_g.set(0, 2000);
  CHECK(AccountFees(small.inventory, book).removal_fee(0).minor == 232 + 87);
  CHECK(AccountFees(small.inventory, book).disposal_fee(0).minor == 232 + 87);
  CHECK(AccountFees(small.inventory, book).disposal_fee(0).confidence == Confidence::low);
}

TEST_CASE("Removal: only the US card has clothing pay like bulky goods") {
  SmallInventory small = one_sku(Marketplace::uk, "2026-11-10");
  small.text(small.inventory.storage_type, 0, "Apparel");
  small.inventory.unit_weight_g.set(0, 400);
  CHECK(AccountFees(small.inventory, FeeBook(Marketplace::uk)).removal_fee(0).minor == 71);
  small.inventory.marketplace = Marketplace::us;
  CHECK(AccountFees(small.inventory, FeeBook(Marketplace::us)).removal_fee(0).minor == 312);
}

TEST_CASE("Removal: a missing weight is assumed from the volume and said") {
  SmallInventory small(Marketplace::us, "2026-11-10", 2);
  small.inventory.unit_volume_cm3.set(0, 139 * 16.387064 * 1.5);  // 1.5 lb of dimensional weight
  const FeeBook book(Marketplace::us);
  const AccountFees fees(small.inventory, book);
  CHECK(fees.removal_fee(0).minor == 227);
  CHECK(fees.removal_fee(0).weight_assumed);
  CHECK(fees.removal_fee(0).size_assumed);
  CHECK(fees.removal_fee(1).minor == 153);
}

TEST_CASE("Liquidation: 7.5 % of the price less the referral fee of 15 %") {
  SmallInventory small = one_sku(Marketplace::us, "2026-11-10");
  const FeeBook book(Marketplace::us);
  CHECK(AccountFees(small.inventory, book).liquidation_recovery(0).gap == FeeGap::no_price);
  small.inventory.price_minor.set(0, 2000);
  CHECK(AccountFees(small.inventory, book).liquidation_recovery(0).minor == 128);  // 20.00 × 0.075 × 0.85 = 1.275
}

TEST_CASE("Liquidation: half a card is no card") {
  SmallInventory small = one_sku(Marketplace::jp, "2026-11-10");
  small.inventory.price_minor.set(0, 2000);
  FeeRate recovery;
  recovery.kind = FeeKind::liquidation_recovery;
  recovery.size = SizeClass::standard;
  recovery.unit = RateUnit::share;
  recovery.to = kNoUpperBound;
  recovery.amount = 0.1;
  FeeRate referral = recovery;
  referral.kind = FeeKind::liquidation_referral;
  referral.amount = 0.2;
  const FeeBook half(Marketplace::jp, std::vector<FeeRate>{recovery});
  CHECK(AccountFees(small.inventory, half).liquidation_recovery(0).gap == FeeGap::no_rates);
  const FeeBook whole(Marketplace::jp, std::vector<FeeRate>{recovery, referral});
  CHECK(AccountFees(small.inventory, whole).liquidation_recovery(0).minor == 160);  // 20.00 x 0.1 x 0.8
}
