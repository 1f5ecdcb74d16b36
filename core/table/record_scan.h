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

  // What reading the first physical line alone gave.
  struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;    // position of the line end, or of the end of the text
    std::uint32_t cells = 0;  // the record's `ends` may hold fewer (Limits::columns)
    bool cut = false;
    std::uint32_t first_stray = kNone;
    // The first opening quote without a partner in the line, its cell, and whether stray quotes follow it.
    std::uint32_t far_opener = kNone, far_column = 0;
    bool far_stray = false;
  };
  struct Close {
    std::uint32_t separator = kNone;  // behind the closing quote
    std::uint32_t first_stray = kNone, last_stray = kNone;
    std::uint32_t searched_to = 0;  // separator == kNone: no closing quote before this position
  };
  // Reads on by rule 1 from a place in a record, as far as there is text, and later on from there.
  struct Walk {
    enum class Mode : std::uint8_t { cell_start, plain, quoted, ended };
    Mode mode = Mode::cell_start;
    std::uint64_t at = 0;  // stream offset; when ended, of the record's line end
    std::uint32_t cells = 0;
    std::uint64_t first_stray = UINT64_MAX;
  };

  bool find_line(std::uint32_t begin, Line& line);
  void read_line(Line& line, std::vector<std::uint32_t>& ends);
  std::uint32_t read_quoted_in_line(std::uint32_t opener, Line& line, std::uint32_t& no_close_from);
  enum class Far : std::uint8_t { need_more, line, record };
  Far judge_far(const Line& line, const std::vector<std::uint32_t>& ends);
  bool find_far_close(std::uint32_t from);
  void advance(Walk& walk, std::vector<std::uint32_t>* ends);
  bool advance_from_cell_start(Walk& walk, std::uint32_t& separator);
  void take_long_record(std::uint32_t begin, ScannedRecord& record);
  void take_line(const Line& line, ScannedRecord& record);
  std::uint32_t cell_to_widen(const Line& line, const std::vector<std::uint32_t>& ends) const;
  static void note(DiagCode code, std::uint32_t position, ScannedRecord& record);
  void cap_columns(std::uint32_t begin, std::uint32_t cells, std::uint32_t end, ScannedRecord& record) const;

  Close find_close(std::uint32_t from, std::uint32_t stop);
  std::uint32_t separator_behind(std::uint32_t position, std::uint32_t stop) const;
  std::uint32_t run_end(std::uint32_t quote, std::uint32_t stop) const;
  std::uint32_t find_cell_end(std::uint32_t from, std::uint32_t stop) const;
  bool is_unknown(std::uint32_t separator) const { return separator == text_.size && !text_.is_last; }
  bool beyond_limit(std::uint32_t begin, std::uint64_t position) const {
    return position - begin > limits_.record_bytes;
  }

  Dialect dialect_;
  Limits limits_;
  std::uint32_t expected_ = 0;
  ScanText text_;
  std::uint64_t bytes_examined_ = 0;

  // Nothing closes a quoted cell between the line ends already asked about and far_to_ (a stream offset). If found,
  // the closing quote stands at far_to_ and far_tail_ reads the record from behind it.
  bool far_known_ = false, far_found_ = false;
  std::uint64_t far_to_ = 0, far_last_stray_ = 0;
  Walk far_tail_;
};

}  // namespace ipi
