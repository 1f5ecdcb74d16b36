// Archives that unpack to much more than they are: refused before they cost time or memory.
#include <doctest/doctest.h>

#include <ctime>

#include "cli/unpack_budget.h"
#include "cli/workbook.h"
#include "unit/cli/archives.h"

namespace ipi {
namespace {

// Opens the container and reads every member, as the program does. Seconds are the processor's, so that a
// busy machine fails nothing.
struct Outcome {
  std::optional<ContainerError> error;
  std::uint64_t bytes = 0;
  double seconds = 0;
};

Outcome read_all(std::string_view bytes) {
  const TemporaryFile file("bomb", bytes);
  const std::clock_t start = std::clock();
  Outcome outcome;
  const auto container = Container::open(file.path());
  if (!container) {
    outcome.error = container.error();
  } else {
    std::vector<std::uint8_t> piece(1 << 20);
    for (std::size_t member = 0; member < container->size() && !outcome.error; ++member) {
      const auto stream = container->open_member(member);
      while (const std::size_t got = stream->read(piece)) outcome.bytes += got;
      outcome.error = stream->error();
    }
  }
  outcome.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return outcome;
}

// The bar is 2 seconds; unoptimised code under a sanitizer is allowed what it costs.
#if defined(__SANITIZE_ADDRESS__)
constexpr double kMostSeconds = 10;
#else
constexpr double kMostSeconds = 2;
#endif

void check_refused(const Outcome& outcome, DiagCode code) {
  REQUIRE(outcome.error);
  CHECK(outcome.error->code == code);
  CHECK(outcome.bytes <= UnpackBudget::kFreeBytes);
  CHECK(outcome.seconds < kMostSeconds);
}

}  // namespace

TEST_CASE("Bombs: a gibibyte of zeros in gzip is refused") {
  const std::string bomb = gzip_zeros(1024, 0);
  CHECK(bomb.size() < 1'100'000);
  check_refused(read_all(bomb), DiagCode::archive_too_large);
}

TEST_CASE("Bombs: many gzip members count together") {
  const std::string member = gzip_zeros(16, checksum(std::string(16 << 20, '\0')));
  std::string bomb;
  for (int i = 0; i < 64; ++i) bomb += member;
  check_refused(read_all(bomb), DiagCode::archive_too_large);
}

TEST_CASE("Bombs: many members of a zip count together") {
  const std::uint32_t size = 16 << 20;
  ZipMember member{"0.txt", pack_zeros(size >> 20), 8, 0, 0, size, -1};
  member.crc32 = checksum(std::string(size, '\0'));
  std::vector<ZipMember> members(100, member);
  check_refused(read_all(zip_of(members)), DiagCode::archive_too_large);
}

TEST_CASE("Bombs: members that share their bytes are refused at once") {
  const std::uint32_t size = 4 << 20;
  ZipMember member{"0.txt", pack_zeros(size >> 20), 8, 0, checksum(std::string(size, '\0')), size, -1};
  ZipWriter writer;
  writer.add(member);
  member.same_bytes_as = 0;
  for (int i = 1; i < 250; ++i) writer.add(member);
  const Outcome outcome = read_all(writer.finish());
  check_refused(outcome, DiagCode::archive_damaged);
  CHECK(outcome.bytes == 0);
}

TEST_CASE("Bombs: a million members are refused, also where the end record says fewer") {
  ZipWriter writer;
  writer.add(stored("a", ""));
  writer.repeat_last(999'999, 1);
  check_refused(read_all(writer.finish({}, 1'000'000 % 65536)), DiagCode::archive_too_large);
  check_refused(read_all(writer.finish({}, 0xFFFF)), DiagCode::archive_too_large);
  check_refused(read_all(writer.finish({}, 5)), DiagCode::archive_too_large);
}

TEST_CASE("Bombs: 1,000 members are allowed, 1,001 are not") {
  std::vector<ZipMember> members(1000, stored("a", "x"));
  CHECK_FALSE(read_all(zip_of(members)).error);
  members.push_back(stored("a", "x"));
  check_refused(read_all(zip_of(members)), DiagCode::archive_too_large);
}

TEST_CASE("Bombs: a report that packs well is none") {
  std::string block;
  while (block.size() < 1 << 20) block += "SKU-" + std::to_string(block.size()) + "\tB0MADEUP01\t4\n";
  std::string report;
  for (int i = 0; i < 70; ++i) report += block;
  const Outcome outcome = read_all(gzip(report));
  CHECK_FALSE(outcome.error);
  CHECK(outcome.bytes == report.size());
}

TEST_CASE("Bombs: a sheet of empty cells that are not there is refused") {
  std::string sheet = "<worksheet><sheetData>";
  for (int row = 1; row < 200'000; ++row) sheet += "<row><c r=\"XFD1\"><v>1</v></c></row>";
  sheet += "</sheetData></worksheet>";
  const std::string bomb = zip_of(
      {stored("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"1\"/></sheets></workbook>"),
       stored("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"1\" Target=\"s.xml\"/></Relationships>"),
       deflated("xl/s.xml", sheet)});
  check_refused(read_all(bomb), DiagCode::archive_too_large);
}

TEST_CASE("Bombs: XML that is deep, endless or defines entities is damage") {
  const auto workbook_with = [](const std::string& sheet) {
    return zip_of({stored("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"1\"/></sheets></workbook>"),
                   stored("xl/_rels/workbook.xml.rels",
                          "<Relationships><Relationship Id=\"1\" Target=\"s.xml\"/></Relationships>"),
                   deflated("xl/s.xml", sheet)});
  };
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  check_refused(read_all(workbook_with(deep)), DiagCode::archive_damaged);
  check_refused(read_all(workbook_with("<a b=\"" + std::string(32 << 20, 'x') + "\"/>")), DiagCode::archive_damaged);
  std::string laughs = "<!DOCTYPE a [<!ENTITY l0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    laughs += "<!ENTITY l" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) laughs += "&l" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  laughs +=
      "]><worksheet><sheetData><row><c "
      "t=\"inlineStr\"><is><t>&l9;</t></is></c></row></sheetData></worksheet>";
  check_refused(read_all(workbook_with(laughs)), DiagCode::archive_damaged);
}

TEST_CASE("Bombs: shared texts without end are refused") {
  std::string texts = "<sst>";
  texts.reserve(5 * Workbook::kMostSharedTexts + 10);
  for (std::size_t i = 0; i <= Workbook::kMostSharedTexts; ++i) texts += "<si/>";
  const std::string bomb = zip_of({stored("xl/workbook.xml", "<workbook/>"), deflated("xl/sharedStrings.xml", texts)});
  check_refused(read_all(bomb), DiagCode::archive_too_large);
}

}  // namespace ipi
