#include <doctest/doctest.h>

#include "inventory/history.h"
#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning = "snapshot-date|sku|marketplace|available|units-shipped-t7\n";
const std::string kPlanningBare = "snapshot-date|sku|marketplace|available|estimated-excess-quantity\n";
const std::string kLedger =
    "Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|In Transit Between Warehouses|Customer "
    "Shipments|Ending Warehouse Balance|Location\n";
const std::string kOrders =
    "amazon-order-id|purchase-date|order-status|fulfillment-channel|sales-channel|item-status|sku|asin|quantity|"
    "currency|item-price\n";

std::string ledger_row(Day day, int shipped, int ending, std::string_view disposition = "SELLABLE",
                       std::string_view sku = "A") {
  return day.iso() + "|X0" + std::string(sku) + "|B0MADEUP01|" + std::string(sku) + "|One|" + std::string(disposition) +
         "|9|0|" + std::to_string(shipped) + "|" + std::to_string(ending) + "|US\n";
}

std::string order_row(Day day, int units, std::string_view status = "Shipped", std::string_view channel = "Amazon") {
  return "1|" + day.iso() + "T10:00:00+00:00|" + std::string(status) + "|" + std::string(channel) +
         "|Amazon.com|Shipped|A|B0MADEUP01|" + std::to_string(units) + "|USD|9.99\n";
}

const Day kToday = given::day("2026-11-01");

// A ledger with `shipped` units on each of the last `days` days.
std::string daily_ledger(int days, int shipped) {
  std::string text = kLedger;
  for (int age = days - 1; age >= 0; --age) text += ledger_row(kToday - age, -shipped, 20);
  return text;
}

}  // namespace

TEST_CASE("Daily sales: units shipped in 7 to 90 days, where no report states them") {
  given::Inventory given;
  given.file(kPlanningBare + "2026-11-01|A|US|10|0\n").file(daily_ledger(95, 2));
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  const std::size_t a = given.sku("A");
  CHECK(inventory.shipped_7d[a] == 14);
  CHECK(inventory.shipped_30d[a] == 60);
  CHECK(inventory.shipped_60d[a] == 120);
  CHECK(inventory.shipped_90d[a] == 180);
}

TEST_CASE("Daily sales: a window that the history does not fill is missing, not small") {
  given::Inventory given;
  given.file(kPlanningBare + "2026-11-01|A|US|10|0\n").file(daily_ledger(40, 2));
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  const std::size_t a = given.sku("A");
  CHECK(inventory.shipped_30d[a] == 60);
  CHECK_FALSE(inventory.shipped_60d.has(a));
  CHECK_FALSE(inventory.shipped_90d.has(a));
}

TEST_CASE("Daily sales: a history that ends weeks before as_of fills no window") {
  given::Inventory given;
  given.file("snapshot-date|sku|marketplace|available|estimated-excess-quantity\n2026-11-30|A|US|10|0\n")
      .file(daily_ledger(120, 2));
  CHECK_FALSE(given.build(Marketplace::us, "2026-11-30").shipped_30d.has(given.sku("A")));
}

TEST_CASE("Daily sales: balances that reach back further do not lengthen the history of sales") {
  given::Inventory given;
  std::string months = kLedger;
  for (const char* end : {"2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"}) {
    months += ledger_row(given::day(end), -100, 50);
  }
  std::string orders = kOrders;
  for (int age = 20; age >= 0; --age) orders += order_row(kToday - age, 1);
  given.file(kPlanningBare + "2026-11-01|A|US|10|0\n").file(months).file(orders);
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.shipped_7d[given.sku("A")] == 7);
  CHECK_FALSE(inventory.shipped_90d.has(given.sku("A")));
}

TEST_CASE("Daily sales: a ledger by month tells no daily sales, so orders do") {
  given::Inventory given;
  given.file(kPlanningBare + "2026-11-01|A|US|10|0\n");
  given.file(kLedger + ledger_row(given::day("2026-09-30"), -900, 50) + ledger_row(given::day("2026-10-31"), -900, 50));
  given.file(kOrders + order_row(kToday, 3));
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  REQUIRE(inventory.has_series());
  std::int32_t shipped = 0;
  for (const std::int32_t units : inventory.series_shipped) shipped += units;
  CHECK(shipped == 3);
}

TEST_CASE("Daily sales: the best source of this marketplace counts, not another one's") {
  given::Inventory given;
  given.file(kPlanningBare + "2026-11-01|A|US|10|0\n2026-11-01|A|CA|10|0\n");
  std::string canadian = ledger_row(kToday, -5, 9);
  canadian.replace(canadian.rfind("US"), 2, "CA");
  given.file(kLedger + canadian).file(kOrders + order_row(kToday, 3));
  CHECK(given.build(Marketplace::us, "2026-11-01").series_shipped == std::vector<std::int32_t>{3});
  CHECK(given.build(Marketplace::ca, "2026-11-01").series_shipped == std::vector<std::int32_t>{5});
}

TEST_CASE("Daily sales: two files that tell of the same day are not added up") {
  given::Inventory given;
  given.file(kPlanningBare + "2026-11-01|A|US|10|0\n");
  given.file(kOrders + order_row(kToday - 1, 2) + order_row(kToday, 3));
  given.file(kOrders + order_row(kToday, 3) + order_row(kToday - 2, 4));
  CHECK(given.build(Marketplace::us, "2026-11-01").series_shipped == std::vector<std::int32_t>{4, 2, 3});
}

TEST_CASE("Daily sales: cancelled and merchant-fulfilled orders do not count") {
  given::Inventory given;
  given.file(kPlanningBare + "2026-11-01|A|US|10|0\n");
  given.file(kOrders + order_row(kToday, 2) + order_row(kToday, 50, "Cancelled") +
             order_row(kToday, 60, "Shipped", "Merchant"));
  CHECK(given.build(Marketplace::us, "2026-11-01").series_shipped == std::vector<std::int32_t>{2});
}

TEST_CASE("Daily balances: dispositions add up, only sellable units can be bought, in transit counts as on hand") {
  given::Inventory given;
  given.file(kLedger + ledger_row(kToday, -1, 6) + ledger_row(kToday, 0, 4, "DEFECTIVE"));
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.on_hand[given.sku("A")] == 10);
  CHECK(inventory.available[given.sku("A")] == 6);
  CHECK(inventory.series_ending[0] == 6);
}

TEST_CASE("Daily sales: days after as_of are not seen") {
  given::Inventory given;
  given.file(kPlanning + "2026-10-20|A|US|10|1\n").file(daily_ledger(30, 2));
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-10-20");
  CHECK(inventory.history_to.iso() == "2026-10-20");
  CHECK(Day(inventory.series_day.back()).iso() == "2026-10-20");
}
