// Which days are worth keeping in a history file (report/json/history_file.h), and where each came from.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "inventory/row_markets.h"
#include "inventory/source_table.h"

namespace ipi {

// The days of which the marketplace's files state stock, up to as_of, ascending; as_of for what is undated.
std::vector<Day> history_days(std::span<const SourceTable> sources, const RowMarkets& markets, Marketplace marketplace,
                              Day as_of);

// The kinds of reports behind the state of a day: "planning+stranded". What came by a history file keeps its own.
std::string history_source(std::span<const SourceTable> sources, const RowMarkets& markets, const StringPool& strings,
                           Marketplace marketplace, Day day);

}  // namespace ipi
