// JSON that lacks what it usually has: histories, pages and reports of which a part is missing.
#include <doctest/doctest.h>

#include <string>

#include "support/given_files.h"

namespace ipi {
namespace {

struct Read : given::ReadFile {
  explicit Read(const std::string& bytes) : ReadFile(bytes, 13) {}
  int whole(ColumnId id, std::size_t row) const { return table().whole(id).get_or(row, -1); }
  std::string rows() const {
    return std::to_string(facts().rows_read) + " = " + std::to_string(facts().rows_used) + " + " +
           std::to_string(facts().rows_set_aside);
  }
};

const std::string kSchema = R"({"schema":"ipiscope-history/1")";

}  // namespace

TEST_CASE("History: without marketplaces, or with empty ones, it says nothing and breaks nothing") {
  CHECK(Read(kSchema + "}").rows() == "0 = 0 + 0");
  CHECK(Read(kSchema + R"(,"marketplaces":[{"marketplace":"US"}]})").rows() == "0 = 0 + 0");
}

TEST_CASE("History: what names no marketplace is kept without one") {
  const Read read(kSchema +
                  R"(,"marketplaces":[{"snapshots":[{"date":"2026-11-02","columns":{"sku":["A"],"on_hand":[5]}}],
    "official_scores":[{"date":"2026-11-02","score":512}]}]})");
  CHECK(read.rows() == "2 = 2 + 0");
  CHECK(read.whole(ColumnId::on_hand, 0) == 5);
  CHECK(read.whole(ColumnId::marketplace, 0) == -1);
  CHECK(read.whole(ColumnId::score, 1) == 512);
  CHECK(read.whole(ColumnId::marketplace, 1) == -1);
}

TEST_CASE("History: a snapshot without columns, SKUs or a day is set aside, one with uneven columns row by row") {
  const auto snapshots = [](const std::string& some) {
    return Read(kSchema + R"(,"marketplaces":[{"marketplace":"US","snapshots":[)" + some + "]}]}");
  };
  CHECK(snapshots(R"({"date":"2026-11-02"})").rows() == "1 = 0 + 1");
  CHECK(snapshots(R"({"date":"2026-11-02","columns":{"on_hand":[5]}})").rows() == "1 = 0 + 1");
  CHECK(snapshots(R"({"columns":{"sku":["A"],"on_hand":[5]}})").rows() == "1 = 0 + 1");
  const Read uneven = snapshots(R"({"date":"2026-11-02","columns":{"sku":["A","B"],"on_hand":5,"available":[1]}})");
  CHECK(uneven.rows() == "2 = 0 + 2");
  CHECK(uneven.count(DiagCode::row_shifted) == 2);
}

TEST_CASE("History: a column that nobody knows is named once, and a score without a day is set aside") {
  const Read read(kSchema + R"(,"marketplaces":[{"marketplace":"US","snapshots":[
    {"date":"2026-11-02","columns":{"sku":["A"],"colour":["red"]}},{"date":"2026-11-09","columns":{"sku":["A"],"colour":["red"]}}],
    "official_scores":[{"score":512},{"date":"2026-11-09","score":"high"},{"date":"2026-11-09","score":1001},
    {"date":"2026-11-09","score":1000}]}]})");
  CHECK(read.facts().unknown_columns == std::vector<std::string>{"colour"});
  CHECK(read.rows() == "6 = 3 + 3");
  CHECK(read.whole(ColumnId::score, 2) == 1000);
}

TEST_CASE("Sales and traffic: without its specification, options or marketplaces the rows stand alone") {
  const std::string row = R"("salesAndTrafficByAsin":[{"childAsin":"B0MADEUP01","salesByAsin":{"unitsOrdered":7}}])";
  for (const std::string& more : {std::string(), std::string(R"(,"reportSpecification":{})"),
                                  std::string(R"(,"reportSpecification":{"reportOptions":{}})")}) {
    CAPTURE(more);
    const Read read("{" + row + more + "}");
    CHECK(read.facts().variant == "by child ASIN");
    CHECK(read.rows() == "1 = 1 + 0");
    CHECK(read.whole(ColumnId::units_ordered, 0) == 7);
    CHECK(read.whole(ColumnId::marketplace, 0) == -1);
    CHECK_FALSE(read.facts().as_of);
  }
}

TEST_CASE("Pages: one that holds only its token, its errors or no rows at all") {
  const std::string good = R"({"inventory":[{"sku":"KIT-1","totalOnhandQuantity":20}]})";
  CHECK(Read("[" + good + R"(,{"nextToken":"t"}])").rows() == "1 = 1 + 0");
  CHECK(Read("[" + good + R"(,{"pagination":{}}])").rows() == "1 = 1 + 0");
  CHECK(Read("[" + good + R"(,{"errors":[{"code":"QuotaExceeded"}]}])").rows() == "2 = 1 + 1");
  // A payload that is no object is no payload: the element is taken for a row, which has no SKU.
  CHECK(Read("[" + good + R"(,{"payload":"none"}])").rows() == "2 = 1 + 1");
}

TEST_CASE("JSON Lines: what stands before the first known line decides nothing") {
  const std::string row = R"({"sku":"KIT-1","totalOnhandQuantity":20})";
  CHECK(Read("{\"note\":\"export\"}\n" + row + "\n").facts().kind == "awd_json");
}

TEST_CASE("JSON rows: members that nobody knows are named once each, up to two hundred") {
  std::string row = R"({"sku":"KIT-1","totalOnhandQuantity":20)";
  for (int i = 0; i < 250; ++i) row += ",\"extra" + std::to_string(i) + "\":1";
  row += "}";
  const Read many(R"({"inventory":[)" + row + "," + row + "]}");
  CHECK(many.rows().substr(0, 1) == "2");
  CHECK(many.facts().unknown_columns.size() == 200);
  const Read few(
      R"({"inventory":[{"sku":"KIT-1","colour":1,"totalOnhandQuantity":20},{"sku":"KIT-2","colour":2,"totalOnhandQuantity":""}]})");
  CHECK(few.facts().unknown_columns == std::vector<std::string>{"colour"});
  CHECK(few.rows() == "2 = 2 + 0");
}

}  // namespace ipi
