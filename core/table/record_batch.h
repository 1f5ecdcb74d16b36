// RecordBatch: complete records of one window of decoded text, as positions. The RecordReader hands batches to a
// RecordSink; nothing is copied and nothing is a string until somebody asks for a cell.
//
// A cell is the bytes between two separators. Cells of a quoted dialect still carry their quotes: cell() takes them
// off, and asks for scratch space only where a doubled quote has to be undone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/ids.h"

namespace ipi {

enum class QuoteRule : std::uint8_t {
  none,     // a quote is an ordinary character (tab files)
  wrapped,  // tab file whose header cells are all in quotes: one pair comes off, tabs and line ends always split
  rfc4180,  // comma and semicolon files
};

struct Dialect {
  char delimiter = '\t';
  QuoteRule quote = QuoteRule::none;
  bool cr_line_ends = false;  // lines end in a lone CR; otherwise in LF, with a CR before it taken off
  char quote_mark = '"';
  char line_end() const { return cr_line_ends ? '\r' : '\n'; }
  friend bool operator==(const Dialect&, const Dialect&) = default;
};

struct RecordBatch {
  const char* text = nullptr;  // 64 readable bytes stand before and behind the window
  Dialect dialect;
  std::size_t records = 0;
  // Position of the separator (delimiter, line end or end of text) that ends each cell, record after record.
  std::span<const std::uint32_t> ends;
  // first_cell[r] is the index in `ends` of record r's first cell; records + 1 entries. Empty when `regular`.
  std::span<const std::uint32_t> first_cell;
  // Position of each record's first byte; empty when `regular` (then it follows the separator before it).
  std::span<const std::uint32_t> begins;
  // Every record has exactly `columns` cells, one physical line each, and record r + 1 follows record r.
  bool regular = false;
  std::uint32_t columns = 0;
  std::uint32_t first_begin = 0;                // position of record 0's first byte
  std::uint64_t first_record = 0;               // number of record 0 in the file, 0-based, header and preamble counted
  LineNo first_line = 1;                        // physical line of record 0
  std::span<const std::uint32_t> line_offsets;  // physical line of record r less first_line; empty: it is r
  std::uint64_t stream_offset = 0;              // offset of text[0] in the decoded stream
  bool last_unterminated = false;               // the last record ends with the text, without a line end: it may be cut

  std::uint32_t cells(std::size_t record) const {
    return regular ? columns : first_cell[record + 1] - first_cell[record];
  }
  LineNo line(std::size_t record) const { return first_line + (line_offsets.empty() ? record : line_offsets[record]); }
  // Raw bytes of a cell as [begin, end) positions, quotes and a CR before the line end included.
  std::uint32_t cell_begin(std::size_t record, std::uint32_t column) const {
    if (regular) {
      const std::size_t k = record * columns + column;
      return k == 0 ? first_begin : ends[k - 1] + 1;
    }
    return column == 0 ? begins[record] : ends[first_cell[record] + column - 1] + 1;
  }
  std::uint32_t cell_end(std::size_t record, std::uint32_t column) const {
    return regular ? ends[record * columns + column] : ends[first_cell[record] + column];
  }
  // Text of a cell: quotes off, doubled quotes undone into `scratch`, CR before the line end off.
  // Precondition: column < cells(record). The view lives until the batch or `scratch` changes.
  std::string_view cell(std::size_t record, std::uint32_t column, std::string& scratch) const;
  std::uint64_t cell_stream_offset(std::size_t record, std::uint32_t column) const {
    return stream_offset + cell_begin(record, column);
  }
};

// Something the reader had to say about a record, in the order of the file.
struct RecordIssue {
  DiagCode code;  // stray_quote, quote_unclosed, nul_byte, cell_too_long, too_many_columns, row_broken …
  std::uint64_t record;
  LineNo line;
  std::uint32_t column;         // 1-based cell in the record
  std::uint64_t stream_offset;  // in the decoded stream
};

class RecordSink {
 public:
  virtual ~RecordSink() = default;
  // Called with batches in the order of the file; the spans live until the call returns.
  virtual void on_batch(const RecordBatch& batch) = 0;
  // Called before the batch that holds the record.
  virtual void on_issue(const RecordIssue& issue) = 0;
};

}  // namespace ipi
