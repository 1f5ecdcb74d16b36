// A sheet of an .xlsx as text with tabs, as the session reads it; the page writes the same bytes.
//
//   - A line a row of the sheet, blank rows between included, so that line numbers are row numbers; LF behind
//   each. Cells
//     before the first in a row are empty; a row is filled up to the widest row before it.
//   - Texts as they stand; tabs and line ends inside become one space each and are counted (CR LF is one line
//   end).
//   - Numbers in the shortest way that reads back as the same double, without exponent from 1e-6 up to below
//   1e21
//     (as JavaScript's String does). Excel stores 293.34 as 293.33999999999997.
//   - Numbers in a date style: 2026-03-01, with a time of day 2026-03-01T07:49:55.
//   - TRUE and FALSE; errors as Excel shows them; formulas by their last value.
//
// Not done: rows or columns that are hidden are not left out; merged cells have their text in the first one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "cli/byte_stream.h"
#include "cli/workbook.h"

namespace ipi {

// `part` is the sheet's stream of XML. `text_member` is the number in the budget of the text that comes out.
// The workbook must outlive the stream.
std::unique_ptr<ByteStream> xlsx_to_tab(const Workbook& workbook, std::unique_ptr<ByteStream> part,
                                        std::shared_ptr<UnpackBudget> budget, std::size_t text_member);

// The two kinds of number, for whoever tests them.
std::string number_text(double value);
// Empty where the serial is no day: below 1, behind the year 2999, or the 29th of February 1900 that only
// Excel knows.
std::string date_text(double serial, bool counts_from_1904);

}  // namespace ipi
