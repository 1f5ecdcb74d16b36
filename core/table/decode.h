// A column of a batch, decoded in one loop: plain digits take a fast path on the raw bytes, everything else goes
// through the parser of cell.h. A record too short to have the column has the fault `missing`.
//
// `out` and `faults` have room for batch.records values; the value of a cell with a fault is 0 unless cell.h says
// otherwise. Each function answers how many cells have a fault, missing ones included.
#pragma once

#include <cstdint>

#include "table/cell.h"
#include "table/number_style.h"
#include "table/record_batch.h"

namespace ipi {

std::size_t decode_counts(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                          CellFault* faults);
// In 1/10,000 of the currency unit.
std::size_t decode_money(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int64_t* out,
                         CellFault* faults);
std::size_t decode_decimals(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, double* out,
                            CellFault* faults);
// As Day::days_since_1970.
std::size_t decode_days(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                        CellFault* faults);

}  // namespace ipi
