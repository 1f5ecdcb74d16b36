#include <doctest/doctest.h>

#include <string>

#include "support/given_files.h"

namespace ipi {
namespace {

struct Read : given::ReadFile {
  explicit Read(const std::string& bytes, std::size_t chunk = 7) : ReadFile(bytes, chunk) {}

  std::string text(ColumnId id, std::size_t row) const {
    const FileTable::Text& column = table().text(id);
    return column.has(row) ? std::string(strings().text(column[row])) : "(none)";
  }
  int whole(ColumnId id, std::size_t row) const { return table().whole(id).get_or(row, -1); }
  // Of the first sample under a code.
  Place place(DiagCode code) const {
    for (const DiagEntry& entry : facts().diagnostics.entries()) {
      if (entry.code == code) return entry.samples.front().place;
    }
    return {999, 999, 999};
  }
  std::string rows() const {
    return std::to_string(facts().rows_read) + " = " + std::to_string(facts().rows_used) + " + " +
           std::to_string(facts().rows_set_aside);
  }
};

std::string summary(const std::string& sku, int fulfillable, const std::string& more = "") {
  return R"({"asin":"B0MADEUP01","fnSku":"X00MADE100","sellerSku":")" + sku + R"(","condition":"NewItem",)" +
         R"("inventoryDetails":{"fulfillableQuantity":)" + std::to_string(fulfillable) +
         R"(,"reservedQuantity":{"totalReservedQuantity":4,"pendingCustomerOrderQuantity":3},)" +
         R"("unfulfillableQuantity":{"totalUnfulfillableQuantity":2}},"totalQuantity":50)" + more + "}";
}
std::string page(const std::string& rows, const std::string& marketplace = "A1F83G8C2ARO7P") {
  return R"({"pagination":{"nextToken":"x"},"payload":{"inventorySummaries":[)" + rows +
         R"(],"granularity":{"granularityType":"Marketplace","granularityId":")" + marketplace + R"("}}})";
}

std::string utf16(const std::string& ascii, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big_endian) bytes += '\0';
    bytes += c;
    if (!big_endian) bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("Inventory summaries: a whole answer, with its marketplace behind the rows") {
  const Read read(page(summary("KIT-1", 20) + "," + summary("KIT-2", 0)));
  CHECK(read.facts().kind == "inventory_summaries_json");
  CHECK(read.facts().variant == "with details");
  CHECK(read.facts().role == "score");
  CHECK(read.rows() == "2 = 2 + 0");
  CHECK(read.text(ColumnId::sku, 1) == "KIT-2");
  CHECK(read.text(ColumnId::fnsku, 0) == "X00MADE100");
  CHECK(read.whole(ColumnId::available, 0) == 20);
  CHECK(read.whole(ColumnId::available, 1) == 0);
  CHECK(read.whole(ColumnId::reserved, 0) == 4);
  CHECK(read.whole(ColumnId::unfulfillable, 0) == 2);
  CHECK(read.whole(ColumnId::inbound_working, 0) == -1);
  CHECK(read.whole(ColumnId::marketplace, 0) == static_cast<int>(Marketplace::uk));
  CHECK_FALSE(read.facts().as_of);
}

TEST_CASE("Inventory summaries: payload, rows, pages and lines give the same rows") {
  const std::string a = summary("KIT-1", 20), b = summary("KIT-2", 5);
  const std::string whole = page(a + "," + b);
  const std::string payload = whole.substr(whole.find("{\"inventorySummaries"));
  for (const std::string& form :
       {whole, payload.substr(0, payload.size() - 1), "[" + page(a) + "," + page(b) + "]", "[" + a + "," + b + "]",
        a + "\n" + b + "\n", page(a) + "\r\n" + page(b), "[" + a + "]\n[" + b + "]"}) {
    INFO(form);
    const Read read(form);
    CHECK(read.facts().kind == "inventory_summaries_json");
    CHECK(read.rows() == "2 = 2 + 0");
    CHECK(read.text(ColumnId::sku, 1) == "KIT-2");
    CHECK(read.whole(ColumnId::available, 1) == 5);
  }
}

TEST_CASE("Inventory summaries: pages of two marketplaces keep their rows apart") {
  const Read read("[" + page(summary("KIT-1", 20)) + "," + page(summary("KIT-1", 7), "A1PA6795UKMFR9") + "]");
  CHECK(read.rows() == "2 = 2 + 0");
  CHECK(read.whole(ColumnId::marketplace, 0) == static_cast<int>(Marketplace::uk));
  CHECK(read.whole(ColumnId::marketplace, 1) == static_cast<int>(Marketplace::de));
}

TEST_CASE("Inventory summaries: without details only the total is there, and that is said") {
  const Read read(R"([{"asin":"B0MADEUP01","fnSku":"X00MADE100","sellerSku":"KIT-1","totalQuantity":9}])");
  CHECK(read.facts().variant == "without details");
  CHECK(read.whole(ColumnId::available, 0) == -1);
  CHECK(read.whole(ColumnId::total_units, 0) == 9);
  CHECK(read.facts().diagnostics.count(DiagCode::column_missing) == 1);
}

TEST_CASE("Inventory summaries: rows that cannot be used are counted with their byte") {
  const std::string first = "[" + summary("KIT-1", 20) + ",";
  const std::string text = first + R"("no row",{"asin":"B0MADEUP02","fnSku":"X00MADE101","condition":"NewItem"},)" +
                           summary("1.23E+12", 1) + "," + summary("KIT-1", 20) + "," + summary("KIT-1", 21) + "]";
  const Read read(text);
  CHECK(read.rows() == "6 = 1 + 5");
  CHECK(read.place(DiagCode::row_broken).byte_offset == first.size());
  CHECK(read.place(DiagCode::row_without_key).byte_offset == text.find("{\"asin\":\"B0MADEUP02"));
  CHECK(read.place(DiagCode::sku_damaged).byte_offset == text.find("\"1.23E+12"));
  CHECK(read.facts().diagnostics.count(DiagCode::row_repeated) == 1);
  CHECK(read.facts().diagnostics.count(DiagCode::row_conflicting) == 1);
}

TEST_CASE("Inventory summaries: cells that cannot be read are missing, with their byte and without a column") {
  const std::string text =
      R"([{"sellerSku":"KIT-1","fnSku":"X00MADE100","inventoryDetails":{"fulfillableQuantity":-3,"inboundWorkingQuantity":"many","reservedQuantity":{"totalReservedQuantity":[]}},"totalQuantity":1e99,"somethingNew":{"deep":1}}])";
  const Read read(text);
  CHECK(read.rows() == "1 = 1 + 0");
  CHECK(read.whole(ColumnId::available, 0) == -1);
  CHECK(read.facts().diagnostics.count(DiagCode::number_unreadable) == 3);
  CHECK(read.place(DiagCode::negative_quantity).byte_offset == text.find("-3"));
  CHECK(read.place(DiagCode::number_unreadable).line == 0);
  CHECK(read.place(DiagCode::number_unreadable).column == 0);
  CHECK(read.facts().unknown_columns == std::vector<std::string>{"somethingNew.deep"});
}

TEST_CASE("Inventory summaries: conditions of one SKU add up, an error page among pages is set aside") {
  std::string used = summary("KIT-1", 2);
  used.replace(used.find("NewItem"), 7, "UsedGood");
  const Read read("[" + page(summary("KIT-1", 20) + "," + used) + R"(,{"errors":[{"code":"QuotaExceeded"}]}])");
  CHECK(read.rows() == "3 = 2 + 1");
  CHECK(read.whole(ColumnId::available, 0) == 22);
  CHECK(read.facts().diagnostics.count(DiagCode::row_broken) == 1);
}

TEST_CASE("JSON Lines: a damaged line is set aside with its line, a cut last one too") {
  const std::string good = summary("KIT-1", 20) + "\n";
  const std::string bad = "{\"sellerSku\":\"KIT-2\",}\n";
  const Read read(good + bad + summary("KIT-3", 1) + "\n" + summary("KIT-4", 2).substr(0, 60));
  CHECK(read.rows() == "4 = 2 + 2");
  CHECK(read.place(DiagCode::row_broken).line == 2);
  CHECK(read.place(DiagCode::row_broken).byte_offset == good.size() + bad.size() - 2);
  CHECK(read.place(DiagCode::last_line_cut).line == 4);
  CHECK(read.table().line(1) == 3);
}

TEST_CASE("Sales and traffic: rows by ASIN, with period, marketplace and currency") {
  const std::string text = R"({"reportSpecification":{"reportType":"GET_SALES_AND_TRAFFIC_REPORT",
    "reportOptions":{"dateGranularity":"DAY","asinGranularity":"SKU"},"dataStartTime":"2026-10-01",
    "dataEndTime":"2026-10-31T23:59:59Z","marketplaceIds":["ATVPDKIKX0DER"]},
    "salesAndTrafficByDate":[{"date":"2026-10-01","salesByDate":{"unitsOrdered":9}}],
    "salesAndTrafficByAsin":[
     {"parentAsin":"B0MADEUP00","childAsin":"B0MADEUP01","sku":"KIT-1","salesByAsin":{"unitsOrdered":7,
      "orderedProductSales":{"amount":238.44,"currencyCode":"USD"},"totalOrderItems":6},
      "trafficByAsin":{"sessions":100,"pageViews":140,"buyBoxPercentage":97.5,"unitSessionPercentage":7.0}},
     {"parentAsin":"B0MADEUP02","childAsin":"B0MADEUP02","sku":"KIT-2","salesByAsin":{"unitsOrdered":0,
      "orderedProductSales":{"amount":0.0,"currencyCode":"USD"}},"trafficByAsin":{"sessions":3}}]})";
  const Read read(text);
  CHECK(read.facts().kind == "sales_traffic_json");
  CHECK(read.facts().variant == "by SKU");
  CHECK(read.rows() == "2 = 2 + 0");
  CHECK(read.facts().as_of == Day::from_iso("2026-10-31"));
  CHECK(Day(read.whole(ColumnId::period_start, 0)).iso() == "2026-10-01");
  CHECK(read.text(ColumnId::asin, 0) == "B0MADEUP01");
  CHECK(read.whole(ColumnId::units_ordered, 0) == 7);
  CHECK(read.table().money(ColumnId::ordered_sales)[0] == 2384400);
  CHECK(read.text(ColumnId::currency, 1) == "USD");
  CHECK(read.table().decimal(ColumnId::buy_box_percentage)[0] == 0.975);
  CHECK(read.whole(ColumnId::marketplace, 1) == static_cast<int>(Marketplace::us));
}

