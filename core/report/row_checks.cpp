#include "report/row_checks.h"

#include <algorithm>
#include <string>

#include "base/fast_text.h"
#include "report/marketplace_names.h"
#include "table/cell_text.h"

namespace ipi {
namespace {

constexpr std::string_view kNbsp = "\xC2\xA0";

// Eight bytes at once: adding what a character lacks to 0x80 sets the highest bit of its byte.
bool all_digits_or_capitals(std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kHighest = 0x80 * kOnes;
  const std::uint64_t digits = (word + (0x80 - '0') * kOnes) & ~(word + (0x7F - '9') * kOnes);
  const std::uint64_t capitals = (word + (0x80 - 'A') * kOnes) & ~(word + (0x7F - 'Z') * kOnes);
  return (word & kHighest) == 0 && ((digits | capitals) & kHighest) == kHighest;
}

}  // namespace

std::string_view trim(std::string_view text) {
  // Nearly all: a visible ASCII character at either end.
  const auto visible = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
  if (text.empty() || (visible(text.front()) && visible(text.back()))) return text;
  for (;;) {
    if (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNbsp)) {
      text.remove_prefix(kNbsp.size());
    } else {
      break;
    }
  }
  for (;;) {
    if (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNbsp)) {
      text.remove_suffix(kNbsp.size());
    } else {
      return text;
    }
  }
}

bool looks_like_asin(std::string_view text) {
  if (text.size() != 10) return false;
  if (text[0] == 'B' && text[1] == '0' && all_digits_or_capitals(load_word(text.data() + 2))) return true;
  const bool book =
      std::all_of(text.begin(), text.end() - 1, is_digit) && (is_digit(text.back()) || text.back() == 'X');
  return book;
}

bool asin_stands_elsewhere(const RecordBatch& batch, std::size_t record, std::uint32_t asin_column) {
  std::string scratch;
  const std::uint32_t cells = batch.cells(record);
  const auto text = [&](std::uint32_t column) { return trim(batch.cell(record, column, scratch)); };
  if (asin_column < cells) {
    const std::string_view own = text(asin_column);
    if (own.empty() || looks_like_asin(own)) return false;
  }
  // Only the neighbours: rows shift by one to three columns. Source: reports.md 0.2.
  const std::uint32_t from = asin_column > 3 ? asin_column - 3 : 0;
  const std::uint32_t to = std::min(asin_column + 4, cells);
  for (std::uint32_t column = from; column < to; ++column) {
    const std::string_view near = column == asin_column ? std::string_view() : text(column);
    if (near.starts_with("B0") && looks_like_asin(near)) return true;
  }
  return false;
}

Parsed<std::int32_t> parse_word(std::string_view text, ColumnType type, const NumberStyle& style) {
  if (is_missing(text)) return {0, CellFault::missing};
  if (type == ColumnType::marketplace) {
    const Marketplace marketplace = parse_marketplace(text);
    const bool known = marketplace != Marketplace::unknown;
    return {static_cast<std::int32_t>(marketplace), known ? CellFault::none : CellFault::missing};
  }
  if (type == ColumnType::flag_or_count) {
    const Parsed<std::int32_t> count = parse_count(text, style);
    if (count.fault == CellFault::none) return count;
  }
  const Parsed<bool> flag = parse_flag(text);
  return {flag.value ? 1 : 0, flag.fault};
}

bool refutes_date_order(std::string_view text, const NumberStyle& style) {
  NumberStyle other = style;
  other.date_order = style.date_order == DateOrder::dmy ? DateOrder::mdy : DateOrder::dmy;
  return parse_day(text, style).fault == CellFault::unreadable && parse_day(text, other).fault == CellFault::none;
}

bool refutes_decimal_mark(std::string_view text, const NumberStyle& style) {
  const std::string_view cells[] = {text};
  const MarkEvidence evidence = sniff_decimal_mark(cells);
  return (evidence == MarkEvidence::comma && style.decimal_mark == '.') ||
         (evidence == MarkEvidence::point && style.decimal_mark == ',');
}

}  // namespace ipi
