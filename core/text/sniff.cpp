#include "text/sniff.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/fast_text.h"
#include "text/decoder.h"
#include "text/transcode.h"

namespace ipi {
namespace {

constexpr std::size_t kHeaderLines = 10;         // the header may stand below a preamble
constexpr std::size_t kHeaderBytes = 64 * 1024;  // of decoded text; no header is longer
// Assumption A-80: from so many double-byte characters on, a column of titles is text and not chance.
constexpr std::size_t kManyPairs = 20;

std::optional<EncodingGuess> sniff_bom(Bytes bytes) {
  const auto starts_with = [&](std::initializer_list<std::uint8_t> mark) {
    return bytes.size() >= mark.size() && std::equal(mark.begin(), mark.end(), bytes.begin());
  };
  if (starts_with({0xEF, 0xBB, 0xBF})) return EncodingGuess{Encoding::utf_8, true, 1.0, false};
  if (starts_with({0xFF, 0xFE})) return EncodingGuess{Encoding::utf_16le, true, 1.0, false};
  if (starts_with({0xFE, 0xFF})) return EncodingGuess{Encoding::utf_16be, true, 1.0, false};
  return std::nullopt;
}

// Text with delimiters and digits in UTF-16 has a NUL in half of many pairs, always the same half.
std::optional<EncodingGuess> sniff_utf16(Bytes bytes) {
  const std::size_t pairs = bytes.size() / 2;
  if (pairs < 2) return std::nullopt;
  std::size_t nul_first = 0;
  std::size_t nul_second = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    nul_first += bytes[i] == 0 ? 1 : 0;
    nul_second += bytes[i + 1] == 0 ? 1 : 0;
  }
  const std::size_t more = std::max(nul_first, nul_second);
  const std::size_t less = std::min(nul_first, nul_second);
  if (more * 5 < pairs || less * 10 > more) return std::nullopt;
  const Encoding encoding = nul_second > nul_first ? Encoding::utf_16le : Encoding::utf_16be;
  return EncodingGuess{encoding, false, 0.95, true};
}

// What is found on reading the bytes as UTF-8. A character cut at the end counts as damage only if
// `whole_file`.
struct Utf8Counts {
  std::uint64_t characters = 0;  // of two bytes or more
  std::uint64_t damaged = 0;
};

Utf8Counts count_utf8(Bytes bytes, bool whole_file) {
  Decoder decoder(Encoding::utf_8, false);
  std::string text;
  DecodeIssues issues;
  decoder.feed(bytes, text, issues);
  if (whole_file) decoder.finish(text, issues);
  Utf8Counts counts;
  counts.damaged = issues.count();
  if (ipi::is_ascii(text)) return counts;
  const char* const end = text.data() + text.size();
  for (const char* c = text.data(); c < end; ++c) counts.characters += static_cast<unsigned char>(*c) >= 0xC0 ? 1 : 0;
  counts.characters -= counts.damaged;  // the U+FFFD themselves
  return counts;
}

// A reading of the bytes in a legacy encoding and what there is in it.
struct LegacyReading {
  std::string text;
  std::uint64_t damaged = 0;  // undecodable, or for private use
  std::size_t wide = 0;       // double-byte characters
  std::size_t kana = 0;       // of those, hiragana and full-width katakana
  std::size_t level_one = 0;  // of those, GB 2312 level 1: the 3,755 common ideographs
};

bool is_ascii(std::uint8_t byte) { return byte < 0x80; }

LegacyReading read_legacy(Bytes bytes, bool whole_file, Encoding encoding) {
  LegacyReading reading;
  DecodeIssues issues;
  Decoder decoder(encoding, false);
  decoder.feed(bytes, reading.text, issues);
  if (whole_file) decoder.finish(reading.text, issues);
  reading.damaged = issues.count();
  // Text of three bytes and more starts with 0xE0 or more; half-width katakana (EF BD A1 to EF BE 9F) are
  // single bytes.
  for (std::size_t i = 0; i + 2 < reading.text.size(); ++i) {
    const auto byte_at = [&](std::size_t k) { return static_cast<std::uint8_t>(reading.text[i + k]); };
    if (byte_at(0) < 0xE0 || byte_at(0) >= 0xF0) continue;
    if (byte_at(0) == 0xEF && byte_at(1) >= 0xBD) continue;
    ++reading.wide;
    if (byte_at(0) == 0xEE || (byte_at(0) == 0xEF && byte_at(1) < 0xA4)) ++reading.damaged;  // U+E000 to U+F8FF
    if (byte_at(0) == 0xE3 && byte_at(1) >= 0x81 && byte_at(1) <= 0x83) ++reading.kana;
  }
  if (encoding == Encoding::gb18030) {
    for (std::size_t i = 0; i + 1 < bytes.size(); i += is_ascii(bytes[i]) ? 1 : 2) {
      if (bytes[i] >= 0xB0 && bytes[i] <= 0xD7 && bytes[i + 1] >= 0xA1) ++reading.level_one;
    }
  }
  return reading;
}

// The first lines that are not empty, up to kHeaderLines of them.
std::string_view header_of(std::string_view text) {
  text = text.substr(0, kHeaderBytes);
  std::size_t lines = 0;
  std::size_t begin = 0;
  while (begin < text.size() && lines < kHeaderLines) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines += end > begin ? 1 : 0;
    begin = end + 1;
  }
  return text.substr(0, std::min(begin, text.size()));
}

