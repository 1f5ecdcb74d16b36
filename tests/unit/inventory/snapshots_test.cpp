#include <doctest/doctest.h>

#include "inventory/history.h"
#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning =
    "snapshot-date|sku|marketplace|available|units-shipped-t90|units-shipped-t30|weeks-of-cover-t90\n";
const std::string kLedger =
    "Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|Customer Shipments|Ending Warehouse "
    "Balance|Location\n";
const Day kToday = given::day("2026-11-01");

std::string planning(Day day, int units, std::string_view rest = "24|8|5") {
  return kPlanning + day.iso() + "|A|US|" + std::to_string(units) + "|" + std::string(rest) + "\n";
}
std::string ledger_row(Day day, int ending, std::string_view disposition = "SELLABLE") {
  return day.iso() + "|X0A|B0MADEUP01|A|One|" + std::string(disposition) + "|0|0|" + std::to_string(ending) + "|US\n";
}

struct Found90d {
  SnapshotMethod method;
  double mean;
};
Found90d result_of(given::Inventory& given, std::string_view as_of = "2026-11-01") {
  const SellerInventory& inventory = given.build(Marketplace::us, as_of);
  const std::size_t a = given.sku("A");
  return {inventory.snapshot_method[a], inventory.mean_units_90d.get_or(a, -1)};
}

}  // namespace

TEST_CASE("Snapshots: the mean of today, 30, 60 and 90 days ago from dated files within a week") {
  given::Inventory given;
  given.file(planning(kToday, 10)).file(planning(kToday - 30 + 7, 20)).file(planning(kToday - 60 - 7, 30));
  given.file(planning(kToday - 90, 60));
  const Found90d result = result_of(given);
  CHECK(result.method == SnapshotMethod::dated_files);
  CHECK(result.mean == 30);
  const SellerInventory& inventory = given.built().inventory;
  CHECK(inventory.snapshot_units[0][0] == 10);
  CHECK(inventory.snapshot_units[1][0] == 20);
  CHECK(inventory.snapshot_units[2][0] == 30);
  CHECK(inventory.snapshot_units[3][0] == 60);
}

TEST_CASE("Snapshots: eight days off is too far") {
  given::Inventory given;
  given.file(planning(kToday, 10))
      .file(planning(kToday - 30 + 8, 20))
      .file(planning(kToday - 60, 30))
      .file(planning(kToday - 90, 60));
  CHECK(result_of(given).method == SnapshotMethod::weeks_of_cover);
}

TEST_CASE("Snapshots: of two dated files the nearer one counts") {
  given::Inventory given;
  given.file(planning(kToday, 10)).file(planning(kToday - 26, 99)).file(planning(kToday - 31, 20));
  given.file(planning(kToday - 60, 30)).file(planning(kToday - 90, 60));
  CHECK(result_of(given).mean == 30);
}

TEST_CASE("Snapshots: one method per SKU; a SKU that a dated file leaves out is not taken for sold out") {
  given::Inventory given;
  given.file(planning(kToday, 10) + "2026-11-01|B|US|8|0|0|\n");
  given.file(planning(kToday - 30, 20)).file(planning(kToday - 60, 30) + (kToday - 60).iso() + "|B|US|8|0|0|\n");
  given.file(planning(kToday - 90, 60));
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.snapshot_method[given.sku("A")] == SnapshotMethod::dated_files);
  CHECK(inventory.snapshot_method[given.sku("B")] == SnapshotMethod::todays_stock);
  CHECK(inventory.mean_units_90d[given.sku("B")] == 8);
  CHECK_FALSE(inventory.snapshot_units[2].has(given.sku("B")));
}

TEST_CASE("Snapshots: ledger balances stand behind dated files and before weeks of cover") {
  given::Inventory given;
  given.file(planning(kToday, 10));
  given.file(kLedger + ledger_row(kToday - 95, 70) + ledger_row(kToday - 65, 40) + ledger_row(kToday - 31, 20) +
             ledger_row(kToday - 31, 5, "DEFECTIVE") + ledger_row(kToday - 1, 9));
  const Found90d result = result_of(given);
  CHECK(result.method == SnapshotMethod::ledger_balances);
  CHECK(result.mean == (10 + 25 + 40 + 70) / 4.0);
}

TEST_CASE("Snapshots: a ledger that begins later than 90 days ago is no ledger of 90 days") {
  given::Inventory given;
  given.file(planning(kToday, 10));
  given.file(kLedger + ledger_row(kToday - 80, 70) + ledger_row(kToday - 31, 20) + ledger_row(kToday - 1, 9));
  CHECK(result_of(given).method == SnapshotMethod::weeks_of_cover);
}

TEST_CASE("Snapshots: orders that reach back further do not lengthen a ledger") {
  given::Inventory given;
  given.file(planning(kToday, 10));
  given.file(kLedger + ledger_row(kToday - 20, 70) + ledger_row(kToday - 1, 9));
  given.file(
      "amazon-order-id|purchase-date|order-status|fulfillment-channel|sales-channel|item-status|sku|asin|quantity|"
      "currency|item-price\n"
      "1|2026-05-01|Shipped|Amazon|Amazon.com|Shipped|A|B0MADEUP01|1|USD|9.99\n");
  CHECK(result_of(given).method == SnapshotMethod::weeks_of_cover);
}

TEST_CASE("Snapshots: a balance from before a gap in the ledger does not stand for the gap") {
  given::Inventory given;
  given.file(planning(kToday, 10));
  given.file(kLedger + ledger_row(kToday - 200, 70) + ledger_row(kToday - 31, 20) + ledger_row(kToday - 1, 9));
  CHECK(result_of(given).method == SnapshotMethod::weeks_of_cover);
}

TEST_CASE("Snapshots: weeks of cover × units of 90 days ÷ 12, missing where nothing was sold or it is infinite") {
  given::Inventory sold;
  sold.file(planning(kToday, 10, "24|8|5"));
  CHECK(result_of(sold).method == SnapshotMethod::weeks_of_cover);
  CHECK(result_of(sold).mean == 10);

  for (const char* rest : {"0|0|5", "24|8|Infinite", "24|8|", "24|8|-3"}) {
    given::Inventory unsold;
    unsold.file(planning(kToday, 10, rest));
    CHECK_MESSAGE(result_of(unsold).method == SnapshotMethod::todays_stock, rest);
    CHECK_MESSAGE(result_of(unsold).mean == 10, rest);
  }
}

TEST_CASE("In stock: a ledger by day counts the last 30 days") {
  given::Inventory given;
  std::string ledger = kLedger;
  for (int age = 35; age >= 0; --age) ledger += ledger_row(kToday - age, age >= 10 ? 3 : 0);
  given.file(planning(kToday, 0)).file(ledger);
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.days_observed_30d[0] == 30);
  CHECK(inventory.days_in_stock_30d[0] == 20);
}

TEST_CASE("In stock: dated files count the days that they saw, a day once; else only today is known") {
  given::Inventory given;
  given.file(planning(kToday, 10))
      .file(planning(kToday - 8, 0))
      .file(planning(kToday - 8, 0))
      .file(planning(kToday - 20, 4));
  given.file(planning(kToday - 31, 4));
  const SellerInventory& files = given.build(Marketplace::us, "2026-11-01");
  CHECK(files.days_observed_30d[0] == 3);
  CHECK(files.days_in_stock_30d[0] == 2);

  given::Inventory today;
  today.file(planning(kToday, 0));
  const SellerInventory& only = today.build(Marketplace::us, "2026-11-01");
  CHECK(only.days_observed_30d[0] == 1);
  CHECK(only.days_in_stock_30d[0] == 0);
}
