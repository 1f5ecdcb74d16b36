#include <doctest/doctest.h>

#include <string>

#include "support/given_files.h"

namespace ipi {
namespace {

const std::string kHeader =
    "snapshot-date|sku|fnsku|asin|marketplace|available|pending-removal-quantity|units-shipped-t7|units-shipped-t30|"
    "units-shipped-t60|units-shipped-t90|estimated-excess-quantity|weeks-of-cover-t90|days-of-supply|currency|your-"
    "price\n";
const Day kNewest = Day::from_iso("2026-11-23").value();

std::string row(Day date, const std::string& sku, const std::string& marketplace, int available) {
  const std::string asin = "B0MADEUP" + sku.substr(sku.size() - 2);
  return date.iso() + '|' + sku + "|X00MADE1" + sku.substr(sku.size() - 2) + '|' + asin + '|' + marketplace + '|' +
         std::to_string(available) + "|3|7|30|61|92|" + std::to_string(available / 10) + "|12.5|Infinite|" +
         (marketplace == "US" ? "USD" : "CAD") + "|19.99\n";
}

// The planning report of one Monday.
std::string planning(Day date, const std::string& marketplace = "US") {
  const int week = (kNewest - date) / 7;
  std::string text =
      kHeader + row(date, "KIT-01", marketplace, 100 + 5 * week) + row(date, "KIT-02", marketplace, 40 + week);
  // One that came seven weeks ago, and one that went two weeks ago.
  if (week <= 7) text += row(date, "KIT-03", marketplace, 20 - week);
  if (week >= 2) text += row(date, "KIT-04", marketplace, 60);
  return text;
}

Settings settings_with_scores() {
  Settings settings;
  settings.official_scores = {{kNewest - 14, 512, {}}, {kNewest - 28, 498, {0.07, 4.1, std::nullopt, 0.0}}};
  return settings;
}

void add_weeks(Session& session, const std::string& marketplace = "US", int from_week = 0) {
  for (int week = from_week; week <= 15; ++week) {
    given::feed_text(session, "planning", given::tsv(planning(kNewest - 7 * week, marketplace)));
  }
}

// The analysis without what only tells of files.
std::string facts_of(const Session& session) {
  std::string text = session.report_json(true);
  text.erase(text.find("\"files\":["));
  const std::size_t joins = text.find("\"joins\":[");
  text.erase(joins, text.find(']', joins) - joins);
  return text;
}

const SellerInventory& inventory_of(const Session& session) {
  REQUIRE(session.account() != nullptr);
  return session.account()->inventory();
}

}  // namespace

TEST_CASE("History: beside the newest file it stands for all earlier ones, and is written again byte by byte") {
  Session all;
  add_weeks(all);
  all.analyze(settings_with_scores());
  REQUIRE(all.account()->has_score());
  CHECK(inventory_of(all).snapshot_method[0] == SnapshotMethod::dated_files);
  const std::string history = all.history_json();

  Session later;
  given::feed_text(later, "history", history);
  given::feed_text(later, "planning", given::tsv(planning(kNewest)));
  later.analyze(Settings{});
  CHECK(later.files()[0]->kind == "history");
  CHECK(later.files()[0]->role == "history");
  CHECK(later.files()[0]->as_of == kNewest);
  CHECK_FALSE(later.any_refused());
  CHECK(facts_of(later) == facts_of(all));
  CHECK(later.history_json() == history);
}

TEST_CASE("History: alone it is the account of its newest day") {
  Session all;
  add_weeks(all);
  all.analyze(settings_with_scores());
  Session alone;
  given::feed_text(alone, "history", all.history_json());
  alone.analyze(Settings{});
  const SellerInventory& kept = inventory_of(alone);
  const SellerInventory& made = inventory_of(all);
  CHECK(kept.as_of == kNewest);
  REQUIRE(kept.size == made.size);
  for (std::size_t sku = 0; sku < kept.size; ++sku) {
    CHECK(kept.on_hand[sku] == made.on_hand[sku]);
    CHECK(kept.mean_units_90d[sku] == made.mean_units_90d[sku]);
    CHECK(kept.days_in_stock_30d[sku] == made.days_in_stock_30d[sku]);
    CHECK(kept.first_seen_day.has(sku) == made.first_seen_day.has(sku));
  }
  CHECK(alone.account()->breakdown.estimate == all.account()->breakdown.estimate);
  CHECK(alone.history_json() == all.history_json());
}

TEST_CASE("History: an older one does not bring back what is no longer there") {
  Session before;
  add_weeks(before, "US", 3);
  before.analyze(Settings{});
  Session later;
  given::feed_text(later, "history", before.history_json());
  // KIT-04 is in the history of 21 days ago, a newer report says nothing of it.
  given::feed_text(later, "planning", given::tsv(planning(kNewest)));
  later.analyze(Settings{});
  const SellerInventory& inventory = inventory_of(later);
  CHECK(inventory.as_of == kNewest);
  for (std::size_t sku = 0; sku < inventory.size; ++sku) CHECK(inventory.text(inventory.sku, sku) != "KIT-04");
  CHECK(later.history_json().find("\"date\":\"2026-11-02\"") != std::string::npos);
  CHECK(later.history_json().find("\"date\":\"2026-11-23\"") != std::string::npos);
}

TEST_CASE("History: even one of last week completes nothing that is newer") {
  Session before;
  const std::string last_week = kHeader + row(kNewest - 7, "KIT-01", "US", 10) + row(kNewest - 7, "KIT-09", "US", 10);
  given::feed_text(before, "planning", given::tsv(last_week));
  before.analyze(Settings{});
  Session later;
  given::feed_text(later, "history", before.history_json());
  given::feed_text(later, "planning", given::tsv(kHeader + row(kNewest, "KIT-01", "US", 5)));
  later.analyze(Settings{});
  CHECK(inventory_of(later).size == 1);
  CHECK(inventory_of(later).days_observed_30d[0] == 2);
}

TEST_CASE("History: units under removal follow the setting, whenever the history was made") {
  for (const bool counted : {false, true}) {
    Settings settings;
    settings.count_units_under_removal = counted;
    Session all;
    add_weeks(all);
    all.analyze(settings);
    Session later;
    given::feed_text(later, "history", all.history_json());
    later.analyze(settings);
    CHECK(inventory_of(later).on_hand[0] == inventory_of(all).on_hand[0]);
    CHECK(inventory_of(later).mean_units_90d[0] == inventory_of(all).mean_units_90d[0]);
    CHECK(later.history_json() == all.history_json());
  }
}

TEST_CASE("History: stranded units of an undated report are kept with their day") {
  Session all;
  given::feed_text(all, "planning", given::tsv(planning(kNewest)));
  given::feed_text(all, "stranded",
                   given::tsv("sku|asin|fulfillable-qty|reserved-quantity|stranded-reason|date-stranded\n"
                              "KIT-02|B0MADEUP02|9|2|Listing closed|2026-11-01\n"));
  all.analyze(Settings{});
  REQUIRE(inventory_of(all).stranded_units.get_or(1, -1) == 11);
  Session later;
  given::feed_text(later, "history", all.history_json());
  later.analyze(Settings{});
  const SellerInventory& inventory = inventory_of(later);
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    CHECK(inventory.stranded_units[sku] == (inventory.text(inventory.sku, sku) == "KIT-02" ? 11 : 0));
  }
  CHECK(all.history_json().find("\"source\":\"planning+stranded\"") != std::string::npos);
  CHECK(later.history_json() == all.history_json());
}

