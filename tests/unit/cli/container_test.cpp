#include "cli/container.h"

#include <doctest/doctest.h>

#include "unit/cli/archives.h"

namespace ipi {

using namespace std::literals;

namespace {

const std::string kReport = "sku\tasin\tquantity\nSKU-1\tB0MADEUP01\t4\nSKU-2\tB0MADEUP02\t5\n";
const std::string kOther = "sku\tfnsku\nSKU-3\tX00MADEUP3\n";

std::string whole(const Container& container, std::size_t member) {
  const ReadBack read = read_member(container, member);
  CHECK_FALSE(read.error);
  return read.bytes;
}

DiagCode refusal(std::string_view bytes) {
  const TemporaryFile file("a.zip", bytes);
  const auto container = Container::open(file.path());
  REQUIRE_FALSE(container);
  return container.error().code;
}

}  // namespace

TEST_CASE("Container: a plain file is its own only member, whatever its name") {
  const TemporaryFile file("report.zip", kReport);
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(container->kind() == ContainerKind::plain);
  REQUIRE(container->size() == 1);
  CHECK(container->name(0) == "report.zip");
  CHECK(whole(*container, 0) == kReport);
  CHECK(whole(*container, 0) == kReport);  // a second time, from the first byte
  CHECK(read_member(*container, 0, 1).bytes == kReport);
}

TEST_CASE("Container: an empty file is plain and empty") {
  const TemporaryFile file("empty.txt", "");
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(whole(*container, 0).empty());
}

TEST_CASE("Container: what is no file cannot be read") {
  const auto missing = Container::open("/nowhere/at/all.txt");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == DiagCode::file_unreadable);
  const auto folder = Container::open(std::filesystem::temp_directory_path().string());
  REQUIRE_FALSE(folder);
  CHECK(folder.error().code == DiagCode::file_unreadable);
}

TEST_CASE("Container: a file that grows or shrinks while it is read is noticed") {
  TemporaryFile file("report.txt", kReport);
  for (const std::string& changed : {kReport + "more", kReport.substr(0, 20)}) {
    file.write(kReport);
    const auto container = Container::open(file.path());
    REQUIRE(container);
    file.write(changed);
    const ReadBack read = read_member(*container, 0);
    REQUIRE(read.error);
    CHECK(read.error->code == DiagCode::file_changed);
  }
}

TEST_CASE("Container: gzip is read through all of its members, in pieces of any size") {
  const TemporaryFile file("50632020686.txt", gzip(kReport) + gzip("") + gzip(kOther) + std::string(512, '\0'));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(container->kind() == ContainerKind::gzip);
  REQUIRE(container->size() == 1);
  CHECK(container->name(0) == "50632020686.txt");
  CHECK(whole(*container, 0) == kReport + kOther);
  for (const std::size_t piece : {1U, 2U, 7U, 50U}) CHECK(read_member(*container, 0, piece).bytes == kReport + kOther);
}

TEST_CASE("Container: a zip gives its files in order, stored and deflated") {
  const TemporaryFile file(
      "reports.zip", zip_of({deflated("us/planning.txt", kReport), stored("us/", ""), stored("stranded.txt", kOther),
                             stored("__MACOSX/._a", "x"), stored("us/.DS_Store", "x"), stored("empty.txt", "")}));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(container->kind() == ContainerKind::zip);
  REQUIRE(container->size() == 3);
  CHECK(container->name(0) == "reports.zip/us/planning.txt");
  CHECK(container->name(1) == "reports.zip/stranded.txt");
  CHECK(whole(*container, 0) == kReport);
  CHECK(whole(*container, 1) == kOther);
  CHECK(whole(*container, 2).empty());
  for (const std::size_t piece : {1U, 2U, 3U, 7U}) {
    CHECK(read_member(*container, 0, piece).bytes == kReport);
    CHECK(read_member(*container, 1, piece).bytes == kOther);
    CHECK_FALSE(read_member(*container, 0, piece).error);
  }
}

