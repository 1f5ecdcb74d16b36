// DatedStates: the tables that state stock (planning, Manage FBA, restock …), cut into one piece per marketplace and
// day. The newest piece of each kind is "today"; the others are history.
#pragma once

#include <span>
#include <vector>

#include "inventory/row_markets.h"
#include "inventory/source_table.h"

namespace ipi {

struct DatedState {
  std::size_t source = 0;  // index into the sources
  ReportKind kind{};
  Day day;
  bool day_assumed = false;
  std::vector<std::uint32_t> rows;  // of the source's table, ascending
};

struct DatedStates {
  // The newest state of each kind on or before as_of, in the order in which a SKU's facts are taken from them.
  std::vector<DatedState> today;
  // Older states, newest first; states of one day in the same order of kinds.
  std::vector<DatedState> earlier;
};

// Undated reports count as of their source's as_of. States dated after as_of are left out: that is how an earlier day
// is rebuilt, without the undated ones, which say nothing of it.
// A state more than kTodayDays older than the newest one is history even if it is the newest of its kind.
constexpr int kTodayDays = 7;  // Source: DESIGN "Sell-through": a snapshot is the nearest dated file within 7 days
DatedStates collect_states(std::span<const SourceTable> sources, const RowMarkets& markets, Marketplace marketplace,
                           Day as_of);

}  // namespace ipi
