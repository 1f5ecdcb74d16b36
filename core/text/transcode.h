// One function an encoding, as the WHATWG Encoding Standard defines its decoder. Each writes the complete
// characters of a span and returns where it stopped: at the end, or before an incomplete character of 1 to 3
// bytes, for which the caller brings more bytes. No state besides: that is what makes every split give the
// same text.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "base/bytes.h"
#include "text/decode_issues.h"
#include "text/source_map.h"

namespace ipi {

constexpr std::uint32_t kReplacementCharacter = 0xFFFD;

// Where decoded characters go: text, issues and the way back to source offsets. flush() at the end: it allocates, which a
// destructor must not.
class TextSink {
 public:
  TextSink(std::string& out, DecodeIssues& issues, SourceMap& map) : out_(out), issues_(issues), map_(map) {}
  TextSink(const TextSink&) = delete;
  TextSink& operator=(const TextSink&) = delete;

  // Bytes that are UTF-8 as they stand.
  void verbatim(const std::uint8_t* begin, std::size_t size) {
    if (size > buffer_.size() - used_) flush();
    if (size > buffer_.size()) {
      out_.append(reinterpret_cast<const char*>(begin), size);
    } else if (size != 0) {
      std::memcpy(buffer_.data() + used_, begin, size);
      used_ += size;
    }
    map_.append(size, 1, 1);
  }
  // Precondition: a Unicode scalar value.
  void character(std::uint32_t code_point, unsigned source_bytes) { map_.append(1, put(code_point), source_bytes); }
  void replace(unsigned source_bytes) {
    issues_.add({map_.source_end(), map_.decoded_end(), source_bytes});
    character(kReplacementCharacter, source_bytes);
  }

  // The text reaches the caller's string here.
  void flush() {
    out_.append(buffer_.data(), used_);
    used_ = 0;
  }

 private:
  // Writes UTF-8 and returns how many bytes it took.
  unsigned put(std::uint32_t code_point);

  std::string& out_;
  DecodeIssues& issues_;
  SourceMap& map_;
  std::array<char, 4096> buffer_;
  std::size_t used_ = 0;
};

// How many bytes at the start are ASCII.
std::size_t ascii_prefix(Bytes bytes);
// How many bytes at the start are complete, valid UTF-8 characters.
std::size_t utf8_prefix(Bytes bytes);

// Each returns the number of bytes consumed, at least bytes.size() - 3.
std::size_t transcode_utf8(Bytes bytes, TextSink& sink);
std::size_t transcode_utf16(Bytes bytes, bool big_endian, TextSink& sink);
std::size_t transcode_windows_1252(Bytes bytes, TextSink& sink);
std::size_t transcode_shift_jis(Bytes bytes, TextSink& sink);
std::size_t transcode_gb18030(Bytes bytes, TextSink& sink);

}  // namespace ipi
