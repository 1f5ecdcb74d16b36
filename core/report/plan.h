// make_read_plan: from the first records (256 KiB) of a detected report, how each column is to be read: decimal mark,
// date order, and whether its cells can be trusted to tell damaged rows.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "report/read.h"

namespace ipi {

// `sample` starts with the file's first record; date_order is the user's override ("dmy", "mdy", "ymd") or empty.
// Where a column leaves the order of day and month open, the marketplace or currency named in the sample decides, and
// the diagnostics say so.
ReadPlan make_read_plan(Detection detection, std::uint64_t header_record,
                        std::span<const std::vector<std::string>> sample, std::string_view date_order,
                        Diagnostics& diagnostics);

// The opposite decision, after a cell refuted the first.
void flip_date_order(NumberStyle& style);
void flip_decimal_mark(NumberStyle& style);

}  // namespace ipi
