#include "base/string_pool.h"

#include <doctest/doctest.h>

#include <string>

using namespace ipi;

TEST_CASE("StringPool: symbols count from 0 in order of first appearance and find their text again") {
  StringPool pool;
  CHECK(pool.find("a") == kNoSymbol);
  CHECK(pool.intern("a") == 0);
  CHECK(pool.intern("") == 1);
  CHECK(pool.intern("a") == 0);
  for (int i = 0; i < 20000; ++i) CHECK(pool.intern("sku-" + std::to_string(i)) == static_cast<Symbol>(i + 2));
  CHECK(pool.text(0) == "a");
  CHECK(pool.text(1).empty());
  CHECK(pool.find("sku-19999") == 20001);
  CHECK(pool.text(20001) == "sku-19999");
}

TEST_CASE("StringPool: a text larger than a block is kept whole") {
  StringPool pool;
  const std::string large(200000, 'x');
  CHECK(pool.text(pool.intern(large)) == large);
  CHECK(pool.text(pool.intern("next")) == "next");
}

TEST_CASE("hash_text: texts that differ in one byte or in trailing NULs differ") {
  CHECK(hash_text("abcdefgh") != hash_text("abcdefgi"));
  CHECK(hash_text(std::string_view("a\0", 2)) != hash_text("a"));
  CHECK(hash_text("") != hash_text(std::string_view("\0", 1)));
}

TEST_CASE("hash_text: a view of nothing is the empty text") { CHECK(hash_text(std::string_view()) == hash_text("")); }
