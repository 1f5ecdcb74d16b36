// One column of a batch, decoded at one go: numbers, days and words by the plan's style, a fault for each cell.
#pragma once

#include <cstdint>
#include <vector>

#include "report/detect.h"
#include "table/cell.h"
#include "table/decode.h"
#include "table/number_style.h"
#include "table/record_batch.h"

namespace ipi {

// Only the vector of the column's type is used; texts are interned where they are needed, and not here.
struct DecodedColumn {
  std::vector<std::int32_t> whole;
  std::vector<std::int64_t> money;
  std::vector<double> decimal;
  std::vector<CellFault> faults;
  bool misread = false;  // some cell has another fault than `missing`

  // `repeat`: whether rows are movements, which may be negative, or states.
  void decode(const RecordBatch& batch, const ColumnBinding& binding, const NumberStyle& style, RepeatRule repeat);

 private:
  bool decode_values(const RecordBatch& batch, const ColumnBinding& binding, const NumberStyle& style);
  void refuse_what_cannot_be(ColumnType type, RepeatRule repeat);
};

// Unreadable or damaged; "missing" and "negative" are readings too.
inline bool is_misread(CellFault fault) { return fault == CellFault::unreadable || fault == CellFault::damaged; }

// Any fault but "missing" among them.
bool any_misread(const std::vector<CellFault>& faults);

}  // namespace ipi
