#include "json/parser.h"

#include <doctest/doctest.h>

#include <string>

namespace ipi {
namespace {

// The text of the array's first element.
std::string first_text(std::string_view array) {
  JsonParser parser;
  const auto parsed = parser.parse(array);
  if (!parsed) return "(not parsed)";
  std::string scratch;
  const auto text = scalar_text(parsed->at(0).value_unsafe(), scratch);
  return text ? std::string(*text) : "(none)";
}

}  // namespace

TEST_CASE("JSON parser: scalars as text") {
  CHECK(first_text("[842]") == "842");
  CHECK(first_text("[-7]") == "-7");
  CHECK(first_text("[238.44]") == "238.44");
  CHECK(first_text("[1e2]") == "100");
  CHECK(first_text("[true]") == "true");
  CHECK(first_text(R"(["a\"b\u00e9"])") == "a\"b\xC3\xA9");
  CHECK(first_text("[null]") == "(none)");
  CHECK(first_text("[{}]") == "(none)");
}

TEST_CASE("JSON parser: half a surrogate pair becomes the replacement character") {
  CHECK(first_text(R"(["a\ud83d\ude00b"])") == "a\xF0\x9F\x98\x80" "b");
  CHECK(first_text(R"(["a\ud83db"])") == "a\xEF\xBF\xBD" "b");
  CHECK(first_text(R"(["\\ude00\ude00"])") == "\\ude00\xEF\xBF\xBD");
  CHECK(first_text(R"(["\ud83d\ud83d\ude00"])") == "\xEF\xBF\xBD\xF0\x9F\x98\x80");
}

TEST_CASE("JSON parser: numbers beyond all measure are refused, and the next value is read") {
  JsonParser parser;
  CHECK_FALSE(parser.parse("[123456789012345678901234567890]"));
  CHECK_FALSE(parser.parse("[1e999]"));
  CHECK(parser.parse("[1]"));
}

TEST_CASE("JSON parser: slices of any size, one after the other") {
  JsonParser parser;
  for (const std::size_t size : {10u, 5000u, 300'000u, 20u}) {
    const std::string text = "[\"" + std::string(size, 'x') + "\"]";
    const auto parsed = parser.parse(text);
    REQUIRE(parsed);
    CHECK(parsed->at(0).get_string().value_unsafe().size() == size);
  }
}

}  // namespace ipi
