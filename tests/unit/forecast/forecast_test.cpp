#include "forecast/forecast.h"

#include <doctest/doctest.h>

#include <cmath>

#include "random.h"
#include "series_inventory.h"

using namespace ipi;
using ipi::test::Random;
using ipi::test::series_inventory;

namespace {

Forecast forecast_of(const SellerInventory& inventory, int weeks = 13, const ForecastOptions& options = {}) {
  return forecast_demand(inventory, SkuId(0), inventory.as_of + 1, weeks, options);
}

std::vector<int> constant(int days, int units) { return std::vector<int>(static_cast<std::size_t>(days), units); }

}  // namespace

TEST_CASE("Forecast: constant sales are recovered as a level with a narrow range") {
  const SellerInventory inventory = series_inventory(constant(140, 5), constant(140, 100));
  const Forecast forecast = forecast_of(inventory);
  CHECK(forecast.method == ForecastMethod::level);
  CHECK(forecast.weeks_observed == 20);
  CHECK(forecast.per_day() == doctest::Approx(5));
  CHECK(forecast.low[0] < 35);
  CHECK(forecast.high[0] > 35);
  CHECK(forecast.units_within(10) == doctest::Approx(50));
  CHECK(forecast.units_within(200) == doctest::Approx(1000));
}

TEST_CASE("Forecast: a steady trend is recovered and damped") {
  std::vector<int> shipped;
  for (int day = 0; day < 26 * 7; ++day) shipped.push_back(10 + day / 7);  // 70, 77, … 245 a week
  const Forecast forecast = forecast_of(series_inventory(shipped, constant(26 * 7, 500)), 4);
  CHECK(forecast.method == ForecastMethod::damped_trend);
  CHECK(forecast.mean[0] > 245);
  CHECK(forecast.mean[0] == doctest::Approx(252).epsilon(0.02));
  CHECK(forecast.mean[3] == doctest::Approx(273).epsilon(0.04));
}

TEST_CASE("Forecast: two years of a yearly season are followed through the next one") {
  Random random(7);
  std::vector<int> shipped;
  const auto pace = [](int day) { return 20 + 12 * std::sin(2 * 3.14159265 * day / 364.0); };
  for (int day = 0; day < 2 * 364 + 28; ++day) shipped.push_back(random.poisson(pace(day)));
  const Forecast forecast = forecast_of(series_inventory(shipped, constant(2 * 364 + 28, 900)), 26);
  CHECK((forecast.method == ForecastMethod::holt_winters_additive ||
         forecast.method == ForecastMethod::holt_winters_multiplicative));
  double error = 0, level_error = 0;
  for (int week = 0; week < 26; ++week) {
    const double truth = 7 * pace(2 * 364 + 28 + week * 7 + 3);
    error += std::fabs(forecast.mean[static_cast<std::size_t>(week)] - truth);
    level_error += std::fabs(140 - truth);
  }
  MESSAGE("mean absolute error ", error / 26, " of a swing of 84");
  CHECK(error < 0.4 * level_error);
}

TEST_CASE("Forecast: one year's shape is taken half, and chance alone is no season") {
  Random random(11);
  std::vector<int> seasonal, flat;
  for (int day = 0; day < 364; ++day) {
    seasonal.push_back(random.poisson(day % 364 < 56 ? 30 : 8));
    flat.push_back(random.poisson(10));
  }
  const Forecast with_season = forecast_of(series_inventory(seasonal, constant(364, 900)), 8);
  CHECK(with_season.method == ForecastMethod::one_year_season);
  CHECK(with_season.mean[3] > 1.3 * 56);
  CHECK(with_season.mean[3] < 210);
  CHECK(forecast_of(series_inventory(flat, constant(364, 900)), 8).method != ForecastMethod::one_year_season);
}

