#include "session/settings.h"

#include <doctest/doctest.h>

using namespace ipi;

TEST_CASE("Settings: what the page sends") {
  const auto settings = parse_settings(
      R"({"marketplace":"UK","as_of":"2026-11-01","threshold":450,"count_units_under_removal":true,
          "official_scores":[{"date":"2026-10-26","score":512,"bars":{"excess":0.07,"sell_through":3}},{"date":"nonsense","score":1}],
          "bridge":{"from":"2026-09-07","to":"2026-10-26"},"excluded_files":[2,7],"excluded_skus":["A","B"],"cutoffs":{"excess":[0.3,0.2,0.1]},"something_new":1})");
  REQUIRE(settings);
  CHECK(settings->marketplace == Marketplace::uk);
  CHECK(settings->as_of == Day::from_iso("2026-11-01"));
  CHECK(settings->threshold == 450.0);
  CHECK(settings->count_units_under_removal);
  REQUIRE(settings->official_scores.size() == 1);
  CHECK(settings->official_scores[0].score == 512);
  CHECK(settings->official_scores[0].bars[index_of(FactorKind::excess)] == 0.07);
  CHECK(settings->official_scores[0].bars[index_of(FactorKind::sell_through)] == 3.0);
  CHECK_FALSE(settings->official_scores[0].bars[index_of(FactorKind::stranded)]);
  CHECK(settings->bridge_from == Day::from_iso("2026-09-07"));
  CHECK(settings->bridge_to == Day::from_iso("2026-10-26"));
  CHECK(settings->excluded_files == std::vector<std::uint32_t>{2, 7});
  CHECK(settings->excluded_skus == std::vector<std::string>{"A", "B"});
  CHECK(settings->cutoffs[index_of(FactorKind::excess)]->good == 0.2);
}

TEST_CASE("Settings: nothing, nonsense and damage") {
  CHECK(parse_settings(""));
  CHECK(parse_settings("{}"));
  CHECK_FALSE(parse_settings("{"));
  CHECK_FALSE(parse_settings("[]"));
  const auto wrong = parse_settings(
      R"({"marketplace":7,"as_of":"2026-02-30","threshold":"high","excluded_files":"all","official_scores":{}})");
  REQUIRE(wrong);
  CHECK_FALSE(wrong->marketplace.has_value());
  CHECK_FALSE(wrong->as_of.has_value());
  CHECK_FALSE(wrong->threshold.has_value());
  CHECK(wrong->excluded_files.empty());
}

TEST_CASE("Settings: numbers that no score and no file can have are not taken") {
  const auto settings = parse_settings(
      R"({"official_scores":[{"date":"2026-10-26","score":1e300},{"date":"2026-10-26","score":-1},{"date":"2026-10-26","score":1001},
          {"date":"2026-10-26","score":1000}],"excluded_files":[4294967296,-1,3]})");
  REQUIRE(settings);
  REQUIRE(settings->official_scores.size() == 1);
  CHECK(settings->official_scores[0].score == 1000);
  CHECK(settings->excluded_files == std::vector<std::uint32_t>{3});
}

TEST_CASE("Open request: name, day and overrides") {
  const auto request = parse_open_request(
      R"({"name":"a.txt","modified":"2026-11-01","overrides":{"kind":"planning","encoding":"shift_jis","delimiter":"tab","date_order":"dmy","marketplace":"DE"}})");
  REQUIRE(request);
  CHECK(request->name == "a.txt");
  CHECK(request->modified == Day::from_iso("2026-11-01"));
  CHECK(request->overrides.kind == "planning");
  CHECK(request->overrides.marketplace == "DE");
  CHECK(parse_open_request(R"({"name":"a","modified":null})")->modified == std::nullopt);
}

TEST_CASE("Table query: sort, search and filters") {
  const auto query = parse_table_query(
      R"({"search":"mug","sort":[{"column":"points_lost","descending":true}],"filters":[{"column":"on_hand","min":1,"max":9},{"column":"excluded","missing":true},{"column":"alert","any_of":["a","b"]}]})");
  REQUIRE(query);
  CHECK(query->search == "mug");
  REQUIRE(query->sort.size() == 1);
  CHECK(query->sort[0].descending);
  REQUIRE(query->filters.size() == 3);
  CHECK(query->filters[0].max == 9.0);
  CHECK(query->filters[1].missing == true);
  CHECK(query->filters[2].any_of.size() == 2);
}

TEST_CASE("Settings: official scores may bring the dashboard's bars; a rate with a word that no rate has is left out") {
  const auto settings = parse_settings(R"({
    "official_scores": [{"date": "2026-11-16", "score": 412, "bars": {"sell_through": 1.4, "excess": 0.2}}, {"date": "2026-11-09", "score": 400}],
    "fee_rates": [{"marketplace": "DE", "kind": "removal", "size": "standard", "season": "all_year", "unit": "per_unit_by_kg", "from": 0, "to": 0.2, "amount": 70},
                  {"marketplace": "DE", "kind": "parking", "size": "standard", "season": "all_year", "unit": "per_unit", "amount": 1}]})");
  REQUIRE(settings);
  REQUIRE(settings->official_scores.size() == 2);
  CHECK(settings->official_scores[0].bars[index_of(FactorKind::sell_through)] == 1.4);
  CHECK_FALSE(settings->official_scores[0].bars[index_of(FactorKind::stranded)].has_value());
  CHECK_FALSE(settings->official_scores[1].bars[index_of(FactorKind::excess)].has_value());
  REQUIRE(settings->fee_rates.size() == 1);
  CHECK(settings->fee_rates[0].rate.kind == FeeKind::removal);
  CHECK(settings->fee_rates[0].rate.amount == 70);
}
