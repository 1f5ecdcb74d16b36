#include "inventory/dated_states.h"

#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kHeader = "snapshot-date|sku|marketplace|available|units-shipped-t30\n";
const std::string kManage = "sku|fnsku|asin|afn-fulfillable-quantity\n";

DatedStates collect(given::Inventory& given, std::string_view as_of) {
  const RowMarkets markets = given.markets();
  return collect_states(given.sources(), markets, Marketplace::us, given::day(as_of));
}

}  // namespace

TEST_CASE("States: the newest of a kind is today's, the older ones are history") {
  given::Inventory given;
  given.file(kHeader + "2026-10-01|A|US|1|1\n");
  given.file(kHeader + "2026-11-01|A|US|2|1\n");
  const DatedStates states = collect(given, "2026-11-01");
  REQUIRE(states.today.size() == 1);
  CHECK(states.today[0].source == 1);
  REQUIRE(states.earlier.size() == 1);
  CHECK(states.earlier[0].day.iso() == "2026-10-01");
}

TEST_CASE("States: what is dated after as_of is not seen, and undated files say nothing of an earlier day") {
  given::Inventory given;
  given.file(kHeader + "2026-10-01|A|US|1|1\n");
  given.file(kHeader + "2026-11-01|A|US|2|1\n");
  given.file(kManage + "A|X0A|B0MADEUP01|9\n", "2026-11-01");
  const DatedStates then = collect(given, "2026-10-05");
  REQUIRE(then.today.size() == 1);
  CHECK(then.today[0].day.iso() == "2026-10-01");
  CHECK(then.earlier.empty());
  CHECK(collect(given, "2026-11-01").today.size() == 2);
}

TEST_CASE("States: one file with two days is cut in two") {
  given::Inventory given;
  given.file(kHeader + "2026-10-01|A|US|1|1\n2026-11-01|A|US|2|1\n2026-11-01|B|US|3|1\n");
  const DatedStates states = collect(given, "2026-11-01");
  REQUIRE(states.today.size() == 1);
  CHECK(states.today[0].rows.size() == 2);
  CHECK(states.earlier.size() == 1);
  CHECK(given.build(Marketplace::us, "2026-11-01").on_hand[given.sku("A")] == 2);
}

TEST_CASE("States: a state more than a week older than the newest dated one is history") {
  given::Inventory given;
  given.file(kHeader + "2026-11-01|A|US|2|1\n");
  given.file(
      "snapshot-date|sku|fnsku|asin|condition|avaliable-quantity(sellable)|qty-with-removals-in-progress|cubic-feet\n"
      "2026-10-20|A|X0A|B0MADEUP01|New|5|0|1\n");
  const DatedStates states = collect(given, "2026-11-01");
  CHECK(states.today.size() == 1);
  CHECK(states.earlier.size() == 1);
}

TEST_CASE("States: an undated file does not make a dated one old") {
  given::Inventory given;
  given.file(kHeader + "2026-11-01|A|US|2|1\n");
  given.file(kManage + "A|X0A|B0MADEUP01|9\n", "2026-11-20");
  const DatedStates states = collect(given, "2026-11-20");
  REQUIRE(states.today.size() == 2);
  CHECK(states.today[0].kind == ReportKind::planning);
  CHECK(states.today[1].day_assumed);
}

TEST_CASE("States: two files of one kind and day complete each other and add nothing up") {
  given::Inventory given;
  given.file(kHeader + "2026-11-01|A|US|2|1\n");
  given.file(kHeader + "2026-11-01|A|US|3|1\n2026-11-01|B|US|4|1\n");
  const SellerInventory& inventory = given.build(Marketplace::us, "2026-11-01");
  CHECK(inventory.size == 2);
  CHECK(inventory.on_hand[given.sku("A")] == 3);
  CHECK(inventory.on_hand[given.sku("B")] == 4);
}
