#include "inventory/build.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning =
    "snapshot-date|sku|fnsku|asin|marketplace|available|units-shipped-t30|currency|your-price\n";

}  // namespace

TEST_CASE("Inventory: every column has one value per SKU or none at all") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|A|X0A|B0MADEUP01|US|10|1|USD|9.99\n2026-11-01|B|X0B|B0MADEUP02|US|10|||\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  REQUIRE(inventory.size == 2);
  CHECK(inventory.sku.size() == 2);
  CHECK(inventory.price_minor.size() == 2);
  CHECK(inventory.price_minor[given.sku("A")] == 999);
  CHECK_FALSE(inventory.price_minor.has(given.sku("B")));
  CHECK(inventory.snapshot_method.size() == 2);
  CHECK(inventory.stranded_units.size() == 0);
  CHECK(inventory.currency.code() == "USD");
}

TEST_CASE("Inventory: two marketplaces never mix") {
  given::Inventory given;
  given.file(kPlanning +
             "2026-11-01|A|X0A|B0MADEUP01|US|10|1|USD|9.99\n2026-11-01|A|X0A|B0MADEUP01|CA|3|1|CAD|12.99\n");
  CHECK(given.build(Marketplace::us, "2026-11-01").on_hand[given.sku("A")] == 10);
  const SellerInventory& canada = given.build(Marketplace::ca, "2026-11-01");
  CHECK(canada.on_hand[given.sku("A")] == 3);
  CHECK(canada.price_minor[given.sku("A")] == 1299);
  CHECK(given.build(Marketplace::mx, "2026-11-01").size == 0);
}

TEST_CASE("Inventory: inbound is the total, else the sum of its parts") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|units-shipped-t30|inbound-quantity|inbound-working|inbound-shipped|"
      "inbound-received\n"
      "2026-11-01|A|US|1|1|9|1|2|3\n2026-11-01|B|US|1|1||1|2|3\n2026-11-01|C|US|1|1||||\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.inbound[given.sku("A")] == 9);
  CHECK(inventory.inbound[given.sku("B")] == 6);
  CHECK_FALSE(inventory.inbound.has(given.sku("C")));
}

TEST_CASE("Inventory: the seller's costs join SKUs, make none, and keep to the marketplace's currency") {
  given::Inventory given;
  given.file(kPlanning +
             "2026-11-01|A|X0A|B0MADEUP01|US|10|1|USD|9.99\n2026-11-01|B|X0B|B0MADEUP02|US|10|1|USD|9.99\n");
  given.file(
      "SKU|Unit cost|Currency|Lead time|Case "
      "pack|Discontinued\nA|2.50|USD|30|12|No\nB|2.50|EUR|40|6|Yes\nZ|1|USD|1|1|No\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.size == 2);
  CHECK(inventory.unit_cost_minor[given.sku("A")] == 250);
  CHECK_FALSE(inventory.unit_cost_minor.has(given.sku("B")));
  CHECK(inventory.lead_time_days[given.sku("B")] == 40);
  CHECK(inventory.discontinued[given.sku("B")] == 1);
}

TEST_CASE("Inventory: several tiers of aged inventory surcharge are charges, not stock") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|A|X0A|B0MADEUP01|US|10|1|USD|9.99\n");
  given.file(
      "snapshot-date|sku|fnsku|asin|product-name|condition|per-unit-volume|currency|volume-unit|country|qty-charged|"
      "amount-charged|surcharge-age-tier|rate-surcharge\n"
      "2026-10-15|A|X0A|B0MADEUP01|One|New|0.1|USD|cubic feet|US|5|1.50|181-210 days|0.5\n"
      "2026-10-15|A|X0A|B0MADEUP01|One|New|0.1|USD|cubic feet|US|3|2.50|211-240 days|1.0\n");
  CHECK(given.sources()[1].table->rows() == 2);
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.size == 1);
  CHECK(inventory.on_hand[0] == 10);
  REQUIRE(given.built().joins.size() == 2);
  CHECK(given.built().joins[1].by_sku == 2);
}

TEST_CASE("Inventory: what each state of today is and where it came from") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|A|X0A|B0MADEUP01|US|10|1|USD|9.99\n");
  given.file("sku|fnsku|asin|afn-fulfillable-quantity\nA|X0A|B0MADEUP01|4\n", "2026-11-01");
  given.build(Marketplace::us, "2026-11-01");
  REQUIRE(given.built().states_used.size() == 2);
  CHECK(given.built().states_used[0].first == FileId{0});
  CHECK(given.built().states_used[1].second.iso() == "2026-11-01");
}

TEST_CASE("Inventory: the earlier state is rebuilt as if the later files were not there") {
  const std::string then =
      kPlanning + "2026-10-01|A|X0A|B0MADEUP01|US|10|4|USD|9.99\n2026-10-01|B|X0B|B0MADEUP02|US|1|0|USD|5\n";
  given::Inventory only, both;
  only.file(then);
  both.file(then).file(kPlanning +
                       "2026-11-01|A|X0A|B0MADEUP01|US|99|9|USD|1\n2026-11-01|C|X0C|B0MADEUP03|US|7|7|USD|1\n");
  both.file("sku|fnsku|asin|afn-fulfillable-quantity\nA|X0A|B0MADEUP01|4\nD|X0D|B0MADEUP04|4\n", "2026-11-01");
  const SellerInventory& a = only.build(Marketplace::us, "2026-10-01");
  const SellerInventory& b = both.build(Marketplace::us, "2026-10-01");
  REQUIRE(a.size == b.size);
  CHECK(a.on_hand.raw() == b.on_hand.raw());
  CHECK(a.price_minor.raw() == b.price_minor.raw());
  CHECK(a.mean_units_90d.raw() == b.mean_units_90d.raw());
}
