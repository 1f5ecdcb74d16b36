#include "base/diagnostics.h"

#include <doctest/doctest.h>

using namespace ipi;

TEST_CASE("Diagnostics: counts per code and column, keeps the first samples with their place") {
  Diagnostics diagnostics;
  for (LineNo line = 2; line < 52; ++line)
    diagnostics.add(DiagCode::number_unreadable, "available", {line, 7, line * 10}, "12 0");
  diagnostics.add(DiagCode::number_unreadable, "price", {3, 8, 35}, "x");
  REQUIRE(diagnostics.entries().size() == 2);
  CHECK(diagnostics.count(DiagCode::number_unreadable) == 51);
  CHECK(diagnostics.entries()[0].samples.size() == Diagnostics::kSamplesKept);
  CHECK(diagnostics.entries()[0].samples[1].place.line == 3);
  CHECK(diagnostics.entries()[1].samples[0].text == "x");
}

TEST_CASE("cut_text: never splits a character") {
  CHECK(cut_text("abc", 3) == "abc");
  CHECK(cut_text("ab\xC3\xA4", 3) == "ab");
  CHECK(cut_text("\xF0\x9F\x98\x80", 3) == "");
}
