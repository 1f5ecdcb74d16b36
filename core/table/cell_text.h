// Pieces that the cell parsers share: trimming, and reading the parts of a number or a date without deciding what
// they mean.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "table/number_style.h"

namespace ipi {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool equals_ignoring_case(std::string_view text, std::string_view lower_case_word);

// Length of the space at the start of `text`: ASCII space or tab, NBSP, the narrow, thin and zero-width ones and the
// direction marks; 0 if there is none.
std::size_t space_length(std::string_view text);

// Without spaces at both ends and one pair of quotes.
std::string_view trim_cell(std::string_view text);

// A number as written: (negative ? - : +) mantissa × 10^exponent, where the mantissa holds the first 19 significant
// digits.
struct NumberText {
  std::string_view body;  // from the first digit (or mark) to the last
  std::uint64_t mantissa = 0;
  int exponent = 0;
  bool negative = false;
  bool truncated = false;  // more than 19 significant digits
  char next_digit = '0';   // the first one behind them
  bool percent = false;
  bool currency = false;
  bool capped = false;       // "365+"
  bool scientific = false;   // has an exponent
  bool spreadsheet = false;  // … written as E+
};

// nullopt unless all of `text` (trimmed) is one number with an optional currency or percent sign.
std::optional<NumberText> read_number(std::string_view text, const NumberStyle& style);

// The parts of a date in the order in which they stand: two or three, of which one may be a month's name.
struct DateParts {
  std::array<int, 3> value{};
  std::array<int, 3> digits{};  // of each part as written; 0 for a month's name
  std::size_t count = 0;
  char separator = 0;  // the first one; 0 for others than - / .
};

std::optional<DateParts> read_date_parts(std::string_view text);

}  // namespace ipi
