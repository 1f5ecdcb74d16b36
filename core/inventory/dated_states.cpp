#include "inventory/dated_states.h"

#include <algorithm>
#include <map>

#include "base/sort.h"

namespace ipi {
namespace {

// Reports that state stock, the most trusted first. Planning is Amazon's richest and freshest; Manage FBA knows SKUs
// that planning leaves out; the others follow by how much of the stock they see.
constexpr ReportKind kStateKinds[] = {
    ReportKind::planning,         ReportKind::manage_fba,     ReportKind::restock,
    ReportKind::inventory_health, ReportKind::inventory_age,  ReportKind::inventory_summaries_json,
    ReportKind::afn_inventory,    ReportKind::afn_by_country, ReportKind::reserved,
    ReportKind::stranded,         ReportKind::fee_preview,    ReportKind::recommended_removal,
    ReportKind::history,
};

int rank_of(ReportKind kind) {
  const auto at = std::find(std::begin(kStateKinds), std::end(kStateKinds), kind);
  return at == std::end(kStateKinds) ? -1 : static_cast<int>(at - std::begin(kStateKinds));
}

}  // namespace

DatedStates collect_states(std::span<const SourceTable> sources, const RowMarkets& markets, Marketplace marketplace,
                           Day as_of) {
  std::vector<DatedState> states;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const SourceTable& source = sources[s];
    if (rank_of(source.table->kind()) < 0) continue;
    const FileTable::Whole& days = source.table->whole(ColumnId::snapshot_day);
    std::map<std::int32_t, std::vector<std::uint32_t>> by_day;
    for (std::size_t row = 0; row < source.table->rows(); ++row) {
      if (markets.markets[s][row] != marketplace) continue;
      // A history file has rows of official scores too.
      if (source.table->kind() == ReportKind::history && !days.has(row)) continue;
      by_day[days.get_or(row, source.as_of.days_since_1970())].push_back(static_cast<std::uint32_t>(row));
    }
    for (auto& [day, rows] : by_day) {
      if (Day(day) > as_of) continue;
      states.push_back({s, source.table->kind(), Day(day), source.as_of_assumed, std::move(rows)});
    }
  }
  // Newest first; on one day by trust; of two files of one kind and day the later one first.
  sort_values(states, [](const DatedState& a, const DatedState& b) {
    if (a.day != b.day) return a.day > b.day;
    if (a.kind != b.kind) return rank_of(a.kind) < rank_of(b.kind);
    return a.source > b.source;
  });

  DatedStates result;
  // What is undated only counts as of as_of: it does not make the dated files old.
  const auto dated = std::find_if(states.begin(), states.end(), [](const DatedState& s) { return !s.day_assumed; });
  const Day newest = dated == states.end() ? as_of : dated->day;
  for (DatedState& state : states) {
    // A kept day is whole: it completes nothing that is newer.
    const bool fresh = newest - state.day <= (state.kind == ReportKind::history ? 0 : kTodayDays);
    // Several files of one kind and day complete each other: a SKU's facts come from the first that has it.
    const bool newest_of_kind = std::none_of(result.today.begin(), result.today.end(), [&](const DatedState& t) {
      return t.kind == state.kind && t.day != state.day;
    });
    (fresh && newest_of_kind ? result.today : result.earlier).push_back(std::move(state));
  }
  sort_values(result.today, [](const DatedState& a, const DatedState& b) { return rank_of(a.kind) < rank_of(b.kind); });
  return result;
}

}  // namespace ipi
