#include "table/record_reader.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <tuple>
#include <utility>

#include "base/sort.h"

namespace ipi {
namespace {

std::uint32_t find_byte(const char* text, std::uint32_t from, std::uint32_t to, char c) {
  if (from >= to) return to;
  const void* found = std::memchr(text + from, c, to - from);
  return found == nullptr ? to : static_cast<std::uint32_t>(static_cast<const char*>(found) - text);
}

Limits within_reason(Limits limits) {
  limits.record_bytes = std::clamp(limits.record_bytes, 1u, 1u << 28);
  limits.columns = std::max(limits.columns, 1u);
  limits.window_bytes = std::clamp(limits.window_bytes, 1u, 1u << 26);
  return limits;
}

}  // namespace

RecordReader::RecordReader(const Dialect& dialect, const Limits& limits, IndexMethod method)
    : dialect_(dialect),
      limits_(within_reason(limits)),
      method_(method),
      scan_(dialect_, limits_),
      piece_(limits_.window_bytes) {}

void RecordReader::expect_columns(std::uint32_t columns) {
  expected_ = columns;
  scan_.expect_columns(columns);
}

// At least twice the incomplete record, so that each byte is looked at a bounded number of times.
std::uint32_t RecordReader::wanted_size() const { return std::max(limits_.window_bytes, 2 * tail_); }

void RecordReader::make_room(std::uint32_t bytes) {
  const bool oversized = capacity_ > 4 * bytes && size_ <= bytes;
  if (capacity_ >= bytes && !oversized) return;
  std::unique_ptr<char[]> larger(new char[bytes + std::size_t{2} * kPadding]);
  std::memset(larger.get(), 0, kPadding);
  if (size_ > 0) std::memcpy(larger.get() + kPadding, text(), size_);
  buffer_ = std::move(larger);
  capacity_ = bytes;
}

void RecordReader::feed(std::string_view text_in, RecordSink& sink) {
  while (!text_in.empty()) {
    const std::uint32_t wanted = wanted_size();
    make_room(wanted);
    const auto taken = static_cast<std::uint32_t>(std::min<std::size_t>(text_in.size(), wanted - size_));
    std::memcpy(text() + size_, text_in.data(), taken);
    size_ += taken;
    text_in.remove_prefix(taken);
    if (size_ == wanted) drain(false, sink);
  }
  // Enough for a batch: whoever feeds large pieces gets records at once.
  if (size_ - tail_ >= std::max(tail_, limits_.window_bytes / 16)) drain(false, sink);
}

void RecordReader::finish(RecordSink& sink) {
  if (size_ > 0) drain(true, sink);
}

void RecordReader::drain(bool is_last, RecordSink& sink) {
  if (size_ == 0) return;
  std::memset(text() + size_, 0, kPadding);
  std::uint32_t at = 0;
  bool more = drop_rest_of_line(at);
  while (more && at < size_) {
    if (method_ != IndexMethod::record_by_record) {
      const std::uint32_t begin = at, to = size_ - at > piece_ ? at + piece_ : size_;
      const Piece piece = read_piece(at, to, sink);
      piece_ = piece == Piece::damaged ? std::min(kSmallPiece, limits_.window_bytes)
                                       : std::min(2 * piece_, limits_.window_bytes);
      if (piece != Piece::damaged && at > begin && to < size_) continue;
      if (at == size_) break;
    }
    more = read_exactly(at, is_last, sink);
  }
  compact(at);
}

void RecordReader::compact(std::uint32_t consumed) {
  size_ -= consumed;
  tail_ = size_;
  stream_offset_ += consumed;
  if (consumed > 0 && size_ > 0) std::memmove(text(), text() + consumed, size_);
}

// Behind a record that was cut. False: the line's end is not in the text held.
bool RecordReader::drop_rest_of_line(std::uint32_t& at) {
  if (!dropping_line_) return true;
  const std::uint32_t line_end = find_byte(text(), at, size_, dialect_.line_end());
  dropping_line_ = line_end == size_;
  at = dropping_line_ ? size_ : line_end + 1;
  return !dropping_line_;
}

RecordReader::Piece RecordReader::read_piece(std::uint32_t& at, std::uint32_t to, RecordSink& sink) {
  const std::size_t room = index_room(at, to);
  if (positions_room_ < room) {
    positions_.reset(new std::uint32_t[room]);
    positions_room_ = room;
  }
  const BlockIndex index = method_ == IndexMethod::simd
                               ? index_blocks(text(), at, to, dialect_, positions_.get())
                               : index_blocks_scalar(text(), at, to, dialect_, positions_.get());
  bytes_indexed_ += index.clean_to - at;
  if (index.clean_to == to && read_regular(at, to, index, sink)) return Piece::clean;
  const Piece piece = read_indexed(at, index, sink);
  return index.clean_to == to ? piece : Piece::damaged;
}

// The usual case, verified instead of looked for: all records have as many cells as the first one.
bool RecordReader::read_regular(std::uint32_t& at, std::uint32_t to, const BlockIndex& index, RecordSink& sink) {
  if (index.line_ends == 0 || index.quoted_line_ends > 0 || to - at > limits_.record_bytes) return false;
  const std::uint32_t* const positions = positions_.get();
  const char line_end = dialect_.line_end();
  std::size_t columns = 1;
  while (text()[positions[columns - 1]] != line_end) ++columns;
  const std::size_t records = index.separators / columns;
  if (records != index.line_ends || columns > limits_.columns) return false;
  for (std::size_t last = columns - 1; last < records * columns; last += columns) {
    if (text()[positions[last]] != line_end) return false;
  }
  RecordBatch batch = start_batch(at);
  batch.records = records;
  batch.ends = {positions, records * columns};
  batch.regular = true;
  batch.columns = static_cast<std::uint32_t>(columns);
  const std::uint32_t next = positions[records * columns - 1] + 1;
  hand_out(batch, records, index.may_have_nul ? std::min(next, to) : at, sink);
  at = next;
  return true;
}

RecordReader::Piece RecordReader::read_indexed(std::uint32_t& at, const BlockIndex& index, RecordSink& sink) {
  const std::uint32_t* const positions = positions_.get();
  const char line_end = dialect_.line_end();
  RecordBatch batch = start_batch(at);
  first_cell_.assign(1, 0);
  begins_.clear();
  line_offsets_.clear();
  std::uint32_t lines = 0, begin = at, first = 0;
  bool undecided = false;
  for (std::uint32_t k = 0; k < index.separators && !undecided; ++k) {
    if (text()[positions[k]] != line_end) continue;
    const std::uint32_t cells = k + 1 - first;
    std::uint32_t inner_lines = 0;
    if (dialect_.quote == QuoteRule::rfc4180 && (index.quoted_line_ends > 0)) {
      inner_lines = static_cast<std::uint32_t>(std::count(text() + begin, text() + positions[k], line_end));
    }
    undecided = cells > limits_.columns || (inner_lines > 0 && expected_ > 0 && cells != expected_) ||
                positions[k] - begin > limits_.record_bytes;
    if (undecided) break;
    add_record(begin, k + 1, lines);
    lines += 1 + inner_lines;
    begin = positions[k] + 1;
    first = k + 1;
  }
  batch.records = begins_.size();
  batch.ends = {positions, first};
  if (batch.records > 0) {
    hand_out(batch, lines, index.may_have_nul ? begin : at, sink);
    at = begin;
  }
  return undecided ? Piece::damaged : Piece::irregular;
}

// Record by record until a stretch is covered. False: the next record needs more text.
bool RecordReader::read_exactly(std::uint32_t& at, bool is_last, RecordSink& sink) {
  const ScanText held{text(), size_, is_last, stream_offset_};
  RecordBatch batch = start_batch(at);
  ends_.clear();
  first_cell_.assign(1, 0);
  begins_.clear();
  line_offsets_.clear();
  std::uint32_t lines = 0, begin = at;
  bool complete = true;
  while (begin < size_ && begin - at < kSmallPiece) {
    complete = scan_.scan(held, begin, scanned_);
    if (!complete) break;
    for (const ScannedRecord::Issue& issue : scanned_.issues) {
      issues_.push_back(
          {issue.code, records_ + begins_.size(), line_ + lines, issue.column, stream_offset_ + issue.position});
    }
    ends_.insert(ends_.end(), scanned_.ends.begin(), scanned_.ends.end());
    add_record(begin, static_cast<std::uint32_t>(ends_.size()), lines);
    lines += scanned_.lines;
    begin = scanned_.next;
    if (scanned_.rest_of_line_dropped) {
      dropping_line_ = true;
      complete = drop_rest_of_line(begin);
      break;
    }
  }
  batch.records = begins_.size();
  batch.ends = ends_;
  if (batch.records > 0) hand_out(batch, lines, begin, sink);
  at = begin;
  return complete;
}

RecordBatch RecordReader::start_batch(std::uint32_t at) const {
  RecordBatch batch;
  batch.text = text();
  batch.dialect = dialect_;
  batch.first_begin = at;
  batch.first_record = records_;
  batch.first_line = line_;
  batch.stream_offset = stream_offset_;
  return batch;
}

void RecordReader::add_record(std::uint32_t begin, std::uint32_t end_cell, std::uint32_t lines_before) {
  begins_.push_back(begin);
  first_cell_.push_back(end_cell);
  line_offsets_.push_back(lines_before);
}

// A batch whose records turn out to be regular says so. NUL bytes are looked for up to `nul_to`.
void RecordReader::hand_out(RecordBatch& batch, std::uint64_t lines, std::uint32_t nul_to, RecordSink& sink) {
  if (!batch.regular) {
    batch.columns = first_cell_[1];
    bool regular = lines == batch.records;
    for (std::size_t r = 1; r < batch.records && regular; ++r) {
      regular =
          first_cell_[r + 1] - first_cell_[r] == batch.columns && begins_[r] == batch.ends[first_cell_[r] - 1] + 1;
    }
    batch.regular = regular;
    if (!regular) {
      batch.columns = 0;
      batch.first_cell = first_cell_;
      batch.begins = begins_;
      batch.line_offsets = lines == batch.records ? std::span<const std::uint32_t>() : line_offsets_;
    }
  }
  // Only at the end of the text does a record end where no separator stands.
  batch.last_unterminated = batch.ends.back() == size_;
  note_nul_bytes(batch, nul_to);
  sort_values(issues_, [](const RecordIssue& a, const RecordIssue& b) {
    return std::tie(a.record, a.stream_offset, a.code) < std::tie(b.record, b.stream_offset, b.code);
  });
  for (const RecordIssue& issue : issues_) sink.on_issue(issue);
  issues_.clear();
  records_ += batch.records;
  line_ += lines;
  sink.on_batch(batch);
}

void RecordReader::note_nul_bytes(const RecordBatch& batch, std::uint32_t to) {
  std::uint32_t at = find_byte(text(), batch.first_begin, to, '\0');
  if (at == to) return;
  for (std::size_t r = 0; r < batch.records; ++r) {
    const std::uint32_t cells = batch.cells(r);
    const std::uint32_t begin = batch.cell_begin(r, 0), end = batch.cell_end(r, cells - 1);
    if (at < begin) at = find_byte(text(), begin, to, '\0');
    if (at == to) break;
    if (at >= end) continue;
    std::uint32_t column = 0;
    while (batch.cell_end(r, column) < at) ++column;
    issues_.push_back({DiagCode::nul_byte, batch.first_record + r, batch.line(r), column + 1, stream_offset_ + at});
    at = find_byte(text(), end, to, '\0');
  }
}

}  // namespace ipi
