// NumberStyle: how one column writes numbers and days, sniffed from the column's first cells.
//
// What it does not do: settle what the cells leave open. "1.234" alone is ambiguous, and so is 03/04/2024; whoever
// knows the marketplace decides, and says so.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ipi {

enum class DateOrder : std::uint8_t { mdy, dmy, ymd };

struct NumberStyle {
  char decimal_mark = '.';
  char group_mark = ',';
  // Of three numbers parted by / or -. Dots are always day.month.year, and a leading year is always year-month-day.
  DateOrder date_order = DateOrder::mdy;
  friend bool operator==(const NumberStyle&, const NumberStyle&) = default;
};

enum class MarkEvidence : std::uint8_t {
  none,         // no cell has a mark
  point,        // the decimal mark is '.'
  comma,        // the decimal mark is ','
  ambiguous,    // marks followed by exactly three digits only
  conflicting,  // some cells say point, some say comma
};

// A cell settles it if its last mark is followed by other than exactly three digits, if a mark is repeated, or if
// both marks occur (the last one is decimal). Source: reports.md 0.5.
MarkEvidence sniff_decimal_mark(std::span<const std::string_view> cells);

// The style that goes with the evidence; `otherwise` where it settles nothing.
NumberStyle style_for(MarkEvidence evidence, NumberStyle otherwise = {});

enum class DateEvidence : std::uint8_t {
  none,  // no cell has a day in an order that needs to be known
  iso,   // the year comes first
  mdy,
  dmy,
  ambiguous,    // both could be a month in every cell
  conflicting,  // some cells say one, some the other
};

// A first part above 12 is a day, a second part above 12 makes the first a month. Days parted by dots or with the
// month as a word count as dmy.
DateEvidence sniff_date_order(std::span<const std::string_view> cells);

}  // namespace ipi
