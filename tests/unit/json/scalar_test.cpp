#include "json/scalar.h"

#include <doctest/doctest.h>

#include <string>

namespace ipi {
namespace {

std::string text_of(std::string_view json) {
  JsonScalars scalars;
  return std::string(scalars.text(JsonSlice(json, 0, json.size())));
}

}  // namespace

TEST_CASE("JSON scalars: numbers, words and strings as a cell has them") {
  CHECK(text_of("842") == "842");
  CHECK(text_of("-7") == "-7");
  CHECK(text_of("238.44") == "238.44");
  CHECK(text_of("12.0") == "12");
  CHECK(text_of("1e2") == "100");
  CHECK(text_of("12345678901234567890") == "12345678901234567890");
  CHECK(text_of("true") == "true");
  CHECK(text_of("false") == "false");
  CHECK(text_of("null") == "");
  CHECK(text_of(R"("")") == "");
  CHECK(text_of(R"("Tea \"Pot\" \u00e9")") == "Tea \"Pot\" \xC3\xA9");
}

TEST_CASE("JSON scalars: what is no cell stands as it is, so that its column refuses it") {
  CHECK(text_of("{\"a\":1}") == "{");
  CHECK(text_of("[1]") == "[");
  CHECK(text_of("1e999") == "1e999");
}

TEST_CASE("JSON scalars: half a surrogate pair becomes the replacement character") {
  CHECK(text_of(R"("a\ud83d\ude00b")") ==
        "a\xF0\x9F\x98\x80"
        "b");
  CHECK(text_of(R"("a\ud83db")") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(text_of(R"("\\ude00\ude00")") == "\\ude00\xEF\xBF\xBD");
  CHECK(text_of(R"("\ud83d\ud83d\ude00")") == "\xEF\xBF\xBD\xF0\x9F\x98\x80");
}

TEST_CASE("JSON scalars: strings of any size, one after the other") {
  JsonScalars scalars;
  for (const std::size_t size : {10u, 5000u, 300'000u, 20u}) {
    const std::string json = "\"\\n" + std::string(size, 'x') + "\"";
    CHECK(scalars.text(JsonSlice(json, 0, json.size())).size() == size + 1);
  }
}

}  // namespace ipi
