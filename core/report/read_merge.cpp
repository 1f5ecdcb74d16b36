// The ReportReader's part for values: what the used records of a batch say, into their rows of the table.
#include <algorithm>
#include <span>

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

bool first_stands(Merge merge) { return merge == Merge::first || merge == Merge::identity; }

// Of a value that stands and one that comes: what stands then.
template <class T>
T merged(Merge merge, T stands, T comes) {
  switch (merge) {
    case Merge::sum: return add_within_limits(stands, comes);
    case Merge::last: return comes;
    case Merge::max: return std::max(stands, comes);
    case Merge::min: return std::min(stands, comes);
    default: return stands;
  }
}

// Answers how many rows have a value that had none. Choices instead of branches: whether a cell is empty changes from
// row to row.
template <class T, class Merged>
[[gnu::noinline]] std::size_t merge_by(std::span<T> into, const DecodedColumn& column, const std::vector<T>& values,
                                       const std::vector<std::uint32_t>& rows, const Merged& merged_of) {
  std::size_t filled = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r] == kNoRow) continue;
    const T stands = into[rows[r]];
    const bool is_told = column.faults[r] == CellFault::none, is_first = MissingValue<T>::is(stands);
    const T then = is_first ? values[r] : merged_of(stands, values[r]);
    into[rows[r]] = is_told ? then : stands;
    filled += is_told && is_first ? 1 : 0;
  }
  return filled;
}

template <class T>
std::size_t merge_values(std::span<T> into, Merge merge, const DecodedColumn& column, const std::vector<T>& values,
                         const std::vector<std::uint32_t>& rows) {
  // Nearly all columns are sums, or keep the first value.
  if (merge == Merge::sum) {
    return merge_by(into, column, values, rows, [](T stands, T comes) { return merged(Merge::sum, stands, comes); });
  }
  if (first_stands(merge)) return merge_by(into, column, values, rows, [](T stands, T) { return stands; });
  return merge_by(into, column, values, rows, [merge](T stands, T comes) { return merged(merge, stands, comes); });
}

}  // namespace

void ReportReader::merge_rows(const RecordBatch& batch) {
  for (std::size_t b = 0; b < plan_.detection.columns.size(); ++b) {
    const ColumnSpec& column = *plan_.detection.columns[b].spec;
    if (dates_the_file(column.id)) note_days(b, batch.records);
    if (column.type != ColumnType::ignored && column.merge != Merge::key) merge_column(batch, b);
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
  const ColumnSpec& spec = *plan_.detection.columns[b].spec;
  Scratch& s = *scratch_;
  const DecodedColumn& column = s.columns[b];
  if (first_stands(spec.merge) && s.filled[b] == table_.rows()) return;  // nothing is left to fill
  FileTable::AnyColumn& any = table_.column_ref(spec.id);
  std::visit([&](auto& into) { into.resize(table_.rows()); }, any);
  if (auto* whole = std::get_if<FileTable::Whole>(&any)) {
    s.filled[b] += merge_values(whole->values(), spec.merge, column, column.whole, s.rows);
  } else if (auto* money = std::get_if<FileTable::MoneyE4>(&any)) {
    s.filled[b] += merge_values(money->values(), spec.merge, column, column.money, s.rows);
  } else if (auto* decimal = std::get_if<FileTable::Decimal>(&any)) {
    s.filled[b] += merge_values(decimal->values(), spec.merge, column, column.decimal, s.rows);
  } else {
    merge_texts(batch, b, std::get<FileTable::Text>(any));
  }
}

void ReportReader::merge_texts(const RecordBatch& batch, std::size_t b, FileTable::Text& into) {
  const ColumnBinding& binding = plan_.detection.columns[b];
  Scratch& s = *scratch_;
  const bool last = binding.spec->merge == Merge::last;
  const TrimmedCells cells(batch, binding.index, cell_scratch_);
  for (std::size_t r = 0; r < batch.records; ++r) {
    const std::uint32_t row = s.rows[r];
    if (row == kNoRow || (!last && into.has(row))) continue;
    const std::string_view cell = cells[r];
    if (cell.empty() || is_missing(cell)) continue;
    if (!into.has(row)) ++s.filled[b];
    const bool stands = into.has(row) && equal_texts(strings_.text(into[row]), cell);
    if (!stands) into.set(row, strings_.intern(cell));
    // U+FFFD that the file itself holds: what was there is lost. Source: reports.md 0.3.
    if (cell.find("\xEF\xBF\xBD") != std::string_view::npos) {
      diagnostics_.add(DiagCode::replacement_characters, binding.header, place(batch, r, binding.index), cell);
    }
  }
}

}  // namespace ipi
