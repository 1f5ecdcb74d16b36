// Money: integer minor units (cents) of one currency. Amounts of different currencies never meet: adding them
// is a broken invariant. A currency without minor units (JPY) has exponent 0.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/check.h"

namespace ipi {

// ISO 4217 code; an empty one is "unknown".
class Currency {
 public:
  constexpr Currency() = default;
  // Precondition: three upper-case letters, or empty.
  explicit constexpr Currency(std::string_view code) {
    for (std::size_t i = 0; i < 3 && i < code.size(); ++i) code_[i] = code[i];
  }
  constexpr std::string_view code() const { return {code_.data(), code_[0] == '\0' ? 0u : 3u}; }
  constexpr bool known() const { return code_[0] != '\0'; }
  // Digits behind the decimal mark. Source: ISO 4217, list one (currencies of Amazon's marketplaces).
  constexpr int exponent() const { return code() == "JPY" || code() == "KRW" ? 0 : 2; }
  friend constexpr bool operator==(const Currency&, const Currency&) = default;

 private:
  std::array<char, 3> code_{};
};

struct Money {
  std::int64_t minor = 0;
  Currency currency;

  friend constexpr bool operator==(const Money&, const Money&) = default;
  Money operator+(Money other) const {
    IPI_CHECK(currency == other.currency);
    return {minor + other.minor, currency};
  }
  Money operator-(Money other) const {
    IPI_CHECK(currency == other.currency);
    return {minor - other.minor, currency};
  }
};

// Rounds half away from zero; the one rounding that turns rates × quantities into money. What 64 bits do not hold is the
// most that a double below their end can be; what is no number is 0.
constexpr std::int64_t round_half_away(double value) {
  constexpr double kMost = 9223372036854774784.0;  // 2^63 - 1024
  if (!(value > -kMost)) return value <= -kMost ? static_cast<std::int64_t>(-kMost) : 0;
  if (value > kMost) return static_cast<std::int64_t>(kMost);
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

}  // namespace ipi
