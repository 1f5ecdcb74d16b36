// The ReportReader's part for values: what the used records of a batch say, into their rows of the table.
#include <algorithm>

#include "base/fast_text.h"
#include "base/limits.h"
#include "report/read_scratch.h"
#include "report/row_checks.h"

namespace ipi {
namespace {

// Day columns that say what day a file speaks of.
bool dates_the_file(ColumnId id) {
  return id == ColumnId::snapshot_day || id == ColumnId::event_day || id == ColumnId::month;
}

std::int32_t add_within_limits(std::int32_t a, std::int32_t b) { return add_units(a, b); }
std::int64_t add_within_limits(std::int64_t a, std::int64_t b) { return add_money_e4(a, b); }
double add_within_limits(double a, double b) { return a + b; }

template <class T>
void merge_values(Column<T>& into, Merge merge, const std::vector<T>& values, const std::vector<CellFault>& faults,
                  const std::vector<std::uint32_t>& rows) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r] == kNoRow || faults[r] != CellFault::none) continue;
    const std::size_t row = rows[r];
    const T value = values[r];
    if (!into.has(row)) {
      into.set(row, value);
      continue;
    }
    switch (merge) {
      case Merge::sum: into.set(row, add_within_limits(into[row], value)); break;
      case Merge::last: into.set(row, value); break;
      case Merge::max: into.set(row, std::max(into[row], value)); break;
      case Merge::min: into.set(row, std::min(into[row], value)); break;
      default: break;  // the first stands
    }
  }
}

}  // namespace

void ReportReader::merge_rows(const RecordBatch& batch) {
  for (std::size_t b = 0; b < plan_.detection.columns.size(); ++b) {
    const ColumnSpec& column = *plan_.detection.columns[b].spec;
    if (column.type == ColumnType::ignored || column.merge == Merge::key) {
      if (dates_the_file(column.id)) note_days(b, batch.records);
      continue;
    }
    if (dates_the_file(column.id)) note_days(b, batch.records);
    merge_column(batch, b);
  }
}

void ReportReader::note_days(std::size_t b, std::size_t records) {
  const DecodedColumn& column = scratch_->columns[b];
  for (std::size_t r = 0; r < records; ++r) {
    if (scratch_->rows[r] == kNoRow || column.faults[r] != CellFault::none) continue;
    if (!newest_day_ || Day(column.whole[r]) > *newest_day_) newest_day_ = Day(column.whole[r]);
  }
}

void ReportReader::merge_column(const RecordBatch& batch, std::size_t b) {
  const ColumnBinding& binding = plan_.detection.columns[b];
  const Scratch& s = *scratch_;
  const DecodedColumn& column = s.columns[b];
  FileTable::AnyColumn& into = table_.column_ref(binding.spec->id);
  if (auto* whole = std::get_if<FileTable::Whole>(&into)) {
    merge_values(*whole, binding.spec->merge, column.whole, column.faults, s.rows);
  } else if (auto* money = std::get_if<FileTable::MoneyE4>(&into)) {
    merge_values(*money, binding.spec->merge, column.money, column.faults, s.rows);
  } else if (auto* decimal = std::get_if<FileTable::Decimal>(&into)) {
    merge_values(*decimal, binding.spec->merge, column.decimal, column.faults, s.rows);
  } else {
    auto& text = std::get<FileTable::Text>(into);
    const bool last = binding.spec->merge == Merge::last;
    for (std::size_t r = 0; r < batch.records; ++r) {
      if (s.rows[r] == kNoRow || (!last && text.has(s.rows[r]))) continue;
      const std::string_view cell = cell_text(batch, r, binding.index);
      if (is_missing(cell)) continue;

      const bool stands = text.has(s.rows[r]) && equal_texts(strings_.text(text[s.rows[r]]), cell);
      if (!stands) text.set(s.rows[r], strings_.intern(cell));
      // U+FFFD that the file itself holds: what was there is lost. Source: reports.md 0.3.
      if (cell.find("\xEF\xBF\xBD") != std::string_view::npos) {
        diagnostics_.add(DiagCode::replacement_characters, binding.header, place(batch, r, binding.index), cell);
      }
    }
  }
}

}  // namespace ipi
