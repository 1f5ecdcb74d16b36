#include "text/decoder.h"

#include <doctest/doctest.h>

#include "unit/text/decoded.h"

namespace ipi {

using namespace std::literals;

namespace {

void check_text(Encoding encoding, std::string_view bytes, std::string_view text) {
  const Decoded decoded = decode_whole(encoding, bytes);
  CHECK(decoded.text == text);
  CHECK(decoded.issues.empty());
}

}  // namespace

TEST_CASE("Decoder: UTF-8 passes through and its mark is taken off") {
  check_text(Encoding::utf_8, "sku\tTitel für 3 €\t商品\t😀\n", "sku\tTitel für 3 €\t商品\t😀\n");
  const Decoded decoded = decode_whole(Encoding::utf_8, "\xEF\xBB\xBFsku");
  CHECK(decoded.text == "sku");
  CHECK(decoded.source_offsets == std::vector<std::uint64_t>{3, 4, 5, 6});
}

TEST_CASE("Decoder: a character beyond ASCII, and damage, at every place of a long text") {
  for (std::size_t at = 0; at < 70; ++at) {
    std::string text(70, 'a');
    text.replace(at, 1, "é");
    check_text(Encoding::utf_8, text, text);
    text.replace(at, 2, "\xC3");
    CHECK(decode_whole(Encoding::utf_8, text).text == std::string(at, 'a') + "\uFFFD" + std::string(69 - at, 'a'));
  }
}

TEST_CASE("Decoder: a mark is kept when it is not asked to go, and a second one always") {
  CHECK(decode_whole(Encoding::utf_8, "\xEF\xBB\xBFsku", false).text == "\xEF\xBB\xBFsku");
  CHECK(decode_whole(Encoding::utf_8, "\xEF\xBB\xBF\xEF\xBB\xBFsku").text == "\xEF\xBB\xBFsku");
  CHECK(decode_whole(Encoding::utf_16le, "\xFF\xFEs\0"sv).text == "s");
  CHECK(decode_whole(Encoding::utf_16be, "\xFE\xFF\0s"sv).text == "s");
}

TEST_CASE("Decoder: bytes that begin like a mark and are none stay text") {
  CHECK(decode_whole(Encoding::utf_8, "\xEF\xBB").text == "\uFFFD");
  CHECK(decode_whole(Encoding::utf_8, "\xEF\xBB\xBB,").text == "\uFEFB,");
  CHECK(decode_whole(Encoding::utf_8, "\xEF,").text == "\uFFFD,");
  CHECK(decode_whole(Encoding::utf_16le, "\xFF"sv).text == "\uFFFD");
}

TEST_CASE("Decoder: each maximal part of broken UTF-8 is one replacement character") {
  const auto broken = [](std::string_view bytes) { return decode_whole(Encoding::utf_8, bytes).text; };
  CHECK(broken("\xC3") == "\uFFFD");
  CHECK(broken("\xE2\x82") == "\uFFFD");
  CHECK(broken("\xE2\x82,") == "\uFFFD,");
  CHECK(broken("\xF0\x9F\x98\t") == "\uFFFD\t");
  CHECK(broken("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(broken("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(broken("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(broken("\x92s") == "\uFFFDs");
}

TEST_CASE("Decoder: an issue says where in the file and for how many bytes") {
  const Decoded decoded = decode_whole(Encoding::utf_8,
                                       "\xEF\xBB\xBF"
                                       "a\xE2\x82"
                                       "b\xFF");
  CHECK(decoded.text == "a\uFFFDb\uFFFD");
  REQUIRE(decoded.issues.size() == 2);
  CHECK(decoded.issues[0] == DecodeIssue{4, 1, 2});
  CHECK(decoded.issues[1] == DecodeIssue{7, 5, 1});
  CHECK(decoded.source_offsets == std::vector<std::uint64_t>{3, 4, 4, 4, 6, 7, 7, 7, 8});
}

TEST_CASE("Decoder: all issues are counted, the first are kept") {
  Decoder decoder(Encoding::utf_8, true);
  DecodeIssues issues;
  std::string text;
  decoder.feed(as_bytes(std::string(25'000, '\xFF')), text, issues);
  CHECK(issues.count() == 25'000);
  CHECK(issues.list().size() == DecodeIssues::kKept);
}

TEST_CASE("Decoder: UTF-16 in both byte orders, with surrogates and NUL") {
  check_text(Encoding::utf_16le, "s\0\t\0\xFC\0\x46\x55\x3D\xD8\x00\xDE\n\0"sv, "s\tü商😀\n");
  check_text(Encoding::utf_16be, "\0s\0\t\0\xFC\x55\x46\xD8\x3D\xDE\x00\0\n"sv, "s\tü商😀\n");
  check_text(Encoding::utf_16le, "\0\0a\0"sv, "\0a"sv);
}

TEST_CASE("Decoder: a lone surrogate or half a unit is one replacement character") {
  CHECK(decode_whole(Encoding::utf_16le, "\x00\xD8,\0"sv).text == "\uFFFD,");
  CHECK(decode_whole(Encoding::utf_16le, "\x00\xDC,\0"sv).text == "\uFFFD,");
  CHECK(decode_whole(Encoding::utf_16le, "\x00\xD8\x3D\xD8\x00\xDE"sv).text == "\uFFFD😀");
  CHECK(decode_whole(Encoding::utf_16le, ",\0\x00\xD8"sv).text == ",\uFFFD");
  CHECK(decode_whole(Encoding::utf_16le, ",\0\x00\xD8\x41"sv).text == ",\uFFFD");
  CHECK(decode_whole(Encoding::utf_16be, "\0,\0"sv).text == ",\uFFFD");
}

TEST_CASE("Decoder: Windows-1252 reads its curly quotes, euro and no-break space") {
  check_text(Encoding::windows_1252, "Kid\x92s\xA0 \x80 5 \x81 f\xFCr", "Kid’s\u00A0 € 5 \u0081 für");
}

TEST_CASE("Decoder: Shift-JIS reads kanji, kana of both widths and vendor extensions") {
  check_text(Encoding::shift_jis, "\x8F\xA4\x95\x69\x96\xBC\t\x93\xFA\x95\x74\r\n", "商品名\t日付\r\n");
  check_text(Encoding::shift_jis, "\x83\x5C\xB1\xDF\x5C\x7E", "ソｱﾟ\\~");
  check_text(Encoding::shift_jis, "\x87\x40\xFA\x40\xFC\x4B\xF0\x40\x80", "①ⅰ黑\uE000\u0080");
}

TEST_CASE("Decoder: an invalid pair in Shift-JIS leaves the delimiter behind it") {
  CHECK(decode_whole(Encoding::shift_jis, "\x81\t\x81,\x81").text == "\uFFFD\t\uFFFD,\uFFFD");
  CHECK(decode_whole(Encoding::shift_jis,
                     "\x85"
                     "A\x85\xA0\x81\xFD\xA0\xFD\xFF")
            .text == "\uFFFDA\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("Decoder: GB18030 reads two-byte and four-byte characters") {
  check_text(Encoding::gb18030, "\xC9\xCC\xC6\xB7\xC3\xFB\xB3\xC6\t\x81\x40\xFE\xA0\x80", "商品名称\t丂龻€");
  check_text(Encoding::gb18030, "\x81\x30\x81\x30\x84\x31\xA4\x39\x90\x30\x81\x30\xE3\x32\x9A\x35",
             "\u0080\uFFFF\U00010000\U0010FFFF");
  check_text(Encoding::gb18030, "\x81\x35\xF4\x37\xA8\xBC\xA6\xD9\xA3\xA0", "\uE7C7\u1E3F\uFE10\u3000");
}

TEST_CASE("Decoder: broken GB18030 loses no byte that can stand alone") {
  CHECK(decode_whole(Encoding::gb18030, "\x81\x30\x41").text == "\uFFFD0A");
  CHECK(decode_whole(Encoding::gb18030, "\x81\x30\x81\x41").text == "\uFFFD0丄");
  CHECK(decode_whole(Encoding::gb18030, "\x84\x31\xA5\x30,").text == "\uFFFD,");
  CHECK(decode_whole(Encoding::gb18030, "\xE3\x32\x9A\x36,").text == "\uFFFD,");
  CHECK(decode_whole(Encoding::gb18030, "\x81\t\x81\x7F\xFF\x81\xFF").text == "\uFFFD\t\uFFFD\x7F\uFFFD\uFFFD");
  CHECK(decode_whole(Encoding::gb18030, ",\x81\x30\x81").text == ",\uFFFD");
}

TEST_CASE("Decoder: valid UTF-8 is viewed, not copied") {
  const std::string text = "sku\tTitel für 商品\n";
  std::string scratch = "left over";
  DecodeIssues issues;
  Decoder decoder(Encoding::utf_8, true);
  const Bytes bytes = as_bytes(text);
  CHECK(decoder.decode_view(bytes, scratch, issues).data() == text.data());
  // A character cut at the end waits; the view ends before it.
  const std::string_view head = decoder.decode_view(bytes.first(text.size() - 2), scratch, issues);
  CHECK(head.data() == text.data());
  CHECK(head == "sku\tTitel für 商");
  CHECK(decoder.decode_view(bytes.last(2), scratch, issues) == "品\n");
  CHECK(issues.count() == 0);
  CHECK(decoder.source_offset(text.size() + 3) == text.size() + 3);
}

}  // namespace ipi
