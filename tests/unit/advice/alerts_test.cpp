#include "advice/alerts.h"

#include <doctest/doctest.h>

#include "small_inventory.h"

using namespace ipi;
using ipi::test::kCubicFoot;
using ipi::test::SmallInventory;

namespace {

std::vector<Alert> alerts_of(const SmallInventory& small) {
  const FeeBook book(small.inventory.marketplace);
  const AccountFees fees(small.inventory, book);
  return find_alerts(fees, forecast_all(small.inventory, small.inventory.as_of + 1, 13));
}

const Alert* find(const std::vector<Alert>& alerts, AlertKind kind) {
  for (const Alert& alert : alerts) {
    if (alert.kind == kind) return &alert;
  }
  return nullptr;
}

// Ninety sold in ninety days, evenly.
SmallInventory steady(int on_hand) {
  SmallInventory small(Marketplace::us, "2026-11-10", 1);
  small.stock(0, on_hand, 90);
  small.inventory.shipped_7d.set(0, 7);
  small.inventory.shipped_30d.set(0, 30);
  small.inventory.shipped_60d.set(0, 60);
  small.inventory.unit_volume_cm3.set(0, kCubicFoot / 10);
  small.inventory.lead_time_days.set(0, 20);
  return small;
}

}  // namespace

TEST_CASE("Alerts: runs out before a shipment can arrive") {
  const std::vector<Alert> alerts = alerts_of(steady(15));
  const Alert* alert = find(alerts, AlertKind::runs_out_before_arrival);
  REQUIRE(alert != nullptr);
  CHECK(alert->day.iso() == "2026-11-25");
  CHECK(alert->act_by.iso() == "2026-11-10");
  CHECK(alert->units == doctest::Approx(5));
  CHECK(find(alerts_of(steady(21)), AlertKind::runs_out_before_arrival) == nullptr);
}

TEST_CASE("Alerts: falls under 28 days of supply") {
  const std::vector<Alert> alerts = alerts_of(steady(40));
  const Alert* alert = find(alerts, AlertKind::falls_under_corridor);
  REQUIRE(alert != nullptr);
  CHECK(alert->day.iso() == "2026-11-22");  // 12 days until 28 are left
  CHECK(find(alerts_of(steady(80)), AlertKind::falls_under_corridor) == nullptr);
}

TEST_CASE("Alerts: units that turn aged by the next 15th, with the last day to remove them") {
  SmallInventory small = steady(180);
  small.inventory.age.d91_180.set(0, 180);
  const Alert* alert = nullptr;
  const std::vector<Alert> alerts = alerts_of(small);
  alert = find(alerts, AlertKind::turns_aged);
  REQUIRE(alert != nullptr);
  CHECK(alert->day.iso() == "2026-11-15");
  CHECK(alert->act_by.iso() == "2026-11-14");
  CHECK(alert->units > 4);  // two a day of age over five days, less five sold
  CHECK(alert->units < 7);
  small.inventory.as_of = *Day::from_iso("2026-11-15");
  CHECK(find(alerts_of(small), AlertKind::turns_aged)->day.iso() == "2026-12-15");
}

TEST_CASE("Alerts: automatic removal by the file's day, else by the reason's term") {
  SmallInventory small(Marketplace::us, "2026-11-10", 1);
  small.stock(0, 30, 0);
  small.inventory.stranded_units.set(0, 30);
  CHECK_FALSE(automatic_removal_day(small.inventory, 0).has_value());
  small.inventory.stranded_since_day.set(0, Day::from_iso("2026-11-01")->days_since_1970());
  small.text(small.inventory.stranded_reason, 0, "Listing deleted");
  CHECK(automatic_removal_day(small.inventory, 0)->day.iso() == "2026-12-01");
  CHECK(automatic_removal_day(small.inventory, 0)->assumed);
  small.text(small.inventory.stranded_reason, 0, "Listing closed");
  CHECK(automatic_removal_day(small.inventory, 0)->day.iso() == "2027-04-30");
  small.inventory.auto_removal_day.set(0, Day::from_iso("2026-11-20")->days_since_1970());
  CHECK(automatic_removal_day(small.inventory, 0)->day.iso() == "2026-11-20");
  const std::vector<Alert> alerts = alerts_of(small);
  REQUIRE(find(alerts, AlertKind::automatic_removal) != nullptr);
  CHECK(find(alerts, AlertKind::automatic_removal)->act_by.iso() == "2026-11-19");
}

