#include "json/document.h"

#include <doctest/doctest.h>

#include <string>

namespace ipi {
namespace {

std::string elements_of(const JsonSlice& slice) {
  std::string all;
  slice.each_element([&](const JsonSlice& element) {
    all += std::string(element.text()) + '@' + std::to_string(element.offset()) + ' ';
    return true;
  });
  return all;
}

}  // namespace

TEST_CASE("JSON document: one value, white space around it") {
  const auto document = read_json_document("\r\n [1, {\"a\": 2} , \"]\"]\n\n");
  REQUIRE(document);
  CHECK_FALSE(document->lines);
  REQUIRE(document->roots.size() == 1);
  CHECK(document->roots[0].line == 0);
  CHECK(elements_of(document->roots[0].value) == "1@4 {\"a\": 2}@7 \"]\"@18 ");
}

TEST_CASE("JSON document: members are found by name, the first of two") {
  const std::string text = R"({"a":{"b":[]},"b":"x\"y","b":3})";
  const auto document = read_json_document(text);
  REQUIRE(document);
  const JsonSlice root = document->roots[0].value;
  CHECK(root.member("b")->text() == R"("x\"y")");
  CHECK(root.member("b")->raw_string() == R"(x\"y)");
  CHECK(root.member("a")->member("b")->is_array());
  CHECK_FALSE(root.member("a")->member("b")->first_element());
  CHECK_FALSE(root.member("c"));
  CHECK_FALSE(root.member("b")->member("b"));
}

TEST_CASE("JSON document: what follows the value is damage") {
  CHECK(read_json_document("{} x").error() == JsonDamage{3});
  CHECK(read_json_document("[1][2]").error() == JsonDamage{3});
  CHECK(read_json_document("[1]\nx").error() == JsonDamage{4});
  CHECK(read_json_document("1\n2").error() == JsonDamage{2});
}

TEST_CASE("JSON document: two containers on two lines are JSON Lines, each with its line") {
  const auto document = read_json_document("{\"a\":1}\r\n\n[2]\n{\"a\":3}");
  REQUIRE(document);
  CHECK(document->lines);
  CHECK(document->damaged.empty());
  REQUIRE(document->roots.size() == 3);
  CHECK(document->roots[1].line == 3);
  CHECK(document->roots[1].value.text() == "[2]");
  CHECK(document->roots[2].line == 4);
  CHECK(document->roots[2].value.offset() == 14);
}

TEST_CASE("JSON document: damage in one line changes no other line") {
  const std::string good = "{\"a\":1}\n";
  for (const std::string bad : {"{\"a\":}\n", "{\"a\":1}{\n", "x\n", "[1,\n"}) {
    const auto document = read_json_document(good + good + bad + good);
    REQUIRE(document);
    CHECK(document->roots.size() == 3);
    REQUIRE(document->damaged.size() == 1);
    CHECK(document->damaged[0].line == 3);
    CHECK_FALSE(document->damaged[0].cut);
  }
  const auto cut = read_json_document(good + good + "{\"a\"");
  REQUIRE(cut);
  REQUIRE(cut->damaged.size() == 1);
  CHECK(cut->damaged[0].cut);
  CHECK(cut->damaged[0].offset == 20);
}

TEST_CASE("JSON document: a pretty-printed value is no JSON Lines, even cut") {
  CHECK(read_json_document("{\n\"a\": [\n{}\n,\n{}").error() == JsonDamage{16});
}

}  // namespace ipi
