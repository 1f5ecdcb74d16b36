// UTF-8 and UTF-16, and what every encoding shares.
#include <bit>
#include <cstring>

#include "text/transcode.h"

namespace ipi {

unsigned TextSink::put(std::uint32_t code_point) {
  if (buffer_.size() - used_ < 4) flush();
  char* to = buffer_.data() + used_;
  const auto tail = [code_point](unsigned shift) { return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
  unsigned length = 0;
  if (code_point < 0x80) {
    to[0] = static_cast<char>(code_point);
    length = 1;
  } else if (code_point < 0x800) {
    to[0] = static_cast<char>(0xC0U | (code_point >> 6));
    to[1] = tail(0);
    length = 2;
  } else if (code_point < 0x10000) {
    to[0] = static_cast<char>(0xE0U | (code_point >> 12));
    to[1] = tail(6);
    to[2] = tail(0);
    length = 3;
  } else {
    to[0] = static_cast<char>(0xF0U | (code_point >> 18));
    to[1] = tail(12);
    to[2] = tail(6);
    to[3] = tail(0);
    length = 4;
  }
  used_ += length;
  return length;
}

std::size_t ascii_prefix(Bytes bytes) {
  static_assert(std::endian::native == std::endian::little, "the first byte of a loaded word is its lowest one");
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  const std::uint8_t* data = bytes.data();
  std::size_t i = 0;
  for (; i + 32 <= bytes.size(); i += 32) {
    std::uint64_t words[4];
    std::memcpy(words, data + i, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) == 0) continue;
    const std::size_t ascii_words = (words[0] & kHighBits) != 0   ? 0
                                    : (words[1] & kHighBits) != 0 ? 1
                                    : (words[2] & kHighBits) != 0 ? 2
                                                                  : 3;
    return i + 8 * ascii_words + static_cast<std::size_t>(std::countr_zero(words[ascii_words] & kHighBits)) / 8;
  }
  while (i < bytes.size() && data[i] < 0x80) ++i;
  return i;
}

namespace {

enum class SequenceKind : std::uint8_t { valid, invalid, incomplete };
struct Utf8Sequence {
  SequenceKind kind;
  unsigned length;  // of the character, or of the maximal subpart that one U+FFFD replaces
};

// Precondition: bytes is not empty and starts with a byte of 0x80 or more.
// Source: Unicode Standard, table 3-7 "Well-Formed UTF-8 Byte Sequences".
Utf8Sequence read_sequence(Bytes bytes) {
  const std::uint8_t lead = bytes[0];
  if (lead < 0xC2 || lead > 0xF4) return {SequenceKind::invalid, 1};
  const unsigned length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  std::uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (unsigned i = 1; i < length; ++i) {
    if (i == bytes.size()) return {SequenceKind::incomplete, i};
    if (bytes[i] < low || bytes[i] > high) return {SequenceKind::invalid, i};
    low = 0x80;
    high = 0xBF;
  }
  return {SequenceKind::valid, length};
}

}  // namespace

std::size_t utf8_prefix(Bytes bytes) {
  std::size_t i = 0;
  for (;;) {
    i += ascii_prefix(bytes.subspan(i));
    // Text that is not ASCII comes in stretches: no look for a long ASCII run behind each character.
    while (i < bytes.size() && bytes[i] >= 0x80) {
      const Utf8Sequence sequence = read_sequence(bytes.subspan(i));
      if (sequence.kind != SequenceKind::valid) return i;
      i += sequence.length;
    }
    if (i == bytes.size()) return i;
  }
}

std::size_t transcode_utf8(Bytes bytes, TextSink& sink) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    const std::size_t valid = utf8_prefix(bytes.subspan(i));
    sink.verbatim(bytes.data() + i, valid);
    i += valid;
    if (i == bytes.size()) break;
    const Utf8Sequence sequence = read_sequence(bytes.subspan(i));
    if (sequence.kind == SequenceKind::incomplete) break;
    sink.replace(sequence.length);
    i += sequence.length;
  }
  return i;
}

std::size_t transcode_utf16(Bytes bytes, bool big_endian, TextSink& sink) {
  const unsigned high = big_endian ? 0 : 1;
  const auto unit_at = [&](std::size_t i) {
    return static_cast<std::uint32_t>(bytes[i + high] << 8 | bytes[i + 1 - high]);
  };
  const auto is_lead = [](std::uint32_t unit) { return (unit & 0xFC00U) == 0xD800U; };
  const auto is_trail = [](std::uint32_t unit) { return (unit & 0xFC00U) == 0xDC00U; };
  std::size_t i = 0;
  while (i + 2 <= bytes.size()) {
    const std::uint32_t unit = unit_at(i);
    if (is_lead(unit)) {
      if (i + 4 > bytes.size()) break;
      const std::uint32_t second = unit_at(i + 2);
      if (is_trail(second)) {
        sink.character(0x10000U + ((unit & 0x3FFU) << 10) + (second & 0x3FFU), 4);
        i += 4;
        continue;
      }
    }
    if (is_lead(unit) || is_trail(unit)) {
      sink.replace(2);
    } else {
      sink.character(unit, 2);
    }
    i += 2;
  }
  return i;
}

}  // namespace ipi
