// Decoder: a file's bytes to UTF-8, chunk by chunk. Any split of the file into chunks gives the same text,
// the same issues and the same offsets. What is no text in the encoding becomes U+FFFD as in a browser
// (WHATWG Encoding Standard) and one DecodeIssue. NUL bytes are text here; the table layer has its say on
// them.
//
// Not done: no guessing (sniff.h), no normalisation of line ends or of Unicode.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "text/decode_issues.h"
#include "text/encoding.h"
#include "text/source_map.h"

namespace ipi {

class TextSink;

class Decoder {
 public:
  // skip_bom: a byte order mark at the very start is taken off, if there is one (UTF-8 and UTF-16).
  Decoder(Encoding encoding, bool skip_bom);

  // Appends the text of a chunk. An incomplete character at its end waits for the next chunk.
  void feed(Bytes chunk, std::string& out, DecodeIssues& issues);
  // The same without a copy where the chunk is valid UTF-8: then the view is into `chunk`, else into
  // `scratch`.
  std::string_view decode_view(Bytes chunk, std::string& scratch, DecodeIssues& issues);
  // Call once behind the last chunk: an incomplete character becomes one U+FFFD.
  void finish(std::string& out, DecodeIssues& issues);

  Encoding encoding() const { return encoding_; }
  std::uint64_t decoded_bytes() const { return map_.decoded_end(); }
  // Offset in the file of the character that holds the decoded byte; the end of the file's consumed part for
  // offsets at the end of the text.
  std::uint64_t source_offset(std::uint64_t decoded_offset) const { return map_.source_offset(decoded_offset); }
  // Nobody will ask for smaller decoded offsets again. Keeps the memory bounded by the caller's window.
  void forget_before(std::uint64_t decoded_offset) { map_.forget_before(decoded_offset); }

 private:
  static constexpr std::size_t kLongestWait = 3;  // bytes of an incomplete character

  Bytes skip_bom(Bytes chunk);
  Bytes complete_waiting(Bytes chunk, TextSink& sink);
  std::size_t transcode(Bytes bytes, TextSink& sink) const;
  void keep_waiting(Bytes tail);

  Encoding encoding_;
  std::string_view bom_;  // the mark still looked for at the start; empty when that is settled
  std::size_t bom_matched_ = 0;
  std::array<std::uint8_t, kLongestWait> waiting_{};
  std::size_t waiting_size_ = 0;
  SourceMap map_;
};

}  // namespace ipi
