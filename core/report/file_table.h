// FileTable: what was used of one file, as typed columns keyed as the report's spec says (SKU and marketplace, day …),
// rows in order of first appearance. Rows of one key were merged column by column. Memory grows with keys, not bytes.
#pragma once

#include <array>
#include <cstdint>
#include <variant>
#include <vector>

#include "base/check.h"
#include "base/column.h"
#include "base/day.h"
#include "base/ids.h"
#include "base/string_pool.h"
#include "report/spec.h"

namespace ipi {

class FileTable {
 public:
  // count, flag, day, month, marketplace → whole; money → money (1/10,000 of a unit); decimal, percent → decimal;
  // text, id, currency → text.
  using Whole = Column<std::int32_t>;
  using MoneyE4 = Column<std::int64_t>;
  using Decimal = Column<double>;
  using Text = Column<Symbol>;
  using AnyColumn = std::variant<Whole, MoneyE4, Decimal, Text>;

  explicit FileTable(ReportKind kind) : kind_(kind) { slots_.fill(-1); }

  ReportKind kind() const { return kind_; }
  std::size_t rows() const { return lines_.size(); }
  bool has(ColumnId id) const { return slot_of(id) >= 0; }

  // An absent column is empty: missing for every row. Asking with the wrong type is a broken invariant.
  const Whole& whole(ColumnId id) const { return column<Whole>(id); }
  const MoneyE4& money(ColumnId id) const { return column<MoneyE4>(id); }
  const Decimal& decimal(ColumnId id) const { return column<Decimal>(id); }
  const Text& text(ColumnId id) const { return column<Text>(id); }
  // Physical line on which the row first appeared; 0 for input without lines.
  LineNo line(std::size_t row) const { return lines_[row]; }

  // Building. Columns are added once; add_row() answers the new row's index.
  void add_column(ColumnId id, ColumnType type);
  std::size_t add_row(LineNo line);
  AnyColumn& column_ref(ColumnId id);
  const AnyColumn* find(ColumnId id) const;
  const std::vector<ColumnId>& column_ids() const { return ids_; }
  // Every column gets one value per row; trailing missing ones are filled in.
  void seal();

 private:
  // Asked for every row: a look into a table, -1 for an absent column.
  int slot_of(ColumnId id) const { return slots_[static_cast<std::size_t>(id)]; }
  template <class C>
  const C& column(ColumnId id) const {
    static const C kAbsent;
    const int slot = slot_of(id);
    if (slot < 0) return kAbsent;
    const C* found = std::get_if<C>(&columns_[static_cast<std::size_t>(slot)]);
    IPI_CHECK(found != nullptr);
    return *found;
  }

  ReportKind kind_;
  std::vector<ColumnId> ids_;
  std::array<std::int16_t, static_cast<std::size_t>(ColumnId::count_)> slots_;  // by ColumnId
  std::vector<AnyColumn> columns_;
  std::vector<std::uint32_t> lines_;
};

}  // namespace ipi
