#include "json/scan.h"

#include <doctest/doctest.h>

#include <string>

namespace ipi {
namespace {

// Where the scan stops, and whether it found a whole value.
std::pair<bool, std::size_t> scan(std::string_view text) {
  const Result<std::size_t, JsonDamage> end = scan_value(text, 0);
  return end ? std::pair(true, *end) : std::pair(false, end.error().offset);
}
std::pair<bool, std::size_t> whole(std::size_t end) { return {true, end}; }
std::pair<bool, std::size_t> damaged(std::size_t offset) { return {false, offset}; }

}  // namespace

TEST_CASE("JSON scan: a value ends where its last byte was") {
  CHECK(scan("[]") == whole(2));
  CHECK(scan(" {\"a\" : [1, -2.5e+3, \"x\"] } , 7") == whole(27));
  CHECK(scan("-0.0]") == whole(4));
  CHECK(scan("true") == whole(4));
  CHECK(scan(R"("\"\\\/\b\f\n\r\t\u00e9\uD83D\ude00")") == whole(36));
  CHECK(scan("\"\xC3\xA9\xF0\x9F\x98\x80\x7F\"") == whole(9));
}

TEST_CASE("JSON scan: damage is named by its first byte") {
  CHECK(scan("") == damaged(0));
  CHECK(scan("  ") == damaged(2));
  CHECK(scan("{\"a\":1,}") == damaged(7));
  CHECK(scan("[1,]") == damaged(3));
  CHECK(scan("[1 2]") == damaged(3));
  CHECK(scan("{a:1}") == damaged(1));
  CHECK(scan("{\"a\" 1}") == damaged(5));
  CHECK(scan("[01]") == damaged(2));
  CHECK(scan("[+1]") == damaged(1));
  CHECK(scan("[1.]") == damaged(3));
  CHECK(scan("[.5]") == damaged(1));
  CHECK(scan("[1e]") == damaged(3));
  CHECK(scan("[tru]") == damaged(4));
  CHECK(scan("[NaN]") == damaged(1));
  CHECK(scan("['a']") == damaged(1));
  CHECK(scan("[\"a\nb\"]") == damaged(3));
  CHECK(scan(R"(["\x"])") == damaged(3));
  CHECK(scan(R"(["\u12G4"])") == damaged(6));
}

TEST_CASE("JSON scan: a text that ends too early is damaged at its end") {
  const std::string text = R"({"rows":[{"sku":"A-1","units":12.5e-3,"on":true}]})";
  for (std::size_t size = 0; size < text.size(); ++size) CHECK(scan(text.substr(0, size)) == damaged(size));
  CHECK(scan(text) == whole(text.size()));
}

TEST_CASE("JSON scan: containers nest 64 deep and no deeper, at any size") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(scan(nested(64)) == whole(128));
  CHECK(scan(nested(65)) == damaged(64));
  CHECK(scan(std::string(20'000'000, '[')) == damaged(64));
  std::string objects;
  for (int i = 0; i < 65; ++i) objects += "{\"a\":";
  CHECK(scan(objects) == damaged(64 * 5));
}

}  // namespace ipi
