#include "inventory/stripped_skus.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning = "snapshot-date|sku|fnsku|asin|marketplace|available|units-shipped-t30\n";
const std::string kManage = "sku|fnsku|asin|afn-fulfillable-quantity|afn-reserved-quantity\n";

}  // namespace

TEST_CASE("Stripped zeros: a SKU that lost them is the whole one where FNSKU or ASIN prove it") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|00123|X0A|B0MADEUP01|US|10|1\n");
  given.file(kManage + "123|X0A|B0MADEUP01|10|4\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.size == 1);
  CHECK(inventory.on_hand[given.sku("00123")] == 14);
  CHECK(given.markets().stripped.rows == std::vector<std::uint64_t>{0, 1});
}

TEST_CASE("Stripped zeros: the whole SKU's name stands, whichever file is trusted more") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|123|X0A|B0MADEUP01|US|10|1\n");
  given.file(kManage + "00123|X0A|B0MADEUP01|10|4\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.size == 1);
  CHECK(given.sku("00123") == 0);
}

TEST_CASE("Stripped zeros: likeness alone proves nothing") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|00123|X0A|B0MADEUP01|US|10|1\n");
  given.file(kManage + "123|X0B|B0MADEUP02|10|4\n");
  CHECK(given.build(Marketplace::us, "2026-11-01").size == 2);
  CHECK(given.markets().stripped.whole_of.empty());
}

TEST_CASE("Stripped zeros: a file that kept its zeros has SKUs of their own") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|00123|X0A|B0MADEUP01|US|10|1\n");
  given.file(kManage + "123|X0A|B0MADEUP01|10|4\n00123|X0A|B0MADEUP01|3|0\n");
  CHECK(given.build(Marketplace::us, "2026-11-01").size == 2);
}

TEST_CASE("Stripped zeros: two whole SKUs that shrink to one prove nothing") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|00123|X0A|B0MADEUP01|US|10|1\n2026-11-01|0123|X0A|B0MADEUP01|US|10|1\n");
  given.file(kManage + "123|X0A|B0MADEUP01|10|4\n");
  CHECK(given.build(Marketplace::us, "2026-11-01").size == 3);
}
