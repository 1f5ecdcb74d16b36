#include "advice/calendar.h"

#include "base/number_text.h"
#include "base/string_pool.h"

namespace ipi {
namespace {

std::string compact(Day day) {
  std::string text = day.iso();
  std::erase(text, '-');
  return text;
}

std::string hex(std::uint64_t number) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; number >>= 4) text[i] = kDigits[number & 15];
  return text;
}

// RFC 5545 3.3.11: backslash, semicolon, comma and newline are escaped; other control characters are dropped.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
      out += c;
    }
  }
  return out;
}

// RFC 5545 3.1: lines of at most 75 octets, continued after CRLF and a space, never inside a UTF-8 character.
void add_line(std::string& calendar, std::string_view line) {
  std::size_t room = 75;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    if (cut == 0) cut = room;  // not UTF-8 at all
    calendar.append(line.substr(0, cut));
    calendar += "\r\n ";
    line.remove_prefix(cut);
    room = 74;
  }
  calendar.append(line);
  calendar += "\r\n";
}

}  // namespace

std::string encode_calendar(std::span<const CalendarEntry> entries, Day stamp) {
  std::string calendar;
  add_line(calendar, "BEGIN:VCALENDAR");
  add_line(calendar, "VERSION:2.0");
  add_line(calendar, "PRODID:-//ipiscope//reminders//EN");
  add_line(calendar, "CALSCALE:GREGORIAN");
  for (const CalendarEntry& entry : entries) {
    add_line(calendar, "BEGIN:VEVENT");
    add_line(calendar, "UID:" + hex(hash_text(entry.key)) + "-" + compact(entry.day) + "@ipiscope");
    add_line(calendar, "DTSTAMP:" + compact(stamp) + "T000000Z");
    add_line(calendar, "DTSTART;VALUE=DATE:" + compact(entry.day));
    add_line(calendar, "DTEND;VALUE=DATE:" + compact(entry.day + 1));
    add_line(calendar, "SUMMARY:" + escaped(entry.summary));
    if (!entry.description.empty()) add_line(calendar, "DESCRIPTION:" + escaped(entry.description));
    add_line(calendar, "TRANSP:TRANSPARENT");
    if (entry.remind_days_before >= 0) {
      add_line(calendar, "BEGIN:VALARM");
      add_line(calendar, "ACTION:DISPLAY");
      add_line(calendar, "DESCRIPTION:" + escaped(entry.summary));
      std::string trigger = "TRIGGER:-P";
      append_number(trigger, std::int64_t{entry.remind_days_before});
      add_line(calendar, trigger + "D");
      add_line(calendar, "END:VALARM");
    }
    add_line(calendar, "END:VEVENT");
  }
  add_line(calendar, "END:VCALENDAR");
  return calendar;
}

}  // namespace ipi
