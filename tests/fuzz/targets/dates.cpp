// Cells as days: what is read is a real day between 1900 and 2999 and reads again as it is written; what a column's cells
// say of the order of day and month does not depend on their own order, and cells that were counted can be read.
#include <string>
#include <vector>

#include "base/day.h"
#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "table/cell.h"

namespace ipi::fuzz {
namespace {

bool real(const CivilDate& date) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1900 || date.year > 2999 || date.month < 1 || date.month > 12) return false;
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  return date.day >= 1 && date.day <= kDays[date.month - 1] + (leap && date.month == 2 ? 1 : 0);
}

void check_day(std::string_view cell, const NumberStyle& style) {
  const Parsed<Day> parsed = parse_day(cell, style);
  const std::optional<Day> iso = Day::from_iso(cell);
  if (iso) FUZZ_CHECK(parsed.fault == CellFault::none && parsed.value == *iso);
  if (parsed.fault != CellFault::none) return;
  const CivilDate date = parsed.value.civil();
  FUZZ_CHECK(real(date));
  FUZZ_CHECK(Day::from_civil(date.year, date.month, date.day) == parsed.value);
  const std::string text = parsed.value.iso();
  FUZZ_CHECK(Day::from_iso(text) == parsed.value);
  for (const DateOrder order : {DateOrder::mdy, DateOrder::dmy, DateOrder::ymd}) {
    FUZZ_CHECK(parse_day(text, {'.', ',', order}).value == parsed.value);
    FUZZ_CHECK(parse_day(" \"" + text + "T12:00:00+02:00\" ", {'.', ',', order}).value == parsed.value);
  }
  FUZZ_CHECK(parsed.value.weekday() >= 0 && parsed.value.weekday() < 7 && parsed.value.monday().weekday() == 0);
}

}  // namespace

void fuzz_dates(Bytes bytes) {
  FuzzInput input(bytes);
  NumberStyle style;
  style.date_order = static_cast<DateOrder>(input.below(3));
  const std::string_view text = input.text();
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    cells.push_back(text.substr(at, end - at));
    check_day(cells.back(), style);
    at = end + 1;
  }
  const DateEvidence evidence = sniff_date_order(cells);
  const std::vector<std::string_view> reversed(cells.rbegin(), cells.rend());
  FUZZ_CHECK(sniff_date_order(reversed) == evidence);
  // Cells that leave the order open are days under both.
  for (const std::string_view cell : cells) {
    const std::string_view one[] = {cell};
    if (sniff_date_order(one) != DateEvidence::ambiguous) continue;
    const bool mdy = parse_day(cell, {'.', ',', DateOrder::mdy}).fault == CellFault::none;
    const bool dmy = parse_day(cell, {'.', ',', DateOrder::dmy}).fault == CellFault::none;
    FUZZ_CHECK(mdy == dmy);
  }
}

}  // namespace ipi::fuzz
