#include "base/fast_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace ipi;

TEST_CASE("Fast text: equal means the same bytes, at every length and every place of a difference") {
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string text(length, 'a');
    CHECK(equal_texts(text, std::string(length, 'a')));
    CHECK_FALSE(equal_texts(text, std::string(length + 1, 'a')));
    for (std::size_t at = 0; at < length; ++at) {
      std::string other = text;
      other[at] = '\x80';
      CHECK_FALSE(equal_texts(text, other));
      CHECK_FALSE(is_ascii(other));
    }
    CHECK(is_ascii(text));
  }
}

TEST_CASE("Fast text: up to eight bytes are the word that they are, zeros behind them") {
  const std::string text = "\x01\x82\x03\x84\x05\x86\x07\x88more";
  for (std::size_t count = 0; count <= 8; ++count) {
    std::uint64_t word = 0;
    for (std::size_t at = count; at-- > 0;) word = word << 8 | static_cast<unsigned char>(text[at]);
    CHECK(load_up_to_8(text.data(), count) == word);
  }
}

TEST_CASE("Fast text: long texts that differ anywhere, or in length alone, have different hashes") {
  std::set<std::uint64_t> hashes;
  std::size_t texts = 0;
  for (std::size_t length = 0; length < 100; ++length, ++texts)
    hashes.insert(hash_long_text(std::string(length, '\0')));
  std::string text(150, 'x');
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char c : {'y', '\0'}) {
      std::string other = text;
      other[at] = c;
      hashes.insert(hash_long_text(other));
      ++texts;
    }
    std::string swapped = text;
    swapped[at] = 'y';
    std::swap(swapped[at], swapped[(at + 32) % 150]);
    CHECK(hash_long_text(swapped) != hash_long_text(text));
  }
  CHECK(hashes.size() == texts);
}