TEST_CASE("History: marketplaces and their official scores stay apart") {
  Session all;
  add_weeks(all, "US");
  add_weeks(all, "CA");
  given::feed_text(all, "scores", "Date,Marketplace,IPI\n2026-11-09,US,512\n2026-11-09,CA,430\n2026-11-16,CA,433\n");
  all.analyze(Settings{});
  REQUIRE(all.accounts().size() == 2);
  for (const auto& account : all.accounts()) REQUIRE(account->calibration.has_value());
  Session later;
  given::feed_text(later, "history", all.history_json());
  later.analyze(Settings{});
  REQUIRE(later.accounts().size() == 2);
  for (std::size_t a = 0; a < 2; ++a) {
    CHECK(later.accounts()[a]->inventory().marketplace == all.accounts()[a]->inventory().marketplace);
    CHECK(later.accounts()[a]->breakdown.estimate == all.accounts()[a]->breakdown.estimate);
    CHECK(later.accounts()[a]->calibration->scores_used() == all.accounts()[a]->calibration->scores_used());
  }
  CHECK(later.history_json() == all.history_json());
}

TEST_CASE("History: a score that was typed again is one, another one of the week stays") {
  Session first;
  add_weeks(first);
  first.analyze(settings_with_scores());
  Session later;
  given::feed_text(later, "history", first.history_json());
  Settings settings = settings_with_scores();
  settings.official_scores[0].date = kNewest - 12;  // the same week
  settings.official_scores.push_back({kNewest - 28, 489, {}});
  later.analyze(settings);
  const std::string history = later.history_json();
  CHECK(history.substr(history.find("\"official_scores\"")) ==
        "\"official_scores\":[{\"date\":\"2026-10-26\",\"score\":498,\"bars\":{\"sell_through\":0.07,\"excess\":4.1,"
        "\"in_stock\":0}},{\"date\":\"2026-10-26\",\"score\":489},{\"date\":\"2026-11-11\",\"score\":512}]}]}");
}

