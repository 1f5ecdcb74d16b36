#include "advice/fees/fee_book.h"

#include <doctest/doctest.h>

#include <vector>

using namespace ipi;

namespace {

Day day(const char* iso) { return *Day::from_iso(iso); }

double amount(const RatesOn& rates, FeeKind kind, SizeClass size, double x) {
  const FeeRate* rate = rates.find(kind, size, x);
  return rate ? rate->amount : -1;
}

}  // namespace

TEST_CASE("Fee book: storage is dearer from October to December") {
  const FeeBook us(Marketplace::us);
  CHECK(us.on(day("2026-09-30")).storage(SizeClass::standard)->amount == 78);
  CHECK(us.on(day("2026-10-01")).storage(SizeClass::standard)->amount == 240);
  CHECK(us.on(day("2026-12-31")).storage(SizeClass::standard)->amount == 240);
  CHECK(us.on(day("2027-01-01")).storage(SizeClass::standard)->amount == 78);
  CHECK(us.on(day("2026-09-30")).storage(SizeClass::oversize)->amount == 56);
  CHECK(us.on(day("2026-10-01")).storage(SizeClass::dangerous_oversize)->amount == 243);
}

TEST_CASE("Fee book: a card holds from its day on") {
  const FeeBook us(Marketplace::us);
  CHECK(us.on(day("2024-03-31")).storage(SizeClass::standard)->amount == 87);
  CHECK(us.on(day("2024-04-01")).storage(SizeClass::standard)->amount == 78);
  const RatesOn old_aged = us.on(day("2026-01-15"));
  CHECK(old_aged.find(FeeKind::aged_inventory, SizeClass::standard, 500)->amount == 690);
  CHECK(old_aged.find(FeeKind::aged_inventory, SizeClass::standard, 500)->minimum_per_unit == 15);
  const RatesOn new_aged = us.on(day("2026-01-16"));
  CHECK(new_aged.find(FeeKind::aged_inventory, SizeClass::standard, 500)->amount == 790);
  CHECK(new_aged.find(FeeKind::aged_inventory, SizeClass::standard, 500)->minimum_per_unit == 35);
  CHECK(amount(us.on(day("2024-02-14")), FeeKind::aged_inventory, SizeClass::standard, 271) == 380);
  CHECK(amount(us.on(day("2024-02-15")), FeeKind::aged_inventory, SizeClass::standard, 271) == 545);
}

TEST_CASE("Fee book: brackets of age include both ends") {
  const RatesOn rates = FeeBook(Marketplace::us).on(day("2026-11-15"));
  const auto aged = [&](double age_days) {
    return amount(rates, FeeKind::aged_inventory, SizeClass::standard, age_days);
  };
  CHECK(aged(180) == -1);
  CHECK(aged(181) == 50);
  CHECK(aged(210) == 50);
  CHECK(aged(211) == 100);
  CHECK(aged(240) == 100);
  CHECK(aged(241) == 150);
  CHECK(aged(270) == 150);
  CHECK(aged(271) == 545);
  CHECK(aged(300) == 545);
  CHECK(aged(301) == 570);
  CHECK(aged(331) == 590);
  CHECK(aged(365) == 590);
  CHECK(aged(366) == 690);
  CHECK(aged(455) == 690);
  CHECK(aged(456) == 790);
  CHECK(aged(4000) == 790);
}

TEST_CASE("Fee book: utilization and days of supply begin at their lower bound, weights end at their upper") {
  const RatesOn rates = FeeBook(Marketplace::us).on(day("2026-11-15"));
  CHECK(amount(rates, FeeKind::storage_utilization, SizeClass::standard, 21.9) == -1);
  CHECK(amount(rates, FeeKind::storage_utilization, SizeClass::standard, 22) == 44);
  CHECK(amount(rates, FeeKind::storage_utilization, SizeClass::standard, 52) == 188);
  CHECK(amount(rates, FeeKind::low_inventory_level, SizeClass::small_standard, 13.99) == 89);
  CHECK(amount(rates, FeeKind::low_inventory_level, SizeClass::small_standard, 14) == 63);
  CHECK(amount(rates, FeeKind::low_inventory_level, SizeClass::small_standard, 27.99) == 32);
  CHECK(amount(rates, FeeKind::low_inventory_level, SizeClass::small_standard, 28) == -1);
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 0.5) == 84);
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 0.501) == 153);
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 0) == 84);
}

