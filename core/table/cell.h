// Parsers of single cells: one text, one value. Text comes in as RecordBatch::cell() gives it; spaces (also the
// unbreakable ones) at both ends and one pair of quotes around it are ignored.
//
// No locale, no allocation, no regular expressions, and nothing about columns: whether a negative number or a missing
// one is acceptable is the caller's to know.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/day.h"
#include "table/number_style.h"

namespace ipi {

enum class CellFault : std::uint8_t {
  none,
  missing,     // empty, or a word that says so: -- - N/A NaN null
  unreadable,  // value is 0
  negative,    // a count below zero; `value` holds it
  damaged,     // a spreadsheet has destroyed it
};

template <class T>
struct Parsed {
  T value{};
  CellFault fault = CellFault::none;
  friend bool operator==(const Parsed&, const Parsed&) = default;
};

// Empty, or a word for "nothing". Source: reports.md 0.5.
bool is_missing(std::string_view text);

// Whole units: 75, "1,807", 75.0, 365+ (as 365). A fraction is unreadable, and so is what int32 cannot hold.
Parsed<std::int32_t> parse_count(std::string_view text, const NumberStyle& style = {});

// The nearest double. "Infinite" and ∞ are +infinity, 365+ is 365. A percent sign or a currency is unreadable.
Parsed<double> parse_decimal(std::string_view text, const NumberStyle& style = {});

// A share: "2.32%" and 2.32 are both 0.0232.
Parsed<double> parse_percent(std::string_view text, const NumberStyle& style = {});

// Money in 1/10,000 of the currency unit, in whole numbers all the way; further digits round half away from zero.
// Currency signs and codes may stand before or after. Accountants' "(1.00)" is unreadable.
Parsed<std::int64_t> parse_money(std::string_view text, const NumberStyle& style = {});

// A calendar day as it stands, time and zone ignored: ISO, M/D/YYYY, D/M/YYYY, M/D/YY, DD.MM.YYYY, DD-MMM-YYYY and
// MMM D, YYYY (English, German, French, Spanish, Italian months), YYYY/MM/DD. MM/YYYY and YYYY-MM are the last day
// of the month.
Parsed<Day> parse_day(std::string_view text, const NumberStyle& style = {});

// Yes/No in the spellings of reports.md 0.5 and their Japanese, German, French, Spanish and Italian counterparts.
Parsed<bool> parse_flag(std::string_view text);

// 1.23E+12: an id that a spreadsheet took for a number; the digits are lost.
bool is_damaged_id(std::string_view text);

}  // namespace ipi
