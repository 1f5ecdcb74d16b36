#include "advice/calendar.h"

#include <doctest/doctest.h>

#include <array>

using namespace ipi;

namespace {

Day day(const char* iso) { return *Day::from_iso(iso); }

std::string one(std::string_view summary, std::string_view description = "") {
  const std::array<CalendarEntry, 1> entries{{{day("2026-12-14"), "turns_aged:HK-BDD-06", summary, description, 3}}};
  return encode_calendar(entries, day("2026-11-23"));
}

}  // namespace

TEST_CASE("Calendar: an all-day event with stamp, UID and alarm, lines ended by CRLF") {
  const std::string text = one("Order the removal");
  CHECK(text.substr(0, 17) == "BEGIN:VCALENDAR\r\n");
  for (const char* line :
       {"\r\nDTSTART;VALUE=DATE:20261214\r\n", "\r\nDTEND;VALUE=DATE:20261215\r\n", "\r\nDTSTAMP:20261123T000000Z\r\n",
        "\r\nSUMMARY:Order the removal\r\n", "\r\nTRIGGER:-P3D\r\n", "\r\nEND:VCALENDAR\r\n"}) {
    CAPTURE(line);
    CHECK(text.find(line) != std::string::npos);
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') CHECK(text[i - 1] == '\r');
  }
}

TEST_CASE("Calendar: the same entry gives the same bytes, another SKU another UID") {
  CHECK(one("A") == one("A"));
  const std::array<CalendarEntry, 1> other{{{day("2026-12-14"), "turns_aged:HK-LID-12G", "A", "", 3}}};
  const auto uid = [](const std::string& text) { return text.substr(text.find("UID:"), 40); };
  CHECK(uid(one("A")) != uid(encode_calendar(other, day("2026-11-23"))));
}

TEST_CASE("Calendar: commas, semicolons, backslashes and newlines are escaped, other controls dropped") {
  CHECK(one("a,b;c\\d\ne\x07").find("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n") != std::string::npos);
}

TEST_CASE("Calendar: long lines fold at 75 octets and never inside a character") {
  std::string euro;
  for (int i = 0; i < 60; ++i) euro += "\xE2\x82\xAC";
  const std::string text = one("Summary", euro);
  std::size_t begin = 0;
  std::string unfolded;
  while (begin < text.size()) {
    const std::size_t end = text.find("\r\n", begin);
    const std::string line = text.substr(begin, end - begin);
    CHECK(line.size() <= 75);
    CHECK((static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0) != 0x80);
    unfolded += line[0] == ' ' ? line.substr(1) : "\n" + line;
    begin = end + 2;
  }
  CHECK(unfolded.find("\nDESCRIPTION:" + euro + "\n") != std::string::npos);
}

TEST_CASE("Calendar: no entries is an empty calendar, and an alarm can be left out") {
  CHECK(encode_calendar({}, day("2026-11-23")).find("VEVENT") == std::string::npos);
  const std::array<CalendarEntry, 1> quiet{{{day("2026-12-14"), "k", "A", "", -1}}};
  CHECK(encode_calendar(quiet, day("2026-11-23")).find("VALARM") == std::string::npos);
}

TEST_CASE("Calendar: the delete character is dropped like the other controls") {
  CHECK(one("a\x7f"
            "b")
            .find("SUMMARY:ab\r\n") != std::string::npos);
}

TEST_CASE("Calendar: bytes that are no UTF-8 still fold, and unfold to what they were") {
  const std::string summary(200, '\x80');
  const std::string text = one(summary);
  std::string unfolded;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find("\r\n", begin);
    CHECK(end - begin <= 75);
    CHECK(end > begin);
    unfolded += text[begin] == ' ' ? text.substr(begin + 1, end - begin - 1) : "\n" + text.substr(begin, end - begin);
    begin = end + 2;
  }
  CHECK(unfolded.find("\nSUMMARY:" + summary + "\n") != std::string::npos);
}
