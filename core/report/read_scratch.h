// What the ReportReader keeps of one batch while it reads it. Shared by its parts: read.cpp (records and their shape),
// read_keys.cpp (which row of the table is meant), read_merge.cpp (values into that row).
#pragma once

#include <cstdint>
#include <vector>

#include "report/decoded_column.h"
#include "report/read.h"

namespace ipi {

constexpr std::uint32_t kNoRow = ~std::uint32_t{0};

inline bool is_text_type(ColumnType type) {
  return type == ColumnType::text || type == ColumnType::id || type == ColumnType::currency;
}

struct ReportReader::Scratch {
  bool held_back = false;  // the batch's last record is read later
  std::vector<DecodedColumn> columns;
  std::vector<RowState> states;
  std::vector<std::uint8_t> faults_in_row;
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint32_t> rows;  // table row of each record; kNoRow = not used
};

}  // namespace ipi
