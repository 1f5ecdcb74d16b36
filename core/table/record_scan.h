// RecordScan: reads one record exactly, whatever its quotes look like. The slow path behind block_index.h, and the
// place where the meaning of misplaced quotes is decided.
//
// The rules, in the order in which they apply (rfc4180; other dialects only split):
//  1. A quote opens a cell only as its first byte. Inside, two quotes are one; a quote followed by the delimiter, a
//     line end or the end of the text closes, spaces before those are dropped; any other quote is data (stray_quote).
//  2. A quoted cell closes on its own physical line if it can, else at the next closing quote behind the line.
//  3. If there is none within Limits::record_bytes, the opening quote was data (quote_unclosed): the record is its
//     first physical line, and reading goes on with the next one.
//  4. Healing. The record is also its first physical line alone, opening quotes without a partner in it being data,
//     if the number of columns is known, that line has exactly as many, and the longer record is suspect: it has
//     another number of cells, or stray quotes.
//  5. A single line with m cells too many is healed if exactly one quoted cell can take in the m cells behind it:
//     none of these starts with a quote and the last one ends with one ("Pipe 5", 6" and 7"").
//
// Time is linear over a whole file, however hostile: what was found ahead (the next closing quote, the end of the
// record behind it) is remembered, so re-reading a record as a line never searches the same bytes again.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "table/record_batch.h"

namespace ipi {

struct Limits {
  std::uint32_t record_bytes = 16u << 20;  // a longer record is cut (cell_too_long)
  std::uint32_t columns = 4096;            // what follows stays in the last cell (too_many_columns)
  std::uint32_t window_bytes = 256u << 10;
};

// Text held at the moment. Positions count from `text`.
struct ScanText {
  const char* text = nullptr;
  std::uint32_t size = 0;
  bool is_last = false;             // no text follows
  std::uint64_t stream_offset = 0;  // of text[0]
};

struct ScannedRecord {
  struct Issue {
    DiagCode code;
    std::uint32_t column;    // 1-based
    std::uint32_t position;  // in the text
  };
  std::vector<std::uint32_t> ends;  // as RecordBatch::ends
  std::uint32_t next = 0;           // first byte of the next record
  std::uint32_t lines = 1;          // physical lines that it spans
  bool rest_of_line_dropped = false;
  std::vector<Issue> issues;
};

class RecordScan {
 public:
  RecordScan(const Dialect& dialect, const Limits& limits) : dialect_(dialect), limits_(limits) {}
  void expect_columns(std::uint32_t columns) { expected_ = columns; }

  // Reads the record that starts at `begin` < text.size. False: it does not end in the text held, more is needed.
  bool scan(const ScanText& text, std::uint32_t begin, ScannedRecord& record);
  // Bytes looked at so far: the tests' measure of linear time.
  std::uint64_t bytes_examined() const { return bytes_examined_; }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  struct Line {
    std::uint32_t end = 0;            // position of the line end, or of the end of the text
    std::uint32_t far_opener = kNone;  // first opening quote without a partner in the line
    std::uint32_t far_column = 0;      // its cell, 0-based
    std::uint32_t first_stray = kNone;
    std::uint32_t stray_column = 0;
    bool has_quotes = false;
  };
  // Where a quoted cell ends. `next` is the separator behind it.
  struct Close {
    std::uint32_t next = kNone;
    std::uint32_t first_stray = kNone;
    std::uint32_t last_stray = kNone;
    std::uint32_t stopped_at = 0;  // next == kNone: no closing quote before this position
  };
  // The rest of a record behind a quoted cell that spans lines.
  struct Tail {
    std::uint64_t from = UINT64_MAX;  // stream offset of the separator it starts at
    std::uint32_t cells = 0;
    std::uint32_t end = 0;  // position of the record's line end
    bool stray = false;
    bool ended = false;
  };

  bool find_line_end(std::uint32_t begin, std::uint32_t& line_end, bool& cut);
  void read_line(std::uint32_t begin, std::uint32_t line_end, std::vector<std::uint32_t>& ends, Line& line);
  Close close_of(std::uint32_t opener, std::uint32_t limit);
  Close find_close(std::uint32_t from, std::uint32_t limit);
  std::uint32_t separator_behind(std::uint32_t position) const;
  Close far_close(std::uint32_t line_end);
  Tail read_tail(std::uint32_t separator, std::vector<std::uint32_t>* ends, Line* strays);
  const Tail& tail_of(std::uint32_t separator);
  bool scan_far(std::uint32_t begin, Line& line, ScannedRecord& record, bool& settled);
  void take_long_record(const Close& close, const Line& line, ScannedRecord& record);
  bool widen(std::uint32_t begin, ScannedRecord& record) const;
  void finish_line(const Line& line, bool cut, std::uint32_t begin, ScannedRecord& record);
  void cap_columns(ScannedRecord& record) const;
  bool is_separator(char c) const { return c == dialect_.delimiter || c == dialect_.line_end(); }

  Dialect dialect_;
  Limits limits_;
  std::uint32_t expected_ = 0;
  ScanText text_;
  std::uint64_t bytes_examined_ = 0;

  // Between these stream offsets there is no closing quote for a cell opened before `far_from_`; if far_found_, the
  // first one stands just behind, with its separator at far_next_.
  std::uint64_t far_from_ = 0, far_to_ = 0, far_next_ = 0, far_last_stray_ = 0;
  bool far_valid_ = false, far_found_ = false, far_has_stray_ = false;
  Tail tail_;
};

}  // namespace ipi
