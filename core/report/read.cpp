#include "report/read.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/read_scratch.h"
#include "report/row_checks.h"

namespace ipi {

ReportReader::ReportReader(const ReadPlan& plan, StringPool& strings, Diagnostics& diagnostics,
                           const SourceOffsets& offsets)
    : plan_(plan),
      spec_(*plan.detection.spec),
      strings_(strings),
      diagnostics_(diagnostics),
      offsets_(offsets),
      table_(spec_.kind),
      scratch_(std::make_unique<Scratch>()) {
  for (std::size_t b = 0; b < plan.detection.columns.size(); ++b) {
    const ColumnSpec& column = *plan.detection.columns[b].spec;
    if (column.type == ColumnType::ignored) continue;
    if (column.merge == Merge::key) key_bindings_.push_back(b);
    if (column.merge == Merge::identity) identity_bindings_.push_back(b);
    if (column.id == spec_.key) key_binding_ = static_cast<int>(b);
    table_.add_column(column.id, column.type);
  }
  asin_binding_ = binding_of(ColumnId::asin);
  currency_binding_ = binding_of(ColumnId::currency);
  for (const SumCheck& check : spec_.sums) {
    std::array<int, 7>& bindings = sum_bindings_.emplace_back();
    bindings[0] = binding_of(check.total);
    for (std::size_t p = 0; p < std::size(check.parts); ++p) {
      bindings[p + 1] = check.parts[p] == ColumnId::none ? -1 : binding_of(check.parts[p]);
    }
  }
  scratch_->columns.resize(plan.detection.columns.size());
  scratch_->filled.resize(plan.detection.columns.size(), 0);
}

ReportReader::~ReportReader() = default;

int ReportReader::binding_of(ColumnId id) const {
  for (std::size_t b = 0; b < plan_.detection.columns.size(); ++b) {
    if (plan_.detection.columns[b].spec->id == id) return static_cast<int>(b);
  }
  return -1;
}

std::string_view ReportReader::cell_text(const RecordBatch& batch, std::size_t record, std::uint32_t column) {
  return trimmed_cell(batch, record, column, cell_scratch_);
}

Place ReportReader::place(const RecordBatch& batch, std::size_t record, std::uint32_t column) const {
  const std::uint32_t last = batch.cells(record) - 1;
  const std::uint64_t decoded = batch.cell_stream_offset(record, std::min(column, last));
  return {batch.line(record), plan_.cells_have_columns ? column + 1 : 0, offsets_.source_offset(decoded)};
}

void ReportReader::on_issue(const RecordIssue& issue) {
  if (issue.record < plan_.header_record) return;
  std::string_view column;
  for (const ColumnBinding& binding : plan_.detection.columns) {
    if (binding.index + 1 == issue.column) column = binding.header;
  }
  diagnostics_.add(issue.code, column, {issue.line, issue.column, offsets_.source_offset(issue.stream_offset)}, {});
}

void ReportReader::on_batch(const RecordBatch& batch) {
  if (contradiction_) return;
  const std::size_t last = batch.records - 1;
  const bool is_short = batch.cells(last) < plan_.detection.header_columns && batch.cells(last) > 1;
  const bool hold = is_short && !batch.last_unterminated && batch.first_record + last > plan_.header_record;
  if (held_) release_held(&batch);
  if (hold) held_ = std::make_unique<HeldRecord>(batch, last);
  read_batch(batch, hold ? last : batch.records);
}

void ReportReader::finish() {
  if (held_) release_held(nullptr);
}

std::uint64_t ReportReader::held_from(std::uint64_t otherwise) const {
  return held_ ? held_->batch().stream_offset : otherwise;
}

// The held record is read before what follows it; if that is its second half, both are set aside.
void ReportReader::release_held(const RecordBatch* next) {
  const std::unique_ptr<HeldRecord> held = std::move(held_);
  const bool broken = next != nullptr && is_second_half(*next, 0, held->batch().cells(0));
  broken_before_ = broken;
  read_batch(held->batch(), 1);
  broken_before_ = false;
  second_half_next_ = broken;
}

// Rows are broken by a line end inside a row: two short records that make one. Source: reports.md 0.2 (restock, 2026).
bool ReportReader::is_second_half(const RecordBatch& batch, std::size_t record, std::uint32_t cells_before) {
  const std::uint32_t expected = plan_.detection.header_columns;
  const std::uint32_t both = cells_before + batch.cells(record);
  if (asin_binding_ < 0 || cells_before >= expected || (both != expected && both != expected + 1)) return false;
  const std::uint32_t column = plan_.detection.columns[static_cast<std::size_t>(asin_binding_)].index;
  return !looks_like_asin(cell_text(batch, record, column));
}

void ReportReader::read_batch(const RecordBatch& batch, std::size_t records) {
  if (records == 0) return;
  scratch_->held_back = records < batch.records;
  scratch_->states.assign(batch.records, RowState::skipped);
  classify_rows(batch);
  const auto& bindings = plan_.detection.columns;
  for (std::size_t b = 0; b < bindings.size(); ++b) {
    scratch_->columns[b].decode(batch, bindings[b], plan_.columns[b].style, spec_.repeat);
  }
  judge_cells(batch);
  if (contradiction_) return;
  check_sums(batch);
  find_keys(batch);
  merge_rows(batch);
}

// Which records are rows at all, and which of them cannot be used for their shape.
void ReportReader::classify_rows(const RecordBatch& batch) {
  const std::uint32_t expected = plan_.detection.header_columns;
  const auto header = plan_.header_record;
  const std::size_t records = batch.records - (scratch_->held_back ? 1 : 0);
  bool second_half = std::exchange(second_half_next_, false);
  const bool all_usual = batch.regular && batch.columns == expected && expected > 1 && batch.first_record > header;
  if (all_usual && !second_half) {
    counts_.read += records;
    std::fill_n(scratch_->states.begin(), records, RowState::used);
    return;
  }
  for (std::size_t r = 0; r < records; ++r) {
    if (batch.first_record + r <= header) continue;
    const std::uint32_t cells = batch.cells(r);
    const bool is_half = std::exchange(second_half, false);
    if (cells == 1 && batch.cell_begin(r, 0) == batch.cell_end(r, 0)) continue;  // a blank line
    if (cells == 1 && expected > 1 && cell_text(batch, r, 0).empty()) continue;
    ++counts_.read;
    scratch_->states[r] = RowState::used;
    if (is_half) {
      set_aside(batch, r, DiagCode::row_broken, 0);
      continue;
    }
    if (cells == expected) continue;
    const bool broken = (broken_before_ && batch.records == 1) ||
                        (r + 1 < records && is_second_half(batch, r + 1, cells)) ||
                        (r + 1 == records && scratch_->held_back && is_second_half(batch, r + 1, cells));
    if (broken) {
      set_aside(batch, r, DiagCode::row_broken, 0);
      second_half = true;
      continue;
    }
    if (cells < expected) {
      const bool cut = batch.last_unterminated && r + 1 == batch.records && !short_rows_usual_;
      if (cut) {
        set_aside(batch, r, DiagCode::last_line_cut, cells - 1);
        continue;
      }
      short_rows_usual_ = true;
      diagnostics_.add(DiagCode::row_too_short, {}, place(batch, r, cells - 1), cell_text(batch, r, 0));
      continue;
    }
    bool extra_text = false;
    for (std::uint32_t c = expected; c < cells; ++c) extra_text = extra_text || !cell_text(batch, r, c).empty();
    if (extra_text)
      diagnostics_.add(DiagCode::row_too_long, {}, place(batch, r, expected), cell_text(batch, r, expected));
  }
}

// The first of a row's totals that its parts contradict is flagged.
void ReportReader::check_sums(const RecordBatch& batch) {
  const std::size_t rows = sum_bindings_.empty() ? 0 : batch.records;
  for (std::size_t r = 0; r < rows; ++r) {
    if (scratch_->states[r] != RowState::used) continue;
    for (const std::array<int, 7>& sum : sum_bindings_) {
      if (!contradicts(sum, r)) continue;
      const ColumnBinding& column = plan_.detection.columns[static_cast<std::size_t>(sum[0])];
      diagnostics_.add(DiagCode::total_mismatch, column.header, place(batch, r, column.index),
                       cell_text(batch, r, column.index));
      break;
    }
  }
}

bool ReportReader::contradicts(const std::array<int, 7>& sum, std::size_t record) const {
  const auto known = [&](int b) {
    return b >= 0 && scratch_->columns[static_cast<std::size_t>(b)].faults[record] == CellFault::none;
  };
  const auto units = [&](int b) { return scratch_->columns[static_cast<std::size_t>(b)].whole[record]; };
  std::int64_t parts = 0;
  bool any = false;
  for (std::size_t p = 1; p < sum.size(); ++p) {
    if (!known(sum[p])) continue;
    any = true;
    parts += units(sum[p]);
  }
  return any && known(sum[0]) && parts != units(sum[0]);
}

void ReportReader::note_fault(const RecordBatch& batch, std::size_t record, std::size_t b, CellFault fault) {
  const ColumnBinding& binding = plan_.detection.columns[b];
  const bool is_day = binding.spec->type == ColumnType::day || binding.spec->type == ColumnType::month;
  const bool is_word = binding.spec->type == ColumnType::flag || binding.spec->type == ColumnType::flag_or_count;
  const DiagCode code = fault == CellFault::negative ? DiagCode::negative_quantity
                        : is_day                     ? DiagCode::date_unreadable
                        : is_word                    ? DiagCode::flag_unreadable
                                                     : DiagCode::number_unreadable;
  diagnostics_.add(code, binding.header, place(batch, record, binding.index), cell_text(batch, record, binding.index));
}

// Cells that could not be read: counted; two in one row, in columns that are readable elsewhere, mean that the row's
// cells stand in the wrong columns.
void ReportReader::judge_cells(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  judge_asins(batch);
  const bool any_misread =
      std::any_of(s.columns.begin(), s.columns.end(), [](const DecodedColumn& column) { return column.misread; });
  const bool all_of_width = batch.regular && batch.columns == plan_.detection.header_columns;
  if (!any_misread && !s.any_odd_asin && all_of_width) return;

  const std::uint32_t asin_column =
      asin_binding_ < 0 ? 0 : plan_.detection.columns[static_cast<std::size_t>(asin_binding_)].index;
  s.faults_in_row.assign(batch.records, 0);
  for (std::size_t b = 0; b < s.columns.size(); ++b) count_misread(batch, b);
  if (contradiction_) return;
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (!s.is_used(r)) continue;
    const bool odd_width = batch.cells(r) != plan_.detection.header_columns;
    const bool odd_asin = asin_binding_ >= 0 && s.odd_asins[r] != 0 && asin_stands_elsewhere(batch, r, asin_column);
    if (s.faults_in_row[r] >= 2 || odd_asin || (odd_width && s.faults_in_row[r] >= 1)) {
      set_aside(batch, r, odd_width ? DiagCode::row_broken : DiagCode::row_shifted, 0);
    }
  }
  for (std::size_t b = 0; b < s.columns.size(); ++b) {
    const std::vector<CellFault>& faults = s.columns[b].faults;
    if (!s.columns[b].misread || plan_.detection.columns[b].spec->type == ColumnType::marketplace) continue;
    for (std::size_t r = 0; r < batch.records; ++r) {
      if (faults[r] == CellFault::none || faults[r] == CellFault::missing) continue;
      if (s.is_used(r)) note_fault(batch, r, b, faults[r]);
    }
  }
}

