#include "table/cell.h"

#include <fast_float/fast_float.h>

#include <array>
#include <limits>
#include <optional>

#include "table/cell_text.h"

namespace ipi {
namespace {

using namespace std::string_view_literals;

template <class T>
Parsed<T> fault(CellFault what) {
  return {T{}, what};
}

constexpr std::array<double, 23> kExactPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// The digits once more, for fast_float: without group marks, the decimal mark a point, `shift` added to the exponent.
std::optional<double> nearest_double(const NumberText& number, const NumberStyle& style, int shift) {
  std::array<char, 96> digits;
  std::size_t length = 0;
  const std::size_t exponent_mark = number.scientific ? number.body.find_last_of("eE") : number.body.size();
  int exponent = shift;
  if (number.scientific) {
    const bool negative = number.body[exponent_mark + 1] == '-';
    int written = 0;
    for (const char c : number.body.substr(exponent_mark + 1))
      written = is_digit(c) ? written * 10 + (c - '0') : written;
    exponent += negative ? -written : written;
  }
  for (const char c : number.body.substr(0, exponent_mark)) {
    if (!is_digit(c) && c != style.decimal_mark) continue;
    if (length + 8 > digits.size()) return std::nullopt;
    digits[length++] = is_digit(c) ? c : '.';
  }
  digits[length++] = 'e';
  if (exponent < 0) digits[length++] = '-';
  const int magnitude = exponent < 0 ? -exponent : exponent;
  for (int divisor = 10000; divisor > 0; divisor /= 10) {
    digits[length++] = static_cast<char>('0' + magnitude / divisor % 10);
  }
  double value = 0;
  const auto answer = fast_float::from_chars(digits.data(), digits.data() + length, value);
  if (answer.ptr != digits.data() + length) return std::nullopt;
  return value;
}

std::optional<double> to_double(const NumberText& number, const NumberStyle& style, int shift) {
  const int exponent = number.exponent + shift;
  std::optional<double> value;
  // Both factors are exact, so the one rounding is right.
  if (!number.truncated && number.mantissa <= (std::uint64_t{1} << 53) && exponent >= -22 && exponent <= 22) {
    const double mantissa = static_cast<double>(number.mantissa);
    value = exponent < 0 ? mantissa / kExactPowers[static_cast<std::size_t>(-exponent)]
                         : mantissa * kExactPowers[static_cast<std::size_t>(exponent)];
  } else {
    value = nearest_double(number, style, shift);
  }
  if (value && number.negative) *value = -*value;
  return value;
}

// mantissa × 10^exponent, rounded half away from zero; nullopt if it does not fit.
std::optional<std::int64_t> to_whole(const NumberText& number, int exponent, bool* exact = nullptr) {
  std::uint64_t value = number.mantissa;
  if (exact != nullptr) *exact = !number.truncated;
  for (; exponent > 0 && value != 0; --exponent) {
    if (value > std::numeric_limits<std::uint64_t>::max() / 10) return std::nullopt;
    value *= 10;
  }
  // Of digits that the mantissa does not hold, the first one rounds, unless there are others to drop.
  std::uint64_t last_dropped =
      number.truncated && exponent == 0 ? static_cast<std::uint64_t>(number.next_digit - '0') : 0;
  for (; exponent < 0 && (value != 0 || last_dropped != 0); ++exponent) {
    last_dropped = value % 10;
    value /= 10;
    if (exact != nullptr && last_dropped != 0) *exact = false;
  }
  value += last_dropped >= 5 ? 1 : 0;
  if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(value);
  return number.negative ? -whole : whole;
}

bool is_infinite(std::string_view text) {
  return equals_ignoring_case(text, "infinite") || equals_ignoring_case(text, "infinity") || text == "∞"sv;
}

std::optional<Day> last_day_of_month(int year, int month) {
  const std::optional<Day> next = month == 12 ? Day::from_civil(year + 1, 1, 1) : Day::from_civil(year, month + 1, 1);
  if (!next || month < 1) return std::nullopt;
  return *next - 1;
}

// Two digits of a year are this century's: no report is older.
int full_year(const DateParts& parts, std::size_t at) {
  return parts.digits[at] == 2 ? 2000 + parts.value[at] : parts.digits[at] == 4 ? parts.value[at] : 0;
}

std::optional<Day> day_of(const DateParts& parts, const NumberStyle& style) {
  const auto& value = parts.value;
  const auto& digits = parts.digits;
  if (parts.count == 2) {
    if (digits[0] == 4) return last_day_of_month(value[0], value[1]);
    return digits[1] == 4 ? last_day_of_month(value[1], value[0]) : std::nullopt;
  }
  if (digits[0] == 4) return Day::from_civil(value[0], value[1], value[2]);
  if (digits[0] == 0) return Day::from_civil(full_year(parts, 2), value[0], value[1]);
  if (digits[1] == 0 || parts.separator == '.') return Day::from_civil(full_year(parts, 2), value[1], value[0]);
  switch (style.date_order) {
    case DateOrder::mdy: return Day::from_civil(full_year(parts, 2), value[0], value[1]);
    case DateOrder::dmy: return Day::from_civil(full_year(parts, 2), value[1], value[0]);
    case DateOrder::ymd: return Day::from_civil(full_year(parts, 0), value[1], value[2]);
  }
  return std::nullopt;
}

}  // namespace

bool is_missing(std::string_view text) {
  text = trim_cell(text);
  if (text.size() > 4) return false;
  return text.empty() || text == "-" || text == "--" || equals_ignoring_case(text, "n/a") ||
         equals_ignoring_case(text, "nan") || equals_ignoring_case(text, "null");
}

Parsed<std::int32_t> parse_count(std::string_view text, const NumberStyle& style) {
  using T = std::int32_t;
  if (is_missing(text)) return fault<T>(CellFault::missing);
  const auto number = read_number(text, style);
  if (!number || number->percent || number->currency) return fault<T>(CellFault::unreadable);
  if (number->scientific) return fault<T>(number->spreadsheet ? CellFault::damaged : CellFault::unreadable);
  bool exact = false;
  const auto whole = to_whole(*number, number->exponent, &exact);
  if (!whole || !exact || *whole > std::numeric_limits<T>::max() || *whole < std::numeric_limits<T>::min()) {
    return fault<T>(CellFault::unreadable);
  }
  return {static_cast<T>(*whole), *whole < 0 ? CellFault::negative : CellFault::none};
}

Parsed<double> parse_decimal(std::string_view text, const NumberStyle& style) {
  if (is_missing(text)) return fault<double>(CellFault::missing);
  if (is_infinite(trim_cell(text))) return {std::numeric_limits<double>::infinity(), CellFault::none};
  const auto number = read_number(text, style);
  if (!number || number->percent || number->currency) return fault<double>(CellFault::unreadable);
  const auto value = to_double(*number, style, 0);
  return value ? Parsed<double>{*value, CellFault::none} : fault<double>(CellFault::unreadable);
}

Parsed<double> parse_percent(std::string_view text, const NumberStyle& style) {
  if (is_missing(text)) return fault<double>(CellFault::missing);
  const auto number = read_number(text, style);
  if (!number || number->currency || number->capped) return fault<double>(CellFault::unreadable);
  const auto value = to_double(*number, style, -2);
  return value ? Parsed<double>{*value, CellFault::none} : fault<double>(CellFault::unreadable);
}

Parsed<std::int64_t> parse_money(std::string_view text, const NumberStyle& style) {
  using T = std::int64_t;
  if (is_missing(text)) return fault<T>(CellFault::missing);
  const auto number = read_number(text, style);
  if (!number || number->percent || number->capped) return fault<T>(CellFault::unreadable);
  if (number->spreadsheet) return fault<T>(CellFault::damaged);
  const auto value = to_whole(*number, number->exponent + 4);
  return value ? Parsed<T>{*value, CellFault::none} : fault<T>(CellFault::unreadable);
}

Parsed<Day> parse_day(std::string_view text, const NumberStyle& style) {
  if (is_missing(text)) return fault<Day>(CellFault::missing);
  const auto parts = read_date_parts(text);
  const auto day = parts ? day_of(*parts, style) : std::nullopt;
  return day ? Parsed<Day>{*day, CellFault::none} : fault<Day>(CellFault::unreadable);
}

Parsed<bool> parse_flag(std::string_view text) {
  // Lower case; the accented ones also as they stand with a capital.
  constexpr auto kYes =
      std::to_array<std::string_view>({"yes", "y", "true", "1", "ja", "oui", "sí", "SÍ", "SÌ", "sì", "si", "はい"});
  constexpr auto kNo = std::to_array<std::string_view>({"no", "n", "false", "0", "nein", "non", "いいえ"});
  if (is_missing(text)) return fault<bool>(CellFault::missing);
  const std::string_view word = trim_cell(text);
  for (const std::string_view yes : kYes) {
    if (word == yes || equals_ignoring_case(word, yes)) return {true, CellFault::none};
  }
  for (const std::string_view no : kNo) {
    if (equals_ignoring_case(word, no)) return {false, CellFault::none};
  }
  return fault<bool>(CellFault::unreadable);
}

bool is_damaged_id(std::string_view text) {
  text = trim_cell(text);
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - start;
  };
  if (digits() != 1) return false;
  if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
    ++at;
    if (digits() == 0) return false;
  }
  if (text.size() < at + 2 || lower(text[at]) != 'e' || text[at + 1] != '+') return false;
  at += 2;
  return digits() > 0 && at == text.size();
}

}  // namespace ipi
