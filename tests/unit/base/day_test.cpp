#include "base/day.h"

#include <doctest/doctest.h>

using namespace ipi;

TEST_CASE("Day: every day from 1900 to 2999 comes back from its civil date and its ISO text") {
  const Day first = *Day::from_civil(1900, 1, 1);
  const Day last = *Day::from_civil(2999, 12, 31);
  int weekday = 0;  // 1900-01-01 was a Monday
  bool all_equal = true;
  for (Day day = first; day <= last; day = day + 1) {
    const CivilDate date = day.civil();
    all_equal = all_equal && Day::from_civil(date.year, date.month, date.day) == day && day.weekday() == weekday;
    weekday = (weekday + 1) % 7;
  }
  CHECK(all_equal);
  CHECK(last.iso() == "2999-12-31");
  CHECK(Day::from_iso("2999-12-31") == last);
}

TEST_CASE("Day: what is not a date is refused") {
  for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-01", "26-01-01", "",
                           "2026/01/01", "2026-01-01T", "1899-12-31", "3000-01-01", "20a6-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(Day::from_iso(text).has_value());
  }
}

TEST_CASE("Day: the Monday on or before") {
  CHECK(Day::from_iso("2026-11-23")->monday().iso() == "2026-11-23");
  CHECK(Day::from_iso("2026-11-29")->monday().iso() == "2026-11-23");
  CHECK(Day(0).weekday() == 3);
  CHECK(Day(-4).weekday() == 6);
}