void ReportReader::judge_asins(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  s.any_odd_asin = false;
  if (asin_binding_ < 0) return;
  const std::uint32_t column = plan_.detection.columns[static_cast<std::size_t>(asin_binding_)].index;
  const TrimmedCells cells(batch, column, cell_scratch_);
  s.odd_asins.resize(batch.records);
  std::uint8_t any = 0;
  for (std::size_t r = 0; r < batch.records; ++r) {
    const auto odd = static_cast<std::uint8_t>(!looks_like_asin(cells[r]));
    s.odd_asins[r] = odd;
    any |= odd;
  }
  s.any_odd_asin = any != 0;
}

// Adds a column's unreadable cells to faults_in_row.
void ReportReader::count_misread(const RecordBatch& batch, std::size_t b) {
  Scratch& s = *scratch_;
  if (!s.columns[b].misread) return;
  const std::vector<CellFault>& faults = s.columns[b].faults;
  const ColumnPlan& column = plan_.columns[b];
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (!is_misread(faults[r]) || !s.is_used(r)) continue;
    const std::string_view text = cell_text(batch, r, plan_.detection.columns[b].index);
    if (column.date_order_open && refutes_date_order(text, column.style)) contradiction_ = Contradiction{b, true};
    if (column.decimal_mark_open && refutes_decimal_mark(text, column.style)) contradiction_ = Contradiction{b, false};
    if (column.trusted && s.faults_in_row[r] < 255) ++s.faults_in_row[r];
  }
}

void ReportReader::set_aside(const RecordBatch& batch, std::size_t record, DiagCode code, std::uint32_t column) {
  scratch_->states[record] = RowState::set_aside;
  ++counts_.set_aside;
  diagnostics_.add(code, {}, place(batch, record, column), cell_text(batch, record, column));
}

FileTable ReportReader::take_table() {
  table_.seal();
  return std::move(table_);
}

}  // namespace ipi
