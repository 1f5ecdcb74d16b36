// Short loops over texts that every row goes through, eight bytes at a time: the C library that WebAssembly links has
// bytewise ones.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ipi {

inline std::uint64_t load_word(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

inline bool equal_texts(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t at = 0;
  for (; at + 8 <= a.size(); at += 8) {
    if (load_word(a.data() + at) != load_word(b.data() + at)) return false;
  }
  if (at == a.size()) return true;
  if (a.size() >= 8) return load_word(a.data() + a.size() - 8) == load_word(b.data() + b.size() - 8);
  for (; at < a.size(); ++at) {
    if (a[at] != b[at]) return false;
  }
  return true;
}

inline bool is_ascii(std::string_view text) {
  std::uint64_t high = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) high |= load_word(text.data() + at);
  for (; at < text.size(); ++at) high |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[at]));
  return (high & 0x8080808080808080u) == 0;
}

// 64-bit hash of a long text, in four lanes that do not wait for each other; the same on every platform. Another one than
// hash_text().
inline std::uint64_t hash_long_text(std::string_view text) {
  constexpr std::uint64_t kA = 0x9E3779B97F4A7C15u, kB = 0xD6E8FEB86659FD93u;
  std::uint64_t lanes[4] = {text.size() * kA, kA, kB, ~kA};
  const auto step = [](std::uint64_t lane, std::uint64_t word) {
    lane = (lane ^ word) * kB;
    return lane ^ lane >> 32;
  };
  std::size_t at = 0;
  for (; at + 32 <= text.size(); at += 32) {
    for (std::size_t i = 0; i < 4; ++i) lanes[i] = step(lanes[i], load_word(text.data() + at + 8 * i));
  }
  for (std::size_t i = 0; at < text.size(); ++i, at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, text.size() - at < 8 ? text.size() - at : 8);
    lanes[i % 4] = step(lanes[i % 4], word);
  }
  std::uint64_t hash = lanes[0];
  for (std::size_t i = 1; i < 4; ++i) hash = step(hash * kA, lanes[i]);
  return step(hash, kA);
}

}  // namespace ipi
