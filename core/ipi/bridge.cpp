#include "ipi/bridge.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/sort.h"

namespace ipi {
namespace {

struct SkuPair {
  std::string_view sku;
  FactorSums before, after;
};

std::vector<SkuPair> pair_skus(const ScoredState& before, const ScoredState& after) {
  std::vector<SkuPair> pairs;
  std::unordered_map<std::string_view, std::size_t> rows;
  auto place = [&](const ScoredState& state, FactorSums SkuPair::*side) {
    for (std::size_t sku = 0; sku < state.factors->exclusion.size(); ++sku) {
      const std::string_view name = state.inventory->text(state.inventory->sku, sku);
      const auto [entry, added] = rows.try_emplace(name, pairs.size());
      if (added) pairs.push_back({name, {}, {}});
      pairs[entry->second].*side += state.factors->sku_sums(sku);
    }
  };
  place(before, &SkuPair::before);
  place(after, &SkuPair::after);
  return pairs;
}

// The exact share of one SKU in the change of a ratio of sums: Σ shares = after − before.
double share_of_change(const SkuPair& pair, std::size_t k, const FactorSums& before, const FactorSums& after) {
  const double mean_denominator = (before.denominator[k] + after.denominator[k]) / 2;
  const double mean_value =
      (before.numerator[k] / before.denominator[k] + after.numerator[k] / after.denominator[k]) / 2;
  const double numerator = pair.after.numerator[k] - pair.before.numerator[k];
  const double denominator = pair.after.denominator[k] - pair.before.denominator[k];
  return (numerator - mean_value * denominator) / mean_denominator;
}

void list_skus(const std::vector<SkuPair>& pairs, std::size_t k, const FactorSums& before, const FactorSums& after,
               std::size_t listed, FactorBridge& bridge) {
  const double change = after.numerator[k] / after.denominator[k] - before.numerator[k] / before.denominator[k];
  // A factor that stands still has nothing to share out.
  const double points_per_change = std::abs(change) > 1e-12 ? bridge.sku_points / change : 0;
  if (points_per_change == 0) {
    bridge.rest_points = bridge.sku_points;
    return;
  }
  std::vector<BridgeSku> all;
  for (const SkuPair& pair : pairs) {
    const double points = points_per_change * share_of_change(pair, k, before, after);
    if (points == 0) continue;
    all.push_back({pair.sku, points, pair.before.numerator[k], pair.after.numerator[k], pair.before.denominator[k],
                   pair.after.denominator[k]});
  }
  sort_values(all, [](const BridgeSku& a, const BridgeSku& b) {
    const double pa = std::abs(a.points), pb = std::abs(b.points);
    return pa != pb ? pa > pb : a.sku < b.sku;
  });
  const std::size_t kept = std::min(listed, all.size());
  bridge.rest_points = bridge.sku_points;
  for (std::size_t i = 0; i < kept; ++i) bridge.rest_points -= all[i].points;
  bridge.rest_skus = all.size() - kept;
  all.resize(kept);
  bridge.skus = std::move(all);
}

SellThroughWindow window_of(const ScoredState& before, const ScoredState& after) {
  SellThroughWindow window;
  const std::size_t k = index_of(FactorKind::sell_through);
  window.shipped_before = before.factors->sums.numerator[k];
  window.shipped_after = after.factors->sums.numerator[k];
  auto add_snapshots = [](const ScoredState& state, std::array<double, 4>& units) {
    for (std::size_t sku = 0; sku < state.factors->exclusion.size(); ++sku) {
      if (state.factors->exclusion[sku] != Exclusion::none) continue;
      for (std::size_t i = 0; i < units.size(); ++i) units[i] += state.inventory->snapshot_units[i].get_or(sku, 0);
    }
  };
  add_snapshots(before, window.snapshots_before);
  add_snapshots(after, window.snapshots_after);

  // Shipped since the first day, from the windows of 7, 30, 60 and 90 days, in a straight line between them.
  const SellerInventory& inventory = *after.inventory;
  const Column<std::int32_t>* columns[] = {&inventory.shipped_7d, &inventory.shipped_30d, &inventory.shipped_60d,
                                           &inventory.shipped_90d};
  constexpr double kDays[] = {0, 7, 30, 60, 90};
  const double days = std::clamp<double>(after.factors->as_of - before.factors->as_of, 0, 90);
  double shorter = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    double shipped = 0;
    for (std::size_t sku = 0; sku < after.factors->exclusion.size(); ++sku) {
      if (after.factors->exclusion[sku] == Exclusion::none) shipped += columns[i]->get_or(sku, 0);
    }
    if (days <= kDays[i + 1]) {
      window.rolled_in = shorter + (shipped - shorter) * (days - kDays[i]) / (kDays[i + 1] - kDays[i]);
      break;
    }
    shorter = shipped;
  }
  window.rolled_out = window.shipped_before + window.rolled_in - window.shipped_after;
  return window;
}

double static_points(const ScoreModel& model, FactorKind kind, const FactorSums& sums) {
  const std::size_t k = index_of(kind);
  return model.points_max[k] * model.share(kind, sums.value(kind).value_or(model.typical_value[k]));
}

double shown_score(const ScoredState& state, const Calibration* calibration, bool& official) {
  if (calibration != nullptr) {
    if (const std::optional<int> score = calibration->official_score(state.breakdown->week_of)) {
      official = true;
      return *score;
    }
  }
  return state.breakdown->estimate;
}

}  // namespace

Bridge build_bridge(const ScoredState& before, const ScoredState& after, const ScoreModel& model,
                    const Calibration* calibration, std::size_t skus_listed) {
  Bridge bridge;
  bridge.from = before.factors->as_of;
  bridge.to = after.factors->as_of;
  bridge.score_before = shown_score(before, calibration, bridge.official_before);
  bridge.score_after = shown_score(after, calibration, bridge.official_after);
  bridge.window = window_of(before, after);

  const std::vector<SkuPair> pairs = pair_skus(before, after);
  const FactorSums& from = before.factors->sums;
  const FactorSums& to = after.factors->sums;
  const bool calibrated = calibration != nullptr && calibration->scores_used() > 0;
  const FactorPoints gains = calibrated ? calibration->gains() : FactorPoints{1, 1, 1, 1};
  const FactorPoints points_from = calibrated ? calibration->factor_points(before.breakdown->week_of) : FactorPoints{};
  const FactorPoints points_to = calibrated ? calibration->factor_points(after.breakdown->week_of) : FactorPoints{};

  bridge.unseen = bridge.score_after - bridge.score_before;
  for (FactorKind kind : kFactorKinds) {
    const std::size_t k = index_of(kind);
    FactorBridge& factor = bridge.factors[k];
    factor.kind = kind;
    factor.before = before.factors->factor(kind).value;
    factor.after = after.factors->factor(kind).value;
    factor.sku_points = gains[k] * (static_points(model, kind, to) - static_points(model, kind, from));
    factor.points = calibrated ? points_to[k] - points_from[k] : factor.sku_points;
    factor.window_points = factor.points - factor.sku_points;
    if (from.denominator[k] > 0 && to.denominator[k] > 0) {
      list_skus(pairs, k, from, to, skus_listed, factor);
    } else {
      factor.rest_points = factor.sku_points;
    }
    bridge.unseen -= factor.points;
  }
  return bridge;
}

}  // namespace ipi
