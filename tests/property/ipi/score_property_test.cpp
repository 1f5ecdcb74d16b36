// What holds for every account: sums of shares, monotony under every calibration, the range, exact sums of what-ifs.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ipi/attribution.h"
#include "ipi/bridge.h"
#include "ipi/calibration.h"
#include "ipi/projection.h"
#include "ipi/scenario.h"
#include "ipi/score.h"
#include "simulation/random.h"

namespace ipi {
namespace {

using simulation::Draws;

constexpr std::uint64_t kAccounts = 40;

SellerInventory random_inventory(Draws& draws) {
  SellerInventory inventory;
  constexpr Marketplace kSome[] = {Marketplace::us, Marketplace::ca, Marketplace::au, Marketplace::mx};
  inventory.marketplace = kSome[static_cast<std::size_t>(4 * draws.unit())];
  inventory.as_of = *Day::from_iso("2026-06-01") + static_cast<int>(7 * draws.unit());
  inventory.size = static_cast<std::size_t>(1 + 40 * draws.unit());
  const bool stranded_known = draws.chance(0.8), excess_known = draws.chance(0.7);
  auto whole = [&](double low, double high) { return static_cast<std::int32_t>(draws.between(low, high)); };
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    const std::int32_t units = draws.chance(0.2) ? 0 : whole(0, 400), shipped = draws.chance(0.2) ? 0 : whole(0, 500);
    inventory.on_hand.set(sku, units);
    inventory.shipped_90d.set(sku, shipped);
    inventory.shipped_60d.set(sku, shipped * 2 / 3);
    inventory.shipped_30d.set(sku, shipped / 3);
    inventory.inbound.set(sku, draws.chance(0.3) ? whole(1, 300) : 0);
    if (excess_known && draws.chance(0.9)) inventory.amazon_excess.set(sku, whole(0, 200));
    if (stranded_known) inventory.stranded_units.set(sku, draws.chance(0.1) ? units : 0);
    if (draws.chance(0.9)) inventory.mean_units_90d.set(sku, draws.between(0, 400));
    if (draws.chance(0.1)) inventory.first_seen_day.set(sku, inventory.as_of.days_since_1970() - whole(0, 200));
    inventory.snapshot_method.push_back(SnapshotMethod::weeks_of_cover);
  }
  return inventory;
}

// Some weeks of factors near today's, and scores that follow nothing.
Calibration random_calibration(Draws& draws, const FactorTable& factors, const ScoreModel& model) {
  std::vector<DatedFactors> states;
  std::vector<OfficialScore> scores;
  const int weeks = static_cast<int>(30 * draws.unit());
  double score = draws.between(50, 950);
  for (int week = weeks; week >= 0; --week) {
    FactorSums sums = factors.sums;
    for (double& numerator : sums.numerator) numerator *= draws.between(0.5, 1.5);
    sums.units *= draws.between(0.5, 1.5);
    if (week > 0 && draws.chance(0.7)) states.push_back({factors.as_of - 7 * week, sums});
    score = std::clamp(score + 40 * draws.gauss(), 0.0, 1000.0);
    if (draws.chance(0.6)) scores.push_back({factors.as_of - 7 * week, static_cast<int>(score), {}});
  }
  states.push_back(dated(factors));
  return calibrate(states, scores, model);
}

struct Case {
  SellerInventory inventory;
  FactorTable factors;
  ScoreModel model;
  Calibration calibration;
};

Case random_case(std::uint64_t seed) {
  Draws draws(seed, 1);
  SellerInventory inventory = random_inventory(draws);
  FactorTable factors = compute_factors(inventory);
  ScoreModel model = score_model(inventory.marketplace);
  return {inventory, factors, model, random_calibration(draws, factors, model)};
}

TEST_CASE("Score: shares sum to their totals for every account") {
  for (std::uint64_t seed = 1; seed <= kAccounts; ++seed) {
    const Case made = random_case(seed);
    for (const Calibration* calibration : {static_cast<const Calibration*>(nullptr), &made.calibration}) {
      const ScoreBreakdown breakdown = score(made.factors, made.model, calibration);
      double lost = 0;
      for (const FactorPart& part : breakdown.parts) lost += part.points_lost;
      CHECK(std::abs(lost - (breakdown.ceiling - breakdown.uncalibrated)) < 1e-6);
      CHECK(std::abs(breakdown.uncalibrated + breakdown.shift - breakdown.estimate) < 1e-6);
      const PointShares shares = attribute(made.factors, made.model, breakdown);
      for (FactorKind kind : kFactorKinds) {
        const std::vector<double>& column = shares.points_lost[index_of(kind)];
        const double sum = std::accumulate(column.begin(), column.end(), 0.0);
        CHECK(std::abs(sum - breakdown.part(kind).points_lost) < 1e-6);
      }
    }
  }
}

TEST_CASE("Score: estimate and band are ordered and within 0 to 1000") {
  for (std::uint64_t seed = 1; seed <= kAccounts; ++seed) {
    const Case made = random_case(seed);
    const ScoreBreakdown breakdown = score(made.factors, made.model, &made.calibration);
    CHECK(breakdown.low >= 0);
    CHECK(breakdown.low <= breakdown.estimate);
    CHECK(breakdown.estimate <= breakdown.high);
    CHECK(breakdown.high <= 1000);
    const WhatIf what_if(made.inventory, made.factors, made.model, &made.calibration);
    for (const ProjectedWeek& week : project(what_if, {})) {
      CHECK(week.range.low >= 0);
      CHECK(week.range.high <= 1000);
    }
  }
}

TEST_CASE("Score: a better factor never lowers it, under any calibration") {
  for (std::uint64_t seed = 1; seed <= kAccounts; ++seed) {
    const Case made = random_case(seed);
    for (FactorKind kind : kFactorKinds) {
      const std::size_t k = index_of(kind);
      if (!made.factors.factor(kind).scored) continue;
      double before = -1;
      for (int step = 0; step <= 20; ++step) {
        const double share = higher_is_better(kind) ? step / 20.0 : 1 - step / 20.0;
        FactorTable better = made.factors;
        better.sums.numerator[k] = share * better.sums.denominator[k] * (kind == FactorKind::sell_through ? 15 : 1);
        better.factor(kind).value = better.sums.value(kind);
        const double estimate = score(better, made.model, &made.calibration).estimate;
        CHECK(estimate >= before - 1e-9);
        before = estimate;
      }
      CHECK(score(made.factors, made.model, &made.calibration).part(kind).points_available >= 0);
    }
  }
}

TEST_CASE("WhatIf: differences of different SKUs add up, and no change is no difference") {
  for (std::uint64_t seed = 1; seed <= kAccounts; ++seed) {
    const Case made = random_case(seed);
    const WhatIf what_if(made.inventory, made.factors, made.model, &made.calibration);
    CHECK(what_if.score_steady(std::span<const SkuChange>{}) == what_if.score_now());
    CHECK(what_if.gain_after_days({.sku = SkuId(0)}, 91) == doctest::Approx(0));
    std::vector<SkuChange> changes;
    FactorSums steady;
    for (std::size_t sku = 0; sku < made.inventory.size; sku += 2) {
      const std::int32_t units = made.inventory.on_hand[sku] / 2;
      changes.push_back({.sku = SkuId(sku), .units_removed = units, .stranded_fixed = sku % 4 == 0});
      steady += what_if.steady_delta(changes.back());
    }
    CHECK(what_if.score_steady(steady) == what_if.score_steady(changes));
    for (const SkuChange& change : changes) steady -= what_if.steady_delta(change);
    CHECK(what_if.score_steady(steady) == doctest::Approx(what_if.score_now()).epsilon(1e-9));
  }
}

TEST_CASE("WhatIf: the projection starts from today's factors") {
  for (std::uint64_t seed = 1; seed <= kAccounts; ++seed) {
    const Case made = random_case(seed);
    const WhatIf what_if(made.inventory, made.factors, made.model, &made.calibration);
    const FactorSums& today = what_if.weekly_base().weeks[0];
    for (std::size_t k = 0; k + 1 < kFactorCount; ++k) {
      CHECK(today.denominator[k] == doctest::Approx(made.factors.sums.denominator[k]).epsilon(1e-3));
      CHECK(today.numerator[k] == doctest::Approx(made.factors.sums.numerator[k]).epsilon(1e-3));
    }
  }
}

TEST_CASE("Calibration: the same input gives the same bits") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Case a = random_case(seed), b = random_case(seed);
    CHECK(score(a.factors, a.model, &a.calibration).estimate == score(b.factors, b.model, &b.calibration).estimate);
  }
}

}  // namespace
}  // namespace ipi
