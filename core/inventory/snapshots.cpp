#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.h"
#include "inventory/history.h"
#include "inventory/today.h"

namespace ipi {
namespace {

constexpr std::int32_t kNone = MissingValue<std::int32_t>::value();
// Source: Amazon help (CA-FAQ): the average is the mean of today, 30, 60 and 90 days ago.
constexpr std::array<int, 3> kSnapshotAges{30, 60, 90};
// Source: DESIGN "Sell-through": the nearest dated file within 7 days stands for a snapshot.
constexpr int kNearDays = 7;

// A ledger by month tells of a day by the end of the month before it.
constexpr int kBalanceHoldsDays = 31;

// Days on which the ledger tells any balance, ascending: between them a balance holds, in a gap nothing is known.
class BalanceDays {
 public:
  explicit BalanceDays(const DailyHistory& daily) : daily_(daily) {
    if (!daily.balances) return;
    for (const SkuDay& day : daily.days) {
      if (day.on_hand != kNone) days_.push_back(day.day);
    }
    std::sort(days_.begin(), days_.end());
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
  }

  bool covers(Day day) const {
    const auto after = std::upper_bound(days_.begin(), days_.end(), day.days_since_1970());
    return after != days_.begin() && day - Day(*(after - 1)) <= kBalanceHoldsDays;
  }

  // The SKU's units at the end of `day`; the last balance holds until the next. nullopt: the ledger does not tell.
  std::optional<std::int32_t> units(std::size_t sku, Day day, std::int32_t SkuDay::*which) const {
    if (!covers(day) || !has(sku)) return std::nullopt;
    const auto begin = daily_.days.begin() + daily_.first[sku];
    auto at = std::upper_bound(begin, daily_.days.begin() + daily_.first[sku + 1], day.days_since_1970(),
                               [](std::int32_t wanted, const SkuDay& entry) { return wanted < entry.day; });
    while (at != begin) {
      --at;
      if ((*at).*which != kNone) return std::max(0, (*at).*which);
    }
    // The ledger lists whatever has a balance: before its first row a SKU had none.
    return 0;
  }

  // The ledger knows the SKU.
  bool has(std::size_t sku) const {
    if (sku + 1 >= daily_.first.size()) return false;
    for (std::uint32_t i = daily_.first[sku]; i < daily_.first[sku + 1]; ++i) {
      if (daily_.days[i].on_hand != kNone) return true;
    }
    return false;
  }

 private:
  const DailyHistory& daily_;
  std::vector<std::int32_t> days_;
};

// The dated file nearest to each snapshot day, if one lies within a week.
struct SnapshotFiles {
  std::array<const DatedState*, 3> nearest{};
  std::array<std::vector<std::uint32_t>, 3> row_of_sku;  // row + 1

