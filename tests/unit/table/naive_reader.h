// The rules of core/table/record_scan.h once more, on the whole text, with no window, no memory of what was found
// ahead and no care for time: the oracle that the reader is compared with.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "table/record_scan.h"

namespace ipi {

struct NaiveRecord {
  std::size_t begin = 0;
  std::vector<std::size_t> ends;
  std::uint64_t line = 1;
  std::optional<std::size_t> stray, unclosed;  // positions
  bool cut = false, capped = false;
  friend bool operator==(const NaiveRecord&, const NaiveRecord&) = default;
};

class NaiveReader {
 public:
  NaiveReader(std::string_view text, const Dialect& dialect, std::uint32_t expected, const Limits& limits)
      : text_(text), dialect_(dialect), expected_(expected), limits_(limits) {}

  std::vector<NaiveRecord> read() {
    std::vector<NaiveRecord> records;
    std::uint64_t line = 1;
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t next = 0;
      NaiveRecord record = read_record(at, next);
      record.begin = at;
      record.line = line;
      line += static_cast<std::uint64_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at),
                                                    text_.begin() + static_cast<std::ptrdiff_t>(next),
                                                    dialect_.line_end()));
      if (record.ends.size() > limits_.columns) {
        record.ends[limits_.columns - 1] = record.ends.back();
        record.ends.resize(limits_.columns);
        record.capped = true;
      }
      records.push_back(record);
      at = next;
    }
    return records;
  }

 private:
  bool quote_at(std::size_t at) const { return at < text_.size() && text_[at] == dialect_.quote_mark; }
  bool line_end_at(std::size_t at) const { return at >= text_.size() || text_[at] == dialect_.line_end(); }

  // Separator behind a closing quote that stands before `at`.
  std::optional<std::size_t> separator_behind(std::size_t at) const {
    while (dialect_.delimiter != ' ' && at < text_.size() && text_[at] == ' ') ++at;
    if (line_end_at(at) || text_[at] == dialect_.delimiter) return std::min(at, text_.size());
    if (!dialect_.cr_line_ends && text_[at] == '\r' && line_end_at(at + 1)) return std::min(at + 1, text_.size());
    return std::nullopt;
  }
  // Of the quoted cell opened at `at`, with a separator at or before `limit`.
  std::optional<std::size_t> close(std::size_t at, std::size_t limit, std::optional<std::size_t>& stray) const {
    for (std::size_t i = at + 1; i < text_.size() && i <= limit; ++i) {
      if (!quote_at(i)) continue;
      if (quote_at(i + 1)) {
        ++i;
        continue;
      }
      if (const auto separator = separator_behind(i + 1)) {
        if (*separator <= limit) return separator;
        return std::nullopt;
      }
      if (!stray) stray = i;
    }
    return std::nullopt;
  }
  std::size_t plain_end(std::size_t at, std::size_t limit) const {
    while (at < limit && text_[at] != dialect_.delimiter && !line_end_at(at)) ++at;
    return at;
  }

  NaiveRecord read_record(std::size_t begin, std::size_t& next) const {
    std::size_t line_end = begin;
    while (!line_end_at(line_end)) ++line_end;
    const std::size_t limit = begin + limits_.record_bytes;
    const bool cut = line_end > limit;
    NaiveRecord alone = read_line(begin, cut ? limit : line_end);
    const std::size_t cells_alone = alone.ends.size();
    widen(begin, alone);
    if (cut) {
      alone.cut = true;
    } else if (alone.unclosed) {
      const auto record = read_by_quotes(begin, limit);
      if (record && !(expected_ > 0 && (record->stray || record->ends.size() != expected_) &&
                      (cells_alone == expected_ || alone.ends.size() == expected_))) {
        next = std::min(record->ends.back() + 1, text_.size());
        return *record;
      }
    }
    next = std::min(line_end + 1, text_.size());
    return alone;
  }

  std::optional<NaiveRecord> read_by_quotes(std::size_t begin, std::size_t limit) const {
    NaiveRecord record;
    for (std::size_t at = begin;; ++at) {
      std::size_t end = 0;
      if (quote_at(at)) {
        std::optional<std::size_t> stray;
        const auto closed = close(at, limit, stray);
        if (!closed) return std::nullopt;
        if (!record.stray) record.stray = stray;
        end = *closed;
      } else {
        end = plain_end(at, text_.size());
      }
      if (end > limit) return std::nullopt;
      record.ends.push_back(end);
      if (line_end_at(end)) return record;
      at = end;
    }
  }

  NaiveRecord read_line(std::size_t begin, std::size_t line_end) const {
    NaiveRecord record;
    // As if nothing followed the line.
    const NaiveReader line(text_.substr(0, line_end), dialect_, expected_, limits_);
    for (std::size_t at = begin;; ++at) {
      std::size_t end = line.plain_end(at, line_end);
      if (dialect_.quote == QuoteRule::rfc4180 && line.quote_at(at)) {
        std::optional<std::size_t> stray;
        if (const auto closed = line.close(at, line_end, stray)) {
          end = *closed;
          if (!record.stray) record.stray = stray;
        } else if (!record.unclosed) {
          record.unclosed = at;
        }
      }
      record.ends.push_back(end);
      if (end >= line_end) return record;
      at = end;
    }
  }

  void widen(std::size_t begin, NaiveRecord& record) const {
    if (dialect_.quote != QuoteRule::rfc4180 || expected_ == 0 || record.ends.size() <= expected_) return;
    if (record.ends.size() > limits_.columns) return;
    const std::size_t surplus = record.ends.size() - expected_;
    std::vector<std::size_t> candidates;
    const auto cell_begin = [&](std::size_t i) { return i == 0 ? begin : record.ends[i - 1] + 1; };
    const auto opens = [&](std::size_t i) { return record.ends[i] > cell_begin(i) && quote_at(cell_begin(i)); };
    const auto closes = [&](std::size_t i) {
      std::string_view cell = text_.substr(cell_begin(i), record.ends[i] - cell_begin(i));
      if (i + 1 == record.ends.size() && cell.ends_with('\r')) cell.remove_suffix(1);
      while (cell.ends_with(' ')) cell.remove_suffix(1);
      return cell.ends_with(dialect_.quote_mark);
    };
    for (std::size_t i = 0; i + surplus < record.ends.size(); ++i) {
      bool fits = opens(i) && closes(i + surplus);
      for (std::size_t k = i + 1; k <= i + surplus; ++k) fits = fits && !opens(k);
      if (fits) candidates.push_back(i);
    }
    if (candidates.size() != 1) return;
    record.stray = cell_begin(candidates[0]);
    const auto first = record.ends.begin() + static_cast<std::ptrdiff_t>(candidates[0]);
    record.ends.erase(first, first + static_cast<std::ptrdiff_t>(surplus));
  }

  std::string_view text_;
  Dialect dialect_;
  std::uint32_t expected_;
  Limits limits_;
};

}  // namespace ipi
