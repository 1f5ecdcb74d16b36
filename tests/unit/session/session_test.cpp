#include "session/session.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kPlanning =
    "snapshot-date|sku|asin|product-name|marketplace|available|units-shipped-t30|units-shipped-t60|units-shipped-t90|"
    "estimated-excess-quantity|currency|your-price\n";
const std::string kUs =
    kPlanning +
    "2026-11-01|A|B0MADEUP01|Mug|US|50|10|20|30|5|USD|9.99\n2026-11-01|B|B0MADEUP02|Jar|US|40|1|2|3|30|USD|4.99\n";
const std::string kCa = kPlanning + "2026-11-01|A|B0MADEUP01|Mug|CA|5|1|2|3|0|CAD|12.99\n";
const std::string kManage =
    "sku|fnsku|asin|afn-fulfillable-quantity|afn-unsellable-quantity|afn-reserved-quantity\nA|X0A|B0MADEUP01|51|1|2\nC|"
    "X0C|B0MADEUP03|7|0|0\n";

std::uint32_t add(Session& session, const std::string& text, std::optional<Day> modified = std::nullopt,
                  Overrides overrides = {}) {
  return given::feed_text(session, "file", given::tsv(text), modified, std::move(overrides));
}

const FileFacts& facts(const Session& session, std::size_t file) { return *session.files()[file]; }

Settings as_of(std::string_view iso) {
  Settings settings;
  settings.as_of = given::day(iso);
  return settings;
}

}  // namespace

TEST_CASE("As of: told, else the newest day inside the files, else the modification date, and said so") {
  Session session;
  add(session, kManage, given::day("2026-10-10"));
  session.analyze(Settings{});
  CHECK(session.account()->inventory().as_of == given::day("2026-10-10"));
  CHECK(session.account()->inventory().as_of_assumed);
  CHECK(facts(session, 0).diagnostics.count(DiagCode::as_of_assumed) == 1);

  add(session, kUs, given::day("2026-12-24"));
  session.analyze(Settings{});
  CHECK(session.account()->inventory().as_of == given::day("2026-11-01"));
  CHECK_FALSE(session.account()->inventory().as_of_assumed);
  CHECK(facts(session, 0).as_of == given::day("2026-11-01"));
  CHECK(facts(session, 0).as_of_assumed);
  CHECK_FALSE(facts(session, 1).as_of_assumed);

  session.analyze(as_of("2026-11-15"));
  CHECK(session.account()->inventory().as_of == given::day("2026-11-15"));
  CHECK(facts(session, 0).as_of == given::day("2026-11-15"));
  CHECK(facts(session, 0).diagnostics.count(DiagCode::as_of_assumed) == 1);
}

TEST_CASE("As of: without any day there is no analysis, and no crash") {
  Session session;
  add(session, kManage);
  session.analyze(Settings{});
  CHECK(session.account() == nullptr);
  session.analyze(as_of("2026-11-01"));
  REQUIRE(session.account() != nullptr);
  CHECK_FALSE(session.account()->inventory().as_of_assumed);
}

TEST_CASE("Same report twice: nothing changes, and it is said") {
  Session once, twice;
  add(once, kUs);
  add(twice, kUs);
  add(twice, kUs);
  once.analyze(Settings{});
  twice.analyze(Settings{});
  CHECK(twice.account()->breakdown.estimate == once.account()->breakdown.estimate);
  CHECK(twice.account()->factors.units == once.account()->factors.units);
  CHECK(facts(twice, 1).role == "excluded");
  CHECK(facts(twice, 1).diagnostics.count(DiagCode::repeated_file) == 1);
  CHECK(facts(twice, 0).diagnostics.count(DiagCode::repeated_file) == 0);
  // When the first one goes, the second takes its place.
  twice.drop(0);
  twice.analyze(Settings{});
  CHECK(facts(twice, 0).role == "score");
  CHECK(facts(twice, 0).diagnostics.count(DiagCode::repeated_file) == 0);
  CHECK(twice.account()->factors.units == once.account()->factors.units);
}

TEST_CASE("Two reports without rows are not called repeats of each other") {
  Session session;
  add(session, kUs);
  add(session, kManage.substr(0, kManage.find('\n') + 1));
  add(session, kManage.substr(0, kManage.find('\n') + 1));
  session.analyze(Settings{});
  CHECK(facts(session, 2).diagnostics.count(DiagCode::repeated_file) == 0);
  CHECK(facts(session, 2).diagnostics.count(DiagCode::header_only) == 1);
}

TEST_CASE("Marketplaces: the one with most units first, each with its own currency") {
  Session session;
  add(session, kCa);
  add(session, kUs);
  session.analyze(Settings{});
  REQUIRE(session.accounts().size() == 2);
  CHECK(session.account()->inventory().marketplace == Marketplace::us);
  CHECK(session.account()->factors.units == 90);
  CHECK(session.accounts()[1]->inventory().currency.code() == "CAD");
  CHECK(session.accounts()[1]->factors.units == 5);
  CHECK(facts(session, 0).marketplaces == std::vector<std::string>{"CA"});
  CHECK(facts(session, 0).currencies == std::vector<std::string>{"CAD"});
  Settings canada;
  canada.marketplace = Marketplace::ca;
  session.analyze(canada);
  CHECK(session.account()->inventory().marketplace == Marketplace::ca);
}

