#include "report/read.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/fast_text.h"
#include "base/limits.h"
#include "report/marketplace_names.h"
#include "report/row_checks.h"

namespace ipi {
namespace {

// Day columns that say what day a file speaks of.
bool dates_the_file(ColumnId id) {
  return id == ColumnId::snapshot_day || id == ColumnId::event_day || id == ColumnId::month;
}

bool is_text_type(ColumnType type) {
  return type == ColumnType::text || type == ColumnType::id || type == ColumnType::currency;
}

std::uint64_t combine(std::uint64_t seed, std::uint64_t value) {
  seed ^= value + 0x9E3779B97F4A7C15ull + (seed << 6) + (seed >> 2);
  return seed * 0xD6E8FEB86659FD93ull;
}

// No account has so much: the number is not what the column says.
template <class T>
void refuse_beyond(const std::vector<T>& values, T limit, std::vector<CellFault>& faults) {
  for (std::size_t r = 0; r < values.size(); ++r) {
    if (faults[r] == CellFault::none && (values[r] > limit || values[r] < -limit)) faults[r] = CellFault::unreadable;
  }
}

// Any fault but "missing" among them; mostly there is none.
bool any_misread(const std::vector<CellFault>& faults) {
  static_assert(static_cast<int>(CellFault::none) == 0 && static_cast<int>(CellFault::missing) == 1);
  const char* const bytes = reinterpret_cast<const char*>(faults.data());
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= faults.size(); at += 8) seen |= load_word(bytes + at);
  for (; at < faults.size(); ++at) seen |= static_cast<std::uint64_t>(faults[at]);
  return (seen & 0xFEFEFEFEFEFEFEFEu) != 0;
}

bool is_misread(CellFault fault) { return fault == CellFault::unreadable || fault == CellFault::damaged; }

constexpr std::uint32_t kNoRow = ~std::uint32_t{0};

}  // namespace

// One decoded column of a batch; only the vector of its type is used.
struct DecodedColumn {
  std::vector<std::int32_t> whole;
  std::vector<std::int64_t> money;
  std::vector<double> decimal;
  std::vector<CellFault> faults;
};

// One record outside its batch, with the padding that batches have.
struct ReportReader::HeldRecord {
  static constexpr std::size_t kPadding = 64;
  std::string bytes;
  std::vector<std::uint32_t> ends, first_cell, begins;
  RecordBatch batch;
};

struct ReportReader::Scratch {
  bool held_back = false;  // the batch's last record is read later
  std::vector<DecodedColumn> columns;
  std::vector<RowState> states;
  std::vector<std::uint8_t> faults_in_row;
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint32_t> rows;   // table row of each record; kNoRow = not used
  std::vector<std::uint8_t> is_new;  // the record made its table row
};

ReportReader::ReportReader(const ReadPlan& plan, StringPool& strings, Diagnostics& diagnostics,
                           const SourceOffsets& offsets)
    : plan_(plan),
      spec_(*plan.detection.spec),
      strings_(strings),
      diagnostics_(diagnostics),
      offsets_(offsets),
      table_(spec_.kind),
      scratch_(std::make_unique<Scratch>()),
      slots_(1024, 0) {
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
}

ReportReader::~ReportReader() = default;

int ReportReader::binding_of(ColumnId id) const {
  for (std::size_t b = 0; b < plan_.detection.columns.size(); ++b) {
    if (plan_.detection.columns[b].spec->id == id) return static_cast<int>(b);
  }
  return -1;
}

std::string_view ReportReader::cell_text(const RecordBatch& batch, std::size_t record, std::uint32_t column) {
  return column < batch.cells(record) ? trim(batch.cell(record, column, cell_scratch_)) : std::string_view();
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
  if (hold) hold_last(batch);
  read_batch(batch, hold ? last : batch.records);
}

void ReportReader::finish() {
  if (held_) release_held(nullptr);
}

std::uint64_t ReportReader::held_from(std::uint64_t otherwise) const {
  return held_ ? held_->batch.stream_offset : otherwise;
}

