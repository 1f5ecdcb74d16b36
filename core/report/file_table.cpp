#include "report/file_table.h"

#include <algorithm>
#include <limits>

namespace ipi {

void FileTable::add_column(ColumnId id, ColumnType type) {
  IPI_CHECK(!has(id));
  slots_[static_cast<std::size_t>(id)] = static_cast<std::int16_t>(ids_.size());
  ids_.push_back(id);
  switch (type) {
    case ColumnType::money: columns_.emplace_back(MoneyE4()); break;
    case ColumnType::decimal:
    case ColumnType::percent: columns_.emplace_back(Decimal()); break;
    case ColumnType::text:
    case ColumnType::id:
    case ColumnType::currency: columns_.emplace_back(Text()); break;
    default: columns_.emplace_back(Whole()); break;
  }
}

std::size_t FileTable::add_row(LineNo line) {
  lines_.push_back(static_cast<std::uint32_t>(std::min<LineNo>(line, std::numeric_limits<std::uint32_t>::max())));
  return lines_.size() - 1;
}

FileTable::AnyColumn& FileTable::column_ref(ColumnId id) {
  const int slot = slot_of(id);
  IPI_CHECK(slot >= 0);
  return columns_[static_cast<std::size_t>(slot)];
}

const FileTable::AnyColumn* FileTable::find(ColumnId id) const {
  const int slot = slot_of(id);
  return slot < 0 ? nullptr : &columns_[static_cast<std::size_t>(slot)];
}

void FileTable::seal() {
  for (AnyColumn& column : columns_) {
    std::visit([&](auto& typed) { typed.resize(rows()); }, column);
  }
}

}  // namespace ipi
