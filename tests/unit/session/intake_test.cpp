#include "session/intake.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning =
    "snapshot-date|sku|asin|marketplace|available|units-shipped-t30|units-shipped-t90|estimated-excess-quantity|"
    "currency|your-price\n";

given::ReadFile read(const std::string& text, Overrides overrides = {}) {
  return given::ReadFile(given::tsv(text), 1 << 20, std::move(overrides));
}

std::string column_of(const given::ReadFile& file, DiagCode code) {
  for (const DiagEntry& entry : file.facts().diagnostics.entries()) {
    if (entry.code == code) return entry.column;
  }
  return {};
}

}  // namespace

TEST_CASE("Intake: bytes, rows and columns of a clean file are accounted for") {
  const std::string text =
      kPlanning + "2026-11-01|A|B0MADEUP01|US|5|1|2|0|USD|9.99\n\n2026-11-01|B|B0MADEUP02|US|5|1|2|0|USD|9.99";
  const given::ReadFile file = read(text);
  CHECK(file.facts().bytes == text.size());
  CHECK(file.facts().rows_read == 2);
  CHECK(file.facts().rows_used == 2);
  CHECK(file.facts().rows_set_aside == 0);
  CHECK(file.facts().kind == "planning");
  CHECK(file.facts().role == "score");
  CHECK(file.facts().as_of == given::day("2026-11-01"));
  CHECK(file.facts().diagnostics.entries().empty());
}

TEST_CASE("Intake: two currencies of one SKU are never added up") {
  const given::ReadFile file = read(
      "snapshot-date|sku|fnsku|available|units-shipped-t30|currency|sales-shipped-last-30-days\n"
      "2026-11-01|A|X1|5|1|USD|100\n2026-11-01|A|X2|6|1|CAD|100\n2026-11-01|A|X3|7|1||\n2026-11-01|B|X4|8|1|CAD|50\n");
  CHECK(file.count(DiagCode::currency_mixed) == 1);
  CHECK(file.facts().rows_set_aside == 1);
  CHECK(file.table().money(ColumnId::sales_30d)[0] == 100'0000);
  CHECK(file.table().whole(ColumnId::available)[0] == 12);
  CHECK(column_of(file, DiagCode::currency_mixed).empty());
}

TEST_CASE("Intake: an ASIN of odd shape is kept and said") {
  const given::ReadFile file = read(kPlanning +
                                    "2026-11-01|A|306406152|US|5|1|2|0|USD|9.99\n2026-11-01|B|0306406152|US|5|1|2|0|"
                                    "USD|9.99\n2026-11-01|C||US|5|1|2|0|USD|9.99\n");
  CHECK(file.count(DiagCode::asin_malformed) == 1);
  CHECK(column_of(file, DiagCode::asin_malformed) == "asin");
  CHECK(file.facts().rows_used == 3);
}

TEST_CASE("Intake: SKUs that a spreadsheet turned into numbers are set aside, never joined on") {
  const given::ReadFile file = read(kPlanning +
                                    "2026-11-01|1.23E+12|B0MADEUP01|US|5|1|2|0|USD|9.99\n2026-11-01|1,23E+12|"
                                    "B0MADEUP02|US|5|1|2|0|USD|9.99\n2026-11-01|B|B0MADEUP02|US|5|1|2|0|USD|9.99\n");
  CHECK(file.count(DiagCode::sku_damaged) == 2);
  CHECK(file.table().rows() == 1);
}

TEST_CASE("Intake: columns that the report usually has and this file lacks are named") {
  const given::ReadFile file = read("sku|available|units-shipped-t30\nA|5|1\n");
  CHECK(file.facts().kind == "planning");
  CHECK(file.count(DiagCode::column_missing) == 5);
  CHECK(read(kPlanning + "2026-11-01|A|B0MADEUP01|US|5|1|2|0|USD|9.99\n").count(DiagCode::column_missing) == 0);
}

TEST_CASE("Intake: a header close to a known one is proposed, not taken") {
  const given::ReadFile file = read(
      "snapshot-date|sku|asin|marketplace|available|units-shiped-t90|units-shipped-t30|days-of-supply\n2026-11-01|A|"
      "B0MADEUP01|US|5|7|1|9\n");
  CHECK(file.count(DiagCode::header_near_miss) == 1);
  CHECK(file.facts().diagnostics.entries().front().samples.front().text == "units-shipped-t90");
  CHECK_FALSE(file.table().has(ColumnId::shipped_90d));
}

TEST_CASE("Intake: a business report does not tell its period") {
  const given::ReadFile file = read(
      "(Parent) ASIN|(Child) ASIN|Title|Sessions|Units Ordered|Ordered Product "
      "Sales\nB0MADEUP01|B0MADEUP02|One|10|1|$9.99\n");
  CHECK(file.count(DiagCode::period_unknown) == 1);
  CHECK_FALSE(file.facts().as_of.has_value());
}

TEST_CASE("Intake: overrides of kind, delimiter, encoding and date order are obeyed") {
  const std::string text =
      "snapshot-date|sku|asin|marketplace|available|units-shipped-t30\n03/04/2026|Caf\xE9|B0MADEUP01|US|5|1\n";
  CHECK(read(text, Overrides{{}, "windows-1252", {}, "dmy", {}}).facts().as_of == given::day("2026-04-03"));
  CHECK(read(text, Overrides{{}, "windows-1252", {}, "mdy", {}}).facts().as_of == given::day("2026-03-04"));
  CHECK(read(text, Overrides{{}, "utf-8", {}, {}, {}}).count(DiagCode::undecodable_bytes) == 1);
  CHECK(read(text, Overrides{"manage_fba", "windows-1252", {}, {}, {}}).facts().refusal == "column_required");
  CHECK(read(text, Overrides{{}, "windows-1252", ";", {}, {}}).facts().refusal == "unknown_report");
}

TEST_CASE("Intake: what cannot be delivered any more is a refusal of that file alone") {
  StringPool strings;
  Intake intake(FileId{3}, "file", std::nullopt, {}, strings);
  const std::string text = given::tsv(kPlanning + "2026-11-01|A|B0MADEUP01|US|5|1|2|0|USD|9.99\n");
  CHECK(intake.feed(given::bytes_of(text)) == Feed::more);
  intake.fail(DiagCode::file_changed, "changed");
  CHECK(intake.facts().refusal == "file_changed");
  CHECK(intake.table() == nullptr);
  CHECK(intake.feed(given::bytes_of(text)) == Feed::refused);
  CHECK(intake.close() == Feed::refused);
}

TEST_CASE("Intake: a planning file of a SKU a thousand times over is a table of one row") {
  std::string text = given::tsv(kPlanning);
  const std::string row = given::tsv("2026-11-01|A|B0MADEUP01|US|5|1|2|0|USD|9.99\n");
  for (int i = 0; i < 1000; ++i) text += row;
  const given::ReadFile file(text);
  CHECK(file.facts().rows_read == 1000);
  CHECK(file.facts().rows_used == 1);
  CHECK(file.count(DiagCode::row_repeated) == 999);
  CHECK(file.table().rows() == 1);
  CHECK(file.table().whole(ColumnId::available)[0] == 5);
}
