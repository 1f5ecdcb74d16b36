#include "table/block_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "table/simd.h"
#include "unit/table/hostile_text.h"

using namespace ipi;

namespace {

struct Indexed {
  BlockIndex index;
  std::vector<std::uint32_t> positions;
};

using IndexFunction = BlockIndex (*)(const char*, std::uint32_t, std::uint32_t, const Dialect&, std::uint32_t*);

Indexed indexed(IndexFunction function, std::string_view text, const Dialect& dialect, std::uint32_t from) {
  // The text's neighbours are delimiters and quotes: what lies outside must not count.
  std::string padded = std::string(64, ',') + std::string(text) + std::string(64, '"');
  std::vector<std::uint32_t> positions(index_room(0, static_cast<std::uint32_t>(text.size())));
  Indexed result;
  result.index = function(padded.data() + 64, from, static_cast<std::uint32_t>(text.size()), dialect, positions.data());
  positions.resize(result.index.separators);
  result.positions = positions;
  return result;
}

bool same(const std::string& text, const Dialect& dialect, std::uint32_t from) {
  const Indexed simd = indexed(index_blocks, text, dialect, from);
  const Indexed scalar = indexed(index_blocks_scalar, text, dialect, from);
  if (simd.positions != scalar.positions || simd.index.clean_to != scalar.index.clean_to) return false;
  if (!simd.index.may_have_nul && scalar.index.may_have_nul && scalar.index.clean_to == text.size()) return false;
  return scalar.index.clean_to < text.size() || (simd.index.line_ends == scalar.index.line_ends &&
                                                 simd.index.quoted_line_ends == scalar.index.quoted_line_ends);
}

}  // namespace

TEST_CASE("index_blocks: separators outside quotes, and where RFC 4180 is broken") {
  const Dialect comma{',', QuoteRule::rfc4180};
  const std::string text = "a,\"b,\n\"\"c\",d\n5\" x,y\n";
  for (const IndexFunction function : {index_blocks, index_blocks_scalar}) {
    const Indexed result = indexed(function, text, comma, 0);
    CHECK(result.positions == std::vector<std::uint32_t>{1, 10, 12});
    CHECK(result.index.clean_to == 14);
    const Indexed plain = indexed(function, text, {',', QuoteRule::none}, 0);
    CHECK(plain.positions == std::vector<std::uint32_t>{1, 4, 5, 10, 12, 17, 19});
    CHECK(plain.index.line_ends == 3);
    CHECK(plain.index.clean_to == text.size());
  }
}

TEST_CASE("index_blocks: vectors and single bytes find the same, over every block boundary") {
  for (std::size_t shift = 0; shift < 130; ++shift) {
    for (const char* tail :
         {"\"a,b\",c\r\n", "\"a\"\r\nb", "\"a\"\rb", "\"a\" b", "\"\"\"\"\n,", "\"a\n\"\"b\n\",c\n", "a\"b\n"}) {
      const std::string text = std::string(shift, 'x') + ",\n" + tail + std::string(70, ',');
      CAPTURE(text);
      CHECK(same(text, {',', QuoteRule::rfc4180}, 0));
      CHECK(same(text, {',', QuoteRule::rfc4180, true}, 0));
      CHECK(same(text, {',', QuoteRule::none}, 0));
    }
  }
}

TEST_CASE("index_blocks: vectors and single bytes find the same in random text") {
  SmallRandom random(4711);
  bool alike = true;
  for (int i = 0; i < 10'000 && alike; ++i) {
    std::string text;
    // Stretches of proper CSV between the hostile ones, so that damage is met late.
    for (std::uint32_t row = random.below(8); row > 0; --row) {
      text += std::string(random.below(70), 'x') + ",\"" + std::string(random.below(70), 'y') + "\"\"\n,\",z\r\n";
    }
    text += hostile_text(random, ',', random.below(200), random.below(3));
    const Dialect dialect{',', random.below(3) == 0 ? QuoteRule::none : QuoteRule::rfc4180, random.below(4) == 0};
    const std::uint32_t from = text.empty() ? 0 : random.below(static_cast<std::uint32_t>(text.size()));
    alike = same(text, dialect, from);
    if (!alike) CAPTURE(text);
    REQUIRE(alike);
  }
}

TEST_CASE("prefix_xor: the parity of the bits up to each") {
  SmallRandom random(5);
  for (int i = 0; i < 1000; ++i) {
    const std::uint64_t bits = std::uint64_t{random.below(UINT32_MAX)} << 32 | random.below(UINT32_MAX);
    std::uint64_t expected = 0, parity = 0;
    for (int bit = 0; bit < 64; ++bit) {
      parity ^= bits >> bit & 1;
      expected |= parity << bit;
    }
    REQUIRE(simd::prefix_xor(bits) == expected);
    REQUIRE(simd::count_bits(bits) == static_cast<unsigned>(__builtin_popcountll(bits)));
  }
}