TEST_CASE("Alerts: the low-inventory-level fee with what a month of it costs") {
  SmallInventory small = steady(20);
  small.inventory.shipped_7d.set(0, 25);
  small.inventory.shipped_30d.set(0, 107);
  small.inventory.shipped_60d.set(0, 214);
  small.inventory.shipped_90d.set(0, 321);
  small.inventory.historical_days_of_supply.set(0, 10);
  const std::vector<Alert> alerts = alerts_of(small);
  const Alert* alert = find(alerts, AlertKind::low_level_fee);
  REQUIRE(alert != nullptr);
  CHECK(*alert->minor == doctest::Approx(97 * 107).epsilon(0.02));
}

TEST_CASE("Alerts: sorted by day; score Mondays begin after today") {
  SmallInventory small = steady(15);
  small.inventory.age.d91_180.set(0, 180);
  const std::vector<Alert> alerts = alerts_of(small);
  for (std::size_t i = 1; i < alerts.size(); ++i) CHECK(alerts[i - 1].day <= alerts[i].day);
  const std::vector<Day> mondays = score_mondays(*Day::from_iso("2026-11-23"), 3);
  CHECK(mondays[0].iso() == "2026-11-30");
  CHECK(mondays[2].iso() == "2026-12-14");
}

TEST_CASE("Alerts: a stranded reason that says nothing has the longest of Amazon's terms") {
  SmallInventory small(Marketplace::us, "2026-11-10", 1);
  small.stock(0, 30, 0);
  small.inventory.stranded_units.set(0, 30);
  small.inventory.stranded_since_day.set(0, Day::from_iso("2026-11-01")->days_since_1970());
  small.text(small.inventory.stranded_reason, 0, "Other");
  CHECK(automatic_removal_day(small.inventory, 0)->day.iso() == "2027-04-30");  // 180 days
}

TEST_CASE("Alerts: clothing turns aged at 271 days, where its surcharge begins") {
  SmallInventory small(Marketplace::us, "2026-11-10", 1);
  small.stock(0, 180, 0);
  small.inventory.unit_volume_cm3.set(0, kCubicFoot / 10);
  small.inventory.age.d181_270.set(0, 180);  // two a day of age
  CHECK(find(alerts_of(small), AlertKind::turns_aged) == nullptr);
  small.text(small.inventory.product_group, 0, "gl_apparel");
  const std::vector<Alert> alerts = alerts_of(small);
  const Alert* alert = find(alerts, AlertKind::turns_aged);
  REQUIRE(alert != nullptr);
  CHECK(alert->units == doctest::Approx(10));  // five days' worth
  CHECK(alert->minor == 545);                  // one cubic foot
}

TEST_CASE("Alerts: where no surcharge is known units still pass 180 days, at a cost that nobody knows") {
  SmallInventory small(Marketplace::jp, "2026-11-10", 1);
  small.stock(0, 180, 0);
  small.inventory.unit_volume_cm3.set(0, kCubicFoot / 10);
  small.inventory.age.d91_180.set(0, 180);
  const std::vector<Alert> alerts = alerts_of(small);
  const Alert* alert = find(alerts, AlertKind::turns_aged);
  REQUIRE(alert != nullptr);
  CHECK(alert->units == doctest::Approx(10));
  CHECK_FALSE(alert->minor.has_value());
}

TEST_CASE("Alerts: nothing to order of what is discontinued") {
  SmallInventory small = steady(15);
  small.inventory.discontinued.set(0, 1);
  CHECK(find(alerts_of(small), AlertKind::runs_out_before_arrival) == nullptr);
  CHECK(find(alerts_of(small), AlertKind::falls_under_corridor) == nullptr);
}

TEST_CASE("Alerts: stock that lasts more than two years runs out of no one's sight, whatever the lead time") {
  SmallInventory small = steady(800);
  small.inventory.lead_time_days.set(0, 900);
  CHECK(find(alerts_of(small), AlertKind::runs_out_before_arrival) == nullptr);
}

TEST_CASE("Alerts: a low-inventory-level fee at an unknown rate has no amount") {
  SmallInventory small = steady(20);
  small.inventory.shipped_7d.set(0, 25);
  small.inventory.historical_days_of_supply.set(0, 10);
  small.text(small.inventory.storage_type, 0, "Oversize");
  const std::vector<Alert> alerts = alerts_of(small);
  const Alert* alert = find(alerts, AlertKind::low_level_fee);
  REQUIRE(alert != nullptr);
  CHECK_FALSE(alert->minor.has_value());
}