TEST_CASE("Container: two members can be read in turns") {
  const TemporaryFile file("reports.zip", zip_of({stored("a", kReport), deflated("b", kOther)}));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  const auto a = container->open_member(0);
  const auto b = container->open_member(1);
  std::string from_a;
  std::string from_b;
  for (std::uint8_t byte = 0;;) {
    const bool more_a = a->read({&byte, 1}) == 1;
    if (more_a) from_a += static_cast<char>(byte);
    const bool more_b = b->read({&byte, 1}) == 1;
    if (more_b) from_b += static_cast<char>(byte);
    if (!more_a && !more_b) break;
  }
  CHECK(from_a == kReport);
  CHECK(from_b == kOther);
}

TEST_CASE("Container: a comment behind a zip and a stranger before it are no hindrance") {
  ZipWriter writer;
  writer.add(deflated("a.txt", kReport));
  const TemporaryFile file("a.zip", writer.finish("PK\x05\x06 in a comment"));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(whole(*container, 0) == kReport);
}

TEST_CASE("Container: archives inside of archives are handed out as they are") {
  const std::string inner = zip_of({stored("a.txt", kReport)});
  const TemporaryFile file("outer.zip", zip_of({deflated("inner.zip", inner), stored("b.gz", gzip(kOther))}));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(whole(*container, 0) == inner);
  CHECK(whole(*container, 1) == gzip(kOther));
}

TEST_CASE("Container: names are shown without controls, and never refused") {
  const TemporaryFile file("n.zip", zip_of({stored("a\nb\x1B.txt", kReport), stored("..\\..\\etc", kReport),
                                            stored("\x93\xFA\x95\x74.txt", kReport)}));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(container->name(0) == "n.zip/a?b?.txt");
  CHECK(container->name(1) == "n.zip/../../etc");
  CHECK(container->name(2) == "n.zip/\uFFFD\uFFFD\uFFFDt.txt");
}

TEST_CASE("Container: other documents that are zips stay what they are") {
  const std::string document = zip_of({stored("[Content_Types].xml", "<x/>"), stored("word/document.xml", "<x/>")});
  const TemporaryFile file("letter.docx", document);
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(container->kind() == ContainerKind::plain);
  REQUIRE(container->size() == 1);
  CHECK(whole(*container, 0) == document);
}

TEST_CASE("Container: an Apple Numbers document is plain, for the session to name") {
  const TemporaryFile file("a.numbers",
                           zip_of({stored("Metadata/BuildVersionHistory.plist", "x"), stored("preview.jpg", "y")}));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(container->kind() == ContainerKind::plain);
}

TEST_CASE("Container: an empty zip is refused as empty") {
  CHECK(refusal(zip_of({})) == DiagCode::archive_empty);
  CHECK(refusal(zip_of({stored("folder/", "")})) == DiagCode::archive_empty);
}

TEST_CASE("Container: a zip that says less or more than it holds is damaged") {
  ZipWriter writer;
  writer.add(stored("a", kReport));
  writer.add(stored("b", kOther));
  CHECK(refusal(writer.finish({}, 1)) == DiagCode::archive_damaged);
  CHECK(refusal(writer.finish({}, 3)) == DiagCode::archive_damaged);
}

TEST_CASE("Container: encrypted members and other methods are refused by name, the rest can be read") {
  ZipMember secret = stored("secret.txt", kReport);
  secret.flags |= 1;
  ZipMember strange = stored("strange.txt", kReport);
  strange.method = 14;
  const TemporaryFile file("a.zip", zip_of({secret, strange, stored("plain.txt", kOther)}));
  const auto container = Container::open(file.path());
  REQUIRE(container);
  CHECK(read_member(*container, 0).error->text == "encrypted");
  CHECK(read_member(*container, 1).error->text == "packed by method 14");
  CHECK(whole(*container, 2) == kOther);
}

}  // namespace ipi
