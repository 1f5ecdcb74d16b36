// Checks of single cells and rows by their content, where position alone cannot be trusted.
#pragma once

#include <string>
#include <string_view>

#include "report/spec.h"
#include "table/cell.h"
#include "table/number_style.h"
#include "table/record_batch.h"

namespace ipi {

// Without spaces, tabs and NBSPs at both ends.
std::string_view trim(std::string_view text);

// A visible ASCII character at either end, and no quotes to take off: nearly all cells are what they seem.
inline bool is_plain_text(std::string_view cell, char quote) {
  const auto is_visible = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
  return !cell.empty() && is_visible(cell.front()) && is_visible(cell.back()) && cell.front() != quote;
}

// The cell, trimmed; empty where the record ends before it. `scratch` holds it if its quotes had to be undone.
inline std::string_view trimmed_cell(const RecordBatch& batch, std::size_t record, std::uint32_t column,
                                     std::string& scratch) {
  if (column >= batch.cells(record)) return {};
  const std::uint32_t begin = batch.cell_begin(record, column);
  const std::string_view cell(batch.text + begin, batch.cell_end(record, column) - begin);
  if (cell.empty() || is_plain_text(cell, batch.dialect.quote_mark)) return cell;
  return trim(batch.cell(record, column, scratch));
}

// The same for all cells of one column.
class TrimmedCells {
 public:
  TrimmedCells(const RecordBatch& batch, std::uint32_t column, std::string& scratch)
      : batch_(batch),
        scratch_(scratch),
        column_(column),
        text_(batch.text),
        ends_(batch.ends.data() + column),
        columns_(batch.columns),
        quote_(batch.dialect.quote_mark),
        is_inner_(batch.regular && column > 0 && column < batch.columns) {}

  std::string_view operator[](std::size_t record) const {
    if (is_inner_) {
      const std::uint32_t* const end = ends_ + record * columns_;
      const std::string_view cell(text_ + end[-1] + 1, *end - end[-1] - 1);
      if (is_plain_text(cell, quote_)) return cell;
    }
    return trimmed_cell(batch_, record, column_, scratch_);
  }

 private:
  const RecordBatch& batch_;
  std::string& scratch_;
  std::uint32_t column_;
  const char* text_;
  const std::uint32_t* ends_;
  std::size_t columns_;
  char quote_;
  bool is_inner_;  // each cell follows a separator of its own record
};

// B0 and eight letters or digits, or ten digits (the last may be X): the shape of an ASIN.
bool looks_like_asin(std::string_view text);

// The ASIN column holds something else, while another column (but not the FNSKU, which may equal it) holds an ASIN.
bool asin_stands_elsewhere(const RecordBatch& batch, std::size_t record, std::uint32_t asin_column);

// flag → 1/0, flag_or_count → the number or 1/0, marketplace → Marketplace as a number (an unknown one is missing).
Parsed<std::int32_t> parse_word(std::string_view text, ColumnType type, const NumberStyle& style);

// The text can be read with the other order of day and month (the other decimal mark) and not with this one.
bool refutes_date_order(std::string_view text, const NumberStyle& style);
bool refutes_decimal_mark(std::string_view text, const NumberStyle& style);

}  // namespace ipi