TEST_CASE("Sales and traffic: by parent the ASIN is the parent's; several marketplaces are none") {
  const Read read(R"({"salesAndTrafficByAsin":[{"parentAsin":"B0MADEUP00","salesByAsin":{"unitsOrdered":7}}],
    "reportSpecification":{"reportOptions":{"asinGranularity":"PARENT"},"marketplaceIds":["ATVPDKIKX0DER","A2EUQ1WTGCTBG2"]}})");
  CHECK(read.facts().variant == "by parent ASIN");
  CHECK(read.text(ColumnId::asin, 0) == "B0MADEUP00");
  CHECK(read.whole(ColumnId::marketplace, 0) == -1);
}

TEST_CASE("AWD inventory: its stock is its own, not FBA's") {
  const Read read(R"({"inventory":[{"totalOnhandQuantity":20,"totalInboundQuantity":10,"sku":"KIT-1","inventoryDetails":
    {"availableDistributableQuantity":12,"reservedDistributableQuantity":8,"replenishmentQuantity":3}}],"nextToken":"t"})");
  CHECK(read.facts().kind == "awd_json");
  CHECK(read.facts().role == "extra");
  CHECK(read.whole(ColumnId::awd_available, 0) == 12);
  CHECK(read.whole(ColumnId::awd_outbound, 0) == 3);
  CHECK(read.whole(ColumnId::available, 0) == -1);
}