void ReportReader::hold_last(const RecordBatch& batch) {
  const std::size_t last = batch.records - 1;
  held_ = std::make_unique<HeldRecord>();
  HeldRecord& held = *held_;
  const std::uint32_t begin = batch.cell_begin(last, 0);
  const std::uint32_t cells = batch.cells(last);
  const std::uint32_t end = batch.cell_end(last, cells - 1);
  held.bytes.assign(HeldRecord::kPadding, ' ');
  held.bytes.append(batch.text + begin, end - begin);
  held.bytes.append(HeldRecord::kPadding, ' ');
  for (std::uint32_t c = 0; c < cells; ++c) held.ends.push_back(batch.cell_end(last, c) - begin);
  held.first_cell = {0, cells};
  held.begins = {0};
  held.batch = batch;
  held.batch.text = held.bytes.data() + HeldRecord::kPadding;
  held.batch.records = 1;
  held.batch.regular = false;
  held.batch.ends = held.ends;
  held.batch.first_cell = held.first_cell;
  held.batch.begins = held.begins;
  held.batch.first_begin = 0;
  held.batch.line_offsets = {};
  held.batch.first_record = batch.first_record + last;
  held.batch.first_line = batch.line(last);
  held.batch.stream_offset = batch.stream_offset + begin;
}

// The held record is read before what follows it; if that is its second half, both are set aside.
void ReportReader::release_held(const RecordBatch* next) {
  const std::unique_ptr<HeldRecord> held = std::move(held_);
  const bool broken = next != nullptr && is_second_half(*next, 0, held->batch.cells(0));
  broken_before_ = broken;
  read_batch(held->batch, 1);
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
  scratch_->faults_in_row.assign(batch.records, 0);
  classify_rows(batch);
  decode_columns(batch);
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
    if (extra_text) diagnostics_.add(DiagCode::row_too_long, {}, place(batch, r, expected), cell_text(batch, r, expected));
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

void ReportReader::decode_columns(const RecordBatch& batch) {
  const std::size_t n = batch.records;
  for (std::size_t b = 0; b < plan_.detection.columns.size(); ++b) {
    const ColumnBinding& binding = plan_.detection.columns[b];
    DecodedColumn& column = scratch_->columns[b];
    const NumberStyle& style = plan_.columns[b].style;
    column.faults.assign(n, CellFault::none);
    switch (binding.spec->type) {
      case ColumnType::count:
      case ColumnType::signed_count:
        column.whole.resize(n);
        decode_counts(batch, binding.index, style, column.whole.data(), column.faults.data());
        // Movements have a sign; a state of stock below zero is a broken report.
        if (spec_.repeat == RepeatRule::event) {
          for (CellFault& fault : column.faults) fault = fault == CellFault::negative ? CellFault::none : fault;
        }
        if (binding.spec->type == ColumnType::signed_count) {
          std::replace(column.faults.begin(), column.faults.end(), CellFault::negative, CellFault::none);
        }
        refuse_beyond(column.whole, kMostUnits, column.faults);
        break;
      case ColumnType::money:
        column.money.resize(n);
        decode_money(batch, binding.index, style, column.money.data(), column.faults.data());
        refuse_beyond(column.money, kMostMoneyE4, column.faults);
        break;
      case ColumnType::decimal:
        column.decimal.resize(n);
        decode_decimals(batch, binding.index, style, column.decimal.data(), column.faults.data());
        break;
      case ColumnType::percent:
        column.decimal.resize(n);
        for (std::size_t r = 0; r < n; ++r) {
          const Parsed<double> parsed = parse_percent(cell_text(batch, r, binding.index), style);
          column.decimal[r] = parsed.value;
          column.faults[r] = parsed.fault;
        }
        break;
      case ColumnType::day:
      case ColumnType::month:
        column.whole.resize(n);
        decode_days(batch, binding.index, style, column.whole.data(), column.faults.data());
        break;
      case ColumnType::flag:
      case ColumnType::flag_or_count:
      case ColumnType::marketplace:
        column.whole.resize(n);
        decode_words(batch, b);
        break;
      case ColumnType::text:
      case ColumnType::id:
      case ColumnType::currency:
      case ColumnType::ignored:
        break;  // interned where they are needed
    }
  }
}

// Words repeat themselves: the same text as in the record before means the same.
void ReportReader::decode_words(const RecordBatch& batch, std::size_t b) {
  const ColumnBinding& binding = plan_.detection.columns[b];
  DecodedColumn& column = scratch_->columns[b];
  std::string last;
  Parsed<std::int32_t> parsed = parse_word({}, binding.spec->type, plan_.columns[b].style);
  for (std::size_t r = 0; r < batch.records; ++r) {
    const std::string_view text = cell_text(batch, r, binding.index);
    if (!equal_texts(text, last)) {
      last = text;
      parsed = parse_word(text, binding.spec->type, plan_.columns[b].style);
    }
    column.whole[r] = parsed.value;
    column.faults[r] = parsed.fault;
  }
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
  for (std::size_t b = 0; b < plan_.detection.columns.size(); ++b) {
    const std::vector<CellFault>& faults = scratch_->columns[b].faults;
    const ColumnPlan& column = plan_.columns[b];
    const ColumnSpec& spec = *plan_.detection.columns[b].spec;
    if (is_text_type(spec.type) || spec.type == ColumnType::ignored || !any_misread(faults)) continue;
    for (std::size_t r = 0; r < batch.records; ++r) {
      if (!is_misread(faults[r]) || scratch_->states[r] != RowState::used) continue;
      const std::string_view text = cell_text(batch, r, plan_.detection.columns[b].index);
      if (column.date_order_open && refutes_date_order(text, column.style)) contradiction_ = Contradiction{b, true};
      if (column.decimal_mark_open && refutes_decimal_mark(text, column.style)) contradiction_ = Contradiction{b, false};
      if (column.trusted && scratch_->faults_in_row[r] < 255) ++scratch_->faults_in_row[r];
    }
  }
  if (contradiction_) return;
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (scratch_->states[r] != RowState::used) continue;
    const bool odd_width = batch.cells(r) != plan_.detection.header_columns;
    const bool odd_asin =
        asin_binding_ >= 0 && asin_stands_elsewhere(batch, r, plan_.detection.columns[static_cast<std::size_t>(asin_binding_)].index);
    if (scratch_->faults_in_row[r] >= 2 || odd_asin || (odd_width && scratch_->faults_in_row[r] >= 1)) {
      set_aside(batch, r, odd_width ? DiagCode::row_broken : DiagCode::row_shifted, 0);
    }
  }
  for (std::size_t b = 0; b < plan_.detection.columns.size(); ++b) {
    const std::vector<CellFault>& faults = scratch_->columns[b].faults;
    const ColumnType type = plan_.detection.columns[b].spec->type;
    if (is_text_type(type) || type == ColumnType::ignored || type == ColumnType::marketplace || !any_misread(faults)) continue;
    for (std::size_t r = 0; r < batch.records; ++r) {
      if (faults[r] == CellFault::none || faults[r] == CellFault::missing) continue;
      if (scratch_->states[r] == RowState::used) note_fault(batch, r, b, faults[r]);
    }
  }
}

