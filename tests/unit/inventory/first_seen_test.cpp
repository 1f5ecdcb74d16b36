#include <doctest/doctest.h>

#include "inventory/history.h"
#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning =
    "snapshot-date|sku|asin|marketplace|available|units-shipped-t30|inv-age-0-to-90-days|inv-age-91-to-180-days\n";
const std::string kLedger =
    "Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|Customer Shipments|Ending Warehouse "
    "Balance|Location\n";
const std::string kOrders =
    "amazon-order-id|purchase-date|order-status|fulfillment-channel|sales-channel|item-status|sku|asin|quantity|"
    "currency|item-price\n";
const std::string kListings = "item-name|listing-id|seller-sku|price|quantity|open-date|asin1|status\n";
const Day kToday = given::day("2026-11-01");

std::string ledger_row(int age, std::string_view sku, std::string_view asin) {
  return (kToday - age).iso() + "|X0" + std::string(sku) + "|" + std::string(asin) + "|" + std::string(sku) +
         "|One|SELLABLE|0|0|5|US\n";
}

std::optional<int> age_of(given::Inventory& given, std::string_view sku) {
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  const std::size_t row = given.sku(sku);
  if (!inventory.first_seen_day.has(row)) return std::nullopt;
  return kToday.days_since_1970() - inventory.first_seen_day[row];
}

const std::string kTwo = kPlanning + "2026-11-01|A|B0MADEUP01|US|10|1|10|0\n2026-11-01|B|B0MADEUP02|US|10|1|10|0\n";

}  // namespace

TEST_CASE("Age of an ASIN: never inferred from buckets of age") {
  given::Inventory given;
  given.file(kTwo);
  CHECK_FALSE(age_of(given, "A").has_value());
}

TEST_CASE("Age of an ASIN: a ledger that reaches back 90 days proves the first day, and those there before it old") {
  given::Inventory given;
  given.file(kTwo).file(kLedger + ledger_row(120, "A", "B0MADEUP01") + ledger_row(0, "A", "B0MADEUP01") +
                        ledger_row(40, "B", "B0MADEUP02"));
  CHECK(age_of(given, "A") == 120);
  CHECK(age_of(given, "B") == 40);
}

TEST_CASE("Age of an ASIN: a shorter ledger makes nobody young") {
  given::Inventory given;
  given.file(kTwo).file(kLedger + ledger_row(60, "A", "B0MADEUP01") + ledger_row(20, "B", "B0MADEUP02") +
                        ledger_row(0, "B", "B0MADEUP02"));
  CHECK_FALSE(age_of(given, "A").has_value());
  CHECK_FALSE(age_of(given, "B").has_value());
}

TEST_CASE("Age of an ASIN: a first order is no first day, but an old one proves age") {
  given::Inventory given;
  given.file(kTwo).file(kOrders +
                        "1|2026-10-20|Shipped|Amazon|Amazon.com|Shipped|A|B0MADEUP01|1|USD|9.99\n"
                        "2|2026-05-20|Shipped|Amazon|Amazon.com|Shipped|B|B0MADEUP02|1|USD|9.99\n");
  CHECK_FALSE(age_of(given, "A").has_value());
  CHECK(age_of(given, "B") == 165);
}

TEST_CASE("Age of an ASIN: the listing's open date proves it; the oldest SKU of an ASIN counts") {
  given::Inventory given;
  given.file(kTwo + "2026-11-01|C|B0MADEUP01|US|10|1|10|0\n");
  given.file(kListings +
             "One|1|A|9.99|0|2026-10-02 07:00:00 PST|B0MADEUP01|Active\n"
             "Two|2|B|9.99|0|2026-10-02 07:00:00 PST|B0MADEUP02|Active\n"
             "One again|3|C|9.99|0|2020-10-02 07:00:00 PST|B0MADEUP01|Active\n");
  CHECK(age_of(given, "B") == 30);
  CHECK(*age_of(given, "A") > 2000);
  CHECK(*age_of(given, "C") > 2000);
}

TEST_CASE("Age of an ASIN: young only if every SKU of it is known to be") {
  given::Inventory given;
  given.file(kTwo + "2026-11-01|C|B0MADEUP01|US|10|1|10|0\n");
  given.file(kListings + "One|1|A|9.99|0|2026-10-02|B0MADEUP01|Active\n");
  CHECK_FALSE(age_of(given, "A").has_value());
  CHECK_FALSE(age_of(given, "C").has_value());
}

TEST_CASE("Age of an ASIN: an earlier report proves that it was there, a recent one proves nothing") {
  given::Inventory given;
  given.file(kTwo)
      .file(kPlanning + "2026-07-01|A|B0MADEUP01|US|10|1|10|0\n")
      .file(kPlanning + "2026-10-01|B|B0MADEUP02|US|10|1|10|0\n");
  CHECK(age_of(given, "A") == 123);
  CHECK_FALSE(age_of(given, "B").has_value());
  // It corrects a ledger on which the stock ran out in between.
  given.file(kLedger + ledger_row(100, "Z", "B0MADEUP09") + ledger_row(30, "A", "B0MADEUP01"));
  CHECK(age_of(given, "A") == 123);
}