TEST_CASE("Forecast: days out of stock are left out instead of counted as no demand") {
  std::vector<int> shipped = constant(98, 4), ending = constant(98, 50);
  for (std::size_t day = 63; day < 91; ++day) shipped[day] = ending[day] = 0;
  const Forecast forecast = forecast_of(series_inventory(shipped, ending));
  CHECK(forecast.stock_out_days == 28);
  CHECK((forecast.notes & note_stock_outs_left_out) != 0);
  CHECK(forecast.per_day() == doctest::Approx(4).epsilon(0.01));
}

TEST_CASE("Forecast: without a stock column, a silence far too long for chance is a stock-out; a lull is not") {
  std::vector<int> shipped = constant(98, 4);
  for (std::size_t day = 63; day < 91; ++day) shipped[day] = 0;
  const Forecast out = forecast_of(series_inventory(shipped, {}));
  CHECK((out.notes & note_stock_outs_inferred) != 0);
  CHECK(out.per_day() == doctest::Approx(4).epsilon(0.01));
  shipped = constant(98, 4);
  shipped[70] = 0;
  CHECK((forecast_of(series_inventory(shipped, {})).notes & note_stock_outs_inferred) == 0);
}

TEST_CASE("Forecast: a lonely promotion week is damped, a new level is not") {
  std::vector<int> shipped = constant(140, 5);
  for (std::size_t day = 100; day < 105; ++day) shipped[day] = 60;
  const Forecast promoted = forecast_of(series_inventory(shipped, constant(140, 900)));
  CHECK(promoted.damped_weeks >= 1);
  CHECK(promoted.per_day() < 6.5);
  shipped = constant(140, 5);
  for (std::size_t day = 98; day < 140; ++day) shipped[day] = 30;
  CHECK(forecast_of(series_inventory(shipped, constant(140, 900))).per_day() > 20);
}

TEST_CASE("Forecast: rare sales go to Croston's family, and fade when they stop") {
  std::vector<int> shipped(182, 0);
  for (std::size_t day = 3; day < 182; day += 21) shipped[day] = 2;
  const Forecast rare = forecast_of(series_inventory(shipped, constant(182, 10)));
  CHECK(rare.method == ForecastMethod::croston_sba);
  CHECK(rare.per_day() == doctest::Approx(2.0 / 21).epsilon(0.1));
  CHECK(rare.low[0] < 0.2);
  std::vector<int> gone(182, 0);
  for (std::size_t day = 3; day < 80; day += 14) gone[day] = 2;
  const Forecast fading = forecast_of(series_inventory(gone, constant(182, 10)));
  CHECK(fading.method == ForecastMethod::teunter_syntetos_babai);
  CHECK(fading.per_day() < 0.05);
}

TEST_CASE("Forecast: without history the shipped-units columns tell, recent days heavier") {
  SellerInventory inventory;
  inventory.size = 5;
  inventory.as_of = *Day::from_iso("2026-11-23");
  const auto windows = [&](std::size_t sku, int d7, int d30, int d60, int d90) {
    inventory.shipped_7d.set(sku, d7);
    inventory.shipped_30d.set(sku, d30);
    inventory.shipped_60d.set(sku, d60);
    inventory.shipped_90d.set(sku, d90);
  };
  windows(0, 7, 30, 60, 90);
  windows(1, 21, 60, 60, 60);
  windows(2, 0, 0, 0, 0);
  inventory.shipped_90d.set(3, 90);
  const auto per_day = [&](std::uint32_t sku) {
    return forecast_demand(inventory, SkuId(sku), inventory.as_of + 1, 13).per_day();
  };
  CHECK(per_day(0) == doctest::Approx(1));
  CHECK(per_day(1) > 1);
  CHECK(per_day(1) < 3);
  CHECK(per_day(2) == 0);
  CHECK(forecast_demand(inventory, SkuId(2), inventory.as_of + 1, 13).known());
  CHECK(per_day(3) == doctest::Approx(1));
  CHECK_FALSE(forecast_demand(inventory, SkuId(4), inventory.as_of + 1, 13).known());

  inventory.days_in_stock_30d.set(0, 15);
  inventory.days_observed_30d.set(0, 30);
  CHECK(per_day(0) == doctest::Approx(1.57));
}

