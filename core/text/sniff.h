// Which encoding a file is in, guessed from its first bytes. No bytes prove a legacy encoding: nearly every
// text in Windows-1252 is valid Shift-JIS as well, so a multi-byte encoding needs words, a marketplace or
// letters that speak for it.
//
// Not done: encodings that no seller file was seen in (EUC-JP, Big5, UTF-32, Mac Roman).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "text/encoding.h"

namespace ipi {

// How much of a file is looked at.
constexpr std::size_t kSniffBytes = 256 * 1024;

struct EncodingGuess {
  Encoding encoding = Encoding::utf_8;
  bool bom = false;
  double confidence = 0;  // 0 to 1
  bool guessed = false;   // another encoding would read the bytes without an error as well
  friend bool operator==(const EncodingGuess&, const EncodingGuess&) = default;
};

// What speaks for an encoding, as UTF-8. This layer knows no report; report/encoding_words.h does.
struct EncodingWords {
  std::span<const std::string_view> japanese_header;  // in the first lines of Japanese files
  std::span<const std::string_view> japanese_cells;   // ASCII cells of Japanese marketplaces: JP, JPY, Amazon.co.jp
  std::span<const std::string_view> chinese_header;
};

// Precondition: `prefix` is the first kSniffBytes of the file, or all of a shorter one; more is not looked
// at. whole_file: nothing follows, so a character cut at the end is damage.
EncodingGuess sniff_encoding(Bytes prefix, bool whole_file, const EncodingWords& words);

// For a file that was read as UTF-8 by the look at its prefix and turned out not to be: the same question
// with `sample`, some 64 KiB that start at a line's begin near the damage. Answers UTF-8 again where the
// damage is rare.
EncodingGuess sniff_encoding_again(Bytes prefix, Bytes sample, const EncodingWords& words);

}  // namespace ipi
