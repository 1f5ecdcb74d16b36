// Decodes many short inputs for the scripts that compare our decoders with others.
// usage: decode_program LABEL [CHUNK]
// in:  per input a 32-bit size and the bytes.
// out: per input a 32-bit size and the UTF-8 text, then a 32-bit count of issues and for each a 32-bit source
// offset
//      and size. All little-endian. Exit status 2 for bad arguments or a cut input.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "text/decoder.h"

namespace {

void put_u32(std::string& out, std::uint64_t value) {
  for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
}

void decode_one(ipi::Encoding encoding, ipi::Bytes bytes, std::size_t chunk, std::string& out) {
  ipi::Decoder decoder(encoding, false);
  ipi::DecodeIssues issues;
  std::string text;
  while (!bytes.empty()) {
    const std::size_t size = std::min(chunk, bytes.size());
    decoder.feed(bytes.first(size), text, issues);
    bytes = bytes.subspan(size);
  }
  decoder.finish(text, issues);
  put_u32(out, text.size());
  out += text;
  put_u32(out, issues.list().size());
  for (const ipi::DecodeIssue& issue : issues.list()) {
    put_u32(out, issue.source_offset);
    put_u32(out, issue.source_bytes);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto encoding = argc >= 2 ? ipi::encoding_from_label(argv[1]) : std::nullopt;
  const long chunk = argc >= 3 ? std::strtol(argv[2], nullptr, 10) : 1 << 20;
  if (!encoding || chunk < 1) return 2;
  std::string out;
  std::vector<std::uint8_t> bytes;
  std::array<std::uint8_t, 4> size_bytes;
  while (std::fread(size_bytes.data(), 1, 4, stdin) == 4) {
    std::size_t size = 0;
    for (std::size_t i = 4; i-- > 0;) size = size << 8 | size_bytes[i];
    bytes.resize(size);
    if (std::fread(bytes.data(), 1, size, stdin) != size) return 2;
    decode_one(*encoding, bytes, static_cast<std::size_t>(chunk), out);
    if (out.size() > 1 << 20) {
      std::fwrite(out.data(), 1, out.size(), stdout);
      out.clear();
    }
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}
