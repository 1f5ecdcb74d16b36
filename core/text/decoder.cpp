#include "text/decoder.h"

#include <algorithm>

#include "base/check.h"
#include "text/transcode.h"

namespace ipi {
namespace {

std::string_view byte_order_mark(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8: return "\xEF\xBB\xBF";
    case Encoding::utf_16le: return "\xFF\xFE";
    case Encoding::utf_16be: return "\xFE\xFF";
    case Encoding::windows_1252:
    case Encoding::shift_jis:
    case Encoding::gb18030: return {};
  }
  return {};
}

}  // namespace

Decoder::Decoder(Encoding encoding, bool skip_bom)
    : encoding_(encoding), bom_(skip_bom ? byte_order_mark(encoding) : std::string_view()) {}

void Decoder::feed(Bytes chunk, std::string& out, DecodeIssues& issues) {
  chunk = skip_bom(chunk);
  TextSink sink(out, issues, map_);
  chunk = complete_waiting(chunk, sink);
  keep_waiting(chunk.subspan(transcode(chunk, sink)));
  sink.flush();
}

std::string_view Decoder::decode_view(Bytes chunk, std::string& scratch, DecodeIssues& issues) {
  chunk = skip_bom(chunk);
  scratch.clear();
  std::size_t untouched = 0;
  if (encoding_ == Encoding::utf_8 && waiting_size_ == 0) {
    const std::size_t valid = utf8_prefix(chunk);
    // Behind it stands nothing, an incomplete character, or damage; damage earlier than that is worth the
    // copy.
    if (chunk.size() - valid <= kLongestWait) {
      untouched = valid;
      map_.append(valid, 1, 1);
    }
  }
  const std::string_view view(reinterpret_cast<const char*>(chunk.data()), untouched);
  {
    TextSink sink(scratch, issues, map_);
    Bytes rest = complete_waiting(chunk.subspan(untouched), sink);
    keep_waiting(rest.subspan(transcode(rest, sink)));
    sink.flush();
  }
  if (scratch.empty()) return view;
  return scratch.insert(0, view);
}

void Decoder::finish(std::string& out, DecodeIssues& issues) {
  if (bom_matched_ < bom_.size()) {  // the file ends inside of what might have become a mark
    for (std::size_t i = 0; i < bom_matched_; ++i) waiting_[i] = static_cast<std::uint8_t>(bom_[i]);
    waiting_size_ = bom_matched_;
  }
  bom_ = {};
  if (waiting_size_ == 0) return;
  TextSink sink(out, issues, map_);
  sink.replace(static_cast<unsigned>(waiting_size_));
  sink.flush();
  waiting_size_ = 0;
}

// Returns the chunk without what belongs to the mark. Bytes that began like a mark and are none wait like the
// start of a character, which they are.
Bytes Decoder::skip_bom(Bytes chunk) {
  if (bom_.empty()) return chunk;
  while (!chunk.empty() && bom_matched_ < bom_.size() && chunk[0] == static_cast<std::uint8_t>(bom_[bom_matched_])) {
    ++bom_matched_;
    chunk = chunk.subspan(1);
  }
  if (bom_matched_ == bom_.size()) {
    map_.append(1, 0, static_cast<unsigned>(bom_.size()));
    bom_ = {};
  } else if (!chunk.empty()) {
    for (std::size_t i = 0; i < bom_matched_; ++i) waiting_[i] = static_cast<std::uint8_t>(bom_[i]);
    waiting_size_ = bom_matched_;
    bom_ = {};
  }
  return chunk;
}

// Joins the waiting bytes with the head of the chunk and returns what is left of the chunk.
Bytes Decoder::complete_waiting(Bytes chunk, TextSink& sink) {
  if (waiting_size_ == 0 || chunk.empty()) return chunk;
  std::array<std::uint8_t, 16> joined{};
  const std::size_t waited = waiting_size_;
  std::copy_n(waiting_.begin(), waited, joined.begin());
  const std::size_t taken = std::min(chunk.size(), joined.size() - waited);
  std::copy_n(chunk.begin(), taken, joined.begin() + static_cast<std::ptrdiff_t>(waited));
  const std::size_t consumed = transcode(Bytes(joined).first(waited + taken), sink);
  if (consumed < waited) {  // the chunk is so short that all of it has to wait as well
    keep_waiting(Bytes(joined).subspan(consumed, waited + taken - consumed));
    return {};
  }
  waiting_size_ = 0;
  return chunk.subspan(consumed - waited);
}

std::size_t Decoder::transcode(Bytes bytes, TextSink& sink) const {
  switch (encoding_) {
    case Encoding::utf_8: return transcode_utf8(bytes, sink);
    case Encoding::utf_16le: return transcode_utf16(bytes, false, sink);
    case Encoding::utf_16be: return transcode_utf16(bytes, true, sink);
    case Encoding::windows_1252: return transcode_windows_1252(bytes, sink);
    case Encoding::shift_jis: return transcode_shift_jis(bytes, sink);
    case Encoding::gb18030: return transcode_gb18030(bytes, sink);
  }
  return bytes.size();
}

void Decoder::keep_waiting(Bytes tail) {
  if (tail.empty()) return;
  IPI_CHECK(tail.size() <= kLongestWait);
  std::copy(tail.begin(), tail.end(), waiting_.begin());
  waiting_size_ = tail.size();
}

}  // namespace ipi
