#include "report/key_index.h"

#include <doctest/doctest.h>

using namespace ipi;

TEST_CASE("KeyIndex: rows of one hash are told apart by the caller, and found after it has grown") {
  KeyIndex index;
  const auto none = [](std::uint32_t) { return false; };
  CHECK(index.find(7, none) == KeyIndex::kNone);
  // Four keys a hash, and hashes that begin at neighbouring slots.
  constexpr std::uint32_t kRows = 5000;
  for (std::uint32_t row = 0; row < kRows; ++row) index.add(row / 4);
  for (std::uint32_t row = 0; row < kRows; ++row) {
    CHECK(index.find(row / 4, [&](std::uint32_t candidate) { return candidate == row; }) == row);
  }
  CHECK(index.find(3, none) == KeyIndex::kNone);
  CHECK(index.find(kRows, [](std::uint32_t) { return true; }) == KeyIndex::kNone);
}
