#include "report/row_prints.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace ipi;

TEST_CASE("Row prints: the first content of an identity stays, however many there are") {
  std::mt19937_64 random(1);
  RowPrints prints;
  std::map<std::uint64_t, std::uint32_t> expected;
  for (int i = 0; i < 20000; ++i) {
    const std::uint64_t identity = i % 3 == 0 ? random() % 500 : random();
    const auto content = static_cast<std::uint32_t>(random());
    const std::uint32_t* const known = prints.find_or_add(identity, content);
    const auto [at, added] = expected.emplace(identity == 0 ? 1 : identity, content);
    REQUIRE((known == nullptr) == added);
    if (known != nullptr) CHECK(*known == at->second);
  }
}
