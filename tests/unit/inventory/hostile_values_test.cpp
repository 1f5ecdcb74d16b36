// Numbers that no account has: nothing overflows (the sanitizers watch), nothing is silently wrong.
#include <doctest/doctest.h>

#include "base/limits.h"
#include "inventory/today.h"
#include "ipi/factors.h"
#include "support/given_files.h"

using namespace ipi;

TEST_CASE("Hostile units: what no warehouse holds is unreadable, and counted") {
  const given::ReadFile file(
      given::tsv("snapshot-date|sku|marketplace|available|units-shipped-t30|units-shipped-t90|your-price\n"
                 "2026-11-01|A|US|2147483647|1|2|9.99\n2026-11-01|B|US|100000000|1|2|9.99\n"
                 "2026-11-01|C|US|5|1|2|99999999999999\n"));
  CHECK(file.count(DiagCode::number_unreadable) == 2);
  CHECK_FALSE(file.table().whole(ColumnId::available).has(0));
  CHECK(file.table().whole(ColumnId::available)[1] == 100'000'000);
  CHECK_FALSE(file.table().money(ColumnId::price).has(2));
}

TEST_CASE("Hostile units: sums stop at the limit") {
  CHECK(add_units(kMostUnits, kMostUnits) == kMostUnits);
  CHECK(add_units(-kMostUnits, -kMostUnits) == -kMostUnits);
  CHECK(add_units(std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::max()) == kMostUnits);
  CHECK(on_hand_units(kMostUnits, kMostUnits, kMostUnits, 0) == kMostUnits);
  CHECK(on_hand_units(0, 0, 0, kMostUnits) == 0);
  CHECK(add_money_e4(kMostMoneyE4, kMostMoneyE4) == kMostMoneyE4);
}

TEST_CASE("Hostile units: the largest readable values go the whole way to the factors") {
  given::Inventory given;
  std::string text =
      "snapshot-date|sku|fnsku|marketplace|available|pending-removal-quantity|units-shipped-t7|units-shipped-t30|units-"
      "shipped-t60|units-shipped-t90|"
      "Total Reserved "
      "Quantity|unfulfillable-quantity|inbound-working|inbound-shipped|inbound-received|estimated-excess-quantity|"
      "weeks-of-cover-t90|"
      "days-of-supply|your-price|currency|item-volume\n";
  const std::string most = "100000000";
  for (int i = 0; i < 30; ++i) {
    text += "2026-11-01|A|X" + std::to_string(i) + "|US|" + most + "|0|" + most + "|" + most + "|" + most + "|" + most +
            "|" + most + "|" + most + "|" + most + "|" + most + "|" + most + "|" + most +
            "|1e300|1e-300|9999999999|USD|1e300\n";
  }
  text += "2026-11-01|B|X99|US|0|" + most + "|0|0|0|0|0|0|0|0|0|-1|Infinite|Infinite|-5|USD|-1\n";
  given.file(text);
  std::string ledger =
      "Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|In Transit Between Warehouses|Customer "
      "Shipments|Ending Warehouse Balance|Location\n";
  for (int age = 100; age >= 0; --age) {
    for (int d = 0; d < 25; ++d) {
      ledger += (given::day("2026-11-01") - age).iso() + "|XC|B0MADEUP03|C|One|D" + std::to_string(d) + "|0|" + most +
                "|-" + most + "|" + most + "|US\n";
    }
  }
  given.file(ledger);
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.on_hand[given.sku("A")] == kMostUnits);
  CHECK(inventory.inbound[given.sku("A")] == kMostUnits);
  CHECK(inventory.on_hand[given.sku("B")] == 0);
  CHECK(inventory.shipped_90d[given.sku("C")] == kMostUnits);
  CHECK(inventory.snapshot_method[given.sku("A")] == SnapshotMethod::todays_stock);
  CHECK_FALSE(inventory.unit_volume_cm3.has(given.sku("A")));
  const FactorTable factors = compute_factors(inventory);
  for (const Factor& factor : factors.factors) {
    if (!factor.value) continue;
    CHECK(*factor.value >= 0);
    CHECK(*factor.value - *factor.value == 0);
  }
}