  bool complete() const { return nearest[0] != nullptr && nearest[1] != nullptr && nearest[2] != nullptr; }
};

SnapshotFiles find_snapshot_files(const SkuIndex& index, std::span<const SourceTable> sources,
                                  const DatedStates& states, Day as_of) {
  SnapshotFiles files;
  for (std::size_t i = 0; i < kSnapshotAges.size(); ++i) {
    const Day target = as_of - kSnapshotAges[i];
    int best = kNearDays + 1;
    for (const DatedState& state : states.earlier) {
      const int distance = std::abs(state.day - target);
      const bool states_stock = state.kind != ReportKind::stranded && state.kind != ReportKind::fee_preview &&
                                state.kind != ReportKind::recommended_removal && state.kind != ReportKind::reserved;
      if (!state.day_assumed && states_stock && distance < best) {
        best = distance;
        files.nearest[i] = &state;
      }
    }
    if (files.nearest[i] == nullptr) continue;
    files.row_of_sku[i].assign(index.size(), 0);
    const FileTable& table = *sources[files.nearest[i]->source].table;
    for (const std::uint32_t row : files.nearest[i]->rows) {
      if (const auto sku = index.find(table, row).sku) files.row_of_sku[i][index_of(*sku)] = row + 1;
    }
  }
  return files;
}

void set_mean(SellerInventory& inventory, std::size_t sku, std::array<std::int32_t, 3> past, SnapshotMethod method) {
  double sum = inventory.on_hand[sku];
  inventory.snapshot_units[0].set(sku, inventory.on_hand[sku]);
  for (std::size_t i = 0; i < 3; ++i) {
    inventory.snapshot_units[i + 1].set(sku, past[i]);
    sum += past[i];
  }
  inventory.mean_units_90d.set(sku, sum / 4);
  inventory.snapshot_method[sku] = method;
}

// Weeks of cover are mean stock ÷ (units of 90 days ÷ 12). Source: reports.md section 1, domain.md 5.2. Missing where
// nothing was sold, and where the file says "Infinite".
std::optional<double> mean_by_cover(const SellerInventory& inventory, std::size_t sku) {
  if (!inventory.weeks_of_cover_t90.has(sku) || inventory.shipped_90d.get_or(sku, 0) <= 0) return std::nullopt;
  const double mean = inventory.weeks_of_cover_t90[sku] * inventory.shipped_90d[sku] / 12;
  return mean >= 0 && mean <= kMostUnits ? std::optional(mean) : std::nullopt;
}

void fill_snapshots(SellerInventory& inventory, const SkuIndex& index, std::span<const SourceTable> sources,
                    const DatedStates& states, const DailyHistory& daily, bool count_removals) {
  const SnapshotFiles files = find_snapshot_files(index, sources, states, inventory.as_of);
  const BalanceDays balances(daily);
  inventory.snapshot_method.assign(index.size(), SnapshotMethod::none);
  for (std::size_t sku = 0; sku < index.size(); ++sku) {
    if (!inventory.on_hand.has(sku)) continue;
    std::array<std::int32_t, 3> past{};
    bool found = files.complete();
    for (std::size_t i = 0; found && i < 3; ++i) {
      // Reports leave SKUs out at times: a SKU that a dated file lacks was not proven to have no stock.
      const std::uint32_t row = files.row_of_sku[i][sku];
      const auto units =
          row == 0 ? std::nullopt : on_hand_of_row(*sources[files.nearest[i]->source].table, row - 1, count_removals);
      found = units.has_value();
      past[i] = units.value_or(0);
    }
    if (found) {
      set_mean(inventory, sku, past, SnapshotMethod::dated_files);
      continue;
    }
    found = daily.balances.has_value();
    for (std::size_t i = 0; found && i < 3; ++i) {
      const auto units = balances.units(sku, inventory.as_of - kSnapshotAges[i], &SkuDay::on_hand);
      found = units.has_value();
      past[i] = units.value_or(0);
    }
    const std::optional<double> by_cover = mean_by_cover(inventory, sku);
    if (found) {
      set_mean(inventory, sku, past, SnapshotMethod::ledger_balances);
    } else if (by_cover) {
      inventory.mean_units_90d.set(sku, *by_cover);
      inventory.snapshot_method[sku] = SnapshotMethod::weeks_of_cover;
    } else {
      inventory.mean_units_90d.set(sku, inventory.on_hand[sku]);
      inventory.snapshot_method[sku] = SnapshotMethod::todays_stock;
    }
  }
}

// Days on which dated files saw the SKU, and on how many of them it could be bought.
struct SeenDays {
  std::vector<std::int32_t> seen, in_stock, last;

  explicit SeenDays(std::size_t skus) : seen(skus, 0), in_stock(skus, 0), last(skus, kNone) {}

