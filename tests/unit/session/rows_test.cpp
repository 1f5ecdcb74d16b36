// What becomes of rows that mean the same thing, and of cells that cannot be read: small files through the real intake.
#include <doctest/doctest.h>

#include <string>

#include "support/given_files.h"

namespace ipi {
namespace {

struct Read : given::ReadFile {
  explicit Read(std::string_view text, std::size_t chunk = std::size_t{1} << 20) : ReadFile(given::tsv(text), chunk) {}
  int whole(ColumnId id, std::size_t row) const { return table().whole(id).get_or(row, -1); }
  std::string day(ColumnId id, std::size_t row) const { return Day(whole(id, row)).iso(); }
  std::string rows() const {
    return std::to_string(facts().rows_read) + " = " + std::to_string(facts().rows_used) + " + " +
           std::to_string(facts().rows_set_aside);
  }
};

const std::string kStranded =
    "sku|fnsku|asin|condition|date-stranded|Date-to-take-auto-removal|stranded-reason|fulfillable-qty|reserved-"
    "quantity\n";

}  // namespace

TEST_CASE("Rows: stranded units of two conditions add up, since the earlier day and until the earlier day") {
  const Read read(kStranded +
                  "KIT-1|X00MADE101|B0MADEUP01|New|2026-10-05|2026-12-20|Listing closed|7|1\n"
                  "KIT-1|X00MADE102|B0MADEUP01|Used|2026-09-28|2026-12-24|Listing closed|2|0\n");
  CHECK(read.facts().kind == "stranded");
  REQUIRE(read.table().rows() == 1);
  CHECK(read.whole(ColumnId::stranded_fulfillable, 0) == 9);
  CHECK(read.day(ColumnId::stranded_day, 0) == "2026-09-28");
  CHECK(read.day(ColumnId::auto_removal_day, 0) == "2026-12-20");
}

TEST_CASE("Rows: a second condition that comes twice counts once, and one that says something else is a conflict") {
  const std::string first = "KIT-1|X00MADE101|B0MADEUP01|New|2026-10-05|2026-12-20|Listing closed|7|1\n";
  const std::string second = "KIT-1|X00MADE102|B0MADEUP01|Used|2026-09-28|2026-12-24|Listing closed|2|0\n";
  const Read twice(kStranded + first + second + second);
  CHECK(twice.rows() == "3 = 2 + 1");
  CHECK(twice.count(DiagCode::row_repeated) == 1);
  CHECK(twice.whole(ColumnId::stranded_fulfillable, 0) == 9);
  std::string other = second;
  other.replace(other.find("|2|0"), 4, "|5|0");
  const Read conflict(kStranded + first + second + other);
  CHECK(conflict.count(DiagCode::row_conflicting) == 1);
  CHECK(conflict.whole(ColumnId::stranded_fulfillable, 0) == 9);
}

TEST_CASE("Rows: an item is listed if any of its conditions is") {
  const Read read(
      "sku|fnsku|asin|condition|mfn-listing-exists|afn-listing-exists|afn-fulfillable-quantity|afn-unsellable-quantity|"
      "afn-reserved-quantity\n"
      "KIT-1|X00MADE101|B0MADEUP01|New|No|No|7|0|0\n"
      "KIT-1|X00MADE102|B0MADEUP01|Used|No|Yes|2|0|0\n");
  CHECK(read.facts().kind == "manage_fba");
  REQUIRE(read.table().rows() == 1);
  CHECK(read.whole(ColumnId::mfn_listing, 0) == 0);
  CHECK(read.whole(ColumnId::afn_listing, 0) == 1);
  CHECK(read.whole(ColumnId::available, 0) == 9);
}

TEST_CASE("Rows: of two official scores of one day the later line counts") {
  const Read read("Date|Marketplace|IPI\n2026-11-09|US|512\n2026-11-09|US|521\n");
  REQUIRE(read.table().rows() == 1);
  CHECK(read.whole(ColumnId::score, 0) == 521);
}

TEST_CASE("Cells: a month and a flag that cannot be read are missing and counted, each under its own name") {
  const Read months(
      "month|country|sku|detailed-disposition|fnsku|average-quantity|end-quantity\n"
      "10/2026|US|KIT-1|SELLABLE|X00MADE101|7.5|7\nOcto|US|KIT-2|SELLABLE|X00MADE102|7.5|7\n"
      "10/2026|US|KIT-3|SELLABLE|X00MADE103|7.5|7\n10/2026|US|KIT-4|SELLABLE|X00MADE104|7.5|7\n");
  CHECK(months.facts().kind == "monthly_history");
  CHECK(months.count(DiagCode::date_unreadable) == 1);
  CHECK(months.rows() == "4 = 4 + 0");
  const Read either(
      "snapshot-date|sku|asin|marketplace|available|currency|your-price|units-shipped-t30|no-sale-last-6-months\n"
      "2026-11-09|KIT-1|B0MADEUP01|US|7|USD|9.99|3|perhaps\n2026-11-09|KIT-2|B0MADEUP02|US|7|USD|9.99|3|5\n"
      "2026-11-09|KIT-3|B0MADEUP03|US|7|USD|9.99|3|0\n2026-11-09|KIT-4|B0MADEUP04|US|7|USD|9.99|3|0\n");
  CHECK(either.facts().kind == "planning");
  CHECK(either.count(DiagCode::flag_unreadable) == 1);
  const Read flags("SKU|Cost|Discontinued\nKIT-1|2.50|yes\nKIT-2|2.50|perhaps\nKIT-3|2.50|no\nKIT-4|2.50|no\n");
  CHECK(flags.facts().kind == "costs");
  CHECK(flags.count(DiagCode::flag_unreadable) == 1);
  CHECK(flags.whole(ColumnId::discontinued, 0) == 1);
  CHECK(flags.whole(ColumnId::discontinued, 1) == -1);
}

TEST_CASE("Rows: lines of blanks are no rows, one filled cell is one") {
  const Read read("SKU|Cost|Discontinued\nKIT-1|2.50|yes\n   \n\nKIT-2\n");
  CHECK(read.rows() == "2 = 2 + 0");
  CHECK(read.table().rows() == 2);
}

TEST_CASE("Rows: a row broken in two is set aside wherever the file is cut into pieces") {
  std::string text =
      "sku|fnsku|asin|condition|afn-fulfillable-quantity|afn-unsellable-quantity|afn-reserved-quantity|Title\n";
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(10 + i);
    text += "KIT-" + n + "|X00MADE1" + n + "|B0MADEUP" + n + (i == 20 ? "|New|7|0" : "|New|7|0|0|A kit\n");
    if (i == 20) text += "\n|0|A kit\n";
  }
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{64}, std::size_t{1000}, std::size_t{1} << 20}) {
    CAPTURE(chunk);
    const Read read(text, chunk);
    CHECK(read.count(DiagCode::row_broken) == 2);
    CHECK(read.rows() == "41 = 39 + 2");
  }
}

