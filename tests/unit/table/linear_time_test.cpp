// Time is linear on hostile text: twice the text takes at most 2.2 times the work, counted in bytes looked at.
#include <doctest/doctest.h>

#include <string>

#include "table/record_reader.h"

using namespace ipi;

namespace {

class Ignored final : public RecordSink {
 public:
  void on_batch(const RecordBatch&) override {}
  void on_issue(const RecordIssue&) override {}
};

std::uint64_t work(const std::string& text, const Limits& limits, std::uint32_t expected, std::size_t chunk) {
  Ignored sink;
  RecordReader reader({',', QuoteRule::rfc4180}, limits);
  reader.expect_columns(expected);
  for (std::size_t at = 0; at < text.size(); at += chunk) reader.feed(std::string_view(text).substr(at, chunk), sink);
  reader.finish(sink);
  return reader.bytes_examined();
}

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

struct Family {
  const char* name;
  std::string (*make)(std::size_t bytes);
};

const Family kFamilies[] = {
    {"all quotes", [](std::size_t n) { return repeat("\"", n); }},
    {"all commas", [](std::size_t n) { return repeat(",", n); }},
    {"all line ends", [](std::size_t n) { return repeat("\n", n); }},
    {"one open quote", [](std::size_t n) { return "a,\"" + repeat("b,c\n", n); }},
    {"many open quotes", [](std::size_t n) { return repeat("a,\"b\n", n); }},
    {"an open quote in every cell", [](std::size_t n) { return repeat("\"a,", n); }},
    {"one long cell", [](std::size_t n) { return "a," + repeat("x", n) + ",b\nc,d,e\n"; }},
    {"one long quoted cell", [](std::size_t n) { return "a,\"" + repeat("x,\n", n) + "\",b\nc,d,e\n"; }},
    {"alternating line ends", [](std::size_t n) { return repeat("a\rb\n\r\n", n); }},
    {"stray quotes", [](std::size_t n) { return repeat("\"a\"b", n); }},
    {"stray quotes in rows", [](std::size_t n) { return repeat("\"1/2\" x\",\"b\",c\n", n); }},
    {"spaces behind a quote", [](std::size_t n) { return "\"a\"" + repeat(" ", n) + "b"; }},
    {"quotes and spaces", [](std::size_t n) { return repeat("\" ", n); }},
    {"rows that fit, under one quoted cell", [](std::size_t n) { return repeat("a,b,\"c\n", n) + "z\"\n"; }},
    {"rows that fit, with a long cell behind",
     [](std::size_t n) { return repeat("a,b,\"c\n", n / 2) + "z\"," + repeat("y", n / 2) + "\n"; }},
    {"rows that fit, with open quotes behind",
     [](std::size_t n) { return repeat("a,b,\"c\n", n / 2) + "z\",\"" + repeat("y\n", n / 2); }},
};

}  // namespace

TEST_CASE("RecordReader: twice the hostile text takes at most 2.2 times the work") {
  Limits small;
  small.window_bytes = 1024;
  Limits short_records = small;
  short_records.record_bytes = 5'000;
  constexpr std::size_t kBytes = 100'000;
  for (const Family& family : kFamilies) {
    const std::string once = family.make(kBytes), twice = family.make(2 * kBytes);
    for (const std::uint32_t expected : {0u, 3u}) {
      for (const Limits& limits : {small, short_records}) {
        CAPTURE(family.name);
        CAPTURE(expected);
        CAPTURE(limits.record_bytes);
        const std::uint64_t work_once = work(once, limits, expected, 777);
        const std::uint64_t work_twice = work(twice, limits, expected, 777);
        // A window that must grow once more costs up to its size; on the whole no byte is looked at often.
        CHECK(work_twice <= work_once * 22 / 10 + 4 * limits.window_bytes);
        CHECK(work_once <= 12 * once.size() + limits.window_bytes);
      }
    }
  }
}

TEST_CASE("RecordReader: of a clean file each byte is looked at once, no more and no less") {
  const std::string text = repeat("abc,12,\"d e\"\n", 13'000);
  CHECK(work(text, Limits{}, 3, text.size()) == text.size());
}