TEST_CASE("Damaged JSON: the byte in the file, whatever the encoding") {
  const std::string text = "[" + summary("KIT-1", 20) + ",]";
  CHECK(Read(text).facts().refusal == "json_damaged");
  CHECK(Read(text).place(DiagCode::json_damaged).byte_offset == text.size() - 1);
  CHECK(Read("\xEF\xBB\xBF" + text).place(DiagCode::json_damaged).byte_offset == text.size() + 2);
  for (const bool big_endian : {false, true}) {
    const Read read(utf16(text, big_endian), 3);
    CHECK(read.facts().refusal == "json_damaged");
    CHECK(read.place(DiagCode::json_damaged).byte_offset == 2 * text.size());
  }
}

TEST_CASE("JSON in UTF-16 and larger than what is sniffed reads as in UTF-8") {
  std::string rows;
  for (int i = 0; i < 2000; ++i) rows += (i > 0 ? "," : "") + summary("KIT-" + std::to_string(i), i);
  const Read plain(page(rows), 100'000), wide(utf16(page(rows), false), 99'999);
  CHECK(plain.rows() == "2000 = 2000 + 0");
  CHECK(wide.rows() == "2000 = 2000 + 0");
  CHECK(wide.facts().encoding == "utf-16le");
  CHECK(wide.text(ColumnId::sku, 1999) == "KIT-1999");
}

