// Cells as counts, amounts, ratios and shares. Plain ones are compared with plain arithmetic: 128-bit whole numbers and
// strtod. Columns decoded in one loop give what the parser of single cells gives.
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "table/cell.h"
#include "table/decode.h"
#include "table/record_reader.h"

namespace ipi::fuzz {
namespace {

struct PlainNumber {
  bool negative = false;
  std::string whole, fraction;
};

// -?digits(.digits)?, and nothing else.
bool read_plain(std::string_view text, PlainNumber& number) {
  std::size_t at = 0;
  if (at < text.size() && text[at] == '-') number.negative = true, ++at;
  const auto digits = [&](std::string& into) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') into += text[at++];
    return !into.empty();
  };
  if (!digits(number.whole)) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (!digits(number.fraction)) return false;
  }
  return at == text.size();
}

// In 1/10,000, half away from zero; false where 38 digits do not hold it.
bool exact_money(const PlainNumber& number, __int128& e4) {
  std::string digits = number.whole + (number.fraction + "0000").substr(0, 4);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > 36) return false;
  e4 = 0;
  for (const char c : digits) e4 = e4 * 10 + (c - '0');
  if (number.fraction.size() > 4 && number.fraction[4] >= '5') ++e4;
  if (number.negative) e4 = -e4;
  return true;
}

void check_plain(const std::string& text) {
  PlainNumber plain;
  if (!read_plain(text, plain)) return;
  const Parsed<std::int64_t> money = parse_money(text);
  __int128 exact = 0;
  const bool fits = exact_money(plain, exact) && exact <= INT64_MAX && exact >= -INT64_MAX;
  FUZZ_CHECK(money.fault == (fits ? CellFault::none : CellFault::unreadable));
  if (fits) FUZZ_CHECK(money.value == static_cast<std::int64_t>(exact));

  const Parsed<double> decimal = parse_decimal(text);
  if (text.size() < 80) FUZZ_CHECK(decimal.fault == CellFault::none);
  if (decimal.fault == CellFault::none) FUZZ_CHECK(decimal.value == std::strtod(text.c_str(), nullptr));

  const Parsed<std::int32_t> count = parse_count(text);
  const bool whole = plain.fraction.find_first_not_of('0') == std::string::npos;
  const bool held = fits && whole && exact / 10000 <= INT32_MAX && exact / 10000 >= INT32_MIN;
  if (held) {
    FUZZ_CHECK(count.value == static_cast<std::int32_t>(exact / 10000));
    FUZZ_CHECK(count.fault == (count.value < 0 ? CellFault::negative : CellFault::none));
  } else {
    FUZZ_CHECK(count.fault == CellFault::unreadable);
  }
}

void check_any(std::string_view text, const NumberStyle& style) {
  const Parsed<double> decimal = parse_decimal(text, style);
  FUZZ_CHECK(!std::isnan(decimal.value));
  const Parsed<double> percent = parse_percent(text, style);
  FUZZ_CHECK(!std::isnan(percent.value));
  const Parsed<std::int32_t> count = parse_count(text, style);
  if (count.fault == CellFault::none && decimal.fault == CellFault::none) FUZZ_CHECK(decimal.value == count.value);
  if (count.fault == CellFault::negative) FUZZ_CHECK(count.value < 0);
  FUZZ_CHECK(is_missing(text) == (decimal.fault == CellFault::missing));
  (void)parse_flag(text);
  (void)is_damaged_id(text);
  // The other style is the same with marks exchanged.
  std::string mirrored(text);
  for (char& c : mirrored) c = c == '.' ? ',' : c == ',' ? '.' : c;
  NumberStyle mirror = style;
  std::swap(mirror.decimal_mark, mirror.group_mark);
  const bool marks_are_both =
      (style.decimal_mark == '.' && style.group_mark == ',') || (style.decimal_mark == ',' && style.group_mark == '.');
  if (marks_are_both && mirrored.find_first_not_of("0123456789.,-") == std::string::npos) {
    FUZZ_CHECK(parse_money(text, style) == parse_money(mirrored, mirror));
    FUZZ_CHECK(parse_decimal(text, style) == parse_decimal(mirrored, mirror));
  }
}

// Decodes the first column of all records in one loop, and cell by cell.
class ColumnCheck final : public RecordSink {
 public:
  explicit ColumnCheck(const NumberStyle& style) : style_(style) {}
  void on_issue(const RecordIssue&) override {}
  void on_batch(const RecordBatch& batch) override {
    std::vector<std::int32_t> counts(batch.records), days(batch.records);
    std::vector<std::int64_t> money(batch.records);
    std::vector<double> decimals(batch.records);
    std::vector<CellFault> faults(batch.records);
    decode_counts(batch, 0, style_, counts.data(), faults.data());
    compare(batch, [&](std::size_t r, std::string_view cell) {
      const auto parsed = parse_count(cell, style_);
      return parsed.fault == faults[r] && parsed.value == counts[r];
    });
    decode_money(batch, 0, style_, money.data(), faults.data());
    compare(batch, [&](std::size_t r, std::string_view cell) {
      const auto parsed = parse_money(cell, style_);
      return parsed.fault == faults[r] && parsed.value == money[r];
    });
    decode_decimals(batch, 0, style_, decimals.data(), faults.data());
    compare(batch, [&](std::size_t r, std::string_view cell) {
      const auto parsed = parse_decimal(cell, style_);
      return parsed.fault == faults[r] && parsed.value == decimals[r];
    });
    decode_days(batch, 0, style_, days.data(), faults.data());
    compare(batch, [&](std::size_t r, std::string_view cell) {
      const auto parsed = parse_day(cell, style_);
      return parsed.fault == faults[r] &&
             (parsed.fault != CellFault::none || parsed.value.days_since_1970() == days[r]);
    });
  }

 private:
  template <class Same>
  void compare(const RecordBatch& batch, Same&& same) {
    std::string scratch;
    for (std::size_t r = 0; r < batch.records; ++r) FUZZ_CHECK(same(r, batch.cell(r, 0, scratch)));
  }
  NumberStyle style_;
};

}  // namespace

void fuzz_numbers(Bytes bytes) {
  FuzzInput input(bytes);
  const std::uint32_t form = input.byte();
  NumberStyle style;
  if ((form & 1) != 0) style = {',', '.', DateOrder::dmy};
  if ((form & 2) != 0) style.group_mark = (form & 4) != 0 ? ' ' : '\'';
  style.date_order = static_cast<DateOrder>((form >> 3) % 3);
  const std::string_view text = input.text();

  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    cells.push_back(text.substr(at, end - at));
    check_any(cells.back(), style);
    check_plain(std::string(cells.back()));
    at = end + 1;
  }
  // What a column's cells say does not depend on their order.
  const MarkEvidence evidence = sniff_decimal_mark(cells);
  const std::vector<std::string_view> reversed(cells.rbegin(), cells.rend());
  FUZZ_CHECK(sniff_decimal_mark(reversed) == evidence);

  ColumnCheck check(style);
  RecordReader reader({'\t', (form & 32) != 0 ? QuoteRule::rfc4180 : QuoteRule::none});
  reader.feed(text, check);
  reader.finish(check);
}

}  // namespace ipi::fuzz
