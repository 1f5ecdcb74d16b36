#include "table/dialect.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "unit/table/hostile_text.h"

using namespace ipi;

namespace {

Dialect sniffed(std::string_view text) { return sniff_dialect(text, true).dialect; }

const Dialect kComma{',', QuoteRule::rfc4180};
const Dialect kSemicolon{';', QuoteRule::rfc4180};
const Dialect kPipe{'|', QuoteRule::rfc4180};
const Dialect kTab{'\t', QuoteRule::none};
const Dialect kWrapped{'\t', QuoteRule::wrapped};

}  // namespace

TEST_CASE("sniff_dialect: the plain cases") {
  CHECK(sniffed("sku,asin\nA,B\n") == kComma);
  CHECK(sniffed("sku;asin\nA;B\n") == kSemicolon);
  CHECK(sniffed("sku|asin\nA|B\n") == kPipe);
  CHECK(sniffed("sku\tasin\nA\tB\n") == kTab);
  CHECK(sniffed("sku\tasin\r\nA\tB\r\n") == kTab);
  CHECK(sniffed("sku\tasin\rA\tB\r") == Dialect{'\t', QuoteRule::none, true});
  CHECK(sniffed("sku,asin,title") == kComma);  // a header and nothing else
  const DialectGuess guess = sniff_dialect("sku,asin,title\nA,B,C\n", true);
  CHECK(guess.header_columns == 3);
  CHECK(guess.header_record == 0);
  CHECK(guess.confidence > 0.9);
}

TEST_CASE("sniff_dialect: titles full of other delimiters and odd quotes do not mislead") {
  CHECK(sniffed("sku\ttitle\nA\t5\" pipe, red, new\nB\t\"x, y, z\nC\ta;b;c\nD\tm|n\n") == kTab);
  CHECK(sniffed("sku,title\nA,\"a;b;c\td\"\nB,\"x;y\"\nC,\"1\t2\"\n") == kComma);
  CHECK(sniffed("sku\ttitle\nA\tone, two\nB\tone, two\nC\tone, two\n") == kTab);
}

TEST_CASE("sniff_dialect: decimal commas in a semicolon file") {
  CHECK(sniffed("sku;price;volume\nA;1,5;2,5\nB;1,7;2,8\nC;1,9;3,5\n") == kSemicolon);
  CHECK(sniffed("sku;price\nA;1.234,50\nB;1.334,50\n") == kSemicolon);
}

TEST_CASE("sniff_dialect: a tab file has quotes only if its whole header is wrapped in them") {
  CHECK(sniffed("\"Date\"\t\"FNSKU\"\n\"01/2024\"\t\"X1\"\n") == kWrapped);
  CHECK(sniffed("\"Date\"\t\"FNSKU\"\r\n\"01/2024\"\t\"1/2\" pipe\"\r\n") == kWrapped);
  CHECK(sniffed("\"Date\"\tFNSKU\n\"01/2024\"\tX1\n") == kTab);
  CHECK(sniffed("sku\t\"title\"\nA\t\"1/2\" pipe\"\n") == kTab);
  // Saved by a spreadsheet: cells with line ends are quoted, and reading them plainly breaks rows.
  CHECK(sniffed("sku\ttitle\tunits\nA\t\"one\ntwo\"\t5\nB\tc\t6\nC\td\t7\n") == Dialect{'\t', QuoteRule::rfc4180});
}

TEST_CASE("sniff_dialect: preamble lines before the header") {
  const DialectGuess guess = sniff_dialect(
      "AWD Inventory\nGenerated 2026-01-05\n\nProduct Name,MSKU,Units\nBox,A,1\nBag,B,2\nCup,C,3\n", true);
  CHECK(guess.dialect == kComma);
  CHECK(guess.header_columns == 3);
  CHECK(guess.header_record == 3);
  CHECK(sniffed("sep=;\nsku;title\nA;one, two\nB;three, four\n") == kSemicolon);
}

TEST_CASE("sniff_dialect: ten preamble lines are passed over, and no more") {
  std::string text;
  for (int line = 0; line < 10; ++line) text += "about this report\n";
  const std::string table = "Product Name,MSKU,Units\nBox,A,1\nBag,B,2\nCup,C,3\nJar,D,4\n";
  CHECK(sniff_dialect(text + table, true).header_record == 10);
  CHECK(sniff_dialect("about\n" + text + table, true).header_record != 11);
}

TEST_CASE("sniff_dialect: ragged rows, blank lines and one column") {
  CHECK(sniffed("a,b,c\n1,2\n\n1,2,3\n1,2,3\n1\n") == kComma);
  CHECK(sniffed("a\tb\tc\t\n1\t2\t3\n1\t2\t3\n") == kTab);
  CHECK(sniff_dialect("", true).confidence == 0);
  CHECK(sniff_dialect("", true).header_record == 0);
  CHECK(sniff_dialect("\n\n", true).header_record == 0);
  CHECK(sniff_dialect("sku\nA\nB\n", true).header_columns == 1);
  CHECK(sniff_dialect("sku\nA\nB\n", true).confidence == 0);
  CHECK(sniffed("\"sku\"\n\"A\"\n").quote == QuoteRule::rfc4180);
}

TEST_CASE("sniff_dialect: a record cut off by the end of the prefix does not count") {
  const std::string text = "a,b,c\n1,2,3\n1,2,3\n1;2;3;4;5";
  CHECK(sniff_dialect(text, false).dialect == kComma);
}

TEST_CASE("sniff_dialect: at least 98 of 100 generated files") {
  SmallRandom random(99);
  int right = 0;
  const int files = 100;
  for (int i = 0; i < files; ++i) {
    const Dialect dialect = std::array{kComma, kSemicolon, kPipe, kTab, kWrapped}[random.below(5)];
    const std::uint32_t columns = 2 + random.below(30), rows = 1 + random.below(60);
    const bool quotes = dialect.quote == QuoteRule::rfc4180;
    const char* const line_end = random.below(2) == 0 ? "\n" : "\r\n";
    std::string text;
    for (std::uint32_t line = random.below(4); line > 0; --line) text += std::string("Some words about it") + line_end;
    for (std::uint32_t r = 0; r <= rows; ++r) {
      for (std::uint32_t c = 0; c < columns; ++c) {
        if (c > 0) text += dialect.delimiter;
        std::string cell = "name-" + std::to_string(c);
        if (r > 0) {
          const std::uint32_t kind = random.below(6);
          cell = kind == 0   ? "1,5"
                 : kind == 1 ? "2024-01-0" + std::to_string(1 + random.below(9))
                 : kind == 2 ? std::to_string(random.below(100000))
                 : kind == 3 ? ""
                             : "Cup; red, 5\" | new " + std::to_string(random.below(9));
        }
        if (dialect.quote == QuoteRule::wrapped) cell = '"' + cell + '"';
        if (quotes && cell.find_first_of(",;|\"") != std::string::npos) {
          std::string doubled;
          for (const char mark : cell) doubled += mark == '"' ? std::string("\"\"") : std::string(1, mark);
          cell = '"' + doubled + '"';
        }
        text += cell;
      }
      text += line_end;
    }
    right += sniffed(text) == dialect ? 1 : 0;
  }
  CHECK(right >= files * 98 / 100);
}
