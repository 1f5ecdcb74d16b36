#include "table/decode.h"

#include <array>
#include <optional>
#include <string>
#include <type_traits>

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

// The cells of one column, record after record, as they stand in the text.
struct ColumnCells {
  const RecordBatch& batch;
  std::uint32_t column;
  bool may_end_in_cr;  // the column can be a record's last one

  ColumnCells(const RecordBatch& b, std::uint32_t c)
      : batch(b), column(c), may_end_in_cr(!b.dialect.cr_line_ends && (!b.regular || c + 1 == b.columns)) {}

  // Precondition: the record has the column.
  RawCell operator[](std::size_t record) const {
    RawCell cell{batch.text + batch.cell_begin(record, column), batch.text + batch.cell_end(record, column)};
    if (may_end_in_cr && cell.length() > 0 && cell.end[-1] == '\r' && column + 1 == batch.cells(record)) --cell.end;
    return cell;
  }
};

// The same for a regular batch: each cell a fixed number of separators behind the one before.
struct RegularCells {
  const char* text;
  const std::uint32_t* end;  // of the column's cell in record 0
  std::size_t columns;
  const char* first_begin;
  bool may_end_in_cr;

  RegularCells(const RecordBatch& batch, std::uint32_t column)
      : text(batch.text),
        end(batch.ends.data() + column),
        columns(batch.columns),
        first_begin(batch.text + batch.cell_begin(0, column)),
        may_end_in_cr(!batch.dialect.cr_line_ends && column + 1 == batch.columns) {}

  RawCell operator[](std::size_t record) const {
    const std::uint32_t* const separator = end + record * columns;
    RawCell cell{record == 0 ? first_begin : text + separator[-1] + 1, text + *separator};
    if (may_end_in_cr && cell.length() > 0 && cell.end[-1] == '\r') --cell.end;
    return cell;
  }
};

template <bool kRegular, bool kQuoted, class T, class Fast, class Slow>
std::size_t decode_cells(const RecordBatch& batch, std::uint32_t column, T* out, CellFault* faults, const Fast& fast,
                         const Slow& slow) {
  const std::conditional_t<kRegular, RegularCells, ColumnCells> cells(batch, column);
  const char quote = batch.dialect.quote_mark;
  std::size_t with_fault = 0;
  std::string scratch;
  for (std::size_t r = 0; r < batch.records; ++r) {
    out[r] = T{};
    if constexpr (!kRegular) {
      if (column >= batch.cells(r)) {
        faults[r] = CellFault::missing;
        ++with_fault;
        continue;
      }
    }
    RawCell cell = cells[r];
    if constexpr (kQuoted) {
      if (cell.length() >= 2 && *cell.begin == quote && cell.end[-1] == quote) ++cell.begin, --cell.end;
    }
    if (cell.length() == 0) {
      faults[r] = CellFault::missing;
      ++with_fault;
    } else if (const auto value = fast(cell)) {
      out[r] = *value;
      faults[r] = CellFault::none;
    } else {
      const auto parsed = slow(batch.cell(r, column, scratch));
      out[r] = parsed.value;
      faults[r] = parsed.fault;
      with_fault += parsed.fault != CellFault::none ? 1 : 0;
    }
  }
  return with_fault;
}

// Calls `fast` with the raw cell; where that has no answer, `slow` with the cell's text.
template <class T, class Fast, class Slow>
std::size_t decode_column(const RecordBatch& batch, std::uint32_t column, T* out, CellFault* faults, const Fast& fast,
                          const Slow& slow) {
  const bool quoted = batch.dialect.quote != QuoteRule::none;
  if (!batch.regular || column >= batch.columns) {
    return decode_cells<false, true>(batch, column, out, faults, fast, slow);
  }
  return quoted ? decode_cells<true, true>(batch, column, out, faults, fast, slow)
                : decode_cells<true, false>(batch, column, out, faults, fast, slow);
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
