// What every target shares: the bytes that the fuzzer made, taken apart, and the check that stops it.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/bytes.h"

namespace ipi::fuzz {

// Decisions are taken from the end of the input, so that its text keeps its place when they change; 0 where nothing is left.
class FuzzInput {
 public:
  explicit FuzzInput(Bytes bytes) : bytes_(bytes) {}

  std::uint8_t byte() {
    if (bytes_.empty()) return 0;
    const std::uint8_t last = bytes_.back();
    bytes_ = bytes_.first(bytes_.size() - 1);
    return last;
  }
  // 0 to n - 1, by one byte. Precondition: 0 < n <= 256.
  std::uint32_t below(std::uint32_t n) { return byte() % n; }
  bool flag() { return (byte() & 1) != 0; }

  // What has not been taken yet.
  Bytes bytes() const { return bytes_; }
  std::string_view text() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }
  // The part before the first `mark`, and the mark itself, are gone afterwards; all of it where there is none.
  Bytes part_before(std::uint8_t mark) {
    std::size_t size = 0;
    while (size < bytes_.size() && bytes_[size] != mark) ++size;
    const Bytes part = bytes_.first(size);
    bytes_ = bytes_.subspan(size == bytes_.size() ? size : size + 1);
    return part;
  }

 private:
  Bytes bytes_;
};

// Not IPI_CHECK: the property is the test's, not the core's.
#define FUZZ_CHECK(condition)                                                             \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (false)

}  // namespace ipi::fuzz
