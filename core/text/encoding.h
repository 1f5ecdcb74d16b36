// The encodings that seller files come in, under their WHATWG labels.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ipi {

enum class Encoding : std::uint8_t { utf_8, utf_16le, utf_16be, windows_1252, shift_jis, gb18030 };

// The WHATWG name in lower case: "utf-8", "shift_jis" …
std::string_view label(Encoding encoding);

// From any label that the WHATWG Encoding Standard gives these encodings, and "cp932" and "cp1252"; ASCII
// case and surrounding blanks do not matter. GBK's labels mean gb18030, whose decoder is the same. nullopt
// otherwise.
std::optional<Encoding> encoding_from_label(std::string_view text);

}  // namespace ipi
