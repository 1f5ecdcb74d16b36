// RecordReader: decoded text in, in pieces of any size; batches of complete records out, in order. Any split of the
// text gives the same records, issues, lines and offsets; only where batches begin may differ.
//
// Memory: a window that holds a few records more than the batch at hand, and grows for a long record up to twice
// Limits::record_bytes. A blank line is a record with one empty cell; a last line without a line end is a record; an
// empty text has none.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "table/block_index.h"
#include "table/record_batch.h"
#include "table/record_scan.h"

namespace ipi {

// How separators are found. The results are the same; tests and the benchmark compare them.
enum class IndexMethod : std::uint8_t { simd, scalar, record_by_record };

class RecordReader {
 public:
  explicit RecordReader(const Dialect& dialect, const Limits& limits = {}, IndexMethod method = IndexMethod::simd);

  // The number of cells that a record should have; damaged records are healed towards it. 0 = unknown. Call it before
  // the first feed.
  void expect_columns(std::uint32_t columns);

  void feed(std::string_view text, RecordSink& sink);
  // The text is complete: hands out what is left. Feed nothing afterwards.
  void finish(RecordSink& sink);

  // Offset of the first byte that was not handed out yet: no later record or issue begins before it.
  std::uint64_t held_from() const { return stream_offset_; }

  // Bytes looked at so far by all stages: the tests' measure of linear time.
  std::uint64_t bytes_examined() const { return bytes_indexed_ + scan_.bytes_examined(); }

 private:
  const char* text() const { return buffer_.get() + kPadding; }
  char* text() { return buffer_.get() + kPadding; }
  std::uint32_t wanted_size() const;
  void make_room(std::uint32_t bytes);
  void drain(bool is_last, RecordSink& sink);
  void compact(std::uint32_t consumed);
  bool drop_rest_of_line(std::uint32_t& at);

  // Each reads records from `at` on, hands them out and moves `at` behind them.
  enum class Piece : std::uint8_t { clean, irregular, damaged };
  Piece read_piece(std::uint32_t& at, std::uint32_t to, RecordSink& sink);
  bool read_regular(std::uint32_t& at, std::uint32_t to, const BlockIndex& index, RecordSink& sink);
  Piece read_indexed(std::uint32_t& at, const BlockIndex& index, RecordSink& sink);
  bool read_exactly(std::uint32_t& at, bool is_last, RecordSink& sink);

  RecordBatch start_batch(std::uint32_t at) const;
  void add_record(std::uint32_t begin, std::uint32_t end_cell, std::uint32_t lines_before);
  void hand_out(RecordBatch& batch, std::uint64_t lines, std::uint32_t nul_to, RecordSink& sink);
  void note_nul_bytes(const RecordBatch& batch, std::uint32_t to);

  static constexpr std::uint32_t kPadding = 64;
  static constexpr std::uint32_t kSmallPiece = 4096;

  Dialect dialect_;
  Limits limits_;
  IndexMethod method_;
  RecordScan scan_;
  std::uint32_t expected_ = 0;

  std::unique_ptr<char[]> buffer_;
  std::uint32_t capacity_ = 0;  // without the padding at both ends
  std::uint32_t size_ = 0;      // bytes held
  std::uint32_t tail_ = 0;      // of these, the incomplete record that the last drain left
  std::uint32_t piece_ = 0;     // bytes that the next index covers: small behind damage, then growing again
  bool dropping_line_ = false;

  std::uint64_t stream_offset_ = 0;  // of text()[0]
  std::uint64_t records_ = 0;        // handed out so far
  LineNo line_ = 1;                  // of the next record
  std::uint64_t bytes_indexed_ = 0;

  std::unique_ptr<std::uint32_t[]> positions_;
  std::size_t positions_room_ = 0;
  std::vector<std::uint32_t> ends_, first_cell_, begins_, line_offsets_;
  std::vector<RecordIssue> issues_;
  ScannedRecord scanned_;
};

}  // namespace ipi
