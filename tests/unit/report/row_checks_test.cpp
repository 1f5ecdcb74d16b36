#include "report/row_checks.h"

#include <doctest/doctest.h>

#include "base/marketplace.h"
#include "table/record_reader.h"

using namespace ipi;

TEST_CASE("trim: spaces, tabs and unbreakable spaces at both ends") {
  CHECK(trim("\t a b\u00A0 \t") == "a b");
  CHECK(trim("\u00A0\u00A0x") == "x");
  CHECK(trim("x\u00A0\t") == "x");
  CHECK(trim(" \t\u00A0").empty());
  CHECK(trim("").empty());
}

TEST_CASE("TrimmedCells: the trimmed cells of a column, plain, padded, quoted and at the end of a line") {
  class Sink final : public RecordSink {
   public:
    void on_batch(const RecordBatch& batch) override {
      std::string scratch;
      CHECK(batch.regular);
      for (std::uint32_t column = 0; column < 4; ++column) {
        const TrimmedCells cells(batch, column, scratch);
        for (std::size_t r = 0; r < batch.records; ++r) texts += '[' + std::string(cells[r]) + ']';
      }
    }
    void on_issue(const RecordIssue&) override {}
    std::string texts;
  } sink;
  RecordReader reader({',', QuoteRule::rfc4180});
  reader.feed("a, b ,\"c \"\"d\"\"\"\r\n,\xC2\xA0x,y\r\n\"z\",\"\",w\r\n", sink);
  reader.finish(sink);
  CHECK(sink.texts == "[a][][z][b][x][][c \"d\"][y][w][][][]");  // and there is no fourth column
}

TEST_CASE("looks_like_asin: B0 and eight, or a book's ten digits") {
  for (const char* text : {"B0MADEUP01", "B012345678", "0123456789", "012345678X"}) CHECK(looks_like_asin(text));
  for (const char* text : {"", "B0MADEUP1", "B0MADEUP012", "B0madeup01", "B0MADE-P01", "A0MADEUP01", "012345678Y",
                           "01234X678X", "01234567:9", "B0MADE[P01", "B0MADE@P01", "B0MADEU/01", "B0MADEU:01",
                           "B0\xC3\x9C"
                           "DEUP01"}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_asin(text));
  }
}

TEST_CASE("parse_word: flags, numbers or flags, marketplaces") {
  const NumberStyle style;
  CHECK(parse_word("Yes", ColumnType::flag, style).value == 1);
  CHECK(parse_word("no", ColumnType::flag, style).value == 0);
  CHECK(parse_word("perhaps", ColumnType::flag, style).fault == CellFault::unreadable);
  CHECK(parse_word("--", ColumnType::flag, style).fault == CellFault::missing);
  CHECK(parse_word("12", ColumnType::flag_or_count, style).value == 12);
  CHECK(parse_word("Y", ColumnType::flag_or_count, style).value == 1);
  CHECK(parse_word("-3", ColumnType::flag_or_count, style).fault == CellFault::unreadable);
  CHECK(parse_word("DE", ColumnType::marketplace, style).value == static_cast<std::int32_t>(Marketplace::de));
  CHECK(parse_word("Atlantis", ColumnType::marketplace, style).fault == CellFault::missing);
}

TEST_CASE("refutes_date_order: only what the other order reads and this one does not") {
  const NumberStyle mdy{'.', ',', DateOrder::mdy}, dmy{'.', ',', DateOrder::dmy};
  CHECK(refutes_date_order("23/11/2026", mdy));
  CHECK_FALSE(refutes_date_order("23/11/2026", dmy));
  CHECK(refutes_date_order("11/23/2026", dmy));
  CHECK_FALSE(refutes_date_order("11/12/2026", mdy));
  CHECK_FALSE(refutes_date_order("99/99/2026", mdy));
  CHECK_FALSE(refutes_date_order("2026-11-23", dmy));
}

TEST_CASE("refutes_decimal_mark: a mark that can be no group") {
  const NumberStyle point, comma{',', '.', DateOrder::dmy};
  CHECK(refutes_decimal_mark("1,5", point));
  CHECK_FALSE(refutes_decimal_mark("1,5", comma));
  CHECK(refutes_decimal_mark("1.5", comma));
  CHECK_FALSE(refutes_decimal_mark("1.5", point));
  CHECK_FALSE(refutes_decimal_mark("1.500", comma));
  CHECK_FALSE(refutes_decimal_mark("1500", comma));
}
