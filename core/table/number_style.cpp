#include "table/number_style.h"

#include <algorithm>

#include "table/cell.h"
#include "table/cell_text.h"

namespace ipi {
namespace {

struct Votes {
  bool point = false, comma = false, open = false;
};

// Marks that stand before a digit, in the number that the cell holds.
void vote(std::string_view cell, Votes& votes) {
  if (std::none_of(cell.begin(), cell.end(), [](char c) { return c == '.' || c == ','; })) return;  // most of them
  int points = 0, commas = 0, letters = 0;
  char last_mark = 0;
  int digits_before_mark = 0, digits = 0;
  bool leading_zero = false;
  for (const char c : trim_cell(cell)) {
    letters += is_letter(c) ? 1 : 0;
    if (is_digit(c)) {
      if (last_mark == 0) {
        leading_zero = digits_before_mark == 0 && c == '0';
        ++digits_before_mark;
      }
      ++digits;
    } else if (c == '.' || c == ',') {
      (c == '.' ? points : commas) += 1;
      last_mark = c;
      digits = 0;
    } else if (c != '\'' && space_length(std::string_view(&c, 1)) == 0 && last_mark != 0 && digits > 0) {
      break;  // percent sign, currency or zone behind the number
    }
  }
  if (last_mark == 0 || letters > 3) return;
  const char other = last_mark == '.' ? ',' : '.';
  const int of_last = last_mark == '.' ? points : commas;
  const int of_other = last_mark == '.' ? commas : points;
  char decimal = 0;
  if (of_last > 1) {
    if (of_other > 0) return;  // neither 1.234.567,8 nor 1,234,567.8
    decimal = other;
  } else if (of_other > 0 || digits != 3 || digits_before_mark > 3 || digits_before_mark == 0 ||
             (leading_zero && digits_before_mark == 1)) {
    decimal = last_mark;
  }
  votes.point = votes.point || decimal == '.';
  votes.comma = votes.comma || decimal == ',';
  votes.open = votes.open || decimal == 0;
}

}  // namespace

MarkEvidence sniff_decimal_mark(std::span<const std::string_view> cells) {
  Votes votes;
  for (const std::string_view cell : cells) vote(cell, votes);
  if (votes.point && votes.comma) return MarkEvidence::conflicting;
  if (votes.point) return MarkEvidence::point;
  if (votes.comma) return MarkEvidence::comma;
  return votes.open ? MarkEvidence::ambiguous : MarkEvidence::none;
}

NumberStyle style_for(MarkEvidence evidence, NumberStyle otherwise) {
  if (evidence == MarkEvidence::point) otherwise.decimal_mark = '.', otherwise.group_mark = ',';
  if (evidence == MarkEvidence::comma) otherwise.decimal_mark = ',', otherwise.group_mark = '.';
  return otherwise;
}

DateEvidence sniff_date_order(std::span<const std::string_view> cells) {
  bool mdy = false, dmy = false, open = false, iso = false;
  for (const std::string_view cell : cells) {
    const auto parts = read_date_parts(cell);
    if (!parts || parts->count < 3) continue;
    if (parts->digits[0] == 4) {
      iso = true;
    } else if (parts->digits[1] == 0 || (parts->digits[0] != 0 && (parts->separator == '.' || parts->value[0] > 12))) {
      dmy = true;
    } else if (parts->digits[0] == 0 || parts->value[1] > 12) {
      mdy = true;
    } else {
      open = true;
    }
  }
  if (mdy && dmy) return DateEvidence::conflicting;
  if (mdy) return DateEvidence::mdy;
  if (dmy) return DateEvidence::dmy;
  if (open) return DateEvidence::ambiguous;
  return iso ? DateEvidence::iso : DateEvidence::none;
}

}  // namespace ipi