TEST_CASE("History: what is wrong in it is counted, and the rest is read") {
  const std::string text = R"({"schema":"ipiscope-history/1","marketplaces":[{"marketplace":"US","snapshots":[
    {"date":"2026-11-02","source":"planning","columns":{"sku":["A","B"],"on_hand":[5]}},
    {"date":"2 November","source":"planning","columns":{"sku":["A"],"on_hand":[5]}},
    {"date":"2026-11-09","source":"planning","columns":{"sku":["A","B","A"],"on_hand":[5,"many",5],"colour":["red",null,null]}}],
    "official_scores":[{"date":"2026-11-09","score":512},{"date":"2026-11-09","score":5120},{"score":1}]}]})";
  const given::ReadFile file(text, 11);
  CHECK(file.facts().kind == "history");
  CHECK(file.count(DiagCode::row_shifted) == 2);
  CHECK(file.count(DiagCode::row_broken) == 3);
  CHECK(file.count(DiagCode::row_repeated) == 1);
  CHECK(file.count(DiagCode::number_unreadable) == 1);
  CHECK(file.facts().unknown_columns == std::vector<std::string>{"colour"});
  CHECK(file.facts().rows_read == 9);
  CHECK(file.facts().rows_used == 3);
  CHECK(file.facts().rows_set_aside == 6);
  CHECK(file.table().whole(ColumnId::score)[2] == 512);
  CHECK(file.table().whole(ColumnId::on_hand)[0] == 5);
  CHECK_FALSE(file.table().whole(ColumnId::on_hand).has(1));
}

TEST_CASE("Bridge: between any two of the dated states, and to the present one where no end is named") {
  Session session;
  add_weeks(session);
  auto bridge_of = [&](std::optional<Day> from, std::optional<Day> to) {
    Settings settings = settings_with_scores();
    settings.bridge_from = from;
    settings.bridge_to = to;
    session.analyze(settings);
    return session.account()->bridge;
  };
  CHECK(bridge_of(std::nullopt, std::nullopt)->from == kNewest - 7);
  CHECK(bridge_of(std::nullopt, std::nullopt)->to == kNewest);
  // A day between two files is read as the older one; a day before all files as the oldest.
  CHECK(bridge_of(kNewest - 40, std::nullopt)->from == kNewest - 42);
  CHECK(bridge_of(kNewest - 400, std::nullopt)->from == kNewest - 105);
  const auto past = bridge_of(kNewest - 28, kNewest - 14);
  REQUIRE(past);
  CHECK(past->from == kNewest - 28);
  CHECK(past->to == kNewest - 14);
  CHECK(past->score_before == 498);
  CHECK(past->score_after == 512);
  double told = past->unseen;
  for (const FactorBridge& factor : past->factors) told += factor.points;
  CHECK(told == doctest::Approx(512 - 498).epsilon(1e-9));
  CHECK_FALSE(bridge_of(kNewest - 14, kNewest - 14));
}

TEST_CASE("History: nothing analysed is a history of nothing, and that reads back") {
  Session session;
  const std::string empty = session.history_json();
  CHECK(empty == R"({"schema":"ipiscope-history/1","marketplaces":[]})");
  given::feed_text(session, "history", empty);
  session.analyze(Settings{});
  CHECK(session.files()[0]->refusal.empty());
  CHECK(session.account() == nullptr);
}

}  // namespace ipi
