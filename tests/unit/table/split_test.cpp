// Any split of the text, any window, any way to index: the same records, issues, lines and offsets, and those of the
// naive reader.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/table/collected.h"
#include "unit/table/hostile_text.h"
#include "unit/table/reads_as_naive.h"

using namespace ipi;

namespace {

void check_every_way(const std::string& text, ReadOptions options) {
  CAPTURE(text);
  CAPTURE(options.expected);
  CAPTURE(options.limits.record_bytes);
  CAPTURE(options.dialect.delimiter);
  options.method = IndexMethod::record_by_record;
  const Collected once = read_all(text, options);
  REQUIRE(reads_as_naive(text, options, once));
  for (const IndexMethod method : {IndexMethod::simd, IndexMethod::scalar, IndexMethod::record_by_record}) {
    options.method = method;
    bool alike = true;
    for (const std::uint32_t window : {1u, 2u, 3u, 5u, 8u, 13u, 64u, 1u << 18}) {
      options.limits.window_bytes = window;
      alike = alike && read_all(text, options) == once;
    }
    REQUIRE(alike);
  }
  options.method = IndexMethod::simd;
  options.limits.window_bytes = 16;
  bool alike = true;
  for (options.chunk = 1; options.chunk < text.size(); ++options.chunk)
    alike = alike && read_all(text, options) == once;
  REQUIRE(alike);
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    Collected collected;
    RecordReader reader(options.dialect, options.limits, options.method);
    reader.expect_columns(options.expected);
    reader.feed(std::string_view(text).substr(0, cut), collected);
    reader.feed(std::string_view(text).substr(cut), collected);
    reader.finish(collected);
    alike = alike && collected == once;
  }
  REQUIRE(alike);
}

const std::vector<Dialect>& dialects() {
  static const std::vector<Dialect> kDialects = {
      {',', QuoteRule::rfc4180},  {';', QuoteRule::rfc4180},       {'\t', QuoteRule::none},
      {'\t', QuoteRule::wrapped}, {',', QuoteRule::rfc4180, true},
  };
  return kDialects;
}

}  // namespace

TEST_CASE("RecordReader: hostile inputs read alike at every split") {
  for (const std::string& text : hostile_inputs()) {
    for (const Dialect& dialect : dialects()) {
      for (const std::uint32_t expected : {0u, 2u, 3u}) {
        check_every_way(text, {.dialect = dialect, .expected = expected});
      }
    }
  }
}

TEST_CASE("RecordReader: random hostile inputs read alike at every split") {
  SmallRandom random(20241215);
  for (int i = 0; i < 150; ++i) {
    const std::string text = hostile_text(random, ',', 1 + random.below(60), random.below(5));
    ReadOptions options;
    options.expected = random.below(5);
    if (random.below(2) == 0) options.limits.record_bytes = 1 + random.below(40);
    if (random.below(4) == 0) options.limits.columns = 1 + random.below(4);
    options.dialect.cr_line_ends = random.below(6) == 0;
    check_every_way(text, options);
  }
}

TEST_CASE("RecordReader: many random inputs read as the naive reader does") {
  SmallRandom random(7);
  for (int i = 0; i < 6'000; ++i) {
    const std::string text = hostile_text(random, ',', 1 + random.below(300), random.below(4));
    ReadOptions options;
    options.expected = random.below(5);
    options.limits.window_bytes = 1 + random.below(200);
    if (random.below(2) == 0) options.limits.record_bytes = 1 + random.below(150);
    options.method = random.below(2) == 0 ? IndexMethod::simd : IndexMethod::record_by_record;
    options.chunk = 1 + random.below(300);
    CAPTURE(text);
    CAPTURE(options.expected);
    CAPTURE(options.limits.record_bytes);
    CAPTURE(options.limits.window_bytes);
    REQUIRE(reads_as_naive(text, options, read_all(text, options)));
  }
}
