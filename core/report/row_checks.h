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

// The cell, trimmed; empty where the record ends before it. `scratch` holds it if its quotes had to be undone.
inline std::string_view trimmed_cell(const RecordBatch& batch, std::size_t record, std::uint32_t column, std::string& scratch) {
  return column < batch.cells(record) ? trim(batch.cell(record, column, scratch)) : std::string_view();
}

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
