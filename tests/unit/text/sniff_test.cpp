#include "text/sniff.h"

#include <doctest/doctest.h>

#include <string>

#include "report/encoding_words.h"
#include "unit/text/decoded.h"

namespace ipi {

using namespace std::literals;

namespace {

// cp932
const std::string kJapaneseHeader =
    "ASIN\t\x8F\xA4\x95i\x96\xBC\tMerchant "
    "SKU\t\x90\x84\x8F\xA7\x82\xB3\x82\xEA\x82\xE9\x8D\xDD\x8C\xC9\x95\xE2\x8F[\x90\x94\x97\xCA\n"
    "B0MADEUP01\t\x82\xCB\x82\xB1\x82\xCC\x83x\x83"
    "b\x83h\tSKU-1\t3\n";
const std::string kJapaneseTitlesInYen =
    "sku\tasin\tproduct-name\tcurrency\n"
    "SKU-1\tB0MADEUP01\t\x8C\xA2\x97p \x83u\x83\x89\x83V \x8D\x95 \x91\xE5\x8C^\x8C\xA2 "
    "\x94\xB2\x82\xAF\x96\xD1\tJPY\n"
    "SKU-2\tB0MADEUP02\t\x8C\xA2\x97p \x83u\x83\x89\x83V \x8D\x95 \x91\xE5\x8C^\x8C\xA2 "
    "\x94\xB2\x82\xAF\x96\xD1\tJPY\n"
    "SKU-3\tB0MADEUP03\t\x8C\xA2\x97p \x83u\x83\x89\x83V \x8D\x95 \x91\xE5\x8C^\x8C\xA2 "
    "\x94\xB2\x82\xAF\x96\xD1\tJPY\n";
const std::string kJapaneseTitlesOnly =
    "sku\tasin\tproduct-name\tafn-fulfillable-quantity\n"
    "SKU-1\tB0MADEUP01\t\x82\xCB\x82\xB1\x97p\x83x\x83"
    "b\x83h \x8A"
    "D\x90"
    "F \x8A\xDB\x8C^\t4\n"
    "SKU-2\tB0MADEUP02\t\x82\xCB\x82\xB1\x97p\x83x\x83"
    "b\x83h \x8A"
    "D\x90"
    "F \x8A\xDB\x8C^\t4\n";
// gb18030
const std::string kChineseHeader =
    "SKU,\xC9\xCC\xC6\xB7\xC3\xFB\xB3\xC6,\xB2\xC9\xB9\xBA\xB3\xC9\xB1\xBE\n"
    "SKU-1,\xC3\xA8\xB4\xB2,12.50\n";
const std::string kChineseTitles =
    "sku,title,cost\n"
    "SKU-1,\xC3\xA8\xD3\xC3\xD4\xB2\xD0\xCE\xCB\xAF\xB4\xB2\xBB\xD2\xC9\xAB\xBF\xC9\xCF\xB4,12.50\n"
    "SKU-2,\xC3\xA8\xD3\xC3\xD4\xB2\xD0\xCE\xCB\xAF\xB4\xB2\xBB\xD2\xC9\xAB\xBF\xC9\xCF\xB4,12.50\n"
    "SKU-3,\xC3\xA8\xD3\xC3\xD4\xB2\xD0\xCE\xCB\xAF\xB4\xB2\xBB\xD2\xC9\xAB\xBF\xC9\xCF\xB4,12.50\n";
// windows-1252
const std::string kFrench =
    "sku\ttitre\tquantit\xE9\n"
    "SKU-1\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n"
    "SKU-2\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n"
    "SKU-3\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n"
    "SKU-4\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n"
    "SKU-5\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n"
    "SKU-6\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n"
    "SKU-7\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n"
    "SKU-8\tLit \xE9toil\xE9 pour chat, tr\xE8s doux, gris fonc\xE9 cr\xE9\xE9"
    "e \xE0 Orl\xE9"
    "ans\t4\n";
const std::string kSpanishInJapan =
    "sku\tt\xEDtulo\tpa\xEDs\n"
    "SKU-1\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n"
    "SKU-2\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n"
    "SKU-3\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n"
    "SKU-4\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n"
    "SKU-5\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n"
    "SKU-6\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n"
    "SKU-7\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n"
    "SKU-8\tcoj\xEDn peque\xF1o de algod\xF3n para ni\xF1os y se\xF1oras\tJP\n";
const std::string kGerman =
    "sku\tTitel\tMenge\n"
    "SKU-1\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n"
    "SKU-2\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n"
    "SKU-3\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n"
    "SKU-4\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n"
    "SKU-5\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n"
    "SKU-6\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n"
    "SKU-7\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n"
    "SKU-8\tK\xE4tzchenbett f\xFCr gr\xF6\xDF"
    "ere Zimmer, wei\xDFgrau\t4\n";

EncodingGuess sniff(std::string_view bytes, bool whole_file = true) {
  return sniff_encoding(as_bytes(bytes), whole_file, kEncodingWords);
}

std::string utf16(std::string_view ascii, bool big_endian) {
  std::string bytes;
  for (const char c : ascii) bytes += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return bytes;
}

}  // namespace

TEST_CASE("Sniffing an encoding: a byte order mark settles it") {
  CHECK(sniff("\xEF\xBB\xBFsku") == EncodingGuess{Encoding::utf_8, true, 1.0, false});
  CHECK(sniff("\xFF\xFEs\0k\0"sv) == EncodingGuess{Encoding::utf_16le, true, 1.0, false});
  CHECK(sniff("\xFE\xFF\0s\0k"sv) == EncodingGuess{Encoding::utf_16be, true, 1.0, false});
}

TEST_CASE("Sniffing an encoding: ASCII and an empty file are UTF-8") {
  CHECK(sniff("").encoding == Encoding::utf_8);
  CHECK(sniff("sku\tasin\n") == EncodingGuess{Encoding::utf_8, false, 0.95, false});
}

TEST_CASE("Sniffing an encoding: UTF-16 without a mark shows by its NULs") {
  CHECK(sniff(utf16("sku\tasin\n", false)).encoding == Encoding::utf_16le);
  CHECK(sniff("a\0\n\0"sv).encoding == Encoding::utf_16le);
  CHECK(sniff("a\0"sv).encoding == Encoding::utf_8);
  CHECK(sniff(utf16("sku\tasin\n", true)).encoding == Encoding::utf_16be);
  CHECK(sniff("sku\0\0\0\0asin\0\n"sv).encoding == Encoding::utf_8);
}

TEST_CASE("Sniffing an encoding: valid UTF-8 is UTF-8, a character cut by the prefix notwithstanding") {
  CHECK(sniff("sku\tTitel für 商品\n") == EncodingGuess{Encoding::utf_8, false, 1.0, false});
  const std::string_view cut = "sku\t商品\xE5\x95";
  CHECK(sniff(cut, false) == EncodingGuess{Encoding::utf_8, false, 1.0, false});
  CHECK(sniff("a\xC3"sv, true).encoding == Encoding::windows_1252);
}

TEST_CASE("Sniffing an encoding: a few damaged characters leave UTF-8 what it is") {
  const EncodingGuess guess = sniff("sku\tTitel für größere Kätzchen\xE5\x95\t商品\n");
  CHECK(guess.encoding == Encoding::utf_8);
  CHECK(guess.guessed);
}

TEST_CASE("Sniffing an encoding: only the prefix counts") {
  std::string text(kSniffBytes - 1, 'a');
  text += "\xC3\xBC \x92s \x92s";
  CHECK(sniff(text).encoding == Encoding::utf_8);
  CHECK(sniff(std::string_view(text).substr(0, kSniffBytes), false) == sniff(text));
}

TEST_CASE("Sniffing an encoding: Japanese words in the header mean Shift-JIS") {
  CHECK(sniff(kJapaneseHeader) == EncodingGuess{Encoding::shift_jis, false, 0.98, true});
  CHECK(sniff("\n\nASIN\n" + kJapaneseHeader).encoding == Encoding::shift_jis);
  // Also where a title was cut inside a character.
  CHECK(sniff(kJapaneseHeader + kJapaneseTitlesOnly + "SKU-9\tB0MADEUP09\t\x82\t1\n").encoding == Encoding::shift_jis);
}

TEST_CASE("Sniffing an encoding: Japanese titles under an English header mean Shift-JIS") {
  CHECK(sniff(kJapaneseTitlesInYen) == EncodingGuess{Encoding::shift_jis, false, 0.9, true});
  CHECK(sniff(kJapaneseTitlesOnly) == EncodingGuess{Encoding::shift_jis, false, 0.85, true});
}

TEST_CASE("Sniffing an encoding: a curly apostrophe is not half a kanji") {
  // As in a Canadian report: 0x92 0x73 and 0xA0 are valid in Shift-JIS and in Windows-1252.
  const std::string canada =
      "sku\tproduct-name\tyour-price\nSKU-1\tKid\x92s Blanket\t12.50\nSKU-2\tDog\x92s Bowl\xA0\t9.99\n";
  CHECK(sniff(canada) == EncodingGuess{Encoding::windows_1252, false, 0.85, true});
  std::string many = "sku\tproduct-name\tmarketplace\n";
  for (int i = 0; i < 50; ++i) many += "SKU\tKid\x92s Blanket\tJP\n";
  CHECK(sniff(many).encoding == Encoding::windows_1252);
}

TEST_CASE("Sniffing an encoding: Western languages mean Windows-1252") {
  CHECK(sniff(kFrench).encoding == Encoding::windows_1252);
  CHECK(sniff(kGerman).encoding == Encoding::windows_1252);
  CHECK(sniff(kSpanishInJapan).encoding == Encoding::windows_1252);
}

TEST_CASE("Sniffing an encoding: bytes without meaning in Windows-1252 lower the confidence") {
  CHECK(sniff("a\x81,b\x8D,\xFF\xFC").confidence < 0.5);
}

TEST_CASE("Sniffing an encoding: Chinese words or common ideographs mean GB18030") {
  CHECK(sniff(kChineseHeader) == EncodingGuess{Encoding::gb18030, false, 0.95, true});
  CHECK(sniff(kChineseTitles) == EncodingGuess{Encoding::gb18030, false, 0.85, true});
}

TEST_CASE("Sniffing an encoding: a prefix cut inside a double-byte character changes nothing") {
  for (const std::string* text : {&kJapaneseHeader, &kJapaneseTitlesOnly, &kChineseHeader, &kChineseTitles}) {
    const EncodingGuess whole = sniff(*text);
    const std::string_view bytes(*text);
    CHECK(sniff(bytes.substr(0, bytes.size() - 1), false) == whole);
    CHECK(sniff(bytes.substr(0, bytes.size() - 2), false) == whole);
    CHECK(sniff(bytes.substr(0, bytes.size() - 5), false).encoding == whole.encoding);
  }
}

TEST_CASE("Sniffing again: a sample near the damage corrects a prefix of pure ASCII") {
  const std::string ascii = "sku\tproduct-name\tcurrency\nSKU-0\tCat bed\tJPY\n";
  const auto again = [&](std::string_view sample) {
    return sniff_encoding_again(as_bytes(ascii), as_bytes(sample), kEncodingWords).encoding;
  };
  CHECK(again("SKU-1\tKid\x92s Blanket\tCAD\n") == Encoding::windows_1252);
  CHECK(again(kJapaneseTitlesInYen) == Encoding::shift_jis);
  CHECK(again("SKU-1\tgrößere Kätzchen für\xC3\t\n") == Encoding::utf_8);
}

}  // namespace ipi
