#include "view/row_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>

namespace ipi {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<KeyedRow> keyed(const std::vector<double>& values, bool descending) {
  std::vector<KeyedRow> rows;
  for (std::uint32_t i = 0; i < values.size(); ++i) rows.push_back({order_key(values[i], descending), i});
  return rows;
}

TEST_CASE("Row order: keys order numbers as numbers, and missing ones last in either direction") {
  const std::vector<double> values{3, -1, kNaN, 0, -0.0, 1e300, -std::numeric_limits<double>::infinity(), 0.5, kNaN, 3};
  for (const bool descending : {false, true}) {
    std::vector<KeyedRow> rows = keyed(values, descending);
    order_by_key(rows);
    std::vector<std::uint32_t> order;
    for (const KeyedRow& row : rows) order.push_back(row.row);
    CHECK(order == (descending ? std::vector<std::uint32_t>{5, 0, 9, 7, 3, 4, 1, 6, 2, 8}
                               : std::vector<std::uint32_t>{6, 1, 3, 4, 7, 0, 9, 5, 2, 8}));
  }
}

TEST_CASE("Row order: many rows come in the order of a stable sort") {
  std::mt19937 random(7);
  for (const int kind : {0, 1, 2}) {
    std::vector<double> values(5000);
    for (double& value : values) {
      const auto bits = static_cast<double>(random());
      value = kind == 0   ? static_cast<double>(random() % 50)
              : kind == 1 ? bits / 7 - 1e8
                          : std::sqrt(bits) * (random() % 2 != 0 ? 1 : -1e-9);
      if (random() % 20 == 0) value = kNaN;
    }
    for (const bool descending : {false, true}) {
      std::vector<KeyedRow> rows = keyed(values, descending), expected = rows;
      order_by_key(rows);
      std::stable_sort(expected.begin(), expected.end(),
                       [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
      CHECK(std::equal(rows.begin(), rows.end(), expected.begin(),
                       [](const KeyedRow& a, const KeyedRow& b) { return a.row == b.row; }));
    }
  }
}

// Texts that agree for long, end in each other, and hold zero bytes.
std::string random_text(std::mt19937& random) {
  static const std::string kParts[] = {
      "SKU-1000", "SKU-", "a", std::string(1, '\0'), "\xC3\xA9", "Z", "same beginning of sixteen", "0"};
  std::string text;
  for (auto i = random() % 5; i > 0; --i) text += kParts[random() % 8];
  return text + std::to_string(random() % 300);
}

TEST_CASE("Row order: texts rank by their bytes; missing and empty ones have no rank") {
  std::mt19937 random(11);
  StringPool strings;
  Column<Symbol> column;
  strings.intern("in another column");
  const Symbol empty = strings.intern("");
  for (std::size_t row = 0; row < 4000; ++row) {
    if (random() % 10 != 0) column.set(row, random() % 30 == 0 ? empty : strings.intern(random_text(random)));
  }
  const std::vector<std::uint32_t> ranks = rank_texts(column, strings);
  CHECK(ranks[0] == kNoRank);
  CHECK(ranks[empty] == kNoRank);
  std::vector<std::string> texts;
  for (Symbol symbol = 2; symbol < strings.size(); ++symbol) texts.emplace_back(strings.text(symbol));
  std::sort(texts.begin(), texts.end());
  for (Symbol symbol = 2; symbol < strings.size(); ++symbol) {
    REQUIRE(ranks[symbol] < texts.size());
    CHECK(texts[ranks[symbol]] == strings.text(symbol));
  }
}

TEST_CASE("Row order: a text is found wherever it stands, in either case") {
  StringPool strings;
  std::mt19937 random(5);
  const std::string alphabet = "aAbB@`[{1\x80\xC3";
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) text += alphabet[random() % alphabet.size()];
    strings.intern(text);
  }
  for (const std::string wanted : {"a", "ab", "b1", "@", "`a", "[", "aba", "ab1b", "\xC3", "a\x80", "abababababab"}) {
    const std::vector<std::uint64_t> found = find_texts(strings, wanted);
    std::size_t hits = 0;
    for (Symbol symbol = 0; symbol < strings.size(); ++symbol) {
      std::string text(strings.text(symbol));
      for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      const bool is_in = text.find(wanted) != std::string::npos;
      CHECK((found[symbol / 64] >> (symbol % 64) & 1) == (is_in ? 1 : 0));
      hits += is_in ? 1 : 0;
    }
    CHECK((hits > 0 || wanted.size() > 4));
  }
}

}  // namespace
}  // namespace ipi
