#include "inventory/sku_index.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning = "snapshot-date|sku|fnsku|asin|marketplace|available|units-shipped-t30\n";
const std::string kLedger =
    "Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|Customer Shipments|Ending Warehouse "
    "Balance|Location\n";

const JoinAudit& join_of(const given::Inventory& given, ReportKind kind) {
  for (const JoinAudit& join : given.built().joins) {
    if (join.kind == kind) return join;
  }
  FAIL("no join");
  return given.built().joins.front();
}

}  // namespace

TEST_CASE("Join: a row that names a SKU is not counted for another SKU of the same ASIN") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|A|X0A|B0MADEUP01|US|10|1\n");
  given.file(kLedger + "2026-11-01|X0B|B0MADEUP01|B|One|SELLABLE|50|-7|43|US\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  REQUIRE(inventory.size == 2);
  CHECK(inventory.on_hand[given.sku("A")] == 10);
  CHECK(inventory.on_hand[given.sku("B")] == 43);
}

TEST_CASE("Join: an FNSKU of its own tells the SKU, one that is the ASIN does not") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|A|X0A|B0MADEUP01|US|10|1\n2026-11-01|C|B0MADEUP02|B0MADEUP02|US|10|1\n");
  given.file(kLedger +
             "2026-11-01|X0A|B0MADEUP01|A old|One|SELLABLE|5|-1|4|US\n"
             "2026-11-01|B0MADEUP02|B0MADEUP02|C old|Two|SELLABLE|5|-1|4|US\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.size == 3);
  CHECK(given.sku("A old") == inventory.size);
  CHECK(given.sku("C old") < inventory.size);
  CHECK(join_of(given, ReportKind::ledger_summary).by_fnsku == 1);
  CHECK(join_of(given, ReportKind::ledger_summary).by_sku == 1);
}

TEST_CASE("Join: a business report finds its SKU by ASIN where one SKU has it, and says where it does not") {
  given::Inventory given;
  given.file(kPlanning +
             "2026-11-01|A|X0A|B0MADEUP01|US|10|1\n2026-11-01|B|X0B|B0MADEUP02|US|10|1\n2026-11-01|C|X0C|B0MADEUP02|US|"
             "10|1\n");
  given.file(
      "(Parent) ASIN|(Child) ASIN|Title|Sessions|Units Ordered|Ordered Product Sales\n"
      "B0MADEUP09|B0MADEUP01|One|10|1|9.99\nB0MADEUP09|B0MADEUP02|Two|10|1|9.99\nB0MADEUP09|B0MADEUP03|Three|10|1|9."
      "99\n");
  given.build(Marketplace::us, "2026-11-01");
  const JoinAudit& join = join_of(given, ReportKind::business_by_child);
  CHECK(join.rows == 3);
  CHECK(join.by_asin == 1);
  CHECK(join.unmatched == 2);
}

TEST_CASE("Join: shipments have no ASIN and are joined by SKU") {
  given::Inventory given;
  given.file(kPlanning + "2026-11-01|A|X0A|B0MADEUP01|US|10|1\n");
  given.file(
      "amazon-order-id|shipment-id|shipment-item-id|shipment-date|sku|product-name|quantity-shipped|currency|item-"
      "price|fulfillment-channel|sales-channel\n"
      "1|1|1|2026-10-30T01:02:03+00:00|A|One|3|USD|9.99|AFN|Amazon.com\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(join_of(given, ReportKind::fulfilled_shipments).by_sku == 1);
  REQUIRE(inventory.has_series());
  CHECK(inventory.series_shipped == std::vector<std::int32_t>{3});
}
