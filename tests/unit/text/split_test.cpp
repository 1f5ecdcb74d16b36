// Any split of the input gives the same text, issues and offsets, in every encoding.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "unit/text/decoded.h"

namespace ipi {
namespace {

using namespace std::literals;

struct Sample {
  Encoding encoding;
  std::string_view bytes;
};

// Each holds characters of every length of its encoding, a mark where there is one, and damage of every kind.
constexpr auto kSamples = std::to_array<Sample>({
    {Encoding::utf_8,
     "\xEF\xBB\xBF\xEF\xBB\xBFsku\tf\xC3\xBCr\xE5\x95\x86\xF0\x9F\x98\x80\r\n\xC3,"
     "\xE5\x95\t\xF0\x9F\x98x\xED\xA0\x80"
     "0123456789012345678901234567890123456789\xE5\x95\x86\xFF\xC0\xAF\xF0\x9F"sv},
    {Encoding::utf_8, "\xEF\xBBsku"sv},
    {Encoding::utf_8, "\xEF\xBB"sv},
    {Encoding::utf_16le,
     "\xFF\xFE\xFF\xFEs\0\xFC\0\x46\x55\x3D\xD8\x00\xDE,\0\x3D\xD8,\0\x00\xDE,\0\x3D\xD8\x3D\xD8\x00\xDE\0\0\x3D\xD8\x00"sv},
    {Encoding::utf_16be,
     "\xFE\xFF\0s\0\xFC\x55\x46\xD8\x3D\xDE\x00\0,\xD8\x3D\0,\xDE\x00\0,\xD8\x3D\xD8\x3D\xDE\x00\0\0\xD8\x3D"sv},
    {Encoding::windows_1252, "Kid\x92s\xA0 \x80 5 \x81 f\xFCr 0123456789012345678901234567890123456789\xE9\xE9"sv},
    {Encoding::shift_jis,
     "\x8F\xA4\x95\x69\x96\xBC\t\x83\x5C\xB1\xDF\x5C\x80\x81\t\x85"
     "A\x85\xA0\x81\xFD\xA0\xFD\xFF\x87\x40 ascii ascii "
     "ascii ascii ascii ascii \x81,\xFC\x4B\xF0\x40\x81"sv},
    {Encoding::gb18030,
     "\xC9\xCC\xC6\xB7\t\x81\x40\x80\x81\x30\x81\x30\x84\x31\xA5\x30,"
     "\x81\x30\x41\x81\x30\x81\x41\x90\x30\x81\x30\x81\x7F\xFF"
     "\x81\xFF ascii ascii ascii ascii ascii ascii \xE3\x32\x9A\x36\x81\x30\x81\x81\x30\x81"sv},
    {Encoding::gb18030, ",\x81\x30"sv},
});

constexpr auto kEncodings = std::to_array<Encoding>({Encoding::utf_8, Encoding::utf_16le, Encoding::utf_16be,
                                                     Encoding::windows_1252, Encoding::shift_jis, Encoding::gb18030});

std::vector<std::size_t> equal_chunks(std::size_t total, std::size_t size) {
  return std::vector<std::size_t>(total / size, size);
}

// splitmix64, so that the same bytes come on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }

 private:
  std::uint64_t state_;
};

// Bytes that meet the interesting cases more often than even ones do.
std::string random_bytes(Dice& dice) {
  constexpr std::array<std::uint8_t, 20> kLikely{0x81, 0x30, 0x40, 0x7F, 0x80, 0xA0, 0xE2, 0x82, 0xF0, 0x9F,
                                                 0x98, 0xD8, 0xDC, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x2C};
  std::string bytes(dice.below(120), '\0');
  for (char& byte : bytes) {
    byte = static_cast<char>(dice.below(2) == 0 ? kLikely[dice.below(kLikely.size())] : dice.below(256));
  }
  return bytes;
}

}  // namespace

TEST_CASE("Decoder: every split into two and three chunks gives what the whole gives") {
  for (const Sample& sample : kSamples) {
    const Bytes bytes = as_bytes(sample.bytes);
    const Decoded whole = decode_in_chunks(sample.encoding, bytes, {});
    for (std::size_t first = 0; first <= bytes.size(); ++first) {
      for (std::size_t second = 0; second <= bytes.size() - first; ++second) {
        REQUIRE(decode_in_chunks(sample.encoding, bytes, {first, second}) == whole);
      }
      REQUIRE(decode_in_chunks(sample.encoding, bytes, {first}, true, true) == whole);
    }
  }
}

TEST_CASE("Decoder: every chunk size gives what the whole gives") {
  for (const Sample& sample : kSamples) {
    const Bytes bytes = as_bytes(sample.bytes);
    const Decoded whole = decode_in_chunks(sample.encoding, bytes, {});
    for (std::size_t size = 1; size <= bytes.size(); ++size) {
      const std::vector<std::size_t> sizes = equal_chunks(bytes.size(), size);
      REQUIRE(decode_in_chunks(sample.encoding, bytes, sizes) == whole);
      REQUIRE(decode_in_chunks(sample.encoding, bytes, sizes, true, true) == whole);
    }
  }
}

TEST_CASE("Decoder: random bytes in random chunks give what the whole gives") {
  Dice dice(20260301);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_bytes(dice);
    const Bytes bytes = as_bytes(text);
    for (const Encoding encoding : kEncodings) {
      std::vector<std::size_t> sizes;
      for (std::size_t left = bytes.size(); left > 0; left -= sizes.back()) {
        sizes.push_back(std::min<std::size_t>(left, 1 + dice.below(7)));
      }
      const Decoded whole = decode_in_chunks(encoding, bytes, {});
      REQUIRE(decode_in_chunks(encoding, bytes, sizes) == whole);
      REQUIRE(decode_in_chunks(encoding, bytes, sizes, true, true) == whole);
    }
  }
}

TEST_CASE("Decoder: what it writes is valid UTF-8, and every source byte has its place") {
  Dice dice(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_bytes(dice);
    for (const Encoding encoding : kEncodings) {
      const Decoded decoded = decode_whole(encoding, text, false);
      REQUIRE(decode_whole(Encoding::utf_8, decoded.text, false).issues.empty());
      REQUIRE(std::is_sorted(decoded.source_offsets.begin(), decoded.source_offsets.end()));
      REQUIRE(decoded.source_offsets.front() == 0);
      REQUIRE(decoded.source_offsets.back() == text.size());
    }
  }
}

}  // namespace ipi
