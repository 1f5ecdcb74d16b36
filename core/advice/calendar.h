// Calendar: reminders as an iCalendar text (RFC 5545). In: days with texts that the page worded. Out: one
// text, the same bytes for the same entries: no clock, UIDs from the entries' keys. Never fails.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/day.h"

namespace ipi {

struct CalendarEntry {
  Day day;               // an all-day event
  std::string_view key;  // what makes it the same reminder next time ("turns_aged:HK-BDD-06"); becomes the UID
  std::string_view summary;
  std::string_view description;
  int remind_days_before = 0;  // −1: no alarm
};

// `stamp` is the day of the data (as_of); RFC 5545 wants one, and the clock is not ours.
std::string encode_calendar(std::span<const CalendarEntry> entries, Day stamp);

}  // namespace ipi