TEST_CASE("Fee book: what the seller enters replaces a bracket from its day on, or adds one") {
  FeeRate storage;
  storage.kind = FeeKind::monthly_storage;
  storage.size = SizeClass::standard;
  storage.season = FeeSeason::january_to_september;
  storage.unit = RateUnit::per_cubic_foot;
  storage.amount = 80;
  storage.effective_from = 20270201;
  const FeeBook us(Marketplace::us, std::vector<FeeRate>{storage});
  CHECK(us.on(day("2027-01-31")).storage(SizeClass::standard)->amount == 78);
  CHECK(us.on(day("2027-02-01")).storage(SizeClass::standard)->amount == 80);
  CHECK(us.on(day("2027-02-01")).storage(SizeClass::standard)->confidence == Confidence::entered);
  CHECK(us.on(day("2027-02-01")).storage(SizeClass::oversize)->amount == 56);

  storage.season = FeeSeason::all_year;
  storage.effective_from = 0;
  const FeeBook japan(Marketplace::jp, std::vector<FeeRate>{storage});
  CHECK(japan.known());
  CHECK(japan.on(day("2026-11-15")).storage(SizeClass::standard)->amount == 80);
}

TEST_CASE("Fee book: marketplaces without a table have no rates instead of free ones") {
  for (const Marketplace marketplace : {Marketplace::jp, Marketplace::fr, Marketplace::mx, Marketplace::unknown}) {
    const FeeBook book(marketplace);
    CHECK_FALSE(book.known());
    CHECK(book.on(day("2026-11-15")).storage(SizeClass::standard) == nullptr);
    CHECK(book.on(day("2026-11-15")).find(FeeKind::removal, SizeClass::standard, 1) == nullptr);
  }
}

TEST_CASE("Fee book: a card that begins later stands in for an earlier day, and says so") {
  const RatesOn uk = FeeBook(Marketplace::uk).on(day("2026-03-01"));
  CHECK(uk.storage(SizeClass::standard)->amount == 76);
  CHECK(uk.taken_from_later_card());
  CHECK_FALSE(FeeBook(Marketplace::uk).on(day("2026-07-01")).taken_from_later_card());
}

TEST_CASE(
    "Fee book: every built-in rate has a source and a day, and brackets of one card neither overlap nor "
    "gap") {
  for (const Marketplace marketplace : {Marketplace::us, Marketplace::uk, Marketplace::de, Marketplace::ca}) {
    for (const FeeRate& rate : built_in_rates(marketplace)) {
      CAPTURE(name(rate.kind));
      CHECK((rate.source.substr(0, 8) == "Source: " || rate.source.substr(0, 13) == "Assumption A-"));
      CHECK(Day::from_civil(rate.effective_from / 10000, rate.effective_from / 100 % 100, rate.effective_from % 100));
      CHECK(rate.amount > 0);
      CHECK(rate.from < rate.to);
    }
    const RatesOn rates = FeeBook(marketplace).on(day("2026-11-15"));
    for (std::size_t kind = 0; kind < kFeeKindCount; ++kind) {
      for (std::size_t size = 0; size < kSizeClassCount; ++size) {
        const auto brackets = rates.brackets(static_cast<FeeKind>(kind), static_cast<SizeClass>(size));
        for (std::size_t i = 1; i < brackets.size(); ++i) {
          const double gap = static_cast<FeeKind>(kind) == FeeKind::aged_inventory ? 1 : 0;
          CHECK(brackets[i].from == brackets[i - 1].to + gap);
        }
      }
    }
  }
}

