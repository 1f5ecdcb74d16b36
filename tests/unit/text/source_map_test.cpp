#include "text/source_map.h"

#include <doctest/doctest.h>

namespace ipi {

TEST_CASE("SourceMap: an offset inside a character leads to the character's first byte") {
  SourceMap map;
  map.append(2, 1, 1);  // ab
  map.append(2, 3, 2);  // two kanji
  map.append(1, 1, 1);  // c
  const std::uint64_t expected[] = {0, 1, 2, 2, 2, 4, 4, 4, 6, 7};
  for (std::uint64_t i = 0; i < 10; ++i) CHECK(map.source_offset(i) == expected[i]);
  CHECK(map.decoded_end() == 9);
  CHECK(map.source_end() == 7);
}

TEST_CASE("SourceMap: source without text moves all that follows, also between equal runs") {
  SourceMap map;
  map.append(1, 0, 3);
  map.append(2, 1, 1);
  CHECK(map.source_offset(0) == 3);
  map.append(1, 0, 2);
  map.append(1, 1, 1);
  CHECK(map.source_offset(1) == 4);
  CHECK(map.source_offset(2) == 7);
}

TEST_CASE("SourceMap: equal characters make one run") {
  SourceMap map;
  for (int i = 0; i < 1000; ++i) map.append(5, 1, 1);
  CHECK(map.runs() == 1);
  CHECK(map.source_offset(4321) == 4321);
}

TEST_CASE("SourceMap: what is forgotten leaves the rest as it was") {
  SourceMap whole;
  SourceMap forgetful;
  for (int i = 0; i < 5000; ++i) {
    for (SourceMap* map : {&whole, &forgetful}) {
      map->append(3, 1, 1);
      map->append(2, 3, 2);
    }
    const std::uint64_t end = whole.decoded_end();
    const std::uint64_t begin = end < 40 ? 0 : end - 40;
    forgetful.forget_before(begin);
    for (std::uint64_t offset = begin; offset <= end; ++offset) {
      REQUIRE(forgetful.source_offset(offset) == whole.source_offset(offset));
    }
  }
  CHECK(whole.runs() == 10000);
  CHECK(forgetful.runs() < 20);
}

}  // namespace ipi
