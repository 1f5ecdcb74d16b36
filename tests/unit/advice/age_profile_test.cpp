#include "advice/fees/age_profile.h"

#include <doctest/doctest.h>

#include "small_inventory.h"

using namespace ipi;
using ipi::test::SmallInventory;

TEST_CASE("Age profile: units grow older day by day") {
  const AgeProfile profile = AgeProfile::evenly(180, 180, 12);
  CHECK(profile.between(181, 210) == 0);
  CHECK(profile.between(181, 210, 1) == 12);
  CHECK(profile.between(181, 210, 30) == 12);
  CHECK(profile.between(181, 210, 31) == 0);
  CHECK(profile.between(181, -1, 31) == 12);
}

TEST_CASE("Age profile: units of a bucket lie evenly over its days") {
  SmallInventory small(Marketplace::us, "2026-11-23", 1);
  small.inventory.age.d0_90.set(0, 91);
  small.inventory.age.d91_180.set(0, 90);
  small.inventory.age.d181_270.set(0, 0);
  const AgeProfile profile(small.inventory, 0);
  CHECK(profile.units() == 181);
  CHECK(profile.between(0, 30) == doctest::Approx(31));
  // Ten days from now the ten oldest days' worth have passed 180.
  CHECK(profile.between(181, -1, 10) == doctest::Approx(10));
}

TEST_CASE("Age profile: finer buckets count where they add up, and never twice") {
  SmallInventory small(Marketplace::us, "2026-11-23", 2);
  AgeUnits& age = small.inventory.age;
  for (std::size_t sku = 0; sku < 2; ++sku) {
    age.d0_90.set(sku, 60);
    age.d0_30.set(sku, 0);
    age.d31_60.set(sku, 0);
    age.d61_90.set(sku, sku == 0 ? 60 : 50);
  }
  CHECK(AgeProfile(small.inventory, 0).between(0, 60) == 0);
  CHECK(AgeProfile(small.inventory, 0).units() == 60);
  CHECK(AgeProfile(small.inventory, 1).units() == 60);
  CHECK(AgeProfile(small.inventory, 1).between(0, 60) > 0);
}

TEST_CASE("Age profile: the oldest go first") {
  SmallInventory small(Marketplace::us, "2026-11-23", 1);
  small.inventory.age.d181_270.set(0, 40);
  small.inventory.age.d271_365.set(0, 10);
  small.inventory.age.d456_plus.set(0, 5);
  AgeProfile profile(small.inventory, 0);
  profile.take_oldest(15);
  CHECK(profile.units() == 40);
  CHECK(profile.between(271, -1) == 0);
  profile.take_oldest(20);
  CHECK(profile.between(181, 225) == 20);
  CHECK(profile.between(226, 270) == 0);
  profile.take_oldest(1000);
  CHECK(profile.units() == 0);
}

TEST_CASE(
    "Age profile: a single bucket beyond a year lies between 366 and 455 days; no bucket at all is not "
    "known") {
  SmallInventory small(Marketplace::us, "2026-11-23", 2);
  small.inventory.age.d365_plus.set(0, 90);
  CHECK(AgeProfile(small.inventory, 0).between(366, 455) == 90);
  CHECK_FALSE(AgeProfile(small.inventory, 1).known());
}

TEST_CASE("Age profile: an unfinished set of finer buckets is not used") {
  SmallInventory small(Marketplace::us, "2026-11-23", 1);
  small.inventory.age.d0_90.set(0, 60);
  small.inventory.age.d0_30.set(0, 60);
  small.inventory.age.d31_60.set(0, 0);  // 61 to 90 is not in the file
  CHECK(AgeProfile(small.inventory, 0).between(61, 90) == doctest::Approx(60.0 * 30 / 91));
}

TEST_CASE("Age profile: 331 to 365 days are told apart where the other cut of the half year adds up") {
  SmallInventory small(Marketplace::us, "2026-11-23", 1);
  AgeUnits& age = small.inventory.age;
  age.d181_270.set(0, 30);
  age.d271_365.set(0, 20);
  age.d181_330.set(0, 38);
  const double spread = 20.0 * 35 / 95;  // of the 20, if nothing finer is known
  CHECK(AgeProfile(small.inventory, 0).between(331, 365) == doctest::Approx(spread));
  age.d331_365.set(0, 12);
  const AgeProfile fine(small.inventory, 0);
  CHECK(fine.between(331, 365) == doctest::Approx(12));
  CHECK(fine.between(271, 330) == doctest::Approx(8));
  CHECK(fine.between(181, 270) == doctest::Approx(30));
  CHECK(fine.units() == 50);
  age.d331_365.set(0, 15);  // 53 units, where the coarse buckets have 50
  CHECK(AgeProfile(small.inventory, 0).between(331, 365) == doctest::Approx(spread));
  age.d181_330.set(0, 25);
  age.d331_365.set(0, 25);  // 50 again, but more than 271 to 365 holds
  CHECK(AgeProfile(small.inventory, 0).between(331, 365) == doctest::Approx(spread));
  CHECK(AgeProfile(small.inventory, 0).units() == 50);
}

TEST_CASE("Age profile: the bucket beyond a year repeats its two halves and counts once") {
  SmallInventory small(Marketplace::us, "2026-11-23", 1);
  small.inventory.age.d365_plus.set(0, 90);
  small.inventory.age.d366_455.set(0, 70);
  small.inventory.age.d456_plus.set(0, 20);
  const AgeProfile profile(small.inventory, 0);
  CHECK(profile.units() == 90);
  CHECK(profile.between(456, -1) == 20);
}