TEST_CASE("Other JSON is refused by what it comes near to") {
  const Read unknown(R"({"orders":[{"id":1}]})");
  CHECK(unknown.facts().refusal == "unknown_report");
  CHECK(unknown.facts().looks_like.empty());
  CHECK(
      Read(R"({"reportSpecification":{"reportType":"GET_VENDOR_SALES_REPORT"},"salesByAsin":[]})").facts().looks_like ==
      "sales_traffic_json");
  CHECK(Read(R"({"schema":"ipiscope/1","skus":[]})").facts().looks_like == "history");
  CHECK(Read(R"({"reportId":"1","reportDocumentId":"amzn1"})").facts().refusal == "receipt_not_report");
  const std::string deep(1'000'000, '[');
  CHECK(Read(deep, deep.size()).facts().refusal == "json_damaged");
}

TEST_CASE("An answer without rows is read, and said to be empty") {
  for (const std::string& text :
       {page(""), std::string(R"({"inventory":[]})"), std::string(R"({"salesAndTrafficByAsin":[]})")}) {
    const Read read(text);
    CHECK(read.facts().refusal.empty());
    CHECK(read.facts().diagnostics.count(DiagCode::header_only) == 1);
    CHECK(read.table().rows() == 0);
  }
}

TEST_CASE("JSON: a document beyond 256 MiB is refused as soon as it is, and nothing of it is kept") {
  StringPool strings;
  Intake intake(FileId{0}, "file", std::nullopt, {}, strings);
  std::string chunk(std::size_t{4} << 20, ' ');
  chunk.front() = '[';
  chunk[1] = '1';
  std::size_t fed = 0;
  Feed feed = Feed::more;
  for (; feed == Feed::more && fed < 2 * Intake::kDocumentBytes; fed += chunk.size()) {
    feed = intake.feed(given::bytes_of(chunk));
    chunk.front() = chunk[1] = ' ';
  }
  CHECK(feed == Feed::refused);
  CHECK(intake.facts().refusal == "json_too_large");
  CHECK(fed == Intake::kDocumentBytes + chunk.size());
  CHECK(intake.close() == Feed::refused);
  CHECK(intake.table() == nullptr);
}

}  // namespace ipi