void ReportReader::set_aside(const RecordBatch& batch, std::size_t record, DiagCode code, std::uint32_t column) {
  scratch_->states[record] = RowState::set_aside;
  ++counts_.set_aside;
  diagnostics_.add(code, {}, place(batch, record, column), cell_text(batch, record, column));
}

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
  s.is_new.assign(batch.records, 0);
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
    if ((table_.rows() + 1) * 2 > slots_.size()) {
      std::vector<std::uint32_t> wider(slots_.size() * 2, 0);
      for (std::uint32_t row = 0; row < key_hashes_.size(); ++row) {
        std::size_t slot = key_hashes_[row] & (wider.size() - 1);
        while (wider[slot] != 0) slot = (slot + 1) & (wider.size() - 1);
        wider[slot] = row + 1;
      }
      slots_.swap(wider);
    }
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = s.hashes[r] & mask;
    std::uint32_t row = kNoRow;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
      const std::uint32_t candidate = slots_[slot] - 1;
      if (key_hashes_[candidate] == s.hashes[r] && same_key(batch, r, candidate)) {
        row = candidate;
        break;
      }
    }
    const bool is_new = row == kNoRow;
    if (is_new) {
      row = static_cast<std::uint32_t>(table_.add_row(batch.line(r)));
      slots_[slot] = row + 1;
      key_hashes_.push_back(s.hashes[r]);
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
    s.is_new[r] = is_new ? 1 : 0;
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

namespace {

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

FileTable ReportReader::take_table() {
  table_.seal();
  return std::move(table_);
}

}  // namespace ipi
