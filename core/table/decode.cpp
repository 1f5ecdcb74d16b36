#include "table/decode.h"

#include <array>
#include <optional>
#include <string>

#include "table/cell_text.h"
#include "table/digits.h"

namespace ipi {
namespace {

// The raw bytes of a cell, without a pair of quotes and the CR of a line end.
struct RawCell {
  const char* begin;
  const char* end;
  std::size_t length() const { return static_cast<std::size_t>(end - begin); }
};

// Whole number of up to eight digits.
std::optional<std::int32_t> plain_count(RawCell cell) {
  const std::size_t length = cell.length();
  if (length - 1 >= 8) return std::nullopt;
  const std::uint64_t digits = keep_last(load_digits(cell.end), static_cast<unsigned>(length));
  if (!all_digits(digits)) return std::nullopt;
  return static_cast<std::int32_t>(digits_value(digits));
}

// Up to eight bytes of digits with at most one point, as mantissa and number of digits behind the point.
struct PlainNumber {
  std::uint32_t mantissa;
  unsigned fraction_digits;
};
std::optional<PlainNumber> plain_number(RawCell cell, char point) {
  const std::size_t length = cell.length();
  if (length - 1 >= 8) return std::nullopt;
  std::uint64_t digits = keep_last(load_digits(cell.end), static_cast<unsigned>(length));
  const unsigned at = point_at(digits, point);
  unsigned fraction_digits = 0;
  if (at < 8) {
    if (length == 1) return std::nullopt;
    // Bytes above the point stay, those below it move up by one over it.
    const std::uint64_t below = digits & ((std::uint64_t{1} << (8 * at)) - 1);
    digits = (digits & (at == 7 ? 0 : ~std::uint64_t{0} << (8 * at + 8))) | (below << 8);
    fraction_digits = 7 - at;
  }
  if (!all_digits(digits)) return std::nullopt;
  return PlainNumber{digits_value(digits), fraction_digits};
}

// Calls `fast` with the raw cell; where that has no answer, `slow` with the cell's text.
template <class T, class Fast, class Slow>
std::size_t decode_column(const RecordBatch& batch, std::uint32_t column, T* out, CellFault* faults, Fast fast,
                          Slow slow) {
  const bool quoted = batch.dialect.quote != QuoteRule::none;
  const char quote = batch.dialect.quote_mark;
  const bool crlf_possible = !batch.dialect.cr_line_ends;
  std::size_t with_fault = 0;
  std::string scratch;
  for (std::size_t r = 0; r < batch.records; ++r) {
    const std::uint32_t cells = batch.cells(r);
    if (column >= cells) {
      out[r] = T{};
      faults[r] = CellFault::missing;
      ++with_fault;
      continue;
    }
    RawCell cell{batch.text + batch.cell_begin(r, column), batch.text + batch.cell_end(r, column)};
    if (crlf_possible && column + 1 == cells && cell.length() > 0 && cell.end[-1] == '\r') --cell.end;
    if (quoted && cell.length() >= 2 && *cell.begin == quote && cell.end[-1] == quote) ++cell.begin, --cell.end;
    if (cell.length() == 0) {
      out[r] = T{};
      faults[r] = CellFault::missing;
      ++with_fault;
      continue;
    }
    if (const auto value = fast(cell)) {
      out[r] = *value;
      faults[r] = CellFault::none;
      continue;
    }
    const auto parsed = slow(batch.cell(r, column, scratch));
    out[r] = parsed.value;
    faults[r] = parsed.fault;
    with_fault += parsed.fault != CellFault::none ? 1 : 0;
  }
  return with_fault;
}

}  // namespace

std::size_t decode_counts(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                          CellFault* faults) {
  return decode_column(batch, column, out, faults, plain_count,
                       [&](std::string_view text) { return parse_count(text, style); });
}

std::size_t decode_money(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int64_t* out,
                         CellFault* faults) {
  constexpr std::array<std::int64_t, 5> kScale = {10000, 1000, 100, 10, 1};
  return decode_column(
      batch, column, out, faults,
      [&](RawCell cell) -> std::optional<std::int64_t> {
        const auto number = plain_number(cell, style.decimal_mark);
        if (!number || number->fraction_digits >= kScale.size()) return std::nullopt;
        return number->mantissa * kScale[number->fraction_digits];
      },
      [&](std::string_view text) { return parse_money(text, style); });
}

std::size_t decode_decimals(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, double* out,
                            CellFault* faults) {
  constexpr std::array<double, 8> kScale = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
  return decode_column(
      batch, column, out, faults,
      [&](RawCell cell) -> std::optional<double> {
        const auto number = plain_number(cell, style.decimal_mark);
        if (!number) return std::nullopt;
        return static_cast<double>(number->mantissa) / kScale[number->fraction_digits];  // exact factors, one rounding
      },
      [&](std::string_view text) { return parse_decimal(text, style); });
}

std::size_t decode_days(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                        CellFault* faults) {
  // Columns of days repeat themselves: the same bytes as in the record before are the same day.
  std::string_view last_text;
  std::int32_t last_day = 0;
  return decode_column(
      batch, column, out, faults,
      [&](RawCell cell) -> std::optional<std::int32_t> {
        const std::string_view text(cell.begin, cell.length());
        if (text == last_text) return last_day;
        const Parsed<Day> parsed = parse_day(text, style);
        if (parsed.fault != CellFault::none) return std::nullopt;
        last_text = text;
        return last_day = parsed.value.days_since_1970();
      },
      [&](std::string_view text) {
        const Parsed<Day> parsed = parse_day(text, style);
        return Parsed<std::int32_t>{parsed.value.days_since_1970(), parsed.fault};
      });
}

}  // namespace ipi
