#include "inventory/today.h"

#include <doctest/doctest.h>

#include "inventory/field_map.h"
#include "support/given_files.h"

using namespace ipi;

TEST_CASE("On hand: available, reserved and unfulfillable, less units under removal") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|pending-removal-quantity|units-shipped-t30|Total Reserved "
      "Quantity|unfulfillable-quantity\n"
      "2026-11-01|A|US|10|4|1|5|2\n"
      "2026-11-01|B|US|1|9|1|0|0\n"
      "2026-11-01|C|US||||7|\n"
      "2026-11-01|D|US||3|1||\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.on_hand[given.sku("A")] == 13);
  CHECK(inventory.on_hand[given.sku("B")] == 0);
  CHECK(inventory.on_hand[given.sku("C")] == 7);
  CHECK_FALSE(inventory.on_hand.has(given.sku("D")));
  CHECK_FALSE(inventory.available.has(given.sku("C")));

  const SellerInventory& with_removals = given.build(Marketplace::us, "2026-11-01", true);
  CHECK(with_removals.on_hand[given.sku("A")] == 17);
  CHECK(with_removals.on_hand[given.sku("B")] == 1);
}

TEST_CASE("On hand: the reserved parts are added where no total stands, FC transfer among them before V5") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|units-shipped-t30|Reserved FC Transfer|Reserved FC Processing|Reserved "
      "Customer Order\n"
      "2026-11-01|A|US|10|1|3|2|1\n");
  CHECK(given.build(Marketplace::us, "2026-11-01").on_hand[given.sku("A")] == 16);
}

TEST_CASE("On hand: from V5 on FC transfer is in available and is not added again") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|fc-transfer|units-shipped-t30|Total Reserved Quantity|Reserved Staging\n"
      "2026-11-01|A|US|10|4|1|2|1\n");
  CHECK(given.build(Marketplace::us, "2026-11-01").on_hand[given.sku("A")] == 12);
}

TEST_CASE("On hand: FC transfer that is available in one file is not reserved by another") {
  given::Inventory given;
  given.file("snapshot-date|sku|marketplace|available|fc-transfer|units-shipped-t30\n2026-11-01|A|US|10|4|1\n");
  given.file(
      "sku|fnsku|asin|product-name|reserved_qty|reserved_customerorders|reserved_fc-transfers|reserved_fc-processing\n"
      "A|X0A|B0MADEUP01|One|9|3|4|2\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.reserved[given.sku("A")] == 5);
  CHECK(inventory.on_hand[given.sku("A")] == 15);
}

TEST_CASE("Today: the reserved report fills what planning lacks and changes nothing that it has") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|units-shipped-t30|Total Reserved Quantity\n"
      "2026-11-01|A|US|10|1|\n2026-11-01|B|US|10|1|1\n");
  given.file(
      "sku|fnsku|asin|product-name|reserved_qty|reserved_customerorders|reserved_fc-transfers|reserved_fc-processing\n"
      "A|X0A|B0MADEUP01|One|6|3|1|2\nB|X0B|B0MADEUP02|Two|6|3|1|2\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.on_hand[given.sku("A")] == 16);
  CHECK(inventory.on_hand[given.sku("B")] == 11);
  CHECK(inventory.reserved_customer_order[given.sku("A")] == 3);
}

TEST_CASE("Today: Amazon-fulfilled inventory counts by condition, where nothing better is there") {
  given::Inventory given;
  given.file(
      "seller-sku|fulfillment-channel-sku|asin|condition-type|Warehouse-Condition-code|Quantity Available\n"
      "A|X0A|B0MADEUP01|NewItem|SELLABLE|8\n"
      "A|X0A|B0MADEUP01|NewItem|UNSELLABLE|3\n"
      "B|X0B|B0MADEUP02|NewItem|UNSELLABLE|2\n");
  const SellerInventory& alone = given.build(Marketplace::unknown, "2026-11-01");
  CHECK(alone.available[given.sku("A")] == 8);
  CHECK(alone.unfulfillable[given.sku("A")] == 3);
  CHECK(alone.on_hand[given.sku("A")] == 11);
  CHECK(alone.on_hand[given.sku("B")] == 2);
  CHECK_FALSE(alone.available.has(given.sku("B")));

  given.file("snapshot-date|sku|marketplace|available|units-shipped-t30\n2026-11-01|A|US|20|1\n");
  const SellerInventory& better = given.build(Marketplace::us, "2026-11-01");
  CHECK(better.available[given.sku("A")] == 20);
  CHECK(better.on_hand[given.sku("A")] == 23);
}

TEST_CASE("Today: multi-country inventory is what each country can ship, where nothing better is there") {
  given::Inventory given;
  given.file(
      "seller-sku|fulfillment-channel-sku|asin|condition-type|country|quantity-for-local-fulfillment\n"
      "A|X0A|B0MADEUP01|NewItem|DE|8\nA|X0A|B0MADEUP01|NewItem|FR|3\n");
  CHECK(given.build(Marketplace::de, "2026-11-01").on_hand[given.sku("A")] == 8);
  CHECK(given.build(Marketplace::fr, "2026-11-01").on_hand[given.sku("A")] == 3);
}

