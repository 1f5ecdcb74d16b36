#include "inventory/row_markets.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

constexpr const char* kPlanningUs =
    "snapshot-date|sku|marketplace|available|units-shipped-t30|currency\n2026-11-01|A|US|10|1|USD\n";

}  // namespace

TEST_CASE("Marketplace of a row: its marketplace, country or store column comes before its currency") {
  given::Inventory given;
  given.file("snapshot-date|sku|marketplace|available|units-shipped-t30|currency\n2026-11-01|A|UK|1|1|USD\n");
  CHECK(given.markets().markets[0][0] == Marketplace::uk);
}

TEST_CASE("Marketplace of a row: a currency tells where one marketplace has it; EUR does not") {
  given::Inventory given;
  given.file("snapshot-date|sku|available|units-shipped-t30|currency\n2026-11-01|A|1|1|GBP\n2026-11-01|B|1|1|EUR\n");
  const RowMarkets markets = given.markets();
  CHECK(markets.markets[0][0] == Marketplace::uk);
  CHECK(markets.markets[0][1] == Marketplace::unknown);
  CHECK(markets.untold_rows[0] == 1);
}

TEST_CASE("Marketplace of a row: the joined SKU's, then the only one of the session, else unknown") {
  given::Inventory given;
  given.file(kPlanningUs);
  given.file("snapshot-date|sku|marketplace|available|units-shipped-t30\n2026-11-01|B|DE|10|1\n");
  given.file("sku|fnsku|asin|afn-fulfillable-quantity\nA|X0A|B0MADEUP01|4\nB|X0B|B0MADEUP02|4\nC|X0C|B0MADEUP03|4\n");
  const RowMarkets both = given.markets();
  CHECK(both.markets[2][0] == Marketplace::us);
  CHECK(both.markets[2][1] == Marketplace::de);
  CHECK(both.markets[2][2] == Marketplace::unknown);
  CHECK(both.untold_rows[2] == 1);

  given::Inventory only_us;
  only_us.file(kPlanningUs);
  only_us.file("sku|fnsku|asin|afn-fulfillable-quantity\nC|X0C|B0MADEUP03|4\n");
  CHECK(only_us.markets().markets[1][0] == Marketplace::us);
  CHECK(only_us.markets().untold_rows[1] == 0);
}

TEST_CASE("Marketplace of a row: a SKU that is sold in two of them tells nothing") {
  given::Inventory given;
  given.file("snapshot-date|sku|marketplace|available|units-shipped-t30\n2026-11-01|A|US|10|1\n2026-11-01|A|CA|10|1\n");
  given.file("sku|fnsku|asin|afn-fulfillable-quantity\nA|X0A|B0MADEUP01|4\n");
  CHECK(given.markets().markets[1][0] == Marketplace::unknown);
  // The user's answer is an answer: nothing is left to ask.
  CHECK(given.markets(Marketplace::ca).markets[1][0] == Marketplace::ca);
  CHECK(given.markets(Marketplace::ca).untold_rows[1] == 0);
}

TEST_CASE("Marketplace of a row: rows without a SKU are joined by ASIN") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|asin|marketplace|available|units-shipped-t30\n2026-11-01|A|B0MADEUP01|US|10|1\n2026-11-01|B|"
      "B0MADEUP02|DE|10|1\n");
  given.file(
      "(Parent) ASIN|(Child) ASIN|Title|Sessions|Units Ordered|Ordered Product "
      "Sales\nB0MADEUP09|B0MADEUP02|Two|10|1|9.99\n");
  CHECK(given.markets().markets[1][0] == Marketplace::de);
}

TEST_CASE("Marketplace of a row: never one of another currency that the row does not name") {
  given::Inventory given;
  given.file(kPlanningUs);
  given.file("snapshot-date|sku|available|units-shipped-t30|currency\n2026-11-01|A|7|1|EUR\n2026-11-01|B|7|1|EUR\n");
  const RowMarkets markets = given.markets();
  CHECK(markets.markets[1][0] == Marketplace::unknown);
  CHECK(markets.markets[1][1] == Marketplace::unknown);
  CHECK(given.markets(Marketplace::us).markets[1][1] == Marketplace::unknown);
  CHECK(given.markets(Marketplace::de).markets[1][1] == Marketplace::de);
}

TEST_CASE("Marketplace of a row: amounts in a currency of another place than the row's own are counted and not used") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|units-shipped-t30|currency|your-price\n"
      "2026-11-01|A|US|10|1|USD|9.99\n2026-11-01|B|US|10|1|CAD|9.99\n");
  CHECK(given.markets().foreign_rows[0] == 1);
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.price_minor[given.sku("A")] == 999);
  CHECK_FALSE(inventory.price_minor.has(given.sku("B")));
  CHECK(inventory.on_hand[given.sku("B")] == 10);
}

TEST_CASE("Marketplace of a row: the user's word for a file stands behind the row's own place only") {
  given::Inventory given;
  given.file(
      "snapshot-date|sku|marketplace|available|units-shipped-t30|currency\n2026-11-01|A|US|1|1|USD\n2026-11-01|B||1|1|"
      "USD\n");
  given.sources()[0].told = Marketplace::mx;
  CHECK(given.markets().markets[0][0] == Marketplace::us);
  CHECK(given.markets().markets[0][1] == Marketplace::mx);
}

TEST_CASE("Marketplace of a ledger row: the country in Location, not a fulfilment centre's code") {
  given::Inventory given;
  const std::string header =
      "Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|Customer Shipments|Ending Warehouse "
      "Balance|Location\n";
  given.file(
      header +
      "2026-11-01|X0A|B0MADEUP01|A|One|SELLABLE|5|-1|4|DE\n2026-11-01|X0A|B0MADEUP01|A|One|SELLABLE|5|-1|4|LEJ1\n"
      "2026-11-01|X0B|B0MADEUP02|B|Two|SELLABLE|5|-1|4|FR\n2026-11-01|X0B|B0MADEUP02|B|Two|SELLABLE|5|-1|4|LEJ1\n"
      "2026-11-01|X0C|B0MADEUP03|C|Three|SELLABLE|5|-1|4|LEJ1\n");
  const RowMarkets markets = given.markets();
  CHECK(markets.markets[0][0] == Marketplace::de);
  CHECK(markets.markets[0][1] == Marketplace::de);  // by its SKU
  CHECK(markets.markets[0][3] == Marketplace::fr);
  CHECK(markets.markets[0][4] == Marketplace::unknown);
}

TEST_CASE("Busiest marketplace: by the units of the newest state, whatever else was given") {
  given::Inventory given;
  const std::string header = "snapshot-date|sku|marketplace|available|units-shipped-t30\n";
  given.file(header + "2026-11-01|A|US|100|1\n");
  for (const char* month : {"2026-08", "2026-09", "2026-10", "2026-11"}) given.file(header + month + "-01|B|CA|60|1\n");
  CHECK(given.markets().busiest() == Marketplace::us);
  CHECK(given.markets().present() == std::vector<Marketplace>{Marketplace::us, Marketplace::ca});
}
