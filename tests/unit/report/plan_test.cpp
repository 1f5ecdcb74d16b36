#include "report/plan.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ipi;

namespace {

using Sample = std::vector<std::vector<std::string>>;

const std::vector<std::string> kHeader = {"snapshot-date", "sku",      "asin",       "marketplace",
                                          "available",     "currency", "your-price", "units-shipped-t30"};

struct Made {
  ReadPlan plan;
  Diagnostics diagnostics;
  const ColumnPlan& of(ColumnId id) const {
    const auto& columns = plan.detection.columns;
    const auto at =
        std::find_if(columns.begin(), columns.end(), [&](const ColumnBinding& b) { return b.spec->id == id; });
    REQUIRE(at != columns.end());
    return plan.columns[static_cast<std::size_t>(at - columns.begin())];
  }
};

Made make(const std::string& day, const std::string& place, const std::string& price,
          const std::string& available = "5", std::string_view told = {}, const std::string& currency = "") {
  Sample sample = {kHeader};
  for (int i = 0; i < 5; ++i)
    sample.push_back({day, "SKU-" + std::to_string(i), "B0MADEUP01", place, available, currency, price, "2"});
  Made made;
  made.plan = make_read_plan(detect_report(kHeader), 0, sample, told, made.diagnostics);
  return made;
}

}  // namespace

TEST_CASE("Read plan: 1.234 is read as its marketplace writes numbers, and that is said") {
  for (const char* place : {"DE", "FR", "IT", "ES", "NL", "BE", "SE", "PL", "TR", "BR"}) {
    CAPTURE(place);
    const Made made = make("2026-11-23", place, "1.234");
    CHECK(made.of(ColumnId::price).style.decimal_mark == ',');
    CHECK(made.diagnostics.count(DiagCode::decimal_mark_assumed) == 1);
    CHECK(made.of(ColumnId::price).decimal_mark_open);
  }
  for (const char* place : {"US", "GB", "JP", "MX", "CA", "IN", ""}) {
    CAPTURE(place);
    CHECK(make("2026-11-23", place, "1.234").of(ColumnId::price).style.decimal_mark == '.');
  }
  CHECK(make("2026-11-23", "", "1.234", "5", {}, "EUR").of(ColumnId::price).style.decimal_mark == ',');
  CHECK(make("2026-11-23", "", "1.234", "5", {}, "GBP").of(ColumnId::price).style.decimal_mark == '.');
}

TEST_CASE("Read plan: what a column settles is not asked of the marketplace") {
  const Made made = make("2026-11-23", "US", "1,5");
  CHECK(made.of(ColumnId::price).style.decimal_mark == ',');
  CHECK_FALSE(made.of(ColumnId::price).decimal_mark_open);
  CHECK(made.diagnostics.count(DiagCode::decimal_mark_assumed) == 0);
}

TEST_CASE("Read plan: units with one mark are whole, whichever mark it is") {
  for (const char* units : {"1.234", "1,234"}) {
    CAPTURE(units);
    const Made made = make("2026-11-23", "US", "9.99", units);
    CHECK(made.of(ColumnId::available).style.group_mark == units[1]);
    CHECK_FALSE(made.of(ColumnId::available).decimal_mark_open);
  }
}

TEST_CASE("Read plan: 03/04/2026 is read as its country orders days, unless the user says or a column settles it") {
  const auto order = [](const char* place, std::string_view told = {}) {
    return make("03/04/2026", place, "9.99", "5", told).of(ColumnId::snapshot_day).style.date_order;
  };
  CHECK(order("US") == DateOrder::mdy);
  CHECK(order("") == DateOrder::mdy);
  for (const char* place : {"GB", "DE", "JP", "CA", "SE"}) {
    CAPTURE(place);
    CHECK(order(place) == DateOrder::dmy);
  }
  CHECK(order("US", "dmy") == DateOrder::dmy);
  CHECK(order("DE", "mdy") == DateOrder::mdy);
  CHECK(order("DE", "ymd") == DateOrder::ymd);
  CHECK(order("DE", "sideways") == DateOrder::dmy);
  CHECK(make("23/04/2026", "US", "9").of(ColumnId::snapshot_day).style.date_order == DateOrder::dmy);
  CHECK(make("04/23/2026", "DE", "9").of(ColumnId::snapshot_day).style.date_order == DateOrder::mdy);
}

TEST_CASE("Read plan: a refuted decision becomes its opposite") {
  NumberStyle style;
  flip_date_order(style);
  CHECK(style.date_order == DateOrder::dmy);
  flip_date_order(style);
  CHECK(style.date_order == DateOrder::mdy);
  flip_decimal_mark(style);
  CHECK(style == NumberStyle{',', '.', DateOrder::mdy});
  flip_decimal_mark(style);
  CHECK(style == NumberStyle{});
}

TEST_CASE("Read plan: 1.234 beside a column that settles the mark is read like it, without a word") {
  const Made made = make("2026-11-23", "DE", "1.234", "5");
  CHECK(made.of(ColumnId::price).style.decimal_mark == ',');
  Sample sample = {kHeader};
  sample[0].push_back("sales-price");
  for (int i = 0; i < 5; ++i)
    sample.push_back({"2026-11-23", "SKU-" + std::to_string(i), "B0MADEUP01", "DE", "5", "", "1.234", "2", "9.99"});
  Made beside;
  beside.plan = make_read_plan(detect_report(sample[0]), 0, sample, {}, beside.diagnostics);
  CHECK(beside.of(ColumnId::price).style.decimal_mark == '.');
  CHECK(beside.diagnostics.count(DiagCode::decimal_mark_assumed) == 0);
}

TEST_CASE("Detection: three known names among many strange ones are chance, and named as no report") {
  std::vector<std::string> header = {"sku", "asin", "product-name"};
  CHECK(detect_report(header).spec == nullptr);
  CHECK(detect_report(header).nearest != nullptr);
  for (int i = 0; i < 20; ++i) header.push_back("strange " + std::to_string(i));
  CHECK(detect_report(header).nearest == nullptr);
}