TEST_CASE("Forecast: the table of all SKUs says the same as each forecast alone") {
  const SellerInventory inventory = series_inventory(constant(140, 5), constant(140, 100));
  const DemandTable table = forecast_all(inventory, inventory.as_of + 1, 13);
  const Forecast alone = forecast_of(inventory);
  CHECK(table.per_day(0) == alone.per_day());
  CHECK(table.method[0] == alone.method);
}

TEST_CASE("Forecast: Amazon's implied demand is shown beside ours") {
  SellerInventory inventory = series_inventory(constant(140, 5), constant(140, 100));
  inventory.available.set(0, 100);
  inventory.amazon_days_of_supply.set(0, 25);
  CHECK(*forecast_of(inventory).amazon_per_day == doctest::Approx(4));
}

namespace {

struct Simulated {
  std::vector<int> shipped, ending;
  std::vector<double> future;  // true mean demand a week
};

// Random demand with level, trend and season, sold from a stock that runs out now and then for some weeks.
Simulated simulate(Random& random, bool with_stock_outs) {
  const int days = 7 * (20 + random.below(100));
  const double level = random.between(0.5, 15), growth = random.between(-0.3, 0.6) / 364,
               swing = random.between(0, 0.4);
  const int phase = random.below(364);
  const auto pace = [&](int day) {
    return level * std::max(0.2, 1 + growth * day) * (1 + swing * std::sin(2 * 3.14159265 * (day + phase) / 364));
  };
  Simulated s;
  int stock = static_cast<int>(level * 40);
  int arrival = -1;
  for (int day = 0; day < days; ++day) {
    if (day == arrival) stock += static_cast<int>(level * 45);
    if (stock < level * 10 && arrival < day) arrival = day + 7 + random.below(with_stock_outs ? 30 : 2);
    if (!with_stock_outs) stock += stock < 50 ? 1000 : 0;
    const int wanted = random.poisson(pace(day));
    s.shipped.push_back(std::min(stock, wanted));
    stock -= s.shipped.back();
    s.ending.push_back(stock);
  }
  for (int week = 0; week < 8; ++week) s.future.push_back(7 * pace(days + 7 * week + 3));
  return s;
}

// Mean absolute error of both, scaled by the naive one-week error of the SKU's own history (MASE).
double scaled_error_ratio(bool with_stock_outs, bool stock_column) {
  Random random(2026);
  double ours = 0, average_30 = 0;
  for (int i = 0; i < 600; ++i) {
    const Simulated s = simulate(random, with_stock_outs);
    const SellerInventory inventory = series_inventory(s.shipped, stock_column ? s.ending : std::vector<int>());
    const Forecast forecast = forecast_of(inventory, 8);
    double scale = 0;
    for (std::size_t day = 14; day < s.shipped.size(); day += 7) {
      int difference = 0;
      for (std::size_t d = day - 14; d < day; ++d) difference += d < day - 7 ? s.shipped[d] : -s.shipped[d];
      scale += std::abs(difference);
    }
    scale = std::max(1.0, scale / (static_cast<double>(s.shipped.size()) / 7 - 1));
    for (std::size_t week = 0; week < 8; ++week) {
      ours += std::fabs(forecast.mean[week] - s.future[week]) / scale;
      average_30 += std::fabs(inventory.shipped_30d[0] / 30.0 * 7 - s.future[week]) / scale;
    }
  }
  MESSAGE("scaled error ", ours / 4800, " against ", average_30 / 4800, " of the 30-day average");
  return ours / average_30;
}

}  // namespace

TEST_CASE("Forecast: with stock-outs its scaled error beats the 30-day average by at least 15 %") {
  CHECK(scaled_error_ratio(true, true) < 0.85);
  CHECK(scaled_error_ratio(true, false) < 0.9);
  CHECK(scaled_error_ratio(false, true) < 1.0);
}
