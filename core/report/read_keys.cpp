// The ReportReader's part for keys: which row of the table a record means. Records without a key and with a damaged one
// are set aside here.
#include "base/fast_text.h"
#include "report/read_scratch.h"
#include "report/row_checks.h"
#include "table/cell_text.h"

namespace ipi {

std::uint32_t ReportReader::key_column() const {
  return key_binding_ < 0 ? 0 : plan_.detection.columns[static_cast<std::size_t>(key_binding_)].index;
}

void ReportReader::find_keys(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  s.rows.assign(batch.records, kNoRow);
  s.objections.assign(batch.records, Scratch::Objection::none);
  s.any_objection = false;
  set_aside_without_key(batch);
  hash_keys(batch);
  find_known_rows(batch);
  add_rows(batch);
  find_other_currencies(batch);
  find_repeats(batch);
  settle_rows(batch);
}

void ReportReader::set_aside_without_key(const RecordBatch& batch) {
  if (spec_.key == ColumnId::none) return;
  const std::uint32_t column = key_column();
  const TrimmedCells cells(batch, column, cell_scratch_);
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (!scratch_->is_used(r)) continue;
    const std::string_view key = key_binding_ < 0 ? std::string_view() : cells[r];
    if (key.empty()) {
      set_aside(batch, r, DiagCode::row_without_key, column);
    } else if (!is_letter(key.front()) && is_damaged_id(key)) {
      set_aside(batch, r, DiagCode::sku_damaged, column);
    }
  }
}

void ReportReader::hash_keys(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  s.hashes.assign(batch.records, 0);
  for (const std::size_t b : key_bindings_) hash_cells(batch, b, s.hashes);
}

// Mixes the hash of each record's cell into `hashes`.
void ReportReader::hash_cells(const RecordBatch& batch, std::size_t b, std::vector<std::uint64_t>& hashes) {
  const ColumnBinding& binding = plan_.detection.columns[b];
  if (is_text_type(binding.spec->type)) {
    const TrimmedCells cells(batch, binding.index, cell_scratch_);
    for (std::size_t r = 0; r < batch.records; ++r) hashes[r] = combine(hashes[r], hash_text(cells[r]));
    return;
  }
  const DecodedColumn& column = scratch_->columns[b];
  for (std::size_t r = 0; r < batch.records; ++r) {
    const bool known = column.faults[r] == CellFault::none;
    hashes[r] = combine(hashes[r], known ? static_cast<std::uint32_t>(column.whole[r]) : ~std::uint64_t{0});
  }
}

bool ReportReader::same_key(const RecordBatch& batch, std::size_t record, std::size_t row) {
  for (const std::size_t b : key_bindings_) {
    const ColumnBinding& binding = plan_.detection.columns[b];
    if (is_text_type(binding.spec->type)) {
      const FileTable::Text& column = table_.text(binding.spec->id);
      const std::string_view text = cell_text(batch, record, binding.index);
      const std::string_view stored = column.has(row) ? strings_.text(column[row]) : std::string_view();
      if (!equal_texts(text, stored)) return false;
    } else {
      const FileTable::Whole& column = table_.whole(binding.spec->id);
      const DecodedColumn& decoded = scratch_->columns[b];
      const bool known = decoded.faults[record] == CellFault::none;
      if (known != column.has(row) || (known && decoded.whole[record] != column[row])) return false;
    }
  }
  return true;
}

// The rows that the table had before this batch.
void ReportReader::find_known_rows(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  if (table_.rows() == 0) return;
  for (std::size_t r = 0; r < batch.records; ++r) {
    s.rows[r] = keys_.find(s.hashes[r], [](std::uint32_t) { return true; });
  }
  // Only now are they compared: a row's number is known before its key is asked for.
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (s.rows[r] != kNoRow && (!s.is_used(r) || !same_key(batch, r, s.rows[r]))) s.rows[r] = kNoRow;
  }
}

// The other ones, in order: later records of a batch may mean a row that an earlier one brought.
void ReportReader::add_rows(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (s.rows[r] != kNoRow || !s.is_used(r)) continue;
    s.rows[r] = keys_.find(s.hashes[r], [&](std::uint32_t row) { return same_key(batch, r, row); });
    if (s.rows[r] != kNoRow) continue;
    const std::size_t row = table_.add_row(batch.line(r));
    keys_.add(s.hashes[r]);
    s.rows[r] = static_cast<std::uint32_t>(row);
    // The key's own columns are written at once: later records of this batch compare with them.
    for (const std::size_t b : key_bindings_) store_key(batch, r, b, row);
    if (currency_binding_ >= 0) store_key(batch, r, static_cast<std::size_t>(currency_binding_), row);
  }
}

void ReportReader::store_key(const RecordBatch& batch, std::size_t record, std::size_t b, std::size_t row) {
  const ColumnBinding& binding = plan_.detection.columns[b];
  if (is_text_type(binding.spec->type)) {
    const std::string_view text = cell_text(batch, record, binding.index);
    const bool told = binding.spec->merge == Merge::key ? !text.empty() : !is_missing(text);
    if (!told) return;
    std::get<FileTable::Text>(table_.column_ref(binding.spec->id)).set(row, strings_.intern(text));
  } else {
    if (scratch_->columns[b].faults[record] != CellFault::none) return;
    std::get<FileTable::Whole>(table_.column_ref(binding.spec->id)).set(row, scratch_->columns[b].whole[record]);
  }
  ++scratch_->filled[b];
}

}  // namespace ipi