TEST_CASE("Fee names: each comes back from its text") {
  for (std::size_t i = 0; i < kFeeKindCount; ++i)
    CHECK(fee_kind_from_name(name(static_cast<FeeKind>(i))) == static_cast<FeeKind>(i));
  for (std::size_t i = 0; i < kSizeClassCount; ++i)
    CHECK(size_class_from_name(name(static_cast<SizeClass>(i))) == static_cast<SizeClass>(i));
  for (std::size_t i = 0; i < kFeeSeasonCount; ++i)
    CHECK(fee_season_from_name(name(static_cast<FeeSeason>(i))) == static_cast<FeeSeason>(i));
  for (std::size_t i = 0; i < kRateUnitCount; ++i)
    CHECK(rate_unit_from_name(name(static_cast<RateUnit>(i))) == static_cast<RateUnit>(i));
  CHECK_FALSE(fee_kind_from_name("postage").has_value());
}

TEST_CASE("Fee book: a rate for the whole year stands in for the season's own") {
  FeeRate storage;
  storage.kind = FeeKind::monthly_storage;
  storage.size = SizeClass::standard;
  storage.season = FeeSeason::all_year;
  storage.unit = RateUnit::per_cubic_foot;
  storage.amount = 80;
  storage.effective_from = 20270101;
  const FeeBook us(Marketplace::us, std::vector<FeeRate>{storage});
  CHECK(us.on(day("2026-12-31")).storage(SizeClass::standard)->amount == 240);
  CHECK(us.on(day("2027-02-01")).storage(SizeClass::standard)->amount == 80);
  CHECK(us.on(day("2027-11-01")).storage(SizeClass::standard)->amount == 80);
  CHECK(us.on(day("2027-11-01")).storage(SizeClass::oversize)->amount == 140);
}

TEST_CASE("Fee book: of the seller's own removal rates each weight has its own, and lighter goods none") {
  FeeRate rate;
  rate.kind = FeeKind::removal;
  rate.size = SizeClass::standard;
  rate.unit = RateUnit::per_unit_by_kg;
  rate.from = 0.5;
  rate.to = 1;
  rate.amount = 60;
  FeeRate heavier = rate;
  heavier.from = 1;
  heavier.to = 2;
  heavier.amount = 90;
  FeeRate bulky = heavier;
  bulky.size = SizeClass::oversize;
  bulky.amount = 300;
  const RatesOn rates = FeeBook(Marketplace::jp, std::vector<FeeRate>{heavier, bulky, rate}).on(day("2026-11-15"));
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 0.4) == -1);
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 0.5) == -1);
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 0.7) == 60);
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 1) == 60);
  CHECK(amount(rates, FeeKind::removal, SizeClass::standard, 1.01) == 90);
  CHECK(amount(rates, FeeKind::removal, SizeClass::oversize, 1.5) == 300);
  // Disposal costs what removal costs where it has no rate; liquidation has no such neighbour.
  CHECK(amount(rates, FeeKind::disposal, SizeClass::standard, 0.7) == 60);
  CHECK(amount(rates, FeeKind::liquidation, SizeClass::standard, 0.7) == -1);
}

TEST_CASE("Fee book: disposal and liquidation have their own weights in the US") {
  const RatesOn rates = FeeBook(Marketplace::us).on(day("2026-11-15"));
  CHECK(amount(rates, FeeKind::disposal, SizeClass::standard, 0.5) == 84);
  CHECK(amount(rates, FeeKind::disposal, SizeClass::oversize, 1.5) == 430);
  CHECK(amount(rates, FeeKind::liquidation, SizeClass::standard, 0.5) == 25);
  CHECK(amount(rates, FeeKind::liquidation, SizeClass::standard, 0.6) == 30);
}