bool contains_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_cell_edge(char c) {
  return c == '\t' || c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n' || c == ' ';
}

// Whether one of the cells stands in the text as a whole cell.
bool has_cell(std::string_view text, std::span<const std::string_view> cells) {
  for (const std::string_view cell : cells) {
    for (std::size_t at = text.find(cell); at != std::string_view::npos; at = text.find(cell, at + 1)) {
      const std::size_t end = at + cell.size();
      if ((at == 0 || is_cell_edge(text[at - 1])) && (end == text.size() || is_cell_edge(text[end]))) return true;
    }
  }
  return false;
}

std::optional<EncodingGuess> sniff_shift_jis(Bytes bytes, bool whole_file, const EncodingWords& words) {
  const LegacyReading reading = read_legacy(bytes, whole_file, Encoding::shift_jis);
  // A word in the header settles it even where titles are damaged, which was seen; chance does not write one.
  if (reading.damaged * 20 <= reading.wide && contains_any(header_of(reading.text), words.japanese_header)) {
    return EncodingGuess{Encoding::shift_jis, false, 0.98, true};
  }
  if (reading.damaged * 50 > reading.wide) return std::nullopt;
  // No Japanese title goes without kana, and their lead bytes 0x82 and 0x83 are two rare signs of
  // Windows-1252.
  if (reading.wide >= kManyPairs && reading.kana * 20 >= reading.wide && has_cell(reading.text, words.japanese_cells)) {
    return EncodingGuess{Encoding::shift_jis, false, 0.9, true};
  }
  if (reading.kana >= 4 && reading.kana * 4 >= reading.wide) {
    return EncodingGuess{Encoding::shift_jis, false, 0.85, true};
  }
  return std::nullopt;
}

std::optional<EncodingGuess> sniff_gb18030(Bytes bytes, bool whole_file, const EncodingWords& words) {
  const LegacyReading reading = read_legacy(bytes, whole_file, Encoding::gb18030);
  if (reading.damaged != 0) return std::nullopt;
  if (contains_any(header_of(reading.text), words.chinese_header)) {
    return EncodingGuess{Encoding::gb18030, false, 0.95, true};
  }
  // In Western text two letters beyond ASCII seldom meet, and if so not as a common ideograph nearly each
  // time.
  if (reading.wide >= kManyPairs && reading.level_one * 10 >= reading.wide * 7) {
    return EncodingGuess{Encoding::gb18030, false, 0.85, true};
  }
  return std::nullopt;
}

EncodingGuess guess_windows_1252(Bytes bytes) {
  // Five bytes mean nothing in Windows-1252: text does not hold them.
  const bool undefined = std::any_of(bytes.begin(), bytes.end(), [](std::uint8_t b) {
    return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
  });
  return {Encoding::windows_1252, false, undefined ? 0.4 : 0.85, true};
}

// Everything behind the look at NULs. `bytes` may be a sample that starts within the file.
EncodingGuess sniff_ascii_based(Bytes bytes, bool whole_file, const EncodingWords& words) {
  const Utf8Counts utf8 = count_utf8(bytes, whole_file);
  if (utf8.damaged == 0) return {Encoding::utf_8, false, utf8.characters < 2 ? 0.95 : 1.0, false};
  // A UTF-8 file with titles cut inside a character: no other encoding looks like four good characters to a
  // bad one.
  if (utf8.characters >= 4 * utf8.damaged) return {Encoding::utf_8, false, 0.9, true};
  if (const auto guess = sniff_shift_jis(bytes, whole_file, words)) return *guess;
  if (const auto guess = sniff_gb18030(bytes, whole_file, words)) return *guess;
  return guess_windows_1252(bytes);
}

}  // namespace

EncodingGuess sniff_encoding(Bytes prefix, bool whole_file, const EncodingWords& words) {
  if (prefix.size() > kSniffBytes) {
    prefix = prefix.first(kSniffBytes);
    whole_file = false;
  }
  if (const auto guess = sniff_bom(prefix)) return *guess;
  if (const auto guess = sniff_utf16(prefix)) return *guess;
  return sniff_ascii_based(prefix, whole_file, words);
}

EncodingGuess sniff_encoding_again(Bytes prefix, Bytes sample, const EncodingWords& words) {
  std::vector<std::uint8_t> both(prefix.begin(),
                                 prefix.begin() + static_cast<std::ptrdiff_t>(std::min(prefix.size(), kSniffBytes)));
  // The prefix may end within a line or a character: the line end keeps the two apart.
  while (!both.empty() && both.back() >= 0x80) both.pop_back();
  both.push_back('\n');
  both.insert(both.end(), sample.begin(), sample.end());
  return sniff_ascii_based(both, false, words);
}

}  // namespace ipi
