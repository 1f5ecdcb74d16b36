// The history file, ipiscope-history/1 (schema: view/ipiscope-history-1.schema.json; written by view/history_json.h): the
// account's earlier states and official scores, so that nobody has to keep old reports. Here: which days are worth keeping,
// and reading them back.
//
// A kept day is the inventory as it was built for that day, all its reports joined; read back it is one dated state. What
// it does not keep: money, sizes, ages of units, Amazon's advice, daily sales.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "inventory/row_markets.h"
#include "inventory/source_table.h"
#include "json/document.h"
#include "report/json/read_json.h"

namespace ipi {

// A FileTable of kind `history`: a row a marketplace, day and SKU, and behind these a row an official score. A snapshot
// whose columns differ in length is set aside, all its rows.
JsonReport read_history_file(const JsonDocument& document, StringPool& strings, Diagnostics& diagnostics,
                             const SourceOffsets& offsets);

// The days of which the marketplace's files state stock, up to as_of, ascending; as_of for what is undated.
std::vector<Day> history_days(std::span<const SourceTable> sources, const RowMarkets& markets, Marketplace marketplace,
                              Day as_of);

// The kinds of reports behind the state of a day: "planning+stranded". What came by a history file keeps its own.
std::string history_source(std::span<const SourceTable> sources, const RowMarkets& markets, const StringPool& strings,
                           Marketplace marketplace, Day day);

}  // namespace ipi
