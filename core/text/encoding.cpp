#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <string>

namespace ipi {
namespace {

struct Alias {
  std::string_view text;
  Encoding encoding;
};

// Source: WHATWG Encoding Standard, section 4.2 "Names and labels" (windows-1252 without the labels of ISO
// 8859-1 and ASCII that only web pages carry).
constexpr auto kAliases = std::to_array<Alias>({
    {"utf-8", Encoding::utf_8},
    {"utf8", Encoding::utf_8},
    {"unicode-1-1-utf-8", Encoding::utf_8},
    {"utf-16le", Encoding::utf_16le},
    {"utf-16", Encoding::utf_16le},
    {"unicode", Encoding::utf_16le},
    {"ucs-2", Encoding::utf_16le},
    {"utf-16be", Encoding::utf_16be},
    {"unicodefffe", Encoding::utf_16be},
    {"windows-1252", Encoding::windows_1252},
    {"cp1252", Encoding::windows_1252},
    {"x-cp1252", Encoding::windows_1252},
    {"latin1", Encoding::windows_1252},
    {"iso-8859-1", Encoding::windows_1252},
    {"iso8859-1", Encoding::windows_1252},
    {"iso_8859-1", Encoding::windows_1252},
    {"ascii", Encoding::windows_1252},
    {"us-ascii", Encoding::windows_1252},
    {"shift_jis", Encoding::shift_jis},
    {"shift-jis", Encoding::shift_jis},
    {"sjis", Encoding::shift_jis},
    {"x-sjis", Encoding::shift_jis},
    {"ms_kanji", Encoding::shift_jis},
    {"csshiftjis", Encoding::shift_jis},
    {"windows-31j", Encoding::shift_jis},
    {"ms932", Encoding::shift_jis},
    {"cp932", Encoding::shift_jis},
    {"gb18030", Encoding::gb18030},
    {"gbk", Encoding::gb18030},
    {"x-gbk", Encoding::gb18030},
    {"gb2312", Encoding::gb18030},
    {"gb_2312-80", Encoding::gb18030},
    {"chinese", Encoding::gb18030},
    {"cp936", Encoding::gb18030},
});

constexpr std::string_view kBlank = " \t\n\f\r";

}  // namespace

std::string_view label(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8: return "utf-8";
    case Encoding::utf_16le: return "utf-16le";
    case Encoding::utf_16be: return "utf-16be";
    case Encoding::windows_1252: return "windows-1252";
    case Encoding::shift_jis: return "shift_jis";
    case Encoding::gb18030: return "gb18030";
  }
  return {};
}

std::optional<Encoding> encoding_from_label(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return std::nullopt;
  std::string name(text.substr(begin, text.find_last_not_of(kBlank) + 1 - begin));
  for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  const auto found = std::find_if(kAliases.begin(), kAliases.end(), [&](const Alias& a) { return a.text == name; });
  return found == kAliases.end() ? std::nullopt : std::optional(found->encoding);
}

}  // namespace ipi
