// A column of a batch, decoded in one loop: plain digits take a fast path on the raw bytes, everything else goes
// through the parser of cell.h. A record too short to have the column has the fault `missing`.
//
// `out` and `faults` have room for batch.records values; the value of a cell with a fault is 0 unless cell.h says
// otherwise. Each function answers true if the column is plain: no other fault than `missing`, no number of 100 million
// or more, so that nobody needs a second look at the cells. It is true of nearly all columns; false may also mean that
// nobody knows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/fast_text.h"
#include "table/cell.h"
#include "table/number_style.h"
#include "table/record_batch.h"

namespace ipi {

bool decode_counts(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                   CellFault* faults);
// In 1/10,000 of the currency unit.
bool decode_money(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int64_t* out,
                  CellFault* faults);
bool decode_decimals(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, double* out,
                     CellFault* faults);
// Shares: "2.32%" and 2.32 are 0.0232.
bool decode_percents(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, double* out,
                     CellFault* faults);
// As Day::days_since_1970.
bool decode_days(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                 CellFault* faults);

// Days and words repeat themselves: the same bytes as in the record before are the same value. `parse` is asked for the
// others, with the cell's text.
template <class Parse>
bool decode_repeating(const RecordBatch& batch, std::uint32_t column, std::int32_t* out, CellFault* faults,
                      const Parse& parse) {
  bool plain = true;
  std::string_view last;
  Parsed<std::int32_t> parsed{0, CellFault::missing};
  std::string scratch;
  for (std::size_t r = 0; r < batch.records; ++r) {
    std::string_view bytes;
    if (column < batch.cells(r)) {
      const std::uint32_t begin = batch.cell_begin(r, column);
      bytes = {batch.text + begin, batch.cell_end(r, column) - begin};
    }
    if (!equal_texts(bytes, last)) {
      last = bytes;
      parsed = bytes.empty() ? Parsed<std::int32_t>{0, CellFault::missing} : parse(batch.cell(r, column, scratch));
    }
    out[r] = parsed.value;
    faults[r] = parsed.fault;
    plain = plain && (parsed.fault == CellFault::none || parsed.fault == CellFault::missing);
  }
  return plain;
}

}  // namespace ipi
