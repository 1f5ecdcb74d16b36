#include <algorithm>

#include "ipi/history.h"

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);
constexpr int kWeeksBack = 12;
constexpr std::array<double, 5> kWindows{0, 7, 30, 60, 90};

// Of all SKUs that take part in sell-through and tell all four sales and both covers.
struct Totals {
  std::array<double, 5> shipped{};      // in the last 0, 7, 30, 60, 90 days
  double stock_30d = 0, stock_90d = 0;  // mean units on hand
  double shipped_all = 0;               // of the SKUs that tell less, too
};

Totals add_up(const SellerInventory& inventory, const FactorTable& factors) {
  const Column<std::int32_t>* columns[] = {&inventory.shipped_7d, &inventory.shipped_30d, &inventory.shipped_60d,
                                           &inventory.shipped_90d};
  Totals totals;
  for (std::size_t sku = 0; sku < factors.exclusion.size(); ++sku) {
    if (!factors.mean_units.has(sku)) continue;
    totals.shipped_all += factors.shipped_90d[sku];
    const bool sales =
        std::all_of(std::begin(columns), std::end(columns), [&](auto* column) { return column->has(sku); });
    const bool covers = inventory.weeks_of_cover_t30.has(sku) && inventory.weeks_of_cover_t90.has(sku);
    if (!sales || !covers) continue;
    for (std::size_t i = 0; i < 4; ++i) totals.shipped[i + 1] += (*columns[i])[sku];
    // Source: Amazon's column page: weeks of cover = mean stock ÷ (units shipped ÷ 4 or 12).
    totals.stock_30d += inventory.weeks_of_cover_t30[sku] * (*columns[1])[sku] / 4;
    totals.stock_90d += inventory.weeks_of_cover_t90[sku] * (*columns[3])[sku] / 12;
  }
  return totals;
}

// `days` 0 to 90.
double shipped_within(const Totals& totals, double days) {
  std::size_t i = 1;
  while (days > kWindows[i]) ++i;
  const double share = (days - kWindows[i - 1]) / (kWindows[i] - kWindows[i - 1]);
  return totals.shipped[i - 1] + share * (totals.shipped[i] - totals.shipped[i - 1]);
}

}  // namespace

std::vector<DatedFactors> backcast(const SellerInventory& inventory, const FactorTable& factors) {
  std::vector<DatedFactors> states;
  const Totals totals = add_up(inventory, factors);
  // Assumption A-46: half of the sales must be told by the week, or the guess is none.
  if (totals.shipped[4] <= 0 || totals.stock_90d <= 0 || totals.shipped[4] < totals.shipped_all / 2) return states;
  const double older_stock = std::max(0.0, (3 * totals.stock_90d - totals.stock_30d) / 2);
  const double oldest_a_day = (totals.shipped[4] - totals.shipped[3]) / 30;
  const FactorSums& now = factors.sums;
  for (int week = kWeeksBack; week >= 1; --week) {
    const double days = 7 * week;
    // What fell out of the window since then is taken to have sold like the oldest month that is known.
    const double shipped = totals.shipped[4] - shipped_within(totals, days) + oldest_a_day * days;
    const double young = std::max(0.0, 30 - days);
    const double stock = (young * totals.stock_30d + (90 - young) * older_stock) / 90;
    DatedFactors state{factors.as_of - 7 * week, {}, true};
    state.sums.numerator[kSellThrough] = now.numerator[kSellThrough] * shipped / totals.shipped[4];
    state.sums.denominator[kSellThrough] = now.denominator[kSellThrough] * stock / totals.stock_90d;
    state.sums.units = days < 30 ? now.units : now.units * older_stock / totals.stock_90d;
    if (state.sums.denominator[kSellThrough] > 0) states.push_back(state);
  }
  return states;
}

}  // namespace ipi
