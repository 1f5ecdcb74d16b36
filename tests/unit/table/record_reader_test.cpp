#include "table/record_reader.h"

#include <doctest/doctest.h>

#include "unit/table/collected.h"

using namespace ipi;

namespace {

const Dialect kComma{',', QuoteRule::rfc4180};
const Dialect kTab{'\t', QuoteRule::none};
const Dialect kWrapped{'\t', QuoteRule::wrapped};

Rows rows(std::string_view text, const Dialect& dialect = kComma, std::uint32_t expected = 0) {
  return read_all(text, {.dialect = dialect, .expected = expected}).cells();
}

}  // namespace

TEST_CASE("RecordReader: line ends") {
  CHECK(rows("a,b\n1,2\n") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows("a,b\r\n1,2\r\n") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows("a,b\n1,2") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows("a,b\r\n1,2\r") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(rows("a\rb,c\n") == Rows{{"a\rb", "c"}});
  CHECK(rows("a,b\r\r\n") == Rows{{"a", "b\r"}});
  CHECK(rows("a,b\r1,2\r\r3", {',', QuoteRule::rfc4180, true}) == Rows{{"a", "b"}, {"1", "2"}, {""}, {"3"}});
  CHECK(rows("").empty());
  CHECK(rows("\n") == Rows{{""}});
  CHECK(rows("\r\n\na\n") == Rows{{""}, {""}, {"a"}});
  CHECK(rows("a,") == Rows{{"a", ""}});
  CHECK(rows(",\n,") == Rows{{"", ""}, {"", ""}});
}

TEST_CASE("RecordReader: quotes as in RFC 4180") {
  CHECK(rows("\"a\",\"b\"\n") == Rows{{"a", "b"}});
  CHECK(rows("\"a,b\",c\n") == Rows{{"a,b", "c"}});
  CHECK(rows("\"a\nb\",c\n1,2\n") == Rows{{"a\nb", "c"}, {"1", "2"}});
  CHECK(rows("\"a\r\nb\",c\r\n") == Rows{{"a\r\nb", "c"}});
  CHECK(rows("\"say \"\"hi\"\"\",c\n") == Rows{{"say \"hi\"", "c"}});
  CHECK(rows("\"\",\"\"\"\"\n") == Rows{{"", "\""}});
  CHECK(rows("\"\"\"\"\"\"") == Rows{{"\"\""}});
  CHECK(rows("\"a\"") == Rows{{"a"}});
  CHECK(rows("\"a\"\r") == Rows{{"a"}});
  CHECK(rows("a,\"b\" ,c\n") == Rows{{"a", "b", "c"}});
  CHECK(rows("a, \"b\",c\n") == Rows{{"a", " \"b\"", "c"}});
  CHECK(read_all("\"a\nb\",\"\"\"\",c\"d,\"e\" \n").issues.empty());
}

TEST_CASE("RecordReader: a misplaced quote is data and the row goes on") {
  const Collected title = read_all("sku,title,units\nA,\"1/2\" Sensor\",5\nB,c,6\n");
  CHECK(title.cells() == Rows{{"sku", "title", "units"}, {"A", "1/2\" Sensor", "5"}, {"B", "c", "6"}});
  CHECK(title.issues == std::vector<std::string>{"stray_quote record 1 line 2 column 2 offset 22"});
  CHECK(rows("5\" pipe,6\"\"\n") == Rows{{"5\" pipe", "6\"\""}});
  CHECK(rows("\"a\"b\"\n") == Rows{{"a\"b"}});
}

TEST_CASE("RecordReader: a quote that never closes takes its line and no other") {
  const Collected read = read_all("a,b\n1,\"2\n3,4\n5,6\n");
  CHECK(read.cells() == Rows{{"a", "b"}, {"1", "\"2"}, {"3", "4"}, {"5", "6"}});
  CHECK(read.issues == std::vector<std::string>{"quote_unclosed record 1 line 2 column 2 offset 6"});
  CHECK(rows("\"") == Rows{{"\""}});
  CHECK(rows("a,\"b,c\nd,\"e,\"f\",g\n") == Rows{{"a", "b,c\nd,\"e,\"f", "g"}});
  CHECK(rows("\"a,\"b,\"c\n\"d,\"e\n") == Rows{{"\"a", "\"b", "\"c"}, {"\"d", "\"e"}});
  CHECK(rows("\"x\n\"\"\"y\n") == Rows{{"\"x"}, {"\"\"\"y"}});
}

TEST_CASE("RecordReader: a long record ends at the limit") {
  ReadOptions options;
  options.limits.record_bytes = 20;
  SUBCASE("an open quote is data") {
    const Collected read = read_all("a,\"b\n2,3\n4,5\n6,7\n8,9\n10,11\n12,\"13\n\"\n", options);
    CHECK(read.cells() ==
          Rows{{"a", "\"b"}, {"2", "3"}, {"4", "5"}, {"6", "7"}, {"8", "9"}, {"10", "11"}, {"12", "13\n"}});
    CHECK(read.issues == std::vector<std::string>{"quote_unclosed record 0 line 1 column 2 offset 2"});
  }
  SUBCASE("a line is cut, and the next one is read") {
    const Collected read = read_all("12345678,0123456789abcdefghij\nx,y\n", options);
    CHECK(read.cells() == Rows{{"12345678", "0123456789a"}, {"x", "y"}});
    CHECK(read.issues == std::vector<std::string>{"cell_too_long record 0 line 1 column 2 offset 9"});
    CHECK(read.records[1].line == 2);
  }
  SUBCASE("the line may be as long as the limit") {
    CHECK(read_all("12345678901234567890\n1\n", options).issues.empty());
    CHECK(read_all("123456789012345678901\n1\n", options).cells() == Rows{{"12345678901234567890"}, {"1"}});
  }
}

TEST_CASE("RecordReader: columns beyond the limit stay in the last cell") {
  ReadOptions options;
  options.limits.columns = 3;
  const Collected read = read_all("1,2,3\n1,2,3,4,5\n\"a\nb\",2,3,4\nx\n", options);
  CHECK(read.cells() == Rows{{"1", "2", "3"}, {"1", "2", "3,4,5"}, {"a\nb", "2", "3,4"}, {"x"}});
  CHECK(read.issues == std::vector<std::string>{"too_many_columns record 1 line 2 column 3 offset 10",
                                                "too_many_columns record 2 line 3 column 3 offset 24"});
}

TEST_CASE("RecordReader: with a known number of columns, damage stays in its line") {
  SUBCASE("a quote opened by mistake does not swallow the rows behind it") {
    const Collected read = read_all("a,b,c\n1,\"2,3\n4,5,6\n7\",8,9\n10,11,12\n", {.expected = 3});
    CHECK(read.cells() ==
          Rows{{"a", "b", "c"}, {"1", "\"2", "3"}, {"4", "5", "6"}, {"7\"", "8", "9"}, {"10", "11", "12"}});
    CHECK(read.issues == std::vector<std::string>{"quote_unclosed record 1 line 2 column 2 offset 8"});
  }
  SUBCASE("stray quotes and several lines together are damage, even if the count fits") {
    CHECK(rows("a,\"5\" pipe,3\nb,\"x\",4\n", kComma, 3) == Rows{{"a", "\"5\" pipe", "3"}, {"b", "x", "4"}});
  }
  SUBCASE("an inch mark before a comma inside a quoted title") {
    const Collected read = read_all("a,\"Pipe 5\", 6\" and 7\"\",3\n", {.expected = 3});
    CHECK(read.cells() == Rows{{"a", "Pipe 5\", 6\" and 7\"", "3"}});
    CHECK(read.issues == std::vector<std::string>{"stray_quote record 0 line 1 column 2 offset 2"});
  }
  SUBCASE("where two cells could be meant, nothing is healed") {
    CHECK(rows("\"a\",b\",\"c\",d\"\n", kComma, 3) == Rows{{"a", "b\"", "c", "d\""}});
  }
  SUBCASE("a cell of several lines is as good as any") {
    const Collected read = read_all("a,\"b\nc\",d\n1,2,3\n", {.expected = 3});
    CHECK(read.cells() == Rows{{"a", "b\nc", "d"}, {"1", "2", "3"}});
    CHECK(read.issues.empty());
    CHECK(read.records[1].line == 3);
  }
  SUBCASE("a short record of several lines stays if its first line does not fit either") {
    CHECK(rows("a,\"b\nc\"\n1,2,3\n", kComma, 3) == Rows{{"a", "b\nc"}, {"1", "2", "3"}});
  }
}

TEST_CASE("RecordReader: tab files know no quotes") {
  CHECK(rows("a\t5\" pipe\t\"x\n1\t\"2\"\t3\n", kTab) == Rows{{"a", "5\" pipe", "\"x"}, {"1", "\"2\"", "3"}});
  CHECK(rows("\"a\"\t\"1/2\" pipe\"\t\"say \"\"hi\"\"\"\n\"b\t\"\t\"\n", kWrapped) ==
        Rows{{"a", "1/2\" pipe", "say \"hi\""}, {"\"b", "\"", "\""}});
}

TEST_CASE("RecordReader: another quote mark") {
  CHECK(rows("'a;b';'it''s'\n", {';', QuoteRule::rfc4180, false, '\''}) == Rows{{"a;b", "it's"}});
}

TEST_CASE("RecordReader: NUL bytes are data, said once a record") {
  using namespace std::string_view_literals;
  const Collected read = read_all("a,b\n1,\0x\0\n\0,2\n3,4\n"sv);
  CHECK(read.records[1].cells[1] == "\0x\0"sv);
  CHECK(read.issues == std::vector<std::string>{"nul_byte record 1 line 2 column 2 offset 6",
                                                "nul_byte record 2 line 3 column 1 offset 10"});
}

TEST_CASE("RecordReader: lines and offsets count from the file's start, whatever the window") {
  for (const std::uint32_t window : {1u, 7u, 64u, 1u << 18}) {
    ReadOptions options;
    options.limits.window_bytes = window;
    const Collected read = read_all("a,b\n\"x\ny\",1\nc,d\n", options);
    REQUIRE(read.records.size() == 3);
    CHECK(read.records[0].line == 1);
    CHECK(read.records[1].line == 2);
    CHECK(read.records[2].line == 4);
    CHECK(read.records[2].offsets == std::vector<std::uint64_t>{12, 14});
  }
}

TEST_CASE("RecordReader: records of one width come in regular batches") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "sku-" + std::to_string(i) + "\t5\t7\n";
  const Collected read = read_all(text, {.dialect = kTab});
  CHECK(read.records.size() == 50'000);
  CHECK(read.irregular_batches == 0);
  CHECK(read.regular_batches < 10);
  CHECK(read.records.back().line == 50'000);
}

TEST_CASE("RecordReader: a large piece hands out its records without being finished") {
  std::string text;
  while (text.size() < 100'000) text += "a,b,c\n";
  Collected collected;
  RecordReader reader(kComma);
  reader.feed(text, collected);
  CHECK(collected.records.size() == text.size() / 6);
}