TEST_CASE("Marketplaces: rows of which nobody knows are counted and asked for; the user's word settles it") {
  Session session;
  add(session, kUs + "2026-11-01|B|B0MADEUP02|Jar|CA|4|1|2|3|3|CAD|4.99\n");
  const std::uint32_t asked = add(session, kManage);
  session.analyze(Settings{});
  CHECK(facts(session, 1).diagnostics.count(DiagCode::marketplace_unknown) == 1);  // C; A is sold in the US alone
  session.drop(asked);
  Overrides told;
  told.marketplace = "CA";
  add(session, kManage, std::nullopt, told);
  session.analyze(Settings{});
  CHECK(facts(session, 1).diagnostics.count(DiagCode::marketplace_unknown) == 0);
  REQUIRE(session.accounts().size() == 2);
  CHECK(session.accounts()[1]->factors.units == 4 + 54 + 7);
}

TEST_CASE("Excluded files and SKUs leave the analysis and come back") {
  Session session;
  add(session, kUs);
  add(session, kManage);
  Settings settings;
  settings.excluded_files = {1};
  session.analyze(settings);
  CHECK(session.account()->inventory().size == 2);
  CHECK(facts(session, 1).role == "excluded");
  settings.excluded_files = {};
  settings.excluded_skus = {"B"};
  session.analyze(settings);
  CHECK(session.account()->inventory().size == 3);
  CHECK(session.account()->factors.exclusions[static_cast<std::size_t>(Exclusion::by_user)] == 1);
  session.analyze(Settings{});
  CHECK(facts(session, 1).role == "score");
  CHECK(session.account()->factors.exclusions[static_cast<std::size_t>(Exclusion::by_user)] == 0);
}

TEST_CASE("A refused or failed file leaves the others unharmed") {
  Session session, alone;
  add(session, "<html><body>Sign in</body></html>");
  add(session, kUs);
  const std::uint32_t cut = session.open(OpenRequest{"cut", std::nullopt, {}});
  session.feed(cut, given::bytes_of(given::tsv(kCa)));
  session.fail(cut, "archive_damaged", "half");
  session.fail(99, "archive_damaged", "nobody");
  add(alone, kUs);
  session.analyze(Settings{});
  alone.analyze(Settings{});
  CHECK(session.any_refused());
  CHECK(session.accounts().size() == 1);
  CHECK(session.account()->breakdown.estimate == alone.account()->breakdown.estimate);
  CHECK(facts(session, 2).refusal == "archive_damaged");
}

TEST_CASE("Failure: a code that refuses no file, or none at all, is an unreadable file") {
  for (const char* code : {"stray_quote", "nonsense", ""}) {
    Session session;
    add(session, kUs);
    session.fail(0, code, "text");
    CHECK(facts(session, 0).refusal == "file_unreadable");
    session.analyze(Settings{});
    CHECK(session.account() == nullptr);
  }
}

TEST_CASE("As of an earlier day: the state of that day, without what came later") {
  Session both, only;
  const std::string then = kPlanning + "2026-10-01|A|B0MADEUP01|Mug|US|70|10|20|30|25|USD|9.99\n";
  add(only, then);
  add(both, then);
  add(both, kUs);
  only.analyze(as_of("2026-10-02"));
  both.analyze(as_of("2026-10-02"));
  CHECK(both.account()->factors.units == 70);
  CHECK(both.account()->breakdown.estimate == only.account()->breakdown.estimate);
  both.analyze(Settings{});
  CHECK(both.account()->factors.units == 90);
}

TEST_CASE("Zeros lost in a spreadsheet: said where they are lost, and nothing counted twice") {
  Session session;
  add(session, kPlanning + "2026-11-01|0042|B0MADEUP01|Mug|US|50|10|20|30|5|USD|9.99\n");
  add(session, "sku|fnsku|asin|afn-fulfillable-quantity\n42|X0A|B0MADEUP01|51\n");
  session.analyze(Settings{});
  CHECK(session.account()->factors.units == 50);
  CHECK(session.account()->inventory().size == 1);
  CHECK(facts(session, 1).diagnostics.count(DiagCode::sku_zeros_lost) == 1);
  CHECK(facts(session, 1).diagnostics.entries().back().samples.front().text == "42");
}

TEST_CASE("Table: query, window and one SKU; nothing before the analysis") {
  Session session;
  CHECK(session.sku_json(0) == "null");
  CHECK(session.query("{}").find("\"rows\":0") != std::string::npos);
  add(session, kUs);
  session.analyze(Settings{});
  CHECK(session.query("{}").find("\"rows\":2") != std::string::npos);
  CHECK(session.query(R"({"search":"mug"})").find("\"rows\":1,\"total\":2") != std::string::npos);
  CHECK(session.query("{damaged").find("\"rows\":2") != std::string::npos);
  CHECK(session.sku_json(0).find("\"title\":\"") != std::string::npos);
  CHECK(session.sku_json(7) == "null");
}