TEST_CASE("Cells: the ASIN's neighbour that begins like one and is none shifts nothing") {
  const Read read(
      "sku|asin|product-name|afn-fulfillable-quantity|afn-unsellable-quantity|afn-reserved-quantity\n"
      "KIT-1|B0MADEUP01|B0X storage box|7|0|0\nKIT-2|none yet|B0X storage box|7|0|0\n"
      "KIT-3|none yet|B0MADEUP03|7|0|0\n");
  CHECK(read.count(DiagCode::row_shifted) == 1);
  CHECK(read.rows() == "3 = 2 + 1");
}

TEST_CASE("Cells: units below all accounts are no units, whichever sign they have") {
  const Read read(
      "Date|FNSKU|ASIN|MSKU|Title|Event Type|Reference ID|Quantity|Fulfillment Center|Disposition|Reason|Country\n"
      "2026-11-09|X00MADE101|B0MADEUP01|KIT-1|Kit|Adjustments||-100000001|ABC1|SELLABLE|M|US\n"
      "2026-11-09|X00MADE101|B0MADEUP01|KIT-1|Kit|Adjustments||-5|ABC1|SELLABLE|M|US\n"
      "2026-11-10|X00MADE101|B0MADEUP01|KIT-1|Kit|Adjustments||-5|ABC1|SELLABLE|M|US\n"
      "2026-11-11|X00MADE101|B0MADEUP01|KIT-1|Kit|Adjustments||-5|ABC1|SELLABLE|M|US\n");
  CHECK(read.facts().kind == "ledger_detail");
  CHECK(read.count(DiagCode::number_unreadable) == 1);
}

TEST_CASE("Dates: what one column of a file settles holds for the open ones beside it") {
  const Read read(kStranded + "KIT-1|X00MADE101|B0MADEUP01|New|03/04/2026|25/12/2026|Listing closed|7|1\n");
  CHECK(read.day(ColumnId::auto_removal_day, 0) == "2026-12-25");
  CHECK(read.day(ColumnId::stranded_day, 0) == "2026-04-03");
  const Read american(kStranded + "KIT-1|X00MADE101|B0MADEUP01|New|03/04/2026|12/25/2026|Listing closed|7|1\n");
  CHECK(american.day(ColumnId::stranded_day, 0) == "2026-03-04");
}

}  // namespace ipi
