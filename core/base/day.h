// Day: a calendar day without time or zone, as the number of days since 1970-01-01 (proleptic Gregorian).
// ISO text in and out; nothing here knows what day it is now.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ipi {

struct CivilDate {
  int year;
  int month;  // 1 to 12
  int day;    // 1 to 31
};

class Day {
 public:
  constexpr Day() = default;
  explicit constexpr Day(std::int32_t days_since_1970) : days_(days_since_1970) {}

  // nullopt unless the three form a real date between the years 1900 and 2999.
  static std::optional<Day> from_civil(int year, int month, int day);
  // Accepts exactly YYYY-MM-DD.
  static std::optional<Day> from_iso(std::string_view text);

  constexpr std::int32_t days_since_1970() const { return days_; }
  CivilDate civil() const;
  std::string iso() const;
  // 0 = Monday … 6 = Sunday.
  int weekday() const;
  // The Monday on or before this day.
  Day monday() const { return Day(days_ - weekday()); }

  constexpr Day operator+(int days) const { return Day(days_ + days); }
  constexpr Day operator-(int days) const { return Day(days_ - days); }
  constexpr int operator-(Day other) const { return days_ - other.days_; }
  friend constexpr auto operator<=>(Day, Day) = default;

 private:
  std::int32_t days_ = 0;
};

}  // namespace ipi