TEST_CASE(
    "A plan of many steps: each is named, the page gets as many in full as a person reads, and all together simulate") {
  Session session;
  std::string text = kPlanning;
  constexpr int kSkus = 700;
  for (int i = 0; i < kSkus; ++i) {
    text += "2026-11-01|S" + std::to_string(i) + "|B0MADEUP01|Mug|US|400|1|2|3|390|USD|9.99\n";
  }
  add(session, text);
  session.analyze(Settings{});
  const auto steps_in = [](std::string_view json) {
    std::size_t steps = 0;
    for (std::size_t at = json.find("\"steps\":"); at != std::string_view::npos; at = json.find("\"id\":", at + 1))
      ++steps;
    return steps - 1;
  };
  CHECK(steps_in(session.plan(R"({"target": 1000})")) == 500);
  CHECK(steps_in(session.plan(R"({"target": 1000, "all_steps": true})")) == kSkus);
  const Plan plan = session.account()->advice->plan(session.plan_goal(R"({"target": 1000})"));
  REQUIRE(plan.chosen.size() == kSkus);
  std::string scenario = "{\"actions\": [";
  for (const std::uint32_t index : plan.chosen) {
    if (scenario.back() != '[') scenario += ',';
    scenario += '"' + action_id(session.account()->inventory(), session.account()->advice->actions()[index]) + '"';
  }
  const std::string outcome = session.what_if(scenario + "]}");
  CHECK(outcome.find("\"units\":" + std::to_string(plan.units)) != std::string::npos);
  CHECK(outcome.find("\"points_gain\":0,") == std::string::npos);
}

TEST_CASE(
    "By ASIN: its SKUs stand together under their sums, ASINs by the sum of the first key, and none stands alone") {
  Session session;
  add(session, kPlanning +
                   "2026-11-01|A|B0MADEUP01|Mug|US|50|1|1|1|45|USD|9.99\n"
                   "2026-11-01|B|B0MADEUP02|Jar|US|90|1|1|1|80|USD|4.99\n"
                   "2026-11-01|C|B0MADEUP01|Mug|US|70|1|1|1|65|USD|9.99\n"
                   "2026-11-01|D||Pan|US|60|1|1|1|55|USD|9.99\n"
                   "2026-11-01|E||Pot|US|40|1|1|1|35|USD|9.99\n");
  session.analyze(Settings{});
  const std::string sort = R"({"sort": [{"column": "on_hand", "descending": true}])";
  SkuQuery query(*session.account());
  const std::vector<std::uint32_t> plain = query.run(*parse_table_query(sort + "}"));
  const std::vector<std::uint32_t> grouped = query.run(*parse_table_query(sort + R"(, "group": "asin"})"));
  const auto names = [&](const std::vector<std::uint32_t>& rows) {
    std::string all;
    for (const std::uint32_t row : rows)
      all += session.account()->inventory().text(session.account()->inventory().sku, row);
    return all;
  };
  CHECK(names(plain) == "BCDAE");
  CHECK(names(grouped) == "CABDE");
  session.query(sort + R"(, "group": "asin"})");
  const Frame frame = session.window(1, 3);
  CHECK(std::string_view(reinterpret_cast<const char*>(frame.data()), frame.size()).find("asin_money_13w_minor") !=
        std::string_view::npos);
}

TEST_CASE("Rates: the seller's own stand on top of Amazon's and change what stock costs; the room it takes is told") {
  Session session;
  const std::string wide =
      "snapshot-date|sku|asin|product-name|marketplace|available|units-shipped-t30|units-shipped-t60|units-shipped-t90|"
      "estimated-excess-quantity|currency|your-price|item-volume|volume-unit-measurement|storage-type\n"
      "2026-11-01|A|B0MADEUP01|Mug|US|500|10|20|30|400|USD|9.99|0.5|cubic feet|Standard-Size\n";
  add(session, wide);
  session.analyze(Settings{});
  REQUIRE(session.account()->advice != nullptr);
  const auto november = [&] {
    return session.account()->advice->fees().monthly_storage(0, 500, given::day("2026-11-01"));
  };
  const UnitFee before = november();
  REQUIRE(before.known());
  const std::string rates = session.fees_json();
  CHECK(rates.find("\"kind\":\"monthly_storage\"") != std::string::npos);
  CHECK(rates.find("\"type\":\"standard\"") != std::string::npos);
  session.analyze(
      R"({"fee_rates": [{"marketplace": "US", "kind": "monthly_storage", "size": "standard", "season": "october_to_december", "unit": "per_cubic_foot", "amount": 1000}]})");
  CHECK(session.fees_json().find("\"confidence\":\"entered\"") != std::string::npos);
  CHECK(november().minor == 500 / 2 * 1000);
  CHECK(november().minor > before.minor);
}
