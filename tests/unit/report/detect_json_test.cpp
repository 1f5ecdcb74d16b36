#include "report/json/detect_json.h"

#include <doctest/doctest.h>

#include <string>

using namespace ipi;

namespace {

JsonDetection detect(const std::string& text) {
  const Result<JsonDocument, JsonDamage> document = read_json_document(text);
  REQUIRE(document);
  return detect_json(*document);
}

std::string many(const std::string& element, int count) {
  std::string text = "[";
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + element;
  return text + "]";
}

}  // namespace

TEST_CASE("detect_json: a kind by the members that tell it, as deep as reports have them") {
  for (const auto& [given, kind] : std::initializer_list<std::pair<const char*, ReportKind>>{
           {R"({"schema":"ipiscope-history/1"})", ReportKind::history},
           {R"({"salesAndTrafficByAsin":[]})", ReportKind::sales_traffic_json},
           {R"({"salesAndTrafficByDate":[]})", ReportKind::sales_traffic_json},
           {R"({"inventorySummaries":[]})", ReportKind::inventory_summaries_json},
           {R"({"payload":{"inventorySummaries":[]}})", ReportKind::inventory_summaries_json},
           {R"([{"payload":{"inventorySummaries":[]}}])", ReportKind::inventory_summaries_json},
           {R"([{"sellerSku":"A","fnSku":"X"}])", ReportKind::inventory_summaries_json},
           {R"([{"sellerSku":"A","inventoryDetails":{}}])", ReportKind::inventory_summaries_json},
           {R"([{"sellerSku":"A","totalQuantity":1}])", ReportKind::inventory_summaries_json},
           {R"([1,"x",[{"sku":"A","totalOnhandQuantity":1}]])", ReportKind::awd_json},
           {R"({"inventory":[]})", ReportKind::awd_json},
           {R"({"inventory":[{"sku":"A","totalOnhandQuantity":1}]})", ReportKind::awd_json}}) {
    const std::string text = given;
    CAPTURE(text);
    CHECK(detect(text).kind == kind);
  }
}

TEST_CASE("detect_json: what has something of a kind and is none comes near to it") {
  for (const auto& [given, nearest] : std::initializer_list<std::pair<const char*, std::optional<ReportKind>>>{
           {R"({"schema":"ipiscope/1"})", ReportKind::history},
           {R"({"schema":"somebody's"})", std::nullopt},
           {R"({"inventory":[{"sku":"A"}]})", ReportKind::awd_json},
           {R"({"inventory":{"sku":"A"}})", std::nullopt},
           {R"({"inventorySummaries":{}})", std::nullopt},
           {R"({"reportSpecification":{}})", ReportKind::sales_traffic_json},
           {R"([{"sellerSku":"A"}])", ReportKind::inventory_summaries_json},
           {R"([{"fnSku":"A"}])", ReportKind::inventory_summaries_json},
           {R"([{"sku":"A"}])", std::nullopt},
           {R"({"payload":{"a":1}})", std::nullopt},
           {R"(["salesAndTrafficByAsin",1,null])", std::nullopt},
           {R"([[[[[[[[[[[[{"inventorySummaries":[]}]]]]]]]]]]]])", std::nullopt},
           {"{}\n{}\n", std::nullopt}}) {
    const std::string text = given;
    CAPTURE(text);
    CHECK_FALSE(detect(text).kind);
    CHECK(detect(text).nearest == nearest);
  }
}

TEST_CASE("detect_json: a long list is looked at from its begin, not to its end") {
  CHECK(detect("[0,{\"inventorySummaries\":[]}]").kind);
  const std::string long_list = many("0", 100'000);
  CHECK_FALSE(detect(long_list.substr(0, long_list.size() - 1) + ",{\"inventorySummaries\":[]}]").kind);
  std::string lines;
  for (int i = 0; i < 10'000; ++i) lines += "{\"a\":1}\n";
  CHECK_FALSE(detect(lines + "{\"inventorySummaries\":[]}\n").kind);
}
