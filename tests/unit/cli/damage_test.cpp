// Cut and changed archives: never a crash, never a wrong byte handed out as good.
#include <doctest/doctest.h>

#include "unit/cli/archives.h"
#include "unit/cli/workbooks.h"

namespace ipi {
namespace {

std::string report() {
  std::string text = "sku\tasin\tquantity\n";
  for (int i = 0; i < 15; ++i)
    text += "SKU-" + std::to_string(i * 7919 % 1000) + "\tB0MADEUP01\t" + std::to_string(i) + "\n";
  return text;
}

// All members, end to end; the first error where there is one.
ReadBack read_all(const std::string& path) {
  ReadBack all;
  const auto container = Container::open(path);
  if (!container) {
    all.error = container.error();
    return all;
  }
  for (std::size_t member = 0; member < container->size(); ++member) {
    const ReadBack read = read_member(*container, member);
    all.bytes += read.bytes;
    if (!all.error) all.error = read.error;
  }
  return all;
}

}  // namespace

TEST_CASE("Damage: a gzip cut anywhere gives its first part and says that it is damaged") {
  const std::string text = report();
  const std::string packed = gzip(text);
  TemporaryFile file("cut.gz", packed);
  for (std::size_t size = 2; size < packed.size(); ++size) {
    file.write(std::string_view(packed).substr(0, size));
    const ReadBack read = read_all(file.path());
    REQUIRE(read.error);
    REQUIRE(read.error->code == DiagCode::archive_damaged);
    REQUIRE(text.starts_with(read.bytes));
  }
  file.write(std::string_view(packed).substr(0, packed.size() - 1));
  CHECK(read_all(file.path()).bytes == text);
}

TEST_CASE("Damage: a gzip with a changed byte is found out, or its header did not matter") {
  const std::string text = report();
  const std::string packed = gzip(text);
  TemporaryFile file("changed.gz", packed);
  for (std::size_t i = 2; i < packed.size(); ++i) {
    std::string changed = packed;
    changed[i] = static_cast<char>(changed[i] ^ 0x55);
    file.write(changed);
    const ReadBack read = read_all(file.path());
    REQUIRE((read.error || read.bytes == text));
    if (i >= 10) REQUIRE(read.error);
  }
}

TEST_CASE("Damage: something else behind a gzip is said, and the report read") {
  const TemporaryFile file("tail.gz", gzip(report()) + "<html>");
  const ReadBack read = read_all(file.path());
  CHECK(read.bytes == report());
  REQUIRE(read.error);
  CHECK(read.error->code == DiagCode::archive_damaged);
}

TEST_CASE("Damage: a zip cut anywhere is damaged") {
  const std::string packed = zip_of({deflated("a.txt", report()), stored("b.txt", report())});
  TemporaryFile file("cut.zip", packed);
  for (std::size_t size = 4; size < packed.size(); ++size) {
    file.write(std::string_view(packed).substr(0, size));
    const ReadBack read = read_all(file.path());
    REQUIRE(read.error);
    REQUIRE(read.error->code == DiagCode::archive_damaged);
  }
}

TEST_CASE("Damage: a zip with a changed byte never gives other bytes without an error") {
  const std::string text = report();
  const std::string packed = zip_of({deflated("a.txt", text), stored("b.txt", text)});
  TemporaryFile file("changed.zip", packed);
  for (std::size_t i = 4; i < packed.size(); ++i) {
    for (const int mask : {0x55, 0xFF, 0x01}) {
      std::string changed = packed;
      changed[i] = static_cast<char>(changed[i] ^ mask);
      file.write(changed);
      const ReadBack read = read_all(file.path());
      // A changed name can hide a member as Mac OS's own; otherwise both are whole or one is refused.
      REQUIRE((read.error || read.bytes == text + text || read.bytes == text));
    }
  }
}

TEST_CASE("Damage: a member with a wrong checksum or size is read and then refused") {
  ZipMember wrong_sum = deflated("a.txt", report());
  wrong_sum.crc32 ^= 1;
  ZipMember wrong_size = stored("b.txt", report());
  ++wrong_size.unpacked_bytes;
  for (const ZipMember& member : {wrong_sum, wrong_size}) {
    const TemporaryFile file("sum.zip", zip_of({member}));
    const ReadBack read = read_all(file.path());
    CHECK(read.bytes == report());
    REQUIRE(read.error);
    CHECK(read.error->text == "wrong checksum");
  }
}

TEST_CASE("Damage: a workbook with a changed byte in its XML never crashes the reader") {
  WorkbookParts parts;
  parts.sheet =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\"><v>46082.5</v></c></row>"
      "<row r=\"3\"><c r=\"B3\"><v>12.5</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
  const std::string packed = workbook_of(parts);  // stored, so that the XML itself changes
  TemporaryFile file("changed.xlsx", packed);
  std::size_t refused = 0;
  for (std::size_t i = 4; i < packed.size(); ++i) {
    std::string changed = packed;
    changed[i] = static_cast<char>(changed[i] ^ 0x03);
    file.write(changed);
    refused += read_all(file.path()).error ? 1 : 0;
  }
  CHECK(refused > packed.size() / 2);  // the checksums
}

}  // namespace ipi
