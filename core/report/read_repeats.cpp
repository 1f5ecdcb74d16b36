// The ReportReader's part for records whose row is known: those that say again what was read before, those in another
// currency, and the account of all.
#include "base/fast_text.h"
#include "report/read_scratch.h"
#include "report/row_checks.h"

namespace ipi {
namespace {

// The bytes of a record, without its line end.
std::string_view record_text(const RecordBatch& batch, std::size_t record) {
  const std::uint32_t begin = batch.cell_begin(record, 0);
  std::uint32_t end = batch.cell_end(record, batch.cells(record) - 1);
  if (end > begin && batch.text[end - 1] == '\r') --end;
  return {batch.text + begin, end - begin};
}

}  // namespace

// Amounts of two currencies are never added up: a row of a key that has another one is not merged.
void ReportReader::find_other_currencies(const RecordBatch& batch) {
  if (currency_binding_ < 0) return;
  Scratch& s = *scratch_;
  const FileTable::Text& column = table_.text(ColumnId::currency);
  const std::uint32_t index = plan_.detection.columns[static_cast<std::size_t>(currency_binding_)].index;
  // Neighbours have the same one.
  std::string last;
  Symbol symbol = kNoSymbol;
  bool is_told = false;
  const TrimmedCells cells(batch, index, cell_scratch_);
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (s.rows[r] == kNoRow) continue;
    const std::string_view text = cells[r];
    if (!equal_texts(text, last)) {
      last = text;
      is_told = !is_missing(text);
      symbol = strings_.find(text);
    }
    if (!is_told || !column.has(s.rows[r]) || column[s.rows[r]] == symbol) continue;
    s.objections[r] = Scratch::Objection::other_currency;
    s.any_objection = true;
  }
}

// Of a state report: a row that was read before, or one that says something else of the same thing. Another condition
// or FNSKU of the same SKU adds.
void ReportReader::find_repeats(const RecordBatch& batch) {
  if (spec_.repeat != RepeatRule::state) return;
  Scratch& s = *scratch_;
  using Objection = Scratch::Objection;
  s.identities.assign(batch.records, 0);
  for (const std::size_t b : identity_bindings_) hash_cells(batch, b, s.identities);
  for (std::size_t r = 0; r < batch.records; ++r) more_prints_.prefetch(combine(s.identities[r], s.rows[r]));
  for (std::size_t r = 0; r < batch.records; ++r) s.hashes[r] = hash_long_text(record_text(batch, r));
  for (std::size_t r = 0; r < batch.records; ++r) {
    const std::uint32_t row = s.rows[r];
    if (row == kNoRow || s.objections[r] != Objection::none) continue;
    const std::uint64_t identity = s.identities[r];
    const auto content = static_cast<std::uint32_t>(s.hashes[r] >> 32);
    if (row == prints_.size()) {
      prints_.push_back({identity, content});  // the record that brought the row
      continue;
    }
    std::uint32_t before = prints_[row].content;
    if (prints_[row].identity != identity) {
      const std::uint32_t* const known = more_prints_.find_or_add(combine(identity, row), content);
      if (known == nullptr) continue;
      before = *known;
    }
    s.objections[r] = before == content ? Objection::repeated : Objection::conflicting;
    s.any_objection = true;
  }
}

// Which records are used, and what is to be said of them, in their order.
void ReportReader::settle_rows(const RecordBatch& batch) {
  Scratch& s = *scratch_;
  using Objection = Scratch::Objection;
  for (std::size_t r = 0; r < batch.records; ++r) counts_.used += s.rows[r] != kNoRow ? 1 : 0;
  if (!s.any_objection && !s.any_odd_asin) return;
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (s.rows[r] == kNoRow) continue;
    const Objection objection = s.objections[r];
    if (objection == Objection::none) {
      note_asin(batch, r);
      continue;
    }
    if (objection == Objection::other_currency) {
      const ColumnBinding& currency = plan_.detection.columns[static_cast<std::size_t>(currency_binding_)];
      set_aside(batch, r, DiagCode::currency_mixed, currency.index);
    } else {
      const bool same = objection == Objection::repeated;
      set_aside(batch, r, same ? DiagCode::row_repeated : DiagCode::row_conflicting, key_column());
    }
    s.rows[r] = kNoRow;
    --counts_.used;
  }
}

void ReportReader::note_asin(const RecordBatch& batch, std::size_t record) {
  if (asin_binding_ < 0 || scratch_->odd_asins[record] == 0) return;
  const ColumnBinding& binding = plan_.detection.columns[static_cast<std::size_t>(asin_binding_)];
  const std::string_view text = cell_text(batch, record, binding.index);
  if (is_missing(text)) return;
  diagnostics_.add(DiagCode::asin_malformed, binding.header, place(batch, record, binding.index), text);
}

}  // namespace ipi
