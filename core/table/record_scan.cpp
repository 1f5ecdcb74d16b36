#include "table/record_scan.h"

#include <algorithm>
#include <cstring>

namespace ipi {
namespace {

// Position of `c` in [from, to), `to` if there is none.
std::uint32_t find_byte(const char* text, std::uint32_t from, std::uint32_t to, char c) {
  if (from >= to) return to;
  const void* found = std::memchr(text + from, c, to - from);
  return found == nullptr ? to : static_cast<std::uint32_t>(static_cast<const char*>(found) - text);
}

}  // namespace

bool RecordScan::scan(const ScanText& text, std::uint32_t begin, ScannedRecord& record) {
  text_ = text;
  record.ends.clear();
  record.issues.clear();
  record.rest_of_line_dropped = false;

  Line line;
  if (!find_line(begin, line)) return false;
  read_line(line, record.ends);
  if (line.far_opener != kNone && !line.cut) {
    switch (judge_far(line, record.ends)) {
      case Far::need_more: return false;
      case Far::record: take_long_record(begin, record); return true;
      case Far::line: break;
    }
  }
  take_line(line, record);
  return true;
}

bool RecordScan::find_line(std::uint32_t begin, Line& line) {
  const std::uint64_t limit = std::uint64_t{begin} + limits_.record_bytes + 1;
  const auto stop = static_cast<std::uint32_t>(std::min<std::uint64_t>(text_.size, limit));
  line.begin = begin;
  line.end = find_byte(text_.text, begin, stop, dialect_.line_end());
  bytes_examined_ += line.end - begin;
  if (line.end < stop) return true;
  line.cut = stop == limit;
  if (line.cut) --line.end;
  return line.cut || text_.is_last;
}

void RecordScan::read_line(Line& line, std::vector<std::uint32_t>& ends) {
  bytes_examined_ += line.end - line.begin;
  const bool quotes = dialect_.quote == QuoteRule::rfc4180;
  std::uint32_t no_close_from = kNone;
  for (std::uint32_t at = line.begin;; ++at) {
    std::uint32_t separator = kNone;
    if (quotes && at < line.end && text_.text[at] == dialect_.quote_mark) {
      separator = read_quoted_in_line(at, line, no_close_from);
    }
    if (separator == kNone) separator = find_byte(text_.text, at, line.end, dialect_.delimiter);
    ++line.cells;
    if (line.cells <= limits_.columns) ends.push_back(separator);
    if (separator >= line.end) return;
    at = separator;
  }
}

// The separator behind the quoted cell, kNone if nothing in the line closes it. From `no_close_from` on the line is
// known to hold no closing quote.
std::uint32_t RecordScan::read_quoted_in_line(std::uint32_t opener, Line& line, std::uint32_t& no_close_from) {
  const std::uint32_t run_to = run_end(opener, line.end);
  std::uint32_t stray = kNone;
  if ((run_to - opener) % 2 == 0) {
    const std::uint32_t separator = separator_behind(run_to, line.end);
    if (separator != kNone) return separator;
    stray = run_to - 1;
  }
  Close close;
  if (no_close_from == kNone) close = find_close(run_to, line.end);
  if (stray == kNone) stray = close.first_stray;
  if (close.separator == kNone) {
    if (no_close_from == kNone) no_close_from = run_to;
    if (line.far_opener == kNone) {
      line.far_opener = opener;
      line.far_column = line.cells;
      line.far_stray = stray != kNone;
    }
  } else if (line.first_stray == kNone) {
    line.first_stray = stray;
  }
  return close.separator;
}

std::uint32_t RecordScan::run_end(std::uint32_t quote, std::uint32_t stop) const {
  while (quote < stop && text_.text[quote] == dialect_.quote_mark) ++quote;
  return quote;
}

// The separator that stands at `position`, or behind spaces; `stop` counts as one. kNone: something else stands there.
std::uint32_t RecordScan::separator_behind(std::uint32_t position, std::uint32_t stop) const {
  const char* const text = text_.text;
  if (dialect_.delimiter != ' ') {
    while (position < stop && text[position] == ' ') ++position;
  }
  if (position == stop || text[position] == dialect_.delimiter || text[position] == dialect_.line_end())
    return position;
  if (!dialect_.cr_line_ends && text[position] == '\r' && (position + 1 == stop || text[position + 1] == '\n')) {
    return position + 1;
  }
  return kNone;
}

// The first closing quote in [from, stop) for a cell that was opened before: the last of an odd run of quotes, with
// a separator behind it. `from` does not stand behind a quote of the same run.
RecordScan::Close RecordScan::find_close(std::uint32_t from, std::uint32_t stop) {
  Close close;
  std::uint32_t at = from;
  while (true) {
    const std::uint32_t quote = find_byte(text_.text, at, stop, dialect_.quote_mark);
    close.searched_to = quote;
    if (quote == stop) break;
    at = run_end(quote, stop);
    if ((at - quote) % 2 == 0) continue;
    const std::uint32_t separator = separator_behind(at, stop);
    if (separator != kNone) {
      if (stop == text_.size && is_unknown(separator)) break;
      close.separator = separator;
      break;
    }
    if (close.first_stray == kNone) close.first_stray = at - 1;
    close.last_stray = at - 1;
  }
  bytes_examined_ += at - from;
  return close;
}

std::uint32_t RecordScan::find_cell_end(std::uint32_t from, std::uint32_t stop) const {
  const char line_end = dialect_.line_end();
  while (from < stop && text_.text[from] != dialect_.delimiter && text_.text[from] != line_end) ++from;
  return from;
}

void RecordScan::advance(Walk& walk, std::vector<std::uint32_t>* ends) {
  const char* const text = text_.text;
  while (walk.mode != Walk::Mode::ended) {
    const auto at = static_cast<std::uint32_t>(walk.at - text_.stream_offset);
    std::uint32_t separator = kNone;
    if (walk.mode == Walk::Mode::cell_start) {
      if (!advance_from_cell_start(walk, separator)) return;
      if (separator == kNone) continue;
    } else if (walk.mode == Walk::Mode::quoted) {
      const Close close = find_close(at, text_.size);
      if (close.first_stray != kNone && walk.first_stray == UINT64_MAX) {
        walk.first_stray = text_.stream_offset + close.first_stray;
      }
      separator = close.separator;
      if (separator == kNone) {
        walk.at = text_.stream_offset + close.searched_to;
        return;
      }
    } else {
      separator = find_cell_end(at, text_.size);
      bytes_examined_ += separator - at;
      if (is_unknown(separator)) {
        walk.at = text_.stream_offset + separator;
        return;
      }
    }
    ++walk.cells;
    if (ends != nullptr && ends->size() < limits_.columns) ends->push_back(separator);
    const bool ended = separator == text_.size || text[separator] != dialect_.delimiter;
    walk.mode = ended ? Walk::Mode::ended : Walk::Mode::cell_start;
    walk.at = text_.stream_offset + separator + (ended ? 0 : 1);
  }
}

// False: more text is needed to tell. Sets `separator` if the cell ends where its quotes do.
bool RecordScan::advance_from_cell_start(Walk& walk, std::uint32_t& separator) {
  const auto at = static_cast<std::uint32_t>(walk.at - text_.stream_offset);
  if (is_unknown(at)) return false;
  if (at == text_.size || text_.text[at] != dialect_.quote_mark) {
    walk.mode = Walk::Mode::plain;
    return true;
  }
  const std::uint32_t run_to = run_end(at, text_.size);
  if (is_unknown(run_to)) return false;
  if ((run_to - at) % 2 == 0) {
    separator = separator_behind(run_to, text_.size);
    if (separator != kNone) return !is_unknown(separator);
    if (walk.first_stray == UINT64_MAX) walk.first_stray = text_.stream_offset + run_to - 1;
  }
  walk.mode = Walk::Mode::quoted;
  walk.at = text_.stream_offset + run_to;
  return true;
}

// Finds the closing quote behind `from`, a line end, for cells opened in the line before. True if it is known.
bool RecordScan::find_far_close(std::uint32_t from) {
  const std::uint64_t offset = text_.stream_offset + from;
  if (!far_known_ || offset > far_to_) {
    far_known_ = true;
    far_found_ = false;
    far_to_ = offset;
    far_last_stray_ = 0;
  }
  while (!far_found_) {
    const Close close = find_close(static_cast<std::uint32_t>(far_to_ - text_.stream_offset), text_.size);
    if (close.last_stray != kNone) far_last_stray_ = text_.stream_offset + close.last_stray;
    far_to_ = text_.stream_offset + close.searched_to;
    if (close.separator == kNone) return false;
    far_found_ = true;
    far_tail_ = {};
    far_tail_.at = text_.stream_offset + close.separator;
    far_tail_.mode = Walk::Mode::plain;  // an empty rest of the quoted cell: counts as the cell
  }
  return true;
}

// The record as rule 1 has it spans lines: is it that, or its first line alone?
RecordScan::Far RecordScan::judge_far(const Line& line, const std::vector<std::uint32_t>& ends) {
  const bool nothing_follows = text_.is_last || beyond_limit(line.begin, text_.size);
  if (!find_far_close(line.end)) return nothing_follows ? Far::line : Far::need_more;
  advance(far_tail_, nullptr);
  const std::uint64_t record_end = far_tail_.at - text_.stream_offset;
  if (far_tail_.mode != Walk::Mode::ended) return nothing_follows ? Far::line : Far::need_more;
  if (beyond_limit(line.begin, record_end)) return Far::line;

  const bool stray = line.first_stray != kNone || line.far_stray || far_tail_.first_stray != UINT64_MAX ||
                     far_last_stray_ > text_.stream_offset + line.end;
  const bool suspect = expected_ > 0 && (stray || line.far_column + far_tail_.cells != expected_);
  if (!suspect) return Far::record;
  return line.cells == expected_ || cell_to_widen(line, ends) != kNone ? Far::line : Far::record;
}

void RecordScan::take_long_record(std::uint32_t begin, ScannedRecord& record) {
  Walk walk;
  walk.at = text_.stream_offset + begin;
  record.ends.clear();
  advance(walk, &record.ends);
  const auto end = static_cast<std::uint32_t>(walk.at - text_.stream_offset);
  record.next = std::min(end + 1, text_.size);
  record.lines = 1 + static_cast<std::uint32_t>(std::count(text_.text + begin, text_.text + end, dialect_.line_end()));
  cap_columns(begin, walk.cells, end, record);
  if (walk.first_stray != UINT64_MAX) {
    note(DiagCode::stray_quote, static_cast<std::uint32_t>(walk.first_stray - text_.stream_offset), record);
  }
}

void RecordScan::take_line(const Line& line, ScannedRecord& record) {
  record.lines = 1;
  record.next = line.cut ? line.end : std::min(line.end + 1, text_.size);
  std::uint32_t stray = line.first_stray;
  const std::uint32_t widened = cell_to_widen(line, record.ends);
  if (widened != kNone) {
    stray = widened == 0 ? line.begin : record.ends[widened - 1] + 1;
    const auto first = record.ends.begin() + widened;
    record.ends.erase(first, first + (line.cells - expected_));
  } else {
    cap_columns(line.begin, line.cells, line.end, record);
  }
  if (stray != kNone) note(DiagCode::stray_quote, stray, record);
  if (line.far_opener != kNone) note(DiagCode::quote_unclosed, line.far_opener, record);
  if (line.cut) {
    record.rest_of_line_dropped = true;
    note(DiagCode::cell_too_long, record.ends.size() == 1 ? line.begin : record.ends[record.ends.size() - 2] + 1,
         record);
  }
}

void RecordScan::note(DiagCode code, std::uint32_t position, ScannedRecord& record) {
  const auto cell = std::lower_bound(record.ends.begin(), record.ends.end(), position);
  record.issues.push_back({code, static_cast<std::uint32_t>(cell - record.ends.begin()) + 1, position});
}

// Rule 5: the index of the one quoted cell that can take in the surplus cells behind it, kNone if there is not
// exactly one.
std::uint32_t RecordScan::cell_to_widen(const Line& line, const std::vector<std::uint32_t>& ends) const {
  if (dialect_.quote != QuoteRule::rfc4180 || expected_ == 0 || line.cells <= expected_ || line.cells != ends.size()) {
    return kNone;
  }
  const std::uint32_t surplus = line.cells - expected_;
  std::uint32_t found = kNone, last_quoted = kNone;
  for (std::uint32_t i = 0; i < line.cells; ++i) {
    const std::uint32_t begin = i == 0 ? line.begin : ends[i - 1] + 1;
    std::uint32_t end = ends[i];
    if (end > begin && text_.text[begin] == dialect_.quote_mark) last_quoted = i;
    if (last_quoted == kNone || i - last_quoted != surplus) continue;
    if (i + 1 == line.cells && end > begin && text_.text[end - 1] == '\r') --end;
    while (end > begin && text_.text[end - 1] == ' ') --end;
    if (end == begin || text_.text[end - 1] != dialect_.quote_mark) continue;
    if (found != kNone) return kNone;
    found = last_quoted;
  }
  return found;
}

void RecordScan::cap_columns(std::uint32_t begin, std::uint32_t cells, std::uint32_t end, ScannedRecord& record) const {
  if (cells <= limits_.columns) return;
  record.ends.back() = end;
  const std::uint32_t last_begin = limits_.columns == 1 ? begin : record.ends[limits_.columns - 2] + 1;
  note(DiagCode::too_many_columns, last_begin, record);
}

}  // namespace ipi
