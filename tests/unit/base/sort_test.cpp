#include "base/sort.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace ipi {
namespace {

// Few distinct keys, so that there are many equals: the order among them shows.
std::vector<std::uint32_t> keys_of(std::size_t count) {
  std::vector<std::uint32_t> keys(count);
  std::uint32_t state = 1;
  for (std::uint32_t& key : keys) {
    state = state * 1664525U + 1013904223U;
    key = (state >> 24) % 16;
  }
  return keys;
}

}  // namespace

TEST_CASE("Sort: rows come in the order of std::stable_sort, at every count") {
  for (std::size_t count = 0; count < 200; ++count) {
    const std::vector<std::uint32_t> keys = keys_of(count);
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; };
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0u);
    std::vector<std::uint32_t> expected = rows;
    std::stable_sort(expected.begin(), expected.end(), before);
    sort_rows(rows, before);
    REQUIRE(rows == expected);
    sort_rows(rows, before);  // in order already
    REQUIRE(rows == expected);
  }
}

TEST_CASE("Sort: many rows") {
  const std::vector<std::uint32_t> keys = keys_of(100'000);
  std::vector<std::uint32_t> rows(keys.size());
  std::iota(rows.rbegin(), rows.rend(), 0u);
  std::vector<std::uint32_t> expected = rows;
  const auto before = [&](std::uint32_t a, std::uint32_t b) { return keys[a] > keys[b]; };
  std::stable_sort(expected.begin(), expected.end(), before);
  sort_rows(rows, before);
  CHECK(rows == expected);
}

TEST_CASE("Sort: values that can only be moved, in vectors and arrays") {
  const auto before = [](const std::unique_ptr<int>& a, const std::unique_ptr<int>& b) { return *a < *b; };
  std::vector<std::unique_ptr<int>> values;
  for (const int value : {3, 1, 2}) values.push_back(std::make_unique<int>(value));
  sort_values(values, before);
  CHECK(*values[0] == 1);
  CHECK(*values[2] == 3);
  std::array<std::string, 3> words{"pear", "apple", "plum"};
  sort_values(words, std::less<>());
  CHECK(words == std::array<std::string, 3>{"apple", "pear", "plum"});
}

}  // namespace ipi
