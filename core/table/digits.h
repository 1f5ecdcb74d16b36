// Plain digits, eight bytes at a time: the fast path of column decoding. A cell's last eight bytes are loaded whole
// (the bytes before a batch's text are readable) and what stands left of the cell is masked off.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace ipi {

static_assert(std::endian::native == std::endian::little, "the last digit of a loaded word is its highest byte");

// The eight bytes that end at `end`, digits as 0 to 9, the first byte lowest.
inline std::uint64_t load_digits(const char* end) {
  std::uint64_t word;
  std::memcpy(&word, end - 8, 8);
  return word ^ 0x3030303030303030u;
}

// Keeps the last `length` bytes (1 to 8); the others become the digit 0.
inline std::uint64_t keep_last(std::uint64_t digits, unsigned length) {
  return digits & (~std::uint64_t{0} << (64 - 8 * length));
}

inline bool all_digits(std::uint64_t digits) {
  return (((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u) == 0;
}

// Eight digits to their value: pairs, fours, eight.
inline std::uint32_t digits_value(std::uint64_t digits) {
  digits = digits * 10 + (digits >> 8);
  constexpr std::uint64_t kPairs = 0x000000FF000000FFu;
  return static_cast<std::uint32_t>((((digits & kPairs) * 0x000F424000000064u) +
                                     (((digits >> 16) & kPairs) * 0x0000271000000001u)) >> 32);
}

// Index of the lowest byte of `digits` that is the decimal point as load_digits() gives it, 8 if none.
inline unsigned point_at(std::uint64_t digits, char point) {
  const std::uint64_t pattern = 0x0101010101010101u * static_cast<std::uint8_t>(point ^ '0');
  const std::uint64_t difference = digits ^ pattern;
  const std::uint64_t hit = (difference - 0x0101010101010101u) & ~difference & 0x8080808080808080u;
  return hit == 0 ? 8u : static_cast<unsigned>(std::countr_zero(hit)) / 8;
}

}  // namespace ipi
