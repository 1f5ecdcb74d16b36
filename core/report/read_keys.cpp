// The ReportReader's part for keys: which row of the table a record means, and which records repeat one that was read.
#include "base/fast_text.h"
#include "report/read_scratch.h"
#include "report/row_checks.h"

namespace ipi {
namespace {

std::uint64_t combine(std::uint64_t seed, std::uint64_t value) {
  seed ^= value + 0x9E3779B97F4A7C15ull + (seed << 6) + (seed >> 2);
  return seed * 0xD6E8FEB86659FD93ull;
}

}  // namespace

std::uint64_t ReportReader::row_key(const RecordBatch& batch, std::size_t record) {
  std::uint64_t hash = 0;
  for (const std::size_t b : key_bindings_) {
    const ColumnBinding& binding = plan_.detection.columns[b];
    if (is_text_type(binding.spec->type)) {
      hash = combine(hash, hash_text(cell_text(batch, record, binding.index)));
    } else {
      const DecodedColumn& column = scratch_->columns[b];
      const bool known = column.faults[record] == CellFault::none;
      hash = combine(hash, known ? static_cast<std::uint32_t>(column.whole[record]) : ~std::uint64_t{0});
    }
  }
  return hash;
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

// Table row of each usable record; records without a key, damaged keys and repeats are set aside here.
void ReportReader::find_keys(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  s.rows.assign(batch.records, kNoRow);
  s.hashes.resize(batch.records);
  // Hashing apart from probing: the cache misses of neighbouring rows overlap.
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (s.states[r] != RowState::used) continue;
    if (spec_.key != ColumnId::none) {
      const std::uint32_t column =
          key_binding_ < 0 ? 0 : plan_.detection.columns[static_cast<std::size_t>(key_binding_)].index;
      const std::string_view key = cell_text(batch, r, column);
      if (key_binding_ < 0 || key.empty()) {
        set_aside(batch, r, DiagCode::row_without_key, column);
        continue;
      }
      if (is_damaged_id(key)) {
        set_aside(batch, r, DiagCode::sku_damaged, column);
        continue;
      }
    }
    s.hashes[r] = row_key(batch, r);
  }
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (s.states[r] != RowState::used) continue;
    std::uint32_t row = keys_.find(s.hashes[r], [&](std::uint32_t candidate) { return same_key(batch, r, candidate); });
    const bool is_new = row == KeyIndex::kNone;
    if (is_new) {
      row = static_cast<std::uint32_t>(table_.add_row(batch.line(r)));
      keys_.add(s.hashes[r]);
      // The key's own columns are written at once: later records of this batch compare with them.
      for (const std::size_t b : key_bindings_) store_key(batch, r, b, row);
      if (currency_binding_ >= 0) store_key(batch, r, static_cast<std::size_t>(currency_binding_), row);
    } else if (is_of_other_currency(batch, r, row)) {
      const ColumnBinding& currency = plan_.detection.columns[static_cast<std::size_t>(currency_binding_)];
      set_aside(batch, r, DiagCode::currency_mixed, currency.index);
      continue;
    }
    if (spec_.repeat == RepeatRule::state && is_repeat(batch, r, row, is_new)) continue;
    s.rows[r] = row;
    ++counts_.used;
    note_asin(batch, r);
  }
}

// Amounts of two currencies are never added up: a row of a key that has another one is not merged.
bool ReportReader::is_of_other_currency(const RecordBatch& batch, std::size_t record, std::size_t row) {
  if (currency_binding_ < 0) return false;
  const FileTable::Text& column = table_.text(ColumnId::currency);
  const ColumnBinding& binding = plan_.detection.columns[static_cast<std::size_t>(currency_binding_)];
  const std::string_view text = cell_text(batch, record, binding.index);
  return column.has(row) && !equal_texts(strings_.text(column[row]), text) && !is_missing(text);
}

void ReportReader::note_asin(const RecordBatch& batch, std::size_t record) {
  if (asin_binding_ < 0) return;
  const ColumnBinding& binding = plan_.detection.columns[static_cast<std::size_t>(asin_binding_)];
  const std::string_view text = cell_text(batch, record, binding.index);
  if (looks_like_asin(text) || is_missing(text)) return;
  diagnostics_.add(DiagCode::asin_malformed, binding.header, place(batch, record, binding.index), text);
}

void ReportReader::store_key(const RecordBatch& batch, std::size_t record, std::size_t b, std::size_t row) {
  const ColumnBinding& binding = plan_.detection.columns[b];
  if (is_text_type(binding.spec->type)) {
    const std::string_view text = cell_text(batch, record, binding.index);
    const bool told = binding.spec->merge == Merge::key ? !text.empty() : !is_missing(text);
    if (told) std::get<FileTable::Text>(table_.column_ref(binding.spec->id)).set(row, strings_.intern(text));
  } else if (scratch_->columns[b].faults[record] == CellFault::none) {
    std::get<FileTable::Whole>(table_.column_ref(binding.spec->id)).set(row, scratch_->columns[b].whole[record]);
  }
}

bool ReportReader::is_repeat(const RecordBatch& batch, std::size_t record, std::size_t row, bool is_new) {
  std::uint64_t identity = 0;
  for (const std::size_t b : identity_bindings_) {
    identity = combine(identity, hash_text(cell_text(batch, record, plan_.detection.columns[b].index)));
  }
  const std::uint32_t begin = batch.cell_begin(record, 0);
  std::uint32_t end = batch.cell_end(record, batch.cells(record) - 1);
  if (end > begin && batch.text[end - 1] == '\r') --end;
  const auto content = static_cast<std::uint32_t>(hash_long_text({batch.text + begin, end - begin}) >> 32);
  if (is_new) {
    prints_.push_back({identity, content});
    return false;
  }
  std::uint32_t before = prints_[row].content;
  if (prints_[row].identity != identity) {
    const std::uint32_t* const known = more_prints_.find_or_add(combine(identity, row), content);
    if (known == nullptr) return false;  // another condition or FNSKU of the same SKU: adds
    before = *known;
  }
  const std::uint32_t column =
      key_binding_ < 0 ? 0 : plan_.detection.columns[static_cast<std::size_t>(key_binding_)].index;
  set_aside(batch, record, before == content ? DiagCode::row_repeated : DiagCode::row_conflicting, column);
  return true;
}

}  // namespace ipi
