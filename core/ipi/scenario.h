// Scenario and WhatIf: what the score would be if some SKUs' stock or sales changed. The interface that advice
// and the page's what-if sliders stand on.
// In: an inventory with its factors, a model, a calibration (or none). Out: scores and gains in points, unrounded.
// A gain is a true difference of the model: gains of two actions need not add up to their joint gain.
// Never fails. Deliberately not here: money, which action is sensible, search.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "base/ids.h"
#include "inventory/seller_inventory.h"
#include "ipi/calibration.h"
#include "ipi/factors.h"
#include "ipi/model.h"
#include "ipi/score_path.h"

namespace ipi {

// One SKU's change against "nothing changes". Fields combine freely.
struct SkuChange {
  SkuId sku{};
  std::int32_t units_removed = 0;  // removed, disposed of or liquidated; they leave the index on `day`
  std::int32_t day = 0;            // days after as_of on which removal and multiplier begin
  double sales_multiplier = 1;     // of the SKU's expected daily sales from `day` on …
  std::int32_t sales_days = 0;     // … for so many days; 0 = for good
  std::int32_t inbound_units = 0;  // more units received than otherwise (negative: inbound that is stopped)
  std::int32_t inbound_day = 0;    // … on this day after as_of
  bool stranded_fixed = false;     // the stranded units become buyable on `day`
};

// Weeks that a projection looks ahead at most: half a year.
constexpr std::size_t kHorizonWeeks = ScorePath::kMaxWeeks;

// Differences of the factor sums caused by changes: for good, or at 0, 7, 14 … days from as_of. Differences of
// different SKUs add up exactly; two changes of one SKU do not and must be merged into one SkuChange.
struct WeeklySums {
  std::array<FactorSums, kHorizonWeeks + 1> weeks{};
  WeeklySums& operator+=(const WeeklySums& other);
  WeeklySums& operator-=(const WeeklySums& other);
};

class WhatIf {
 public:
  // Keeps references to inventory and factors, which must outlive it. No calibration: the uncalibrated model.
  WhatIf(const SellerInventory& inventory, const FactorTable& factors, const ScoreModel& model,
         const Calibration* calibration);

  Day as_of() const { return factors_.as_of; }
  // The account's model in the week of as_of.
  const ScoreFilter& filter() const { return filter_; }
  // The estimate of today; what score(...) says.
  double score_now() const { return score_now_; }

  // Steady state: every effect has arrived (snapshots, smoothing), nothing else changes. Without changes this is
  // score_now(). Precondition: at most one change per SKU.
  double score_steady(std::span<const SkuChange> changes) const;
  double gain_steady(const SkuChange& change) const;
  // The number shown on the day that lies `days` ahead (0 to 7 × kHorizonWeeks), everything else going on as it does
  // now: includes the drift that comes without any change.
  double score_after_days(std::span<const SkuChange> changes, int days) const;
  double gain_after_days(const SkuChange& change, int days) const;
  // Several horizons at once, for the price of the longest.
  void gains_after_days(const SkuChange& change, std::span<const int> days, std::span<double> gains) const;

  // For searches: sums are computed once a change and added or taken away.
  FactorSums steady_delta(const SkuChange& change) const;
  double score_steady(const FactorSums& delta) const;
  WeeklySums weekly_delta(const SkuChange& change) const;
  // The same up to the week of a day, for less work; zero beyond.
  WeeklySums weekly_delta(const SkuChange& change, int days) const;
  // The sums of all SKUs when nothing changes.
  const WeeklySums& weekly_base() const;
  double score_after_days(const WeeklySums& delta, int days) const;

 private:
  std::size_t weeks_ahead(int days) const;
  double raw_score(const WeeklySums& delta, std::size_t weeks) const;
  double unchanged_score(std::size_t weeks) const;

  const SellerInventory& inventory_;
  const FactorTable& factors_;
  ScoreFilter filter_;
  ScorePath path_;
  double score_now_ = 0;
  // Of all SKUs, and the scores that follow; computed when first asked for.
  mutable std::optional<WeeklySums> unchanged_;
  mutable std::array<double, kHorizonWeeks + 1> unchanged_scores_{};
};

}  // namespace ipi
