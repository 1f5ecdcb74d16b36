// What a decoder makes of some bytes, with every issue and every way back, so that two ways to decode can be
// compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/decoder.h"

namespace ipi {

struct Decoded {
  std::string text;
  std::vector<DecodeIssue> issues;
  std::vector<std::uint64_t> source_offsets;  // of each byte of text and of its end
  friend bool operator==(const Decoded&, const Decoded&) = default;
};

inline Bytes as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// `sizes` are the sizes of the first chunks; the rest is one chunk.
inline Decoded decode_in_chunks(Encoding encoding, Bytes bytes, const std::vector<std::size_t>& sizes,
                                bool skip_bom = true, bool as_views = false) {
  Decoded decoded;
  Decoder decoder(encoding, skip_bom);
  DecodeIssues issues;
  std::string scratch;
  const auto feed = [&](Bytes chunk) {
    if (as_views) {
      decoded.text += decoder.decode_view(chunk, scratch, issues);
    } else {
      decoder.feed(chunk, decoded.text, issues);
    }
  };
  for (const std::size_t size : sizes) {
    feed(bytes.first(size));
    bytes = bytes.subspan(size);
  }
  feed(bytes);
  decoder.finish(decoded.text, issues);
  decoded.issues = issues.take();
  for (std::size_t i = 0; i <= decoded.text.size(); ++i) decoded.source_offsets.push_back(decoder.source_offset(i));
  return decoded;
}

inline Decoded decode_whole(Encoding encoding, std::string_view bytes, bool skip_bom = true) {
  return decode_in_chunks(encoding, as_bytes(bytes), {}, skip_bom);
}

}  // namespace ipi
