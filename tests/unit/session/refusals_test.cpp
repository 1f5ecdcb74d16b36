#include "session/refusals.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

using namespace std::string_literals;

std::string refusal_of(std::string_view text, std::size_t chunk = std::size_t{1} << 20) {
  return given::ReadFile(text, chunk).facts().refusal;
}

}  // namespace

TEST_CASE("Refusals: each thing that is no report is named for what it is, at any chunk size") {
  const struct {
    const char* what;
    std::string bytes;
    const char* refusal;
  } cases[] = {
      {"empty", "", "file_empty"},
      {"only blank lines", "\r\n\r\n \t\r\n", "file_empty"},
      {"only a byte order mark", "\xEF\xBB\xBF", "file_empty"},
      {"web page", "\xEF\xBB\xBF\n<!DOCTYPE html><html><body>Sign in</body></html>", "html_page"},
      {"xhtml", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC><html></html>", "html_page"},
      {"workbook renamed", "PK\x03\x04\x14\x00\x06\x00"s, "spreadsheet_file"},
      {"old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"s, "spreadsheet_file"},
      {"workbook as XML", "<?xml version=\"1.0\"?><Workbook></Workbook>", "spreadsheet_file"},
      {"SYLK", "ID;PWXL;N;E\r\nC;Y1;X1;K\"sku\"\r\n", "spreadsheet_file"},
      {"DIF", "TABLE\r\n0,1\r\n\"EXCEL\"\r\n", "spreadsheet_file"},
      {"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "binary_file"},
      {"PNG", "\x89PNG\r\n\x1A\n", "binary_file"},
      {"GIF", "GIF89a\x01\x00", "binary_file"},
      {"JPEG", "\xFF\xD8\xFF\xE0", "binary_file"},
      {"bytes of nothing", std::string(500, '\0') + std::string(500, '\x01'), "binary_file"},
      {"broken gzip", "\x1F\x8B\x08\x00garbage"s, "archive_damaged"},
      {"seven-zip", "7z\xBC\xAF\x27\x1C", "archive_damaged"},
      {"one sentence", "Date range exceeded. Report can be requested only upto 30 days", "error_sentence"},
      {"receipt",
       "{\"reportId\":\"1\",\"reportType\":\"GET_FBA\",\"processingStatus\":\"DONE\",\"reportDocumentId\":\"x\"}",
       "receipt_not_report"},
      {"another table", "city,country,people\nRome,IT,2800000\nOslo,NO,700000\n", "unknown_report"},
      {"known and not used",
       "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-"
       "type\torder-id\n1\t\t\t\t\t\t\t\n",
       "known_not_used"},
      {"without its key", "snapshot-date\tasin\tafn-fulfillable-quantity\n2026-11-01\tB0MADEUP01\t5\n",
       "column_required"},
  };
  for (const auto& entry : cases) {
    CHECK_MESSAGE(refusal_of(entry.bytes) == entry.refusal, entry.what);
    CHECK_MESSAGE(refusal_of(entry.bytes, 1) == entry.refusal, entry.what);
    CHECK_MESSAGE(given::ReadFile(entry.bytes).count(DiagCode::unknown_report) ==
                      (std::string_view(entry.refusal) == "unknown_report" ? 1u : 0u),
                  entry.what);
  }
}

TEST_CASE("Refusals: an unknown table says what it comes near to and what it lacks") {
  const given::ReadFile file(
      "snapshot-date\tasin\tproduct-name\tcondition\tyour-price\tsales-price\n2026-11-"
      "01\tB0MADEUP01\tOne\tNew\t1\t1\n");
  CHECK(file.facts().refusal == "unknown_report");
  CHECK_FALSE(file.facts().looks_like.empty());
  CHECK_FALSE(file.facts().missing_columns.empty());
}

TEST_CASE("Refusals: a report with two lines is no sentence, and a sentence with a tab is no table") {
  CHECK(refusal_of("snapshot-date\tsku\tavailable\tunits-shipped-t30\n") == "");
  CHECK(refusal_of("Nothing to see here, try again later.\nThank you.\n") == "error_sentence");
}

TEST_CASE("JSON: a document begins with a bracket that a value follows") {
  CHECK(looks_like_json(" \n{\"a\":1}"));
  CHECK(looks_like_json("[1]"));
  CHECK_FALSE(looks_like_json("[Parent] ASIN,Sessions\n"));
  CHECK_FALSE(looks_like_json("sku\t{"));
}

TEST_CASE("Receipts: metadata of a report is no report, a report with its specification is") {
  CHECK(looks_like_receipt("{\"reportDocumentId\":\"x\",\"url\":\"y\"}"));
  CHECK_FALSE(
      looks_like_receipt("{\"reportSpecification\":{\"reportType\":\"GET_SALES_AND_TRAFFIC_REPORT\"},\"reportId\":1}"));
}
