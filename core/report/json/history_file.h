// Reads the history file, ipiscope-history/1 (schema: view/ipiscope-history-1.schema.json; written by view/history_json.h): the
// account's earlier states and official scores, so that nobody has to keep old reports.
//
// A kept day is the inventory as it was built for that day, all its reports joined; read back it is one dated state. What
// it does not keep: money, sizes, ages of units, Amazon's advice, daily sales.
#pragma once

#include "json/document.h"
#include "report/json/read_json.h"

namespace ipi {

// A FileTable of kind `history`: a row a marketplace, day and SKU, and behind these a row an official score. A snapshot
// whose columns differ in length is set aside, all its rows.
JsonReport read_history_file(const JsonDocument& document, StringPool& strings, Diagnostics& diagnostics,
                             const SourceOffsets& offsets);

}  // namespace ipi