  void add(std::size_t sku, Day day, bool stocked) {
    if (last[sku] == day.days_since_1970()) return;  // two files of one day
    last[sku] = day.days_since_1970();
    ++seen[sku];
    in_stock[sku] += stocked ? 1 : 0;
  }
};

void fill_in_stock(SellerInventory& inventory, const SkuIndex& index, std::span<const SourceTable> sources,
                   const DatedStates& states, const DailyHistory& daily) {
  // Source: domain.md 1.5: the share of the last 30 days in stock.
  constexpr int kDays = 30;
  const bool by_ledger = daily.balances && daily.balances->from <= inventory.as_of - (kDays - 1) &&
                         daily.balances->to >= inventory.as_of - kNearDays;
  const BalanceDays balances(daily);
  SeenDays files(index.size());
  for (const DatedState& state : states.earlier) {
    if (state.day_assumed || inventory.as_of - state.day >= kDays) continue;
    const FileTable& table = *sources[state.source].table;
    const FileTable::Whole& available = table.whole(ColumnId::available);
    for (const std::uint32_t row : state.rows) {
      const auto sku = index.find(table, row).sku;
      if (sku && available.has(row)) files.add(index_of(*sku), state.day, available[row] > 0);
    }
  }
  for (std::size_t sku = 0; sku < index.size(); ++sku) {
    if (by_ledger && balances.has(sku)) {
      std::int32_t days = 0;
      for (int age = 0; age < kDays; ++age) {
        days += balances.units(sku, inventory.as_of - age, &SkuDay::sellable).value_or(0) > 0 ? 1 : 0;
      }
      inventory.days_observed_30d.set(sku, kDays);
      inventory.days_in_stock_30d.set(sku, days);
    } else if (inventory.available.has(sku)) {
      inventory.days_observed_30d.set(sku, files.seen[sku] + 1);
      inventory.days_in_stock_30d.set(sku, files.in_stock[sku] + (inventory.available[sku] > 0 ? 1 : 0));
    }
  }
}

void fill_series(SellerInventory& inventory, const SkuIndex& index, const DailyHistory& daily) {
  if (daily.empty()) return;
  inventory.series_first.assign(index.size() + 1, 0);
  for (std::size_t sku = 0; sku <= index.size(); ++sku) {
    inventory.series_first[sku] = daily.first[std::min(sku, daily.first.size() - 1)];
  }
  for (std::size_t i = 0; i < daily.days.size(); ++i) {
    inventory.series_day.push_back(daily.days[i].day);
    inventory.series_shipped.push_back(daily.days[i].shipped == kNone ? 0 : daily.days[i].shipped);
    if (daily.days[i].sellable != kNone) inventory.series_ending.set(i, std::max(0, daily.days[i].sellable));
  }
  inventory.series_ending.resize(daily.days.size());
  const DayRange& known = daily.sales ? *daily.sales : *daily.balances;
  inventory.history_from = known.from;
  inventory.history_to = known.to;
}

// Units shipped in the last N days, where no report states them and daily sales reach from then until now.
void fill_shipped(SellerInventory& inventory, const SkuIndex& index, const DailyHistory& daily) {
  // Assumption A-70: files of movements are complete up to three days before the newest report.
  constexpr int kLagDays = 3;
  if (!daily.sales || inventory.as_of - daily.sales->to > kLagDays) return;
  const std::array<std::pair<int, Column<std::int32_t>*>, 4> windows{{{7, &inventory.shipped_7d},
                                                                      {30, &inventory.shipped_30d},
                                                                      {60, &inventory.shipped_60d},
                                                                      {90, &inventory.shipped_90d}}};
  for (const auto& [length, column] : windows) {
    if (daily.sales->from > inventory.as_of - (length - 1)) continue;
    for (std::size_t sku = 0; sku < index.size(); ++sku) {
      if (column->has(sku) || sku + 1 >= daily.first.size()) continue;
      std::int32_t units = 0;
      for (std::uint32_t i = daily.first[sku]; i < daily.first[sku + 1]; ++i) {
        const bool inside = Day(daily.days[i].day) > inventory.as_of - length;
        if (inside && daily.days[i].shipped != kNone) units = add_units(units, daily.days[i].shipped);
      }
      column->set(sku, units);
    }
  }
}

}  // namespace

void fill_history(SellerInventory& inventory, const SkuIndex& index, std::span<const SourceTable> sources,
                  const DatedStates& states, const DailyHistory& daily, bool count_units_under_removal) {
  fill_series(inventory, index, daily);
  fill_shipped(inventory, index, daily);
  fill_snapshots(inventory, index, sources, states, daily, count_units_under_removal);
  fill_in_stock(inventory, index, sources, states, daily);
}

}  // namespace ipi
