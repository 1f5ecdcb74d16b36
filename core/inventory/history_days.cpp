#include "inventory/history_days.h"

#include <algorithm>
#include <functional>

#include "base/sort.h"
#include "inventory/dated_states.h"
#include "report/catalog.h"

namespace ipi {

std::vector<Day> history_days(std::span<const SourceTable> sources, const RowMarkets& markets, Marketplace marketplace,
                              Day as_of) {
  const DatedStates states = collect_states(sources, markets, marketplace, as_of);
  std::vector<Day> days;
  for (const auto* list : {&states.today, &states.earlier}) {
    for (const DatedState& state : *list) days.push_back(state.day_assumed ? as_of : state.day);
  }
  if (days.empty()) days.push_back(as_of);  // a ledger alone tells today's stock
  sort_values(days, std::less<>());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::string history_source(std::span<const SourceTable> sources, const RowMarkets& markets, const StringPool& strings,
                           Marketplace marketplace, Day day) {
  std::vector<std::string_view> kinds;
  const auto add = [&](std::string_view kind) {
    if (!kind.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  };
  for (const DatedState& state : collect_states(sources, markets, marketplace, day).today) {
    if (state.kind != ReportKind::history) {
      add(id_of(state.kind));
      continue;
    }
    const FileTable::Text& told = sources[state.source].table->text(ColumnId::history_source);
    std::string_view text = told.has(state.rows.front()) ? strings.text(told[state.rows.front()]) : std::string_view();
    while (!text.empty()) {
      const std::size_t plus = std::min(text.find('+'), text.size());
      add(text.substr(0, plus));
      text.remove_prefix(std::min(plus + 1, text.size()));
    }
  }
  if (kinds.empty()) add("ledger");
  std::string joined;
  for (const std::string_view kind : kinds) joined += (joined.empty() ? "" : "+") + std::string(kind);
  return joined;
}

}  // namespace ipi
