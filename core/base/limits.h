// Limits within which units and money are held, far beyond any account, so that hostile files cannot make sums
// overflow: readers take what lies beyond as unreadable, sums stop at the limit.
#pragma once

#include <algorithm>
#include <cstdint>

namespace ipi {

constexpr std::int32_t kMostUnits = 100'000'000;
// In 1/10,000 of a currency unit: ten billion.
constexpr std::int64_t kMostMoneyE4 = 100'000'000'000'000;

constexpr std::int32_t add_units(std::int32_t a, std::int32_t b) {
  const std::int64_t sum = std::int64_t{a} + b;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(sum, -kMostUnits, kMostUnits));
}

// Precondition: neither is more than a million times beyond the limit.
constexpr std::int64_t add_money_e4(std::int64_t a, std::int64_t b) {
  return std::clamp(a + b, -kMostMoneyE4, kMostMoneyE4);
}

}  // namespace ipi
