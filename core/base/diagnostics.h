// Diagnostics: every cell, row or file that was skipped, repaired or guessed is counted here under a code, with
// the first samples kept. Codes cross to the page and the program; the sentences live there.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace ipi {

// What became of the thing that the code is about.
enum class Effect : std::uint8_t {
  note,           // nothing lost; a decision that the user should know
  cell_repaired,  // the value was read another way than it stands
  cell_missing,   // the value is treated as not in the file
  row_set_aside,  // the row is not used
  file_refused,   // nothing of the file is used
};

enum class DiagCode : std::uint8_t {
  // Cells.
  number_unreadable,
  date_unreadable,
  flag_unreadable,
  negative_quantity,
  undecodable_bytes,
  nul_byte,
  stray_quote,
  quote_unclosed,
  cell_too_long,
  too_many_columns,
  // Rows.
  row_too_short,
  row_too_long,
  row_shifted,
  row_broken,
  row_without_key,
  row_repeated,
  row_conflicting,
  sku_damaged,
  asin_malformed,
  total_mismatch,
  marketplace_unknown,
  currency_mixed,
  currency_foreign,
  sku_zeros_lost,
  // Decisions about a whole file.
  header_duplicate,
  header_empty,
  header_near_miss,
  preamble_skipped,
  column_missing,
  column_unknown,
  date_order_assumed,
  decimal_mark_assumed,
  as_of_assumed,
  encoding_guessed,
  replacement_characters,
  header_only,
  period_unknown,
  last_line_cut,
  repeated_file,
  // Refusals.
  file_empty,
  unknown_report,
  known_not_used,
  column_required,
  html_page,
  spreadsheet_file,
  binary_file,
  error_sentence,
  receipt_not_report,
  json_damaged,
  json_too_large,
  archive_damaged,
  archive_too_large,
  archive_empty,
  file_changed,
  file_unreadable,
  out_of_memory,
  engine_crashed,  // our bug: the page gave the file up and read the others again
  engine_hung,
};

struct DiagInfo {
  DiagCode code;
  std::string_view name;  // as in JSON: snake_case
  Effect effect;
};

// One row per code, in the order of DiagCode.
std::span<const DiagInfo> diag_table();
const DiagInfo& info(DiagCode code);

// Where something stands in a file. Line and column are 1-based, 0 = not applicable; byte_offset counts source
// bytes (of the unpacked member, where the file is an archive).
struct Place {
  LineNo line = 0;
  std::uint32_t column = 0;
  std::uint64_t byte_offset = 0;
};

struct DiagSample {
  Place place;
  std::string text;  // as it stands in the file, cut at 120 bytes on a character boundary
};

// All findings of one (code, column).
struct DiagEntry {
  DiagCode code;
  std::string column;  // header as it stands in the file; empty for rows and files
  std::uint64_t count = 0;
  std::vector<DiagSample> samples;  // the first kSamplesKept
};

class Diagnostics {
 public:
  static constexpr std::size_t kSamplesKept = 20;

  void add(DiagCode code, std::string_view column, Place place, std::string_view text);
  void add(DiagCode code, std::string_view text = {}) { add(code, {}, {}, text); }
  // Many at once, with one sample.
  void add_counted(DiagCode code, std::uint64_t count, Place place, std::string_view text);

  // In the order of first appearance, which is the order of the file.
  const std::vector<DiagEntry>& entries() const { return entries_; }
  std::uint64_t count(DiagCode code) const;
  // Takes back what was said under a code: decisions that are made anew with every analysis.
  void remove(DiagCode code);
  void clear() { entries_.clear(); }

 private:
  std::vector<DiagEntry> entries_;
};

// Cuts at most `limit` bytes without splitting a UTF-8 character.
std::string_view cut_text(std::string_view text, std::size_t limit);

}  // namespace ipi
