// Plain digits, eight bytes at a time: the fast path of column decoding. A cell's last eight bytes are loaded whole
// (the bytes before a batch's text are readable) and what stands left of the cell is masked off. Nearly no
// branches: whether a cell is empty changes from row to row, and a wrong guess costs more than all of this.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace ipi {

static_assert(std::endian::native == std::endian::little, "the last digit of a loaded word is its highest byte");

// By length of a cell: the bytes of its word that are its own. Lengths beyond eight have none.
inline constexpr std::uint64_t kOwnBytes[16] = {0,
                                                0xFF00000000000000u,
                                                0xFFFF000000000000u,
                                                0xFFFFFF0000000000u,
                                                0xFFFFFFFF00000000u,
                                                0xFFFFFFFFFF000000u,
                                                0xFFFFFFFFFFFF0000u,
                                                0xFFFFFFFFFFFFFF00u,
                                                ~std::uint64_t{0}};

// The last `length` (0 to 8) of the bytes that end at `end`, digits as 0 to 9, the first byte lowest; the digit 0
// before them. Of a longer cell something that the caller does not use.
inline std::uint64_t load_digits(const char* end, std::size_t length) {
  std::uint64_t word;
  std::memcpy(&word, end - 8, 8);
  return (word ^ 0x3030303030303030u) & kOwnBytes[length % 16];
}

inline bool all_digits(std::uint64_t digits) {
  return (((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u) == 0;
}

// Eight digits to their value: pairs, fours, eight.
inline std::uint32_t digits_value(std::uint64_t digits) {
  digits = digits * 10 + (digits >> 8);
  constexpr std::uint64_t kPairs = 0x000000FF000000FFu;
  return static_cast<std::uint32_t>(
      (((digits & kPairs) * 0x000F424000000064u) + (((digits >> 16) & kPairs) * 0x0000271000000001u)) >> 32);
}

// A point in byte `at` of the digits (7 is the last), known beforehand: cheaper than looking for it.
inline constexpr unsigned kTwoBehind = 5;
inline bool has_point_at(std::uint64_t digits, unsigned at, char point) {
  return static_cast<std::uint8_t>(digits >> (8 * at)) == static_cast<std::uint8_t>(point ^ '0');
}
// Precondition: at < 7. The digits before the point move up by one.
inline std::uint64_t without_point_at(std::uint64_t digits, unsigned at) {
  const std::uint64_t before = (std::uint64_t{1} << (8 * at)) - 1;
  return (digits & ~(before << 8 | 0xFF)) | (digits & before) << 8;
}

// Digits of which one may be the decimal point.
struct PointedDigits {
  std::uint64_t digits;  // without the point; those before it have moved up by one
  unsigned place;        // 8 less the number of digits behind the point; 8 if there is none
  bool has_point;
};

// The lowest byte that is the point; a second one stays, and is no digit.
inline PointedDigits take_point(std::uint64_t digits, char point) {
  const std::uint64_t pattern = 0x0101010101010101u * static_cast<std::uint8_t>(point ^ '0');
  const std::uint64_t difference = digits ^ pattern;
  const std::uint64_t hits = (difference - 0x0101010101010101u) & ~difference & 0x8080808080808080u;
  const std::uint64_t hit = hits & (0 - hits);                 // 0, or the highest bit of the point's byte
  const std::uint64_t before = hit == 0 ? 0 : (hit >> 7) - 1;  // the bytes before the point
  const std::uint64_t behind = ~((before << 8) | (hit == 0 ? 0 : 0xFF));
  return {(digits & behind) | ((digits & before) << 8), static_cast<unsigned>(std::countr_zero(hit) + 1) / 8, hit != 0};
}

}  // namespace ipi