TEST_CASE("Today: restock's Available leaves FC transfer out, so it is added") {
  given::Inventory given;
  given.file(
      "Country|Merchant SKU|ASIN|Currency code|Available|FC transfer|FC Processing|Customer "
      "Order|Unfulfillable|Recommended replenishment qty\n"
      "US|A|B0MADEUP01|USD|10|4|3|2|1|0\n");
  CHECK(given.build(Marketplace::us, "2026-11-01").on_hand[given.sku("A")] == 20);
}

TEST_CASE("Stranded: fulfillable and reserved units, none for SKUs that the report leaves out") {
  given::Inventory given;
  given.file("snapshot-date|sku|marketplace|available|units-shipped-t30\n2026-11-01|A|US|10|1\n2026-11-01|B|US|10|1\n");
  CHECK_FALSE(given.build(Marketplace::us, "2026-11-01").stranded_units.has(given.sku("A")));
  const char* report =
      "primary-action|date-stranded|stranded-reason|asin|sku|fulfillable-qty|unfulfillable-qty|reserved-quantity\n"
      "Relist|2026-10-20|Listing closed|B0MADEUP01|A|6|5|2\n";
  given.file(report);
  {
    const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
    CHECK(inventory.stranded_units[given.sku("A")] == 8);
    CHECK(inventory.stranded_units[given.sku("B")] == 0);
    CHECK(inventory.text(inventory.stranded_reason, given.sku("A")) == "Listing closed");
  }
  given.file(
      "primary-action|date-stranded|stranded-reason|asin|sku|fulfillable-qty|unfulfillable-qty|reserved-quantity\n"
      "Relist|2026-10-20|Listing closed|B0MADEUP01|A|7|5|2\n");
  // A second download of the same day says it again; it strands nothing twice.
  CHECK(given.build(Marketplace::us, "2026-11-01").stranded_units[given.sku("A")] == 9);
}

TEST_CASE("Today: a preview of fees makes no SKUs") {
  given::Inventory given;
  given.file("snapshot-date|sku|marketplace|available|units-shipped-t30\n2026-11-01|A|US|10|1\n");
  given.file(
      "sku|fnsku|asin|amazon-store|currency|estimated-fee-total|estimated-referral-fee-per-unit|expected-fulfillment-"
      "fee-per-unit\n"
      "A|X0A|B0MADEUP01|US|USD|6.10|2.00|4.10\nZ|X0Z|B0MADEUP09|US|USD|6.10|2.00|4.10\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.size == 1);
  CHECK(inventory.fulfilment_fee_minor[given.sku("A")] == 410);
}

TEST_CASE("Money: 1/10,000 of a unit becomes minor units, half away from zero, without overflow") {
  CHECK(minor_from_e4(12345, Currency("USD")) == 123);
  CHECK(minor_from_e4(12350, Currency("USD")) == 124);
  CHECK(minor_from_e4(-12350, Currency("USD")) == -124);
  CHECK(minor_from_e4(-12349, Currency("USD")) == -123);
  CHECK(minor_from_e4(1234'4999, Currency("JPY")) == 1234);
  CHECK(minor_from_e4(1234'5000, Currency("JPY")) == 1235);
  CHECK(minor_from_e4(std::numeric_limits<std::int64_t>::max(), Currency("USD")) == 92'233'720'368'547'758);
  CHECK(minor_from_e4(std::numeric_limits<std::int64_t>::min() + 1, Currency("USD")) == -92'233'720'368'547'758);
}

TEST_CASE("Today: sizes are converted by their unit, by the marketplace where it is not told") {
  given::Inventory us;
  us.file(
      "snapshot-date|sku|marketplace|available|units-shipped-t30|item-volume|volume-unit-measurement\n"
      "2026-11-01|A|US|1|1|2|cubic feet\n2026-11-01|B|US|1|1|2|cubic "
      "inches\n2026-11-01|C|US|1|1|2|\n2026-11-01|D|US|1|1|-2|cubic feet\n");
  const SellerInventory& inventory = us.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.unit_volume_cm3[us.sku("A")] == doctest::Approx(56633.693184));
  CHECK(inventory.unit_volume_cm3[us.sku("B")] == doctest::Approx(32.774128));
  CHECK(inventory.unit_volume_cm3[us.sku("C")] == doctest::Approx(56633.693184));
  CHECK_FALSE(inventory.unit_volume_cm3.has(us.sku("D")));
}

TEST_CASE("Weight: the fee preview's, in whatever unit it states, and missing where it states none") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|units-shipped-t30\n"
      "2026-11-01|A|US|10|1\n2026-11-01|B|US|10|1\n2026-11-01|C|US|10|1\n2026-11-01|D|US|10|1\n2026-11-01|E|US|10|1\n");
  given.file(
      "sku|amazon-store|item-package-weight|unit-of-weight|estimated-fee-total\n"
      "A|US|2|pounds|5.10\nB|US|8|ounces|5.10\nC|US|1.5|kilograms|5.10\nD|US|300|grams|5.10\nE|US|3|stones|5.10\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.unit_weight_g[given.sku("A")] == doctest::Approx(907.18474));
  CHECK(inventory.unit_weight_g[given.sku("B")] == doctest::Approx(226.796185));
  CHECK(inventory.unit_weight_g[given.sku("C")] == doctest::Approx(1500));
  CHECK(inventory.unit_weight_g[given.sku("D")] == doctest::Approx(300));
  CHECK_FALSE(inventory.unit_weight_g.has(given.sku("E")));
}
