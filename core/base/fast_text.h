// What every row goes through: short loops over texts, eight bytes at a time (the C library that WebAssembly links has
// bytewise ones), and asking for memory in advance.
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

// Memory that will be asked for soon. WebAssembly has no instruction for it: a load whose value nobody waits for.
inline void prefetch(const void* memory) {
#if defined(__wasm__)
  static_cast<void>(*static_cast<const volatile char*>(memory));
#else
  __builtin_prefetch(memory);
#endif
}

// Up to eight bytes as a word, the first one lowest, zeros behind them; without a loop.
inline std::uint64_t load_up_to_8(const char* bytes, std::size_t count) {
  if (count >= 8) return load_word(bytes);
  const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(bytes[at])}; };
  if (count >= 4) {
    std::uint32_t first, last;
    std::memcpy(&first, bytes, sizeof first);
    std::memcpy(&last, bytes + count - 4, sizeof last);
    return first | std::uint64_t{last} << (8 * (count - 4));
  }
  if (count == 0) return 0;
  return byte(0) | byte(count / 2) << (8 * (count / 2)) | byte(count - 1) << (8 * (count - 1));
}

inline bool equal_texts(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size < 8) return load_up_to_8(a.data(), size) == load_up_to_8(b.data(), size);
  for (std::size_t at = 0; at + 8 < size; at += 8) {
    if (load_word(a.data() + at) != load_word(b.data() + at)) return false;
  }
  return load_word(a.data() + size - 8) == load_word(b.data() + size - 8);
}

inline bool is_ascii(std::string_view text) {
  std::uint64_t high = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) high |= load_word(text.data() + at);
  for (; at < text.size(); ++at) high |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[at]));
  return (high & 0x8080808080808080u) == 0;
}

// 64-bit hash of a text; the same on every platform. Not for adversarial keys beyond table balance.
inline std::uint64_t hash_text(std::string_view text) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;
  const auto mix = [](std::uint64_t value) {
    value ^= value >> 32;
    value *= kMultiplier;
    return value ^ value >> 29;
  };
  std::uint64_t hash = kMultiplier ^ (text.size() * kMultiplier);
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) hash = mix(hash ^ load_word(text.data() + at)) * kMultiplier;
  hash = mix(hash ^ load_up_to_8(text.data() + at, text.size() - at)) * kMultiplier;
  return mix(hash);
}

// The same for a long text, in four lanes that do not wait for each other. Another hash than hash_text().
inline std::uint64_t hash_long_text(std::string_view text) {
  if (text.size() < 32) return hash_text(text);
  constexpr std::uint64_t kA = 0x9E3779B97F4A7C15u, kB = 0xD6E8FEB86659FD93u;
  const auto step = [](std::uint64_t lane, std::uint64_t word) {
    lane = (lane ^ word) * kB;
    return lane ^ lane >> 32;
  };
  std::uint64_t a = text.size() * kA, b = kA, c = kB, d = ~kA;
  const auto add = [&](const char* bytes) {
    a = step(a, load_word(bytes));
    b = step(b, load_word(bytes + 8));
    c = step(c, load_word(bytes + 16));
    d = step(d, load_word(bytes + 24));
  };
  const char* const last = text.data() + text.size() - 32;
  for (const char* bytes = text.data(); bytes < last; bytes += 32) add(bytes);
  add(last);  // once more what it shares with the bytes before: no rest to look at one by one
  return step(step(step(step(a * kA, b) * kA, c) * kA, d), kA);
}

}  // namespace ipi
