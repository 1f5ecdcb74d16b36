#include "cli/xlsx.h"

#include <doctest/doctest.h>

#include "unit/cli/workbooks.h"

namespace ipi {
namespace {

// The text of the first sheet with content.
std::string text_of(const WorkbookParts& parts) {
  const TemporaryFile file("book.xlsx", workbook_of(parts));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(container->kind() == ContainerKind::workbook);
  const ReadBack whole = read_member(*container, 0);
  CHECK_FALSE(whole.error);
  CHECK(read_member(*container, 0, 1).bytes == whole.bytes);
  return whole.bytes;
}

std::string text_of_rows(const std::string& rows) {
  WorkbookParts parts;
  parts.sheet = rows;
  return text_of(parts);
}

}  // namespace

TEST_CASE("Xlsx: texts, numbers, truth and errors become cells between tabs") {
  WorkbookParts parts;
  parts.shared = "<si><t>sku</t></si><si><t xml:space=\"preserve\"> Bed &amp; bowl </t></si>";
  parts.sheet =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>title</t></is></c>"
      "<c r=\"C1\" t=\"str\"><f>A1</f><v>made</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"b\"><v>1</v></c>"
      "<c r=\"D2\" t=\"e\"><v>#N/A</v></c></row>";
  CHECK(text_of(parts) == "sku\ttitle\tmade\n4\t Bed & bowl \tTRUE\t#N/A\n");
}

TEST_CASE("Xlsx: a line's number is its row's number, and empty cells keep their place") {
  CHECK(text_of_rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>"
                     "<row r=\"3\"><c r=\"A3\" s=\"1\"/></row>"
                     "<row r=\"5\"><c r=\"AA5\"><v>3</v></c></row>") ==
        "\n\t1\t\t2\n\n\n" + std::string(26, '\t') + "3\n");
}

TEST_CASE("Xlsx: rows are filled up to the widest before them") {
  CHECK(text_of_rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>"
                     "<row r=\"2\"><c r=\"A2\"><v>4</v></c></row>") == "1\t\t3\n4\t\t\n");
}

TEST_CASE("Xlsx: rows and cells without a reference follow each other") {
  CHECK(text_of_rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r=\"D2\"><v>4</v></c></row>") ==
        "1\t2\n3\t\t\t4\n");
}

TEST_CASE("Xlsx: a text of several runs is one text, without its reading aid") {
  WorkbookParts parts;
  parts.shared = "<si><r><t>商品</t></r><r><rPr/><t>名</t></r><rPh sb=\"0\" eb=\"2\"><t>ショウヒンメイ</t></rPh></si>";
  parts.sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
  CHECK(text_of(parts) == "商品名\n");
}

TEST_CASE("Xlsx: tabs and line ends inside of a cell become spaces and are counted") {
  WorkbookParts parts;
  parts.shared = "<si><t>cat&#9;bed&#13;&#10;grey&#10;round</t></si>";
  parts.sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>";
  const TemporaryFile file("book.xlsx", workbook_of(parts));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  const auto stream = container->open_member(0);
  CHECK(read_stream(*stream).bytes == "cat bed grey round\tcat bed grey round\n");
  CHECK(stream->repaired_cells() == 2);
}

TEST_CASE("Xlsx: dates are ISO where the style shows a day, numbers elsewhere") {
  WorkbookParts parts;
  parts.formats = "<numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>";
  parts.sheet =
      "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>46082</v></c><c r=\"B1\" s=\"1\"><v>46082</v></c>"
      "<c r=\"C1\" s=\"2\"><v>46082.326331018521</v></c><c r=\"D1\" s=\"3\"><v>46082</v></c>"
      "<c r=\"E1\" s=\"1\"><v>0.5</v></c><c r=\"F1\" t=\"d\"><v>2026-03-01</v></c></row>";
  CHECK(text_of(parts) == "46082\t2026-03-01\t2026-03-01T07:49:55\t2026-03-01\t0.5\t2026-03-01\n");
}

TEST_CASE("Xlsx: days count from 1904 where the workbook says so") {
  WorkbookParts parts;
  parts.properties = "<workbookPr date1904=\"1\"/>";
  parts.sheet = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44620</v></c></row>";
  CHECK(text_of(parts) == "2026-03-01\n");
}

