// What the first 256 KiB decided and a later cell refuted: the file is read again, and then it is as if the right
// decision had been made at once, however the bytes are cut.
#include <doctest/doctest.h>

#include "support/given_files.h"

using namespace ipi;

namespace {

const std::string kHeader =
    "snapshot-date\tsku\tasin\tproduct-name\tmarketplace\tavailable\tunits-shipped-t30\tyour-price\tsales-price\titem-"
    "volume\n";

std::string row(int i, std::string_view date, std::string_view title, std::string_view price) {
  std::string number = std::to_string(10000 + i);
  return std::string(date) + "\tSKU-" + number + "\tB0MADE" + number.substr(1) + "\t" + std::string(title) + "\t\t" +
         std::to_string(i % 50) + "\t3\t" + std::string(price) + "\t" + std::string(price) + "\t" + std::string(price) +
         "\n";
}

// More than 256 KiB of rows that leave everything open, then `last`.
std::string open_file(const std::string& last) {
  std::string text = kHeader;
  for (int i = 0; text.size() < Intake::kPrefixBytes + 20'000; ++i) text += row(i, "03/04/2026", "A plain title", "12");
  return text + last;
}

void check_same(const given::ReadFile& a, const given::ReadFile& b) {
  REQUIRE(a.has_table());
  REQUIRE(b.has_table());
  CHECK(a.facts().rows_read == b.facts().rows_read);
  CHECK(a.facts().rows_used == b.facts().rows_used);
  CHECK(a.facts().encoding == b.facts().encoding);
  CHECK(a.facts().as_of == b.facts().as_of);
  for (const ColumnId id : {ColumnId::snapshot_day, ColumnId::available})
    CHECK(a.table().whole(id).raw() == b.table().whole(id).raw());
  for (const ColumnId id : {ColumnId::price, ColumnId::sale_price})
    CHECK(a.table().money(id).raw() == b.table().money(id).raw());
  const std::size_t last = a.table().rows() - 1;
  CHECK(a.strings().text(a.table().text(ColumnId::title)[last]) ==
        b.strings().text(b.table().text(ColumnId::title)[last]));
}

constexpr std::size_t kChunks[] = {1, 3, 1000, 65536, std::size_t{1} << 22};

}  // namespace

TEST_CASE("Restart: the date order that a late cell refutes") {
  const std::string text = open_file(row(9998, "13/04/2026", "Thirteen", "12"));
  const given::ReadFile told(text, 1 << 20, Overrides{{}, {}, {}, "dmy", {}});
  CHECK(told.passes() == 1);
  CHECK(told.facts().as_of == given::day("2026-04-13"));
  for (const std::size_t chunk : kChunks) {
    const given::ReadFile file(text, chunk);
    CHECK(file.passes() == 2);
    check_same(file, told);
    CHECK(file.count(DiagCode::date_unreadable) == 0);
  }
}

TEST_CASE("Restart: the decimal mark that a late cell refutes, in all open columns at once") {
  const std::string text = open_file(row(9998, "2026-04-13", "Comma", "12,50"));
  for (const std::size_t chunk : kChunks) {
    const given::ReadFile file(text, chunk);
    CHECK(file.passes() == 2);
    CHECK(file.count(DiagCode::number_unreadable) == 0);
    const std::size_t last = file.table().rows() - 1;
    CHECK(file.table().money(ColumnId::price)[last] == 125'000);
    CHECK(file.table().money(ColumnId::sale_price)[last] == 125'000);
    CHECK(file.table().decimal(ColumnId::item_volume)[last] == 12.5);
  }
}

TEST_CASE("Restart: an ASCII beginning and Windows-1252 behind it") {
  const std::string text = open_file(row(9998, "2026-04-13", "Caf\xE9 cr\xE8me", "12"));
  const given::ReadFile told(text, 1 << 20, Overrides{{}, "windows-1252", {}, {}, {}});
  for (const std::size_t chunk : kChunks) {
    const given::ReadFile file(text, chunk);
    CHECK(file.passes() == 2);
    CHECK(file.facts().encoding == "windows-1252");
    CHECK(file.count(DiagCode::undecodable_bytes) == 0);
    CHECK(file.count(DiagCode::encoding_guessed) == 1);
    check_same(file, told);
  }
}

TEST_CASE("Restart: the very last byte is enough") {
  const std::string text = open_file("2026-04-13\tLAST\tB0MADEUP99\tCaf\xE9\t\t1\t3\t1\t1\tx\xE9");
  for (const std::size_t chunk : kChunks) {
    const given::ReadFile file(text, chunk);
    CHECK(file.facts().encoding == "windows-1252");
    CHECK(file.count(DiagCode::undecodable_bytes) == 0);
  }
}

TEST_CASE("Restart: damage behind characters that are UTF-8 is damage, not another encoding") {
  const std::string text =
      open_file(row(9997, "2026-04-13", "Caf\xC3\xA9", "12") + row(9998, "2026-04-13", "Caf\xE9 x", "12"));
  for (const std::size_t chunk : kChunks) {
    const given::ReadFile file(text, chunk);
    CHECK(file.passes() == 1);
    CHECK(file.facts().encoding == "utf-8");
    CHECK(file.count(DiagCode::undecodable_bytes) == 1);
  }
}

TEST_CASE("Restart: encoding, date order and decimal mark, each at most once") {
  const std::string text =
      open_file(row(9996, "2026-04-13", "Caf\xE9", "12") + row(9997, "13/04/2026", "Thirteen", "12") +
                row(9998, "12/04/2026", "Comma", "12,50"));
  for (const std::size_t chunk : kChunks) {
    const given::ReadFile file(text, chunk);
    CHECK(file.passes() == 4);
    CHECK(file.facts().encoding == "windows-1252");
    CHECK(file.facts().as_of == given::day("2026-04-13"));
    const std::size_t last = file.table().rows() - 1;
    CHECK(file.table().money(ColumnId::price)[last] == 125'000);
  }
}

TEST_CASE("Undecodable bytes: all are counted, also beyond those that are kept one by one") {
  std::string text = "\xEF\xBB\xBF" + kHeader;
  for (int i = 0; i < 6000; ++i) text += row(i, "2026-04-13", "Bad \xE9 and \xE8 ones", "12");
  const given::ReadFile file(text);
  CHECK(file.facts().encoding == "utf-8");
  CHECK(file.count(DiagCode::undecodable_bytes) == 12'000);
}