TEST_CASE("Xlsx: every shown sheet with content is a member, hidden and empty ones are none") {
  WorkbookParts parts;
  parts.sheets =
      "<sheet name=\"Empty\" r:id=\"rId2\"/><sheet name=\"Hidden\" state=\"hidden\" r:id=\"rId3\"/>"
      "<sheet name=\"Planning\" r:id=\"rId1\"/><sheet name=\"Costs\" r:id=\"rId4\"/><sheet name=\"Gone\" "
      "r:id=\"rId5\"/>";
  parts.relations +=
      "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/>"
      "<Relationship Id=\"rId3\" Target=\"worksheets/sheet3.xml\"/>"
      "<Relationship Id=\"rId4\" Target=\"/xl/worksheets/sheet4.xml\"/>";
  const std::string one = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
  parts.sheet = "<row><c><v>2</v></c></row>";
  parts.more = {stored("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"),
                stored("xl/worksheets/sheet3.xml", one), deflated("xl/worksheets/sheet4.xml", one)};
  const TemporaryFile file("book.xlsx", workbook_of(parts));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  REQUIRE(container->size() == 2);
  CHECK(container->name(0) == "book.xlsx/Planning");
  CHECK(container->name(1) == "book.xlsx/Costs");
  CHECK(read_member(*container, 0).bytes == "2\n");
  CHECK(read_member(*container, 1).bytes == "1\n");
}

TEST_CASE("Xlsx: a workbook without content is refused as empty") {
  const TemporaryFile file("book.xlsx", workbook_of({}));
  const auto container = Container::open(file.path());
  REQUIRE_FALSE(container);
  CHECK(container.error().code == DiagCode::archive_empty);
}

TEST_CASE("Xlsx: a reference to a text that is not there is damage") {
  WorkbookParts parts;
  parts.sheet = "<row><c><v>1</v></c></row><row><c t=\"s\"><v>7</v></c></row>";
  const TemporaryFile file("book.xlsx", workbook_of(parts));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  const ReadBack read = read_member(*container, 0);
  REQUIRE(read.error);
  CHECK(read.error->code == DiagCode::archive_damaged);
}

TEST_CASE("Xlsx: numbers are written as JavaScript writes them") {
  CHECK(number_text(0) == "0");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(4) == "4");
  CHECK(number_text(-12.5) == "-12.5");
  CHECK(number_text(293.33999999999997) == "293.34");
  CHECK(number_text(0.1 + 0.2) == "0.30000000000000004");
  CHECK(number_text(1.23e12) == "1230000000000");
  CHECK(number_text(1e16) == "10000000000000000");
  CHECK(number_text(1.25e17) == "125000000000000000");
  CHECK(number_text(1e21) == "1e+21");
  CHECK(number_text(-0.00001234) == "-0.00001234");
  CHECK(number_text(0.000001) == "0.000001");
  CHECK(number_text(123456789012345680.0) == "123456789012345680");
}

TEST_CASE("Xlsx: serials are days, but for Excel's 29th of February 1900") {
  CHECK(date_text(1, false) == "1900-01-01");
  CHECK(date_text(59, false) == "1900-02-28");
  CHECK(date_text(60, false).empty());
  CHECK(date_text(61, false) == "1900-03-01");
  CHECK(date_text(46082.999999, false) == "2026-03-02");
  CHECK(date_text(401768, false) == "2999-12-31");
  CHECK(date_text(401769, false).empty());
  CHECK(date_text(-3, false).empty());
  CHECK(date_text(1, true) == "1904-01-02");
}

TEST_CASE("Xlsx: a format shows a day by its y or d") {
  CHECK(is_date_format("yyyy-mm-dd"));
  CHECK(is_date_format("[$-409]d\\-mmm\\-yy;@"));
  CHECK(is_date_format("m/d/yyyy h:mm"));
  CHECK_FALSE(is_date_format("General"));
  CHECK_FALSE(is_date_format("0.00"));
  CHECK_FALSE(is_date_format("[Red]0.00;[Blue]-0.00"));
  CHECK_FALSE(is_date_format("0.0\" days\""));
  CHECK_FALSE(is_date_format("#,##0\\d"));
  CHECK_FALSE(is_date_format("_-* #,##0.00\\ \"USD\"_-"));
  CHECK_FALSE(is_date_format("[h]:mm"));
  CHECK_FALSE(is_date_format("0;dd"));
}

}  // namespace ipi
